import { resolve } from 'node:path';
import type { Base, Document } from '../../document/index.js';
import { type BaseText, baseText } from '../../docx/index.js';
import { type Drafted, draft } from '../../pipeline.js';
import { done, failed, type Outcome, type Problem, problem } from '../../problems/index.js';
import { schemas } from '../../schema/index.js';
import { readCycleFiles } from '../cycle-files.js';
import { readNamedBase } from '../find-base.js';
import { keptCodings } from '../kept-codings.js';
import { checkUntouched, writeUntouched } from '../ledger.js';
import { makeReviewPage } from '../make-review-page.js';
import { makeWord } from '../make-word.js';
import { type Command, countProblems, type Report } from '../run-command.js';
import { submissionReader } from '../submission-reader.js';
import type { Workspace } from '../workspace.js';
import { writeRecords } from '../write-records.js';

export type DraftOptions = { readonly year: string; readonly base?: string };

/** submissions → records, draft.md, draft.docx, provenance.yaml. Never replaces a file that somebody worked on. */
export function draftCommand({ year, base }: DraftOptions): Command {
  return async (setting) => {
    const { workspace, progress, dryRun } = setting;
    const folder = `${workspace.folders.out}/${year}`;
    const prepared = await prepare(setting, year, folder, base);
    if (!prepared.ok) return stopped(prepared.problems);
    const { document, base: own, markdown, report, summary } = prepared.value;

    progress({ stage: 'writing', done: 1, of: 2 });
    const word = await makeWord(workspace, document, own.value, report, own.text);
    const problems = [...prepared.problems, ...word.problems];
    const told = { ...summary(problems), problems };
    if (dryRun) return told;
    const written = writeUntouched(workspace.files, folder, [
      { name: 'draft.md', bytes: markdown },
      { name: 'draft.docx', bytes: word.value },
    ]);
    return written.ok ? told : stopped([...problems, ...written.problems]);
  };
}

type Setting = Parameters<Command>[0];

/** What is left to do once the draft is made and all it leads back to is on the disk. */
type Prepared = {
  readonly document: Document;
  readonly base: { readonly value: Base; readonly text: BaseText };
  readonly markdown: string;
  readonly report: string;
  readonly summary: (problems: readonly Problem[]) => Omit<Report, 'problems'>;
};

/**
 * Everything but the Word file. What others lead back to goes to the disk first, the Word file, which a person opens,
 * last; and the records of a large cycle need not stay in memory beside it.
 */
async function prepare(
  { workspace, progress, dryRun }: Setting,
  year: string,
  folder: string,
  basePath: string | undefined,
): Promise<Outcome<Prepared>> {
  const { submissions, out } = workspace.folders;
  if (resolve(submissions) === resolve(out)) return failed(oneFolder(out));
  const files = readCycleFiles(workspace, year, !dryRun);
  if (!files.ok) return files;
  const base = basePath === undefined ? done(null) : await readNamedBase(workspace, basePath);
  if (!base.ok) return failed(...files.problems, ...base.problems);

  const drafted = await draft(files.value, {
    schemas,
    progress,
    read: submissionReader(workspace, year, !dryRun),
    codings: keptCodings(workspace, year, files.value.registers, !dryRun),
    base: base.value,
  });
  const problems = [...files.problems, ...base.problems, ...drafted.problems];
  if (!drafted.ok) return failed(...problems);
  const edited = checkUntouched(workspace.files, folder, ['draft.md', 'draft.docx'], editedFix(year));
  if (edited.length > 0) return failed(...problems, ...edited);

  const { document, base: own, markdown, cycle } = drafted.value;
  const text = baseText(own);
  const page = makeReviewPage(workspace, year, drafted.value, problems);
  if (!page.ok) return failed(...problems, ...page.problems);
  progress({ stage: 'writing', done: 0, of: 2 });
  const written = dryRun ? done(null) : writeOrigins(workspace, folder, drafted.value, text, page.value);
  if (!written.ok) return failed(...problems, ...written.problems);
  const summary = summaryOf(drafted.value, folder, dryRun);
  return done({ document, base: { value: own, text }, markdown, report: cycle.report, summary }, problems);
}

function writeOrigins(
  workspace: Workspace,
  folder: string,
  { records, provenance, base }: Drafted,
  text: BaseText,
  page: Iterable<string>,
): Outcome<null> {
  const { files } = workspace;
  const recorded = writeRecords(workspace, `${folder}/records`, records);
  if (!recorded.ok) return recorded;
  const led = files.write(`${folder}/provenance.yaml`, provenance);
  if (!led.ok) return led;
  const shown = files.write(`${folder}/review.html`, page);
  if (!shown.ok) return shown;
  return files.write(`${folder}/bases/${base.draftId}.json`, text.json);
}

/** The figures are taken at once; what is to look at is known at the end. */
function summaryOf(drafted: Drafted, folder: string, dryRun: boolean): Prepared['summary'] {
  const { draft, words } = drafted;
  const units = draft.fates.length;
  const used = draft.fates.filter((fate) => fate.fate !== 'set-aside').length;
  const paragraphs = drafted.document.blocks.filter(
    (block) => block.type === 'paragraph' && block.role === 'body',
  ).length;
  const notes = drafted.document.notes.length;
  // An entity with two contributions has two records.
  const entities = new Set(draft.contributors.map(({ entity }) => entity.id)).size;
  const limit = drafted.cycle.word_limit;
  const draftId = drafted.base.draftId;
  const remarks = drafted.findings.length;
  return (problems) => {
    const told = countProblems(problems);
    return {
      lines: [
        `${entities} ${entities === 1 ? 'entity' : 'entities'}, ${units} units: ${used} used, ${units - used} set aside, each with its reason in provenance.yaml.`,
        `${paragraphs} numbered paragraphs, ${notes} footnotes, ${words} words of ${limit}.`,
        ...(told === '' ? [] : [`To look at: ${told}.`]),
        ...(remarks === 0
          ? []
          : [
              `${remarks} editorial ${remarks === 1 ? 'remark' : 'remarks'} on the draft stand in review.html.`,
            ]),
        dryRun
          ? `Nothing was written (--dry-run). The draft would be ${folder}/draft.docx.`
          : `The draft is ${folder}/draft.docx; judge it in ${folder}/review.html, which opens in a browser.`,
      ],
      result: {
        draft: `${folder}/draft.docx`,
        review: `${folder}/review.html`,
        remarks,
        entities,
        units,
        used,
        paragraphs,
        notes,
        words,
        draft_id: draftId,
      },
    };
  };
}

function stopped(problems: readonly Problem[]): Report {
  return { lines: [], result: { draft: null }, problems };
}

function editedFix(year: string): string {
  return `Move the file elsewhere or give it another name, so that your work stays as it is; then run "penholder draft ${year}" again. The new draft will not have your edits. To bring late submissions into the file you edited, run "penholder regenerate ${year} --edited" with its name instead.`;
}

// The next run would read this one's draft as a submission.
function oneFolder(file: string): Problem {
  return problem(
    'file-is-input',
    { file },
    {
      found: 'one folder for the submissions and the results',
      expected: 'two folders',
      fix: 'Name another folder after --out.',
    },
  );
}
