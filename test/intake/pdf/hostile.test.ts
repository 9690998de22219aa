import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { literalText } from '../../../src/document/index.js';
import { readPdfBlocks } from '../../../src/intake/pdf/index.js';
import { usedMs } from '../../cost.js';
import { drawn, helvetica, packed, pagesOf, pdfOf, someText, stream } from './make-pdf.js';

const mostTime = 5000;

async function read(bytes: Uint8Array) {
  const start = usedMs();
  const outcome = await readPdfBlocks({ path: 'submissions/2021/hostile.pdf', bytes });
  return {
    time: usedMs() - start,
    codes: outcome.problems.map(({ code }) => code),
    texts: outcome.ok ? outcome.value.blocks.map(({ inlines }) => literalText(inlines)) : null,
  };
}

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, 0x20);
const good = () => pagesOf([packed(drawn(someText))]);
const firstWords = 'The first paragraph tells of a network';

describe('a file made to harm ends in a problem, in time', () => {
  const bomb = deflateSync(zeros(1024));
  const refused: Readonly<Record<string, () => Uint8Array>> = {
    'a stream that unpacks to 1 GB': () => pagesOf([stream(bomb, '/Filter /FlateDecode')]),
    'a stream packed twice': () =>
      pagesOf([stream(deflateSync(bomb), '/Filter [/FlateDecode /FlateDecode]')]),
    'a chain of ten filters': () => pagesOf([stream('x', `/Filter [${'/FlateDecode '.repeat(10)}]`)]),
    'many streams of 30 MB': () => {
      const one = stream(deflateSync(zeros(30)), '/Filter /FlateDecode');
      return pagesOf(Array.from({ length: 40 }, () => one));
    },
    'a stream of run lengths': () =>
      pagesOf([stream(Buffer.alloc(2_000_000, Buffer.from([129, 0x20])), '/Filter /RunLengthDecode')]),
    'lists 100,000 deep': () =>
      pagesOf([packed(drawn(someText))], `/Deep ${'['.repeat(100_000)}${']'.repeat(100_000)}`),
    'dictionaries 100,000 deep': () =>
      pagesOf([packed(drawn(someText))], `/Deep ${'<< /A '.repeat(100_000)} 1 ${'>>'.repeat(100_000)}`),
    'a million objects': () =>
      new Uint8Array(
        Buffer.concat([Buffer.from(good()), Buffer.from('9 0 obj\nnull\nendobj\n'.repeat(600_000))]),
      ),
  };

  test.each(Object.keys(refused))('%s', async (name) => {
    const { codes, time } = await read(refused[name]!());
    expect(codes).toEqual(['pdf-too-large']);
    expect(time).toBeLessThan(mostTime);
  });

  test.each([
    ['no PDF', new TextEncoder().encode('Dear all, please find our submission below.'), 'pdf-damaged'],
    ['an empty file', new Uint8Array(), 'pdf-damaged'],
    ['a head alone', new TextEncoder().encode('%PDF-1.7\n'), 'pdf-damaged'],
  ])('%s', async (_, bytes, code) => {
    expect((await read(bytes)).codes).toEqual([code]);
  });

  test('a page tree that loops', async () => {
    const { codes, time } = await read(
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>']),
    );
    expect(codes).toEqual(['pdf-damaged']);
    expect(time).toBeLessThan(mostTime);
  });

  test('a tree that says it has a billion pages', async () => {
    const bytes = Buffer.from(good()).toString('latin1').replace('/Count 1', '/Count 999999999');
    const { codes, texts, time } = await read(Buffer.from(bytes, 'latin1'));
    expect(codes.length > 0 || texts !== null).toBe(true);
    expect(codes.every((code) => code.startsWith('pdf-'))).toBe(true);
    expect(time).toBeLessThan(mostTime);
  });

  test('lists 100,000 deep among the drawing instructions', async () => {
    const { time, codes, texts } = await read(
      pagesOf([packed(`${'['.repeat(100_000)} ${drawn(someText)}`), packed(drawn(someText))]),
    );
    expect(time).toBeLessThan(mostTime);
    expect(codes.every((code) => code.startsWith('pdf-'))).toBe(true);
    expect(texts?.[0]).toContain(firstWords);
  });

  test('100,000 objects are read', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `<< /N ${index} >>`);
    const { texts, time } = await read(pagesOf([packed(drawn(someText))], '', many));
    expect(texts?.[0]).toContain(firstWords);
    expect(time).toBeLessThan(mostTime);
  });

  test('a page of 200,000 pieces of text is given up', async () => {
    const pieces = Array.from(
      { length: 200_000 },
      (_, index) => `1 0 0 1 ${index % 600} ${(index * 7) % 780} Tm (x) Tj`,
    );
    const { time, codes, texts } = await read(
      pagesOf([packed(drawn(someText)), packed(`BT /F1 9 Tf ${pieces.join(' ')} ET`)]),
    );
    expect(codes).toEqual(['pdf-pages-unread']);
    expect(texts?.[0]).toContain(firstWords);
    expect(time).toBeLessThan(mostTime);
  });
});

describe('a damaged file is read as far as it goes', () => {
  test('a broken table of places', async () => {
    const text = Buffer.from(good()).toString('latin1');
    const broken = text
      .replace(/\d{10} 00000 n/g, '0000000007 00000 n')
      .replace(/startxref\n\d+/, 'startxref\n5');
    expect((await read(Buffer.from(broken, 'latin1'))).texts?.[0]).toContain(firstWords);
  });

  test('a file cut off behind its trailer', async () => {
    const whole = Buffer.from(good());
    const cut = whole.subarray(0, whole.indexOf('startxref'));
    expect((await read(cut)).texts?.[0]).toContain(firstWords);
  });

  test.each([0.2, 0.4, 0.6, 0.8])('a file cut off after %d of it', async (share) => {
    const whole = good();
    const { codes, texts } = await read(whole.slice(0, Math.floor(whole.length * share)));
    expect(texts !== null || codes.some((code) => code.startsWith('pdf-'))).toBe(true);
  });

  test('one page that cannot be read costs only itself', async () => {
    const file = Buffer.from(pagesOf([packed(drawn(someText)), packed(drawn(someText))])).toString('latin1');
    const { texts, codes } = await read(
      Buffer.from(file.replace('/Kids [4 0 R 6 0 R]', '/Kids [4 0 R 99 0 R]'), 'latin1'),
    );
    expect(texts?.[0]).toContain(firstWords);
    expect(codes).toEqual(['pdf-pages-unread']);
  });
});

describe('what is in a file beside text', () => {
  test('JavaScript is reported and not run', async () => {
    const { codes, texts } = await read(
      pagesOf(
        [packed(drawn(someText))],
        '/OpenAction << /S /JavaScript /JS (globalThis.harmed = true; app.alert\\(1\\)) >> /Names << /EmbeddedFiles << /Names [] >> >>',
      ),
    );
    expect(codes).toEqual(['pdf-parts-left']);
    expect(texts?.[0]).toContain(firstWords);
    expect((globalThis as { harmed?: boolean }).harmed).toBeUndefined();
  });

  test('what was typed into a form is text', async () => {
    const { texts } = await read(
      pdfOf([
        '<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>',
        '<< /Type /Pages /Kids [4 0 R] /Count 1 /MediaBox [0 0 612 792] >>',
        helvetica,
        '<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R /Annots [6 0 R] >>',
        stream(drawn(['Name of the project:'])),
        '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Digital villages of the highlands) /Rect [100 600 300 620] >>',
      ]),
    );
    expect(texts).toEqual(['Name of the project:', 'Digital villages of the highlands']);
  });

  test('a scan holds no text', async () => {
    const picture = stream(
      Buffer.alloc(300),
      '/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceRGB /BitsPerComponent 8',
    );
    const page = (content: string) => stream(content);
    expect((await read(pagesOf([page('q 100 0 0 100 0 0 cm Q')], '', [picture]))).codes).toEqual([
      'pdf-no-text',
    ]);
    const mixed = await read(pagesOf([page(drawn(someText)), page('q Q')], '', [picture]));
    expect(mixed.codes).toEqual(['pdf-pages-unread']);
    expect(mixed.texts?.[0]).toContain(firstWords);
    expect((await read(pagesOf([page(drawn(someText)), page('q Q')]))).codes).toEqual([]);
  });
});
