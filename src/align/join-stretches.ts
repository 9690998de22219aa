import type { Anchor, EditedDraft, Passage } from '../document/index.js';
import type { Stretch } from './standing.js';

/** A place in an edited draft: between two UTF-16 units of a paragraph's text. */
export type EditedPlace = { readonly paragraph: number; readonly offset: number };

export type JoinedStretches = {
  /** A line end stands where a paragraph ends between two stretches. */
  readonly passage: Passage;
  /** Where an offset of the passage stands; that of a line end is the end of the stretch before it. */
  placeOf(offset: number): EditedPlace;
};

/** The text of several stretches as one passage, and where each offset of it stands. */
export function joinStretches(edited: EditedDraft, stretches: readonly Stretch[]): JoinedStretches {
  let text = '';
  const anchors: Anchor[] = [];
  const begins: number[] = [];
  for (const [place, { paragraph, start, end }] of stretches.entries()) {
    const before = stretches[place - 1];
    if (before !== undefined && before.paragraph !== paragraph) text += '\n';
    const shift = text.length - start;
    begins.push(text.length);
    const found = edited.paragraphs[paragraph]!;
    for (const anchor of found.anchors)
      if (anchor.at >= start && anchor.at < end) anchors.push({ ...anchor, at: anchor.at + shift });
    text += found.text.slice(start, end);
  }
  return {
    passage: { text, anchors },
    placeOf(offset) {
      let place = 0;
      while (place + 1 < begins.length && begins[place + 1]! <= offset) place += 1;
      const stretch = stretches[place];
      if (stretch === undefined) return { paragraph: 0, offset: 0 };
      const inside = Math.max(0, offset - begins[place]!);
      return { paragraph: stretch.paragraph, offset: Math.min(stretch.start + inside, stretch.end) };
    },
  };
}
