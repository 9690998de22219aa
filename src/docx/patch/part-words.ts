const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const wordprocessingStrict = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationsStrict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** How a part calls things, so that what is put into it is called the same. */
export type PartWords = {
  /** The prefix of the root element and its colon, or nothing. */
  readonly own: string;
  /** The prefix, without colon, under which elements and attributes of Word are written. */
  readonly w: string;
  readonly r: string;
  readonly isStrict: boolean;
  /** Declarations that the root needs for them. */
  readonly missing: string;
  readonly bound: ReadonlySet<string>;
};

export function namespacesOf(isStrict: boolean): { readonly w: string; readonly r: string } {
  return isStrict ? { w: wordprocessingStrict, r: relationsStrict } : { w: wordprocessing, r: relations };
}

/** Reads the words off the start tag of a part's root. */
export function partWords(tag: string): PartWords {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const own = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
  const bindings = new Map(
    [...tag.matchAll(/\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((found) => [
      found[1] ?? '',
      (found[2] ?? found[3])!,
    ]),
  );
  const isStrict = [...bindings.values()].some((uri) => uri.startsWith('http://purl.oclc.org/ooxml/'));
  const uris = namespacesOf(isStrict);
  const w = prefixFor(bindings, uris.w, 'w');
  const r = prefixFor(bindings, uris.r, 'r');
  return {
    own,
    w: w.prefix,
    r: r.prefix,
    isStrict,
    missing: w.missing + r.missing,
    bound: new Set(bindings.keys()),
  };
}

function prefixFor(
  bindings: ReadonlyMap<string, string>,
  uri: string,
  usual: string,
): { readonly prefix: string; readonly missing: string } {
  for (const [prefix, bound] of bindings) if (bound === uri && prefix !== '') return { prefix, missing: '' };
  const prefix = bindings.has(usual) ? `ph${usual}` : usual;
  return { prefix, missing: ` xmlns:${prefix}="${uri}"` };
}

/** Whether XML of a part can stand at another place of it: whether its prefixes are declared at the root, or inside. */
export function isPortable(xml: string, { bound }: PartWords): boolean {
  const bare = xml.replace(/"[^"]*"|'[^']*'/g, '""');
  const declared = new Set([...bare.matchAll(/xmlns:([^\s=]+)/g)].map(([, prefix]) => prefix!));
  return [...bare.matchAll(/([\p{L}_][\w.-]*):[\p{L}_]/gu)].every(
    ([, prefix]) => prefix === 'xml' || prefix === 'xmlns' || bound.has(prefix!) || declared.has(prefix!),
  );
}
