import type { Edit } from '../word/edits.js';
import { edit, opensSentence, type Sheet } from './sheet.js';

/** What a paragraph has said in full, so that its next sentence may be short. */
export type Said = Set<'goals'>;

const full = 'Sustainable Development Goal';
// An article before; brackets behind that define the acronym; the number of a goal, but no target's (SDG 9.c).
const mention =
  /(?<![\p{L}\p{N}/@&.'-])((?:[Tt]he|[Aa]n?) )?(Sustainable Development Goal(s?)(?: \(SDGs?\))?|SDG(s?)(?=$|[^\p{L}]))(?: ?(\d{1,2})(?![\p{L}\p{N}/]|\.\d|\.\p{L}))?/gu;

/**
 * The Sustainable Development Goals in full where a paragraph first speaks of them, then "the Goals" and "Goal 4". Never
 * the acronym. Left as they are: names (SDG Fund), compounds (SDG-related), targets by number (SDG 9.c), "SDG's".
 */
export function goals(sheet: Sheet, said: Said): readonly Edit[] {
  const { text } = sheet;
  if (!text.includes('SDG') && !text.includes(full)) return [];
  const edits: Edit[] = [];
  for (const match of text.matchAll(mention)) {
    const [whole, article = '', name = '', pluralFull, pluralShort, number] = match;
    const start = match.index;
    const end = start + whole.length;
    if (!sheet.isFree(start, end) || isLeft(text, start, end, article, name)) continue;
    const plural = (pluralFull ?? '') !== '' || (pluralShort ?? '') !== '';
    const to = shown(article, name.startsWith('SDG'), plural, number, said);
    said.add('goals');
    edits.push(...edit(sheet, 'goals', start, end, to));
  }
  return edits;
}

function shown(
  article: string,
  isShort: boolean,
  plural: boolean,
  number: string | undefined,
  said: Said,
): string {
  const behind = number === undefined ? '' : ` ${number}`;
  const ending = plural ? 's' : '';
  const definite = /^the/i.test(article);
  const short = said.has('goals') && (number !== undefined || (definite && plural));
  // "an SDG" is "a Sustainable Development Goal".
  const before = isShort && /^an /i.test(article) ? `${article.charAt(0)} ` : article;
  return short ? `${before}Goal${ending}${behind}` : `${before}${full}${ending}${behind}`;
}

/** Part of a name or a compound: a capital behind, or right before without an article between. */
function isLeft(text: string, start: number, end: number, article: string, name: string): boolean {
  const after = text.slice(end, end + 3);
  if (/^(?:[-'/@&]| ?\(?\p{Lu}|[.:]\d| \d)/u.test(after)) return true;
  if (name.startsWith('SDG') && text.charAt(start - 1) === '(') return true;
  if (article !== '') return false;
  const before = /(?:^|[\s"'(])(\p{Lu}[\p{L}\p{N}-]*) $/u.exec(text.slice(Math.max(0, start - 30), start));
  return (
    before !== null &&
    !opensSentence(text, start - before[1]!.length - 1) &&
    !/^(?:The|Goals?|UN)$/.test(before[1]!)
  );
}
