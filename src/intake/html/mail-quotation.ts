import { attribute, type HtmlElement } from './parse-html.js';

/**
 * Whether a mailer may have set an element as the mail that is answered. Mailers indent a sender's own words with a
 * `blockquote` that has a style and nothing else.
 */
export function isMailQuotation(element: HtmlElement): boolean {
  if (element.tagName !== 'blockquote') return false;
  const isNamed = ['type', 'class', 'cite'].some((name) => attribute(element, name) !== null);
  return isNamed || attribute(element, 'style') === null;
}
