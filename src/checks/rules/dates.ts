import { months } from '../../document/index.js';
import { patternRule, type Rule } from '../rule.js';

const month = `(?:${months.join('|')})`;
const short = '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)';
const year = '(?:19|20)\\d\\d';

/** Each way a date is not written, with how it is. */
const forms: readonly { readonly pattern: string; readonly write: string }[] = [
  { pattern: `\\d{1,2}(?:st|nd|rd|th)(?: of)? ${month}`, write: '4 March 2021' },
  { pattern: `${month} \\d{1,2}(?:st|nd|rd|th)?(?:, ?${year}\\b|(?![\\d]| ${year}))`, write: '4 March 2021' },
  { pattern: `\\d{1,2} ${month}, ${year}`, write: '4 March 2021' },
  { pattern: `(?:\\d{1,2} )?${short}\\.? (?:\\d{1,2}, )?${year}`, write: '4 March 2021' },
  { pattern: `\\d{1,2} ?- ?\\d{1,2} ${month}`, write: '6–10 December, with an unspaced en dash' },
  { pattern: `\\d{1,2}(?: –|– ) ?\\d{1,2} ${month}`, write: '6–10 December, with an unspaced en dash' },
  { pattern: `${month} ?- ?${month}`, write: 'June–September, with an unspaced en dash' },
  {
    pattern: `(?<![\\w/.-])${year} ?- ?(?:${year}|\\d\\d)(?![\\w/-])`,
    write: '2020–2030, with an unspaced en dash',
  },
  { pattern: `${year} – ${year}`, write: '2020–2030, with an unspaced en dash' },
  { pattern: `(?<![\\w/.-])\\d{1,2}([/.])\\d{1,2}\\1${year}`, write: '4 March 2021' },
  { pattern: `${year}-\\d\\d-\\d\\d`, write: '4 March 2021' },
  { pattern: `${year}['’]s`, write: 'the 1990s' },
];

const shapes = forms.map((form) => ({ write: form.write, whole: new RegExp(`^(?:${form.pattern})$`) }));

const dateForm = patternRule('date-form', 'DATE', {
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.map((form) => form.pattern.replace('\\1', '[/.]')).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  ),
  // Every form has a month or a year.
  hint: /(?:19|20)\d\d|Ja|Feb|Mar|Ap|May|Ju|Aug|Sep|Oct|Nov|Dec/,
  // "May 10 countries": a modal verb and a count.
  unless: ({ passage, match }) =>
    /^May \d/.test(match[0]) && /^ \p{Ll}/u.test(passage.prose.slice(match.index + match[0].length)),
  expected: ({ match }) => `a date written as ${writtenAs(match[0])}`,
  fix: 'Write the day before the month, without ordinal or comma; join ranges with an en dash.',
});

function writtenAs(found: string): string {
  return shapes.find(({ whole }) => whole.test(found))?.write ?? '4 March 2021';
}

export const dateRules: readonly Rule[] = [dateForm];
