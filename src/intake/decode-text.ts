import { withoutUncarriable } from '../document/index.js';
import { done, failed, type Outcome, type Problem, problem } from '../problems/index.js';
import { type Decoded, decodeBytes } from './encoding/decode-bytes.js';
import { encodingName } from './encoding/names.js';
import type { SourceFile } from './submission.js';

/**
 * The text of a text file in whatever encoding it came, the byte-order mark gone, every line end `\n`. Form feeds stay,
 * since they are the page ends of a text made from a PDF; other characters that no carrier holds are left out and
 * reported.
 *
 * Problems: `file-empty`, `file-binary`, `encoding-not-utf8` (all three mean no text), `encoding-guessed`, `text-removed`.
 */
export function decodeText(file: SourceFile): Outcome<string> {
  const notText = binaryKind(file.bytes);
  if (notText !== null) return failed(binary(file.path, notText));
  const decoded = decodeBytes(file.bytes);
  if (decoded === 'binary') return failed(binary(file.path, 'binary data'));
  if (decoded === 'unknown') return failed(badByte(file));
  const text = decoded.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return failed(emptyFile(file.path, 1));
  const kept = removeUncarriable(file.path, text);
  return kept.ok ? done(kept.value, [...encodingProblems(file.path, decoded), ...kept.problems]) : kept;
}

/** What is said of a text that is not in UTF-8: the encoding it was read in, and where to look. */
export function encodingProblems(path: string, decoded: Decoded): readonly Problem[] {
  const { text, label, certainty } = decoded;
  if (certainty === 'utf-8') return [];
  const places = placesIn(text, certainty === 'mixed' ? decoded.badAt : null);
  const examples = places.map(({ line, word }) => `"${word}" on line ${line}`).join(', ');
  const place = { file: path, line: places[0]?.line ?? 1 };
  const expected = 'text in the encoding UTF-8';
  if (certainty === 'marked') {
    return [
      problem('encoding-guessed', place, {
        found: `text in ${encodingName(label)}, as its first bytes say`,
        expected,
        fix: 'It was read in that encoding; nothing to do.',
      }),
    ];
  }
  const found =
    certainty === 'mixed'
      ? `text in UTF-8 with single signs in Windows-1252, on ${linesOf(text, decoded.badAt)}`
      : `text that is not in UTF-8, and was read as ${encodingName(label)}`;
  return [
    problem('encoding-guessed', place, {
      found,
      expected,
      fix: `Check letters with accents, quotation marks and dashes${examples === '' ? '' : `, such as ${examples}`}. If they are wrong, open the file in the program it was made with, and save it in the encoding UTF-8.`,
    }),
  ];
}

type WordPlace = { readonly line: number; readonly word: string };

/** Words at offsets of a text, or else its first words with letters beyond ASCII; three, each once. */
function placesIn(text: string, offsets: readonly number[] | null): readonly WordPlace[] {
  const found: WordPlace[] = [];
  const lines = new LineCounter(text);
  for (const offset of offsets ?? offsetsBeyondAscii(text)) {
    const before = /\S{0,30}$/.exec(text.slice(Math.max(0, offset - 30), offset))![0];
    const word = before + /^\S{0,20}/.exec(text.slice(offset, offset + 20))![0];
    if (found.some((one) => one.word.includes(word) || word.includes(one.word))) continue;
    found.push({ line: lines.lineAt(offset), word });
    if (found.length === 3) break;
  }
  return found;
}

function offsetsBeyondAscii(text: string): readonly number[] {
  const offsets: number[] = [];
  for (const { index } of text.matchAll(/[^\u0000-\u007F]/g)) {
    offsets.push(index);
    if (offsets.length === 200) break;
  }
  return offsets;
}

/** Lines of ascending offsets, each part of the text counted once. */
class LineCounter {
  #line = 1;
  #counted = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  lineAt(offset: number): number {
    for (; this.#counted < offset; this.#counted += 1) {
      const sign = this.#text[this.#counted];
      if (sign === '\n' || (sign === '\r' && this.#text[this.#counted + 1] !== '\n')) this.#line += 1;
    }
    return this.#line;
  }
}

function linesOf(text: string, offsets: readonly number[]): string {
  const counter = new LineCounter(text);
  const lines = [...new Set(offsets.map((offset) => counter.lineAt(offset)))];
  const more = lines.length > 10 ? ` and ${lines.length - 10} more` : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, 10).join(', ')}${more}`;
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
      found: `${found}, and no other encoding in which the file reads as text`,
      expected: 'text in the encoding UTF-8',
      fix: 'Open the file in the program it was made with, choose "Save As", and select the encoding UTF-8; or ask the sender for a Word file.',
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

/** Leaves out the characters that no carrier holds, and tells it. */
export function removeUncarriable(path: string, text: string): Outcome<string> {
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
