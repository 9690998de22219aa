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
  textOfRun,
  visibleRuns,
} from '../word-xml.js';
import type { Desk, Stretch } from './desk.js';

/** Types text at a place of a paragraph, tracked for an author or not. */
export function type(desk: Desk, paragraph: Element, at: number, text: string, author: string | null): void {
  isolate(paragraph, at, at);
  const runs = visibleRuns(paragraph);
  const before = runs.findLast((one) => one.start + one.text.length <= at);
  const like = before ?? runs[0];
  const run = make(desk.body, 'r');
  const look = like === undefined ? null : child(like.run, 'rPr');
  if (look !== null && descendants(like!.run, 'footnoteReference', 'drawing').length === 0) {
    run.appendChild(look.cloneNode(true));
    for (const change of descendants(run, 'rPrChange', 'rStyle')) remove(change);
    if (child(run, 'rPr')?.firstChild === null) remove(child(run, 'rPr')!);
  }
  run.appendChild(makeText(desk.body, 't', text));
  desk.countText(text, 1);
  place(desk, paragraph, before?.run ?? null, run, author);
}

function place(
  desk: Desk,
  paragraph: Element,
  after: Element | null,
  run: Element,
  author: string | null,
): void {
  const added = author === null ? run : make(desk.body, 'ins', desk.stamp(author), run);
  if (after === null) {
    const marks = childElements(paragraph).filter((one) => is(one, 'pPr', 'bookmarkStart'));
    // Before words that are hidden because they are deleted, as Word types at the very start.
    const last = marks.findLast((one, at) => childElements(paragraph)[at] === one);
    if (last === undefined) paragraph.insertBefore(added, paragraph.firstChild);
    else insertAfter(added, last);
    return;
  }
  let climbed = after;
  for (;;) {
    const parent = climbed.parentNode as Element;
    if (!is(parent, 'ins', 'moveTo', 'hyperlink', 'fldSimple')) break;
    if (is(parent, 'ins') && attribute(parent, 'author') === author) {
      insertAfter(run, climbed);
      return;
    }
    if (is(parent, 'hyperlink') && climbed.nextSibling !== null) break;
    if (is(parent, 'ins', 'moveTo') && climbed.nextSibling !== null) splitAfter(desk, climbed);
    climbed = parent;
  }
  // Inside somebody's deletion nothing can be typed: behind it.
  while (is(climbed.parentNode, 'del', 'moveFrom')) climbed = climbed.parentNode;
  insertAfter(added, climbed);
}

/** Cuts somebody's tracked insertion in two behind one of its runs. */
function splitAfter(desk: Desk, last: Element): void {
  const first = last.parentNode as Element;
  const second = first.cloneNode(false) as Element;
  setAttribute(second, 'id', desk.id());
  while (last.nextSibling !== null) second.appendChild(last.nextSibling);
  insertAfter(second, first);
}

/** Deletes letters of a paragraph, tracked for an author or not. */
export function erase(desk: Desk, paragraph: Element, { start, end }: Stretch, author: string | null): void {
  const runs = isolate(paragraph, start, end);
  const text = runs.map(textOfRun).join('');
  desk.deleted(text);
  desk.countText(text, -1);
  const stamp = author === null ? null : desk.stamp(author);
  for (const run of runs) {
    desk.countNotes(run, -1);
    eraseRun(desk, run, stamp);
  }
}

export function eraseRun(desk: Desk, run: Element, stamp: Record<string, string> | null): void {
  const parent = run.parentNode as Element;
  const isOwn = stamp !== null && is(parent, 'ins') && attribute(parent, 'author') === stamp.author;
  if (stamp === null || isOwn) {
    remove(run);
    if (is(parent, 'ins', 'hyperlink') && parent.firstChild === null) remove(parent);
    return;
  }
  hideText(desk, run);
  const wrapper = make(desk.body, 'del', { ...stamp, id: desk.id() });
  parent.replaceChild(wrapper, run);
  wrapper.appendChild(run);
}

function hideText(desk: Desk, run: Element): void {
  for (const text of descendants(run, 't')) {
    text.parentNode!.replaceChild(makeText(desk.body, 'delText', text.textContent ?? ''), text);
  }
}
