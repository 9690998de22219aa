import { numberWords } from '../choose/features.js';
import { hasFiniteVerb } from '../choose/finite.js';
import { wordsOf } from '../word/tokens.js';
import { alike } from '../word/view.js';
import type { UnitSentence } from './unit-sentences.js';

/** What a line that introduces a list can take. */
export type Introduction = {
  /** `phrases`: nouns and clauses; `acts`: verbs of the subject it ends in ("we:"); `infinitives`: verbs after "to:". */
  readonly takes: 'phrases' | 'acts' | 'infinitives';
  /** It announces the list, so that a part of the list would not be what it says. */
  readonly takesAll: boolean;
  /** How many characters its text ends in that go: the colon and the space before it. */
  readonly cut: number;
  /** What stands there instead. */
  readonly end: '' | ':';
};

/** Words behind which a list goes on without a colon: "included", "such as", "by", "on". */
const goesOn =
  /\b(?:include[sd]?|including|such as|comprise[sd]?|covered|covers|featured|addressed|addresses|supported|supports|through|by|with|for|on|of|at|in|from|via)$/i;
/** The same where the list is all there is: "the three pillars are". */
const equals = /\b(?:is|are|was|were|that|namely|i\.e\.)$/i;
/** "is hampered by", "was driven by": one cause of several would be told as the only one. */
const causes = /\b(?:is|are|was|were|been|remains?|remained) (?:\p{Ll}+ )?\p{Ll}+(?:ed|en) (?:\p{Ll}+ )?by$/u;
/** "during the reporting period", "in 2020", at the end of the line. */
const inPeriod = String.raw`(?: (?:during|in|over) (?:the |this )?(?:\p{Ll}+ )?(?:period|year|biennium|cycle|20\d\d))?$`;
const subject = new RegExp(String.raw`(?:^|[\s,])(?:[Ww]e|we also|we have|we have also)${inPeriod}`, 'u');

/** "In summary, ESCWA during the reporting period:"; the sender, and no other: "AI:" and "Together with ITU:" say of what. */
function isSender(shape: string, { record: { entity } }: UnitSentence): boolean {
  const found = senderAlone.exec(shape);
  if (found === null || inRow.test(found[1]!)) return false;
  const said = found[2]!;
  // "During the period the Commission:" of a commission.
  const isOwnKind =
    /[Tt]he $/.test(shape.slice(0, shape.lastIndexOf(said))) && entity.name.split(' ').includes(said);
  return said === entity.acronym || said === entity.name || isOwnKind;
}

const senderAlone = new RegExp(
  String.raw`^((?:[^:;]{1,100}, |(?:During|In|Over|Throughout) (?:the |this )?(?:\p{Ll}+ ){0,3}(?:20\d\d )?)?)(?:[Tt]he )?(\p{Lu}[^,:;]{1,80}?)(?: (?:also|has|has also))?${inPeriod}`,
  'u',
);

/** "Together with ITU, UNESCO, UNICEF:" ends in a row of names. */
const inRow =
  /(?:^|, )(?!(?:In|At|On|Since|To|For|From|During|Over|By|Through|Under|Between|Across|As|After|Before|Throughout|Within) )(?:the |The )?\p{Lu}[\p{L}-]*(?: \p{Lu}[\p{L}-]*)*, $|^(?:Together|Jointly|In (?:partnership|cooperation|collaboration)) with .*, .*, $/u;

/** The introduction, or null where the sentence is none, or could not take its list as a sentence would. */
export function introductionOf(sentence: UnitSentence): Introduction | null {
  const { text, siblings, index } = sentence;
  const colon = /\s?:\s*$/.exec(text);
  if (colon === null || index !== siblings.length - 1) return null;
  const shape = alike(text.slice(0, colon.index)).trimEnd();
  const cut = text.length - shape.length;
  const drop = { cut, end: '' } as const;
  if (subject.test(shape) || isSender(shape, sentence)) return { takes: 'acts', takesAll: false, ...drop };
  if (/\bto$/.test(shape)) {
    return isSentence(shape) ? { takes: 'infinitives', takesAll: false, ...drop } : null;
  }
  if (equals.test(shape)) return { takes: 'phrases', takesAll: true, ...drop };
  if (!isSentence(shape)) return null;
  if (goesOn.test(shape) && !announces(shape))
    return { takes: 'phrases', takesAll: causes.test(shape), ...drop };
  return { takes: 'phrases', takesAll: true, cut, end: ':' };
}

/** "Main achievements:" is a title: behind a capital that only opens the line, a plural is no verb. */
function isSentence(shape: string): boolean {
  const [first, ...rest] = wordsOf(shape);
  // "What was learned:" is a title too.
  if (first === undefined || /^(?:what|how|why|where|when|who)$/.test(first.lower)) return false;
  const opening = /^\p{Lu}\p{Ll}+$/u.test(first.text) ? { ...first, text: first.lower } : first;
  return hasFiniteVerb([opening, ...rest]);
}

/** "three areas:", "the following:", "as follows:" say how many there are, or that these are all. */
function announces(shape: string): boolean {
  const words = wordsOf(shape).slice(-8);
  return words.some(
    ({ lower, text }) => numberWords.has(lower) || lower === 'following' || /^\d+$/.test(text),
  );
}
