import type { Base } from '../../document/index.js';

/**
 * Whether a parsed value is a base, all the way down. A file comes from outside, and its digest only says that it was
 * not cut short: anybody can make one that fits.
 */
export function isBase(value: unknown): value is Base {
  return (
    isObject(value) &&
    value.format === 1 &&
    typeof value.draftId === 'string' &&
    (value.cycle === null || Number.isInteger(value.cycle)) &&
    isObject(value.document) &&
    isMasthead(value.document.masthead) &&
    isArrayOf(value.document.blocks, isBlock) &&
    isArrayOf(value.document.notes, isNote) &&
    isArrayOf(value.sentences, isSentence) &&
    isArrayOf(value.offers, (one) => isObject(one) && hasTexts(one, ['block', 'source']))
  );
}

/** Deeper than any text; keeps a made-up base from exhausting the stack. */
const deepest = 100;

type Fields = { readonly [name: string]: unknown };

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArrayOf(value: unknown, fits: (one: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => fits(one));
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function hasTexts(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isMasthead(value: unknown): boolean {
  return (
    isObject(value) &&
    (value.cycle === null || Number.isInteger(value.cycle)) &&
    isArrayOf(value.organs, isText) &&
    isArrayOf(value.symbols, isText) &&
    isArrayOf(value.summary, isText) &&
    hasTexts(value, ['distribution', 'date', 'language', 'title', 'subtitle', 'job_number']) &&
    isArrayOf(value.notes, (one) => isObject(one) && hasTexts(one, ['mark', 'text'])) &&
    isArrayOf(
      value.notation,
      (one) => isObject(one) && isText(one.organ) && isArrayOf(one.lines, isNotationLine),
    )
  );
}

function isNotationLine(value: unknown): boolean {
  return (
    isObject(value) &&
    isText(value.text) &&
    typeof value.strong === 'boolean' &&
    (value.note === null || isText(value.note))
  );
}

const roles: readonly unknown[] = ['body', 'unnumbered', 'drafting-note'];

function isBlock(value: unknown): boolean {
  if (!isObject(value) || typeof value.id !== 'string') return false;
  switch (value.type) {
    case 'heading':
      return (
        [1, 2, 3, 4, 5, 6].includes(value.depth as number) &&
        typeof value.numbered === 'boolean' &&
        isInlines(value.children)
      );
    case 'paragraph':
      return roles.includes(value.role) && isInlines(value.children);
    case 'list':
      return roles.includes(value.role) && typeof value.ordered === 'boolean' && isItems(value.items, 0);
    case 'table':
      return roles.includes(value.role) && isArrayOf(value.rows, isRow);
    case 'opaque':
      return isText(value.what) && isSpan(value.xml);
    default:
      return false;
  }
}

function isItems(value: unknown, depth: number): boolean {
  return isArrayOf(
    value,
    (item) => depth < deepest && isObject(item) && isInlines(item.children) && isItems(item.items, depth + 1),
  );
}

function isRow(value: unknown): boolean {
  return isObject(value) && isArrayOf(value.cells, (cell) => isObject(cell) && isInlines(cell.children));
}

function isNote(value: unknown): boolean {
  return (
    isObject(value) &&
    value.type === 'footnoteDefinition' &&
    isText(value.identifier) &&
    isArrayOf(value.paragraphs, (one) => isInlines(one))
  );
}

function isInlines(value: unknown, depth = 0): boolean {
  return isArrayOf(value, (inline) => depth < deepest && isInline(inline, depth));
}

function isInline(value: unknown, depth: number): boolean {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'text':
      return isText(value.value);
    case 'emphasis':
    case 'strong':
      return isInlines(value.children, depth + 1);
    case 'link':
      return isText(value.url) && isInlines(value.children, depth + 1);
    case 'footnoteReference':
      return isText(value.identifier);
    case 'opaqueInline':
      return isText(value.what) && isSpan(value.xml);
    default:
      return false;
  }
}

function isSpan(value: unknown): boolean {
  return (
    isObject(value) && isText(value.part) && Number.isInteger(value.start) && Number.isInteger(value.end)
  );
}

function isSentence(value: unknown): boolean {
  return (
    isObject(value) &&
    hasTexts(value, ['block', 'section', 'unit', 'markdown']) &&
    isCarriedSpan(value) &&
    [value.joined, value.also].every((spans) => spans === undefined || isArrayOf(spans, isUnitSpan)) &&
    (value.heading === undefined || isText(value.heading))
  );
}

function isUnitSpan(value: unknown): boolean {
  return isObject(value) && isText(value.unit) && isCarriedSpan(value);
}

function isCarriedSpan({ start, end }: Readonly<Record<string, unknown>>): boolean {
  return Number.isInteger(start) && Number.isInteger(end);
}
