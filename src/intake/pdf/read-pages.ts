import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { readAnnotations } from './open/annotations.js';
import { FontLooks } from './open/font-looks.js';
import { type PageRead, readPage } from './open/page-faces.js';

export type NumberedPage = PageRead & { readonly number: number };
export type PagesRead = { readonly pages: readonly NumberedPage[]; readonly broken: readonly number[] };

/** Reads all pages, one after another; a page that fails is named and costs only itself. */
export async function readPages(document: PDFDocumentProxy): Promise<PagesRead> {
  const found = new Map<number, PDFPageProxy>();
  const broken: number[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    try {
      found.set(number, await document.getPage(number));
    } catch {
      broken.push(number);
    }
  }
  const annotations = await readAnnotations(document, broken);
  const fonts = new FontLooks();
  const pages: NumberedPage[] = [];
  for (const [number, page] of found) {
    try {
      const read = await readPage(page, fonts, annotations.get(number) ?? { links: [], typed: [] });
      pages.push({ number, ...read });
      page.cleanup();
    } catch {
      broken.push(number);
    }
  }
  return { pages, broken: broken.sort((a, b) => a - b) };
}
