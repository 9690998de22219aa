import { type Base, sha256 } from '../document/index.js';
import { escapeXml } from './xml/escape-xml.js';

/** The namespace by which the base is found; part names are changed by other programs. */
export const baseNamespace = 'https://penholder.example/ns/base/1';

export type BaseText = { readonly json: string; readonly digest: string };

/** The JSON that travels in a draft and lies beside it, and its SHA-256. */
export function baseText(base: Base): BaseText {
  // XML cannot hold the two noncharacters that JSON leaves as they are.
  const json = JSON.stringify(base).replace(/[\uFFFE\uFFFF]/g, (letter) =>
    letter === '\uFFFE' ? '\\ufffe' : '\\uffff',
  );
  return { json, digest: sha256(json) };
}

/** `customXml/item1.xml`, as drawn in `document/base.ts`, in pieces: at once it would be held four times over. */
export function* basePart(base: Base, { json, digest }: BaseText): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<base xmlns="${baseNamespace}" draft="${escapeXml(base.draftId)}" digest="${digest}">`;
  for (let start = 0; start < json.length; ) {
    const end = start + pieceLength;
    // A surrogate pair cut in two would be two unreadable letters.
    const next = /[\uD800-\uDBFF]/.test(json.charAt(end - 1)) ? end + 1 : end;
    yield escapeXml(json.slice(start, next));
    start = next;
  }
  yield '</base>';
}

const pieceLength = 1 << 20;

/** `customXml/itemProps1.xml`: Word names its custom parts by a GUID, here made of the digest. */
export function basePropertiesPart(digest: string): string {
  const hex = digest.toUpperCase();
  const guid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20, 32),
  ].join('-');
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{${guid}}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${baseNamespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}
