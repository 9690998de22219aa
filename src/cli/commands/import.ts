import { basename, dirname } from 'node:path';
import { stringify } from 'yaml';
import {
  readSubmission,
  type Submission,
  type SubmissionFile,
  type SubmissionFrontMatter,
  submissionFileNames,
  writePassages,
} from '../../intake/index.js';
import { done, failed, type Outcome, type Problem, problem } from '../../problems/index.js';
import { makeRecord, type RecordContext, readCycle, readRegisters } from '../../records/index.js';
import { schemas } from '../../schema/index.js';
import { loadSubmission, readCycleYaml } from '../cycle-files.js';
import { differencesOfPassages } from '../import-differences.js';
import type { Command } from '../run-command.js';
import { submissionReader } from '../submission-reader.js';
import type { Workspace } from '../workspace.js';

export type ImportOptions = {
  readonly files: readonly string[];
  readonly year: string;
  /** Who sent them, where they do not say it themselves. */
  readonly entity?: string;
};

/** Writes the Markdown form of files into submissions/<year>/, for a person to correct. Replaces nothing. */
export function importCommand({ files, year, entity }: ImportOptions): Command {
  return async ({ workspace, progress, dryRun }) => {
    const context = readContext(workspace, year);
    if (!context.ok) return { lines: [], result: { imported: [] }, problems: context.problems };
    const sources = files.map((path) => sourceOf(workspace, path.replaceAll('\\', '/')));
    const outcomes = await submissionReader(
      workspace,
      year,
      false,
    )(sources, (done, of) => progress({ stage: 'reading', done, of }));
    const problems: Problem[] = [...context.problems, ...outcomes.flatMap((one) => one.problems)];
    const imported: Imported[] = [];
    const taken = new Set<string>();
    for (const outcome of outcomes) {
      if (!outcome.ok) continue;
      const made = await makeMarkdown(outcome.value, context.value, entity);
      problems.push(...made.problems);
      if (!made.ok) continue;
      const path = `${workspace.folders.submissions}/${year}/${stemOf(outcome.value.file)}.md`;
      const written = writeOnce(
        workspace,
        { path, text: made.value, from: outcome.value.file },
        taken,
        dryRun,
      );
      problems.push(...written.problems);
      if (written.ok)
        imported.push({ file: path, from: outcome.value.file, units: outcome.value.passages.length });
    }
    return { lines: linesOf(imported, year, dryRun), result: { imported }, problems };
  };
}

type Imported = { readonly file: string; readonly from: string; readonly units: number };

function linesOf(imported: readonly Imported[], year: string, dryRun: boolean): readonly string[] {
  if (imported.length === 0) return ['Nothing was imported.'];
  return [
    ...imported.map(
      ({ file, from, units }) =>
        `${dryRun ? 'Would make' : 'Made'} ${file} from ${from}: ${units} ${units === 1 ? 'paragraph or list item' : 'paragraphs and list items'}.`,
    ),
    dryRun
      ? 'Nothing was written (--dry-run).'
      : `Next: correct the text there; it is what counts from now on. Then run "penholder draft ${year}".`,
  ];
}

function readContext(workspace: Workspace, year: string): Outcome<RecordContext> {
  const yaml = readCycleYaml(workspace, year);
  const texts = workspace.registers();
  if (!yaml.ok || !texts.ok) return failed(...yaml.problems, ...texts.problems);
  const cycle = readCycle(yaml.value, schemas);
  const registers = readRegisters(texts.value, schemas);
  const problems = [...cycle.problems, ...registers.problems];
  if (!cycle.ok || !registers.ok) return failed(...problems);
  return done({ cycle: cycle.value, registers: registers.value }, problems);
}

/** A file wherever it lies, and the YAML file beside it. */
function sourceOf(workspace: Workspace, path: string): SubmissionFile {
  const folder = dirname(path);
  const names = workspace.files.list(folder);
  const named = names.ok ? submissionFileNames(names.value) : [];
  const beside = named.find(({ name }) => name === basename(path))?.beside ?? null;
  return {
    path,
    load: () => loadSubmission(workspace, path, beside === null ? null : `${folder}/${beside}`),
  };
}

function stemOf(path: string): string {
  const name = basename(path);
  return name.replace(/(?<=.)\.[^.]*$/, '');
}

/** Front matter and passages; told where what was written does not read as the original did. */
async function makeMarkdown(
  submission: Submission,
  context: RecordContext,
  entity: string | undefined,
): Promise<Outcome<string>> {
  const front = entity === undefined ? submission.frontMatter : { ...submission.frontMatter, entity };
  const { value: record, problems } = makeRecord({ ...submission, frontMatter: front }, context);
  if (record === null) return failed(...problems.map(withEntityOption));
  const { id, name, registered } = record.entity;
  const facts = frontMatterOf(submission, registered ? id : name);
  const head = `# Made by "penholder import". Correct the text below: it is what counts from now on.\n`;
  const text = `---\n${head}${stringify(facts, { lineWidth: 0 })}---\n\n${writePassages(submission)}`;
  const again = await readSubmission(
    { path: `${stemOf(submission.file)}.md`, bytes: new TextEncoder().encode(text) },
    schemas,
  );
  const differences = again.ok
    ? differencesOfPassages(submission.passages, again.value.passages)
    : ['the whole text'];
  if (differences.length === 0) return done(text, problems);
  return done(text, [...problems, differs(submission.file, differences)]);
}

function frontMatterOf(submission: Submission, entity: string): SubmissionFrontMatter {
  const { frontMatter, cover, letter, title } = submission;
  const { part: _holds, ...own }: Partial<SubmissionFrontMatter> = frontMatter ?? {};
  const cycle = own.cycle ?? cover?.year ?? null;
  const received = own.received ?? letter?.mail?.date ?? null;
  const session = own.session ?? cover?.session ?? null;
  return {
    ...own,
    entity,
    ...(cycle === null ? {} : { cycle }),
    ...(received === null ? {} : { received }),
    source: basename(submission.file),
    source_sha256: submission.sha256,
    ...(session === null ? {} : { session }),
    ...(title === null ? {} : { title }),
  };
}

/** Nothing is replaced: the file that is there may hold a person's corrections. */
function writeOnce(
  workspace: Workspace,
  { path, text, from }: { readonly path: string; readonly text: string; readonly from: string },
  taken: Set<string>,
  dryRun: boolean,
): Outcome<null> {
  if (path === from || taken.has(path) || workspace.files.exists(path)) {
    return failed(alreadyThere(path, path === from));
  }
  taken.add(path);
  return dryRun ? done(null) : workspace.files.write(path, text, 'flush');
}

function alreadyThere(file: string, isItself: boolean): Problem {
  return problem(
    'file-exists',
    { file },
    {
      found: isItself ? 'the file that should be imported' : 'a file that is there already',
      expected: 'no such file yet',
      fix: isItself
        ? 'It is read as it is: open it and correct it.'
        : 'It may hold corrections, so it is not replaced. Open it and go on there; to import anew, move it away first.',
    },
  );
}

function withEntityOption(one: Problem): Problem {
  return one.code === 'entity-missing'
    ? {
        ...one,
        fix: 'Say who sent it: run the command again with --entity and the acronym, such as --entity itu.',
      }
    : one;
}

function differs(file: string, differences: readonly string[]): Problem {
  const some = differences.slice(0, 3).join('; ');
  return problem(
    'import-differs',
    { file },
    {
      found: `a text that Markdown does not carry whole (${differences.length} ${differences.length === 1 ? 'place' : 'places'}): ${some}`,
      expected: 'the same paragraphs, headings and notes as in the original',
      fix: 'Compare these places of the Markdown with the original, and correct them.',
    },
  );
}
