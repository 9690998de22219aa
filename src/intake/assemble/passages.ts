import { countWords, type Inline, literalText, normalizeInlines, plainText } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import { printedLabel } from '../item-labels.js';
import type { Part, Passage, PassageNote } from '../submission.js';
import type { PartMark } from './body-block.js';
import type { EmptyHeading } from './heading-stack.js';
import type { HeadingMark, Structured, TextBlock } from './headings.js';
import { LeadIns } from './lead-ins.js';
import { marksIn, placeIn } from './note-marks.js';
import { isProse, startsInside, textEnd } from './sentence-ends.js';

/** A4 pages have some 500 words; nobody writes a paragraph of six. */
const mostWords = 3000;

export type PassagesRead = {
  readonly passages: readonly Passage[];
  /** Of each passage, where its first block stood among the raw blocks. */
  readonly orders: readonly number[];
  readonly problems: readonly Problem[];
};

/** Which part and which headings hold, while the text is read from top to bottom. */
export type StandingHeadings = {
  readonly markPart: (mark: PartMark) => void;
  readonly open: (mark: HeadingMark) => void;
  /** Called once for each passage. */
  readonly enter: () => { readonly part: Part; readonly headings: readonly string[] };
  /** Called at the end of the text. */
  readonly emptyHeadings: () => readonly EmptyHeading[];
};

/** Makes a passage of each paragraph, item and row, under the part and the headings that hold there. */
export function makePassages(
  elements: readonly Structured[],
  noteOf: ReadonlyMap<string, PassageNote>,
  file: string,
  stack: StandingHeadings,
): PassagesRead {
  const passages: Passage[] = [];
  const orders: number[] = [];
  const problems: Problem[] = [];
  const leadIns = new LeadIns();
  elements.forEach((element, index) => {
    switch (element.kind) {
      case 'part':
        stack.markPart(element);
        leadIns.interrupt();
        break;
      case 'heading-mark':
        stack.open(element);
        leadIns.interrupt();
        break;
      default: {
        const inlines = normalizeInlines(element.inlines);
        if (inlines.length === 0 || saysNothing(inlines)) break;
        const { part, headings } = stack.enter();
        passages.push({
          kind: element.kind,
          part,
          headings: element.tableHead === undefined ? headings : [...headings, element.tableHead],
          leadIn: leadIns.enter(element, passages.length),
          ...labelOf(element),
          inlines,
          notes: notesOf(inlines, noteOf),
          place: element.place,
        });
        orders.push(element.order);
        problems.push(...problemsOf(element, elements[index + 1], file));
      }
    }
  });
  for (const { text, place } of stack.emptyHeadings()) {
    problems.push(
      problem('text-removed', placeIn(file, place), {
        found: `the heading "${text}" with nothing below it`,
        expected: 'text below every heading',
        fix: 'If text is missing there, add it; if the line is no heading, end it with a full stop.',
      }),
    );
  }
  return { passages, orders, problems };
}

function labelOf({ kind, label }: TextBlock): { readonly label?: string } {
  const printed = kind === 'list-item' ? printedLabel(label) : null;
  return printed === null ? {} : { label: printed };
}

/** Soft hyphens and marks of direction alone are no text; a note mark alone still brings its note. */
function saysNothing(inlines: readonly Inline[]): boolean {
  if (/[\p{L}\p{N}]/u.test(literalText(inlines))) return false;
  return plainText(inlines) === '' && marksIn(inlines).length === 0;
}

export function notesOf(
  inlines: readonly Inline[],
  noteOf: ReadonlyMap<string, PassageNote>,
): readonly PassageNote[] {
  return [...new Set(marksIn(inlines))].flatMap((label) => noteOf.get(label) ?? []);
}

function problemsOf(block: TextBlock, next: Structured | undefined, file: string): readonly Problem[] {
  const place = placeIn(file, block.place);
  const text = plainText(block.inlines);
  const problems: Problem[] = [];
  const words = countWords(text);
  if (words > mostWords) {
    problems.push(
      problem('unit-too-long', place, {
        found: `a paragraph of ${words} words: "${short(text)}"`,
        expected: `paragraphs of at most ${mostWords} words`,
        fix: 'Put an empty line wherever a new paragraph begins.',
      }),
    );
  }
  const cut = block.kind === 'paragraph' ? cutOf(literalText(block.inlines), next) : null;
  if (cut !== null) {
    problems.push(
      problem('sentence-incomplete', place, {
        found: cut,
        expected: 'whole sentences',
        fix: 'Compare the paragraph with what the sender sent: join it with its other half, or end its last sentence.',
      }),
    );
  }
  return problems;
}

function cutOf(text: string, next: Structured | undefined): string | null {
  if (startsInside(text) && isProse(text)) return `a paragraph that begins "${short(text)}"`;
  if (next?.kind === 'list-item' || next?.kind === 'table-row') return null;
  const end = textEnd(text);
  if ((end !== 'open' && end !== 'broken') || !isProse(text)) return null;
  return `a paragraph that ends "…${text.trimEnd().slice(-50)}"`;
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
