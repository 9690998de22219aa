import { readHtmlBlocks } from '../../../src/intake/html/index.js';
import type { Problem } from '../../../src/problems/index.js';
import { shown } from '../reading.js';

/** A page's blocks as lines: kind, level, mark and text. */
export async function blocksOf(html: string | Uint8Array): Promise<{
  readonly lines: readonly string[];
  readonly places: readonly (number | null)[];
  readonly problems: readonly Problem[];
}> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const read = await readHtmlBlocks({ path: 'itu.html', bytes });
  const blocks = read.ok ? read.value.blocks : [];
  return {
    lines: blocks.map(({ kind, level, label, inlines }) =>
      [`${kind}${level ?? ''}`, label, shown(inlines)].filter((one) => one !== null && one !== '').join(' '),
    ),
    places: blocks.map(({ place }) => place.line),
    problems: read.problems,
  };
}
