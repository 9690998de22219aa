import type { Run } from '../../document/index.js';
import { noteLabels } from '../html-marks.js';
import { digitsToSuperscript } from '../inline-marks.js';

type Marks = { readonly strong: boolean; readonly emphasis: boolean; readonly url: string | null };

/** Raised figures: marks of notes, or a power in raised digits; null where the text only stands higher ("25th"). */
export function raisedRuns(
  text: string,
  before: string,
  { strong, emphasis, url }: Marks,
): readonly Run[] | null {
  const labels = noteLabels(text, before);
  // A raised figure with an address of its own says no more than the link does, but it is no note of this text.
  if (labels !== null && url === null) return labels.map((identifier): Run => ({ type: 'note', identifier }));
  const digits = text.trim();
  if (!/^[0-9]+$/.test(digits)) return null;
  return [{ type: 'text', value: digitsToSuperscript(digits), strong, emphasis, url }];
}
