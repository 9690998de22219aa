import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findEntity, nearestEntity, type RegisterTexts, readRegisters } from '../../src/records/index.js';
import { parseYaml } from '../../src/schema/index.js';
import { readPlainYaml } from '../../src/schema/plain-yaml.js';
import { property } from '../property.js';
import { schemas, shipped, shippedTexts, unwrap } from './builders.js';

describe('the registers as shipped', () => {
  test('are valid, and no two entries claim one name', () => {
    expect(readRegisters(shippedTexts, schemas)).toMatchObject({ ok: true, problems: [] });
  });

  test.each(Object.entries(shippedTexts))('%s names its schema in the first line', (_, { text }) => {
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/schemas\/[a-z-]+\.schema\.json\n/);
  });

  test('hold all 193 Member States, two observers, the Cook Islands and Niue, each once', () => {
    const names = shipped().regions.regions.flatMap(({ countries }) => countries.map(({ name }) => name));
    expect(names).toHaveLength(197);
    expect(new Set(names).size).toBe(197);
    expect(names).toEqual(expect.arrayContaining(['Türkiye', 'State of Palestine', 'Holy See', 'Viet Nam']));
  });

  test('put the choices of the report into its regions', () => {
    const regionOf = (country: string) =>
      shipped().regions.regions.find(({ countries }) => countries.some(({ name }) => name === country))?.code;
    expect(regionOf('Egypt')).toBe('africa');
    expect(regionOf('Iraq')).toBe('western-asia');
    expect(regionOf('Georgia')).toBe('europe');
    expect(regionOf('Kazakhstan')).toBe('asia-pacific');
    expect(regionOf('Belize')).toBe('latin-america-caribbean');
  });

  test('list the look-alikes of countries', () => {
    const not = shipped().regions.not ?? [];
    for (const phrase of [
      'Georgia Institute of Technology',
      'Tunis Agenda',
      'Doha Programme of Action',
      'Samoa Pathway',
      'European Investment Bank',
      'Japan International Cooperation Agency',
      'New Mexico',
    ]) {
      expect(not).toContain(phrase);
    }
  });

  test('mask the look-alikes of action lines', () => {
    const not = (code: string) =>
      shipped().actionLines.action_lines.find((line) => line.code === code)?.not ?? [];
    expect(not('C7-e-environment')).toEqual(
      expect.arrayContaining(['enabling environment', 'information pollution']),
    );
    expect(not('C7-e-learning')).toContain('machine learning');
    expect(not('C9')).toContain('social media');
    expect(not('C3')).toContain('access to information and communications technologies');
  });

  test('have vocabulary for all nineteen lines and the topics of the outline', () => {
    const { actionLines, topics } = shipped();
    expect(actionLines.action_lines).toHaveLength(19);
    for (const { vocabulary } of actionLines.action_lines) expect(vocabulary.length).toBeGreaterThan(8);
    expect(topics.topics.map(({ code }) => code)).toEqual([
      'pandemic',
      'connectivity',
      'digital-cooperation',
      'digital-governance',
      'ungis',
      'ga-ecosoc',
      'cstd',
      'wsis-forum',
      'financing',
      'enhanced-cooperation',
      'igf',
      'measuring-ict',
    ]);
  });
});

describe('an entity is found', () => {
  test.each([
    ['undp', 'undp'],
    ['UN DESA', 'desa'],
    ['UN-DESA', 'desa'],
    ['Department of Economic and Social Affairs', 'desa'],
    ['United Nations Department of Economic and Social Affairs (UNDESA)', 'desa'],
    ['The Office of the Secretary-General’s Envoy on Technology', 'oset'],
    ['UN Women', 'un-women'],
    ['United Nations Economic Commission for Africa', 'eca'],
    ['THE WORLD BANK', 'world-bank'],
    ['Organisation for Economic Co-operation and Development', 'oecd'],
    ['United Nations Educational Scientific & Cultural Organization', 'unesco'],
    ["UN Children's Fund", 'unicef'],
    ['Internet Governance Forum (IGF) secretariat', 'igf-secretariat'],
  ])('%s', (name, id) => {
    expect(findEntity(shipped(), name)?.id).toBe(id);
  });

  test.each(['', 'University', 'United Nations', 'Women', '(UNDP)', 'x'.repeat(100_000)])(
    'but not from %#',
    (name) => {
      expect(findEntity(shipped(), name)).toBeNull();
    },
  );

  test('nearly, to say what was meant', () => {
    expect(nearestEntity(shipped(), 'United Nations Developmint Programme')?.id).toBe('undp');
    expect(nearestEntity(shipped(), 'Ministry of Silly Walks')).toBeNull();
  });
});

const small: RegisterTexts = {
  entities: {
    file: 'entities.yaml',
    text: `entities:
  - { id: undp, name: United Nations Development Programme, acronym: UNDP, kind: fund-or-programme, region: null }
  - { id: other, name: Other Body, acronym: null, aliases: [Un-Development Programme], kind: civil-society, region: null }
`,
  },
  actionLines: { file: 'action-lines.yaml', text: 'action_lines: []\n' },
  regions: { file: 'regions.yaml', text: 'regions: []\n' },
  topics: { file: 'topics.yaml', text: 'topics: []\n' },
};

function problemsOf(texts: Partial<RegisterTexts>) {
  const noConflict = { ...small, entities: { ...small.entities, text: 'entities: []\n' } };
  return readRegisters({ ...noConflict, ...texts }, schemas).problems;
}

describe('what is wrong in a register is placed', () => {
  test('two entries with one name', () => {
    expect(problemsOf({ entities: small.entities })).toEqual([
      {
        code: 'register-conflict',
        severity: 'error',
        place: { file: 'entities.yaml', line: 3, column: 61, path: 'entities.1.aliases.0' },
        found:
          '"Un-Development Programme" of other, which is also "United Nations Development Programme" of undp (line 2)',
        expected: 'a name that means one entry only',
        fix: 'Remove it from one of the two, or join the two entries if they are one.',
      },
    ]);
  });

  test('a facilitator that is not in the entity register, with the nearest one; the line goes on without it', () => {
    const entities = { file: 'e.yaml', text: small.entities.text.split('\n').slice(0, 2).join('\n') };
    const actionLines = {
      file: 'a.yaml',
      text: 'action_lines:\n  - code: C2\n    heading: H\n    title: T\n    facilitators: [undq, undp]\n    vocabulary: []\n',
    };
    expect(problemsOf({ entities, actionLines })).toEqual([
      {
        code: 'register-reference',
        severity: 'warning',
        place: { file: 'a.yaml', line: 5, column: 20, path: 'action_lines.0.facilitators.0' },
        found: '"undq"',
        expected: 'ids of entities in the register of entities',
        fix: 'Correct the id, or add it to e.yaml if the entity sends submissions. What is unknown is passed over until then. Did you mean "undp" for "undq"?',
      },
    ]);
    const { actionLines: read } = unwrap(readRegisters({ ...small, entities, actionLines }, schemas));
    expect(read.action_lines[0]?.facilitators).toEqual(['undp']);
  });

  test('an office’s own entity register of one entity stops nothing: one warning for each shipped file', () => {
    const own =
      'entities:\n  - {id: acme, name: Acme Foundation, acronym: null, kind: civil-society, region: null}\n';
    const entities = { file: 'templates/registers/entities.yaml', text: own };
    const outcome = readRegisters({ ...shippedTexts, entities }, schemas);
    expect(outcome.ok).toBe(true);
    expect(outcome.problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['register-reference', shippedTexts.actionLines.file],
      ['register-reference', shippedTexts.topics.file],
    ]);
    expect(outcome.problems[0]?.found).toMatch(/^"desa", .*"itu"/);
    const { actionLines, topics } = unwrap(outcome);
    expect(actionLines.action_lines.flatMap(({ facilitators }) => facilitators)).toEqual([]);
    expect(topics.topics.flatMap(({ entities }) => entities ?? [])).toEqual([]);
  });

  test('a country in two regions, and a topic twice', () => {
    const regions = {
      file: 'r.yaml',
      text: `regions:
  - { code: africa, heading: Africa, names: [], groupings: [], countries: [{ name: Chad }] }
  - { code: europe, heading: Europe, names: [], groupings: [], countries: [{ name: chad }] }
`,
    };
    const topic = '  - { code: igf, name: IGF, vocabulary: [] }\n';
    const topics = { file: 't.yaml', text: `topics:\n${topic}${topic}` };
    expect(problemsOf({ regions, topics })).toMatchObject([
      { code: 'register-conflict', place: { file: 'r.yaml', line: 3 } },
      { code: 'register-conflict', place: { file: 't.yaml', line: 3 } },
    ]);
  });

  test('a field with a wrong name', () => {
    const topics = { file: 't.yaml', text: 'topics:\n  - code: igf\n    nmae: IGF\n    vocabulary: []\n' };
    expect(problemsOf({ topics })).toMatchObject([
      { code: 'schema-missing-field' },
      {
        code: 'schema-unknown-field',
        place: { file: 't.yaml', line: 3, column: 5 },
        fix: 'Did you mean "name"?',
      },
    ]);
  });
});

describe('plain YAML is read without the full parser', () => {
  test.each(Object.entries(shippedTexts))('the whole of %s', (_, yaml) => {
    const parsed = parseYaml(yaml);
    expect(readPlainYaml(yaml.text)?.value).toEqual(parsed.ok && parsed.value.value);
  });

  /** Whatever it reads at all, it reads as the full parser does. */
  function agrees(source: string): boolean {
    const plain = readPlainYaml(source);
    if (plain === null) return true;
    const parsed = parseYaml({ file: 'x.yaml', text: source });
    return parsed.ok && JSON.stringify(parsed.value.value) === JSON.stringify(plain.value);
  }

  const excerpts = Object.values(shippedTexts).map(({ text }) => {
    const lines = text.split('\n');
    return [...lines.slice(0, 45), ...lines.slice(-12)].join('\n');
  });
  const insertion = fc.oneof(
    fc.constantFrom(
      ' ',
      '\n',
      '  ',
      ':',
      ': ',
      ' #',
      '#',
      '- ',
      '-',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '\r',
      '\t',
    ),
    fc.constantFrom(
      'null',
      '~',
      'True',
      '0x1',
      '1e3',
      '.5',
      '&a ',
      '*a',
      '!!str ',
      '|',
      '>',
      '? ',
      '---\n',
      '\\',
      '\u0085',
    ),
    fc.constantFrom('name: x\n', '  - a\n', 'a: 1\n', '01', '1_0', '2020-01-01', '<<: ', '%', '@', '`'),
  );

  test('and after any small change, or not at all', () => {
    property(
      [
        fc.constantFrom(...excerpts),
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), insertion), { minLength: 1, maxLength: 3 }),
      ],
      (excerpt, changes) => {
        let changed = excerpt;
        for (const [where, removed, added] of changes) {
          const at = where % changed.length;
          changed = changed.slice(0, at) + added + changed.slice(at + removed);
        }
        return agrees(changed);
      },
      600,
    );
  });

  test('and made of its own marks', () => {
    const piece = fc.oneof(
      insertion,
      fc.constantFrom('\n', '\n  ', '\n    ', 'key', 'word', 'name: ', 'a b', '12', '"q"'),
    );
    property([fc.array(piece, { maxLength: 14 })], (pieces) => agrees(`name: x${pieces.join('')}`), 2000);
    property([fc.array(piece, { maxLength: 14 })], (pieces) => agrees(pieces.join('')), 2000);
  });
});
