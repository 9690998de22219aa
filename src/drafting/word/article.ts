import type { Piece } from '../sentences/pieces.js';
import { applyEdits, type Edit, type Reworded } from './edits.js';
import type { EntityNames } from './entity-names.js';
import { baseOfThirdPerson, isAdverb, isPast, pureVerbs } from './verbs.js';
import { viewOf } from './view.js';

/** What shows that the acronym ends there, and that the article is not that of a noun behind it ("the ILO guide"). */
const behindName: ReadonlySet<string> = new Set(
  (
    'is was has had will would can could may must in on at to for with by from through under during since until before ' +
    'after which whose who that when while where because as'
  ).split(' '),
);

/**
 * "The ILO supported" → "ILO supported": the report gives the acronym of a body no article (house style). Only the
 * sender's own; one that its register writes with the article keeps it.
 */
export function withoutArticle(pieces: readonly Piece[], { acronym, inText }: EntityNames): Reworded {
  const { text, isFixed, words } = viewOf(pieces);
  if (acronym === null || inText.startsWith('the ') || !text.includes(`he ${acronym}`))
    return { pieces, changes: [] };
  const edits: Edit[] = [];
  for (const [index, word] of words.entries()) {
    const article = words[index - 1];
    if (word.text !== acronym || article?.lower !== 'the' || article.end + 1 !== word.start) continue;
    if (isFixed(article.start) || isFixed(word.start)) continue;
    const next = words[index + 1];
    const ends = next === undefined || text.slice(word.end, next.start) !== ' ' || showsEnd(next.lower);
    if (ends)
      edits.push({
        start: article.start,
        from: text.slice(article.start, word.start),
        to: '',
        rule: 'article',
      });
  }
  return applyEdits(pieces, edits);
}

/** Whether a name is the head of its phrase where this word stands behind it: "ITU supported", not "ITU guide". */
export function showsEnd(lower: string): boolean {
  if (behindName.has(lower) || isAdverb(lower) || isPast(lower)) return true;
  const base = baseOfThirdPerson(lower);
  return base !== null && pureVerbs.has(base);
}
