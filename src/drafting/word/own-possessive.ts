import { isFiniteVerb } from '../choose/finite.js';
import { type EntityNames, mentionsOf } from './entity-names.js';
import { gapBefore, type Word } from './tokens.js';
import { isAdverb } from './verbs.js';
import type { View } from './view.js';

const otherClause = new Set(
  'that which who whom whose where because while when as if since after before until although though whereas so than'.split(
    ' ',
  ),
);
/** Bodies and people that an "its" could belong to as well. */
const otherOwners =
  /^(?:agency|authority|bank|body|business|centre|city|commission|community|company|council|country|department|firm|government|group|institute|institution|ministry|network|office|operator|organi[sz]ation|parliament|partner|region|regulator|school|secretariat|state|team|town|union|university|village)$/;
const months = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;

/**
 * Whether the "our" at an index is the possessive of its clause's subject, and that the sender ("we" or its name):
 * then it is "its". Where another body stands between, or a new clause begins, nobody could tell whose "its" it is.
 */
export function isOwnPossessive(view: View, index: number, names: EntityNames): boolean {
  const { text, words } = view;
  const subject = subjectEnd(view, index, names);
  if (subject === null) return false;
  if (/[;:()"]/.test(text.slice(subject.end, words[index]!.start))) return false;
  let seenVerb = false;
  let sinceJoin = 0;
  for (let at = subject.next; at < index; at += 1) {
    const { lower, text: word } = words[at]!;
    if (otherClause.has(lower) || otherOwners.test(lower)) return false;
    if (word !== lower && !months.test(word)) return false;
    const joins = lower === 'and' || lower === 'or' || lower === 'but';
    if (joins || gapBefore(text, words, at).includes(',')) sinceJoin = 0;
    if (joins || isAdverb(lower)) continue;
    if (isFiniteVerb(words, at)) {
      // "UNDP trained 40 clerks, and towns used our tools": a verb with words of its own before it.
      if (seenVerb ? sinceJoin > 0 && startsClause(text, words, at) : at > subject.next + 3) return false;
      seenVerb = true;
    }
    sinceJoin += 1;
  }
  return true;
}

/** Whether a joiner or comma stands between the verb before and this one, with words between it and the verb. */
function startsClause(text: string, words: readonly Word[], verb: number): boolean {
  for (let at = verb; at > 0; at -= 1) {
    if (gapBefore(text, words, at).includes(',') || /^(?:and|or|but)$/.test(words[at - 1]!.lower))
      return true;
    if (at < verb && isFiniteVerb(words, at)) return false;
  }
  return false;
}

/** Where the nearest "we" or name of the sender before an index ends, if it opens its clause. */
function subjectEnd(
  { text, words, isFixed }: View,
  index: number,
  names: EntityNames,
): { readonly end: number; readonly next: number } | null {
  const at = words[index]!.start;
  const named = mentionsOf(text.slice(0, at), names).findLast(({ start }) => !isFixed(start));
  const we = words.findLastIndex(
    ({ lower, start }, one) => one < index && /^we(?:'|$)/.test(lower) && !isFixed(start),
  );
  const weWord = words[we];
  const isWe = weWord !== undefined && weWord.start > (named?.start ?? -1);
  if (!isWe && named === undefined) return null;
  const start = isWe ? weWord.start : named!.start;
  const end = isWe ? weWord.end : named!.start + named!.text.length;
  if (/^'s?\b|^ \p{Lu}|^-/u.test(text.slice(end))) return null;
  const before = text.slice(0, start).trimEnd();
  const opens =
    before === '' ||
    /[,;:]$|(?:^|[ ,])(?:and|but|that|which|because|while|when|since)$/.test(before) ||
    /^(?:In|On|During|Since) [^,;]{1,60}$/.test(before);
  return opens ? { end, next: words.findIndex((word) => word.start >= end) } : null;
}
