import type { Chance } from './chance.js';

/** A change, and what was done, so that a person can follow it. */
export type Changed<T> = { readonly value: T; readonly said: string };

/** What means something to a reader of the format: put in at a random place it does more than a random byte. */
const tokens: Readonly<Record<string, readonly string[]>> = {
  any: [
    '\0',
    '\n\n',
    '\r',
    '\t',
    '\u2028',
    '\ufeff',
    '\u202e',
    '\u00ad',
    '\ud83d\ude00',
    '[^1]',
    '(1)',
    '-\n',
    '* * *',
  ],
  md: [
    '---\n',
    '```\n',
    '[^1]: ',
    '|',
    '| --- |',
    '> ',
    '<div>',
    '![',
    '](',
    '\n# ',
    '    ',
    '{{x}}',
    '<!--',
  ],
  txt: ['\f', 'Page 2 of 3', 'Part Three', '1.1 ', '- ', '> ', '\n\n\n', '---', '¹'],
  html: [
    '<table>',
    '<tr><td>',
    '</p>',
    '<!--',
    ']]>',
    '&#0;',
    '&#x110000;',
    '&nbsp',
    '<script>',
    '<svg><style>',
    '<a href="javascript:x">',
    '<template>',
    '<sup>1</sup>',
  ],
  eml: [
    '\r\n\r\n',
    '--b1\r\n',
    '--b1--\r\n',
    'Content-Type: multipart/mixed; boundary="b1"\r\n',
    '=?utf-8?Q?=00?=',
    'Content-Transfer-Encoding: base64\r\n',
  ],
  pdf: [
    '<<',
    '>>',
    'endobj',
    'stream\n',
    'endstream',
    '1 0 R',
    '99999999999',
    '-1',
    '/Length 5',
    '/Kids [1 0 R]',
    '/Type /Pages',
    'BT',
    'ET',
    '(',
    '] TJ',
    'startxref\n0\n',
  ],
  xml: [
    '<w:p>',
    '</w:p>',
    '<w:r><w:t>',
    '&amp;',
    '&#1;',
    '<!--',
    '<![CDATA[',
    '<w:footnoteReference w:id="1"/>',
    '<w:del>',
    '<w:fldChar w:fldCharType="begin"/>',
  ],
};

type ByteChange = (bytes: Uint8Array, chance: Chance, format: string) => Changed<Uint8Array>;

const changes: readonly ByteChange[] = [
  function flip(bytes, chance) {
    const value = bytes.slice();
    const count = 1 + chance.below(8);
    const places = Array.from({ length: count }, () => chance.below(value.length));
    for (const at of places) value[at] = value[at]! ^ (1 << chance.below(8));
    return { value, said: `bits flipped at ${places.join(', ')}` };
  },
  function set(bytes, chance) {
    const value = bytes.slice();
    const at = chance.below(value.length);
    const byte = chance.one([0, 9, 10, 13, 32, 60, 62, 127, 128, 255]);
    value[at] = byte;
    return { value, said: `byte ${at} set to ${byte}` };
  },
  function insert(bytes, chance) {
    const at = chance.below(bytes.length + 1);
    const put = Uint8Array.from({ length: 1 + chance.below(20) }, () => chance.below(256));
    return { value: spliced(bytes, at, at, put), said: `${put.length} bytes put in at ${at}` };
  },
  function token(bytes, chance, format) {
    const at = chance.below(bytes.length + 1);
    const put = chance.one([...tokens.any!, ...(tokens[format] ?? [])]);
    const times = chance.one([1, 1, 1, 2, 50]);
    const value = spliced(bytes, at, at, new TextEncoder().encode(put.repeat(times)));
    return { value, said: `${JSON.stringify(put)} put in ${times} times at ${at}` };
  },
  function remove(bytes, chance) {
    const [from, to] = chunk(bytes, chance);
    return { value: spliced(bytes, from, to, new Uint8Array()), said: `bytes ${from} to ${to} removed` };
  },
  function repeat(bytes, chance) {
    const [from, to] = chunk(bytes, chance);
    return { value: spliced(bytes, to, to, bytes.slice(from, to)), said: `bytes ${from} to ${to} doubled` };
  },
  function swap(bytes, chance) {
    const [a, b] = chunk(bytes, chance);
    const moved = bytes.slice(a, b);
    const rest = spliced(bytes, a, b, new Uint8Array());
    const at = chance.below(rest.length + 1);
    return { value: spliced(rest, at, at, moved), said: `bytes ${a} to ${b} moved to ${at}` };
  },
  function cut(bytes, chance) {
    const at = chance.below(bytes.length);
    return { value: bytes.slice(0, at), said: `cut at ${at}` };
  },
];

const encodings: readonly ByteChange[] = [
  (bytes) => ({
    value: new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')),
    said: 'as UTF-16LE',
  }),
  (bytes) => ({
    value: new Uint8Array(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')]),
    ),
    said: 'as UTF-16LE with a mark',
  }),
  (bytes) => ({
    value: new Uint8Array(
      Buffer.concat([
        Buffer.from([0xfe, 0xff]),
        Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le').swap16(),
      ]),
    ),
    said: 'as UTF-16BE with a mark',
  }),
  (bytes) => ({
    value: new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1')),
    said: 'as Latin-1',
  }),
  (bytes) => ({
    value: new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1'), 'utf8')),
    said: 'as UTF-8 twice',
  }),
  (bytes) => ({ value: spliced(bytes, 0, 0, Uint8Array.of(0xef, 0xbb, 0xbf)), said: 'with a mark of UTF-8' }),
];

export function changeBytes(bytes: Uint8Array, chance: Chance, format: string): Changed<Uint8Array> {
  if (bytes.length === 0) return { value: bytes, said: 'nothing to change' };
  return chance.one(changes)(bytes, chance, format);
}

export function changeEncoding(bytes: Uint8Array, chance: Chance): Changed<Uint8Array> {
  return chance.one(encodings)(bytes, chance, 'any');
}

function chunk(bytes: Uint8Array, chance: Chance): readonly [number, number] {
  const from = chance.below(bytes.length);
  const longest = chance.one([4, 40, 400, bytes.length]);
  return [from, Math.min(bytes.length, from + 1 + chance.below(longest))];
}

function spliced(bytes: Uint8Array, from: number, to: number, put: Uint8Array): Uint8Array {
  const value = new Uint8Array(bytes.length - (to - from) + put.length);
  value.set(bytes.subarray(0, from));
  value.set(put, from);
  value.set(bytes.subarray(to), from + put.length);
  return value;
}
