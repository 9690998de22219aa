import type { Block, Inline, ListItem } from './blocks.js';

/**
 * The text of inlines letter for letter: marks, link targets and notes left out, nothing unified. Use it to show
 * text; compare and hash `plainText`.
 */
export function literalText(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        text += inline.value;
        break;
      case 'emphasis':
      case 'strong':
      case 'link':
        text += literalText(inline.children);
        break;
      case 'footnoteReference':
      case 'opaqueInline':
        break;
      default:
        inline satisfies never;
    }
  }
  return text;
}

/** Plain text in the sense of the glossary: what ids, spans and comparisons are made over. */
export function plainText(inlines: readonly Inline[]): string {
  return unifyText(literalText(inlines));
}

export function plainTextOf(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return plainText(block.children);
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'table':
      return block.rows.map((row) => row.cells.map((cell) => plainText(cell.children)).join('\t')).join('\n');
    case 'opaque':
      return '';
  }
}

function itemText(item: ListItem): string {
  return [plainText(item.children), ...item.items.map(itemText)].join('\n');
}

const unified: readonly (readonly [RegExp, string])[] = [
  [/[\s\u0085\u180E]+/g, ' '],
  [/[\u2018\u2019\u201A\u201B\u2032\u02BC`\u00B4]/g, "'"],
  [/[\u201C\u201D\u201E\u201F\u2033\u00AB\u00BB]|''/g, '"'],
  [/[\u2010\u2011\u2043]/g, '-'],
  // Any dash, however many hyphens it was typed with and however spaced: " --- ", "—" and " – " are one mark.
  [/ ?(?:-{2,3}|[\u2012-\u2015\u2212]) ?/g, ' – '],
];

// Plain ASCII without doubled marks is its own unified form, and most sentences are that.
const perhapsNotUnified = /[^\u0020-\u007E]|--|''|`| {2}/;

/**
 * NFKC, then one form of spaces, quotation marks and dashes; trimmed. Applying it twice changes nothing.
 *
 * A dash between two digits is a range and is kept unspaced ("2020–2030"), so that a hyphen there ("6-10 December")
 * and a spaced dash stay three different things.
 */
export function unifyText(text: string): string {
  if (!perhapsNotUnified.test(text)) return text.trim();
  // NFKC would turn a superscript into a digit glued to its word; marks are taken out before this is called.
  // Layout marks go first: a letter and its accent parted by one would be joined by the second pass alone.
  let result = text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .normalize('NFKC')
    .replace(/(?<=\d)(?:-{2,3}|[\u2012-\u2015])(?=\d)/g, '\uE000');
  for (const [pattern, by] of unified) result = result.replace(pattern, by);
  return result.replaceAll('\uE000', '–').replace(/ {2,}/g, ' ').trim();
}
