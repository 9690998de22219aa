/**
 * The order of work, on one page. Every stage is a pure function: what is read from disk comes in as an argument,
 * what is to be written goes out as a value, and whatever a person must be told is gathered on the way.
 */
import { checkDocument, checkSwitchedOff } from './checks/index.js';
import { type Base, countDocumentWords, makeBase } from './document/index.js';
import type { Package } from './docx/index.js';
import { carriedSentences, draft as draftSections, knownUnits, writeProvenance } from './drafting/index.js';
import { codeRecords, hangUnits, prepareCoding, readOutline } from './grouping/index.js';
import { checkFolder, checkLength, checkYear } from './pipeline/check-cycle.js';
import type { CycleFiles, Drafted, ReadCycle, Settings } from './pipeline/cycle-files.js';
import {
  readEarlier,
  readSubmissions,
  recordsOf,
  withoutThoseOfOriginals,
} from './pipeline/read-submissions.js';
import { type RegeneratedFile, regenerateFile } from './pipeline/regenerate-file.js';
import { type SubmissionNews, submissionNews } from './pipeline/submission-news.js';
import { done, failed, type Outcome } from './problems/index.js';
import {
  checkLetterTo,
  checkRecord,
  type Decisions,
  readCycle,
  readDecisions,
  readRegisters,
} from './records/index.js';
import { parseDraft, renderMarkdown } from './render/index.js';

export type {
  CycleFiles,
  Drafted,
  EarlierFiles,
  Progress,
  ReadCycle,
  Settings,
} from './pipeline/cycle-files.js';

/** submissions → records → coded units. Bad files are reported and left out; the others go on. */
export async function readRecords(files: CycleFiles, settings: Settings): Promise<Outcome<ReadCycle>> {
  // Reader processes take a while to start: the rest is read meanwhile.
  const reading = readSubmissions(files.submissions, settings);
  const cycle = readCycle(files.cycle, settings.schemas);
  const decisions =
    files.decisions === null ? done(noDecisions) : readDecisions(files.decisions, settings.schemas);
  const registers = readRegisters(files.registers, settings.schemas);
  if (registers.ok && settings.codings?.hasAny() !== true) prepareCoding(registers.value);
  const submissions = await reading;
  const problems = [cycle, decisions, registers, submissions].flatMap((one) => one.problems);
  if (!cycle.ok || !decisions.ok || !registers.ok) return failed(...problems);
  const stops = [...checkYear(files, cycle.value), ...checkFolder(files)];
  if (stops.length > 0) return failed(...problems, ...stops);

  const records = recordsOf(submissions, {
    cycle: cycle.value,
    registers: registers.value,
    decisions: decisions.value,
    folder: files.submissions.map(({ path }) => path),
  });
  settings.progress({ stage: 'coding', done: 0, of: records.value.length });
  const coded = codeRecords(records.value, registers.value, decisions.value, settings.codings);
  return done(
    { cycle: cycle.value, decisions: decisions.value, registers: registers.value, records: coded.value },
    [
      ...withoutThoseOfOriginals(problems, records.value),
      ...checkLetterTo(files.cycle, cycle.value, registers.value),
      ...records.problems,
      ...coded.problems,
      ...coded.value.flatMap((record) => checkRecord(record, settings.schemas)),
    ],
  );
}

/** Of rendering, as the progress line counts them: Markdown, document, provenance, base, checks. */
const steps = 5;

/** submissions → records → outline → draft → Markdown → Document. `base` carries an earlier draft's choices over. */
export async function draft(
  files: CycleFiles,
  settings: Settings & { readonly base: Base | null },
): Promise<Outcome<Drafted>> {
  const read = await readRecords(files, settings);
  if (!read.ok) return read;
  const { cycle, decisions, registers, records } = read.value;
  const outlineFile = readOutline(files.outline, settings.schemas, registers);
  if (!outlineFile.ok) return failed(...read.problems, ...outlineFile.problems);
  const outline = hangUnits(records, outlineFile.value, registers, decisions);
  if (!outline.ok) return failed(...read.problems, ...outline.problems);

  const drafted = draftSections(outline.value, {
    cycle,
    records,
    registers,
    decisions,
    earlier: await readEarlier(files.earlier ?? null, registers, settings),
    base: settings.base,
    onSection: (done, of) => settings.progress({ stage: 'drafting', done, of }),
  });
  settings.progress({ stage: 'rendering', done: 0, of: steps });
  const markdown = await renderMarkdown(drafted.value, {
    cycle,
    outline: outlineFile.value,
    cycleFile: files.cycle.file,
    templates: files.templates,
  });
  const problems = [read, outlineFile, outline, drafted, markdown].flatMap((one) => one.problems);
  if (!markdown.ok) return failed(...problems);

  settings.progress({ stage: 'rendering', done: 1, of: steps });
  const document = parseDraft({ file: 'draft.md', text: markdown.value.text }, settings.schemas);
  if (!document.ok) return failed(...problems, ...document.problems);
  settings.progress({ stage: 'rendering', done: 2, of: steps });
  const words = countDocumentWords(document.value);
  const provenance = writeProvenance(drafted.value, markdown.value.standing);
  settings.progress({ stage: 'rendering', done: 3, of: steps });
  const base = makeBase(markdown.value.text, document.value, {
    sentences: carriedSentences(drafted.value),
    units: knownUnits(drafted.value),
  });
  settings.progress({ stage: 'rendering', done: 4, of: steps });
  const findings = checkDocument(document.value, { file: 'draft.md', cycle, registers });
  settings.progress({ stage: 'rendering', done: 5, of: steps });
  return done(
    {
      cycle,
      records,
      draft: drafted.value,
      markdown: markdown.value.text,
      document: document.value,
      provenance,
      base,
      words,
      standing: markdown.value.standing,
      registers,
      findings,
    },
    [
      ...problems,
      ...document.problems,
      ...checkSwitchedOff(files.cycle, cycle),
      ...checkLength(words, cycle, files.outline.file),
    ],
  );
}

/**
 * submissions → what the draft would say now → written into a copy of the editor's file as tracked changes. `date` null:
 * the day the newest of the new submissions came in, so that the same inputs give the same bytes (law 4).
 */
export async function regenerate(
  files: CycleFiles,
  settings: Settings & {
    readonly base: Base;
    readonly edited: Package;
    readonly author: string;
    readonly date: string | null;
  },
): Promise<Outcome<Regenerated>> {
  const { base, edited, author } = settings;
  const drafted = await draft(files, settings);
  if (!drafted.ok) return drafted;
  settings.progress({ stage: 'merging', done: 0, of: 1 });
  const news = submissionNews(base, drafted.value);
  const date = settings.date ?? `${news.newest ?? `${drafted.value.cycle.cycle}-12-31`}T00:00:00Z`;
  const file = await regenerateFile({ edited, base, regenerated: drafted.value, author, date });
  if (!file.ok) return failed(...drafted.problems, ...file.problems);
  return done({ ...file.value, drafted: drafted.value, news, author }, [
    ...drafted.problems,
    ...file.problems,
  ]);
}

/** An edited file with the news written into it, and all there is to tell about it. */
export type Regenerated = RegeneratedFile & {
  readonly drafted: Drafted;
  readonly news: SubmissionNews;
  readonly author: string;
};

const noDecisions: Decisions = { decisions: [] };
