/**
 * Where letters of parsed text stand in the XML it was parsed from: entities, CDATA, comments and line ends of two
 * letters make the two differ. `offset` counts letters of the text that is `xml` from `start` to `end`.
 */
export function rawPlace(
  xml: string,
  start: number,
  end: number,
  offset: number,
): { readonly at: number; readonly inData: boolean } {
  let at = start;
  let left = offset;
  let inData = false;
  while (left > 0 && at < end) {
    const skipped = skip(xml, at, inData);
    if (skipped !== null) {
      ({ at, inData } = skipped);
      continue;
    }
    const { next, letters } = inData ? plain(xml, at) : letter(xml, at);
    at = next;
    left -= letters;
  }
  return { at, inData };
}

/** Markup in a text that gives no letters. */
function skip(xml: string, at: number, inData: boolean): { at: number; inData: boolean } | null {
  if (inData) return xml.startsWith(']]>', at) ? { at: at + 3, inData: false } : null;
  if (xml.startsWith('<![CDATA[', at)) return { at: at + 9, inData: true };
  if (xml.startsWith('<!--', at)) return { at: xml.indexOf('-->', at) + 3, inData };
  if (xml.startsWith('<?', at)) return { at: xml.indexOf('?>', at) + 2, inData };
  return null;
}

function plain(xml: string, at: number): { readonly next: number; readonly letters: number } {
  return { next: xml.startsWith('\r\n', at) ? at + 2 : at + 1, letters: 1 };
}

function letter(xml: string, at: number): { readonly next: number; readonly letters: number } {
  if (xml[at] !== '&') return plain(xml, at);
  const next = xml.indexOf(';', at) + 1;
  const reference = /^&#(x?)([0-9a-f]+);$/i.exec(xml.slice(at, next));
  const code = reference === null ? 0 : Number.parseInt(reference[2]!, reference[1] === '' ? 10 : 16);
  return { next, letters: code > 0xffff ? 2 : 1 };
}
