/** What a file is, told by its bytes; `text` is what has no sign of any other kind. */
export type FileKind =
  | 'pdf'
  | 'docx'
  | 'html'
  | 'mail'
  | 'rtf'
  | 'old-office'
  | 'open-document'
  | 'apple-pages'
  | 'spreadsheet'
  | 'packed'
  | 'picture'
  | 'text';

/** First bytes: https://en.wikipedia.org/wiki/List_of_file_signatures */
const signatures: readonly (readonly [string, FileKind])[] = [
  ['%PDF-', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\u00D0\u00CF\u0011\u00E0', 'old-office'],
  ['\u0089PNG', 'picture'],
  ['\u00FF\u00D8\u00FF', 'picture'],
  ['GIF8', 'picture'],
  ['II*\u0000', 'picture'],
  ['MM\u0000*', 'picture'],
  ['Rar!', 'packed'],
  ['7z\u00BC\u00AF', 'packed'],
  ['\u001F\u008B', 'packed'],
];

/** A zip's list of names stands at its end; that of a Word file has fewer bytes than this. */
const mostOfEnd = 200_000;

export function fileKind(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, 2048));
  const known = signatures.find(([signature]) => head.startsWith(signature))?.[1];
  if (known !== undefined) return known;
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return kindOfZip(bytes, head);
  // Readers of PDF look for its mark in the first 1,024 bytes: mail programs put lines before it.
  if (/^[^<{]{0,1000}%PDF-\d/.test(head.slice(0, 1024))) return 'pdf';
  const text = textHead(bytes, head);
  if (isHtml(text)) return 'html';
  return isMail(text) ? 'mail' : 'text';
}

/** By the names that its list holds, and by the type that an OpenDocument file names first. */
function kindOfZip(bytes: Uint8Array, head: string): FileKind {
  if (/^.{30,200}?application\/vnd\.oasis\.opendocument/s.test(head)) return 'open-document';
  const names = head + latin(bytes.subarray(Math.max(0, bytes.length - mostOfEnd)));
  if (names.includes('xl/workbook') || names.includes('ppt/presentation')) return 'spreadsheet';
  if (names.includes('[Content_Types].xml') || names.includes('word/')) return 'docx';
  return names.includes('Index/Document.iwa') ? 'apple-pages' : 'packed';
}

function textHead(bytes: Uint8Array, head: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return new TextDecoder('utf-16le').decode(bytes.subarray(0, 4096));
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return new TextDecoder('utf-16be').decode(bytes.subarray(0, 4096));
  return head.replace(/^\u00EF\u00BB\u00BF/, '');
}

function isHtml(text: string): boolean {
  const start = text.replace(/^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,1500}-->\s*)?/s, '');
  return /^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(start);
}

/** A mail begins with its head: lines of a name and a colon, among them some that no text begins with. */
function isMail(text: string): boolean {
  const [head = ''] = text.split(/\r?\n\r?\n/, 1);
  const lines = head.split(/\r?\n/);
  if (!/^(?:From |[A-Za-z][A-Za-z0-9-]{0,60}:)/.test(lines[0] ?? '')) return false;
  const telling =
    /^(?:Received|Return-Path|Delivered-To|Message-ID|MIME-Version|Content-Type|X-[A-Za-z-]+|DKIM-Signature):/i;
  return lines.slice(0, 60).filter((line) => telling.test(line)).length >= 2;
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
