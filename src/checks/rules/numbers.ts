import { months } from '../../document/index.js';
import {
  at,
  type Match,
  opensSentence,
  patternRule,
  quoted,
  type Rule,
  wordAfter,
  wordBefore,
} from '../rule.js';
import { isInside } from '../text/spans.js';

const percent = patternRule('percent-sign', 'PCT', {
  pattern: /\d\s?%|%|\bper ?cent\b(?!\w)|\bpct\b/gi,
  unless: ({ match }) => /^per cent$/i.test(match[0]),
  expected: '“per cent”, after a figure',
  fix: 'Write “per cent”; the sign is for narrow tables.',
});

const small = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const month = new RegExp(`^(?:${months.join('|')})$`);

/** Words after which a figure is a number of a thing and not how many there are: Goal 5, paragraph 3, phase 2. */
const numberedThings =
  /^(?:goals?|targets?|articles?|items?|para(?:graph)?s?|chapters?|sect(?:ion)?s?|parts?|phases?|annex(?:es)?|appendix|tables?|figures?|box(?:es)?|versions?|levels?|tiers?|steps?|days?|weeks?|grades?|pages?|pp?|nos?|numbers?|resolutions?|decisions?|rules?|principles?|pillars?|clusters?|stages?|tasks?|actions?|lines?|sdgs?|groups?|categor(?:y|ies)|class|modules?|rounds?|sessions?|vol(?:ume)?s?|types?|questions?|priorit(?:y|ies)|outcomes?|outputs?|objectives?|indicators?|components?|strands?|notes?|footnotes?|tracks?|issues?|scenarios?|options?|web|industry|windows|ipv|covid|ratio|score|rank(?:ed)?|scale)\.?$/i;

const unitsOfMeasure =
  /^(?:per|percent|percentage|million|billion|trillion|km|kilomet\w+|met(?:re|er)s?|cm|mm|m|kg|g|tonnes?|tons?|hectares?|kilowatts?|megawatts?|[kmgt]bps|[kmgt]b|[kmg]hz|[kmg]w|gigabits?|megabits?|gigabytes?|megabytes?|degrees?|dollars?|euros?|cents?|a\.m|p\.m|am|pm|x|times|out|of|points?)$/i;

const smallNumber =
  /(?<![\p{L}\p{N}.,:/–\-$€£¥#§(×+=<>~≈\uFFFC])([1-9])(?![\p{L}\p{N}/:–\-°%’'+)\uFFFC]|[.,]\d)/gu;

function isExempt({ passage, match }: Match): boolean {
  const { prose } = passage;
  const before = wordBefore(prose, match.index);
  const after = wordAfter(prose, match.index + 1);
  if (numberedThings.test(before) || unitsOfMeasure.test(after) || month.test(after) || month.test(before))
    return true;
  // "Horizon 2", "Release 4": a name with its number.
  if (/^\p{Lu}/u.test(before) && !opensSentence(passage, passage.text.lastIndexOf(before, match.index)))
    return true;
  const behind = prose.slice(Math.max(0, match.index - 60), match.index);
  if (/\d\s?(?:,|and|or|to|–|,? and|x)\s*$/.test(behind)) return true;
  // Figures of one row keep one form: "2, 5 and 14 countries".
  return /^\s?(?:,|and|or|to)\s\d/.test(prose.slice(match.index + 1, match.index + 8));
}

const tens: { readonly [word: string]: number } = {
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const inWords =
  /(?<![\p{L}-])(ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:-(one|two|three|four|five|six|seven|eight|nine))?(?![\p{L}]|-(?:first|second|third|\w+th\b))/gu;

const numberForm: Rule = {
  id: 'number-form',
  source: 'NUM10',
  *find({ passages }) {
    for (const passage of passages) {
      if (passage.kind !== 'summary' && passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      for (const match of passage.prose.matchAll(smallNumber)) {
        if (isExempt({ passage, match }) || opensSentence(passage, match.index)) continue;
        const word = small[Number(match[1]) - 1];
        yield at(passage, {
          found: quoted(passage, { start: match.index, end: match.index + 1 }),
          expected: 'one to nine in words',
          fix: `Write “${word}”, unless it is a measure, a part of a name or beside a larger figure of the same kind.`,
        });
      }
      for (const match of passage.prose.matchAll(inWords)) {
        if (
          opensSentence(passage, match.index) ||
          /\bhundred(?: and)? $/.test(passage.prose.slice(Math.max(0, match.index - 14), match.index))
        )
          continue;
        const value = tens[match[1]!]! + (match[2] === undefined ? 0 : small.indexOf(match[2]) + 1);
        yield at(passage, {
          found: quoted(passage, { start: match.index, end: match.index + match[0].length }),
          expected: 'figures from 10 upwards',
          fix: `Write “${value}”.`,
        });
      }
    }
  },
};

const figureOpens: Rule = {
  id: 'figure-opens-sentence',
  source: 'NUM-SENT',
  *find({ passages }) {
    for (const passage of passages) {
      // An item of a list may be no sentence, and the number of a paragraph typed by hand has its own rule.
      if (passage.kind !== 'paragraph' && passage.kind !== 'summary') continue;
      for (const { start, end } of passage.sentences) {
        const words = passage.text.slice(start, Math.min(end, start + 60));
        // 5G and 3D are names; "1." and "(2)" number what follows.
        if (!/^\d[\d,.]*(?:\s|-\w|%)/.test(words) || /^\d{1,3}[.)]\s/.test(words)) continue;
        if (isInside(start, passage.quotations.spans) || isInside(start, passage.emphasis)) continue;
        yield at(passage, {
          found: quoted(passage, { start, end: Math.min(end, start + 20) }),
          expected: 'a sentence that opens with a word',
          fix: 'Write the number in words, or begin the sentence otherwise.',
        });
      }
    }
  },
};

/** Words before a long figure that is a number of a thing and not how many: ISO 27001, No. 12345. */
const codes = /^(?:[A-Z]{2,}[A-Za-z]*|[Nn]os?\.?|[Rr]esolutions?|[Nn]umbers?|[Cc]odes?|RFC|ISO|IEC)$/;

const thousands: Rule = {
  id: 'thousands-form',
  source: 'NUM-K',
  *find({ passages }) {
    for (const passage of passages) {
      if (passage.kind !== 'summary' && passage.kind !== 'paragraph' && passage.kind !== 'item') continue;
      const { prose } = passage;
      for (const match of prose.matchAll(/(?<![\p{L}\p{N}.,:/–#+-])\d[\d, ]*\d(?![\p{L}\p{N}/:-]|\.\d)/gu)) {
        const figure = match[0];
        const better = betterFigure(figure, wordAfter(prose, match.index + figure.length));
        if (better === null || codes.test(wordBefore(prose, match.index))) continue;
        yield at(passage, {
          found: quoted(passage, { start: match.index, end: match.index + figure.length }),
          expected: 'a comma between thousands, and “million” or “billion” in words',
          fix: `Write “${better}”.`,
        });
      }
    }
  },
};

function betterFigure(figure: string, after: string): string | null {
  if (/^\d{1,3}(?:,\d{3}){2,}$/.test(figure)) {
    const value = Number(figure.replaceAll(',', ''));
    return value % 100_000 === 0 ? inMillions(value) : null;
  }
  if (/^\d{1,3}(?: \d{3})+$/.test(figure)) return withCommas(figure.replaceAll(' ', ''));
  if (!/^\d{4,12}$/.test(figure)) return null;
  if (figure.length > 4)
    return Number(figure) % 100_000 === 0 && figure.length > 6
      ? inMillions(Number(figure))
      : withCommas(figure);
  const value = Number(figure);
  // 1800 to 2100 are years; and four figures without a noun after them may be a number of anything.
  const counts = /^(?:\p{Ll}{3,}s|people|women|men|children|per)$/u.test(after);
  return counts && (value < 1800 || value > 2100) ? withCommas(figure) : null;
}

function inMillions(value: number): string {
  return value >= 1e9 ? `${value / 1e9} billion` : `${value / 1e6} million`;
}

function withCommas(figures: string): string {
  return figures.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

export const numberRules: readonly Rule[] = [percent, numberForm, figureOpens, thousands];
