import { type BaseText, baseText, openPackage } from '../../docx/index.js';
import type { Content } from '../../files.js';
import { type Regenerated, regenerate } from '../../pipeline.js';
import { done, failed, type Outcome, type Problem } from '../../problems/index.js';
import { schemas } from '../../schema/index.js';
import { readCycleFiles } from '../cycle-files.js';
import { exitCodeFor, exitCodes } from '../exit-codes.js';
import { baseOfEdited, readNamedBase } from '../find-base.js';
import { keptCodings } from '../kept-codings.js';
import { makeReviewPage } from '../make-review-page.js';
import {
  type RegenerationFacts,
  regenerationData,
  regenerationInShort,
  regenerationPage,
} from '../regeneration-report.js';
import { type Command, countProblems, type Report } from '../run-command.js';
import { submissionReader } from '../submission-reader.js';
import type { Workspace } from '../workspace.js';
import { writeRecords } from '../write-records.js';

export type RegenerateOptions = {
  readonly year: string;
  readonly edited: string;
  readonly base?: string;
  readonly author: string;
  /** A day, as in 2021-02-14; left out, it follows from the submissions. */
  readonly date?: string;
};

/** Late submissions into a copy of the editor's file. Writes regenerated-N.docx, .md and .json; replaces no Word file. */
export function regenerateCommand(options: RegenerateOptions): Command {
  return async (setting) => {
    const { workspace, dryRun } = setting;
    const { year, edited } = options;
    const folder = `${workspace.folders.out}/${year}`;
    const made = await regenerated(setting, options);
    if (!made.ok) return stopped(made.problems);
    const { value, problems } = made;
    const name = nextName(workspace, folder);
    const facts: RegenerationFacts = {
      edited,
      cycle: year,
      result: dryRun ? null : `${folder}/${name}.docx`,
    };
    const written = dryRun ? done(null) : writeAll(workspace, folder, name, value, facts, problems);
    if (!written.ok) return stopped([...problems, ...written.problems]);
    return report(value, facts, problems, folder, name);
  };
}

type Setting = Parameters<Command>[0];

async function regenerated(
  { workspace, progress, dryRun }: Setting,
  { year, edited, base: basePath, author, date }: RegenerateOptions,
): Promise<Outcome<Regenerated>> {
  const bytes = workspace.files.read(edited);
  if (!bytes.ok) return bytes;
  const opened = await openPackage({ file: edited, bytes: bytes.value });
  if (!opened.ok) return opened;
  const base =
    basePath === undefined
      ? baseOfEdited(workspace, year, opened.value)
      : await readNamedBase(workspace, basePath, true);
  if (!base.ok) return base;
  const files = readCycleFiles(workspace, year, !dryRun);
  if (!files.ok) return files;
  const made = await regenerate(files.value, {
    schemas,
    progress,
    read: submissionReader(workspace, year, !dryRun),
    codings: keptCodings(workspace, year, files.value.registers, !dryRun),
    base: base.value,
    edited: opened.value,
    author,
    date: date === undefined ? null : `${date}T00:00:00Z`,
  });
  const problems = [...base.problems, ...files.problems, ...made.problems];
  return made.ok ? done(made.value, problems) : failed(...problems);
}

/** The first number that no file of a regeneration has: what somebody works on is never replaced. */
function nextName({ files }: Workspace, folder: string): string {
  const isTaken = (name: string) =>
    ['docx', 'md', 'json'].some((end) => files.exists(`${folder}/${name}.${end}`));
  let number = 1;
  while (isTaken(`regenerated-${number}`)) number += 1;
  return `regenerated-${number}`;
}

/** The Word file last: whoever sees it finds all that leads back from it. */
function writeAll(
  workspace: Workspace,
  folder: string,
  name: string,
  regenerated: Regenerated,
  facts: RegenerationFacts,
  problems: readonly Problem[],
): Outcome<null> {
  const { drafted, merged, base, bytes } = regenerated;
  const fresh = new Set(
    merged.entries.filter(({ type }) => type === 'added' || type === 'changed').map(({ block }) => block),
  );
  const page = makeReviewPage(workspace, facts.cycle, drafted, problems, fresh);
  if (!page.ok) return page;
  const text: BaseText = baseText(base);
  const writings: readonly (readonly [string, Content])[] = [
    ['provenance.yaml', drafted.provenance],
    ['review.html', page.value],
    [`bases/${base.draftId}.json`, text.json],
    [`${name}.json`, `${JSON.stringify(regenerationData(regenerated, facts), null, 2)}\n`],
    [`${name}.md`, regenerationPage(regenerated, facts)],
    [`${name}.docx`, bytes],
  ];
  const recorded = writeRecords(workspace, `${folder}/records`, drafted.records);
  if (!recorded.ok) return recorded;
  for (const [path, content] of writings) {
    const written = workspace.files.write(
      `${folder}/${path}`,
      content,
      path.endsWith('.docx') ? 'flush' : undefined,
    );
    if (!written.ok) return written;
  }
  return done(null);
}

function report(
  value: Regenerated,
  facts: RegenerationFacts,
  problems: readonly Problem[],
  folder: string,
  name: string,
): Report {
  const conflicts =
    value.merged.entries.filter(({ type }) => type === 'conflict').length + value.merged.open.length;
  const told = countProblems(problems);
  const lines = [
    `${regenerationInShort(value)}.`,
    ...(told === '' ? [] : [`To look at: ${told}.`]),
    ...(facts.result === null
      ? [`Nothing was written (--dry-run). The file would be ${folder}/${name}.docx.`]
      : [
          `Your file with the news as tracked changes is ${facts.result}; ${folder}/${name}.md says what happened.`,
        ]),
    ...(conflicts === 0
      ? []
      : [
          `${conflicts} ${conflicts === 1 ? 'conflict waits' : 'conflicts wait'} for you: see "To settle" there.`,
        ]),
  ];
  const worst = exitCodeFor(problems);
  return {
    lines,
    result: {
      ...regenerationData(value, facts),
      page: facts.result === null ? null : `${folder}/${name}.md`,
    },
    problems,
    exitCode: worst === exitCodes.done && conflicts > 0 ? exitCodes.conflictsAwaitAPerson : worst,
  };
}

function stopped(problems: readonly Problem[]): Report {
  return { lines: [], result: { result: null }, problems };
}
