import fc from 'fast-check';
import { type Inline, normalizeInlines, type Run, runsToInlines } from '../../src/document/index.js';

/** Strings that have broken a carrier before, in one of them or in all. */
export const nastyStrings = [
  '12. ',
  '<!-- id -->',
  '{{x}}',
  '# ',
  '- ',
  '* ',
  '+ ',
  '1) ',
  '| a | b |',
  '[^1]',
  '[^1]: x',
  '&amp;',
  '&#10;',
  '&lt;',
  '\\',
  '\\*',
  '***',
  '__x__',
  '*a*b*',
  '`code`',
  '~~x~~',
  '![a](b)',
  '[a](b)',
  '<b>',
  '<a href="x">',
  'http://x.org',
  '---',
  '===',
  '\t',
  ' ',
  '  ',
  '__proto__',
  'constructor',
  '"',
  "'",
  '’',
  '–',
  '—',
  '--',
  '---',
  '\u00A0',
  '\u200B',
  '\u00AD',
  'é',
  'e\u0301',
  'ﬁ',
  '½',
  '²',
  '😀',
  'עברית',
  'العربية',
  '中文',
  '$1',
  '%s',
  ']]>',
  '<?xml ?>',
  '\uFFFD',
  '_ph_',
  '\u2028',
] as const;

/** Text as submissions have it, with something nasty in it. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...nastyStrings),
      fc.constantFrom('word', 'Two words', 'UNDP', 'in 2020', '.', ', '),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''));

const url = fc.oneof(
  fc.constantFrom(
    'https://example.org/a(b)c',
    'https://example.org/?q=a&b=%20#f',
    'http://x.org/<y>',
    'mailto:a@b.org',
    'https://example.org/"q"',
    "https://example.org/it's",
    'https://example.org/a\\b',
  ),
  fc.webUrl(),
);

const textRun: fc.Arbitrary<Run> = fc.record({
  type: fc.constant('text' as const),
  value: anyText,
  emphasis: fc.boolean(),
  strong: fc.boolean(),
  url: fc.option(url, { nil: null, freq: 4 }),
});

/** Inlines in normal form; `notes` are the identifiers that references may name. */
export function inlines(notes: readonly string[] = []): fc.Arbitrary<readonly Inline[]> {
  const run: fc.Arbitrary<Run> =
    notes.length === 0
      ? textRun
      : fc.oneof(
          { weight: 5, arbitrary: textRun },
          {
            weight: 1,
            arbitrary: fc.constantFrom(...notes).map((identifier): Run => ({ type: 'note', identifier })),
          },
        );
  return fc
    .array(run, { minLength: 1, maxLength: 6 })
    .map((runs) => normalizeInlines(runsToInlines(runs)))
    .filter((made) => made.length > 0);
}
