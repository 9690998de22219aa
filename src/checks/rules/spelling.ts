import {
  at,
  type Knowledge,
  opensSentence,
  quoted,
  type Rule,
  type Told,
  wordAfter,
  wordBefore,
  wordedKinds,
} from '../rule.js';
import type { StyleWord } from '../style-words.js';
import type { Passage } from '../text/passage.js';

function* wrongForms(passage: Passage, rule: StyleWord['rule'], { styleWords }: Knowledge): Iterable<Told> {
  const { prose } = passage;
  for (const { start, end, value } of styleWords.mentions(passage)) {
    const written = prose.slice(start, end);
    if (value.rule !== rule || written === value.right) continue;
    const isCapital = /^\p{Lu}/u.test(written);
    // A capital inside a sentence is a name, and a name keeps its spelling: Organisation internationale de la Francophonie.
    if (isCapital && !(opensSentence(passage, start) && written.slice(1) === written.slice(1).toLowerCase()))
      continue;
    if (value.notAfter.includes(wordBefore(prose, start).toLowerCase())) continue;
    if (value.notBefore.includes(wordAfter(prose, end).toLowerCase())) continue;
    const right = isCapital ? `${value.right.charAt(0).toUpperCase()}${value.right.slice(1)}` : value.right;
    if (right === written) continue;
    yield at(passage, {
      found: quoted(passage, { start, end }),
      expected: `“${right}”`,
      fix: `Write “${right}”, unless it is part of a name.`,
    });
  }
}

/** Names of organizations of the United Nations system have its spelling, whoever writes them. */
const organisationNames =
  /\b(?:Health|Trade|Labour|Meteorological|Tourism|Maritime|Property) Organisation\b|\bOrganisation (?=for Economic|of the United)/g;

const spelling: Rule = {
  id: 'spelling-form',
  source: 'IZE',
  *find({ passages }, knowledge) {
    for (const passage of passages) {
      if (!wordedKinds.includes(passage.kind)) continue;
      yield* wrongForms(passage, 'spelling-form', knowledge);
      if (!passage.prose.includes('Organisation')) continue;
      for (const { index, 0: name } of passage.prose.matchAll(organisationNames)) {
        const right = name.trim().replace('Organisation', 'Organization');
        yield at(passage, {
          found: quoted(passage, { start: index, end: index + name.length }),
          expected: `“${right}”`,
          fix: `Write “${right}”.`,
        });
      }
    }
  },
};

const term: Rule = {
  id: 'term-form',
  source: 'TERMS',
  *find({ passages }, knowledge) {
    for (const passage of passages) {
      if (wordedKinds.includes(passage.kind)) yield* wrongForms(passage, 'term-form', knowledge);
    }
  },
};

export const spellingRules: readonly Rule[] = [spelling, term];
