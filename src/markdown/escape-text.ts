import { characterClass, firstCharacter, lastCharacter } from './character-class.js';
import { isReference } from './write-destination.js';

/** Where a text stands, as far as its escapes depend on it. */
export type TextSurroundings = {
  /** Nothing stands before it on its line, so that `# ` or `12. ` would begin a block. */
  readonly atLineStart: boolean;
  readonly atLineEnd: boolean;
  readonly inLink: boolean;
  readonly afterNote: boolean;
  /** A link or a note follows: `!` before it would make a picture. */
  readonly beforeBracket: boolean;
};

/**
 * Escapes what Markdown would read as something else, and no more, so that the text stays readable and a change in
 * it shows as that change alone.
 */
export function escapeText(text: string, where: TextSurroundings): string {
  const escaped = text.replace(/_+|[\\`*|<&[\]!]/g, (found, offset: number) =>
    needsEscape(found, offset, text, where) ? found.replace(/./g, '\\$&') : found,
  );
  const inLink = where.inLink ? escaped.replaceAll('^', '\\^') : escaped;
  // "[^1](see below)" would be a link, "[^1]: see below" a note.
  const afterNote = where.afterNote && /^[(:]/.test(inLink) ? `\\${inLink}` : inLink;
  const begun = where.atLineStart ? escapeLineStart(afterNote) : afterNote;
  // "## Strategy #" would lose its last mark as the closing of a heading.
  return where.atLineEnd ? begun.replace(/ (#*)#$/, ' $1\\#') : begun;
}

function needsEscape(found: string, offset: number, text: string, where: TextSurroundings): boolean {
  const next = text[offset + found.length];
  switch (found) {
    case '\\':
    case '`':
    case '*':
    // A bar would end the cell of a table.
    case '|':
      return true;
    case '<':
      return next !== undefined && /[A-Za-z/!?]/.test(next);
    case '&':
      return isReference(text, offset);
    case '[':
      return where.inLink || next === '^';
    case ']':
      return (
        where.inLink ||
        next === '(' ||
        next === '[' ||
        next === ':' ||
        (next === undefined && !where.atLineEnd)
      );
    case '!':
      return next === undefined && where.beforeBracket;
    default:
      return !isInsideWord(text, offset, found.length);
  }
}

/** `snake_case` is safe: an underscore between letters neither opens nor closes emphasis. */
function isInsideWord(text: string, offset: number, length: number): boolean {
  const before = lastCharacter(text.slice(Math.max(0, offset - 2), offset));
  const after = firstCharacter(text.slice(offset + length, offset + length + 2));
  return characterClass(before) === 'word' && characterClass(after) === 'word';
}

/** Headings, lists, rules, quotations and code fences; tables and HTML need characters escaped already. */
function escapeLineStart(text: string): string {
  if (/^(?:#{1,6}(?: |$)|[-+](?: |$)|>|~~~|-(?: *-){2,} *$)/.test(text)) return `\\${text}`;
  return text.replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2');
}
