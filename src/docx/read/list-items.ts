import type { Inline, ListItem } from '../../document/index.js';

export type ListLine = { readonly level: number; readonly children: readonly Inline[] };

type OpenItem = { readonly children: readonly Inline[]; readonly items: OpenItem[] };

/** Nests lines by level. A line that skips a level hangs under the nearest line above it. */
export function nestLines(lines: readonly ListLine[]): readonly ListItem[] {
  const top: OpenItem[] = [];
  // The last item of each level that is still open, outermost first.
  const path: OpenItem[] = [];
  for (const { level, children } of lines) {
    const item: OpenItem = { children, items: [] };
    path.length = Math.min(level, path.length);
    (path.at(-1)?.items ?? top).push(item);
    path.push(item);
  }
  return top;
}
