import { type Problem, problem } from '../../problems/index.js';
import { decodeLabel } from '../encoding/decode-label.js';

/** Fewer codes may be chance. */
const leastCodes = 3;
const codes = /(?:=[0-9A-F]{2})+/g;

/**
 * A text copied out of a mail's source, where "=E9" stands for a letter and "=" at a line's end says that the line goes
 * on: as it was written. Only where each "=" of the text is one of these, and both are there; any other text stays.
 * A line that goes on ends at its next space instead, so that there are as many lines as before.
 *
 * Problems: `encoding-guessed`.
 */
export function withoutMailCodes(
  file: string,
  text: string,
  line: number,
): { readonly text: string; readonly problems: readonly Problem[] } {
  const none = { text, problems: [] };
  if (!text.includes('=')) return none;
  // Some programs write the end of a line as a code too.
  const lines = text.replace(/=0D(?:=0A=)?[ \t]*$/gm, '').split('\n');
  const ends = lines.map((one) => /(?:^|[^=])=[ \t]{0,8}$/.test(one.slice(-12)));
  const whole = lines.map((one, index) => (ends[index] ? one.trimEnd().slice(0, -1) : one));
  if (!ends.includes(true) || ends.at(-1) === true || !isCoded(whole, ends)) return none;
  const logical = joined(whole, ends);
  const bytes = logical.flatMap(({ parts }) => parts.join('').match(codes) ?? []);
  const count = bytes.reduce((sum, code) => sum + code.length / 3, 0);
  const label =
    count < leastCodes
      ? null
      : (['utf-8', 'windows-1252'] as const).find((one) =>
          bytes.every((code) => decoded(code, one) !== null),
        );
  if (label === undefined || label === null) return none;
  const changed = logical.map(({ parts }) =>
    wrapped(parts, (one) => one.replace(codes, (code) => decoded(code, label)!)),
  );
  const first = whole.findIndex((one) => one.search(codes) >= 0);
  return {
    text: changed.join('\n'),
    problems: [
      problem(
        'encoding-guessed',
        { file, line: line + Math.max(first, 0) },
        {
          found: `text in the encoding of mails, with codes such as "${bytes[0]}" for "${decoded(bytes[0]!, label)}" and "=" where a line goes on`,
          expected: 'text in the encoding UTF-8',
          fix: 'The codes were read as the letters they stand for. Check letters with accents, quotation marks and dashes, and whether words were joined or parted wrongly.',
        },
      ),
    ],
  };
}

/** No "=" is anything but the head of a code; one at a line's end may have its figures on the next line. */
function isCoded(lines: readonly string[], ends: readonly boolean[]): boolean {
  return joined(lines, ends).every(({ parts }) => !parts.join('').replace(codes, '').includes('='));
}

type Logical = { readonly parts: string[] };

function joined(lines: readonly string[], ends: readonly boolean[]): readonly Logical[] {
  const found: Logical[] = [];
  lines.forEach((one, index) => {
    if (index > 0 && ends[index - 1]) found.at(-1)!.parts.push(one);
    else found.push({ parts: [one] });
  });
  return found;
}

/** A run of codes as letters; null where it has none, or would end a line. */
function decoded(run: string, label: 'utf-8' | 'windows-1252'): string | null {
  const bytes = Uint8Array.from(run.slice(1).split('='), (code) => Number.parseInt(code, 16));
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09)) return null;
  return decodeLabel(label, bytes)?.text ?? null;
}

/** One line for each of the parts, parted at the first space behind the place where it was. */
function wrapped(parts: readonly string[], decode: (text: string) => string): string {
  const text = decode(parts.join(''));
  if (parts.length === 1) return text;
  const pieces: string[] = [];
  const length = text.length / parts.length;
  let start = 0;
  for (let piece = 1; piece < parts.length; piece += 1) {
    const space = text.indexOf(' ', Math.max(start + 1, Math.round(length * piece)));
    if (space < 0) break;
    if (text.slice(start, space).trim() === '' || text.slice(space, space + 100).trim() === '') continue;
    pieces.push(text.slice(start, space));
    start = space + 1;
  }
  return [...pieces, text.slice(start)].join('\n');
}
