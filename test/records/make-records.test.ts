import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plainText, sha256 } from '../../src/document/index.js';
import { makeRecord, makeRecords, readRegisters } from '../../src/records/index.js';
import { property } from '../property.js';
import { context, passage, schemas, shippedTexts, submission, text, unwrap } from './builders.js';

const cover = (entityNamed: string, year: number | null = 2020) => ({
  entityNamed,
  session: 'twenty-fourth',
  year,
});

describe('the sender', () => {
  test('is the front matter’s, then the cover sheet’s, then the file name’s', () => {
    const from = (more: Parameters<typeof submission>[0]) => {
      const { value } = makeRecord(submission(more), context());
      return [value?.entity.id, value?.facts.from];
    };
    const itu = cover('International Telecommunication Union');
    expect(from({ frontMatter: { entity: 'UN DESA' }, cover: null })).toEqual(['desa', 'front-matter']);
    expect(from({ cover: itu })).toEqual(['itu', 'cover-sheet']);
    expect(from({ file: 'submissions/2020/UNDP_submission_2020.txt' })).toEqual(['undp', 'file-name']);
  });

  test('that the register does not know is kept, and the lines to add are given', () => {
    const named = 'Universal Acceptance Steering Group (UASG)';
    const { value, problems } = makeRecord(
      submission({ file: 'submissions/2020/uasg.txt', cover: cover(named) }),
      context(),
    );
    expect(value).toMatchObject({
      id: 'universal-acceptance-steering-group',
      entity: {
        id: 'universal-acceptance-steering-group',
        name: 'Universal Acceptance Steering Group',
        acronym: 'UASG',
        kind: 'unknown',
        region: null,
        registered: false,
      },
      facts: { entity_named: named },
    });
    expect(problems).toEqual([
      {
        code: 'entity-unknown',
        severity: 'warning',
        place: { file: 'submissions/2020/uasg.txt' },
        found: '"Universal Acceptance Steering Group (UASG)" on the cover sheet',
        expected: 'a name, acronym or alias in templates/registers/entities.yaml',
        fix: `Add these lines at the end of templates/registers/entities.yaml, with the kind and region that are right:
  - id: universal-acceptance-steering-group
    name: "Universal Acceptance Steering Group"
    acronym: "UASG"
    kind: civil-society # or intergovernmental-organization, private-sector, multi-stakeholder, member-state, …
    region: null # or africa, asia-pacific, western-asia, europe, latin-america-caribbean
Until then the submission is drafted as from an entity of unknown kind.`,
      },
    ]);
  });

  test('is known once those lines are pasted', () => {
    const stated = 'The "Quoted" Body: of Things (QBT)';
    const sent = submission({ frontMatter: { entity: stated } });
    const fix = makeRecord(sent, context()).problems[0]!.fix;
    const lines = fix.split('\n').slice(1, -1).join('\n');
    const { entities } = shippedTexts;
    const pasted = { ...shippedTexts, entities: { ...entities, text: `${entities.text}${lines}\n` } };
    const registers = unwrap(readRegisters(pasted, schemas));
    const { value, problems } = makeRecord(sent, { ...context(), registers });
    expect(problems).toEqual([]);
    expect(value?.entity).toMatchObject({ id: 'quoted-body-of-things', registered: true, acronym: 'QBT' });
  });

  test('that is nearly known is asked about', () => {
    const { problems } = makeRecord(
      submission({ frontMatter: { entity: 'International Telecomunication Union' } }),
      context(),
    );
    expect(problems[0]?.fix).toContain(
      'If it is International Telecommunication Union, correct the name, or add it to the aliases of "itu"',
    );
  });

  test('has an id also where its name has no Latin letter', () => {
    const { value } = makeRecord(submission({ frontMatter: { entity: 'منظمة المجتمع' } }), context());
    expect(value?.id).toMatch(/^entity-[0-9a-f]{8}$/);
  });

  test('that nothing tells is a problem, and the file is left out', () => {
    const { value, problems } = makeRecords(
      [submission({ file: 'submissions/2020/scan0001.txt' }), submission()],
      context(),
    );
    expect(value.map(({ id }) => id)).toEqual(['undp']);
    expect(problems).toMatchObject([
      { code: 'entity-missing', place: { file: 'submissions/2020/scan0001.txt' } },
      { code: 'entity-guessed', place: { file: 'submissions/2020/undp.md' } },
    ]);
  });

  test('of the front matter counts against another on the cover sheet, with a warning', () => {
    const { value, problems } = makeRecord(
      submission({ frontMatter: { entity: 'undp' }, cover: cover('World Bank') }),
      context(),
    );
    expect(value?.id).toBe('undp');
    expect(problems).toMatchObject([{ code: 'entity-mismatch', found: 'World Bank on the cover sheet' }]);
  });
});

describe('another year', () => {
  test('in the front matter and on the cover sheet is told, each', () => {
    const { problems } = makeRecord(
      submission({ frontMatter: { entity: 'undp', cycle: 2021 }, cover: cover('UNDP', 2019) }),
      context(),
    );
    expect(problems).toMatchObject([
      { code: 'cycle-mismatch', found: '2021 in the front matter' },
      { code: 'cycle-mismatch', found: '2019 on the cover sheet' },
    ]);
  });

  test('inside a period of two years is none', () => {
    const { cycle, registers } = context();
    const long = { ...cycle, period: { from: '2020-01-01', to: '2021-12-31' } };
    const { problems } = makeRecord(submission({ cover: cover('UNDP', 2021) }), { cycle: long, registers });
    expect(problems).toEqual([]);
  });
});

describe('units', () => {
  const inlines = [
    { type: 'strong' as const, children: text('Giga') },
    { type: 'footnoteReference' as const, identifier: '6' },
    { type: 'text' as const, value: ' mapped 800,000 schools.' },
  ];
  const made = makeRecord(
    submission({
      frontMatter: { entity: 'itu', language: 'fr' },
      passages: [
        passage(inlines, {
          headings: ['C2'],
          notes: [{ label: '6', inlines: text('https://giga.example') }],
          place: { line: 12, page: 3 },
        }),
        passage('First;', { kind: 'list-item', leadIn: 0 }),
        passage('First;', { kind: 'list-item', leadIn: 0 }),
      ],
    }),
    context(),
  ).value!;

  test('have the entity, eight digits of their plain text’s hash, and a number where they repeat', () => {
    const id = (plain: string) => `itu-${sha256(plain).slice(0, 8)}`;
    expect(made.units.map((unit) => unit.id)).toEqual([
      id('Giga mapped 800,000 schools.'),
      id('First;'),
      `${id('First;')}-2`,
    ]);
    expect(plainText(inlines)).toBe('Giga mapped 800,000 schools.');
  });

  test('keep marks, notes, place, headings and the unit that leads in', () => {
    expect(made.units[0]).toMatchObject({
      text: '**Giga**[^6] mapped 800,000 schools.',
      notes: { '6': 'https://giga.example' },
      headings: ['C2'],
      place: { line: 12, page: 3 },
      language: 'fr',
    });
    expect(made.units[1]?.lead_in).toBe(made.units[0]?.id);
  });
});

describe('names a submission gives its sender', () => {
  const named = (entity: string, ...texts: string[]) =>
    makeRecord(submission({ frontMatter: { entity }, passages: texts.map((one) => passage(one)) }), context())
      .value?.self_names;

  test.each([
    [
      'oset',
      'The Office of the Secretary-General’s Envoy on Technology (hereinafter referred to as “the Office”) began.',
      ['the Office'],
    ],
    ['desa', 'The United Nations Department of Economic and Social Affairs (UNDESA) serves.', ['UNDESA']],
    [
      'desa',
      'The Department of Economic and Social Affairs (the "Department" or "DESA") serves.',
      ['the Department', 'DESA'],
    ],
    ['world-bank', 'The World Bank Group, hereinafter the Bank, lent.', ['the Bank']],
    ['undp', 'The Roadmap (hereinafter "Roadmap") and the Internet Governance Forum (IGF) are others.', []],
    ['undp', 'The United Nations Development Programme (see the annex) and (UNDP) in 2020.', []],
    ['undp', 'UNDP (the United Nations Development Programme) works.', []],
  ])('%s: %s', (entity, words, names) => {
    expect(named(entity, words)).toEqual(names);
  });

  test('are found in a hostile paragraph in good time', () => {
    const long = `${'The United Nations Development Programme ('.repeat(20_000)}`;
    expect(named('undp', long)).toEqual([]);
  });
});

test('records and ids do not depend on the order of the files, and no file is lost', () => {
  const senders = fc.constantFrom('undp', 'UN DESA', 'itu', 'Nobody Known', 'Nobody, known');
  const words = fc.constantFrom('One.', 'Two.', 'Three.', 'A longer sentence of eight words stands here.');
  const one = fc.record({
    entity: senders,
    name: fc.constantFrom('', '-v2', '-final', '-draft'),
    format: fc.constantFrom('markdown' as const, 'docx' as const, 'pdf' as const),
    received: fc.option(fc.constantFrom('2020-12-01', '2021-01-15'), { nil: undefined }),
    words: fc.array(words, { maxLength: 4 }),
  });
  property([fc.array(one, { maxLength: 8 }), fc.nat()], (folder, turn) => {
    const submissions = folder.map(({ entity, name, format, received, words }, i) =>
      submission({
        file: `submissions/2020/${i}${name}.md`,
        format,
        frontMatter: { entity, ...(received === undefined ? {} : { received }) },
        passages: words.map((word) => passage(word)),
      }),
    );
    const at = folder.length === 0 ? 0 : turn % folder.length;
    const turned = [...submissions.slice(at), ...submissions.slice(0, at)].reverse();
    const records = makeRecords(submissions, context()).value;
    const ids = records.flatMap(({ units }) => units.map(({ id }) => id));
    const files = records.flatMap(({ source }) => [source.file, ...source.others.map(({ file }) => file)]);
    return (
      JSON.stringify(records) === JSON.stringify(makeRecords(turned, context()).value) &&
      new Set(ids).size === ids.length &&
      JSON.stringify(files.toSorted()) === JSON.stringify(submissions.map(({ file }) => file).toSorted())
    );
  });
});
