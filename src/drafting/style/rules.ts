/**
 * The names of the rules, as provenance.yaml prints them, in the order in which they are applied. Dates come
 * first, since the month that then stands last may have looked like a name to another rule; a figure that opens a
 * sentence comes before the other numbers in words. So a second pass finds nothing to do.
 */
export const styleRules = [
  'date',
  'dollar',
  'united-nations',
  'goals',
  'spelling',
  'term',
  'member-states',
  'contraction',
  'ampersand',
  'plus-sign',
  'per-cent',
  'range',
  'dash',
  'thousands',
  'opening-figure',
  'number-in-figures',
  'number-in-words',
  'serial-comma',
  'quotation-marks',
] as const;

export type StyleRule = (typeof styleRules)[number];

const known: ReadonlySet<string> = new Set(styleRules);

/** Whether a change of wording is the house style's; the others are of the report's voice. */
export function isStyleRule(rule: string): rule is StyleRule {
  return known.has(rule);
}
