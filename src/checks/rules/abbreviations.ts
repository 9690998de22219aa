import { at, patternRule, quoted, type Rule, wordAfter, wordedKinds } from '../rule.js';

/** Names that keep the two letters, with a hyphen. */
const hyphened = /^(?:Women|Habitat)$/;

const unitedNations = patternRule('united-nations-short', 'UN', {
  // Names such as UN-Women and UN-Habitat keep it, and so does the acronym list of note 1.
  pattern: /\bU\.N\.|\bUN\b(?!-\p{L})/gu,
  kinds: wordedKinds,
  unless: ({ passage, match }) =>
    / Trade and Development\b/.test(passage.prose.slice(match.index, match.index + 26)),
  expected: ({ passage, match }) => {
    const next = wordAfter(passage.prose, match.index + match[0].length);
    return hyphened.test(next) ? `“UN-${next}”` : '“United Nations”, which is never shortened';
  },
  fix: ({ passage, match }) => {
    const next = wordAfter(passage.prose, match.index + match[0].length);
    return hyphened.test(next) ? `Write “UN-${next}”.` : 'Write “United Nations”.';
  },
});

const organs: { readonly [short: string]: string } = {
  ECOSOC: 'Economic and Social Council',
  UNGA: 'General Assembly',
  UNSC: 'Security Council',
  UNSG: 'Secretary-General',
  UNOG: 'United Nations Office at Geneva',
  GA: 'General Assembly',
  SG: 'Secretary-General',
  SC: 'Security Council',
};

const organShort = patternRule('organ-short', 'ORG', {
  // GA, SG and SC mean other things too: only where they stand as the organ does.
  pattern: /\b(?:ECOSOC|UNGA|UNSC|UNSG|UNOG)\b|(?<=\b[Tt]he )(?:GA|SG|SC)\b|\b(?:GA|SC)(?= resolutions?\b)/g,
  kinds: wordedKinds,
  expected: ({ match }) => `“${organs[match[0]]}”, which is never shortened`,
  fix: ({ match }) => `Write “${organs[match[0]]}”.`,
});

const goalsShort = patternRule('goals-short', 'SDG', {
  pattern: /\bSDGs?\b/g,
  kinds: wordedKinds,
  expected: '“Sustainable Development Goals” the first time, “the Goals” afterwards',
  fix: 'Write the name, or “the Goals” or “Goal 5” where the name has been given.',
});

/** What follows an acronym where it is a noun of its own and not part of a longer one ("the ITU helped", "the WSIS Forum"). */
const nounEnds =
  /^(?:[.,;:)]|\s(?:and|or|in|at|by|for|with|on|to|from|has|have|had|is|are|was|were|will|would|can|may|also|that|which|who)\b|\s[a-z]+ed\b)/;

/** Acronyms that take the article as the words they stand for would. */
const withArticle = new Set(['EU', 'UK', 'USA', 'US', 'UAE', 'DRC', 'UN', 'GA', 'SG', 'SC']);

const article: Rule = {
  id: 'acronym-article',
  source: 'ACR-ART',
  *find({ passages }, { registers }) {
    const bodies = new Set(registers.entities.entities.map(({ acronym }) => acronym));
    for (const passage of passages) {
      if (!wordedKinds.includes(passage.kind)) continue;
      for (const match of passage.prose.matchAll(/\b[Tt]he ([A-Z][A-Za-z-]*[A-Z])\b/g)) {
        const acronym = match[1]!;
        const end = match.index + match[0].length;
        if (!bodies.has(acronym) || withArticle.has(acronym)) continue;
        if (!nounEnds.test(passage.prose.slice(end, end + 24))) continue;
        yield at(passage, {
          found: quoted(passage, { start: match.index, end }),
          expected: `“${acronym}” without “the”`,
          fix: 'Take the article out.',
        });
      }
      for (const match of passage.prose.matchAll(/\b([A-Z][A-Z0-9-]*[A-Z])['’]s\b/g)) {
        const capitals = match[1]!;
        // “UN's” is told by the rule on the United Nations.
        if (/^[IVXLC]+$|^UN$/.test(capitals)) continue;
        yield at(passage, {
          found: quoted(passage, { start: match.index, end: match.index + match[0].length }),
          expected: 'no possessive on an acronym',
          fix: `Write “of ${capitals}”, or “${capitals}” before the noun.`,
        });
      }
    }
  },
};

export const abbreviationRules: readonly Rule[] = [unitedNations, organShort, goalsShort, article];
