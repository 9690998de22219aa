import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Passage, passageOf } from '../../src/document/index.js';
import { type MergedWords, mergeWords } from '../../src/merge/merge-words.js';
import { property } from '../property.js';

const passage = (text: string): Passage => passageOf([{ type: 'text', value: text }]);
const regenerated = (text: string) => ({
  ...passage(text),
  children: [{ type: 'text' as const, value: text }],
});
const merged = (base: string, now: string, edited: string) =>
  mergeWords(passage(base), regenerated(now), passage(edited), () => true);

function applied(edited: string, { splices }: MergedWords): string {
  let text = edited;
  for (const { start, end, by } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end).reverse())
    text = text.slice(0, start) + passageOf(by).text + text.slice(end);
  return text;
}

const words = [
  'towns',
  'schools',
  'a',
  'the',
  'of',
  'radio',
  'link',
  '40',
  '300',
  'judges',
  'open',
  'Alpha',
  'and',
];
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 12 })
  .map((some) => `The ${some.join(' ')}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((some) => some.join(' '));

/** Some words replaced, taken out or put in, each new one bearing a mark by which it is known again. */
const changes = fc.array(
  fc.record({ at: fc.nat(60), what: fc.constantFrom('replace', 'insert', 'delete') }),
  { maxLength: 4 },
);
type Some = readonly { readonly at: number; readonly what: string }[];
function changed(base: string, some: Some, mark: string): string {
  const all = base.split(' ');
  for (const [index, { at, what }] of some.entries()) {
    const place = at % Math.max(1, all.length);
    const word = `${mark}${index}`;
    if (what === 'insert') all.splice(place, 0, word);
    else if (what === 'delete') all.splice(place, 1);
    else all.splice(place, 1, word);
  }
  return all.join(' ');
}

describe('law 6, in one paragraph', () => {
  test('base, base, regenerated give the regenerated', () => {
    property([text, changes], (base, some) => {
      const now = changed(base, some, 'new');
      const result = merged(base, now, base);
      expect(result.offers).toEqual([]);
      expect(applied(base, result)).toBe(now);
      return true;
    });
  });

  test('base, edited, base give the edited; base, edited, edited give the edited', () => {
    property([text, changes], (base, some) => {
      const edited = changed(base, some, 'own');
      expect(merged(base, base, edited)).toEqual({ splices: [], offers: [] });
      const same = merged(base, edited, edited);
      expect(same.offers).toEqual([]);
      expect(applied(edited, same)).toBe(edited);
      return true;
    });
  });

  test('no word of the editor is lost, and every new one is written or offered', () => {
    property([text, changes, changes], (base, own, news) => {
      const edited = changed(base, own, 'own');
      const now = changed(base, news, 'new');
      const result = merged(base, now, edited);
      const whole = applied(edited, result);
      for (const word of edited.match(/own\d/g) ?? []) expect(whole).toContain(word);
      const told = `${whole} ${result.offers.map(({ offered }) => offered).join(' ')}`;
      for (const word of now.match(/new\d/g) ?? []) expect(told).toContain(word);
      // What the editor took out does not come back, but in an offer.
      for (const { start, end } of result.splices) expect(start).toBeLessThanOrEqual(end);
      return true;
    });
  });
});

describe('what stands together', () => {
  test('a sentence takes all its new words or none', () => {
    const result = merged(
      'Alpha trained 300 judges in 12 towns. Beta left.',
      'Alpha trained 320 judges in 14 towns. Beta left early.',
      'Alpha trained many judges in 12 towns. Beta left.',
    );
    expect(result.offers.map(({ edited, offered }) => [edited, offered])).toEqual([
      ['Alpha trained many judges in 12 towns.', 'Alpha trained 320 judges in 14 towns.'],
    ]);
    expect(applied('Alpha trained many judges in 12 towns. Beta left.', result)).toBe(
      'Alpha trained many judges in 12 towns. Beta left early.',
    );
  });

  test('a new sentence goes behind the one that the editor put at the same place', () => {
    const edited = 'Alpha trained judges. The editor adds a line.';
    expect(
      applied(edited, merged('Alpha trained judges.', 'Alpha trained judges. Beta followed.', edited)),
    ).toBe('Alpha trained judges. The editor adds a line. Beta followed.');
  });

  test('a number that ends like the new one is not the new one', () => {
    const result = merged('It opened 12 labs.', 'It opened 4 labs.', 'It opened 14 labs.');
    expect(result.offers.map(({ offered }) => offered)).toEqual(['It opened 4 labs.']);
  });

  test('what cannot be spliced into is offered', () => {
    const result = mergeWords(
      passage('See page 12 for more.'),
      regenerated('See page 13 for more.'),
      passage('See page 12 for more.'),
      () => false,
    );
    expect(result.splices).toEqual([]);
    expect(result.offers).toHaveLength(1);
  });
});
