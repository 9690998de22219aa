import { checkDocument } from '../../checks/index.js';
import { countDocumentWords } from '../../document/index.js';
import { readDocx } from '../../docx/index.js';
import { draft } from '../../pipeline.js';
import type { Problem } from '../../problems/index.js';
import { readRegisters } from '../../records/index.js';
import { schemas } from '../../schema/index.js';
import { readCycleFiles } from '../cycle-files.js';
import { keptCodings } from '../kept-codings.js';
import { type Command, countProblems } from '../run-command.js';
import { submissionReader } from '../submission-reader.js';

/** Looks at a cycle's files, or at a Word file, and says what is wrong. Writes nothing. */
export function checkCommand(target: string): Command {
  return /\.docx$/i.test(target) ? checkWordFile(target) : checkCycle(target);
}

/** Drafts in memory, so that the editorial rules are held against what the draft would say. */
function checkCycle(year: string): Command {
  return async ({ workspace, progress }) => {
    const files = readCycleFiles(workspace, year);
    if (!files.ok) return { lines: [], result: {}, problems: files.problems };
    const read = submissionReader(workspace, year, false);
    const codings = keptCodings(workspace, year, files.value.registers, false);
    const drafted = await draft(files.value, { schemas, progress, read, codings, base: null });
    const problems = [...files.problems, ...drafted.problems];
    if (!drafted.ok) return { lines: [], result: {}, problems };
    const { records, findings } = drafted.value;
    const all = [...problems, ...findings];
    const units = records.reduce((sum, record) => sum + record.units.length, 0);
    return {
      lines: [`${records.length} records, ${units} units. ${verdict(all)}`],
      result: { records: records.length, units, remarks: findings.length },
      problems: all,
    };
  };
}

function checkWordFile(path: string): Command {
  return async ({ workspace }) => {
    const stopped = (problems: readonly Problem[]) => ({ lines: [], result: {}, problems });
    const bytes = workspace.files.read(path);
    if (!bytes.ok) return stopped(bytes.problems);
    const read = await readDocx({ file: path, bytes: bytes.value });
    if (!read.ok) return stopped(read.problems);
    const texts = workspace.registers();
    const registers = texts.ok ? readRegisters(texts.value, schemas) : texts;
    if (!registers.ok) return stopped([...read.problems, ...registers.problems]);
    const { document } = read.value;
    const words = countDocumentWords(document);
    const findings = checkDocument(document, { file: path, cycle: null, registers: registers.value });
    const problems = [...read.problems, ...registers.problems, ...findings];
    return {
      lines: [
        `${document.blocks.length} blocks, ${document.notes.length} footnotes, ${words} words. ${verdict(problems)}`,
      ],
      result: {
        blocks: document.blocks.length,
        notes: document.notes.length,
        words,
        remarks: findings.length,
      },
      problems,
    };
  };
}

function verdict(problems: readonly Problem[]): string {
  const told = countProblems(problems);
  return told === '' ? 'Nothing to report.' : `To look at: ${told}.`;
}
