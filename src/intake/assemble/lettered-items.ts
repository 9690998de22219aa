import { literalText } from '../../document/index.js';
import type { BodyBlock, Element } from './body-block.js';
import { splitInlines } from './words.js';

/** "(a) Launched …;", "(iv) …": a letter or Roman numeral in brackets at the head of a paragraph. */
const lettered = /^\(([a-z]|[ivx]{1,5})\)\s+(?=\S)/;
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'.split(' ');
const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** A list that is open: its marks, how deep it lies, how many of its marks have been seen, and where. */
type Open = {
  readonly marks: readonly string[];
  readonly level: number;
  seen: number;
  readonly at: number[];
};

/**
 * Official papers set the items of a list as paragraphs, "(a) …;" behind a line that ends with a colon. Such paragraphs are the items that
 * the line introduces, and their letters are labels. A letter that does not count on, or stands alone, is text.
 */
export function itemsByLetters(elements: readonly Element[]): readonly Element[] {
  const items = new Map<
    number,
    { readonly level: number; readonly length: number; readonly label: string }
  >();
  let open: Open[] = [];
  const close = (depth: number) => {
    for (const { at } of open.splice(depth)) if (at.length < 2) for (const index of at) items.delete(index);
  };
  for (const [index, element] of elements.entries()) {
    const found = element.kind === 'paragraph' ? lettered.exec(literalText(element.inlines)) : null;
    const mark = found?.[1];
    if (found === null || mark === undefined) {
      close(0);
      continue;
    }
    const depth = depthOf(mark, open, endsOpen(elements[index - 1]));
    if (depth === null) {
      close(0);
      continue;
    }
    close(depth + 1);
    const list = open[depth] ?? {
      marks: mark === 'a' ? letters : romans,
      level: (open.at(-1)?.level ?? levelOf(elements[index - 1])) + 1,
      seen: 0,
      at: [],
    };
    if (open[depth] === undefined) open = [...open, list];
    list.seen += 1;
    list.at.push(index);
    items.set(index, { level: list.level, length: found[0].length, label: `(${mark})` });
  }
  close(0);
  return elements.map((element, index) => {
    const item = items.get(index);
    return item === undefined ? element : asItem(element as BodyBlock, item);
  });
}

/** The list that a mark goes on with, or opens below the others; null where it does neither. */
function depthOf(mark: string, open: readonly Open[], isIntroduced: boolean): number | null {
  if (isIntroduced && (mark === 'a' || mark === 'i') && open.length < 3) {
    const goesOn = open.at(-1)?.marks[open.at(-1)!.seen] === mark;
    if (!goesOn) return open.length;
  }
  const depth = open.findLastIndex(({ marks, seen }) => marks[seen] === mark);
  return depth < 0 ? null : depth;
}

function endsOpen(element: Element | undefined): boolean {
  if (element?.kind !== 'paragraph' && element?.kind !== 'list-item') return false;
  return /:\s*$/.test(literalText(element.inlines));
}

function levelOf(element: Element | undefined): number {
  return element?.kind === 'list-item' ? (element.level ?? 1) : 0;
}

function asItem(
  block: BodyBlock,
  { level, length, label }: { readonly level: number; readonly length: number; readonly label: string },
): BodyBlock {
  return { ...block, kind: 'list-item', level, label, inlines: splitInlines(block.inlines, length)[1] };
}
