import type { Files } from '../files.js';
import { done, failed, type Outcome, problem } from '../problems/index.js';

/** The text of a file that must be UTF-8; a byte-order mark is gone. An older encoding is told, never guessed. */
export function readText(files: Files, path: string): Outcome<string> {
  const read = files.read(path);
  if (!read.ok) return read;
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(read.value));
  } catch {
    return failed(notUtf8(path, read.value));
  }
}

function notUtf8(file: string, bytes: Uint8Array) {
  // The first letter that does not come back from being decoded and encoded marks the line.
  const text = new TextDecoder('utf-8').decode(bytes);
  const line = text.slice(0, Math.max(0, text.indexOf('\uFFFD'))).split(/\r\n?|\n/).length;
  return problem(
    'encoding-not-utf8',
    { file, line },
    {
      found: 'letters in an older encoding than UTF-8',
      expected: 'text in UTF-8, so that accents and dashes come out right',
      fix: 'Open the file in an editor and save it as UTF-8 (in Notepad: Save as, Encoding: UTF-8).',
    },
  );
}
