import { type Inline, literalText } from '../../document/index.js';
import { isActionLineHeading } from './action-line-heading.js';
import { withoutEnumerator } from './part-titles.js';
import { isStatement } from './statements.js';

/** Longer lines are sentences. UN headings seldom pass two lines. */
const mostTitleWords = 16;
const mostTitleLength = 140;
/** Bold lines are titles by their look, and may be longer. */
const mostMarkedWords = 25;
/** Of a title of an action line that ends with a full stop, where small letters follow the code: "C7 e-health." */
const mostWordsOfLine = 6;
/** "Action line C5 puts 40 ministries in touch." */
const codeThenVerb = /\bC ?\d{1,2} \p{Ll}/u;

const sentenceWords =
  /^["“‘'([]*(?:we|our|i|it|they|this|these|there|thank|please|see|for more|dear)\b|\s(?:is|are|was|were|has|have|had|will|would|should|can|could|may(?!\s+\d)|must)\s/iu;

/**
 * A line that reads like a title: short, begun with a capital or a number, not ended like a sentence. A line that is
 * known to be numbered like a title ("C1. The role of …") may be longer.
 */
export function isTitleLike(text: string, isNumbered = false): boolean {
  const line = text.trim();
  if (line.length > (isNumbered ? 2 : 1) * mostTitleLength || line === '') return false;
  const title = withoutEnumerator(line);
  const words = title.split(/\s+/);
  if (words.length > (isNumbered ? mostMarkedWords : mostTitleWords) || !/\p{L}{3}/u.test(title))
    return false;
  if (
    /[.,;:!…–—-]$|[.!…?]["'”’»)\]]+$|[.!?]["”’)]*(?:\^\d{1,3}|\(\d{1,3}\)|\[\d{1,3}\])$/u.test(title) ||
    isStatement(title) ||
    /(?:https?:|www\.|@)/i.test(title)
  )
    return false;
  if (!/^["“‘'([]?[\p{Lu}\p{N}]/u.test(title) || sentenceWords.test(title)) return false;
  return !/\s(?:a|an|the|of|to|in|on|at|by|for|from|with|and|or)$/iu.test(title);
}

/** Wholly bold or wholly italic, and no sentence. */
export function markedTitle(inlines: readonly Inline[]): 'strong' | 'emphasis' | null {
  const fashion = wholeMark(inlines);
  if (fashion === null) return null;
  const text = literalText(inlines).trim();
  const words = text.split(/\s+/).length;
  if (words > mostMarkedWords || !/\p{L}{2}/u.test(text)) return null;
  if (isStatement(text)) return null;
  // "Key achievements:" over a paragraph is a title; a longer line with a colon introduces.
  if (/:$/u.test(text)) return words <= 8 ? fashion : null;
  // "**C7 e-health.**", "**C9. Media.**" over their items.
  const mayBeSentence = codeThenVerb.test(text) && words > mostWordsOfLine;
  if (!mayBeSentence && /^[^.]*(?:\bC\d{1,2}\.[^.]*)?\.$/u.test(text) && isActionLineHeading(text))
    return fashion;
  return /[.,;!?…]["'”’»)\]]*$/u.test(text) && !/^\S+\.$/u.test(text) ? null : fashion;
}

function wholeMark(inlines: readonly Inline[]): 'strong' | 'emphasis' | null {
  let fashion: 'strong' | 'emphasis' | null = null;
  for (const inline of inlines) {
    if (inline.type === 'footnoteReference') continue;
    if (inline.type === 'text' && inline.value.trim() === '') continue;
    // Bold within which a word is in italics too is bold; a link is looked into.
    const mark = inline.type === 'link' ? wholeMark(inline.children) : inline.type;
    if (mark !== 'strong' && mark !== 'emphasis') return null;
    if (fashion !== null && mark !== fashion) return null;
    fashion = mark;
  }
  return fashion;
}
