import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalXml, type Fate, settle } from '../../../src/docx/index.js';
import { property } from '../../property.js';
import { body, canonicalBody, del, deletedRun, ins, look, p, run } from './xml.js';

type Word = {
  readonly text: string;
  readonly state: 'kept' | 'inserted' | 'deleted' | 'both';
  readonly by: 'E' | 'P';
};
type Line = {
  readonly style: string;
  readonly words: readonly Word[];
  readonly mark: 'kept' | 'inserted' | 'deleted';
  readonly by: 'E' | 'P';
  readonly bookmark: boolean;
};

const by = fc.constantFrom('E' as const, 'P' as const);
const word: fc.Arbitrary<Word> = fc.record({
  text: fc.constantFrom('one ', 'two ', 'and &amp; ', 'ü'),
  state: fc.constantFrom('kept', 'inserted', 'deleted', 'both'),
  by,
});
const line: fc.Arbitrary<Line> = fc.record({
  style: fc.constantFrom('A', 'B', 'C'),
  words: fc.array(word, { maxLength: 5 }),
  mark: fc.constantFrom('kept', 'kept', 'inserted', 'deleted'),
  by,
  bookmark: fc.boolean(),
});
const lines = fc.array(line, { minLength: 1, maxLength: 8 });

/** The document with its changes tracked; the last mark is never changed. */
function tracked(all: readonly Line[]): string {
  let id = 100;
  return all
    .map(({ style, words, mark, by: author, bookmark }, index) => {
      const content = words.map(({ text, state, by: who }) => {
        id += 2;
        switch (state) {
          case 'kept':
            return run(text);
          case 'inserted':
            return ins(run(text), id, who);
          case 'deleted':
            return del(deletedRun(text), id, who);
          case 'both':
            // What one put in and the other took out.
            return ins(del(deletedRun(text), id, 'P'), id + 1, 'E');
          default:
            return state satisfies never;
        }
      });
      const changed = index === all.length - 1 || mark === 'kept' ? '' : markOf(mark, index, author);
      return p(marked(content.join(''), index, bookmark), look(style, changed));
    })
    .join('');
}

function markOf(mark: 'inserted' | 'deleted', id: number, author: string): string {
  return `<w:${mark === 'inserted' ? 'ins' : 'del'} w:id="${id}" w:author="${author}" w:date="D"/>`;
}

function marked(content: string, id: number, bookmark: boolean): string {
  return bookmark
    ? `<w:bookmarkStart w:id="${id}" w:name="b${id}"/>${content}<w:bookmarkEnd w:id="${id}"/>`
    : content;
}

/** The document that never had changes, made word by word and line by line. */
function direct(all: readonly Line[], fates: Readonly<Record<'E' | 'P', Fate>>): string {
  let result = '';
  let waiting = '';
  for (const [index, { style, words, mark, by: author, bookmark }] of all.entries()) {
    const stays = words.filter(({ state, by: who }) => {
      if (state === 'both') return fates.E === 'accept' && fates.P === 'reject';
      return state === 'kept' || (state === 'inserted') === (fates[who] === 'accept');
    });
    const content = marked(stays.map(({ text }) => run(text)).join(''), index, bookmark);
    const isLast = index === all.length - 1;
    const hasMark = isLast || mark === 'kept' || (mark === 'inserted') === (fates[author] === 'accept');
    if (hasMark) {
      result += p(waiting + content, look(style));
      waiting = '';
    } else waiting += content;
  }
  return result;
}

const fate = fc.constantFrom<Fate>('accept', 'reject');

describe('settled documents', () => {
  test('are those that never had changes', () => {
    property([lines, fate, fate], (all, E, P) => {
      const fates = { E, P };
      const settled = settle(body(tracked(all)), ({ author }) => fates[author as 'E' | 'P']);
      expect(canonicalXml(settled)).toBe(canonicalBody(direct(all, fates)));
      return true;
    });
  });

  test('are the same whoever’s changes come first', () => {
    property([lines, fate, fate], (all, E, P) => {
      const root = body(tracked(all));
      const only = (tree: typeof root, who: string, what: Fate) =>
        settle(tree, ({ author }) => (author === who ? what : 'leave'));
      const one = canonicalXml(only(only(root, 'E', E), 'P', P));
      expect(canonicalXml(only(only(root, 'P', P), 'E', E))).toBe(one);
      return true;
    });
  });
});
