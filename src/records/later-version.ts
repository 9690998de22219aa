import { months } from '../document/index.js';
import type { Submission } from '../intake/index.js';
import { dayOfArrival } from './contribution.js';

/** Which of two versions is the later, and what says so; null where nothing does, or two things say it differently. */
export type Later = { readonly isFirst: boolean; readonly because: string };

/**
 * A day of arrival that both have decides. Else what the names of the files tell, a number of the version ("v2"), words
 * ("rev", "final", "corr", "draft") or a date in both, and the dates of the letters; what contradicts itself tells
 * nothing.
 */
export function laterOf(first: Submission, second: Submission): Later | null {
  const [one, other] = [dayOfArrival(first), dayOfArrival(second)];
  if (one !== null && other !== null && one !== other) {
    return verdictOf(one, other, (later, earlier) => `one came on ${later}, the other on ${earlier}`);
  }
  const names = [stemOf(first.file), stemOf(second.file)] as const;
  const byName = [byMarks(...names), compareDates(dateIn(names[0]), dateIn(names[1]))].flatMap(
    (sign): readonly Later[] =>
      sign === 0 ? [] : [{ isFirst: sign > 0, because: 'the names of the files tell it' }],
  );
  const [letter, otherLetter] = [dateOfLetter(first), dateOfLetter(second)];
  const byLetter =
    letter === null || otherLetter === null || letter === otherLetter
      ? []
      : [
          verdictOf(
            letter,
            otherLetter,
            (later, earlier) => `one letter is of ${later}, the other of ${earlier}`,
          ),
        ];
  const verdicts = [...byName, ...byLetter];
  const agree = verdicts.every(({ isFirst }) => isFirst === verdicts[0]!.isFirst);
  return agree ? (verdicts[0] ?? null) : null;
}

function verdictOf(one: string, other: string, say: (later: string, earlier: string) => string): Later {
  const isFirst = one > other;
  return { isFirst, because: isFirst ? say(one, other) : say(other, one) };
}

function dateOfLetter({ letter }: Submission): string | null {
  for (const line of letter?.head ?? []) {
    const date = dateIn(line.slice(0, 300).toLowerCase());
    if (date !== null) return date;
  }
  return null;
}

function stemOf(file: string): string {
  return file
    .replace(/^.*[/\\]/, '')
    .replace(/\.[^.]*$/, '')
    .normalize('NFKC')
    .toLowerCase()
    .slice(0, 300);
}

/**
 * Words that a later version has in its name, with what "rev2" counts; a name without "v" is that of the first version,
 * and "draft" is what the later one lacks.
 */
const marks: readonly (readonly [RegExp, (number: number) => number])[] = [
  [/(?<![a-z])v(?:er(?:sion)?)?[ ._-]{0,2}(\d{1,3}(?:\.\d{1,2})?)(?!\d)/, (number) => number - 1],
  [/(?<![a-z])rev(?:ised|ision)?[ ._-]{0,2}(\d{1,2})?(?![a-z\d])/, (number) => number],
  [/(?<![a-z])updated?[ ._-]{0,2}(\d{1,2})?(?![a-z\d])/, (number) => number],
  [/(?<![a-z])(?:corr(?:ected|igendum)?|amended)[ ._-]{0,2}(\d{1,2})?(?![a-z\d])/, (number) => number],
  [/(?<![a-z])final[ ._-]{0,2}(\d{1,2})?(?![a-z\d])/, (number) => number],
  [/(?<![a-z])draft(?![a-z])/, (number) => -number],
];

/** Above 0 where the first is later in one mark and earlier in none. */
function byMarks(first: string, second: string): number {
  const differences = marks.map(([pattern, value]) => {
    const [one, other] = [first, second].map((name) => {
      const found = pattern.exec(name);
      return found === null ? 0 : value(numberOf(found[1]));
    });
    return Math.sign(one! - other!);
  });
  const sides = new Set(differences.filter((one) => one !== 0));
  return sides.size === 1 ? [...sides][0]! : 0;
}

/** "1.10" comes after "1.2". */
function numberOf(digits = '1'): number {
  const [whole, part = '0'] = digits.split('.');
  return Number(whole) + Number(part) / 100;
}

function compareDates(one: string | null, other: string | null): number {
  return one === null || other === null || one === other ? 0 : one > other ? 1 : -1;
}

const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})[ ._-]?(${months.map((month) => month.slice(0, 3).toLowerCase()).join('|')})[a-z]{0,6}[ ._-]?(20\\d\\d)(?!\\d)`,
);

/** "2020-12-05", "20201205", "5 Dec 2020". Of "05-12-2020" nobody knows whether it is in May. */
function dateIn(name: string): string | null {
  const iso = /(?<!\d)(20\d\d)[ ._-]?(0[1-9]|1[0-2])[ ._-]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(name);
  if (iso !== null) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const [, day, month, year] = dayFirst.exec(name) ?? [];
  if (month === undefined) return null;
  const number = months.findIndex((one) => one.toLowerCase().startsWith(month)) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
