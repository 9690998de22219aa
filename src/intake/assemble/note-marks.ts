import { type Inline, inlinesToRuns, literalText, type Run, runsToInlines } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import { digitsToSuperscript } from '../inline-marks.js';
import type { RawBlock } from '../raw-block.js';
import type { PassageNote } from '../submission.js';
import type { BlockPlace, BodyBlock } from './body-block.js';

/** A note's text, and where it stood among the raw blocks. */
export type NoteText = {
  readonly label: string;
  /** As printed; `label` has `-2` where the numbering began anew. */
  readonly printed: string;
  readonly inlines: readonly Inline[];
  readonly order: number;
  readonly place: BlockPlace;
};

export type Parted = { readonly body: readonly BodyBlock[]; readonly notes: readonly NoteText[] };

/** Parts running text from notes, rules and page ends, and gives each note text a label of its own. */
export function partNotes(blocks: readonly RawBlock[]): Parted {
  const body: BodyBlock[] = [];
  const notes: NoteText[] = [];
  const used = new Map<string, number>();
  const labels = new Set(blocks.map((block) => (block.kind === 'note' ? (block.label ?? '') : '')));
  let afterCut = false;
  blocks.forEach(({ kind, level, label, inlines, place, setAs }, order) => {
    switch (kind) {
      case 'note': {
        const printed = label ?? '*';
        notes.push({ label: uniqueLabel(printed, used, labels), printed, inlines, order, place });
        afterCut = true;
        break;
      }
      case 'rule':
      case 'page-end':
        afterCut = true;
        break;
      default:
        if (literalText(inlines).trim() === '' && !inlines.some((one) => one.type === 'footnoteReference'))
          break;
        body.push({
          ...{ kind, level, label, inlines, place, order, afterCut },
          ...(setAs === undefined ? {} : { setAs }),
        });
        afterCut = false;
    }
  });
  return { body, notes };
}

function uniqueLabel(printed: string, used: Map<string, number>, labels: ReadonlySet<string>): string {
  let count = (used.get(printed) ?? 0) + 1;
  while (count > 1 && labels.has(`${printed}-${count}`)) count += 1;
  used.set(printed, count);
  return count === 1 ? printed : `${printed}-${count}`;
}

/** A mark in the text: which of the printed label's marks it is, counted from 0. */
type Mark = { readonly printed: string; readonly order: number };

export type NotedBlocks = {
  readonly body: readonly BodyBlock[];
  /** By label: each stands behind at least one mark in `body`. */
  readonly noteOf: ReadonlyMap<string, PassageNote>;
  readonly problems: readonly Problem[];
};

/**
 * Holds marks and texts against each other. Where numbers begin anew on each page, the marks of a number and its texts
 * come in the same order. A mark without a text is taken out and reported.
 */
export function matchNotes({ body, notes }: Parted, file: string): NotedBlocks {
  const texts = new Map<string, NoteText[]>();
  for (const note of notes) texts.set(note.printed, append(texts.get(note.printed), note));
  const marks = new Map<string, Mark[]>();
  for (const block of body) {
    for (const printed of marksIn(block.inlines))
      marks.set(printed, append(marks.get(printed), { printed, order: block.order }));
  }
  const problems: Problem[] = [];
  const seen = new Map<string, number>();
  const matched = body.map((block) => {
    if (marksIn(block.inlines).length === 0) return block;
    return {
      ...block,
      inlines: replaceMarks(block.inlines, (printed, before) => {
        const nth = seen.get(printed) ?? 0;
        seen.set(printed, nth + 1);
        const text = textFor(nth, block.order, marks.get(printed)!.length, texts.get(printed) ?? []);
        if (text !== null) return { label: text.label };
        // "10⁶" is a number; behind any other digit it may be one, and stays in sight.
        if (!/(?:^|\D)10$/.test(before)) problems.push(markWithoutText(printed, before, block.place, file));
        return /\d$/.test(before) && /^\d+$/.test(printed) ? { text: digitsToSuperscript(printed) } : null;
      }),
    };
  });
  const noteOf = new Map(notes.map((note) => [note.label, { label: note.label, inlines: note.inlines }]));
  return { body: matched, noteOf, problems };
}

function append<T>(list: T[] | undefined, one: T): T[] {
  if (list === undefined) return [one];
  list.push(one);
  return list;
}

function textFor(nth: number, order: number, marks: number, texts: readonly NoteText[]): NoteText | null {
  if (texts.length < 2) return texts[0] ?? null;
  if (marks === texts.length) return texts[nth]!;
  let low = 0;
  let high = texts.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (texts[middle]!.order > order) high = middle;
    else low = middle + 1;
  }
  return texts[low]!;
}

export function marksIn(inlines: readonly Inline[]): readonly string[] {
  const marks: string[] = [];
  collectMarks(inlines, marks);
  return marks;
}

function collectMarks(inlines: readonly Inline[], marks: string[]): void {
  for (const inline of inlines) {
    if (inline.type === 'footnoteReference') marks.push(inline.identifier);
    else if ('children' in inline) collectMarks(inline.children, marks);
  }
}

/** What stands in place of a mark; null takes it out. `before` is the text up to the mark. */
export function replaceMarks(
  inlines: readonly Inline[],
  insteadOf: (
    printed: string,
    before: string,
  ) => { readonly label: string } | { readonly text: string } | null,
): readonly Inline[] {
  let before = '';
  const runs = inlinesToRuns(inlines).flatMap((run): readonly Run[] => {
    if (run.type === 'text') before = (before + run.value).slice(-60);
    if (run.type !== 'note') return [run];
    const instead = insteadOf(run.identifier, before);
    if (instead === null) return [];
    return 'label' in instead
      ? [{ type: 'note', identifier: instead.label }]
      : [{ type: 'text', value: instead.text, emphasis: false, strong: false, url: null }];
  });
  return runsToInlines(runs);
}

function markWithoutText(printed: string, before: string, place: BlockPlace, file: string): Problem {
  return problem('note-unattached', placeIn(file, place), {
    found: `the note mark "${printed}" after "…${before.slice(-40)}", and no note of that number`,
    expected: 'a note for every mark',
    fix: 'Look the note up in what the sender sent and write it below the text, or take the mark out.',
  });
}

export function placeIn(
  file: string,
  { line, page }: BlockPlace,
): { readonly file: string; readonly line?: number; readonly page?: number } {
  return { file, ...(line === null ? {} : { line }), ...(page === null ? {} : { page }) };
}
