import { countWords } from '../../document/index.js';
import type { WordingChange } from '../draft.js';
import { itemOf, type ListItem } from './list-item.js';
import { type Introduction, introductionOf } from './list-lead-in.js';
import { ofUnit, type Piece, type TextPiece, textOf, withoutEnd } from './pieces.js';
import type { UnitSentence } from './unit-sentences.js';

/** A joined sentence has at most these words: what is longer is no sentence any more. */
const mostWords = 80;
const mostItems = 12;

/**
 * The line that introduces a list and the items of the list as one sentence, or null where they make none: the line
 * must be able to take them ("UNDP supported:", "… in three areas:"), and they must be of a kind. `items`: those that
 * may stand here, in order; `isWhole`: whether they are the whole list. A line that announces its list takes all of it
 * or nothing; one that goes on into it may take the first items that fit.
 */
export function joinList(
  lead: UnitSentence,
  items: readonly UnitSentence[],
  isWhole: boolean,
): UnitSentence | null {
  const introduction = introductionOf(lead);
  if (introduction === null || items.length === 0 || items.length > mostItems) return null;
  const read = items.map((item) => itemOf(item, introduction));
  const fitting = read.filter((item) => item !== null);
  if (fitting.length < read.length && introduction.takesAll) return null;
  if (introduction.takesAll && !isWhole) return null;
  const chosen = withinBudget(lead, fitting, introduction);
  return chosen.length === 0 ? null : joined(lead, chosen, introduction);
}

/** The same sentence again, from the items that an earlier draft took. */
export function joinAgain(lead: UnitSentence, items: readonly UnitSentence[]): UnitSentence | null {
  const introduction = introductionOf(lead);
  if (introduction === null) return null;
  const read = items.map((item) => itemOf(item, introduction)).filter((item) => item !== null);
  return read.length === items.length && read.length > 0 ? joined(lead, read, introduction) : null;
}

function withinBudget(
  lead: UnitSentence,
  items: readonly ListItem[],
  { takesAll }: Introduction,
): readonly ListItem[] {
  let words = countWords(lead.text);
  const chosen: ListItem[] = [];
  for (const item of items) {
    words += countWords(item.text);
    if (words > mostWords) return takesAll ? [] : chosen;
    chosen.push(item);
  }
  return chosen;
}

function joined(lead: UnitSentence, items: readonly ListItem[], introduction: Introduction): UnitSentence {
  const parted = items.some(({ text }) => /[,;]/.test(text));
  const last = items.length - 1;
  const conjunction = items.some(({ alternative }) => alternative) ? 'or' : 'and';
  const pieces: Piece[] = [...withEnd(ofUnit(lead.pieces, lead.unit), introduction.cut, introduction.end)];
  const changes: WordingChange[] = [];
  for (const [index, item] of items.entries()) {
    const before = index === 0 ? ' ' : separator(parted, index === last, conjunction);
    pieces.push(plain(before), ...ofUnit(item.pieces, item.sentence.unit));
    changes.push({ rule: 'list-joined', from: textOf(item.sentence.pieces), to: before + item.text });
  }
  pieces.push(plain('.'));
  return {
    ...lead,
    pieces,
    text: textOf(pieces),
    joined: [...(lead.joined ?? []), ...items.map(({ sentence }) => sentence)],
    made: [...(lead.made ?? []), ...changes],
  };
}

function separator(parted: boolean, isLast: boolean, conjunction: string): string {
  if (parted) return isLast ? `; ${conjunction} ` : '; ';
  return isLast ? ` ${conjunction} ` : ', ';
}

function plain(value: string): TextPiece {
  return { type: 'text', value, emphasis: false, strong: false, link: null };
}

/** The pieces without what the text ends in, `cut` characters, and with `end` instead. */
function withEnd(pieces: readonly Piece[], cut: number, end: string): readonly Piece[] {
  const kept = withoutEnd(pieces, cut);
  return end === '' ? kept : [...kept, plain(end)];
}
