import { at, quoted, type Rule } from '../rule.js';

/** An address somebody outside can open. A mark inside the Word file ("#_Ref") is a cross reference and no link. */
function isUsable(url: string): boolean {
  return (
    /^https?:\/\/[^\s/.]+\.[^\s]+$/i.test(url) ||
    /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(url) ||
    /^#_/.test(url)
  );
}

/** What is left of a link whose address got lost: "(#)", "](x)", "[text]()". */
const leftover =
  /\(#[\w-]{0,30}\)|\]\([^()\s]{0,200}\)|\bjavascript:\S{0,40}|\bhttps?:\/\/?(?=[\s.,;)]|$)|<a\s[^<>]{0,200}>/gi;

const linkBroken: Rule = {
  id: 'link-broken',
  source: null,
  *find({ passages }) {
    for (const passage of passages) {
      for (const { start, end, url } of passage.links) {
        if (isUsable(url.trim())) continue;
        yield at(passage, {
          found: `${quoted(passage, { start, end: Math.min(end, start + 60) })}, which leads to “${url.slice(0, 60)}”`,
          expected: 'an address that begins with https://',
          fix: 'Ask the entity for the address, or take the link away.',
        });
      }
      for (const { index, 0: found } of passage.text.matchAll(leftover)) {
        yield at(passage, {
          found: quoted(passage, { start: index, end: index + found.length }),
          expected: 'a link, or none',
          fix: 'Ask the entity for the address, or take this out.',
        });
      }
    }
  },
};

export const linkRules: readonly Rule[] = [linkBroken];
