import { textOf } from '../layout/rows.js';
import type { Flow, Line } from '../pdf-types.js';

/** A heading's type is at least so much larger than the text's; less is another font of the same height. */
const largerType = 1.12;
/** Words in larger type beyond this are text that is set large. */
const mostWords = 30;

/** Tells headings by the height of their type; the largest is of level 1. Bold titles in the text's own height are left to be known by their look. */
export class HeadingSizes {
  readonly #levels = new Map<number, number>();
  readonly #least: number;

  constructor(flows: readonly Flow[], bodySize: number) {
    this.#least = bodySize * largerType;
    const sizes = new Set<number>();
    for (const flow of flows) {
      if (flow.kind === 'table') continue;
      for (const line of flow.lines)
        if (line.size >= this.#least && isWorded(line)) sizes.add(keyOf(line.size));
    }
    [...sizes]
      .sort((a, b) => b - a)
      .forEach((size, index) => {
        this.#levels.set(size, Math.min(index + 1, 6));
      });
  }

  levelOf(lines: readonly Line[]): number | null {
    const size = lines[0]!.size;
    if (size < this.#least) return null;
    const text = lines.map(textOf).join(' ');
    if (text.length > 400 || text.split(/\s+/).length > mostWords || /[.;,]\s*$/.test(text)) return null;
    return this.#levels.get(keyOf(size)) ?? null;
  }
}

function keyOf(size: number): number {
  return Math.round(size);
}

function isWorded(line: Line): boolean {
  return /\p{L}{2}/u.test(textOf(line));
}
