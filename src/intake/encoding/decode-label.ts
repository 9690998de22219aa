/** What Windows-1252 has at 0x80 to 0x9F: WHATWG Encoding Standard, index windows-1252. The gaps stay controls. */
const western = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/**
 * Bytes in an encoding that is known to `TextDecoder`; null where they are not in it, or it is not known. Node 20 decodes
 * Windows-1252 as ISO-8859-1 (https://github.com/nodejs/node/issues/56542): its quotation marks come out as controls.
 */
export function decodeLabel(
  label: string,
  bytes: Uint8Array,
): { readonly text: string; readonly label: string } | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    const text = decoder.decode(bytes);
    return {
      text: decoder.encoding === 'windows-1252' ? withWesternSigns(text) : text,
      label: decoder.encoding,
    };
  } catch {
    return null;
  }
}

/** A text whose controls from 0x80 to 0x9F are signs of Windows-1252 that were taken for ISO-8859-1. */
export function withWesternSigns(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (control) => western[control.charCodeAt(0) - 0x80]!);
}
