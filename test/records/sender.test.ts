import { describe, expect, test } from '@jest/globals';
import { makeRecord, readRegisters } from '../../src/records/index.js';
import { context, schemas, shippedTexts, submission, unwrap } from './builders.js';

const stated = (entity: string) => makeRecord(submission({ frontMatter: { entity } }), context());
const named = (file: string, title: string | null = null) =>
  makeRecord(submission({ file: `submissions/2020/${file}`, title }), context());

describe('a Member State', () => {
  test.each([
    ['Switzerland', 'switzerland'],
    ['Government of Switzerland', 'switzerland'],
    ['The Government of the United States', 'united-states-of-america'],
    ['Government of Turkey', 'turkiye'],
    ['Swiss Confederation', 'switzerland'],
    ['Swiss Government', 'switzerland'],
    ['Government of the Republic of Kenya', 'kenya'],
    ['Kingdom of Morocco', 'morocco'],
    ['Federal Democratic Republic of Ethiopia', 'ethiopia'],
    ['Government of the Republic of Korea', 'republic-of-korea'],
    ['Democratic Republic of the Congo', 'democratic-republic-of-the-congo'],
    ['Iran (Islamic Republic of)', 'iran'],
    ['Permanent Mission of Côte d’Ivoire', 'cote-divoire'],
    ['Permanent Mission of Cuba to the United Nations Office at Geneva', 'cuba'],
    ['Ministry of Innovation and ICT of Rwanda', 'ministry-of-innovation-and-ict-of-rwanda'],
    ['Ministry of Transport, Information Technology and Communications, Bulgaria', expect.any(String)],
    ['Ministry of Health of the Republic of Slovenia', expect.any(String)],
  ])('%s', (name, id) => {
    const { value, problems } = stated(name);
    const mission = /^Permanent Mission of (.+?)(?: to the .*)?$/.exec(name)?.[1]?.replace('’', "'");
    expect(value?.entity).toEqual({
      id,
      // A mission speaks for its State.
      name: mission ?? name,
      acronym: null,
      kind: 'member-state',
      region: null,
      registered: false,
    });
    expect(problems).toMatchObject([{ code: 'entity-unknown', severity: 'warning' }]);
    expect(problems[0]?.fix).toContain('    kind: member-state\n    region: null\n');
    expect(problems[0]?.fix).toContain('drafted as from a Member State.');
  });

  test.each([
    'University of Georgia',
    'National University of the Republic of Uruguay',
    'Geneva',
    'Bank of Ghana',
    'Government of Atlantis',
    'Ministry of Silly Walks',
    'Consumers of Kenya Association',
    'Lagos, Nigeria',
    'Jordan Society for Open Source',
  ])('not %s', (name) => {
    expect(stated(name).value?.entity.kind).toBe('unknown');
  });

  test('is known by its name and its Government’s once the lines are pasted', () => {
    const { fix } = stated('Government of Switzerland').problems[0]!;
    const { entities } = shippedTexts;
    const text = `${entities.text}${fix.split('\n').slice(1, -1).join('\n')}\n`;
    const registers = unwrap(readRegisters({ ...shippedTexts, entities: { ...entities, text } }, schemas));
    for (const entity of ['Switzerland', 'Government of Switzerland', 'The Government of Switzerland']) {
      const { value, problems } = makeRecord(submission({ frontMatter: { entity } }), {
        ...context(),
        registers,
      });
      expect([value?.entity.id, value?.entity.kind, problems]).toEqual(['switzerland', 'member-state', []]);
    }
  });
});

describe('the title names the sender', () => {
  test.each([
    ['Submission by the Government of Switzerland', 'switzerland'],
    ['Submission of the International Telecommunication Union', 'itu'],
    ['Contribution from UNESCO to the report of the Secretary-General', 'unesco'],
    ['2020 WSIS follow-up: contribution by the World Bank Group', 'world-bank'],
    ['Inputs from the United Nations Conference on Trade and Development on progress made in 2020', 'unctad'],
    ['Input from ITU: progress in 2020', 'itu'],
    ['Contribution to the report of the Secretary-General by UNIDO', 'unido'],
    ['Contribution of Japan', 'japan'],
    ['UNESCO – Input to the report of the Secretary-General', 'unesco'],
    ['Submission by the Acme Foundation to the report of the Secretary-General', 'acme-foundation'],
  ])('%s', (title, id) => {
    const { value, problems } = named('scan0001.md', title);
    expect([value?.entity.id, value?.facts.from]).toEqual([id, 'title']);
    const guess = problems.find(({ code }) => code === 'entity-guessed');
    expect(guess).toMatchObject({ severity: 'info', found: expect.stringContaining('in the title') });
    expect(guess?.found).toContain(title);
  });

  test.each([
    'Contribution of ICTs to sustainable development',
    'The contribution of digital technologies to the SDGs',
    'Submission of views on the report',
    'Inputs from all over the world',
    'Progress made in the implementation of the WSIS outcomes',
    'Submission by ',
  ])('but not in %j', (title) => {
    const { value, problems } = named('scan0001.md', title);
    expect(value).toBeNull();
    expect(problems).toMatchObject([{ code: 'entity-missing' }]);
  });

  test('and counts before the name of the file, with a warning where that names another', () => {
    const { value, problems } = named('undp.md', 'Contribution of ITU');
    expect(value?.entity.id).toBe('itu');
    expect(problems.map(({ code }) => code)).toEqual(['entity-guessed', 'entity-mismatch']);
    expect(problems[1]?.found).toBe('United Nations Development Programme in the name of the file');
  });

  test('but not before a cover sheet or front matter', () => {
    const title = 'Contribution of ITU';
    const cover = { entityNamed: 'UNDP', session: null, year: null };
    expect(makeRecord(submission({ title, cover }), context()).value?.facts.from).toBe('cover-sheet');
    expect(makeRecord(submission({ title, frontMatter: { entity: 'undp' } }), context()).problems).toEqual(
      [],
    );
  });
});

describe('the name of the file', () => {
  test.each([
    ["UNIDO's contribution to SG report.txt", 'unido'],
    ['Re_ FW_ ILO submission FINAL (2) clean.txt', 'ilo'],
    ['fao.md.txt', 'fao'],
    ['2021 World Bank Group inputs, as received 12 Oct.md', 'world-bank'],
    ['Letter from UN-Women to UNCTAD', null],
    ['undp and itu.txt', null],
    ['those who sent it.txt', null],
    ['Answer of WHO.txt', 'who'],
    ['notes of 12 Oct 2020.txt', null],
    ['switzerland.md', 'switzerland'],
    ['Submission Government of Japan 2020.txt', 'japan'],
    ['Kenya office.txt', null],
    ['.txt', null],
  ])('%s', (file, id) => {
    const { value, problems } = named(file);
    expect(value?.entity.id ?? null).toBe(id);
    if (id === null) expect(problems).toMatchObject([{ code: 'entity-missing' }]);
    else {
      expect(value?.facts.from).toBe('file-name');
      expect(problems[0]).toMatchObject({
        code: 'entity-guessed',
        severity: 'info',
        found: expect.stringContaining('in the name of the file'),
      });
    }
  });
});

test('where the register is the shipped one, its lines go to a copy in the office’s own folder', () => {
  const entities = { ...shippedTexts.entities, file: '/usr/lib/penholder/templates/registers/entities.yaml' };
  const ownEntities = 'templates/registers/entities.yaml';
  const registers = unwrap(readRegisters({ ...shippedTexts, entities, ownEntities }, schemas));
  const sent = submission({ frontMatter: { entity: 'Acme Foundation' } });
  expect(makeRecord(sent, { ...context(), registers }).problems[0]?.fix).toMatch(
    /^Add these lines at the end of a copy of \/usr\/lib\/penholder\/templates\/registers\/entities\.yaml at templates\/registers\/entities\.yaml, with/,
  );
  expect(makeRecord(sent, context()).problems[0]?.fix).toMatch(
    /^Add these lines at the end of templates\/registers\/entities\.yaml, with/,
  );
});

describe('a letter without a cover sheet', () => {
  const frame = { head: [], signature: [], onBehalfOf: null, mail: null } as const;
  const from = (letter: object, more: object = {}) =>
    makeRecord(
      submission({ file: 'submissions/2020/scan 12.pdf', letter: { ...frame, ...letter }, ...more }),
      context(),
    );

  test.each([
    [
      'its letterhead',
      { head: ['INTERNATIONAL TELECOMMUNICATION UNION', 'Geneva, Switzerland'] },
      'itu',
      'letterhead',
    ],
    ['its signature', { signature: ['Jane Doe', 'Director, UNESCO'] }, 'unesco', 'letterhead'],
    ['for whom it is written', { onBehalfOf: 'World Health Organization in Geneva' }, 'who', 'letterhead'],
    ['a mission', { head: ['Permanent Mission of Switzerland', 'Geneva'] }, 'switzerland', 'letterhead'],
    [
      'a line "From:"',
      { head: ['To: UNCTAD', 'From: Government of Kenya', 'Date: 3 May 2020'] },
      'kenya',
      'letterhead',
    ],
    ['the signature before the letterhead', { head: ['UNDP'], signature: ['ITU'] }, 'itu', 'letterhead'],
    [
      'the address of its mail',
      { mail: { name: null, address: 'jane@hq.itu.int', subject: null, date: null } },
      'itu',
      'mail-address',
    ],
  ])('is told by %s', (_, letter, id, where) => {
    const { value, problems } = from(letter);
    expect(value).toMatchObject({ entity: { id }, facts: { from: where } });
    expect(problems.map(({ code }) => code)).toContain('entity-guessed');
  });

  test.each([
    ['two entities in its letterhead', { head: ['ITU', 'UNESCO'] }],
    ['UNCTAD, to whom it is sent', { head: ['UNCTAD', 'Palais des Nations'] }],
    ['a country in an address', { head: ['Nairobi', 'Kenya'] }],
    [
      'an address under which all write',
      { mail: { name: 'J', address: 'jane.doe@un.org', subject: null, date: null } },
    ],
    ['a private address', { mail: { name: 'J', address: 'itu@gmail.com', subject: null, date: null } }],
  ])('is nobody’s by %s', (_, letter) => {
    const { value, problems } = from(letter);
    expect(value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['entity-missing']);
  });

  test('counts after a title and a cover sheet, and is held against the name of the file', () => {
    const letter = { ...frame, head: ['ITU'] };
    expect(from(letter, { title: 'Submission by UNESCO' }).value?.entity.id).toBe('unesco');
    const { value, problems } = from(letter, { file: 'submissions/2020/unesco.pdf' });
    expect(value?.entity.id).toBe('itu');
    expect(problems.map(({ code }) => code)).toEqual(['entity-guessed', 'entity-mismatch']);
  });

  test('is dated by its mail, and names its session and year in title or letterhead', () => {
    const mail = { name: null, address: 'a@itu.int', subject: null, date: '2020-12-14' };
    const { value } = from(
      { mail },
      { title: 'Input to the 24th session of the CSTD – (January – December 2020)' },
    );
    expect(value).toMatchObject({
      source: { received: '2020-12-14' },
      facts: { session: 'twenty-fourth', year: 2020 },
    });
    expect(from({ mail }, { title: 'Our work in 2019' }).problems.map(({ code }) => code)).toContain(
      'cycle-mismatch',
    );
    expect(from({ mail }, { title: 'Our work – 3 March 2021' }).value?.facts.year).toBeNull();
    expect(
      from({
        mail,
        head: ['Twenty-fourth session of the Commission on Science and Technology for Development'],
      }).value?.facts.session,
    ).toBe('twenty-fourth');
  });
});

describe('the lines of a title', () => {
  test('a name of the register before "Contribution" is the sender', () => {
    const made = named('x.txt', 'World Health Organization Contribution to the report');
    expect(made.value?.entity.id).toBe('who');
  });

  test.each([
    'Northern Lakes Alliance of East Africa (NLAEA) – Input to the WSIS follow-up report 2021',
    'Input to the WSIS follow-up report 2021 – Northern Lakes Alliance of East Africa (NLAEA)',
  ])('a name that no register has is unknown, and not missing: %s', (title) => {
    const { value, problems } = named('x.txt', title);
    expect(value?.entity).toMatchObject({ acronym: 'NLAEA', registered: false });
    expect(problems.map(({ code }) => code)).toContain('entity-unknown');
  });
});

test('a short name is not taken for one of which half its letters differ', () => {
  const { problems } = stated('Cuba');
  expect(problems.map(({ fix }) => fix).join()).not.toMatch(
    /If it is (?!United Nations Development Programme)/,
  );
});

describe('a name on a cover sheet', () => {
  const printed = (entityNamed: string) =>
    makeRecord(submission({ cover: { entityNamed, session: null, year: null } }), context()).value?.entity;
  test('ends where a further sentence begins', () => {
    const name = 'the United Nations Development Programme. Prepared by the Bureau of Policy. December 2020';
    expect(printed(name)).toMatchObject({ id: 'undp', registered: true });
    expect(printed('Shelves of St. Peter Association')?.name).toBe('Shelves of St. Peter Association');
  });
  test('gives an id that a comment in the draft can hold, wherever it is cut', () => {
    const words = 'the Association of Open Shelves for Towns, Villages, Hamlets and Farms'.split(' ');
    for (let length = 0; length < 30; length += 1) {
      const id = printed(`${words.join(' ')} ${'x'.repeat(length)} of the whole World`)?.id;
      expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      const cut = printed(`${'x'.repeat(length + 20)} ${words.join(' ')}`)?.id;
      expect(cut).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });
});
