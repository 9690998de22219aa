import { type HouseStyleRegister, izeForms } from '../records/index.js';
import type { Passage } from './text/passage.js';
import { type Mention, PhraseFinder } from './text/phrase-finder.js';
import { promotionalWords } from './words/promotional.js';
import { smallGovernments, spellingsForPeople, termsForPeople } from './words/terms.js';

/** A form of words that one of the rules of wording waits for; `right` is empty for a word of praise. */
export type StyleWord = {
  readonly rule: 'spelling-form' | 'term-form' | 'promotional-words';
  readonly form: string;
  readonly right: string;
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
};

/** Found in lower case, so that three rules read the text once. */
export type StyleWords = { readonly mentions: (passage: Passage) => readonly Mention<StyleWord>[] };

export function makeStyleWords(style: HouseStyleRegister | null): StyleWords {
  const byForm = new Map<string, StyleWord>();
  for (const one of [...wordsOf(style), ...ownWords()]) if (one.form !== one.right) byForm.set(one.form, one);
  const finder = new PhraseFinder([...byForm.keys()].map((form) => [form, null] as const));
  const kept = new Map<Passage, readonly Mention<StyleWord>[]>();
  return {
    mentions(passage) {
      const known = kept.get(passage);
      if (known !== undefined) return known;
      const found = finder.find(passage.prose.toLowerCase()).flatMap((mention) => {
        // The finder takes a hyphen for a space; "capacity-building" is right and "capacity building" is not.
        const value = byForm.get(mention.words);
        return value === undefined ? [] : [{ ...mention, value }];
      });
      kept.set(passage, found);
      return found;
    },
  };
}

function* wordsOf(style: HouseStyleRegister | null): Iterable<StyleWord> {
  if (style === null) return;
  for (const stem of style.ize) {
    for (const [form, right] of izeForms(stem))
      yield { rule: 'spelling-form', form, right, notAfter: [], notBefore: [] };
  }
  for (const { from, to, spelling, not_after = [], not_before = [] } of style.words) {
    const rule = spelling === true ? 'spelling-form' : 'term-form';
    yield { rule, form: from.toLowerCase(), right: to, notAfter: not_after, notBefore: not_before };
  }
}

function* ownWords(): Iterable<StyleWord> {
  const plain = { notAfter: [], notBefore: [] };
  for (const [form, right] of Object.entries(spellingsForPeople))
    yield { rule: 'spelling-form', form, right, ...plain };
  for (const [form, right] of Object.entries(termsForPeople))
    yield { rule: 'term-form', form, right, ...plain };
  yield {
    rule: 'term-form',
    form: 'governments',
    right: 'Governments',
    notAfter: smallGovernments,
    notBefore: [],
  };
  for (const form of promotionalWords) yield { rule: 'promotional-words', form, right: '', ...plain };
}
