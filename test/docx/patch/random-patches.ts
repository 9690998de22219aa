import type {
  Change,
  EditedDraft,
  EditedParagraph,
  FootnoteDefinition,
  Inline,
  Patch,
} from '../../../src/document/index.js';
import { text } from '../sample-documents.js';
import type { Draw } from './other-editors.js';
import { author, date } from './patching.js';

/** A patch that a merge could ask for. */
export function randomPatch(edited: EditedDraft, draw: Draw, count: number): Patch {
  const notes: FootnoteDefinition[] = [];
  const inlines = (): readonly Inline[] =>
    Array.from({ length: 1 + draw.below(3) }, (_, index): Inline => {
      switch (draw.below(6)) {
        case 0:
          return { type: 'strong', children: [text(`strong${index} `)] };
        case 1:
          return { type: 'emphasis', children: [text(`slanted${index} `)] };
        case 2:
          return { type: 'link', url: `https://example.org/${draw.below(3)}`, children: [text('a link')] };
        case 3: {
          const identifier = `new/${notes.length}`;
          const words = [text(`New note ${notes.length} & <more>.`)];
          notes.push({
            type: 'footnoteDefinition',
            identifier,
            paragraphs: draw.below(3) === 0 ? [words, words] : [words],
          });
          return { type: 'footnoteReference', identifier };
        }
        default:
          return text(` word${index} <&> `);
      }
    });
  const changes: Change[] = [];
  const touched = new Set<number>();
  for (let turn = 0; turn < count; turn += 1) {
    const paragraph = draw.one(edited.paragraphs);
    const { index } = paragraph;
    const kind = draw.below(6);
    const isFollowed = changes.some((one) => one.type === 'insert-paragraph' && one.after === index);
    if (kind <= 1 && !touched.has(index) && !(paragraph.isPending && isFollowed)) {
      touched.add(index);
      const [start, end] = range(paragraph, draw);
      changes.push({
        type: 'replace-text',
        paragraph: index,
        start,
        end,
        by: draw.below(3) === 0 ? [] : inlines(),
      });
      if (draw.below(2) === 0) {
        const [from, to] = range(paragraph, draw);
        if (from > end)
          changes.push({ type: 'replace-text', paragraph: index, start: from, end: to, by: inlines() });
      }
    } else if (kind === 2) {
      const after = outside(edited, index);
      const like = edited.paragraphs[after]!;
      if (!hasPlaceBehind(edited, after, touched)) continue;
      changes.push({
        type: 'insert-paragraph',
        after,
        paragraph: {
          id: `new/${turn}`,
          kind: like.container === 0 ? like.kind : { type: 'paragraph', role: 'body' },
          children: [text(`Paragraph ${turn} `), ...inlines()],
          like: draw.below(2) === 0 && like.container === 0 ? after : null,
        },
      });
    } else if (kind === 3 && !touched.has(index) && canGo(edited, paragraph, changes)) {
      touched.add(index);
      changes.push({ type: 'delete-paragraph', paragraph: index });
    } else if (kind === 4) {
      const [start, end] = range(paragraph, draw);
      changes.push({ type: 'comment', paragraph: index, start, end, lines: ['A line <1>.', 'Another.'] });
    } else if (kind === 5 && edited.notes.length > 0) {
      const note = draw.one(edited.notes);
      const key = `note ${note.id}`;
      if (changes.some((one) => one.type === 'replace-note-text' && `note ${one.note}` === key)) continue;
      const [start, end] = range(note, draw);
      if (note.text.slice(start, end).includes('\n')) continue;
      const by = inlines().filter(({ type }) => type !== 'footnoteReference');
      changes.push({ type: 'replace-note-text', note: note.id, start, end, by });
    }
  }
  const used = JSON.stringify(changes);
  return { changes, notes: notes.filter(({ identifier }) => used.includes(`"${identifier}"`)), author, date };
}

function range(
  { text: whole, fixed }: Pick<EditedParagraph, 'text' | 'fixed'>,
  draw: Draw,
): readonly [number, number] {
  const places = Array.from({ length: whole.length + 1 }, (_, at) => at).filter(
    (at) =>
      !/[\uDC00-\uDFFF]/.test(whole.charAt(at)) && !fixed.some(({ start, end }) => start < at && at < end),
  );
  const [a, b] = [draw.one(places), draw.one(places)];
  return a < b ? [a, b] : [b, a];
}

/** As the merge goes out of tables and behind chains of pending marks. */
function outside({ paragraphs }: EditedDraft, after: number): number {
  let at = after;
  while (paragraphs[at]!.container !== 0 && (paragraphs[at + 1]?.container ?? 0) !== 0) at += 1;
  while (paragraphs[at]!.isMarkPending && paragraphs[at + 1]?.container === 0) at += 1;
  return at;
}

/**
 * Behind a content control some paragraph must follow. And what is put into a pending paragraph is glued to what comes
 * behind when that paragraph is rejected, be it new too.
 */
function hasPlaceBehind({ paragraphs }: EditedDraft, after: number, touched: ReadonlySet<number>): boolean {
  const { container, isPending } = paragraphs[after]!;
  if (container !== 0 && paragraphs[after + 1]?.container !== 0) return false;
  return !(isPending && touched.has(after));
}

/** Paragraphs of the body go, but never all of them between two tables. */
function canGo(
  { paragraphs }: EditedDraft,
  { index, container }: EditedParagraph,
  changes: readonly Change[],
): boolean {
  if (container !== 0) return false;
  const isGone = (at: number): boolean =>
    changes.some((one) => one.type === 'delete-paragraph' && one.paragraph === at);
  for (const step of [-1, 1]) {
    let at = index + step;
    while (paragraphs[at]?.container === 0 && isGone(at)) at += step;
    if (paragraphs[at]?.container === 0) return true;
  }
  return false;
}
