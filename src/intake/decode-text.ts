import { withoutUncarriable } from '../document/index.js';
import { done, failed, type Outcome, type Problem, problem } from '../problems/index.js';
import type { SourceFile } from './submission.js';

/**
 * The text of a text file: strict UTF-8, the byte-order mark gone, every line end `\n`. Form feeds stay, since they
 * are the page ends of a text made from a PDF; other characters that no carrier holds are left out and reported.
 *
 * Problems: `file-empty`, `file-binary`, `encoding-not-utf8` (all three mean no text), `text-removed`.
 */
export function decodeText(file: SourceFile): Outcome<string> {
  const notText = binaryKind(file.bytes);
  if (notText !== null) return failed(binary(file.path, notText));
  const marked = otherEncoding(file.bytes);
  if (marked !== null) return failed(notUtf8(file.path, marked, 1));
  if (file.bytes.includes(0)) return failed(binary(file.path, 'binary data'));
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    return failed(badByte(file));
  }
  const text = decoded.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return failed(emptyFile(file.path, 1));
  return removeUncarriable(file.path, text);
}

/** Also for a file whose front matter is all it has; `line` is where the text should have begun. */
export function emptyFile(path: string, line: number): Problem {
  return problem(
    'file-empty',
    { file: path, line },
    {
      found: 'no text',
      expected: 'the text of the submission',
      fix: 'Open the file and check that the text is in it; ask the sender for it again if not.',
    },
  );
}

/** First bytes of files that are often given a wrong name: https://en.wikipedia.org/wiki/List_of_file_signatures */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\u0003\u0004', 'a Word file or another packed file'],
  ['\u00D0\u00CF\u0011\u00E0', 'a file of Word 97–2003'],
  ['{\\rtf', 'a rich text (RTF) file'],
  ['\u0089PNG', 'a picture'],
  ['\u00FF\u00D8\u00FF', 'a picture'],
];

function binaryKind(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return signatures.find(([signature]) => head.startsWith(signature))?.[1] ?? null;
}

// Notepad's "Unicode" is UTF-16; its zero bytes would otherwise be taken for binary data.
function otherEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const utf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return utf16 ? 'text in UTF-16 (which Windows calls "Unicode")' : null;
}

function binary(path: string, found: string): Problem {
  return problem(
    'file-binary',
    { file: path },
    {
      found,
      expected: 'a text file',
      fix: 'Give the file the ending of its real kind (.docx, .pdf), or save its text as a text file in UTF-8.',
    },
  );
}

function notUtf8(path: string, found: string, line: number): Problem {
  return problem(
    'encoding-not-utf8',
    { file: path, line },
    {
      found,
      expected: 'text in the encoding UTF-8',
      fix: 'Open the file in Notepad, choose "Save as", and select the encoding UTF-8.',
    },
  );
}

/**
 * Finds the first bad byte by decoding line by line: a line end never stands inside a UTF-8 sequence, so that each
 * line is good or bad by itself.
 */
function badByte(file: SourceFile): Problem {
  const { bytes } = file;
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end += 1) {
    const isEnd =
      end === bytes.length || bytes[end] === 0x0a || (bytes[end] === 0x0d && bytes[end + 1] !== 0x0a);
    if (!isEnd) continue;
    const offset = firstBadByte(bytes.subarray(start, end));
    if (offset !== null) {
      const value = bytes[start + offset]!.toString(16).toUpperCase().padStart(2, '0');
      return notUtf8(file.path, `the byte ${value} (hexadecimal), which is no UTF-8`, line);
    }
    line += 1;
    start = end + 1;
  }
  return notUtf8(file.path, 'bytes that are no UTF-8', 1);
}

function firstBadByte(line: Uint8Array): number | null {
  if (isUtf8(line)) return null;
  // The longest good beginning, by halving: `good` bytes decode (a sequence may go on), `bad` do not.
  let good = 0;
  let bad = line.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(line.subarray(0, middle), true)) good = middle;
    else bad = middle;
  }
  // Back to where the broken sequence began: its first bytes were acceptable only for as long as it could go on.
  while (good > 0 && !isUtf8(line.subarray(0, good))) good -= 1;
  return good;
}

function isUtf8(bytes: Uint8Array, unfinished = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: unfinished });
    return true;
  } catch {
    return false;
  }
}

function removeUncarriable(path: string, text: string): Outcome<string> {
  const pages = text.split('\f').map(withoutUncarriable);
  const removed = pages.reduce((sum, page) => sum + page.removed, 0);
  if (removed === 0) return done(text);
  const kept = pages.map((page) => page.text).join('\f');
  let same = 0;
  while (same < kept.length && kept[same] === text[same]) same += 1;
  const line = text.slice(0, same).split('\n').length;
  return done(kept, [
    problem(
      'text-removed',
      { file: path, line },
      {
        found: `${removed} control ${removed === 1 ? 'character' : 'characters'}`,
        expected: 'letters, marks and line ends',
        fix: 'Compare the line with what the sender sent: a letter may be missing there.',
      },
    ),
  ]);
}
