import type { Piece } from '../sentences/pieces.js';
import { applyEdits, type Edit, type Reworded } from './edits.js';
import { viewOf } from './view.js';

/** "(see fiche 1)", ", already mentioned,": where in the submission more of it stands. */
const elsewhere =
  / \((?:see|cf\.?) (?:also )?(?:the )?(?:above|below|fiche|box|part|section|annex|table|figure|page|project|paragraph|chapter|item|point|case|[A-Z]?\d)\b[^()]{0,40}\)|, (?:as )?(?:already |previously )?(?:mentioned|described|presented|introduced|noted)(?: (?:above|earlier|before|already))?(?=, )|, see (?:also )?(?:the |our )?[^,.;()]{3,60}(?=\.$)/giu;

/** Whether nothing points to another place of the submission but an aside, which a draft goes without. */
export function withoutElsewhere(text: string): string {
  return text.replace(elsewhere, '');
}

/** Without the asides that tell where in the submission more of it stands. */
export function withoutAsides(pieces: readonly Piece[]): Reworded {
  const { text } = viewOf(pieces);
  if (
    !/\(see|\(cf|, (?:as |already |previously )?(?:mentioned|described|presented|introduced|noted)/iu.test(
      text,
    )
  )
    return { pieces, changes: [] };
  const edits = [...text.matchAll(elsewhere)].map(({ 0: from, index }): Edit => {
    // ", already mentioned," takes both of its commas along.
    const whole = from.startsWith(',') && !from.startsWith(', see') ? `${from},` : from;
    return { start: index, from: whole, to: '', rule: 'aside' };
  });
  return edits.length === 0 ? { pieces, changes: [] } : applyEdits(pieces, edits);
}
