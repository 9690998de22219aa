import type { LinkArea, PageItem, Span } from '../pdf-types.js';
import { sharesOf } from './letter-widths.js';

/** Links are looked up by the strip of the page they touch. */
const strip = 20;

/** Parts pieces of text where a link begins or ends in them. */
export class LinkedItems {
  readonly #byStrip = new Map<number, LinkArea[]>();

  constructor(links: readonly LinkArea[]) {
    for (const link of links) {
      const last = Math.min(Math.floor(link.bottom / strip), Math.floor(link.top / strip) + 100);
      for (let at = Math.floor(link.top / strip); at <= last; at += 1) {
        const found = this.#byStrip.get(at);
        if (found === undefined) this.#byStrip.set(at, [link]);
        else found.push(link);
      }
    }
  }

  spansOf(item: PageItem, raised: boolean): readonly Span[] {
    const { text, x, width, size, strong, emphasis } = item;
    const whole: Span = { text, left: x, right: x + width, size, strong, emphasis, url: null, raised };
    const middle = item.y - 0.3 * size;
    const links = this.#byStrip.get(Math.floor(middle / strip));
    if (links === undefined) return [whole];
    const cuts = new Map<number, string>();
    const ends = new Set<number>([0, text.length]);
    for (const link of links) {
      if (middle < link.top || middle > link.bottom) continue;
      const from = Math.max(link.left, x);
      const to = Math.min(link.right, x + width);
      // An edge that only touches the next word is the rectangle's margin.
      if (to - from < Math.min(0.3 * size, width / 2)) continue;
      const start = link.left <= x + 0.3 * size ? 0 : nearestBoundary(text, (from - x) / width);
      const end =
        link.right >= x + width - 0.3 * size ? text.length : nearestBoundary(text, (to - x) / width);
      if (end <= start) continue;
      cuts.set(start, link.url);
      ends.add(start).add(end);
      for (const inside of [...cuts.keys()]) if (inside > start && inside < end) cuts.delete(inside);
      if (!cuts.has(end)) cuts.set(end, '');
    }
    if (cuts.size === 0) return [whole];
    const edges = [...ends].sort((a, b) => a - b);
    const widths = sharesOf(text);
    let url = '';
    return edges.slice(0, -1).map((start, index): Span => {
      const end = edges[index + 1]!;
      url = cuts.get(start) ?? url;
      return {
        ...whole,
        text: text.slice(start, end),
        left: x + width * widths[start]!,
        right: x + width * widths[end]!,
        url: url === '' ? null : url,
      };
    });
  }
}

/** Where in the text a share of its width lies, moved to the nearest beginning or end of a word. */
function nearestBoundary(text: string, share: number): number {
  const widths = sharesOf(text);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at <= text.length; at += 1) {
    const isBoundary =
      at === 0 ||
      at === text.length ||
      isWordLetter(text[at - 1]!) !== isWordLetter(text[at]!) ||
      text[at - 1] === ' ';
    const distance = Math.abs(widths[at]! - share);
    if (isBoundary && distance < least) {
      best = at;
      least = distance;
    }
  }
  return best;
}

function isWordLetter(letter: string): boolean {
  return /[\p{L}\p{N}]/u.test(letter);
}
