import type { Anchor, EditedNote, Passage } from '../../document/index.js';
import { fixedStretches } from './fixed-stretches.js';
import type { ReadParagraph } from './story-shapes.js';

/** The paragraphs of a note as one text, a line end between them. No line end can be spliced over. */
export function joinedNote(paragraphs: readonly ReadParagraph[]): Passage & Pick<EditedNote, 'fixed'> {
  let text = '';
  const anchors: Anchor[] = [];
  const fixed: { start: number; end: number }[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) {
      fixed.push({ start: text.length, end: text.length + 1 });
      text += '\n';
    }
    const by = text.length;
    anchors.push(...paragraph.anchors.map((anchor) => ({ ...anchor, at: anchor.at + by })));
    fixed.push(
      ...fixedStretches(paragraph.atoms).map(({ start, end }) => ({ start: start + by, end: end + by })),
    );
    text += paragraph.text;
  }
  return { text, anchors, fixed };
}
