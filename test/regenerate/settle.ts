import {
  attribute,
  child,
  childElements,
  type Document,
  descendants,
  type Element,
  insertAfter,
  is,
  make,
  nextOf,
  remove,
  unwrap,
  xmlNamespace,
  xmlOf,
} from './word-xml.js';

export type Verdict = 'accept' | 'reject' | 'keep';
/** What becomes of a tracked change; `revision` is the element with its author. */
export type Judge = (revision: Element) => Verdict;

/**
 * Accepts and rejects tracked changes as the standard has it (ECMA-376 part 1, 17.13.5), independently of the
 * program: that judges its own work by other code.
 */
export function settle(document: Document, judge: Judge): void {
  const body = document.documentElement!;
  settleProperties(body, judge);
  settleRows(body, judge);
  const ends = settleRanges(body, judge);
  settleRuns(body, judge);
  settleMarks(body, judge);
  for (const end of ends) remove(end);
}

export function settleAll(document: Document, verdict: Exclude<Verdict, 'keep'>): void {
  settle(document, () => verdict);
}

export function byAuthor(verdicts: (author: string) => Verdict): Judge {
  return (revision) => verdicts(attribute(revision, 'author') ?? '');
}

function settleRuns(root: Element, judge: Judge): void {
  for (const one of descendants(root, 'ins', 'del', 'moveFrom', 'moveTo').reverse()) {
    if (is(one.parentNode, 'rPr', 'trPr') || one.parentNode === null) continue;
    const verdict = judge(one);
    if (verdict === 'keep') continue;
    const isStaying = (verdict === 'accept') === is(one, 'ins', 'moveTo');
    if (!isStaying) remove(one);
    else {
      if (verdict === 'reject') restoreText(one);
      unwrap(one);
    }
  }
}

function restoreText(deleted: Element): void {
  for (const text of descendants(deleted, 'delText', 'delInstrText')) {
    const name = is(text, 'delText') ? 't' : 'instrText';
    const restored = make(text.ownerDocument!, name);
    restored.setAttributeNS(xmlNamespace, 'xml:space', 'preserve');
    while (text.firstChild !== null) restored.appendChild(text.firstChild);
    text.parentNode!.replaceChild(restored, text);
  }
}

/** The ends of settled moves, to be removed when nothing needs them any more. */
function settleRanges(root: Element, judge: Judge): readonly Element[] {
  const ends: Element[] = [];
  for (const kind of ['moveFrom', 'moveTo']) {
    for (const start of descendants(root, `${kind}RangeStart`)) {
      if (judge(start) === 'keep') continue;
      const id = attribute(start, 'id');
      ends.push(...descendants(root, `${kind}RangeEnd`).filter((end) => attribute(end, 'id') === id));
      remove(start);
    }
  }
  return ends;
}

function settleMarks(root: Element, judge: Judge): void {
  for (const paragraph of descendants(root, 'p')) {
    const properties = child(paragraph, 'pPr');
    const look = properties === null ? null : child(properties, 'rPr');
    if (properties === null || look === null) continue;
    let isJoined = false;
    for (const mark of childElements(look).filter((one) => is(one, 'ins', 'del', 'moveFrom', 'moveTo'))) {
      const verdict = judge(mark);
      if (verdict === 'keep') continue;
      if ((verdict === 'accept') !== is(mark, 'ins', 'moveTo')) isJoined = true;
      remove(mark);
    }
    if (look.firstChild === null) remove(look);
    if (isJoined) joinWithNext(paragraph);
  }
}

/** Where no paragraph follows in the same container the mark cannot go. */
function joinWithNext(paragraph: Element): void {
  const next = nextOf(paragraph, 'p', 'tbl', 'sdt', 'sectPr', 'altChunk');
  if (next === null || !is(next, 'p')) return;
  const properties = child(next, 'pPr');
  let at = properties === null ? next.firstChild : properties.nextSibling;
  for (const one of childElements(paragraph)) {
    if (is(one, 'pPr')) continue;
    next.insertBefore(one, at);
    at = one.nextSibling;
  }
  remove(paragraph);
}

function settleRows(root: Element, judge: Judge): void {
  for (const row of descendants(root, 'tr')) {
    const properties = child(row, 'trPr');
    const mark = properties === null ? null : child(properties, 'ins', 'del');
    if (mark === null) continue;
    const verdict = judge(mark);
    if (verdict === 'keep') continue;
    const isGone = (verdict === 'accept') !== is(mark, 'ins');
    remove(isGone ? row : mark);
  }
}

function settleProperties(root: Element, judge: Judge): void {
  for (const change of descendants(
    root,
    'pPrChange',
    'rPrChange',
    'sectPrChange',
    'tblPrChange',
    'numberingChange',
  )) {
    const verdict = judge(change);
    if (verdict === 'keep' || change.parentNode === null) continue;
    const now = change.parentNode as Element;
    const before = childElements(change)[0];
    remove(change);
    if (verdict === 'accept') continue;
    const kept = childElements(now).filter((one) => is(now, 'pPr') && is(one, 'rPr', 'sectPr'));
    for (const one of childElements(now)) if (!kept.includes(one)) remove(one);
    for (const one of before === undefined ? [] : childElements(before).reverse()) {
      now.insertBefore(one, now.firstChild);
    }
  }
}

/** Pieces of one run, or of one tracked change, that stand side by side are one again. */
export function mergePieces(root: Element): void {
  for (const wrapper of descendants(root, 'ins', 'del', 'moveFrom', 'moveTo')) {
    if (is(wrapper.parentNode, 'rPr', 'trPr')) continue;
    if (wrapper.firstChild === null) {
      remove(wrapper);
      continue;
    }
    const before = previousElement(wrapper);
    if (before === null || before.localName !== wrapper.localName || !is(before, wrapper.localName ?? ''))
      continue;
    if (revisionOf(before) !== revisionOf(wrapper)) continue;
    while (wrapper.firstChild !== null) before.appendChild(wrapper.firstChild);
    remove(wrapper);
  }
  for (const run of descendants(root, 'r')) {
    const before = previousElement(run);
    if (before === null || !is(before, 'r') || propertiesOf(before) !== propertiesOf(run)) continue;
    for (const one of childElements(run)) if (!is(one, 'rPr')) before.appendChild(one);
    remove(run);
  }
  for (const text of descendants(root, 't', 'delText')) {
    const before = previousElement(text);
    if (before === null || !is(before, text.localName ?? '')) continue;
    const joined = make(text.ownerDocument!, text.localName ?? 't');
    joined.appendChild(
      text.ownerDocument!.createTextNode(`${before.textContent ?? ''}${text.textContent ?? ''}`),
    );
    insertAfter(joined, text);
    remove(before);
    remove(text);
  }
}

function previousElement(element: Element): Element | null {
  const before = element.previousSibling;
  return before !== null && before.nodeType === 1 ? (before as Element) : null;
}

function revisionOf(element: Element): string {
  return `${attribute(element, 'author')} ${attribute(element, 'date')}`;
}

function propertiesOf(run: Element): string {
  const properties = child(run, 'rPr');
  return properties === null || properties.firstChild === null ? '' : xmlOf(properties);
}
