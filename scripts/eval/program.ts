// The program's own answers: units made into records and coded, sentences judged as drafting judges them.
import { readFileSync } from 'node:fs';
import { type Inline, plainText, sha256 } from '../../src/document/index.js';
import { assess, type Judge } from '../../src/drafting/choose/assess.js';
import { withFellows } from '../../src/drafting/choose/bonds.js';
import { bareConnective } from '../../src/drafting/choose/openings.js';
import { type UnitSentence, unitSentences } from '../../src/drafting/sentences/unit-sentences.js';
import { entityNames } from '../../src/drafting/word/entity-names.js';
import { codeRecords } from '../../src/grouping/index.js';
import { type Passage, readSubmission, type Submission } from '../../src/intake/index.js';
import { parseInlines } from '../../src/markdown/index.js';
import type { Outcome } from '../../src/problems/index.js';
import {
  type Cycle,
  makeRecord,
  type Record,
  type Registers,
  readCycle,
  readRegisters,
  type Unit,
} from '../../src/records/index.js';
import { schemas } from '../../src/schema/index.js';
import type { GoldSentence, GoldUnit } from './gold.js';

/** The labels a unit got, best first, and what they rest on. */
export type Answer = { readonly labels: readonly string[]; readonly because: string };
export type UnitAnswer = {
  readonly lines: Answer;
  readonly regions: Answer;
  /** The region whose section the unit would stand in, by its regions alone; none where no region outweighs the others. */
  readonly regionOfSection: readonly string[];
};
export type SentenceAnswer = {
  readonly text: string;
  /** Drafting would not let it stand alone, for leaning or as a fragment. */
  readonly dangles: boolean;
  /** Drafting might use it by itself: it neither leans, unless its reference is resolved, nor is it refused for anything. */
  readonly usable: boolean;
  readonly refused: string | null;
  /** Drafting drops the connective that opens it. */
  readonly opensWithConnective: boolean;
};

export type Program = {
  readonly codeUnits: (units: readonly GoldUnit[]) => Promise<readonly UnitAnswer[]>;
  readonly judgeSentences: (sentences: readonly GoldSentence[]) => Promise<readonly SentenceAnswer[]>;
};

/** `root` is the checkout, whose registers are read; `seeds` the folder of the real submissions. */
export function startProgram(root: string, seeds: string): Program {
  const registers = readAllRegisters(root);
  const seedRecords = once((file) => readSeed(file, seeds, registers));
  const records = async (units: readonly GoldUnit[]) => {
    const found: Record[] = [];
    for (const unit of units)
      found.push(
        'submission' in unit.source
          ? onlyUnit(await seedRecords(unit.source.submission), unit.id)
          : recordOf(unit, registers),
      );
    return found;
  };
  return {
    async codeUnits(units) {
      const coded = codeRecords(await records(units), registers, { decisions: [] }).value;
      return coded.map((record) => answerOf(record.units[0]!));
    },
    async judgeSentences(sentences) {
      const answers: SentenceAnswer[] = [];
      for (const { id, source } of sentences)
        answers.push(
          'submission' in source
            ? judge(sentenceAt(await seedRecords(source.submission), source), registers)
            : judge(sentenceAlone(id, source.text, registers), registers),
        );
      return answers;
    },
  };
}

/** From the first on a label counts, from the second on a unit may stand in the region's section. As in `grouping/score.ts`. */
const regionMentioned = 0.3;
const regionAbout = 0.5;

function answerOf({ action_lines, regions }: Unit): UnitAnswer {
  // The best counts whatever its score: most of a unit may be about no place.
  const named = regions.filter(({ score }, at) => at === 0 || score >= regionMentioned);
  const about = named.filter(({ score }) => score >= regionAbout);
  // Three regions or more of which none outweighs the others are the world.
  const labels = about.length === 0 && regions.length > 2 ? [] : named;
  return {
    lines: { labels: action_lines.map(({ code }) => code), because: becauseOf(action_lines) },
    regions: { labels: labels.map(({ code }) => code), because: becauseOf(regions) },
    regionOfSection: about.slice(0, 1).map(({ code }) => code),
  };
}

function becauseOf(labels: Unit['action_lines'] | Unit['regions']): string {
  return labels.map(({ code, score, because }) => `${code} ${score} (${because.join(', ')})`).join('; ');
}

// A submission of its own for each unit: no unit's answer may hang on another's.
export function recordOf({ id, source }: GoldUnit, registers: Registers): Record {
  if ('submission' in source) throw new Error(`${id} has no text`);
  return recordFrom(id, source.sender, source.headings, source.text, registers);
}

function recordFrom(
  id: string,
  sender: string,
  headings: readonly string[],
  text: string,
  registers: Registers,
): Record {
  const passage: Passage = {
    kind: 'paragraph',
    part: 'three',
    headings,
    leadIn: null,
    inlines: [{ type: 'text', value: text } satisfies Inline],
    notes: [],
    place: { line: 1, page: null },
  };
  const submission: Submission = {
    file: `${id}.md`,
    format: 'markdown',
    sha256: sha256(text),
    pages: null,
    frontMatter: { entity: sender },
    cover: null,
    title: null,
    passages: [passage],
  };
  const record = makeRecord(submission, { cycle: cycleOf(2021), registers }).value;
  if (record === null) throw new Error(`${id}: nobody sent it`);
  return record;
}

async function readSeed(file: string, seeds: string, registers: Registers): Promise<Record> {
  const bytes = new Uint8Array(readFileSync(`${seeds}/${file}`));
  const submission = need(await readSubmission({ path: file, bytes }, schemas));
  const record = makeRecord(submission, { cycle: cycleOf(Number(file.slice(0, 4))), registers }).value;
  if (record === null) throw new Error(`${file}: nobody sent it`);
  return record;
}

function onlyUnit(record: Record, id: string): Record {
  const unit = record.units.find((one) => one.id === id);
  if (unit === undefined) throw new Error(`${record.source.file} has no unit ${id}`);
  return { ...record, units: [unit] };
}

function judge(sentence: UnitSentence, registers: Registers): SentenceAnswer {
  const aliases = registers.entities.entities.find(({ id }) => id === sentence.record.entity.id)?.aliases;
  const context: Judge = {
    cycle: cycleOf(sentence.record.cycle),
    names: entityNames(sentence.record, aliases ?? []),
    bearing: { trends: false, region: null, line: null, topic: '' },
  };
  // What a sentence needs is asked of its unit, as drafting asks: it comes with its fellows or not at all.
  const { leans, refused, standalone } = withFellows(sentence.siblings.map((one) => assess(one, context)))[
    sentence.siblings.indexOf(sentence)
  ]!;
  return {
    text: sentence.text,
    dangles: leans || refused === 'fragment' || refused === 'dangling-opening',
    usable: refused === null && (!leans || standalone !== null),
    refused,
    opensWithConnective: bareConnective.test(sentence.text),
  };
}

/** In no unit but its own, with nothing before it: as a drafter might pick it. */
function sentenceAlone(id: string, text: string, registers: Registers): UnitSentence {
  const record = recordFrom(id, 'itu', [], text, registers);
  return sentencesOf(record, record.units[0]!)[0]!;
}

type SeedSentence = Extract<GoldSentence['source'], { readonly submission: string }>;

function sentenceAt(record: Record, { span, sha256: print }: SeedSentence): UnitSentence {
  const unit = record.units.find(({ id }) => id === span.unit);
  if (unit === undefined) throw new Error(`${record.source.file} has no unit ${span.unit}`);
  const inlines = parseInlines({ file: record.source.file, text: unit.text }).value;
  const found = plainText(inlines).slice(span.start, span.end);
  if (!sha256(found).startsWith(print))
    throw new Error(`${span.unit}: the sentence at ${span.start} changed`);
  const sentence = sentencesOf(record, unit).find(({ start, end }) => start <= span.start && end >= span.end);
  if (sentence === undefined) throw new Error(`${span.unit}: no sentence from ${span.start} to ${span.end}`);
  return sentence;
}

function sentencesOf(record: Record, unit: Unit): readonly UnitSentence[] {
  return unitSentences(record, unit, parseInlines({ file: record.source.file, text: unit.text }).value);
}

export function readAllRegisters(root: string): Registers {
  const text = (name: string) => {
    const file = `templates/registers/${name}.yaml`;
    return { file, text: readFileSync(`${root}/${file}`, 'utf8') };
  };
  return need(
    readRegisters(
      {
        entities: text('entities'),
        actionLines: text('action-lines'),
        regions: text('regions'),
        topics: text('topics'),
      },
      schemas,
    ),
  );
}

const cycleOf = remembered((year: number): Cycle => {
  const text = `cycle: ${year}\nreport: a76\nperiod: {from: ${year}-01-01, to: ${year}-12-31}\n`;
  return need(readCycle({ file: 'cycle.yaml', text }, schemas));
});

function need<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 2));
  return outcome.value;
}

function once<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  return remembered(make);
}

function remembered<K, T>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key)!;
  };
}
