import type { WordingChange } from '../draft.js';
import type { Piece } from '../sentences/pieces.js';
import { applyEdits, type Edit, type Reworded } from '../word/edits.js';
import { ampersand } from './ampersand.js';
import { contractions } from './contractions.js';
import { dash } from './dash.js';
import { dates } from './dates.js';
import { dollars } from './dollars.js';
import { goals, type Said } from './goals.js';
import type { HouseStyle } from './house-style.js';
import { memberStates } from './member-states.js';
import { numberInFigures } from './number-in-figures.js';
import { numberInWords } from './number-in-words.js';
import { openingFigure } from './opening-figure.js';
import { perCent } from './per-cent.js';
import { plusSign } from './plus-sign.js';
import { quotationMarks } from './quotation-marks.js';
import { ranges } from './ranges.js';
import type { StyleRule } from './rules.js';
import { serialComma } from './serial-comma.js';
import { type Sheet, sheetOf } from './sheet.js';
import { thousands } from './thousands.js';
import { unitedNations } from './united-nations.js';
import { registeredWords } from './words.js';

type Step = {
  /** The rules a step has; it is left out where all of them are off. */
  readonly rules: readonly StyleRule[];
  /** Whether a sentence can have anything for it. */
  readonly onlyWithFigures: boolean;
  readonly edits: (sheet: Sheet, said: Said) => readonly Edit[];
};

/** In the order of `styleRules`. */
const steps: readonly Step[] = [
  { rules: ['date'], onlyWithFigures: true, edits: dates },
  { rules: ['dollar'], onlyWithFigures: true, edits: dollars },
  { rules: ['united-nations'], onlyWithFigures: false, edits: unitedNations },
  { rules: ['goals'], onlyWithFigures: false, edits: goals },
  { rules: ['spelling', 'term'], onlyWithFigures: false, edits: registeredWords },
  { rules: ['member-states'], onlyWithFigures: false, edits: memberStates },
  { rules: ['contraction'], onlyWithFigures: false, edits: contractions },
  { rules: ['ampersand'], onlyWithFigures: false, edits: ampersand },
  { rules: ['plus-sign'], onlyWithFigures: true, edits: plusSign },
  { rules: ['per-cent'], onlyWithFigures: false, edits: perCent },
  { rules: ['range'], onlyWithFigures: false, edits: ranges },
  { rules: ['dash'], onlyWithFigures: false, edits: dash },
  { rules: ['thousands'], onlyWithFigures: true, edits: thousands },
  { rules: ['opening-figure'], onlyWithFigures: true, edits: openingFigure },
  { rules: ['number-in-figures'], onlyWithFigures: false, edits: numberInFigures },
  { rules: ['number-in-words'], onlyWithFigures: true, edits: numberInWords },
  { rules: ['serial-comma'], onlyWithFigures: false, edits: serialComma },
];

/**
 * A sentence in the house style of the United Nations, as far as that is safe, and every change made. Quotations, titles
 * in italics, the words of links, addresses and names keep their words; figures keep their value. Applied to its own
 * result it changes nothing.
 *
 * @param said what the paragraph has said in full before; one set for each paragraph, to which this sentence's is added.
 *   Nothing outside the paragraph counts, so that another entity's text changes nothing here (law 11).
 */
export function applyHouseStyle(
  pieces: readonly Piece[],
  style: HouseStyle,
  said: Said = new Set(),
): Reworded {
  let sheet = sheetOf(pieces, style);
  const changes: WordingChange[] = [];
  // Where one cannot tell what is quoted, all of it may be; only apostrophes are safe.
  if (!sheet.unbalanced) {
    const hasFigures = /\d/.test(sheet.text);
    for (const { rules, onlyWithFigures, edits } of steps) {
      if ((onlyWithFigures && !hasFigures) || !rules.some(style.isOn)) continue;
      const found = edits(sheet, said);
      if (found.length === 0) continue;
      const changed = applyEdits(sheet.pieces, found);
      changes.push(...changed.changes);
      sheet = sheetOf(changed.pieces, style);
    }
  }
  if (!style.isOn('quotation-marks')) return { pieces: sheet.pieces, changes };
  const marked = quotationMarks(sheet);
  return { pieces: marked.pieces, changes: [...changes, ...marked.changes] };
}
