import { type Inline, literalText } from '../../document/index.js';
import type { BodyBlock, Element } from './body-block.js';
import { isProse, opensSentence, startsInside, textEnd } from './sentence-ends.js';
import { isTitleLike, markedTitle } from './titles.js';

/**
 * Puts sentences together again that a page end cut in two. Without a note, rule or page end between them, two
 * paragraphs are one only where the words leave no other reading; nothing is put between them but a space.
 */
export function rejoin(elements: readonly Element[]): readonly Element[] {
  const pairs = new WordPairs(elements);
  const joined: Element[] = [];
  let pieces: (readonly Inline[])[] = [];
  let first: BodyBlock | null = null;
  const flush = () => {
    if (first !== null) joined.push(pieces.length < 2 ? first : { ...first, inlines: together(pieces) });
    first = null;
    pieces = [];
  };
  for (const element of elements) {
    const text = element.kind === 'part' ? '' : literalText(element.inlines);
    if (first !== null && isText(element) && goesOn(first, pieces, element, text, pairs)) {
      pieces.push(element.inlines);
      continue;
    }
    flush();
    if ((element.kind === 'paragraph' || element.kind === 'list-item') && element.isTitle === undefined) {
      first = element;
      pieces = [element.inlines];
    } else {
      joined.push(element);
    }
  }
  flush();
  return joined;
}

function isText(element: Element): element is BodyBlock {
  return element.kind === 'paragraph' && element.isTitle === undefined;
}

function goesOn(
  first: BodyBlock,
  pieces: readonly (readonly Inline[])[],
  next: BodyBlock,
  nextText: string,
  pairs: WordPairs,
): boolean {
  const before = literalText(pieces.at(-1)!);
  const end = textEnd(before);
  if (end === 'ended' || markedTitle(next.inlines) !== null || markedTitle(first.inlines) !== null)
    return false;
  const inside = startsInside(nextText);
  // Items seldom end with a full stop, so that only a small letter after a cut shows that one goes on.
  if (first.kind === 'list-item') return inside && (next.afterCut || end === 'broken');
  if (pieces.length === 1 && !isProse(before) && !(end === 'broken' && before.length > 40)) return false;
  if (inside) return true;
  const isNewTitle = isTitleLike(nextText) && !pairs.has(before, nextText);
  if (isNewTitle && !(end === 'broken' && next.afterCut)) return false;
  if (next.afterCut) return end === 'broken' || (end === 'open' && !opensSentence(nextText));
  if (opensSentence(nextText)) return false;
  return end === 'broken' || (end === 'open' && pairs.has(before, nextText));
}

/**
 * Which capitalized words stand next to each other in the text: "… at the Internet" before "Governance Forum …" is
 * one name cut in two if the text has the two words side by side elsewhere.
 */
class WordPairs {
  readonly #pairs = new Set<string>();

  constructor(elements: readonly Element[]) {
    for (const element of elements) {
      if (element.kind === 'part') continue;
      for (const [, one, two] of literalText(element.inlines).matchAll(
        /(\p{Lu}[\p{L}-]*) (?=(\p{Lu}[\p{L}-]*))/gu,
      ))
        this.#pairs.add(`${one} ${two}`);
    }
  }

  has(before: string, after: string): boolean {
    const one = /(\p{Lu}[\p{L}-]*)$/u.exec(before.slice(-60))?.[1];
    const two = /^(\p{Lu}[\p{L}-]*)/u.exec(after.slice(0, 60))?.[1];
    return one !== undefined && two !== undefined && this.#pairs.has(`${one} ${two}`);
  }
}

function together(pieces: readonly (readonly Inline[])[]): readonly Inline[] {
  return pieces.flatMap((piece, index): readonly Inline[] => {
    if (index === 0) return piece;
    const before = literalText(pieces[index - 1]!).slice(-2);
    // "co-" and "designing" are one word with its hyphen; " -" is a dash.
    const isHyphen = /[\p{L}\p{N}]-$/u.test(before);
    return isHyphen ? piece : [{ type: 'text', value: ' ' }, ...piece];
  });
}
