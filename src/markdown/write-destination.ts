import { characterReference } from './character-class.js';

/**
 * An address as it stands between the parentheses of a link: as it is, but for what would end it or be read as
 * something else (CommonMark section 6.3, "link destination").
 */
export function writeDestination(url: string): string {
  const balanced = hasBalancedParentheses(url);
  return url.replace(/[\u0000-\u0020\u007F\\<|()&]/g, (mark, offset: number) => {
    switch (mark) {
      case '(':
      case ')':
        return balanced ? mark : `\\${mark}`;
      case '&':
        return isReference(url, offset) ? '\\&' : mark;
      case '\\':
      case '<':
      case '|':
        return `\\${mark}`;
      default:
        return characterReference(mark);
    }
  });
}

/** Whether the `&` at this place would be read as a character reference, `&amp;`. */
export function isReference(text: string, offset: number): boolean {
  return /^&(?:#x[a-f0-9]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/i.test(text.slice(offset, offset + 40));
}

/** The parser allows 32 levels. */
function hasBalancedParentheses(url: string): boolean {
  let depth = 0;
  for (const character of url) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0 || depth > 32) return false;
  }
  return depth === 0;
}
