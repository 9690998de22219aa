import { type Judge, settle } from '../settle.js';
import {
  attribute,
  child,
  descendants,
  type Element,
  insertAfter,
  is,
  make,
  makeText,
  visibleRuns,
  visibleText,
} from '../word-xml.js';
import { cloneLook, type Desk } from './desk.js';
import { copyOf } from './paragraphs.js';
import { eraseRun } from './typing.js';

function markOf(desk: Desk, paragraph: Element, name: string, stamp: Record<string, string>): void {
  let properties = child(paragraph, 'pPr');
  if (properties === null) {
    properties = make(desk.body, 'pPr');
    paragraph.insertBefore(properties, paragraph.firstChild);
  }
  let look = child(properties, 'rPr');
  if (look === null) {
    look = make(desk.body, 'rPr');
    properties.insertBefore(look, child(properties, 'sectPr', 'pPrChange'));
  }
  look.insertBefore(make(desk.body, name, { ...stamp, id: desk.id() }), look.firstChild);
}

export function insertParagraph(desk: Desk, author: string): boolean {
  const like = desk.chance.one(desk.plainParagraphs().filter((one) => !desk.isHeading(one)));
  const text = Array.from({ length: desk.chance.whole(1, 10) }, () => desk.word()).join(' ');
  const stamp = desk.stamp(author);
  const run = make(desk.body, 'r', {}, makeText(desk.body, 't', `${text}.`));
  const added = make(desk.body, 'p', {}, cloneLook(desk.body, like), make(desk.body, 'ins', stamp, run));
  markOf(desk, added, 'ins', stamp);
  insertAfter(added, like);
  desk.count(added, 1);
  return true;
}

/** Text and mark. Not where the mark cannot go: before a table, or last in its container. */
export function deleteParagraph(desk: Desk, author: string): boolean {
  const texts = desk.plainParagraphs().filter((one) => !desk.isHeading(one) && isFollowed(one));
  if (texts.length < 6) return false;
  const paragraph = desk.chance.one(texts);
  const stamp = desk.stamp(author);
  desk.deleted(visibleText(paragraph));
  desk.count(paragraph, -1);
  for (const { run } of visibleRuns(paragraph)) eraseRun(desk, run, stamp);
  markOf(desk, paragraph, 'del', stamp);
  return true;
}

function isFollowed(paragraph: Element): boolean {
  let next = paragraph.nextSibling;
  while (next !== null && !is(next, 'p', 'tbl', 'sdt', 'sectPr')) next = next.nextSibling;
  return is(next, 'p');
}

/** A tracked move: the old place in `moveFrom`, a copy in `moveTo`, each between its range marks. */
export function move(desk: Desk, author: string): boolean {
  const texts = desk.plainParagraphs().filter((one) => !desk.isHeading(one) && isFollowed(one));
  const [paragraph, target] = desk.chance.shuffled(texts);
  if (paragraph === undefined || target === undefined) return false;
  if (visibleRuns(paragraph).some(({ isFixed }) => isFixed)) return false;
  desk.moved(visibleText(paragraph));
  const stamp = desk.stamp(author);
  const name = `move${stamp.id}`;
  const copied = copyOf(desk, paragraph);
  for (const [element, kind] of [
    [paragraph, 'moveFrom'],
    [copied, 'moveTo'],
  ] as const) {
    for (const { run } of visibleRuns(element)) {
      const wrapper = make(desk.body, kind, { ...stamp, id: desk.id() });
      run.parentNode!.replaceChild(wrapper, run);
      wrapper.appendChild(run);
      // Moved text is no deleted text: it stays in w:t.
    }
    markOf(desk, element, kind, stamp);
    const id = desk.id();
    const properties = child(element, 'pPr')!;
    insertAfter(make(desk.body, `${kind}RangeStart`, { ...stamp, id, name }), properties);
    if (element === copied) insertAfter(copied, target);
    insertAfter(make(desk.body, `${kind}RangeEnd`, { id }), element);
  }
  return true;
}

/** Deletes what another author inserted: the deletion stands inside the insertion. */
export function deleteInserted(desk: Desk, author: string): boolean {
  const inserted = desk
    .paragraphs()
    .flatMap((one) => descendants(one, 'ins'))
    .filter((one) => !is(one.parentNode, 'rPr') && attribute(one, 'author') !== author)
    .map((one) => visibleRuns(one))
    .filter((runs) => runs.length > 0);
  if (inserted.length === 0) return false;
  const runs = desk.chance.one(inserted);
  const text = runs.map((one) => one.text).join('');
  desk.deleted(text);
  desk.countText(text, -1);
  const stamp = desk.stamp(author);
  for (const { run } of runs) {
    desk.countNotes(run, -1);
    eraseRun(desk, run, stamp);
  }
  return true;
}

/** Accepts or rejects some of what is pending, whole deeds at a time. */
export function settleSome(desk: Desk, verdict: 'accept' | 'reject'): boolean {
  const dates = new Set(
    descendants(desk.body, 'ins', 'del', 'moveFrom', 'moveTo').map((one) => attribute(one, 'date') ?? ''),
  );
  if (dates.size === 0) return false;
  const chosen = new Set(desk.chance.some([...dates], desk.chance.whole(1, 3)));
  const judge: Judge = (revision) => (chosen.has(attribute(revision, 'date') ?? '') ? verdict : 'keep');
  for (const one of desk.content()) desk.count(one, -1);
  settle(desk.body, judge);
  settle(desk.notes, judge);
  for (const one of desk.content()) desk.count(one, 1);
  return true;
}
