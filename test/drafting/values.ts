import { months } from '../../src/document/index.js';
import { register } from './style/styled.js';

/**
 * The shared normalization of law 1: what a text says in numbers, dates, names, acronyms, addresses and quotations, as
 * values that are equal where two texts say the same in two ways ("50%" and "50 per cent", "March 4, 2021" and
 * "4 March 2021", "nine" and "9"), and differ where they only look alike ("1,000" and "1.000", "second" and "2",
 * "half" and "50 per cent").
 */
export type Values = {
  /** Sorted; one for each mention: "number 1500", "per cent 50", "date 2021-03-04", "ordinal 2", "quotation …". */
  readonly facts: readonly string[];
  /** Words with a capital, each once. */
  readonly names: ReadonlySet<string>;
  /** All words in one spelling and small letters. */
  readonly words: ReadonlySet<string>;
};

const termOf = new Map(register.words.map(({ from, to }) => [from.toLowerCase(), to]));
const anyTerm = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${[...termOf.keys()].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');
const scales: { readonly [word: string]: number } = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};
const fractions: { readonly [word: string]: string } = {
  half: '1/2',
  halves: '1/2',
  quarter: '1/4',
  quarters: '1/4',
  thirds: '1/3',
};

const month = `(${months.flatMap((name) => [name, `${name.slice(0, 3)}\\.?`]).join('|')}|Sept\\.?)`;
const days = '(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?(\\d{1,2})(?:st|nd|rd|th)?)?';
const dayFirst = new RegExp(
  `(?<![\\p{L}\\p{N}]|\\p{L}-)(?:the )?${days}(?: (?:of )?|-)${month}(?:(?:,? |-)(\\d{4}))?(?![\\p{L}\\p{N}])`,
  'gu',
);
const monthFirst = new RegExp(
  `(?<![\\p{L}\\p{N}])${month} ${days}(?:,? (\\d{4}))?(?![\\p{L}\\p{N}]|,\\d)`,
  'gu',
);

export function valuesOf(text: string): Values {
  const facts: string[] = [];
  const take = (pattern: RegExp, fact: (groups: readonly (string | undefined)[]) => string | null) => {
    rest = rest.replace(pattern, (whole: string, ...groups: (string | undefined)[]) => {
      const found = fact([whole, ...groups]);
      if (found === null) return whole;
      facts.push(found);
      return ' \u0001 ';
    });
  };
  let rest = text
    .normalize('NFC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/(?<=\d)[\u00A0\u2009\u202F](?=\d{3})/g, ',')
    // "In zone 4 200 people": two numbers.
    .replace(
      /(?<![\p{L}\d.,/+\u2013\u2014-]|\d |(?:(?!(?:USD|EUR|CHF|GBP|JPY|CAD|AUD|CNY|Rs) )(?<!\p{L})\p{Lu}\p{L}*|zone|phase|aged) )([1-9]\d{0,2})((?: \d{3})+)(?![\d\p{L}]| \d|[.,/\u2013-]\d)/gu,
      (_, first: string, groups: string) => first + groups.replaceAll(' ', ','),
    )
    .replace(/[\u00A0\u2009\u202F]/g, ' ')
    .replace(/\b(ca|wo|sha)n't\b/gi, (_, verb: string) => `${fullVerbs[verb.toLowerCase()]} not`)
    .replace(/(?<=[a-z])n't\b/gi, ' not')
    .replace(/\bcannot\b/g, 'can not')
    .replace(/(?<![\p{L}\p{N}])(?:US ?\$|USD(?= ?\$? ?\d))/gu, '$')
    .replace(
      /(?<=\d(?: (?:thousand|million|billion|trillion))?) (?:USD|(?:US|U\.S\.|United States) dollars)(?![\p{L}\p{N}])/gu,
      ' ',
    )
    .replace(new RegExp(`(${months.join('|')})[-–](?=${months.join('|')})`, 'g'), '$1 – ');
  for (const [, quoted] of rest.matchAll(/"([^"]*)"/g)) facts.push(`quotation ${quoted}`);
  take(/https?:\/\/\S+|www\.\S+/g, ([url]) => `link ${url}`);
  take(monthFirst, ([, name, from, to, year]) => date(from, to, name, year));
  take(dayFirst, ([, from, to, name, year]) => date(from, to, name, year));
  rest = rest
    .replace(anyTerm, (found) => withCase(found, termOf.get(found.toLowerCase())!))
    .replace(/\bCOVID-19\b/gi, 'COVID-19')
    .replace(/(?<![\p{L}\p{N}-])(?:UN(?![\p{L}\p{N}-])|U\.N\.)/gu, 'United Nations')
    .replace(/United Nations \(United Nations\)/g, 'United Nations')
    .replace(
      /(?<!Millennium )\b(?:Sustainable Development Goals?(?: \(SDGs?\))?|SDGs?|(?<!Development )Goals?)(?=\d|\b)/g,
      ' Goals ',
    )
    .replace(/(?<=\p{L}{3})is(?=(?:e|es|ed|ing|er|ers|ations?|ational)\b)/gu, 'iz');
  numbers(take);
  const tokens = rest.match(/\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  return {
    facts: facts.sort(),
    names: new Set(tokens.filter((token) => /\p{Lu}/u.test(token) && !/^An?$/.test(token))),
    words: new Set(
      tokens.flatMap((token) => [token, ...token.split('-')]).map((token) => token.toLowerCase()),
    ),
  };
}

const fullVerbs: { readonly [short: string]: string } = { ca: 'can', wo: 'will', sha: 'shall' };

function withCase(found: string, to: string): string {
  return /^\p{Lu}/u.test(found) ? to.charAt(0).toUpperCase() + to.slice(1) : to;
}

function date(from = '', to: string | undefined, name = '', year: string | undefined): string | null {
  const index = months.findIndex((one) => one.startsWith(name.replace('.', '').slice(0, 3)));
  if (Number(from) < 1 || Number(from) > 31 || index < 0) return null;
  const days = [from, to].filter((one) => one !== undefined).map((one) => one.padStart(2, '0'));
  return `date ${year ?? '----'}-${String(index + 1).padStart(2, '0')}-${days.join('..')}`;
}

type Take = (pattern: RegExp, fact: (groups: readonly (string | undefined)[]) => string | null) => void;

function numbers(take: Take): void {
  const figure = '(?<![\\p{L}\\p{N}.,])(\\d[\\d,]*(?:\\.\\d+)*)';
  const scaled = '(?: (thousand|million|billion|trillion))?';
  const below = `(?:(?:${tens.slice(2).join('|')})(?:-(?:${small.slice(1, 10).join('|')}))?|${small.slice(1).join('|')})(?!\\p{L})`;
  // "seventy-four and nine" are two numbers, "three hundred and nine" is one.
  const spelled = `(?<![\\p{L}-])((?:${below} )?hundred(?:(?: and)? ${below})?|${below})`;
  const behind = '(?![\\p{L}\\p{N}]|-\\p{L})';
  take(/(?<![\p{L}\p{N}])(\d+)(?:st|nd|rd|th)(?![\p{L}])/gu, ([, digits]) => `ordinal ${digits}`);
  take(
    new RegExp(`(?<![\\p{L}-])(${ordinals.slice(1).join('|')})(?![\\p{L}])`, 'giu'),
    ([, one = '']) => `ordinal ${ordinals.indexOf(one.toLowerCase())}`,
  );
  take(
    new RegExp(`(?<![\\p{L}-])(${Object.keys(fractions).join('|')})(?![\\p{L}])`, 'giu'),
    ([, one = '']) => `fraction ${fractions[one.toLowerCase()]}`,
  );
  const share = '(?: ?%| per cent| percent)(?![\\p{L}])';
  take(new RegExp(`${figure}${share}`, 'giu'), ([, digits = '']) => `per cent ${plain(digits)}`);
  take(new RegExp(`${spelled}${share}`, 'giu'), ([, words = '']) => `per cent ${spelledOut(words)}`);
  take(
    new RegExp(`${figure}${scaled}${behind}`, 'giu'),
    ([, digits = '', scale]) => `number ${times(plain(digits), scale)}`,
  );
  take(
    new RegExp(`${spelled}${scaled}${behind}`, 'giu'),
    ([, words = '', scale]) => `number ${times(String(spelledOut(words)), scale)}`,
  );
}

/** Decimals letter for letter: 1.000 is not 1,000, and says more than 1. */
function plain(digits: string): string {
  return digits.replace(/,(?=\d{3}(?:\D|$))/g, '').replace(/,+$/, '');
}

function times(number: string, scale: string | undefined): string {
  return scale === undefined ? number : String(Math.round(Number(number) * scales[scale.toLowerCase()]!));
}

function spelledOut(words: string): number {
  return words
    .toLowerCase()
    .split(/[- ]/)
    .reduce((sum, word) => {
      if (word === 'hundred') return Math.max(sum, 1) * 100;
      return sum + Math.max(small.indexOf(word), 10 * tens.indexOf(word), 0);
    }, 0);
}

/** What a drafted text says that its source does not. A word that only gained a capital is nothing new. */
export function addedValues(drafted: string, source: string): readonly string[] {
  const [said, known] = [valuesOf(drafted), valuesOf(source)];
  const facts = new Set(known.facts);
  return [
    ...said.facts.filter((fact) => !facts.has(fact)),
    ...[...said.names].filter(
      (name) =>
        !known.names.has(name) && !(/^\P{Lu}*$/u.test(name.slice(1)) && known.words.has(name.toLowerCase())),
    ),
  ];
}

/** Whether two wordings of one sentence say the same: each number as often, and no name more or less. */
export function differences(one: string, other: string): readonly string[] {
  const [a, b] = [valuesOf(one), valuesOf(other)];
  const facts =
    a.facts.join('\n') === b.facts.join('\n') ? [] : [`${a.facts.join('; ')} ≠ ${b.facts.join('; ')}`];
  return [...facts, ...addedValues(one, other), ...addedValues(other, one)];
}
