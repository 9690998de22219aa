import { at, patternRule, quoted, type Rule, sentenceKinds, wordedKinds } from '../rule.js';
import { isInside } from '../text/spans.js';

/** Members of one to three words before the last one: longer ones are clauses, where the comma may be right. */
const shortMembers =
  /(?:^|[^\p{L}'’-])(?:\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}, ){1,2}\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,2}$/u;
const lastMember = /^\p{L}[\p{L}'’-]*(?: \p{L}[\p{L}'’-]*){0,3}(?:[.,;:)]|$)/u;
const clauseWords =
  /\b(?:including|such as|namely|which|who|that|also|however|therefore|too|is|are|was|were|has|have|had)\b/;

const serialComma: Rule = {
  id: 'serial-comma',
  source: 'SERIAL',
  *find({ passages }) {
    for (const passage of passages) {
      if (!sentenceKinds.includes(passage.kind)) continue;
      for (const { index, 0: comma } of passage.prose.matchAll(/, (?:and|or) /g)) {
        const before = passage.prose.slice(Math.max(0, index - 120), index);
        const members = shortMembers.exec(before)?.[0];
        if (members === undefined || clauseWords.test(members)) continue;
        if (!lastMember.test(passage.prose.slice(index + comma.length, index + comma.length + 100))) continue;
        yield at(passage, {
          found: quoted(passage, { start: index, end: index + comma.length }),
          expected: 'no comma before the last “and” or “or” of a list',
          fix: 'Take the comma out, unless it parts two clauses.',
        });
      }
    }
  },
};

const quotationMarks: Rule = {
  id: 'quotation-marks',
  source: 'QUOTE',
  *find({ passages }) {
    for (const passage of passages) {
      const { text, quotations } = passage;
      const straight = [...text.matchAll(/"/g)].filter(({ index }) => !/\d/.test(text.charAt(index - 1)));
      if (straight.length > 0) {
        const start = straight[0]!.index;
        yield at(passage, {
          found: `${quoted(passage, { start, end: start + 1 })}${straight.length > 2 ? `, and ${straight.length - 1} more straight marks here` : ''}`,
          expected: 'curly double quotation marks, “ and ”',
          fix: 'Type the marks again in Word, which curls them.',
        });
      }
      for (const { index } of text.matchAll(
        /(?<![\p{L}\p{N}])‘(?=\p{L}[^‘’]{1,200}[\p{L}.,]’(?![\p{L}\p{N}]))/gu,
      )) {
        if (isInside(index, quotations.spans)) continue;
        yield at(passage, {
          found: quoted(passage, { start: index, end: index + 1 }),
          expected: 'double quotation marks outside, single ones only inside them',
          fix: 'Write “ and ”.',
        });
      }
    }
  },
};

/** Words of a quotation from which on it is long, and from which on its source should be told. */
const longQuotation = 40;
const sourcedQuotation = 15;

const quotationLong: Rule = {
  id: 'quotation-long',
  source: 'QUOTE-LEN',
  *find({ passages }) {
    for (const passage of passages) {
      for (const span of passage.quotations.spans) {
        const words = passage.text.slice(span.start, span.end).split(/\s+/).length;
        if (words <= longQuotation) continue;
        yield at(passage, {
          found: `a quotation of ${words} words: ${quoted(passage, { start: span.start, end: span.start + 30 })}`,
          expected: `at most some ${longQuotation} words of another text`,
          fix: 'Sum it up and name its source.',
        });
      }
    }
  },
};

const quotationUnsourced: Rule = {
  id: 'quotation-unsourced',
  source: 'QUOTE',
  *find({ body }) {
    for (const passage of body) {
      if (passage.kind === 'cell') continue;
      for (const span of passage.quotations.spans) {
        const words = passage.text.slice(span.start, span.end).split(/\s+/).length;
        if (words < sourcedQuotation || passage.notes.some(({ offset }) => offset >= span.start)) continue;
        if (/\b(?:resolution|paragraph|report|declaration|agenda)\b/i.test(around(passage.text, span)))
          continue;
        yield at(passage, {
          found: `${quoted(passage, { start: span.start, end: span.start + 30 })} without a note`,
          expected: 'the source of a quotation, in the sentence or in a note',
          fix: 'Add the source, or take the quotation marks away and say it in other words.',
        });
      }
    }
  },
};

function around(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return `${text.slice(Math.max(0, start - 200), start)} ${text.slice(end, end + 100)}`;
}

const marksUnbalanced: Rule = {
  id: 'marks-unbalanced',
  source: null,
  *find({ passages }) {
    for (const passage of passages) {
      const wrong = [...passage.quotations.unmatched, ...unmatchedBrackets(passage.text)].sort(
        (a, b) => a - b,
      )[0];
      if (wrong === undefined) continue;
      yield at(passage, {
        found: quoted(passage, { start: wrong, end: wrong + 1 }),
        expected: 'brackets and quotation marks in pairs',
        fix: 'Add the mark that is missing, or take this one away.',
      });
    }
  },
};

const pairs: { readonly [close: string]: string } = { ')': '(', ']': '[' };

function unmatchedBrackets(text: string): readonly number[] {
  const open: number[] = [];
  const wrong: number[] = [];
  for (const { index, 0: mark } of text.matchAll(/[()[\]]/g)) {
    const opener = pairs[mark];
    if (opener === undefined) open.push(index);
    else if (text.charAt(open.at(-1) ?? -1) === opener) open.pop();
    // "a)", "iv)" and "1)" number the members of a list, and ":)" is what a mail leaves behind.
    else if (
      !(
        mark === ')' &&
        /(?:^|[\s;,])(?:\p{L}|[ivx]{1,4}|\d{1,2}|[:;]-?)$/u.test(text.slice(Math.max(0, index - 6), index))
      )
    )
      wrong.push(index);
  }
  return [...wrong, ...open];
}

const dashForm = patternRule('dash-form', null, {
  pattern:
    /(?<=[\p{L}\p{N},)”’]) -{1,3} (?=\S)|(?<=\p{L})--+(?=\p{L})|(?<![\w/.–,-])\d{1,3}(?:,\d{3})* ?- ?\d{1,3}(?:,\d{3})*(?= (?:per cent|countries|million|billion|people|years|participants|\p{Ll}{3,}s)\b)/gu,
  hint: /\s-|-[-\s]|\d-\d/,
  kinds: wordedKinds,
  expected: ({ match }) =>
    /\d/.test(match[0])
      ? 'an unspaced en dash, or “to”, between figures'
      : 'an en dash between spaces, or commas',
  fix: 'Write “–” instead of the hyphen.',
});

/** Words that may stand twice: "that that", "had had". */
const mayRepeat = new Set(['that', 'had', 'bora', 'far', 'very', 'etc', 'and/or']);

const wordDoubled = patternRule('word-doubled', null, {
  // Letters of ASCII alone: with all others this one rule took a tenth of the time of all.
  pattern: /\b([a-z]{2,30}) \1\b(?!['’-])/g,
  kinds: wordedKinds,
  unless: ({ passage, match }) =>
    mayRepeat.has(match[1]!) || /['’-]/.test(passage.prose.charAt(match.index - 1)),
  expected: 'the word once',
  fix: 'Take one of the two out.',
});

export const punctuationRules: readonly Rule[] = [
  serialComma,
  quotationMarks,
  quotationLong,
  quotationUnsourced,
  marksUnbalanced,
  dashForm,
  wordDoubled,
];
