import { type Piece, textOf } from '../sentences/pieces.js';

/**
 * A sentence for looking at: every character in its place (offsets are those of the text), with quotation marks,
 * spaces and hyphens in one form, and what must not be touched known.
 */
export type View = {
  readonly text: string;
  /** Whether the word at an offset is quoted or a title, so that its words are somebody's own. */
  readonly isFixed: (offset: number) => boolean;
  /** A double quotation mark has no partner: nobody can tell what is quoted. */
  readonly unbalanced: boolean;
  /** How many characters stand in quotation marks. */
  readonly quoted: number;
};

export function viewOf(pieces: readonly Piece[]): View {
  const text = alike(textOf(pieces));
  const fixed = new Uint8Array(text.length);
  let at = 0;
  for (const piece of pieces) {
    if (piece.type === 'note') continue;
    if (piece.emphasis) fixed.fill(1, at, at + piece.value.length);
    at += piece.value.length;
  }
  const { stretches, unbalanced } = quotedStretches(textOf(pieces));
  let quoted = 0;
  for (const { start, end } of stretches) {
    fixed.fill(1, start, end);
    quoted += end - start;
  }
  return { text, isFixed: (offset) => fixed[offset] === 1, unbalanced, quoted };
}

/** The same length, character for character. */
export function alike(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201B\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u201E\u201F\u00AB\u00BB]/g, '"')
    .replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ')
    .replace(/[\u2010\u2011]/g, '-');
}

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
    const char = text.charAt(at);
    if ('"\u201C\u201D\u201E\u00AB\u00BB'.includes(char)) {
      if (double < 0) double = at;
      else {
        stretches.push({ start: double, end: at + 1 });
        double = -1;
      }
    } else if (double < 0 && "'\u2018\u2019".includes(char)) {
      const opens = !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1));
      const closes = single >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1));
      if (closes) {
        stretches.push({ start: single, end: at + 1 });
        single = -1;
      } else if (opens) single = at;
    }
  }
  return { stretches, unbalanced: double >= 0 };
}
