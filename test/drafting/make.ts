import { type Base, plainText, sha256 } from '../../src/document/index.js';
import { carriedSentences, type Draft, knownUnits } from '../../src/drafting/index.js';
import type { HungUnit, Outline, OutlineSection } from '../../src/grouping/index.js';
import { parseInlines } from '../../src/markdown/index.js';
import type { Cycle, Record, Unit } from '../../src/records/index.js';

/** A unit as a record has it, with what a test leaves out filled in. */
export function makeUnit(entity: string, text: string, more: Partial<Unit> = {}): Unit {
  const plain = plainText(parseInlines({ file: 'test', text }).value);
  return {
    id: `${entity}-${sha256(plain).slice(0, 8)}`,
    part: 'three',
    kind: 'paragraph',
    headings: [],
    lead_in: null,
    text,
    notes: {},
    place: { line: 1, page: null },
    language: 'en',
    aspects: ['activity'],
    action_lines: [],
    regions: [],
    topics: [],
    ...more,
  };
}

export function makeRecord(
  id: string,
  units: readonly Unit[],
  more: {
    readonly name?: string;
    readonly acronym?: string | null;
    readonly selfNames?: readonly string[];
    readonly received?: string;
  } = {},
): Record {
  return {
    id,
    cycle: 2020,
    entity: {
      id,
      name: more.name ?? `Body of ${id}`,
      acronym: more.acronym === undefined ? id.toUpperCase() : more.acronym,
      kind: 'united-nations-entity',
      region: null,
      registered: true,
    },
    source: {
      file: `submissions/2020/${id}.md`,
      format: 'markdown',
      sha256: '0'.repeat(64),
      received: more.received ?? null,
      pages: null,
      restatement: null,
      others: [],
    },
    facts: { entity_named: null, session: null, year: null, title: null, from: 'front-matter' },
    self_names: [...(more.selfNames ?? [])],
    units: [...units],
  };
}

export const testCycle = {
  cycle: 2020,
  report: 'a76',
  word_limit: 8500,
  period: { from: '2020-01-01', to: '2020-12-31' },
} as Cycle;

export function makeSection(
  key: string,
  units: readonly HungUnit[],
  more: Partial<OutlineSection> = {},
): OutlineSection {
  return {
    key,
    heading: key,
    depth: 2,
    numbered: true,
    budget: null,
    standing: null,
    units,
    listed: [],
    takesUnits: true,
    sections: [],
    ...more,
  };
}

/** Hangs each unit in the section that a test names for it, by record name as grouping does. */
export function makeOutline(
  keys: readonly string[],
  records: readonly Record[],
  sectionOf: (unit: Unit) => string,
): Outline {
  const sorted = [...records].sort((a, b) => (a.entity.name < b.entity.name ? -1 : 1));
  const hung = sorted.flatMap((record) => record.units.map((unit) => ({ record, unit, because: 'test' })));
  return {
    sections: keys.map((key) =>
      makeSection(
        key,
        hung.filter(({ unit }) => sectionOf(unit) === key),
      ),
    ),
    setAside: [],
  };
}

/** A draft as the base of a later one. `units`: null where the base does not list them. */
export function baseOf(one: Draft, units: readonly string[] | null = knownUnits(one)): Base {
  return {
    format: 1,
    draftId: '0'.repeat(12),
    cycle: 2020,
    document: { masthead: {} as Base['document']['masthead'], blocks: [], notes: one.notes },
    sentences: carriedSentences(one),
    ...(units === null ? {} : { units }),
    offers: [],
  };
}
