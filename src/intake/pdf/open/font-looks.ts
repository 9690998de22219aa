import type { PDFPageProxy } from 'unpdf/pdfjs';

export type FontLook = { readonly strong: boolean; readonly emphasis: boolean };

const plain: FontLook = { strong: false, emphasis: false };

/** Whether the names of fonts say bold or italic: "ABCDEF+Calibri-BoldItalic", "CMBX10", "NimbusRomNo9L-Medi". */
export function lookOfFont(name: string): FontLook {
  const face = name.replace(/^[A-Z]{6}\+/, '');
  return {
    strong:
      /bold|black|heavy|(?:semi|demi)(?:bold)?(?![a-z])|-medi(?![a-z])/i.test(face) ||
      /^(?:CMBX|CMB(?=\d)|SFBX|ECBX|LMB|CMSSBX)/.test(face),
    emphasis:
      /italic|oblique|slanted|-(?:bold)?it(?![a-z])|(?:medi|regu)ital/i.test(face) ||
      /^(?:CMTI|CMBXTI|CMSL|SFTI|SFSL|ECTI|CMSSI)/.test(face),
  };
}

/**
 * Which fonts are bold or italic. Text content names no fonts, only the library's own ids; the names come with a page's
 * drawing instructions, which are slow to make. So these are asked for only where a font is met for the first time:
 * on few pages, however long the file.
 */
export class FontLooks {
  readonly #looks = new Map<string, FontLook>();

  of(font: string): FontLook {
    return this.#looks.get(font) ?? plain;
  }

  /** To be called before `of` is asked about fonts of a page. */
  async learn(page: PDFPageProxy, fonts: readonly string[]): Promise<void> {
    const unknown = fonts.filter((font) => !this.#looks.has(font));
    if (unknown.length === 0) return;
    try {
      await page.getOperatorList();
    } catch {
      // A page that cannot be drawn can still be read.
    }
    for (const font of unknown) this.#looks.set(font, nameIn(page, font));
  }
}

function nameIn(page: PDFPageProxy, font: string): FontLook {
  try {
    if (!page.commonObjs.has(font)) return plain;
    const found = page.commonObjs.get(font) as { name?: unknown } | null;
    return typeof found?.name === 'string' ? lookOfFont(found.name) : plain;
  } catch {
    return plain;
  }
}
