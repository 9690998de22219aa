import { at, opensSentence, patternRule, quoted, type Rule, sentenceKinds, wordedKinds } from '../rule.js';

const firstPerson = patternRule('first-person', 'TONE', {
  pattern:
    /(?<![\p{L}\p{N}'’-])(?:[Ww]e|[Oo]urs?|us|[Oo]urselves|[Mm]y|I(?= (?:am|have|was|will|would|hope|thank)\b))(?![\p{L}\p{N}-])/gu,
  kinds: wordedKinds,
  unless: ({ passage: { prose }, match: { index, 0: word } }) =>
    // "Our World in Data", "We the Peoples" are names, and "Part I" has a number.
    word === 'I'
      ? /\p{Lu}\p{Ll}+ $/u.test(prose.slice(Math.max(0, index - 16), index))
      : /^\p{Lu}/u.test(word) &&
        /^ (?:\p{Lu}|the \p{Lu})/u.test(prose.slice(index + word.length, index + word.length + 6)),
  expected: 'the third person',
  fix: 'Name who is meant.',
});

const promotional: Rule = {
  id: 'promotional-words',
  source: 'TONE',
  *find({ passages }, { styleWords }) {
    for (const passage of passages) {
      if (!sentenceKinds.includes(passage.kind)) continue;
      for (const { start, end, value } of styleWords.mentions(passage)) {
        if (value.rule !== 'promotional-words') continue;
        // "Outstanding" with a capital inside a sentence: the name of a prize.
        if (/^\p{Lu}/u.test(passage.prose.charAt(start)) && !opensSentence(passage, start)) continue;
        // Debts and questions are outstanding too, and an exceptional measure is no praise.
        if (neutralBefore.test(passage.prose.slice(end, end + 24))) continue;
        yield at(passage, {
          found: quoted(passage, { start, end }),
          expected: 'a neutral word, or what was done and its result',
          fix: 'Take it out, or say it with a figure.',
        });
      }
    }
  },
};

const neutralBefore =
  /^ (?:issues?|questions?|debts?|payments?|balance|contributions?|measures?|circumstances|sessions?|meetings?|cases?)\b/;

export const toneRules: readonly Rule[] = [firstPerson, promotional];
