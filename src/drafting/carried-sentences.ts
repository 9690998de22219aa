import type { CarriedSentence } from '../document/index.js';
import { writeInlines } from '../markdown/index.js';
import type { Draft } from './draft.js';

/**
 * A draft's choices for its base (law 11). A sentence that a person worded has the empty span 0–0: its words are the
 * decision's whenever the draft is made again.
 */
export function carriedSentences(draft: Draft): CarriedSentence[] {
  return draft.sections.flatMap(({ section, paragraphs }) =>
    paragraphs.flatMap(({ id, sentences }) =>
      sentences.flatMap(({ inlines, origin, alsoIn }): CarriedSentence[] => {
        if (origin.type === 'template') return [];
        const span = origin.type === 'submission' ? origin : { start: 0, end: 0 };
        return [
          {
            block: id,
            section: section.key,
            unit: origin.unit,
            start: span.start,
            end: span.end,
            markdown: writeInlines(inlines),
            ...(origin.type === 'submission' && origin.joined !== undefined && { joined: origin.joined }),
            ...(origin.type === 'submission' && origin.heading !== undefined && { heading: origin.heading }),
            ...(alsoIn !== undefined && { also: alsoIn }),
          },
        ];
      }),
    ),
  );
}

/** Every unit the draft was made from, for its base: what is not among them is new. */
export function knownUnits(draft: Draft): readonly string[] {
  return [...new Set(draft.fates.map(({ unit }) => unit))];
}
