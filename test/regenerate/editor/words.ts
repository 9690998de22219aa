import {
  child,
  childElements,
  descendants,
  type Element,
  insertAfter,
  is,
  isolate,
  make,
  remove,
  visibleRuns,
  visibleText,
} from '../word-xml.js';
import { type Desk, hasAnchor, type Stretch, wordsOf } from './desk.js';
import { erase, type } from './typing.js';

/** One to fifty per cent of a paragraph's words, each replaced by one of the editor's own. */
export function retype(desk: Desk, author: string | null): boolean {
  const paragraph = desk.chance.one(desk.paragraphs());
  const words = wordsOf(paragraph);
  const share = author === null ? desk.chance.whole(1, 50) / 100 : desk.chance.whole(1, 20) / 100;
  const chosen = desk.chance.some(words, Math.max(1, Math.round(words.length * share)));
  for (const stretch of [...chosen].reverse()) replace(desk, paragraph, stretch, author);
  return chosen.length > 0;
}

function replace(desk: Desk, paragraph: Element, stretch: Stretch, author: string | null): void {
  const word = desk.word();
  // Behind the old word, as Word does it: where that goes, the new one has its look.
  type(desk, paragraph, stretch.end, word, author);
  erase(desk, paragraph, stretch, author);
}

export function addWords(desk: Desk, author: string | null): boolean {
  const paragraph = desk.chance.one(desk.paragraphs());
  const words = wordsOf(paragraph);
  if (words.length === 0) return false;
  const at = desk.chance.one(words).end;
  const count = desk.chance.whole(1, 4);
  const text = Array.from({ length: count }, () => ` ${desk.word()}`).join('');
  type(desk, paragraph, at, text, author);
  return true;
}

export function deleteWords(desk: Desk, author: string | null): boolean {
  const paragraph = desk.chance.one(desk.paragraphs());
  const words = wordsOf(paragraph);
  if (words.length < 8) return false;
  const first = desk.chance.whole(0, words.length - 7);
  const last = first + desk.chance.whole(0, 5);
  const stretch = { start: words[first]!.start, end: words[last + 1]!.start };
  const text = visibleText(paragraph).slice(stretch.start, stretch.end);
  if (hasAnchor(text) || !isFree(paragraph, stretch)) return false;
  erase(desk, paragraph, stretch, author);
  return true;
}

/** A sentence with the space before it; its note mark goes too. */
export function deleteSentence(desk: Desk, author: string | null): boolean {
  const paragraph = desk.chance.one(desk.paragraphs());
  const text = visibleText(paragraph);
  const sentences = [...text.matchAll(/[^.]+\.\uFFFC?/g)].map(({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));
  if (sentences.length < 2) return false;
  const stretch = desk.chance.one(sentences);
  if (!isFree(paragraph, stretch)) return false;
  erase(desk, paragraph, stretch, author);
  return true;
}

function isFree(paragraph: Element, { start, end }: Stretch): boolean {
  return !visibleRuns(paragraph).some(
    (run) => run.isFixed && run.start < end && start < run.start + run.text.length,
  );
}

/** Bold or italics over some words, whatever runs they stand in. */
export function format(desk: Desk): boolean {
  const paragraph = desk.chance.one(desk.paragraphs());
  const words = wordsOf(paragraph);
  if (words.length < 4) return false;
  const first = desk.chance.whole(0, words.length - 3);
  const last = Math.min(words.length - 1, first + desk.chance.whole(1, 12));
  const name = desk.chance.one(['b', 'i']);
  for (const run of isolate(paragraph, words[first]!.start, words[last]!.end)) {
    if (descendants(run, 'footnoteReference').length > 0) continue;
    let look = child(run, 'rPr');
    if (look === null) {
      look = make(desk.body, 'rPr');
      run.insertBefore(look, run.firstChild);
    }
    for (const old of childElements(look)) if (is(old, name, `${name}Cs`)) remove(old);
    const style = child(look, 'rStyle');
    const marks = [make(desk.body, name), make(desk.body, `${name}Cs`)];
    // Bold comes before italics in the schema.
    const behind =
      name === 'i' ? (childElements(look).findLast((one) => is(one, 'b', 'bCs')) ?? style) : style;
    let at = behind;
    for (const mark of marks) {
      if (at === null) look.insertBefore(mark, look.firstChild);
      else insertAfter(mark, at);
      at = mark;
    }
  }
  return true;
}

/** Every occurrence of one ordinary word of the text. */
export function replaceAll(desk: Desk): boolean {
  const old = desk.chance.one([
    'supported',
    'documented',
    'programme',
    'results',
    'forum',
    'partners',
    'people',
  ]);
  const word = desk.word();
  let count = 0;
  for (const paragraph of desk.paragraphs()) {
    const text = visibleText(paragraph);
    const places = wordsOf(paragraph)
      .map(({ start, end }) => ({
        start,
        end: start + text.slice(start, end).replace(/[.,;:]+$/, '').length,
      }))
      .filter(({ start, end }) => text.slice(start, end) === old);
    for (const stretch of places.reverse()) {
      type(desk, paragraph, stretch.end, word, null);
      erase(desk, paragraph, stretch, null);
      count += 1;
    }
  }
  return count > 0;
}

export function retitle(desk: Desk, author: string | null): boolean {
  const headings = desk.plainParagraphs().filter((one) => desk.isHeading(one));
  if (headings.length === 0) return false;
  const heading = desk.chance.one(headings);
  const words = wordsOf(heading);
  if (words.length === 0) return false;
  const isWhole = desk.chance.isTrue(0.5);
  const first = isWhole ? 0 : desk.chance.whole(0, words.length - 1);
  const stretch = { start: words[first]!.start, end: words.at(-1)!.end };
  if (!isFree(heading, stretch)) return false;
  replace(desk, heading, stretch, author);
  return true;
}
