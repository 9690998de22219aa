import type { Span } from './spans.js';

export type Quotations = {
  /** Marks included; nothing nested. */
  readonly spans: readonly Span[];
  /** Offsets of double marks that open or close nothing. */
  readonly unmatched: readonly number[];
};

/** A longer one was never closed: to take the rest of a document for quoted would switch every rule off. */
const longestQuotation = 3000;

const none: Quotations = { spans: [], unmatched: [] };

/** What stands between double quotation marks, curly or straight. One pass. */
export function findQuotations(text: string): Quotations {
  if (!/[“”„"]/.test(text)) return none;
  const spans: Span[] = [];
  const unmatched: number[] = [];
  let open = -1;
  for (const { index, 0: mark } of text.matchAll(/[“”„"]/g)) {
    if (open >= 0 && index - open > longestQuotation) {
      unmatched.push(open);
      open = -1;
    }
    // Six inches and 40" screens: a straight mark after a figure opens nothing.
    if (mark === '"' && open < 0 && /\d/.test(text.charAt(index - 1))) continue;
    const opens = mark === '“' || mark === '„' || (mark === '"' && open < 0);
    if (!opens && open >= 0) {
      spans.push({ start: open, end: index + 1 });
      open = -1;
    } else if (!opens) {
      unmatched.push(index);
    } else {
      if (open >= 0) unmatched.push(open);
      open = index;
    }
  }
  if (open >= 0) unmatched.push(open);
  return { spans, unmatched };
}
