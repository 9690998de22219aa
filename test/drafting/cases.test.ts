import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import type { Base } from '../../src/document/index.js';
import { draft } from '../../src/drafting/index.js';
import { writeInlines } from '../../src/markdown/index.js';
import type { Unit } from '../../src/records/index.js';
import { baseOf, makeOutline, makeRecord, makeUnit, testCycle } from './make.js';

const folder = fileURLToPath(new URL('../fixtures/drafting/', import.meta.url));

/** input.yaml: one entity's units in one section. expected.yaml: paragraphs, changes where told, fates, notes. */
type Input = {
  readonly section: string;
  readonly entity: { readonly id: string; readonly name: string; readonly acronym: string | null };
  readonly self_names?: readonly string[];
  readonly aliases?: readonly string[];
  /** `lead_in`: which of the units introduces the list. */
  readonly units: readonly (Omit<Partial<Unit>, 'lead_in'> & {
    readonly text: string;
    readonly lead_in?: number;
  })[];
  readonly decisions?: readonly {
    readonly unit: number;
    readonly select?: boolean;
    readonly order?: number;
    readonly wording?: string;
  }[];
};
type Expected = {
  readonly paragraphs: readonly (readonly string[])[];
  readonly changes?: readonly string[];
  readonly fates: readonly string[];
  readonly notes?: { readonly [label: string]: string };
  readonly problems?: readonly string[];
};

describe('drafting, case by case', () => {
  test.each(readdirSync(folder).sort())('%s', (name) => {
    const input = parse(readFileSync(`${folder}${name}/input.yaml`, 'utf8')) as Input;
    const expected = parse(readFileSync(`${folder}${name}/expected.yaml`, 'utf8')) as Expected;
    const actual = drafted(input, expected);
    if (process.env.UPDATE === '1')
      writeFileSync(`${folder}${name}/expected.yaml`, stringify(actual, { lineWidth: 0 }));
    else expect(actual).toEqual(expected);
  });
});

/** Others that the report knows by name. */
const others = [
  { id: 'unicef', acronym: 'UNICEF' },
  { id: 'itu', acronym: 'ITU', name: 'International Telecommunication Union' },
];

function drafted(input: Input, expected: Expected): Expected {
  const { id, name, acronym } = input.entity;
  const units: Unit[] = [];
  for (const { text, lead_in, ...more } of input.units)
    units.push(
      makeUnit(id, text, { ...more, lead_in: lead_in === undefined ? null : (units[lead_in]?.id ?? null) }),
    );
  const record = makeRecord(id, units, { name, acronym, selfNames: input.self_names ?? [] });
  const decisions = (input.decisions ?? []).map(({ unit, ...rest }) => ({
    unit: units[unit]!.id,
    opens: '',
    ...rest,
  }));
  const draftFrom = (base: Base | null) =>
    draft(
      makeOutline([input.section], [record], () => input.section),
      {
        cycle: testCycle,
        records: [record],
        base,
        decisions: { decisions },
        registers: { entities: { entities: [{ id, aliases: input.aliases ?? [] }, ...others] } },
      },
    );
  const { value, problems } = draftFrom(null);
  // On its own base it is the same draft, changes and all (law 11).
  expect(draftFrom(baseOf(value)).value).toEqual(value);
  const paragraphs = value.sections.flatMap((section) => section.paragraphs);
  const short = (text: string) =>
    units.reduce((all, unit, index) => all.replaceAll(unit.id, `unit-${index}`), text);
  return {
    paragraphs: paragraphs.map(({ sentences }) =>
      sentences.map(({ inlines }) => short(writeInlines(inlines))),
    ),
    ...(expected.changes && {
      changes: paragraphs.flatMap(({ sentences }) =>
        sentences.flatMap(({ changes }) => changes.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)),
      ),
    }),
    fates: value.fates.map((one) => (one.fate === 'set-aside' ? one.reason : one.fate)),
    ...(expected.notes && {
      notes: Object.fromEntries(
        value.notes.map(({ identifier, paragraphs: [text] }) => [
          short(identifier),
          writeInlines(text ?? []),
        ]),
      ),
    }),
    ...(expected.problems && { problems: problems.map(({ code }) => code) }),
  };
}
