import { literalText, unifyText } from '../document/index.js';
import type { Submission } from '../intake/index.js';
import { isBodyName } from './title-names.js';

/** "ASIA-PACIFIC BROADCASTING UNION (ABU) Kuala Lumpur": a body's name with its short form, and where it sits. */
const named = /^(.{6,120}?) \((\p{Lu}[\p{L}&-]{1,11})\)/u;

/** The text says how a name in capitals is written otherwise; so much of it is looked at. */
const mostPassages = 60;

/**
 * A body that no register has, over the first heading of a paper without a title: a letterhead that was taken for one.
 * Only a word for a body together with a short form in brackets make it a name; in capitals it is written as the text writes it,
 * or with capitals at the head of its words.
 */
export function nameOverText({ title, passages }: Submission): string | null {
  const heading = passages[0]?.headings[0];
  if (title !== null || heading === undefined) return null;
  const [whole = '', name = '', short = ''] = named.exec(unifyText(heading)) ?? [];
  if (name === '' || !isBodyName(name)) return null;
  return /\p{Ll}/u.test(name) ? whole : `${asWritten(name, passages) ?? inCapitals(name)} (${short})`;
}

function asWritten(name: string, passages: Submission['passages']): string | null {
  const sought = name.toLowerCase();
  for (const { inlines } of passages.slice(0, mostPassages)) {
    const text = unifyText(literalText(inlines));
    const at = text.toLowerCase().indexOf(sought);
    // In lower case a letter may be longer than in capitals, and the places no longer be the same.
    const found = at < 0 ? '' : text.slice(at, at + name.length);
    if (found.toLowerCase() === sought && /\p{Ll}/u.test(found)) return found;
  }
  return null;
}

const small = new Set('of the and for in on to de la et du des'.split(' '));

function inCapitals(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && small.has(word) ? word : word.replace(/(?:^|-)\p{L}/gu, (letter) => letter.toUpperCase()),
    )
    .join(' ');
}
