/** Addresses behind which a page names the one it means: what Google Docs and Outlook put around links. */
const wrappers: readonly (readonly [RegExp, string])[] = [
  [/^https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/url\?/i, 'q'],
  [/^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\//i, 'url'],
];

export type Address =
  | { readonly kind: 'link'; readonly url: string }
  /** To another place of the page: it leads nowhere once the words stand elsewhere. */
  | { readonly kind: 'inner' }
  /** A script or data: never carried on. */
  | { readonly kind: 'refused' };

/** Where a link leads. Nothing is fetched; a relative address is left as it stands unless the page names its base. */
export function readAddress(href: string, base: string | null): Address {
  const bare = href.replace(/[\u0000-\u0020]+/g, (space) => (space.includes(' ') ? ' ' : '')).trim();
  if (bare === '' || bare.startsWith('#') || /^file:[^#]*#/i.test(bare)) return { kind: 'inner' };
  if (/^(?:javascript|vbscript|data|blob|about|livescript):/i.test(bare)) return { kind: 'refused' };
  for (const [wrapper, name] of wrappers) {
    if (!wrapper.test(bare) || !URL.canParse(bare)) continue;
    const meant = new URL(bare).searchParams.get(name);
    if (meant !== null && /^https?:\/\//i.test(meant)) return { kind: 'link', url: meant };
  }
  if (base !== null && !/^[a-z][a-z0-9+.-]*:/i.test(bare) && URL.canParse(bare, base)) {
    return { kind: 'link', url: new URL(bare, base).href };
  }
  return { kind: 'link', url: bare };
}
