import type { Problem } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';
import { readSubmissionInlines } from '../submission-inlines.js';
import { repairMarkup } from './plain-markup.js';
import { readRawTexts } from './raw-texts.js';
import { tidyText } from './tidy-text.js';

/**
 * The blocks of a plain text that is decoded already; `line` is that of its first line in the file.
 *
 * Problems: those of `tidy-text.ts`, `text-removed`.
 */
export function readPlainText(
  file: string,
  text: string,
  line: number,
): { readonly blocks: readonly RawBlock[]; readonly problems: readonly Problem[] } {
  const tidy = tidyText({ file, text, line });
  const problems: Problem[] = [...tidy.problems];
  const hasBracketNotes = /^[ \t]*\[\d{1,3}\]:?[ \t]+\S/m.test(tidy.text);
  const blocks = readRawTexts(tidy.text, line, hasBracketNotes, tidy.starts).map(
    ({ kind, level, label, text: raw, line: start }): RawBlock => {
      const repaired = repairMarkup(raw, hasBracketNotes && kind !== 'note');
      const read = readSubmissionInlines({ file, text: repaired, line: start });
      problems.push(...read.problems);
      return { kind, level, label, inlines: read.value, place: { line: start, page: null } };
    },
  );
  return { blocks, problems };
}
