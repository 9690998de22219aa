import { headingsOf, type Record, type Unit } from '../records/index.js';
import { type Actors, actorsOf, makeCueReader } from './aspects.js';
import { type ExplicitLines, makeHeadingReader } from './explicit-lines.js';
import { compileGazetteer } from './gazetteer.js';
import { speaksOfIct } from './ict-words.js';
import { type Coded, codeLines, codeRegions, codeTopics } from './labels.js';
import type { LineEvidence } from './line-features.js';
import { linesMentioned } from './mentions.js';
import type { ActionLineCode, RegionCode } from './outline.js';
import { ownWords } from './own-words.js';
import { readPlaces } from './places.js';
import { makeRegionHeadings } from './region-headings.js';
import type { CodingRegisters } from './registers.js';
import { type ReadText, scoreByWords, type WordScores } from './score-by-words.js';
import { senderRegion, tellsOfBodyAlone, tellsOfHome } from './sender-region.js';
import { tokenize } from './tokens.js';
import { unitText } from './unit-text.js';
import { compileVocabulary } from './vocabulary.js';
import { weighLines } from './weigh-lines.js';

export type Coding = Pick<Unit, 'aspects' | 'action_lines' | 'regions' | 'topics'>;
export type UnitCoder = (unit: Unit) => Coding;

/**
 * Compiles the registers; then gives a coder for each record. A coding depends on the unit, its headings, the
 * titles of its lists and its entity alone, never on another submission (law 11).
 */
export function makeCoder(registers: CodingRegisters): (record: Record) => UnitCoder {
  const known = compiled.get(registers);
  if (known !== undefined) return known;
  const coder = compileCoder(registers);
  compiled.set(registers, coder);
  return coder;
}

/** Registers are never changed once read; compiling their four thousand names and terms takes a while. */
const compiled = new WeakMap<CodingRegisters, (record: Record) => UnitCoder>();

function compileCoder(registers: CodingRegisters): (record: Record) => UnitCoder {
  const readUnits = makeUnitReader(registers);
  const gazetteer = compileGazetteer(registers.regions);
  const readRegion = makeRegionHeadings(gazetteer);
  const readCues = makeCueReader();
  return (record) => {
    const actors: Actors = actorsOf(record);
    const readUnit = readUnits(record);
    const ownTopics = registers.topics.topics
      .filter(({ entities }) => entities?.includes(record.entity.id))
      .map(({ code }) => code);
    const home = senderRegion(record, registers.regions, gazetteer);
    // A title says nothing of the headings over it: those are read as they were.
    const regionOf = (unit: Unit) => {
      const titles = headingsOf(unit, record).slice(unit.headings.length);
      return (titles.length === 0 ? null : readRegion(titles)) ?? readRegion(unit.headings);
    };
    return (unit) => {
      // The registers are in English; a unit in another language is set aside for translation.
      if (unit.language !== 'en') return { aspects: [], action_lines: [], regions: [], topics: [] };
      const { text, explicit, evidence, topics } = readUnit(unit);
      const { tokens } = evidence;
      const places = readPlaces(gazetteer, text, tokens);
      const lines = codeLines(weighLines(evidence), explicit, linesMentioned(text));
      const ofBody = lines.length === 0 && !evidence.ict && tellsOfBodyAlone(places, tokens);
      const homeRegion = tellsOfHome(places, tokens) ? home : null;
      return mutable({
        aspects: readCues(unit, tokens, actors),
        action_lines: lines,
        regions: codeRegions(regionOf(unit), record, places, homeRegion, ofBody),
        topics: codeTopics(topics, ownTopics, record.entity),
      });
    };
  };
}

/** What the terms of the registers say of a unit, before it is weighed. */
export type ReadUnit = {
  readonly text: string;
  readonly explicit: ExplicitLines | null;
  readonly evidence: LineEvidence;
  readonly topics: WordScores['topics'];
};

/** Reads units by the registers; the weights of the lines are learned from the same evidence. */
export function makeUnitReader(registers: CodingRegisters): (record: Record) => (unit: Unit) => ReadUnit {
  const vocabulary = compileVocabulary(registers);
  const readHeadings = makeHeadingReader(registers.actionLines);
  return (record) => {
    const facilitated = new Set(
      registers.actionLines.action_lines
        .filter(({ facilitators }) => facilitators.includes(record.entity.id))
        .map(({ code }) => code),
    );
    return (unit) => {
      const text = unitText(unit);
      const tokens = tokenize(text);
      const explicit = readHeadings(headingsOf(unit, record));
      const texts = readTexts(unit, text, tokens, explicit !== null);
      const { lines, topics } = scoreByWords(vocabulary, texts, tokens.length);
      const ict = texts.some(({ tokens: read }) => speaksOfIct(read));
      return { text, explicit, evidence: { byTerms: lines, ict, facilitated, tokens }, topics };
    };
  };
}

/** The unit's text, and the heading it stands under where that is about it and does not name a line outright. */
function readTexts(
  unit: Unit,
  text: string,
  tokens: ReadText['tokens'],
  explicit: boolean,
): readonly ReadText[] {
  const own: ReadText = { text, tokens, heading: false };
  const heading = explicit ? undefined : unit.headings.at(-1);
  if (heading === undefined || heading.length > 200) return [own];
  const headingTokens = tokenize(heading);
  return headingTokens.length > longestHeading
    ? [own]
    : [own, { text: heading, tokens: headingTokens, heading: true }];
}

/** Titles of whole documents are longer, and say the same of every unit. */
const longestHeading = 12;

/** The generated types of a record are writable; everything made here is new. */
function mutable(coding: {
  readonly aspects: readonly Coding['aspects'][number][];
  readonly action_lines: readonly Coded<ActionLineCode>[];
  readonly regions: readonly Coded<RegionCode>[];
  readonly topics: readonly Coded<string>[];
}): Coding {
  const copy = <C extends string>(labels: readonly Coded<C>[]) =>
    labels.map(({ code, score, because }) => ({ code, score, because: ownWords(because) }));
  return {
    aspects: [...coding.aspects],
    action_lines: copy(coding.action_lines),
    regions: copy(coding.regions),
    topics: copy(coding.topics),
  };
}
