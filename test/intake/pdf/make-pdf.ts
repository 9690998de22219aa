import { deflateSync } from 'node:zlib';

/** An object of a PDF: its text as it stands between `obj` and `endobj`, or bytes where it holds a stream. */
export type PdfObject = string | Buffer;

/** A PDF of these objects, numbered from 1; the first is the catalog. The table of places is right. */
export function pdfOf(objects: readonly PdfObject[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%âãÏÓ\n', 'latin1')];
  let length = parts[0]!.length;
  const places: number[] = [];
  objects.forEach((object, index) => {
    places.push(length);
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(part);
    length += part.length;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

export function stream(content: Buffer | string, dictionary = ''): Buffer {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${dictionary} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}

export function packed(content: Buffer | string, dictionary = ''): Buffer {
  return stream(
    deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content),
    `/Filter /FlateDecode ${dictionary}`,
  );
}

export const helvetica = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** Drawing instructions for lines of 11 points, the first at the top of a page of A4 or Letter. */
export function drawn(lines: readonly string[]): string {
  return `BT /F1 11 Tf 14 TL 72 720 Td ${lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ')} ET`;
}

/** A PDF with a page for each content stream; `extra` stands in the catalog. Object 3 is the font, pages follow. */
export function pagesOf(
  contents: readonly Buffer[],
  extra = '',
  objects: readonly PdfObject[] = [],
): Uint8Array {
  const first = 4 + objects.length;
  const kids = contents.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  return pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} /MediaBox [0 0 612 792] >>`,
    helvetica,
    ...objects,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
      content,
    ]),
  ]);
}

/** Two paragraphs that any reader finds. */
export const someText: readonly string[] = [
  'The first paragraph tells of a network that reached 120 villages in the year',
  'of the report, and of the people who keep it.',
  '',
  'The second paragraph tells of schools.',
];
