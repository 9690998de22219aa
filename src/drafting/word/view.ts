import { type Piece, textOf } from '../sentences/pieces.js';
import { letterAt } from './letters.js';
import { type Word, wordsOf } from './tokens.js';

/**
 * A sentence for looking at: every character in its place (offsets are those of the text), with quotation marks,
 * spaces and hyphens in one form, and what must not be touched known.
 */
export type View = {
  readonly text: string;
  /** The words of the text, found when they are first asked for. */
  readonly words: readonly Word[];
  /** Whether the word at an offset is quoted or a title, so that its words are somebody's own. */
  readonly isFixed: (offset: number) => boolean;
  /** A double quotation mark has no partner: nobody can tell what is quoted. */
  readonly unbalanced: boolean;
  /** How many characters stand in quotation marks. */
  readonly quoted: number;
};

export function viewOf(pieces: readonly Piece[]): View {
  // One sentence is looked at by many in a row; keeping the views of all would fill the memory.
  if (last?.pieces !== pieces) last = { pieces, view: makeView(pieces) };
  return last.view;
}

let last: { readonly pieces: readonly Piece[]; readonly view: View } | null = null;

function makeView(pieces: readonly Piece[]): View {
  const own = textOf(pieces);
  const text = alike(own);
  const { stretches, unbalanced } = quotedStretches(own);
  const fixed = [...stretches, ...emphasized(pieces)];
  let words: readonly Word[] | null = null;
  let marks: Uint8Array | null = null;
  return {
    text,
    get words() {
      words ??= wordsOf(text);
      return words;
    },
    isFixed: (offset) => {
      if (fixed.length === 0) return false;
      marks ??= marked(text.length, fixed);
      return marks[offset] === 1;
    },
    unbalanced,
    quoted: stretches.reduce((sum, { start, end }) => sum + end - start, 0),
  };
}

function marked(length: number, stretches: readonly Stretch[]): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end } of stretches) marks.fill(1, start, end);
  return marks;
}

function emphasized(pieces: readonly Piece[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.type === 'note') continue;
    const end = at + piece.value.length;
    if (piece.emphasis) found.push({ start: at, end });
    at = end;
  }
  return found;
}

/** The same length, character for character. */
export function alike(text: string): string {
  if (!beyondAscii.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u201B\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB]/g, '"')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

// Every character that is replaced lies beyond ASCII, and most sentences hold none.
const beyondAscii = /[\u0080-\uFFFF]/;

const anyMark = /["'\u2018\u2019\u201C-\u201E\u00AB\u00BB]/;

type Stretch = { readonly start: number; readonly end: number };

/** Double marks in pairs; single ones where they open a word and close one, so that an apostrophe is none. */
function quotedStretches(text: string): {
  readonly stretches: readonly Stretch[];
  readonly unbalanced: boolean;
} {
  const stretches: Stretch[] = [];
  if (!anyMark.test(text)) return { stretches, unbalanced: false };
  let double = -1;
  let single = -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== 34 && unit !== 39 && unit < 0xab) continue;
    const char = text.charAt(at);
    if ('"\u201C\u201D\u201E\u00AB\u00BB'.includes(char)) {
      if (double < 0) double = at;
      else {
        stretches.push({ start: double, end: at + 1 });
        double = -1;
      }
    } else if (double < 0 && "'\u2018\u2019".includes(char)) {
      const letterBehind = letterAt(text.charAt(at + 1), 0) > 0;
      const opens = letterBehind && letterAt(text.charAt(at - 1), 0) === 0;
      const closes = single >= 0 && !letterBehind;
      if (closes) {
        stretches.push({ start: single, end: at + 1 });
        single = -1;
      } else if (opens) single = at;
    }
  }
  return { stretches, unbalanced: double >= 0 };
}
