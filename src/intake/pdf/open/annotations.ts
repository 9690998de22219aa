import type { PDFDocumentProxy } from 'unpdf/pdfjs';
import type { LinkArea } from '../pdf-types.js';

/** A rectangle in the file's own measure: left, bottom, right, top. */
type Corners = readonly [number, number, number, number];

/** The links of a page, where they lie in the file's own measure, and the text typed into its forms. */
export type PageAnnotations = {
  readonly links: readonly { readonly url: string; readonly corners: Corners }[];
  readonly typed: readonly string[];
};

/** What pdf.js tells of an annotation, as far as it is asked for here; the file may hold anything. */
type Annotation = {
  readonly subtype?: unknown;
  readonly pageIndex?: unknown;
  readonly rect?: unknown;
  readonly quadPoints?: unknown;
  readonly url?: unknown;
  readonly unsafeUrl?: unknown;
  readonly fieldType?: unknown;
  readonly fieldValue?: unknown;
};

/** A page of references has some hundred. */
const mostOnPage = 2000;

/**
 * Links and fields of all pages but those in `broken`, by page number. Asked for a page alone, pdf.js would read the
 * page's text once more to say what lies under each link: as long as reading it in the first place.
 */
export async function readAnnotations(
  document: PDFDocumentProxy,
  broken: readonly number[],
): Promise<ReadonlyMap<number, PageAnnotations>> {
  const { AnnotationType } = await import('unpdf/pdfjs');
  const pages = new Map<number, { links: { url: string; corners: Corners }[]; typed: string[] }>();
  let found: readonly Annotation[];
  try {
    const types = new Set<number>([AnnotationType.LINK, AnnotationType.WIDGET]);
    const skipped = new Set(broken.map((page) => page - 1));
    found = ((await document.getAnnotationsByType(types, skipped)) ?? []) as readonly Annotation[];
  } catch {
    // A damaged list of links costs the links only.
    return pages;
  }
  for (const one of found) {
    if (typeof one.pageIndex !== 'number') continue;
    const page = pages.get(one.pageIndex + 1) ?? { links: [], typed: [] };
    pages.set(one.pageIndex + 1, page);
    // `unsafeUrl` is the address as written ("www.un.org"); whether it can be used is decided where it is printed.
    const url = typeof one.url === 'string' ? one.url : one.unsafeUrl;
    if (one.subtype === 'Link' && typeof url === 'string' && url !== '' && page.links.length < mostOnPage) {
      for (const corners of cornersOf(one)) page.links.push({ url, corners });
    }
    if (one.fieldType === 'Tx' && typeof one.fieldValue === 'string' && one.fieldValue.trim() !== '')
      page.typed.push(one.fieldValue.trim());
  }
  return pages;
}

/** A link over several lines may give a rectangle for each. */
function cornersOf({ rect, quadPoints }: Annotation): readonly Corners[] {
  const points = ArrayBuffer.isView(quadPoints) ? [...(quadPoints as Float32Array)] : [];
  if (points.length >= 8) {
    return Array.from({ length: Math.min(Math.floor(points.length / 8), 200) }, (_, index): Corners => {
      const own = points.slice(index * 8, index * 8 + 8);
      const xs = own.filter((_, at) => at % 2 === 0);
      const ys = own.filter((_, at) => at % 2 === 1);
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    });
  }
  return Array.isArray(rect) && rect.length === 4 && rect.every((one) => Number.isFinite(one))
    ? [rect as unknown as Corners]
    : [];
}

/** A link's place on the page, counted from its top; `transform` leads from the file's measure to the page's. */
export function areaOf(url: string, [x0, y0, x1, y1]: Corners, transform: readonly number[]): LinkArea {
  const [a, b, c, d, e, f] = transform as [number, number, number, number, number, number];
  const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
  const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
  return {
    url,
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}
