const linkable = new Set(['http:', 'https:', 'mailto:']);
/** Word keeps no longer address (Microsoft, Word limits). */
const longestTarget = 2083;

/**
 * What a relationship may point to for an address: the address itself where it is a URI as it stands, else with its
 * odd letters escaped; null where it can be no hyperlink (`#`, a relative path, a scheme that runs something).
 */
export function linkTarget(address: string): string | null {
  if (address.length > longestTarget || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (!linkable.has(url.protocol)) return null;
  const target = /^[!#-;=?-[\]_a-z~]+$/.test(address) && isEscaped(address) ? address : escaped(url.href);
  return target.length > longestTarget ? null : target;
}

/** Every percent sign begins an escape, and only one "#" begins a fragment: Word refuses a file with others. */
function isEscaped(address: string): boolean {
  return !/%(?![0-9A-Fa-f]{2})/.test(address) && address.indexOf('#') === address.lastIndexOf('#');
}

function escaped(href: string): string {
  const [before, ...fragments] = href.split('#');
  const whole = fragments.length === 0 ? before! : `${before}#${fragments.join('%23')}`;
  return whole
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^!#-;=?-[\]_a-z~]/gu, (letter) => encodeURIComponent(letter));
}

/** Word shows and keeps no longer screen tip. */
export const longestTip = 255;
