import { attribute, type HtmlElement, textOf } from './parse-html.js';
import { formFields, frames, pictures } from './tags.js';

/** What an element holds that is no text, in words; empty where nobody would miss it, null where it is text. */
export function otherContent(element: HtmlElement): string | null {
  const { tagName: tag } = element;
  if (pictures.has(tag)) {
    const alt = (attribute(element, 'alt') ?? '').trim();
    if (alt !== '') return `a picture (${shortened(alt)})`;
    // A picture without words that is one point wide is for counting readers.
    const isDot = ['width', 'height'].some((name) => /^[01]$/.test(attribute(element, name) ?? ''));
    return isDot ? '' : 'a picture';
  }
  if (frames.has(tag)) return `a frame (${shortened(attribute(element, 'src') ?? 'no address')})`;
  if (formFields.has(tag)) {
    const text = textOf(element, 200).trim();
    return text === '' ? 'a form field' : `a form field (${shortened(text)})`;
  }
  return null;
}

export function shortened(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
