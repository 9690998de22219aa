import { type Inline, literalText, normalizeInlines } from '../../document/index.js';
import type { WordBlock, WordParagraph, WordPlace, WordRun, WordText } from '../../docx/index.js';
import { isTitleLike, markedTitle } from '../assemble/titles.js';
import { splitInlines } from '../assemble/words.js';
import { noteTextOf } from '../inline-marks.js';
import type { RawBlock } from '../raw-block.js';
import { lineMarkOf, plainNoteMark } from '../text/line-marks.js';
import { ListLevels } from './list-levels.js';
import { isStrong, onePiece, paragraphPieces } from './paragraph-pieces.js';
import { noteInlines, runsText, textRun, wordInlines } from './word-inlines.js';
import { tableBlocks, type WordRow } from './word-tables.js';

/** Deeper headings are told apart by nobody; the marks of text files end here too. */
const deepestHeading = 6;

/**
 * The blocks of a Word text as a text file of the same print would give them: an automatic number that a text file
 * would show as an item's mark is one; any other stands at the head of its paragraph or heading.
 */
export function wordBlocks(text: WordText): readonly RawBlock[] {
  const mapper = new BlockMapper(text);
  return mapper.blocks;
}

type More = {
  readonly label?: string | null;
  readonly level?: number | null;
  readonly setAs?: NonNullable<RawBlock['setAs']>;
};

class BlockMapper {
  readonly blocks: RawBlock[] = [];
  readonly #levels = new ListLevels();
  readonly #hasTitle: boolean;
  readonly #bodySize: number;
  /** A rule or a note was the last block: more notes may follow. */
  #afterRule = false;
  #afterTitle = false;

  constructor({ blocks, notes }: WordText) {
    const paragraphs = allParagraphs(blocks);
    this.#hasTitle = paragraphs.some(({ heading }) => heading === 0);
    this.#bodySize = bodySize(paragraphs);
    this.#read(blocks, true);
    for (const { label, paragraphs: texts, place } of notes)
      this.#add('note', noteInlines(texts), place, { label });
  }

  #read(blocks: readonly (WordBlock | WordRow)[], isTop: boolean): void {
    blocks.forEach((block, index) => {
      switch (block.type) {
        case 'paragraph':
          this.#paragraph(block);
          break;
        case 'row':
          this.#add('table-row', wordInlines(block.runs), block.place);
          break;
        case 'table':
          this.#read(tableBlocks(block, isTop && index === 0), false);
          break;
        default:
          block satisfies never;
      }
    });
  }

  #paragraph(paragraph: WordParagraph): void {
    const { heading, list, runs, place } = paragraph;
    if (paragraph.isContents) {
      this.#add('table-row', wordInlines(onePiece(runs)), place);
    } else if (heading !== null) {
      this.#heading(
        heading,
        numbered(onePiece(runs), list?.isBullet === true ? null : (list?.label ?? null)),
        place,
      );
    } else if (paragraph.isCaption) {
      this.#add('paragraph', captionInlines(paragraph), place, { setAs: 'caption' });
    } else if (list !== null) {
      this.#listed(paragraph, list);
    } else {
      for (const piece of paragraphPieces(runs)) {
        if (piece.afterPage) this.#add('page-end', [], place);
        this.#plain(this.#isLarge(paragraph) ? strong(piece.runs) : piece.runs, paragraph);
      }
    }
  }

  #heading(heading: number, runs: readonly WordRun[], place: WordPlace): void {
    const inlines = wordInlines(runs);
    // Title and subtitle are lines of one title.
    const before = this.#afterTitle && heading === 0 ? this.blocks.at(-1) : undefined;
    if (before !== undefined) {
      this.blocks[this.blocks.length - 1] = {
        ...before,
        inlines: normalizeInlines([...before.inlines, { type: 'text', value: ' ' }, ...inlines]),
      };
      return;
    }
    const level = Math.min(Math.max(heading + (this.#hasTitle ? 1 : 0), 1), deepestHeading);
    this.#add('heading', inlines, place, { level });
    this.#afterTitle = heading === 0;
  }

  #listed({ runs, place }: WordParagraph, list: NonNullable<WordParagraph['list']>): void {
    const text = onePiece(runs);
    const { label } = list;
    const isMark = list.isBullet || lineMarkOf(`${label} x`)?.kind === 'item';
    const isTitle = () => isTitleLike(`${label} ${runsText(text)}`) || isStrong(text);
    if (!isMark && (/^\d+(?:\.\d+)+\.?$/.test(label) || isTitle())) {
      this.#add('paragraph', wordInlines(numbered(text, label)), place);
      return;
    }
    this.#add('list-item', wordInlines(text), place, { label, level: this.#levels.levelOf(list) });
  }

  #plain(runs: readonly WordRun[], { indent, place }: WordParagraph): void {
    const inlines = wordInlines(runs);
    const note = noteTextOf(inlines);
    if (note !== null) {
      this.#add('note', note.inlines, place, { label: note.label });
      return;
    }
    const text = literalText(inlines);
    const mark = (this.#afterRule ? plainNoteMark(text) : null) ?? lineMarkOf(spaced(runs, text));
    // A title in bold keeps the number that was typed before it.
    const kind = mark === null || markedTitle(inlines) === null ? mark?.kind : undefined;
    if (mark?.kind === 'rule') {
      this.#add('rule', [], place);
    } else if (mark !== null && kind === 'note' && mark.kind === 'note') {
      this.#add('note', after(inlines, text, mark.rest), place, { label: mark.label });
    } else if (mark !== null && kind === 'item' && mark.kind === 'item') {
      const level = this.#levels.levelOf({ numId: null, level: 0, indent: (indent ?? 0) + mark.indent * 60 });
      this.#add('list-item', after(inlines, text, mark.rest), place, { label: mark.label, level });
    } else {
      this.#add('paragraph', inlines, place);
    }
  }

  #add(
    kind: RawBlock['kind'],
    inlines: readonly Inline[],
    { paragraph, page }: WordPlace,
    { label = null, level = null, setAs }: More = {},
  ): void {
    if (kind !== 'list-item') this.#levels.interrupt();
    this.#afterRule = kind === 'rule' || kind === 'note';
    this.#afterTitle = false;
    const at = { line: paragraph, page };
    this.blocks.push({ kind, level, label, inlines, place: at, ...(setAs === undefined ? {} : { setAs }) });
  }

  #isLarge({ size, runs }: WordParagraph): boolean {
    if (size === null || size < this.#bodySize * leastLarger) return false;
    const text = runsText(runs);
    return text.length <= 300 && text.trim().split(/\s+/).length <= mostTitleWords;
  }
}

/** Bold and italics are the look of its style: a bold "Figure 1." opens no section. */
function captionInlines({ runs, list }: WordParagraph): readonly Inline[] {
  const plain = runs.map((run) => (run.type === 'text' ? { ...run, strong: false, emphasis: false } : run));
  return wordInlines(numbered(onePiece(plain), list === null || list.isBullet ? null : list.label));
}

/** Letters that much larger than those of the text make a title. */
const leastLarger = 1.15;
const mostTitleWords = 25;

function allParagraphs(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.flatMap((cell) => allParagraphs(cell.blocks))),
  );
}

/** The size that most letters of the text have, in half points. */
function bodySize(paragraphs: readonly WordParagraph[]): number {
  const letters = new Map<number, number>();
  for (const { size, heading, runs } of paragraphs) {
    if (size === null || heading !== null) continue;
    letters.set(size, (letters.get(size) ?? 0) + runsText(runs).length);
  }
  let most = 0;
  let found = Number.POSITIVE_INFINITY;
  for (const [size, count] of letters) {
    if (count > most || (count === most && size < found)) {
      most = count;
      found = size;
    }
  }
  return found;
}

/** A number is in bold where the text behind it is. */
function numbered(runs: readonly WordRun[], label: string | null): readonly WordRun[] {
  if (label === null) return runs;
  const first = runs.find((run) => run.type === 'text');
  const run = textRun(`${label} `);
  return [first?.type === 'text' ? { ...run, strong: first.strong, emphasis: first.emphasis } : run, ...runs];
}

function strong(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.map((run) => (run.type === 'text' ? { ...run, strong: true } : run));
}

/** Tabs and spaces before the text say how deep an item lies; inlines in normal form have lost them. */
function spaced(runs: readonly WordRun[], text: string): string {
  const raw = runsText(runs).slice(0, 400);
  const before = /^\s*/.exec(raw)![0];
  // "o" and the like are marks only before a tab.
  const tab = /^\s*\S{1,6}\t/.test(raw) ? text.replace(/ /, '\t') : text;
  return before + tab;
}

/** Inlines without the mark at their head. */
function after(inlines: readonly Inline[], text: string, rest: string): readonly Inline[] {
  return normalizeInlines(splitInlines(inlines, text.length - rest.length)[1]);
}
