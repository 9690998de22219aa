import { plainText, unifyText } from '../document/index.js';
import { parseInlines } from '../markdown/index.js';
import type { Unit } from '../records/index.js';

/** The unit's plain text, in the sense of the glossary: what ids, spans and codings are made over. */
export function unitText(unit: Pick<Unit, 'text'>): string {
  // Most units hold no mark of Markdown: the parser would find the same text.
  if (!/[\\`*_<&[\]!\n]/.test(unit.text)) return unifyText(unit.text);
  return plainText(parseInlines({ file: '', text: unit.text }).value);
}
