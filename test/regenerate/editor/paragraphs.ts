import {
  attribute,
  child,
  childElements,
  descendants,
  type Element,
  insertAfter,
  is,
  isolate,
  make,
  makeText,
  remove,
  setAttribute,
  visibleRuns,
  visibleText,
} from '../word-xml.js';
import { cloneLook, type Desk, isPending, wordsOf } from './desk.js';
import { cloneNotes } from './notes.js';

/** Enter in the middle: the block's bookmark starts in the first half and ends in the second. */
export function split(desk: Desk): boolean {
  const paragraph = desk.chance.one(desk.plainParagraphs());
  const words = wordsOf(paragraph);
  if (words.length < 6 || desk.isHeading(paragraph)) return false;
  const at = words[desk.chance.whole(2, words.length - 3)]!.start;
  isolate(paragraph, at, at);
  const first = visibleRuns(paragraph).find((one) => one.start >= at)?.run;
  if (first === undefined || first.parentNode !== paragraph) return false;
  const second = make(desk.body, 'p', {}, cloneLook(desk.body, paragraph));
  for (let node = first as Element | null; node !== null; ) {
    const next = node.nextSibling as Element | null;
    second.appendChild(node);
    node = next;
  }
  insertAfter(second, paragraph);
  return true;
}

export function join(desk: Desk): boolean {
  const first = desk.chance.one(desk.plainParagraphs().filter((one) => !desk.isHeading(one)));
  const second = nextElement(first);
  if (second === null || !is(second, 'p') || isPending(second) || desk.isHeading(second)) return false;
  if (visibleText(second).trim() === '') return false;
  const run = make(desk.body, 'r', {}, makeText(desk.body, 't', ' '));
  first.appendChild(run);
  for (const one of childElements(second)) if (!is(one, 'pPr')) first.appendChild(one);
  remove(second);
  return true;
}

function nextElement(element: Element): Element | null {
  let next = element.nextSibling;
  while (next !== null && next.nodeType !== 1) next = next.nextSibling;
  return next as Element | null;
}

/** Cut with its mark and pasted elsewhere: the bookmark goes along. */
export function moveWhole(desk: Desk): boolean {
  const [paragraph, target] = desk.chance.shuffled(
    desk.plainParagraphs().filter((one) => !desk.isHeading(one)),
  );
  if (paragraph === undefined || target === undefined) return false;
  desk.moved(visibleText(paragraph));
  insertAfter(paragraph, target);
  return true;
}

/** Cut without its mark: a collapsed bookmark stays at the start of the next paragraph, and a copy's name goes along. */
export function moveWords(desk: Desk): boolean {
  const [paragraph, target] = desk.chance.shuffled(
    desk.plainParagraphs().filter((one) => !desk.isHeading(one)),
  );
  if (paragraph === undefined || target === undefined) return false;
  const next = nextElement(paragraph);
  if (next === null || !is(next, 'p')) return false;
  desk.moved(visibleText(paragraph));
  const properties = child(next, 'pPr');
  for (const mark of descendants(paragraph, 'bookmarkStart')) {
    const name = attribute(mark, 'name') ?? '';
    if (!name.startsWith('_ph_') || name.includes('_Copy_')) continue;
    const id = desk.id();
    const start = make(desk.body, 'bookmarkStart', { id, name });
    const end = make(desk.body, 'bookmarkEnd', { id });
    next.insertBefore(start, properties?.nextSibling ?? next.firstChild);
    insertAfter(end, start);
    setAttribute(mark, 'name', `${name}_Copy_1`);
  }
  insertAfter(paragraph, target);
  return true;
}

export function copy(desk: Desk): boolean {
  const [paragraph, target] = desk.chance.shuffled(
    desk.plainParagraphs().filter((one) => !desk.isHeading(one)),
  );
  if (paragraph === undefined || target === undefined) return false;
  const copied = copyOf(desk, paragraph);
  desk.copied(visibleText(paragraph));
  insertAfter(copied, target);
  desk.count(copied, 1);
  return true;
}

/** As Word pastes it: bookmarks with names of copies, notes of its own, no comments. */
export function copyOf(desk: Desk, paragraph: Element): Element {
  const copied = paragraph.cloneNode(true) as Element;
  for (const one of descendants(copied, 'commentRangeStart', 'commentRangeEnd', 'commentReference')) {
    remove(is(one, 'commentReference') ? one.parentNode! : one);
  }
  const ids = new Map<string, string>();
  for (const mark of descendants(copied, 'bookmarkStart')) {
    const id = desk.id();
    ids.set(attribute(mark, 'id')!, id);
    setAttribute(mark, 'id', id);
    setAttribute(mark, 'name', `${(attribute(mark, 'name') ?? '').replace(/_Copy_\d+$/, '')}_Copy_1`);
  }
  for (const end of descendants(copied, 'bookmarkEnd')) {
    const id = ids.get(attribute(end, 'id') ?? '');
    if (id === undefined) remove(end);
    else setAttribute(end, 'id', id);
  }
  cloneNotes(desk, copied);
  return copied;
}

export function deleteWhole(desk: Desk): boolean {
  const texts = desk.plainParagraphs().filter((one) => !desk.isHeading(one));
  if (texts.length < 6) return false;
  deleteElement(desk, desk.chance.one(texts));
  return true;
}

export function deleteElement(desk: Desk, element: Element): void {
  for (const paragraph of is(element, 'p') ? [element] : descendants(element, 'p')) {
    desk.deleted(visibleText(paragraph));
  }
  desk.count(element, -1);
  remove(element);
}

/** The words deleted and the mark joined to an empty one: a bookmark with two starts and one end, nothing in it. */
export function deleteWordsAndMark(desk: Desk): boolean {
  const texts = desk.plainParagraphs().filter((one) => !desk.isHeading(one));
  if (texts.length < 6) return false;
  const paragraph = desk.chance.one(texts);
  const mark = descendants(paragraph, 'bookmarkStart')[0];
  const name = mark === undefined ? null : attribute(mark, 'name');
  const properties = cloneLook(desk.body, paragraph);
  const empty = make(desk.body, 'p', {}, properties);
  insertAfter(empty, paragraph);
  deleteElement(desk, paragraph);
  if (name === null) return true;
  const id = desk.id();
  empty.appendChild(make(desk.body, 'bookmarkStart', { id: desk.id(), name }));
  empty.appendChild(make(desk.body, 'bookmarkStart', { id, name }));
  empty.appendChild(make(desk.body, 'bookmarkEnd', { id }));
  desk.malformed.add(name);
  return true;
}

/** A paragraph of the editor's own, after Enter at the end or at the start of another. */
export function addParagraph(desk: Desk): boolean {
  const like = desk.chance.one(desk.plainParagraphs().filter((one) => !desk.isHeading(one)));
  const count = desk.chance.whole(1, 14);
  const text = Array.from({ length: count }, () => desk.word()).join(' ');
  const added = make(
    desk.body,
    'p',
    {},
    cloneLook(desk.body, like),
    make(desk.body, 'r', {}, makeText(desk.body, 't', `${text}.`)),
  );
  if (desk.chance.isTrue(0.7)) insertAfter(added, like);
  else like.parentNode!.insertBefore(added, like);
  desk.count(added, 1);
  return true;
}

export function addHeading(desk: Desk): boolean {
  const headings = desk.plainParagraphs().filter((one) => desk.isHeading(one));
  const texts = desk.plainParagraphs().filter((one) => !desk.isHeading(one));
  if (headings.length === 0 || texts.length === 0) return false;
  const added = make(
    desk.body,
    'p',
    {},
    cloneLook(desk.body, desk.chance.one(headings)),
    make(desk.body, 'r', {}, makeText(desk.body, 't', `${desk.word()} ${desk.word()}`)),
  );
  insertAfter(added, desk.chance.one(texts));
  desk.count(added, 1);
  return true;
}

/** A heading and all to the next of its depth or higher. */
function sectionOf(desk: Desk, heading: Element): Element[] {
  const depth = desk.depthOf(heading);
  const content = desk.content();
  const from = content.indexOf(heading);
  const length = content.slice(from + 1).findIndex((one) => {
    const other = is(one, 'p') ? desk.depthOf(one) : 0;
    return other > 0 && other <= depth;
  });
  return content.slice(from, length < 0 ? undefined : from + 1 + length);
}

/** Two sections side by side change places. */
export function reorderSections(desk: Desk): boolean {
  const headings = desk.plainParagraphs().filter((one) => desk.depthOf(one) >= 2);
  if (headings.length === 0) return false;
  const first = sectionOf(desk, desk.chance.one(headings));
  const after = nextElement(first.at(-1)!);
  if (after === null || !headings.includes(after) || desk.depthOf(after) !== desk.depthOf(first[0]!))
    return false;
  const second = sectionOf(desk, after);
  if (second.some((one) => isPending(one))) return false;
  for (const one of second) first[0]!.parentNode!.insertBefore(one, first[0]!);
  desk.moved(second.map((one) => visibleText(one)).join('\n'));
  return true;
}

export function deleteSection(desk: Desk): boolean {
  const headings = desk.plainParagraphs().filter((one) => desk.depthOf(one) >= 2);
  if (headings.length < 8) return false;
  const section = sectionOf(desk, desk.chance.one(headings));
  if (section.length > 6 || section.some((one) => isPending(one))) return false;
  for (const one of section) deleteElement(desk, one);
  return true;
}
