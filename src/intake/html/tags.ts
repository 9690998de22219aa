/** What tags are to a reader of text. Names: HTML Living Standard, and what Word, Outlook and older programs add. */

const set = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** No text stands in them, whatever they hold. */
export const notText = set(
  `script style template noscript head title meta link base param source track area map datalist annotation
  annotation-xml xml rp`,
);

/** Pictures and players: what they hold is for programs that cannot show them. */
export const pictures = set('img svg picture canvas object embed applet audio video');

/** A page of its own inside the page: it is not in the file. */
export const frames = set('iframe frame');

/** What a visitor fills in. */
export const formFields = set('input select button textarea optgroup option progress meter');

/** They part what stands before them from what is in them, and from what comes after. */
export const blocks = set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary
  table tbody td tfoot th thead tr ul xmp`,
);

/** Their line ends are those of the text. */
export const preformatted = set('pre listing xmp plaintext');

export const lists = set('ul ol menu dir');

export function headingLevel(tag: string): number | null {
  return /^h[1-6]$/.test(tag) ? Number(tag[1]) : null;
}
