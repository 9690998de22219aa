import { literalText, normalizeInlines, type Run, runsToInlines } from '../../document/index.js';
import { textEnd } from '../assemble/sentence-ends.js';
import { markedTitle } from '../assemble/titles.js';
import { lineMarkOf } from '../text/line-marks.js';
import { isOneLinePerParagraph } from '../text/text-lines.js';

/** A run, or the end of a line within a paragraph. */
export type Piece = Run | { readonly type: 'line-end'; readonly line: number | null };

export const space: Run = textRun(' ');

export function textRun(value: string): Run {
  return { type: 'text', value, emphasis: false, strong: false, url: null };
}

export function asRun(piece: Piece): Run {
  return piece.type === 'line-end' ? space : piece;
}

export type Paragraph = {
  readonly runs: readonly Run[];
  readonly line: number | null;
  /** How many lines with words in them were joined. */
  readonly lines: number;
};

/** Parts a block at its empty lines, and at line ends where a line is a whole paragraph, a title or an item. */
export function paragraphsOf(pieces: readonly Piece[], line: number | null): readonly Paragraph[] {
  if (!pieces.some(({ type }) => type === 'line-end'))
    return [{ runs: pieces as readonly Run[], line, lines: 1 }];
  const lines: { readonly runs: Run[]; line: number | null }[] = [{ runs: [], line }];
  for (const piece of pieces) {
    if (piece.type === 'line-end') lines.push({ runs: [], line: piece.line });
    else lines.at(-1)!.runs.push(piece);
  }
  const texts = lines.map(({ runs }) =>
    literalText(runsToInlines(runs))
      .replace(/[\s\u00a0]+/g, ' ')
      .trim(),
  );
  const isSeparate = isOneLinePerParagraph(texts.map((text, number) => ({ text, number })));
  const paragraphs: { runs: Run[]; line: number | null; lines: number }[] = [];
  lines.forEach((one, index) => {
    if (texts[index] === '') return;
    const open = paragraphs.at(-1);
    if (
      open === undefined ||
      texts[index - 1] === '' ||
      parts([lines[index - 1]!.runs, one.runs], texts, index, isSeparate)
    ) {
      paragraphs.push({ runs: [...one.runs], line: one.line, lines: 1 });
      return;
    }
    open.runs.push(space);
    for (const run of one.runs) open.runs.push(run);
    open.lines += 1;
  });
  return paragraphs;
}

function isMarked(runs: readonly Run[]): boolean {
  return markedTitle(normalizeInlines(runsToInlines(runs))) !== null;
}

function parts(
  [before, after]: readonly [readonly Run[], readonly Run[]],
  texts: readonly string[],
  index: number,
  isSeparate: boolean,
): boolean {
  const [last, next] = [texts[index - 1]!, texts[index]!];
  const mark = lineMarkOf(next.slice(0, 80));
  if (
    mark?.kind === 'item' &&
    (mark.sure || textEnd(last) === 'ended' || lineMarkOf(last.slice(0, 80)) !== null)
  )
    return true;
  // A bold line over text is a title; a bold line over another is the first half of one.
  if (isMarked(before) && !isMarked(after)) return true;
  return isSeparate && (textEnd(last) === 'ended' || textEnd(last) === 'perhaps-ended');
}
