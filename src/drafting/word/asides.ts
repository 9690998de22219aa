import type { Piece } from '../sentences/pieces.js';
import { applyEdits, type Edit, type Reworded } from './edits.js';
import { viewOf } from './view.js';

/**
 * "(see fiche 1)", ", already mentioned,", ", see the framework pages.": where in the submission more of it stands. "(see section 5 of the
 * Data Protection Act)" is another text; "designed, presented, and adopted" tells what was done.
 */
const elsewhere =
  / \((?:see|cf\.?) (?:also )?(?:the )?(?:above|below|fiche|sheet|box|part|section|annex|table|figure|page|project|paragraph|chapter|item|point|case|[A-Z]?\d)\b(?![^()]* of )[^()]{0,40}\)|, (?:as|already|as already|as previously) (?:mentioned|described|noted|explained)(?: (?:above|earlier|before))?(?=, (?!(?:\p{Ll}+(?:ed|ing),? )?(?:and|or)\b))|, (?:mentioned|described|noted|explained) (?:above|earlier)(?=, (?!(?:\p{Ll}+(?:ed|ing),? )?(?:and|or)\b))|, see (?:also )?(?:the |our )?(?:[\p{L}\d-]+ ){0,3}(?:pages?|website|link|fiche|sheet|box|annex|table|section|above|below)(?: \d{1,2})?(?=\.$)/giu;

/** Whether nothing points to another place of the submission but an aside, which a draft goes without. */
export function withoutElsewhere(text: string): string {
  return text.replace(elsewhere, '');
}

/** Without the asides that tell where in the submission more of it stands. */
export function withoutAsides(pieces: readonly Piece[]): Reworded {
  const { text, isFixed } = viewOf(pieces);
  if (!/\((?:see|cf)|, (?:see|as|already|mentioned|described|noted|explained) /iu.test(text))
    return { pieces, changes: [] };
  const edits = [...text.matchAll(elsewhere)].flatMap(({ 0: from, index }): readonly Edit[] => {
    if (isFixed(index + 2)) return [];
    // ", already mentioned," takes both of its commas along.
    const whole = from.startsWith(',') && !from.startsWith(', see') ? `${from},` : from;
    return [{ start: index, from: whole, to: '', rule: 'aside' }];
  });
  return edits.length === 0 ? { pieces, changes: [] } : applyEdits(pieces, edits);
}
