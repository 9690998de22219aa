import { unifyText } from '../document/index.js';
import type { Unit } from './record.generated.js';

/**
 * "**E-learning.** Schools were closed …", "*Nigeria*: a programme …": set apart in type at the head of a paragraph, and
 * closed by a stop, a colon or a dash. A phrase in type that goes on ("*SAFETAG*, our audit framework") is no title.
 */
const marked =
  /^(\*\*\*|\*\*|\*|___|__|_)(?![\s*_])([^*_\n]{2,100}?)(?:\\?[.:] ?\1|\1(?:[.:]| [\u2013\u2014-]))(?=(?:\[\^[^\]\s]{1,40}\])? +\S)/;

/** Longer ones are sentences in bold type. */
const mostWords = 12;

/** The title that stands in a paragraph's own first line, as a heading of it alone; null where it has none. */
export function runInTitle({ text }: Pick<Unit, 'text'>): string | null {
  // Asked of every sentence, and nearly no text opens so.
  if (!text.startsWith('*') && !text.startsWith('_')) return null;
  const found = marked.exec(text)?.[2];
  if (found === undefined) return null;
  const title = unifyText(found.replace(/\\([!-/:-@[-`{-~])/g, '$1')).trim();
  return title === '' || title.split(' ').length > mostWords ? null : title;
}
