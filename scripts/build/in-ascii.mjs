/**
 * A bundle with nothing but ASCII in it: V8 keeps such a text at a byte for each letter, and Node reads it without
 * decoding, which saves every start a fiftieth of a second. esbuild leaves other letters in regular expressions (and in
 * comments), where \u and four digits mean the same. Columns of the source map are off behind them, lines are not.
 */
export function inAscii(bundle) {
  // There the escape would mean something else.
  const misread = /\\[^\0-\x7f]|String\.raw`[^`]*[^\0-\x7f]/.exec(bundle);
  if (misread !== null) throw new Error(`cannot be written in ASCII: ${misread[0]}`);
  return bundle.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
