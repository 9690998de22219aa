import { countWords, literalText } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';

export const answeredMail = 'the mail that is answered';
const closeOfReply = 'the close of the words above the answers';

/** A reply that is shorter may stand between the lines that were left out. */
const fewWords = 10;

type Beside = {
  /** How many words stay. */
  readonly own: number;
  /** What was left out bears the marks of a quotation. */
  readonly isSure: boolean;
  /** How many of the words left out only say who wrote to whom, and when. */
  readonly ofHead?: number;
};

/**
 * What was left out of a mail. Where most of its words went, a person has to look: answers in another colour cannot be
 * told from the questions. Problems: `furniture-removed`, `text-removed`.
 */
export function leftOut(file: string, what: string, text: string, beside: Beside | null): Problem {
  const words = countWords(text);
  const start = text.trim().slice(0, 100);
  const found = `${what} (${words} ${words === 1 ? 'word' : 'words'}, "${start}${text.trim().length > 100 ? '…' : ''}")`;
  const expected = 'the text of the submission alone';
  if (
    beside !== null &&
    words - (beside.ofHead ?? 0) > beside.own &&
    (!beside.isSure || beside.own < fewWords)
  ) {
    return problem(
      'text-removed',
      { file },
      {
        found: `${found}, which is more than what was kept (${beside.own} ${beside.own === 1 ? 'word' : 'words'})`,
        expected,
        fix: 'Look whether the sender answered between the lines of that mail; if so, copy the answers into a Word file and put that here.',
      },
    );
  }
  return problem(
    'furniture-removed',
    { file },
    {
      found,
      expected,
      fix: 'Nothing to do; if some of it belongs to the submission, copy all of the text into a Word file and put that here.',
    },
  );
}

/** Quoted lines or blocks that were left out of a text, of whose own words `own` stayed. */
export function leftOutLines(
  file: string,
  { removed, close }: { readonly removed: readonly string[]; readonly close: string },
  own: number,
): readonly Problem[] {
  if (removed.length === 0) return [];
  const told = [leftOut(file, answeredMail, removed.join(' '), { own, isSure: true })];
  return close === '' ? told : [...told, leftOut(file, closeOfReply, close, null)];
}

export function wordsOf(blocks: readonly RawBlock[]): number {
  return blocks.reduce((sum, { inlines }) => sum + countWords(literalText(inlines)), 0);
}

export function textOf(blocks: readonly RawBlock[]): string {
  return blocks.map(({ inlines }) => literalText(inlines).trim()).join(' ');
}
