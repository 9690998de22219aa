import type { Edit } from '../word/edits.js';
import { edit, type Sheet, withCapital } from './sheet.js';

/** "don't" → "do not". "it's", "we've" and "they'd" are left: what the letter stands for is not always plain. */
const contraction =
  /(?<![\p{L}\p{N}'-])(can|won|shan|do|does|did|is|are|was|were|has|have|had|could|would|should|must|need)n?'t(?![\p{L}\p{N}'-])/giu;

const full: Readonly<{ [short: string]: string }> = {
  "can't": 'cannot',
  "won't": 'will not',
  "shan't": 'shall not',
};

/** Written English has no contractions; those of a quotation stay. */
export function contractions(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!text.includes("'t")) return [];
  return [...text.matchAll(contraction)].flatMap(({ 0: found, 1: verb = '', index }) => {
    const lower = found.toLowerCase();
    if (!lower.endsWith("n't") || found === found.toUpperCase()) return [];
    const written = full[lower] ?? `${verb.toLowerCase()} not`;
    return edit(
      sheet,
      'contraction',
      index,
      index + found.length,
      /^\p{Lu}/u.test(found) ? withCapital(written) : written,
    );
  });
}
