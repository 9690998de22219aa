import { type Inline, plainText, unifyText } from '../../document/index.js';
import { type Record, runInTitle, type Unit } from '../../records/index.js';
import type { WordingChange } from '../draft.js';
import { cutPieces, type Piece, textOf, toPieces } from './pieces.js';
import { type Stretch, splitSentences } from './split.js';

/** One sentence of a unit. `start` and `end` are UTF-16 offsets in the unit's plain text; `text` is letter for letter. */
export type UnitSentence = {
  readonly record: Record;
  readonly unit: Unit;
  /** Which of the unit's sentences, from 0. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** All sentences of the unit, this one among them. */
  readonly siblings: readonly UnitSentence[];
  /**
   * Further sentences that gave it words: the items of the list it introduces, or the one that names what it points to.
   * `text` and `pieces` then hold their words too; `start` and `end` are those of its own.
   */
  readonly joined?: readonly UnitSentence[];
  /** The heading of its unit, where that gave it words. */
  readonly heading?: string;
  /** How its words were put together, where they are not its own alone. */
  readonly made?: readonly WordingChange[];
};

/** A text without any of these is its own plain text, as most are: unifying all would be a third of drafting's time. */
const notYetPlain = /[^ -~]|`|--|''| {2}|^ | $/;

/**
 * The sentences of a unit in order; joined by single spaces, their plain texts are the unit's plain text. Where a
 * text is so odd that this would not hold (a cut inside what Unicode composes), the unit is one sentence.
 */
export function unitSentences(
  record: Record,
  unit: Unit,
  inlines: readonly Inline[],
): readonly UnitSentence[] {
  const pieces = toPieces(inlines);
  const text = textOf(pieces);
  const stretches = withTitleApart(splitSentences(text), text, unit);
  const isPlain = !notYetPlain.test(text);
  const plain = isPlain ? text : plainText(inlines);
  const plains = stretches.map(({ start, end }) => {
    const own = text.slice(start, end);
    return isPlain ? own : unifyText(own);
  });
  // What is plain already was cut at its single spaces.
  if (!isPlain && (plains.includes('') || plains.join(' ') !== plain)) {
    const only: UnitSentence[] = [];
    if (plain !== '')
      only.push({ record, unit, index: 0, start: 0, end: plain.length, pieces, text, siblings: only });
    return only;
  }
  let at = 0;
  const siblings: UnitSentence[] = [];
  for (const [index, own] of cutPieces(pieces, stretches).entries()) {
    const start = at;
    const end = start + plains[index]!.length;
    at = end + 1;
    siblings.push({ record, unit, index, start, end, pieces: own, text: textOf(own), siblings });
  }
  return siblings;
}

/** "**Digital X.** Launched in …": its type shows that a title ends there, whatever its last letters look like. */
function withTitleApart(stretches: readonly Stretch[], text: string, unit: Unit): readonly Stretch[] {
  const title = runInTitle(unit);
  if (title === null || !text.startsWith(`${title}. `) || abbreviated.test(title)) return stretches;
  const cut = title.length + 1;
  // "**Lima Books Ltd.** and the League opened": a name, and no title.
  if (!/^["'\u2018\u201c(]?[\p{Lu}\p{N}]/u.test(text.slice(cut + 1))) return stretches;
  return stretches.flatMap((one) =>
    one.start < cut && one.end > cut
      ? [
          { start: one.start, end: cut },
          { start: cut + 1, end: one.end },
        ]
      : [one],
  );
}

const abbreviated = /\b(?:Ltd|Inc|Co|Corp|Jr|Sr|St|No|Mt|etc)$/;
