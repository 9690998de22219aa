import { describe, expect, test } from '@jest/globals';
import { makeRecord } from '../../src/records/index.js';
import { context, submission } from './builders.js';

const headed = (pageHeads: readonly string[], more: Parameters<typeof submission>[0] = {}) =>
  makeRecord(submission({ file: 'submissions/2020/input.docx', pageHeads, ...more }), context());

describe('the heads of the pages', () => {
  test('name the sender where nothing else does, and that is told', () => {
    const { value, problems } = headed(['World Health Organization', 'Avenue Appia 20, Geneva']);
    expect(value).toMatchObject({ entity: { id: 'who' }, facts: { from: 'letterhead' } });
    expect(problems).toMatchObject([
      { code: 'entity-guessed', found: 'World Health Organization at the head of the pages' },
    ]);
  });

  test.each([
    ['the title', { title: 'Submission by UNESCO' }],
    ['a signature', { letter: { head: [], signature: ['UNESCO'], onBehalfOf: null, mail: null } }],
    ['the name of the file', { file: 'submissions/2020/unesco.docx' }],
  ])('count after %s', (_, more) => {
    expect(headed(['World Health Organization'], more).value?.entity.id).toBe('unesco');
  });

  test.each([
    ['two entities', ['ITU', 'UNESCO']],
    ['whom all write to', ['UNCTAD']],
    ['a title that speaks of one', ['Work with WHO in 2020']],
    ['a country in an address', ['Nairobi', 'Kenya']],
  ])('name nobody by %s', (_, lines) => {
    const { value, problems } = headed(lines);
    expect(value).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(['entity-missing']);
  });
});
