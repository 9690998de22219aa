/**
 * Which characters every carrier (Markdown, YAML, XML 1.0) can hold. XML 1.0 section 2.2 leaves out the C0 controls
 * but tab and line ends, lone surrogates, U+FFFE and U+FFFF; C1 controls are legal there but no text has them by
 * intention. Line ends are not text inside a paragraph, so they are left to whoever splits paragraphs.
 */
const uncarriable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function isCarriable(text: string): boolean {
  uncarriable.lastIndex = 0;
  return !uncarriable.test(text);
}

/** The text without them, and how many there were, so that the loss can be reported. */
export function withoutUncarriable(text: string): { readonly text: string; readonly removed: number } {
  let removed = 0;
  const kept = text.replace(uncarriable, () => {
    removed += 1;
    return '';
  });
  return { text: kept, removed };
}
