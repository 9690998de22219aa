import { child, childElements, isMissing, type XmlElement } from '../xml/element.js';
import type { WordParagraph } from './story-shapes.js';

const newMarks = ['w:ins', 'w:moveTo'];
const goneMarks = ['w:del', 'w:moveFrom'];

/** Whether a paragraph's mark was inserted or moved here, or deleted or moved away, and nobody has decided on it. */
export function isMarkNew({ properties }: WordParagraph): boolean {
  return hasMark(properties, newMarks);
}

export function isMarkGone({ properties }: WordParagraph): boolean {
  return hasMark(properties, goneMarks);
}

function hasMark(properties: XmlElement, names: readonly string[]): boolean {
  const mark = child(properties, 'w:rPr');
  return names.some((name) => !isMissing(child(mark, name)));
}

/**
 * Whether a paragraph put in right behind this one would be glued to other text when only this one's mark is rejected.
 * Behind a paragraph that is new as a whole, mark and text, it would not: rejected, nothing of that is left.
 */
export function isGluing(paragraph: WordParagraph): boolean {
  for (let at: WordParagraph | null = paragraph; at !== null && isMarkNew(at); at = before(at)) {
    if (isMarkGone(at) || !isContentNew(at.element)) return true;
  }
  return false;
}

function before({ container, entry }: WordParagraph): WordParagraph | null {
  return container.entries[entry - 1]?.paragraph ?? null;
}

const marks =
  /^w:(?:pPr|proofErr|perm(?:Start|End)|bookmark(?:Start|End)|comment\w+|move(?:From|To)Range\w+)$/;

/** Whether all that stands in a paragraph was inserted or moved here. */
function isContentNew(parent: XmlElement): boolean {
  return childElements(parent).every((element) => {
    if (newMarks.includes(element.name) || marks.test(element.name)) return true;
    return element.name === 'w:hyperlink' && isContentNew(element);
  });
}
