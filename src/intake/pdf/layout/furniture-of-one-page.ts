import type { Candidate, PageRows } from './furniture.js';

/** "3", "- 3 -", "Page 3 of 7", "iii". */
export function isNumberAlone(text: string): boolean {
  return /^[\s([|–—-]*(?:page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|\/)\s*\d{1,4})?[\s)\]|–—-]*$/i.test(
    text,
  );
}

/** The number of its page, alone outside the text of a page that has no like. */
export function loneNumbers(
  pages: readonly PageRows[],
  candidates: readonly Candidate[],
): readonly Candidate[] {
  const rowsOf = new Map(pages.map((page) => [page.page, page.rows]));
  return candidates.filter((one) => {
    const rows = rowsOf.get(one.page)!;
    const row = rows[one.index]!;
    const inner = rows[one.edge === 'head' ? one.index + 1 : one.index - 1];
    const isOutermost = one.index === (one.edge === 'head' ? 0 : rows.length - 1);
    if (!isOutermost || inner === undefined || rows.length < 3 || !isNumberAlone(one.text)) return false;
    return one.numbers.includes(one.page) && Math.abs(inner.y - row.y) > 1.8 * Math.max(inner.size, row.size);
  });
}

/** What browsers print on paper, on a single page too: the address and "1/1" below, the day, the hour and a title above. */
export function printedByBrowsers(candidates: readonly Candidate[]): readonly Candidate[] {
  const outermost = candidates.filter(({ isOutermost, text }) => isOutermost && text.length < 400);
  const feet = outermost.filter(
    ({ edge, text }) => edge === 'foot' && /^(?:https?|file):\/\/\S+ \d{1,4}\/\d{1,4}$/.test(text),
  );
  const pages = new Set(feet.map(({ page }) => page));
  const heads = outermost.filter(
    ({ edge, page, text }) =>
      edge === 'head' && pages.has(page) && /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}[:.]\d{2}/.test(text),
  );
  return [...feet, ...heads];
}
