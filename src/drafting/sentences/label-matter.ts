import { hasFiniteVerb } from '../choose/finite.js';
import type { Edit } from '../word/edits.js';
import { wordsOf } from '../word/tokens.js';
import { isCommonNoun } from './common-nouns.js';
import { phraseFor } from './title-phrase.js';
import type { UnitSentence } from './unit-sentences.js';

// In small letters: "The State of Broadband: Tackling Inequalities" is a title.
const label = /^(\p{Lu}[^:.;,"()]{2,60}): (?=([\p{Ll}\d$][^\s]*) )/u;

/**
 * "Electronic courts: e-filing is accepted" names its matter before a whole sentence: "With regard to electronic courts,
 * e-filing is accepted". Null where the label is none, says something itself, or nobody knows what capitals mean.
 *
 * @param text the sentence with quotation marks and spaces in one form
 */
export function labelMatter(text: string, sentence: UnitSentence): Edit | null {
  const [from, matter, word] = label.exec(text) ?? [];
  if (from === undefined || matter === undefined || word === undefined || !isPlain(sentence, from))
    return null;
  // "ITU: the platform", "Peru: 30 towns" tell who and where.
  if (!matter.includes(' ') && /^\p{Lu}+$|^\p{Lu}\p{Ll}+$/u.test(matter) && !isCommonNoun(matter))
    return null;
  // "Minister of Education: schools are open" tells who said so.
  if (speaker.test(matter)) return null;
  // "Tests on 120 systems: 9 failed" counts.
  if (/\d/.test(matter.replace(/ (?:19|20)\d\d$/, ''))) return null;
  if (/^(?:it|its|they|their|this|these|that|such|here|there)$/i.test(word)) return null;
  const rest = text.slice(from.length);
  const opening = rest.charAt(0).toLowerCase() + rest.slice(1);
  if (!hasFiniteVerb(wordsOf(opening)) || / \d|: /.test(rest.slice(0, word.length)) || /: |; /.test(rest))
    return null;
  const said = phraseFor(matter, false, sentence);
  if (said === null) return null;
  return { start: 0, from, to: `${said}, `, rule: 'label' };
}

const speaker =
  /\b(?:minist(?:er|ers|ry|ries)|directors?|presidents?|secretar(?:y|ies|iat)|chair\p{L}*|commissioners?|governors?|mayors?|ambassadors?|committees?|councils?|offices?|bureaux?|boards?|governments?|parliaments?|courts?|authorit(?:y|ies)|agenc(?:y|ies)|commissions?|unions?|banks?|universit(?:y|ies)|leagues?|associations?|federations?|participants?|respondents?|source|quote|note|nb|question|answer|example|potential|possible|planned|proposed)\b/iu;

/** In type, or with a link, it is a title or a name of something else. */
function isPlain({ pieces }: UnitSentence, from: string): boolean {
  const [first] = pieces;
  return (
    first?.type === 'text' &&
    !first.emphasis &&
    !first.strong &&
    first.link === null &&
    first.value.length >= from.length
  );
}
