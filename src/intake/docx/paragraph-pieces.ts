import type { WordRun } from '../../docx/index.js';
import { lineMarkOf } from '../text/line-marks.js';
import { runsText, textRun } from './word-inlines.js';

/** A line of a paragraph; `cut` is what stands before it. */
type Line = { readonly runs: WordRun[]; readonly cut: 'start' | 'line' | 'page' };

/** What is one paragraph to its reader; `afterPage` says that a page was ended by hand before it. */
export type ParagraphPiece = { readonly runs: readonly WordRun[]; readonly afterPage: boolean };

/** No title is longer. */
const longestTitle = 300;

/**
 * Parts a paragraph where its line breaks show several: at an empty line, at a page break, behind a line in bold, and
 * before typed marks of items. Other lines are joined by a space.
 */
export function paragraphPieces(runs: readonly WordRun[]): readonly ParagraphPiece[] {
  if (!/[\n\f]/.test(runsText(runs))) return [{ runs, afterPage: false }];
  const pieces: { runs: WordRun[]; afterPage: boolean }[] = [];
  let last: Line | null = null;
  let isEmptyBefore = false;
  let isPageBefore = false;
  for (const line of linesOf(runs)) {
    isPageBefore ||= line.cut === 'page';
    if (isBlank(line.runs)) {
      isEmptyBefore = true;
      continue;
    }
    const piece = pieces.at(-1);
    if (piece === undefined || last === null || isEmptyBefore || isPageBefore || isParted(last, line)) {
      pieces.push({ runs: [...line.runs], afterPage: isPageBefore && piece !== undefined });
    } else {
      if (!endsInHyphen(last.runs)) piece.runs.push(textRun(' '));
      for (const run of line.runs) piece.runs.push(run);
    }
    last = line;
    isEmptyBefore = false;
    isPageBefore = false;
  }
  return pieces;
}

/** All of it as one paragraph, for a heading, an item or a cell. */
export function onePiece(runs: readonly WordRun[]): readonly WordRun[] {
  return runs.map((run) =>
    (run.type === 'text' || run.type === 'raised') && /[\n\f]/.test(run.value)
      ? { ...run, value: run.value.replace(/[\n\f]+/g, ' ') }
      : run,
  );
}

function linesOf(runs: readonly WordRun[]): readonly Line[] {
  const lines: Line[] = [{ runs: [], cut: 'start' }];
  for (const run of runs) {
    if (run.type !== 'text' && run.type !== 'raised') {
      lines.at(-1)!.runs.push(run);
      continue;
    }
    for (const piece of run.value.split(/([\n\f])/)) {
      if (piece === '\n') lines.push({ runs: [], cut: 'line' });
      else if (piece === '\f') lines.push({ runs: [], cut: 'page' });
      else if (piece !== '') lines.at(-1)!.runs.push({ ...run, value: piece });
    }
  }
  return lines;
}

function isParted(last: Line, line: Line): boolean {
  if (isStrong(last.runs) && !isStrong(line.runs)) return runsText(last.runs).length <= longestTitle;
  const mark = lineMarkOf(runsText(line.runs));
  if (mark?.kind !== 'item') return false;
  const before = runsText(last.runs).trimEnd();
  return (
    mark.sure ||
    lineMarkOf(runsText(last.runs))?.kind === 'item' ||
    /[.:;!?]$|[;,] (?:and|or)$/.test(before.slice(-20))
  );
}

function isBlank(runs: readonly WordRun[]): boolean {
  return runs.every((run) => (run.type === 'text' || run.type === 'raised') && run.value.trim() === '');
}

export function isStrong(runs: readonly WordRun[]): boolean {
  return !isBlank(runs) && runs.every((run) => run.type !== 'text' || run.strong || run.value.trim() === '');
}

function endsInHyphen(runs: readonly WordRun[]): boolean {
  return /[\p{L}\p{N}]-$/u.test(runsText(runs).slice(-2));
}
