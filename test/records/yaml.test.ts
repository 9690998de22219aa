import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  checkLetterTo,
  checkRecord,
  makeRecord,
  type Record,
  readCycle,
  readDecisions,
  readRecord,
  readReportName,
  writeRecord,
} from '../../src/records/index.js';
import { property } from '../property.js';
import { context, passage, schemas, submission, text } from './builders.js';

const record = makeRecord(
  submission({
    frontMatter: { entity: 'undp', received: '2020-12-14' },
    passages: [
      passage([...text('In Africa: "solutions"'), { type: 'footnoteReference', identifier: '6' }], {
        headings: ['Part: Three'],
        notes: [{ label: '6', inlines: text('https://eib.example') }],
        place: { line: 12, page: 3 },
      }),
    ],
  }),
  context(),
).value!;
const coded: Record = {
  ...record,
  units: record.units.map((unit) => ({
    ...unit,
    aspects: ['activity', 'self-description'],
    regions: [{ code: 'africa', score: 1, because: ['Africa'] }],
    topics: [{ code: 'no', score: 0.81, because: [] }],
  })),
};

describe('a record as YAML', () => {
  test('is laid out for people, in the order of its schema', () => {
    expect(writeRecord(coded)).toBe(`# yaml-language-server: $schema=../../../schemas/record.schema.json
id: undp
cycle: 2020
entity:
  id: undp
  name: "United Nations Development Programme"
  acronym: "UNDP"
  kind: fund-or-programme
  region: null
  registered: true
source:
  file: "submissions/2020/undp.md"
  format: markdown
  sha256: "${record.source.sha256}"
  received: "2020-12-14"
  pages: null
  restatement: null
  others: []
facts:
  entity_named: null
  session: null
  year: null
  title: null
  from: front-matter
self_names: []
units:
  - id: ${record.units[0]!.id}
    part: three
    kind: paragraph
    headings: ["Part: Three"]
    lead_in: null
    text: ${JSON.stringify(record.units[0]!.text)}
    notes:
      "6": ${JSON.stringify(record.units[0]!.notes['6'])}
    place: {line: 12, page: 3}
    language: en
    aspects: [activity, self-description]
    action_lines: []
    regions:
      - {code: africa, score: 1, because: ["Africa"]}
    topics:
      - {code: "no", score: 0.81, because: []}
`);
  });

  test('has every field of the schema, and is valid', () => {
    expect(checkRecord(coded, schemas)).toEqual([]);
    expect(readRecord({ file: 'r.yaml', text: writeRecord(coded) }, schemas)).toMatchObject({ value: coded });
  });

  test('that is not valid says where', () => {
    const wrong = { ...record, units: [{ ...record.units[0]!, text: '' }] };
    expect(checkRecord(wrong, schemas)).toMatchObject([
      { code: 'schema-wrong-value', place: { file: 'records/undp.yaml', path: 'units.0.text' } },
    ]);
  });

  const nasty = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      'null',
      '~',
      'true',
      'no',
      '12345678',
      '1e3',
      '0x1f',
      '2020-12-14',
      '',
      ' ',
      '#',
      '- a',
      'a: b',
    ),
    fc.constantFrom(
      '"',
      "'",
      '\\',
      '\n',
      '\r\n',
      '\t',
      '\u0085',
      '\u2028',
      '\ufeff',
      '\ud800',
      '\u007f',
      '{{x}}',
    ),
    fc.constantFrom(
      '*a',
      '&a',
      '!!str',
      '|',
      '>',
      '%',
      '@',
      '`',
      '---',
      '...',
      '? ',
      '__proto__',
      'constructor',
    ),
    fc.constant('long '.repeat(400)),
  );

  test('is read back as it was, whatever its strings', () => {
    const label = fc.record({
      code: nasty,
      score: fc.double({ min: 0, max: 1, noNaN: true }).map((score) => score + 0),
      because: fc.array(nasty, { maxLength: 3 }),
    });
    const unit = fc.record({
      id: nasty,
      headings: fc.array(nasty, { maxLength: 3 }),
      lead_in: fc.option(nasty),
      text: nasty,
      notes: fc
        .array(fc.tuple(nasty, nasty), { maxLength: 3 })
        .map((notes) => Object.fromEntries(notes) as globalThis.Record<string, string>),
      language: nasty,
      topics: fc.array(label, { maxLength: 2 }),
    });
    property([nasty, fc.option(nasty), fc.array(unit, { maxLength: 3 })], (name, title, units) => {
      const made = {
        ...record,
        id: name,
        entity: { ...record.entity, name, acronym: title },
        facts: { ...record.facts, title },
        self_names: [name],
        units: units.map((one) => ({ ...record.units[0]!, ...one })),
      } as Record;
      // Through JSON, so that -0 and the order of a note called "0" do not matter.
      expect(JSON.parse(JSON.stringify(parse(writeRecord(made))))).toEqual(JSON.parse(JSON.stringify(made)));
      return true;
    });
  });
});

describe('cycle.yaml', () => {
  const file = 'submissions/2021/cycle.yaml';
  const read = (yaml: string) => readCycle({ file, text: yaml }, schemas);
  const least = 'cycle: 2021\nreport: a76\nperiod: { from: 2021-01-01, to: 2021-12-31 }\n';

  test('may leave out what is not known yet', () => {
    expect(read(least)).toMatchObject({
      ok: true,
      value: { symbols: [], date: null, word_limit: 8500, assembly: { session: null }, checks_off: [] },
    });
  });

  test.each([
    [
      'without a field',
      'cycle: 2021\nreport: a76\n',
      'schema-missing-field',
      { line: 1 },
      'Add "period: …".',
    ],
    [
      'with an unknown field',
      `${least}sesion: twenty-fifth\n`,
      'schema-unknown-field',
      { line: 4, column: 1 },
      'Did you mean "session"?',
    ],
    [
      'with a word for a year',
      least.replace('cycle: 2021', 'cycle: this'),
      'schema-wrong-value',
      { line: 1, column: 8 },
      'Change the value.',
    ],
    [
      'with a day that never was',
      least.replace('12-31', '02-30'),
      'schema-wrong-value',
      { line: 3, column: 33 },
      'Correct the day.',
    ],
    [
      'with a date that never was',
      `${least}date: 2023-02-31\n`,
      'schema-wrong-value',
      { line: 4, column: 7 },
      'Correct the day.',
    ],
    [
      'with a date in words',
      `${least}date: 4 March 2023\n`,
      'schema-wrong-value',
      { line: 4, column: 7 },
      'Correct the day.',
    ],
    [
      'with a visit to websites on a day that never was',
      `${least}websites_accessed: 2023-13-01\n`,
      'schema-wrong-value',
      { line: 4, column: 20 },
      'Correct the day.',
    ],
    [
      'that ends before it begins',
      least.replace('2021-12-31', '2020-12-31'),
      'schema-wrong-value',
      { line: 3, column: 33 },
      'Correct the one or the other.',
    ],
    ['that is not YAML', 'cycle: [2021\n', 'yaml-invalid', { line: 2 }, expect.any(String)],
    ['that is empty', '', 'schema-wrong-value', { line: 1 }, expect.any(String)],
  ] as const)('%s', (_, yaml, code, place, fix) => {
    const { ok, problems } = read(yaml);
    expect(ok).toBe(false);
    expect(problems[0]).toMatchObject({ code, place: { file, ...place }, fix });
  });

  test.each([
    '',
    'date: null\nwebsites_accessed: null\n',
    'date: ""\nwebsites_accessed: ""\n',
    'date: 2022-03-04\n',
  ])('takes a day, and none yet: %j', (days) => {
    expect(read(`${least}${days}`)).toMatchObject({ ok: true, problems: [] });
  });

  test('says how a day is written, and all wrong ones at once', () => {
    const { problems } = read(`${least}date: soon\nwebsites_accessed: 2021/03/04\n`);
    expect(problems.map(({ expected }) => expected)).toEqual([
      expect.stringContaining('yyyy-mm-dd'),
      expect.stringContaining('yyyy-mm-dd'),
    ]);
  });

  test('names in letter_to whom the register knows; others are told, each with its line', () => {
    const yaml = { file, text: `${least}letter_to:\n  - undp\n  - untcad\n  - zzz\n` };
    const outcome = readCycle(yaml, schemas);
    const problems = outcome.ok ? checkLetterTo(yaml, outcome.value, context().registers) : [];
    expect(problems).toMatchObject([
      {
        code: 'register-reference',
        severity: 'warning',
        place: { file, line: 6, column: 5 },
        found: '"untcad"',
        fix: 'Did you mean "unctad"?',
      },
      { code: 'register-reference', place: { file, line: 7 }, found: '"zzz"' },
    ]);
  });

  test.each([
    ['report: b12\n', 'b12'],
    ['report: ../../etc\n', 'a76'],
    ['report: [', 'a76'],
    ['', 'a76'],
  ])('names its report before anything is checked: %j', (yaml, name) => {
    expect(readReportName({ file, text: yaml })).toBe(name);
  });
});

describe('decisions.yaml', () => {
  const read = (yaml: string) => readDecisions({ file: 'decisions.yaml', text: yaml }, schemas);

  test.each(['', '# none yet\n', 'decisions:\n', 'decisions: []\n'])('without decisions: %j', (yaml) => {
    expect(read(yaml)).toMatchObject({ ok: true, value: { decisions: [] } });
  });

  test('places an action line that is none', () => {
    const { problems } = read(
      'decisions:\n  - unit: undp-3f9a1c07\n    opens: In Africa\n    action_lines: [C13]\n',
    );
    expect(problems).toMatchObject([
      { code: 'schema-wrong-value', place: { line: 4, column: 20 }, fix: 'Did you mean "C1"?' },
    ]);
  });
});
