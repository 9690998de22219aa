import { describe, expect, test } from '@jest/globals';
import { readPdfBlocks } from '../../../src/intake/pdf/index.js';
import { cleanText, countUnreadable } from '../../../src/intake/pdf/open/clean-text.js';
import { lookOfFont } from '../../../src/intake/pdf/open/font-looks.js';
import { lines, page, readBlocks } from './laid-out.js';
import { drawn, type PdfObject, pagesOf, pdfOf, someText, stream } from './make-pdf.js';

describe('letters', () => {
  test('ligatures are their letters, spaces are one kind, bullets of symbol fonts are bullets', () => {
    expect(cleanText('eﬃcient\u00A0of\uFB01ces\u2003\uF0B7 ﬂow')).toBe('efficient offices • flow');
  });

  test('a soft hyphen goes, at a line end too', () => {
    expect(
      readBlocks([page(1, lines(['The net\u00ADwork of the schools was held to\u00AD', 'gether.']))]).shown,
    ).toEqual(['The network of the schools was held together.']);
  });

  test('signs that stand for nothing are counted', () => {
    expect(countUnreadable('a\uE001\uE002\uFFFD b')).toBe(3);
  });

  test('a text of such signs is refused, and a page of them named', async () => {
    const font =
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 5 0 R >>';
    const map = stream(
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <20> <7E> <E020> endbfrange endcmap end end',
    );
    const made = (contents: readonly (readonly [string, number])[]): PdfObject[] => [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${contents.map((_, index) => `${6 + index * 2} 0 R`).join(' ')}] /Count ${contents.length} /MediaBox [0 0 612 792] >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      font,
      map,
      ...contents.flatMap(([content, own], index) => [
        `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 ${own} 0 R >> >> /Contents ${7 + index * 2} 0 R >>`,
        stream(content),
      ]),
    ];
    const text = drawn(someText);
    const codes = async (contents: readonly (readonly [string, number])[]) =>
      (await readPdfBlocks({ path: 'x.pdf', bytes: pdfOf(made(contents)) })).problems.map(({ code }) => code);
    expect(await codes([[text, 4]])).toEqual(['pdf-no-text']);
    expect(
      await codes([
        [text, 3],
        [text, 4],
      ]),
    ).toEqual(['pdf-pages-unread']);
    expect(await codes([[text, 3]])).toEqual([]);
  });

  test('a page with nothing on it is no text', async () => {
    const { problems } = await readPdfBlocks({ path: 'x.pdf', bytes: pagesOf([stream('')]) });
    expect(problems.map(({ code }) => code)).toEqual(['pdf-no-text']);
  });
});

describe('fonts by their names', () => {
  test.each([
    ['ABCDEF+Calibri-BoldItalic', true, true],
    ['TimesNewRomanPS-BoldMT', true, false],
    ['Arial,Bold', true, false],
    ['NimbusRomNo9L-Medi', true, false],
    ['NimbusRomNo9L-ReguItal', false, true],
    ['XYZABC+CMBX10', true, false],
    ['CMTI12', false, true],
    ['CMR10', false, false],
    ['DejaVuSerif-Oblique', false, true],
    ['Roboto-Medium', false, false],
    ['Calibri-Light', false, false],
    ['SegoeUI-Semibold', true, false],
  ])('%s', (name, strong, emphasis) => {
    expect(lookOfFont(name)).toEqual({ strong, emphasis });
  });
});
