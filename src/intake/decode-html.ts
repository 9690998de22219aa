import { done, type Outcome } from '../problems/index.js';
import { decodeText } from './decode-text.js';
import { decodeAs } from './encoding/decode-bytes.js';
import type { SourceFile } from './submission.js';

/** Browsers look no farther for the encoding that a page names: HTML Living Standard, 13.2.3.2 (1,024 bytes; Word needs more). */
const mostSearched = 4096;

/**
 * The text of a web page: by its byte-order mark, else as UTF-8 where it is that, else in the encoding that the page names,
 * else as any text. A page that was saved again as UTF-8 often names its old encoding still.
 *
 * Problems: those of `decodeText`; a page in the encoding that it names is none.
 */
export function decodeHtml(file: SourceFile): Outcome<string> {
  const { bytes } = file;
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const label = isMarked ? null : namedEncoding(bytes);
  const utf8 = label === null ? null : decodeAs(bytes, 'utf-8');
  // Every page of ISO-2022-JP is ASCII too, and so UTF-8.
  if (utf8 !== null && !/^iso-2022/.test(label!)) return clean(utf8.text);
  const named = label === null ? null : decodeAs(bytes, label);
  if (named !== null && !/[\u0080-\u009F\uFFFD]/.test(named.text)) return clean(named.text);
  return decodeText(file);
}

function clean(text: string): Outcome<string> {
  return done(text.replace(/\r\n?/g, '\n'));
}

/** `<meta charset=…>`, `<meta … content="text/html; charset=…">`, `<?xml … encoding="…"?>`. */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, mostSearched));
  const label =
    /<meta[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1] ??
    null;
  // A page cannot name UTF-16 in ASCII letters: it is not in it.
  return label === null || /^(?:utf-?16|utf-?32|ucs)/i.test(label) ? null : label.toLowerCase();
}
