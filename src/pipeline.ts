/**
 * The order of work, on one page. Every stage is a pure function: what is read from disk comes in as an argument,
 * what is to be written goes out as a value, and whatever a person must be told is gathered on the way.
 */
import { checkDocument, checkSwitchedOff } from './checks/index.js';
import { type Base, countDocumentWords, type Document, makeBase } from './document/index.js';
import {
  carriedSentences,
  type Draft,
  draft as draftSections,
  knownUnits,
  writeProvenance,
} from './drafting/index.js';
import { codeRecords, hangUnits, readOutline } from './grouping/index.js';
import {
  type ReadSubmissions,
  readSubmission,
  type Submission,
  type SubmissionFile,
} from './intake/index.js';
import { done, failed, type Outcome, type Problem, problem, type Result } from './problems/index.js';
import {
  type Cycle,
  checkLetterTo,
  checkRecord,
  type Decisions,
  makeRecords,
  type Record,
  type RecordContext,
  type Registers,
  type RegisterTexts,
  readCycle,
  readDecisions,
  readRegisters,
} from './records/index.js';
import { parseDraft, renderMarkdown, type Templates } from './render/index.js';
import type { Schemas, YamlText } from './schema/index.js';

/** Everything a cycle is made from, as it lay on the disk. */
export type CycleFiles = {
  /** The year the folder is named for; cycle.yaml must say the same. */
  readonly year: string;
  readonly submissions: readonly SubmissionFile[];
  /** The cycle before, where its folder is there: what an entity said then is no news now. */
  readonly earlier?: EarlierFiles | null | undefined;
  readonly cycle: YamlText;
  readonly decisions: YamlText | null;
  readonly registers: RegisterTexts;
  readonly outline: YamlText;
  readonly templates: Templates;
};

export type EarlierFiles = {
  readonly submissions: readonly SubmissionFile[];
  readonly cycle: YamlText;
  readonly read?: ReadSubmissions;
};

export type Progress = (step: { readonly stage: string; readonly done: number; readonly of: number }) => void;
export type Settings = {
  readonly schemas: Schemas;
  readonly progress: Progress;
  /** How submissions are read where it is not one after the other. */
  readonly read?: ReadSubmissions;
};

/** A cycle read and checked: what `check` looks at and `draft` goes on from. */
export type ReadCycle = {
  readonly cycle: Cycle;
  readonly decisions: Decisions;
  readonly registers: Registers;
  readonly records: readonly Record[];
};

/** A whole draft, ready to be written. */
export type Drafted = {
  readonly cycle: Cycle;
  /** Left unwritten: the YAML of 3,000 records is larger than all the rest of a draft. */
  readonly records: readonly Record[];
  readonly draft: Draft;
  readonly markdown: string;
  readonly document: Document;
  readonly provenance: string;
  readonly base: Base;
  readonly words: number;
  /** Of standing texts, the file their words stand in. */
  readonly standing: ReadonlyMap<string, string>;
  readonly registers: Registers;
  /** What the editorial checks say of the draft: for who works on it, not for who drafts. */
  readonly findings: readonly Problem[];
};

/** submissions → records → coded units. Bad files are reported and left out; the others go on. */
export async function readRecords(files: CycleFiles, settings: Settings): Promise<Outcome<ReadCycle>> {
  const cycle = readCycle(files.cycle, settings.schemas);
  const decisions =
    files.decisions === null ? done(noDecisions) : readDecisions(files.decisions, settings.schemas);
  const registers = readRegisters(files.registers, settings.schemas);
  const submissions = await readSubmissions(files.submissions, settings);
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
  const coded = codeRecords(records.value, registers.value, decisions.value);
  return done(
    { cycle: cycle.value, decisions: decisions.value, registers: registers.value, records: coded.value },
    [
      ...problems,
      ...checkLetterTo(files.cycle, cycle.value, registers.value),
      ...records.problems,
      ...coded.problems,
      ...coded.value.flatMap((record) => checkRecord(record, settings.schemas)),
    ],
  );
}

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
  settings.progress({ stage: 'rendering', done: 0, of: 3 });
  const markdown = await renderMarkdown(drafted.value, {
    cycle,
    outline: outlineFile.value,
    cycleFile: files.cycle.file,
    templates: files.templates,
  });
  const problems = [read, outlineFile, outline, drafted, markdown].flatMap((one) => one.problems);
  if (!markdown.ok) return failed(...problems);

  settings.progress({ stage: 'rendering', done: 1, of: 3 });
  const document = parseDraft({ file: 'draft.md', text: markdown.value.text }, settings.schemas);
  if (!document.ok) return failed(...problems, ...document.problems);
  settings.progress({ stage: 'rendering', done: 2, of: 3 });
  const words = countDocumentWords(document.value);
  return done(
    {
      cycle,
      records,
      draft: drafted.value,
      markdown: markdown.value.text,
      document: document.value,
      provenance: writeProvenance(drafted.value, markdown.value.standing),
      base: makeBase(markdown.value.text, document.value, {
        sentences: carriedSentences(drafted.value),
        units: knownUnits(drafted.value),
      }),
      words,
      standing: markdown.value.standing,
      registers,
      findings: checkDocument(document.value, { file: 'draft.md', cycle, registers }),
    },
    [
      ...problems,
      ...document.problems,
      ...checkSwitchedOff(files.cycle, cycle),
      ...checkLength(words, cycle, files.outline.file),
    ],
  );
}

/** The records of the cycle before, not coded: only their words are asked for. What is wrong there was told then. */
async function readEarlier(
  earlier: EarlierFiles | null,
  registers: Registers,
  { schemas, progress, read }: Settings,
): Promise<readonly Record[]> {
  if (earlier === null) return [];
  const cycle = readCycle(earlier.cycle, schemas);
  if (!cycle.ok) return [];
  const reader = earlier.read ?? read;
  const submissions = await readSubmissions(earlier.submissions, {
    schemas,
    progress,
    ...(reader === undefined ? {} : { read: reader }),
  });
  return recordsOf(submissions, { cycle: cycle.value, registers }).value;
}

function checkFolder({ submissions, cycle, year }: CycleFiles): readonly Problem[] {
  if (submissions.length > 0) return [];
  const folder = cycle.file.replace(/\/[^/]*$/, '');
  return [
    problem(
      'no-submissions',
      { file: folder },
      {
        found: 'no submission in the folder',
        expected: 'at least one file that an entity sent: Word, PDF, web page, mail or text',
        fix: `Put the submissions into ${folder} and run "penholder draft ${year}".`,
      },
    ),
  ];
}

function checkYear(files: CycleFiles, cycle: Cycle): readonly Problem[] {
  if (String(cycle.cycle) === files.year) return [];
  return [
    problem(
      'schema-wrong-value',
      { file: files.cycle.file, path: 'cycle' },
      {
        found: `cycle: ${cycle.cycle}`,
        expected: `cycle: ${files.year}, the year the folder is named for`,
        fix: 'Correct the year in the file, or rename the folder.',
      },
    ),
  ];
}

const noDecisions: Decisions = { decisions: [] };

/** The submissions are given up here: those of a large cycle would fill a quarter of the memory to the end. */
function recordsOf(
  submissions: { value: readonly Submission[] },
  context: RecordContext,
): Result<readonly Record[]> {
  const records = makeRecords(submissions.value, context);
  submissions.value = [];
  return records;
}

async function readSubmissions(
  files: readonly SubmissionFile[],
  { schemas, progress, read = oneByOne(schemas) }: Settings,
): Promise<{ value: readonly Submission[]; readonly problems: readonly Problem[] }> {
  const outcomes = await read(files, (done, of) => progress({ stage: 'reading', done, of }));
  return {
    value: outcomes.flatMap((one) => (one.ok ? [one.value] : [])),
    problems: outcomes.flatMap(({ problems }) => problems),
  };
}

function oneByOne(schemas: Schemas): ReadSubmissions {
  return async (files, progress) => {
    const outcomes: Outcome<Submission>[] = [];
    for (const [index, { load }] of files.entries()) {
      progress(index, files.length);
      const loaded = load();
      outcomes.push(
        loaded.ok
          ? await readSubmission(loaded.value.file, schemas, loaded.value.beside ?? undefined)
          : loaded,
      );
    }
    return outcomes;
  };
}

function checkLength(words: number, cycle: Cycle, file: string): readonly Problem[] {
  const limit = cycle.word_limit;
  if (words <= limit) return [];
  return [
    problem(
      'draft-too-long',
      { file },
      {
        found: `${words} words`,
        expected: `at most ${limit} words, headings and footnotes counted`,
        fix: 'Cut in Word, or leave units out with "select: false" in decisions.yaml; provenance.yaml lists where each sentence comes from.',
      },
    ),
  ];
}
