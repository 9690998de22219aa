import type { Piece } from './pieces.js';

/** An address that fills its brackets; what is not closed within this length is left as it stands. */
const inBrackets = /\((https?:\/\/[^\s()<>]{1,2000})\)/gi;

/**
 * "a portal (https://towns.org)" typed as plain text: the address becomes a link like any other, so that it can leave the
 * text for a note. `links` is the number of the last link of the unit: those found here count on from it, and no link
 * that the unit has already changes its number.
 */
export function withPlainAddresses(pieces: readonly Piece[], links: number): readonly Piece[] {
  let number = links;
  return pieces.flatMap((piece): readonly Piece[] => {
    if (piece.type === 'note' || piece.link !== null || !piece.value.includes('(http')) return [piece];
    const parts: Piece[] = [];
    let done = 0;
    for (const { index, 1: url = '' } of piece.value.matchAll(inBrackets)) {
      if (/[.,;:]$/.test(url)) continue;
      number += 1;
      parts.push({ ...piece, value: piece.value.slice(done, index + 1) });
      parts.push({ ...piece, value: url, link: { number, url } });
      done = index + 1 + url.length;
    }
    return done === 0 ? [piece] : [...parts, { ...piece, value: piece.value.slice(done) }];
  });
}
