/**
 * Reads the plain part of YAML that most files are written in: block maps and lists, flow collections on one line,
 * plain and double-quoted scalars, comments. Null for anything else, and for anything that might be read otherwise:
 * whoever calls then reads the text with the full parser, which needs fifty times as long (700 ms for the registers as
 * shipped, more than all of drafting may take).
 */
export function readPlainYaml(text: string): { readonly value: unknown } | null {
  if (unplain.test(text)) return null;
  const lines = linesOf(text);
  if (lines === null || lines.length === 0 || lines[0]!.indent !== 0) return null;
  const reader: Reader = { lines, at: 0 };
  try {
    const value = readNode(reader, 0);
    return reader.at === lines.length ? { value } : null;
  } catch (error) {
    // Brackets in brackets without end overrun the stack.
    if (error instanceof NotPlain || error instanceof RangeError) return null;
    throw error;
  }
}

// Tabs, control characters, a byte-order mark, a lone carriage return, other line ends: rare, and easily read wrongly.
const unplain = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ufeff\u2028\u2029]|\r(?!\n)|[\uD800-\uDFFF]/;

class NotPlain extends Error {}

type Line = { readonly indent: number; readonly text: string };
type Reader = { readonly lines: Line[]; at: number };

function linesOf(text: string): Line[] | null {
  const lines: Line[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const indent = raw.length - raw.replace(/^ +/, '').length;
    const content = withoutSpacesAtEnd(raw.slice(indent));
    if (content === '' || content.startsWith('#')) continue;
    if (indent === 0 && /^(?:---|\.\.\.|%)/.test(content)) return null;
    lines.push({ indent, text: content });
  }
  return lines;
}

function readNode(reader: Reader, indent: number): unknown {
  const { text } = reader.lines[reader.at]!;
  return text.startsWith('- ') || text === '-' ? readList(reader, indent) : readMap(reader, indent);
}

function readList(reader: Reader, indent: number): unknown[] {
  const items: unknown[] = [];
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const opening = /^- +/.exec(line.text)?.[0];
    // A map's next key ends a list that stands at the indentation of its own key.
    if (opening === undefined) break;
    const rest = line.text.slice(opening.length);
    if (rest.startsWith('- ')) throw new NotPlain();
    if (entry.test(rest)) {
      // "- key: value" opens a map whose further keys stand under the first.
      reader.lines[reader.at] = { indent: indent + opening.length, text: rest };
      items.push(readMap(reader, indent + opening.length));
    } else {
      reader.at += 1;
      items.push(readInline(rest));
    }
  }
  noDeeper(reader, indent);
  return items;
}

/** Names as the schemas have them; any other key ("null" among them) is left to the full parser. */
const entry = /^(?!null:|true:|false:)([a-z][a-z_]*):(?: +(.*))?$/;

function readMap(reader: Reader, indent: number): globalThis.Record<string, unknown> {
  const map: globalThis.Record<string, unknown> = {};
  let seen = 0;
  for (let line = reader.lines[reader.at]; line?.indent === indent; line = reader.lines[reader.at]) {
    const [, key, rest = ''] = entry.exec(line.text) ?? [];
    if (key === undefined || isOwn(map, key)) throw new NotPlain();
    reader.at += 1;
    map[key] = rest === '' || rest.startsWith('#') ? readBelow(reader, indent) : readInline(rest);
    seen += 1;
  }
  if (seen === 0) throw new NotPlain();
  noDeeper(reader, indent);
  return map;
}

function readBelow(reader: Reader, indent: number): unknown {
  const next = reader.lines[reader.at];
  if (next === undefined) return null;
  if (next.indent > indent) return readNode(reader, next.indent);
  return next.indent === indent && next.text.startsWith('- ') ? readList(reader, indent) : null;
}

// A line further in than its neighbours continues a scalar, or is a mistake.
function noDeeper(reader: Reader, indent: number): void {
  if ((reader.lines[reader.at]?.indent ?? 0) > indent) throw new NotPlain();
}

/** A value on one line, with a comment after it or not. */
function readInline(text: string): unknown {
  const cursor: Cursor = { text, at: 0 };
  const value = readValue(cursor, false);
  if (!/^(?: +#.*)?$/.test(text.slice(cursor.at))) throw new NotPlain();
  return value;
}

type Cursor = { readonly text: string; at: number };

function readValue(cursor: Cursor, inFlow: boolean): unknown {
  switch (cursor.text[cursor.at]) {
    case '[':
      return readFlowList(cursor);
    case '{':
      return readFlowMap(cursor);
    case '"':
      return readQuoted(cursor);
    default:
      return readPlain(cursor, inFlow);
  }
}

function readFlowList(cursor: Cursor): unknown[] {
  const items: unknown[] = [];
  readFlow(cursor, ']', () => items.push(readValue(cursor, true)));
  return items;
}

function readFlowMap(cursor: Cursor): globalThis.Record<string, unknown> {
  const map: globalThis.Record<string, unknown> = {};
  readFlow(cursor, '}', () => {
    const key = take(cursor, /(?!null:|true:|false:)[a-z][a-z_]*(?=: )/y);
    if (isOwn(map, key)) throw new NotPlain();
    take(cursor, /: +/y);
    map[key] = readValue(cursor, true);
  });
  return map;
}

function readFlow(cursor: Cursor, end: ']' | '}', readItem: () => void): void {
  cursor.at += 1;
  take(cursor, / */y);
  while (cursor.text[cursor.at] !== end) {
    readItem();
    take(cursor, / */y);
    if (cursor.text[cursor.at] !== end) take(cursor, /, */y);
  }
  cursor.at += 1;
}

function readQuoted(cursor: Cursor): string {
  return take(cursor, /"[^"\\]*"/y).slice(1, -1);
}

function readPlain(cursor: Cursor, inFlow: boolean): unknown {
  const taken = take(cursor, inFlow ? /[^[\]{},"#:]+/y : /[^#:]+/y);
  const found = withoutSpacesAtEnd(taken);
  // They are given back: before a "#" they make it a comment.
  cursor.at -= taken.length - found.length;
  return scalarOf(found);
}

// / +$/ would look at each run of spaces from each of its spaces.
function withoutSpacesAtEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

function scalarOf(text: string): unknown {
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  if (/^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text)) return Number(text);
  if (dayOrCounted.test(text)) return text;
  // What else could be a number, a null, an anchor, a tag, a quotation or a block scalar is not read here.
  if (!/^[A-Za-z]/.test(text) && !/^\p{L}/u.test(text)) throw new NotPlain();
  if (/^(?:null|true|false)$/i.test(text)) throw new NotPlain();
  return text;
}

/** "2020-12-14", "2021 session", "5G networks": begun with digits, but no number to YAML 1.2, which has no spaces in any. */
const dayOrCounted = /^(?:\d{4}-\d\d-\d\d$|\d{1,4}[A-Z]? [A-Za-z])/;

function take(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found === undefined) throw new NotPlain();
  cursor.at += found.length;
  return found;
}

function isOwn(map: object, key: string): boolean {
  return Object.hasOwn(map, key);
}
