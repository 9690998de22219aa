import type { Block, Document, Heading, ListItem } from '../document/index.js';
import { literalText } from '../document/index.js';
import { makePassage, type Passage, type PassagePlace, textPassage } from './text/passage.js';

/** A document laid out for the rules: its passages in reading order, and where each paragraph is printed. */
export type Report = {
  readonly document: Document;
  /** First page, then blocks, then notes. Drafting notes are not report text. */
  readonly passages: readonly Passage[];
  /** Those of the running text: no headings, nothing of the first page, no notes. */
  readonly body: readonly Passage[];
  readonly headings: readonly HeadingAt[];
  /** Printed number of the last paragraph. */
  readonly lastParagraph: number;
};

export type HeadingAt = {
  readonly heading: Heading;
  readonly text: string;
  readonly place: PassagePlace;
  /** Headings above it, the nearest last. */
  readonly above: readonly Heading[];
  /** Passages of report text before the next heading. */
  readonly passages: readonly Passage[];
  /** A drafting note stands under it. */
  readonly hasDraftingNote: boolean;
};

const concluding = /\b(?:conclusions?|recommendations?|findings|suggestions|way forward|outlook)\b/i;

export function isConcluding(text: string): boolean {
  return concluding.test(text);
}

export function layOut(document: Document): Report {
  const passages: Passage[] = [...firstPage(document)];
  const headings: { -readonly [K in keyof HeadingAt]: HeadingAt[K] }[] = [];
  const body: Passage[] = [];
  let above: readonly Heading[] = [];
  let paragraph = 0;
  for (const block of document.blocks) {
    const section = above.at(-1)?.id ?? null;
    const chapter = above[0];
    const concludes = chapter !== undefined && isConcluding(literalText(chapter.children));
    if (block.type === 'heading') {
      above = [...above.filter(({ depth }) => depth < block.depth), block];
      const text = literalText(block.children);
      const place = {
        kind: 'heading',
        where: headingName(text),
        block: block.id,
        section,
        concludes,
      } as const;
      passages.push(makePassage(place, block.children));
      headings.push({
        heading: block,
        text,
        place,
        above: above.slice(0, -1),
        passages: [],
        hasDraftingNote: false,
      });
      continue;
    }
    if (block.type !== 'opaque' && block.role === 'drafting-note') {
      if (headings.length > 0) headings.at(-1)!.hasDraftingNote = true;
      continue;
    }
    if (block.type === 'paragraph' && block.role === 'body') paragraph += 1;
    const made = blockPassages(block, { section, concludes }, paragraph);
    for (const one of made) {
      passages.push(one);
      body.push(one);
    }
    const last = headings.at(-1);
    if (last !== undefined) last.passages = [...last.passages, ...made].slice(0, 50);
  }
  return {
    document,
    passages: [...passages, ...notePassages(document)],
    body,
    headings,
    lastParagraph: paragraph,
  };
}

function headingName(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return `heading “${words.length > 60 ? `${words.slice(0, 57)}…` : words}”`;
}

function* firstPage({ masthead }: Document): Iterable<Passage> {
  const beside = { block: null, section: null, concludes: false };
  yield textPassage({ kind: 'title', where: 'title', ...beside }, masthead.title);
  for (const text of masthead.summary)
    yield textPassage({ kind: 'summary', where: 'summary', ...beside }, text);
}

type Beside = Pick<PassagePlace, 'section' | 'concludes'>;

function blockPassages(
  block: Exclude<Block, Heading>,
  beside: Beside,
  paragraph: number,
): readonly Passage[] {
  switch (block.type) {
    case 'paragraph': {
      const where = block.role === 'body' ? `paragraph ${paragraph}` : after(paragraph, 'unnumbered text');
      return [makePassage({ kind: 'paragraph', where, block: block.id, ...beside }, block.children)];
    }
    case 'list': {
      const where = after(paragraph, 'list');
      return itemPassages(block.items, { kind: 'item', where, block: block.id, ...beside });
    }
    case 'table': {
      const where = after(paragraph, 'table');
      return block.rows.flatMap(({ cells }) =>
        cells.map(({ children }) =>
          makePassage({ kind: 'cell', where, block: block.id, ...beside }, children),
        ),
      );
    }
    case 'opaque':
      return [];
  }
}

function after(paragraph: number, what: string): string {
  return paragraph === 0 ? `${what} before paragraph 1` : `${what} after paragraph ${paragraph}`;
}

/** A loop instead of recursion: a hostile file may nest its lists as deep as it likes. */
function itemPassages(items: readonly ListItem[], place: PassagePlace): readonly Passage[] {
  const found: Passage[] = [];
  const waiting = [...items].reverse();
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    found.push(makePassage(place, item.children));
    for (let at = item.items.length - 1; at >= 0; at -= 1) waiting.push(item.items[at]!);
  }
  return found;
}

function notePassages({ notes }: Document): readonly Passage[] {
  return notes.flatMap(({ identifier, paragraphs }, index) =>
    paragraphs.map((children) =>
      makePassage(
        { kind: 'note', where: `note ${index + 1}`, block: identifier, section: null, concludes: false },
        children,
      ),
    ),
  );
}
