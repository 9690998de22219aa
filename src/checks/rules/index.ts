import type { Rule } from '../rule.js';
import { abbreviationRules } from './abbreviations.js';
import { acronymRules } from './acronyms.js';
import { contributorRules } from './contributors.js';
import { dateRules } from './dates.js';
import { emphasisRules } from './emphasis.js';
import { frontPageRules } from './front-page.js';
import { headingRules } from './headings.js';
import { linkRules } from './links.js';
import { nameRules } from './names.js';
import { noteRules } from './notes.js';
import { numberRules } from './numbers.js';
import { paragraphRules } from './paragraphs.js';
import { periodRules } from './period.js';
import { punctuationRules } from './punctuation.js';
import { repeatRules } from './repeats.js';
import { spellingRules } from './spelling.js';
import { toneRules } from './tone.js';

/** All rules. A new one is an entry here, a code in `problems/codes.ts` and an entry in docs/problems.md. */
export const rules: readonly Rule[] = [
  ...frontPageRules,
  ...headingRules,
  ...paragraphRules,
  ...noteRules,
  ...abbreviationRules,
  ...acronymRules,
  ...numberRules,
  ...dateRules,
  ...spellingRules,
  ...punctuationRules,
  ...emphasisRules,
  ...linkRules,
  ...nameRules,
  ...contributorRules,
  ...periodRules,
  ...toneRules,
  ...repeatRules,
];
