import type { PDFPageProxy } from 'unpdf/pdfjs';

import type { LinkArea, PageFace, PageItem } from '../pdf-types.js';
import { areaOf, type PageAnnotations } from './annotations.js';
import { cleanText, countUnreadable } from './clean-text.js';
import type { FontLooks } from './font-looks.js';

export type PageRead = {
  /** The face with the most text first. None where the page has no text. */
  readonly faces: readonly PageFace[];
  /** What was typed into a form on the page. */
  readonly typed: readonly string[];
  readonly letters: number;
  readonly unreadable: number;
};

/** A page can hold a few thousand pieces; hundreds of thousands would be read for minutes. */
const mostItems = 50_000;

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;
type TextItem = Extract<TextContent['items'][number], { readonly str: string }>;
type Direction = 0 | 1 | 2 | 3;
type Matrix = readonly number[];
type Drawn = { readonly item: PageItem; readonly direction: Direction };

export async function readPage(
  page: PDFPageProxy,
  fonts: FontLooks,
  { links, typed }: PageAnnotations,
): Promise<PageRead> {
  const items = await readItems(page);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  await fonts.learn(page, [...new Set(items.map((item) => item.fontName))]);
  const drawn: Drawn[] = [];
  let letters = 0;
  let unreadable = 0;
  for (const item of items) {
    if (item.str === '') continue;
    const text = cleanText(item.str);
    letters += text.length;
    unreadable += countUnreadable(text);
    const matrix = multiply(transform, item.transform);
    const [a, b, c, d, e, f] = matrix as [number, number, number, number, number, number];
    const size = Math.hypot(c, d);
    if (![a, b, e, f, size, item.width].every(Number.isFinite) || size <= 0) continue;
    const { strong, emphasis } = fonts.of(item.fontName);
    drawn.push({
      item: { text, x: e, y: f, width: item.width, size, strong, emphasis },
      direction: directionOf(a, b),
    });
  }
  const areas = links.map(({ url, corners }) => areaOf(url, corners, transform));
  return { faces: facesOf(drawn, areas, page.pageNumber, width, height), typed, letters, unreadable };
}

/** Throws where the page has more pieces than any page: what is drawn there is no text. */
async function readItems(page: PDFPageProxy): Promise<readonly TextItem[]> {
  const reader = page
    .streamTextContent({ includeMarkedContent: false, disableNormalization: true })
    .getReader() as ReadableStreamDefaultReader<TextContent>;
  const items: TextItem[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) if ('str' in item) items.push(item);
    if (items.length > mostItems) {
      await reader.cancel(new Error('too many pieces of text'));
      throw new Error('too many pieces of text');
    }
  }
}

function multiply(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = other as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** In quarters of a turn clockwise, as seen; a slant belongs to the nearest. */
function directionOf(a: number, b: number): Direction {
  return (((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4) as Direction;
}

function facesOf(
  drawn: readonly Drawn[],
  links: readonly LinkArea[],
  page: number,
  width: number,
  height: number,
): readonly PageFace[] {
  const byDirection = ([0, 1, 2, 3] as const).map((direction) => {
    const own = drawn.filter((one) => one.direction === direction).map(({ item }) => item);
    return { direction, own, letters: own.reduce((sum, item) => sum + item.text.trim().length, 0) };
  });
  return byDirection
    .filter(({ letters }) => letters > 0)
    .sort((a, b) => b.letters - a.letters)
    .map(({ direction, own }): PageFace => {
      const turned = direction % 2 === 1;
      return {
        page,
        width: turned ? height : width,
        height: turned ? width : height,
        items: own.map((item) => ({ ...item, ...turnPoint(item.x, item.y, direction, width, height) })),
        links: links.map((link) => turnArea(link, direction, width, height)),
      };
    });
}

/** Where a point lies once the page is turned so that text of this direction stands upright. */
function turnPoint(
  x: number,
  y: number,
  direction: Direction,
  width: number,
  height: number,
): { x: number; y: number } {
  switch (direction) {
    case 0:
      return { x, y };
    case 1:
      return { x: y, y: width - x };
    case 2:
      return { x: width - x, y: height - y };
    case 3:
      return { x: height - y, y: x };
  }
}

function turnArea(area: LinkArea, direction: Direction, width: number, height: number): LinkArea {
  if (direction === 0) return area;
  const one = turnPoint(area.left, area.top, direction, width, height);
  const other = turnPoint(area.right, area.bottom, direction, width, height);
  return {
    url: area.url,
    left: Math.min(one.x, other.x),
    right: Math.max(one.x, other.x),
    top: Math.min(one.y, other.y),
    bottom: Math.max(one.y, other.y),
  };
}
