// One small file of each format that a reader process reads.
import { zipSync } from 'fflate';

const sentence = 'In 2020, we trained 12 teachers in rural schools (see below).';

export function smallFiles() {
  return [
    { path: 'small.html', bytes: encode(html()) },
    { path: 'small.eml', bytes: encode(mail()) },
    { path: 'small.docx', bytes: docx() },
    { path: 'small.pdf', bytes: encode(pdf()) },
  ];
}

function html() {
  return `<!doctype html><html><body><h1>Submission by UNDP</h1><p>${sentence}<sup>1</sup></p><ul><li>One.</li></ul><table><tr><td>a</td><td>b</td></tr></table></body></html>`;
}

function mail() {
  return `From: a@undp.org\r\nSubject: Submission by UNDP\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${sentence}\r\n`;
}

function docx() {
  const part = (xml) => encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
  const types = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${types}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${types}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': part(
      `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Submission by UNDP</w:t></w:r></w:p><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>`,
    ),
  });
}

function pdf() {
  const text = `BT /F1 12 Tf 72 720 Td (Submission by UNDP) Tj 0 -40 Td (${sentence.replace(/[()]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

function encode(text) {
  return new TextEncoder().encode(text);
}
