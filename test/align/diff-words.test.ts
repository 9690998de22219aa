import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffWords, joinStretches } from '../../src/align/index.js';
import { type Anchor, anchorCharacter, type Passage } from '../../src/document/index.js';
import { property } from '../property.js';
import { paragraph } from './editor.js';

const piece = fc.constantFrom(
  ...'the of a ITU UNDP report 2020 3.5 1,200 digital women’s well-known naïve 中文 😀 x'.split(' '),
  ...['.', ',', ';', '(', ')', '%', '“', '\n', ' ', ' ', ' ', ' ', ' ', '  ', '–', '…'],
  '\uFFFC1',
  '\uFFFC2',
  '\uFFFCpicture',
);

const passages = fc.array(piece, { maxLength: 40 }).map((pieces): Passage => {
  let text = '';
  const anchors: Anchor[] = [];
  for (const one of pieces) {
    if (one.startsWith(anchorCharacter)) {
      const name = one.slice(1);
      const at = text.length;
      anchors.push(
        name === 'picture' ? { at, type: 'opaque', what: name } : { at, type: 'note', identifier: name },
      );
      text += anchorCharacter;
    } else text += one;
  }
  return { text, anchors };
});

const withoutWidths = (text: string): string => text.replace(/[^\S\n]+/g, ' ');

function applied(base: Passage, other: Passage): string {
  let [text, from] = ['', 0];
  for (const { start, end, otherStart, otherEnd } of diffWords(base, other)) {
    text += base.text.slice(from, start) + other.text.slice(otherStart, otherEnd);
    from = end;
  }
  return text + base.text.slice(from);
}

const plain = (text: string): Passage => ({ text, anchors: [] });
const shown = (base: string, other: string): readonly string[] =>
  diffWords(plain(base), plain(other)).map(
    ({ start, end, otherStart, otherEnd }) =>
      `${base.slice(start, end)} → ${other.slice(otherStart, otherEnd)}`,
  );

describe('differences as whole words', () => {
  test('putting the hunks into one text gives the other', () => {
    property(
      [passages, passages],
      (base, other) => withoutWidths(applied(base, other)) === withoutWidths(other.text),
    );
  });

  test('hunks ascend on both sides and do not touch', () => {
    property([passages, passages], (base, other) => {
      let [end, otherEnd] = [-1, -1];
      return diffWords(base, other).every((hunk) => {
        const isApart = hunk.start > end && hunk.otherStart > otherEnd;
        [end, otherEnd] = [hunk.end, hunk.otherEnd];
        return isApart && hunk.start <= hunk.end && hunk.otherStart <= hunk.otherEnd;
      });
    });
  });

  test('a text does not differ from itself', () => {
    property([passages], (base) => diffWords(base, base).length === 0);
  });

  test('no hunk begins or ends inside a word or a surrogate pair', () => {
    const isInside = (text: string, at: number): boolean =>
      /[\p{L}\p{N}][\p{L}\p{N}]/u.test(text.slice(Math.max(0, at - 1), at + 1)) ||
      /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
    property([passages, passages], (base, other) =>
      diffWords(base, other).every(
        ({ start, end, otherStart, otherEnd }) =>
          ![start, end].some((at) => isInside(base.text, at)) &&
          ![otherStart, otherEnd].some((at) => isInside(other.text, at)),
      ),
    );
  });

  test('what autocorrection changes is the same', () => {
    expect(shown('"Women\'s" rights - a report...', '“Women’s”\u00A0rights – a report…')).toEqual([]);
    expect(shown('2020-2030', '2020–2030')).toEqual(['2020-2030 → 2020–2030']);
  });

  test.each([
    ['a word', 'the old report', 'the new report', ['old → new']],
    ['a word put in', 'one three', 'one two three', [' → two ']],
    ['a word left out', 'one two three', 'one three', ['two  → ']],
    ['the end', 'one', 'one two', [' →  two']],
    ['a comma', 'one, two', 'one two', [', → ']],
    ['a number inside a phrase', 'in 2,400 schools', 'in 2,500 schools', ['2,400 → 2,500']],
    [
      'phrases, not specks',
      'trained many of the teachers there',
      'reached all the pupils nearby',
      ['trained many of the teachers there → reached all the pupils nearby'],
    ],
    [
      'a number between changes stays',
      'old big 12 red houses',
      'new small 12 blue huts',
      ['old big → new small', 'red houses → blue huts'],
    ],
  ])('shows %s', (_, base, other, hunks) => {
    expect(shown(base, other)).toEqual(hunks);
  });

  test.each([
    [
      'put in',
      'UNDP; United Nations Group (UNG); World Bank',
      'UNDP; United Nations Children (UNC); United Nations Group (UNG); World Bank',
      'United Nations Children (UNC); ',
    ],
    [
      'put in behind a comma',
      'in Kenya, in Mali and Chad',
      'in Kenya, in Ghana, in Mali and Chad',
      'in Ghana, ',
    ],
    ['put in as a sentence', 'It met. It left.', 'It met. It spoke. It left.', 'It spoke. '],
  ])('what is %s is marked from where a reader would begin', (_how, one, two, marked) => {
    const [hunk, ...more] = diffWords(plain(one), plain(two));
    expect(more).toEqual([]);
    expect(two.slice(hunk!.otherStart, hunk!.otherEnd)).toBe(marked);
    const [out] = diffWords(plain(two), plain(one));
    expect(two.slice(out!.start, out!.end)).toBe(marked);
  });

  test('note marks are told apart by their note', () => {
    const marked = (identifier: string): Passage => ({
      text: `end.${anchorCharacter}`,
      anchors: [{ at: 4, type: 'note', identifier }],
    });
    expect(diffWords(marked('a'), marked('a'))).toEqual([]);
    expect(diffWords(marked('a'), marked('b'))).toEqual([{ start: 4, end: 5, otherStart: 4, otherEnd: 5 }]);
  });

  test('100,000 other words are replaced as a whole, in good time', () => {
    const words = (seed: number): Passage =>
      plain(Array.from({ length: 100_000 }, (_, at) => `w${(at * seed) % 9973}`).join(' '));
    const began = process.cpuUsage();
    expect(diffWords(words(7), words(11)).length).toBeLessThan(3);
    expect(process.cpuUsage(began).user / 1000).toBeLessThan(5000);
  });
});

describe('stretches joined', () => {
  test('read as one passage, and every offset is found again', () => {
    const edited = {
      paragraphs: [
        paragraph(0, 'One. Two.'),
        paragraph(1, `Three.${anchorCharacter}`, { anchors: [{ at: 6, type: 'note', identifier: 'n' }] }),
      ],
      notes: [],
      comments: [],
    };
    const { passage, placeOf } = joinStretches(edited, [
      { paragraph: 0, start: 5, end: 9 },
      { paragraph: 1, start: 0, end: 7 },
    ]);
    expect(passage).toEqual({
      text: `Two.\nThree.${anchorCharacter}`,
      anchors: [{ at: 11, type: 'note', identifier: 'n' }],
    });
    expect([0, 4, 5, 12].map(placeOf)).toEqual([
      { paragraph: 0, offset: 5 },
      { paragraph: 0, offset: 9 },
      { paragraph: 1, offset: 0 },
      { paragraph: 1, offset: 7 },
    ]);
  });
});
