import { attribute, type HtmlElement } from './parse-html.js';
import type { Style } from './style-sheet.js';

/** Titles by the style names of Word and Google Docs, and by the outline levels that Word writes. */
export function titleLevel(element: HtmlElement, style: Style): number | null {
  if (element.tagName !== 'p' && element.tagName !== 'div') return null;
  const outline = /^[1-9]$/.exec(style.get('mso-outline-level') ?? '');
  if (outline !== null) return Math.min(Number(outline[0]), 6);
  if (attribute(element, 'role') === 'heading') return headingRole(element);
  const name = /(?:^|\s)(?:Mso(Title|Heading([1-9]))|(title))(?:\s|$)/.exec(
    attribute(element, 'class')?.slice(0, 200) ?? '',
  );
  if (name === null || (name[3] !== undefined && element.tagName !== 'p')) return null;
  return name[2] === undefined ? 1 : Math.min(Number(name[2]), 6);
}

function headingRole(element: HtmlElement): number {
  const level = Number(attribute(element, 'aria-level') ?? '2');
  return Number.isInteger(level) && level >= 1 ? Math.min(level, 6) : 2;
}
