import { describe, expect, test } from '@jest/globals';
import { makeRecord } from '../../src/records/index.js';
import { context, submission } from './builders.js';

const sentBy = (title: string | null, file = 'scan0001.md') =>
  makeRecord(submission({ file: `submissions/2020/${file}`, title }), context());
const entityOf = (title: string | null, file?: string) => {
  const entity = sentBy(title, file).value?.entity;
  return entity === undefined ? null : [entity.id, entity.name, entity.kind];
};

describe('a State that no register of entities has', () => {
  test.each([
    [
      'Contribution of the Government of Kenya to the report of the Secretary-General on follow-up (2020) – Submitted by: Government of Kenya (Agency for Roads and Fund for Science) – Date: 3 May 2020',
      'kenya',
      'Government of Kenya',
    ],
    [
      'REPUBLIC OF KENYA MINISTRY OF ICT – Submission by the Government of Kenya to the Commission, twenty-fourth session Progress, January - December 2020',
      'kenya',
      'Government of Kenya',
    ],
    ['REPUBLIC OF KENYA MINISTRY OF ICT – Progress in 2020', 'kenya', 'Kenya'],
    ['REPUBLIC OF KENYA – Ministry of Health of Kenya – Progress in 2020', 'kenya', 'Kenya'],
    ['Progress in 2020 – Submitted by: Permanent Mission of Kenya', 'kenya', 'Kenya'],
    [
      'Contribution to the report Submitted by: Government of Kenya Date: 3 May 2020',
      'kenya',
      'Government of Kenya',
    ],
    ['Progress in 2020 – Submitted by Kenya', 'kenya', 'Kenya'],
    ['Progress in 2020 – From: KENYA', 'kenya', 'Kenya'],
    ['Contribution of Kenya to the report', 'kenya', 'Kenya'],
  ])('is named by the title %s', (title, id, name) => {
    expect(entityOf(title)).toEqual([id, name, 'member-state']);
  });

  test('its ministry keeps its own name', () => {
    expect(entityOf('Progress – Submitted by: Ministry of Health of Kenya')).toEqual([
      'ministry-of-health-of-kenya',
      'Ministry of Health of Kenya',
      'member-state',
    ]);
    expect(entityOf('Submission by the Roads Agency, Government of Kenya')?.[2]).toBe('member-state');
  });

  test.each([
    ['kenya.md', 'Kenya'],
    ['KENYA_final.docx', 'Kenya'],
    ['cote d’ivoire.pdf', "Côte d'Ivoire"],
    ['republic of kenya.txt', 'Kenya'],
  ])('is guessed from the name of the file %s, with its capital', (file, name) => {
    const { value, problems } = sentBy(null, file);
    expect([value?.entity.name.replace('’', "'"), value?.facts.from]).toEqual([name, 'file-name']);
    expect(problems.map(({ code }) => code)).toEqual(['entity-guessed', 'entity-unknown']);
  });

  test('and the title comes before the name of the file', () => {
    expect(entityOf('Submission by the Government of Kenya', 'rwanda.md')?.[0]).toBe('kenya');
  });
});

describe('what only bears the name of a State', () => {
  test.each([
    'Georgia Institute of Technology',
    'Guinea pig foundation',
    'Jordan Smith',
    'Chad Foundation',
    'Women of Mali Network',
    'Roads Agency of Friends, Government of Atlantis',
    'Republic of Georgia Institute of Technology',
  ])('%s is none', (name) => {
    const { value } = makeRecord(submission({ frontMatter: { entity: name } }), context());
    expect(value?.entity).toMatchObject({ name, kind: 'unknown' });
    expect(sentBy(null, `${name}.md`).value).toBeNull();
    expect(entityOf(`Progress in 2020 – Submitted by: ${name}`)?.[2] ?? 'unknown').toBe('unknown');
    expect(entityOf(`Submission by ${name}`)).toEqual([expect.any(String), name, 'unknown']);
  });

  test('a body of citizens has its own name, also in a file named for the State', () => {
    const name = 'Women of Mali Network';
    expect(entityOf(name, 'mali.md')?.[1]).toBe(name);
    expect(entityOf(`${name} – Progress in 2020`, 'mali.md')?.[1]).toBe(name);
    expect(entityOf('Ministry of Trade – Progress in 2020', 'mali.md')?.[1]).toBe('Mali');
  });

  test('a person who submitted is no sender', () => {
    expect(entityOf('Progress in 2020 – Submitted by: Jordan Smith')).toBeNull();
  });
});

test.each([
  ['Submission by the Acme Foundation to the report of the Secretary-General', 'Acme Foundation'],
  ['Submission by the Acme Foundation, 3 May 2020', 'Acme Foundation'],
  ['Submission by the Acme Foundation (2020)', 'Acme Foundation'],
  ['Progress – Submitted by: Acme Foundation – Date: 3 May 2020', 'Acme Foundation'],
  ['Submission by the Acme Foundation: progress in 2020', 'Acme Foundation'],
])('a name holds no other line, date or purpose: %s', (title, name) => {
  expect(entityOf(title)?.[1]).toBe(name);
});

test('what is longer than names are is none', () => {
  expect(entityOf(`Submission by All ${'and one more '.repeat(8)}of us`)).toBeNull();
});
