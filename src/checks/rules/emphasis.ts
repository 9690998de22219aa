import { at, quoted, type Rule } from '../rule.js';

/** Words in another language, and signs of form, that stand in italics without being a title. */
const mayBeItalic = /^(?:ibid|inter alia|et al|sic|resumed|summary|note)\b/i;

const emphasisForm: Rule = {
  id: 'emphasis-form',
  source: 'EMPH',
  *find({ body }) {
    for (const passage of body) {
      if (passage.kind === 'cell') continue;
      for (const span of passage.strong) {
        const words = passage.text.slice(span.start, span.end);
        // A whole line in bold is a heading somebody typed, and bold is right in conclusions.
        if (passage.concludes || !/\p{L}/u.test(words)) continue;
        yield at(passage, {
          found: `${quoted(passage, span)} in bold`,
          expected: 'bold only in conclusions and recommendations',
          fix: 'Take the bold away; make a heading with the style of one.',
        });
      }
      for (const span of passage.emphasis) {
        const words = passage.text.slice(span.start, span.end).trim();
        if (!/\p{L}{2}/u.test(words) || isTitle(words) || mayBeItalic.test(words)) continue;
        yield at(passage, {
          found: `${quoted(passage, span)} in italics`,
          expected: 'italics only for titles of publications',
          fix: 'Take the italics away.',
        });
      }
    }
  },
};

/** A publication's title has capitals: its first word, and half of its longer ones or a single one. */
function isTitle(words: string): boolean {
  const long = words.split(/\s+/).filter((word) => /^[\p{L}]{4,}/u.test(word));
  const capital = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return /^[^\p{L}]*(?:\p{Lu}|\d)/u.test(words) && (long.length === 0 || capital * 3 >= long.length);
}

export const emphasisRules: readonly Rule[] = [emphasisForm];
