/** The smallest honest PDF: the objects in order, numbered from 1, the first the catalogue; and a table that is right. */
export function writePdf(objects: readonly string[]): Uint8Array {
  let text = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const offset of offsets) text += `${String(offset).padStart(10, '0')} 00000 n \n`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0) & 0xff);
}

/** Pages of lines in Helvetica, 11 points on 14, a running foot on each, and a link on the first line of the first. */
export function pdfObjects(pages: readonly (readonly string[])[]): readonly string[] {
  const first = 5;
  const pageNumbers = pages.map((_, at) => first + at * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pageNumbers.map((number) => `${number} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Annot /Subtype /Link /Rect [72 690 300 712] /Border [0 0 0] /A << /S /URI /URI (https://portal.example/a) >> >>',
  ];
  for (const [at, lines] of pages.entries()) {
    const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
    const content = `BT /F1 11 Tf 14 TL 72 700 Td\n${shown}\nET\nBT /F1 9 Tf 290 40 Td (${at + 1}) Tj ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R${at === 0 ? ' /Annots [4 0 R]' : ''} >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    );
  }
  return objects;
}
