import { countDocumentWords } from '../../document/index.js';
import { readDocx } from '../../docx/index.js';
import { readOutline } from '../../grouping/index.js';
import { readRecords } from '../../pipeline.js';
import type { Problem } from '../../problems/index.js';
import { schemas } from '../../schema/index.js';
import { readCycleFiles } from '../cycle-files.js';
import { type Command, countProblems } from '../run-command.js';
import { submissionReader } from '../submission-reader.js';

/** Looks at a cycle's files, or at a Word file, and says what is wrong. Writes nothing. */
export function checkCommand(target: string): Command {
  return /\.docx$/i.test(target) ? checkWordFile(target) : checkCycle(target);
}

function checkCycle(year: string): Command {
  return async ({ workspace, progress }) => {
    const files = readCycleFiles(workspace, year);
    if (!files.ok) return { lines: [], result: {}, problems: files.problems };
    const read = await readRecords(files.value, {
      schemas,
      progress,
      read: submissionReader(workspace, year, false),
    });
    const outline = read.ok ? readOutline(files.value.outline, schemas, read.value.registers).problems : [];
    const problems = [...files.problems, ...read.problems, ...outline];
    if (!read.ok) return { lines: [], result: {}, problems };
    const { records } = read.value;
    const units = records.reduce((sum, record) => sum + record.units.length, 0);
    return {
      lines: [`${records.length} records, ${units} units. ${verdict(problems)}`],
      result: { records: records.length, units },
      problems,
    };
  };
}

function checkWordFile(path: string): Command {
  return async ({ workspace }) => {
    const bytes = workspace.files.read(path);
    if (!bytes.ok) return { lines: [], result: {}, problems: bytes.problems };
    const read = await readDocx({ file: path, bytes: bytes.value });
    if (!read.ok) return { lines: [], result: {}, problems: read.problems };
    const { document } = read.value;
    const words = countDocumentWords(document);
    return {
      lines: [
        `${document.blocks.length} blocks, ${document.notes.length} footnotes, ${words} words. ${verdict(read.problems)}`,
      ],
      result: { blocks: document.blocks.length, notes: document.notes.length, words },
      problems: read.problems,
    };
  };
}

function verdict(problems: readonly Problem[]): string {
  const told = countProblems(problems);
  return told === '' ? 'Nothing to report.' : `To look at: ${told}.`;
}
