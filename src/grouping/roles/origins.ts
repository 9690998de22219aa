import type { Token } from '../tokens.js';
import { linkBefore, reach, splitWords, wordsAfter, wordsBefore } from './around.js';

/** Those who come from somewhere to help elsewhere. */
const helpers = splitWords(
  'adviser advisers advisor advisors expert experts specialist specialists trainer trainers instructor instructors ' +
    'examiner examiners consultant consultants engineers engineer volunteers volunteer colleagues friends judges mentors mentor ' +
    'auditors auditor technicians developers programmers lecturers professors team teams partner partners peers community seconded staff',
);
/** What is sent or bought somewhere: "the software came from Estonia", "with advice from Germany". */
const goods = splitWords(
  'advice expertise equipment software hardware images imagery servers devices parts technology money funds',
);
/** Houses that make or lend something. */
const makers = splitWords(
  'firm firms company companies studio studios vendor vendors supplier suppliers manufacturer manufacturers library ' +
    'laboratory laboratories lab labs university universities institute institutes observatory centre centres center centers ' +
    'consultancy foundry workshop workshops factory plant printer foundation academy start startup',
);
/** Those who come to learn are what the text is about. */
const learning = splitWords(
  'trained attended participated completed learned learnt joined received graduated took met studied enrolled benefited',
);
/** What is done in a maker's house, not where it is used. */
const making = splitWords(
  'maintained hosted designed printed assembled manufactured prepared written coded processed stored reviewed audited ' +
    'kept instructed mirrored replicated',
);
/** What a maker or helper is the subject of. */
const giving = splitWords(
  'wrote writes designed built made supplied gave lent provided provides maintains hosts examined trained taught audited ' +
    'reviewed checked advised helped came come lends supplies gives processed processes',
);
const sourceLinks = splitWords('in at of from');

/**
 * Where the helpers, the makers or the goods came from, the place of an earlier trial or of a comparison: "a firm in
 * Kraków wrote the code", "experts from Tallinn", "traffic used to travel by way of Marseille", "a comparable service in
 * Odisha". Where a text names no other place, it may be about this one after all.
 */
export function isOrigin(tokens: readonly Token[], first: number, last: number): boolean {
  const source = sourceOf(tokens, first);
  if (isHelpersHome(tokens, first, last, source) || isOnTheWay(tokens, first, source)) return true;
  if (source !== null && isSendersHome(source)) return true;
  if (wordsBefore(tokens, first, 1)[0] === 'unlike' || isModel(tokens, first, last)) return true;
  // What the first clause of a text names is what it tells of.
  return source !== null && opensLater(tokens, first) && isMakersHouse(tokens, last, source);
}

/** The link by which a place hangs on something, and the words before that, the nearest first. */
type Source = { readonly link: string; readonly before: readonly string[] };

function sourceOf(tokens: readonly Token[], first: number): Source | null {
  const at = linkBefore(tokens, first, sourceLinks);
  if (at === null || tokens[at]!.opens) return null;
  return { link: tokens[at]!.word.lower, before: wordsBefore(tokens, at, reach) };
}

function opensLater(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at > 0; at -= 1) if (tokens[at]!.opens) return true;
  return false;
}

function isHelpersHome(
  tokens: readonly Token[],
  first: number,
  last: number,
  source: Source | null,
): boolean {
  // "Spanish auditors, seconded for a year, trained"
  if (
    opensLater(tokens, first) &&
    helpers.has(wordsAfter(tokens, last, 1)[0] ?? '') &&
    wordsAfter(tokens, last, reach).some((word) => giving.has(word))
  )
    return true;
  if (source?.link !== 'from') return false;
  const before = source.before.slice(0, 3);
  const after = wordsAfter(tokens, last, 3);
  const helps = before.some((word) => helpers.has(word) || goods.has(word)) || helpers.has(after[0] ?? '');
  return helps && ![...after, ...before].some((word) => learning.has(word));
}

/** "with advice from a company in Finland" */
function isSendersHome({ before }: Source): boolean {
  const from = before.indexOf('from');
  if (from === -1 || !before.slice(0, from).some((word) => makers.has(word))) return false;
  return before.slice(from + 1, from + 3).some((word) => goods.has(word) || helpers.has(word));
}

function isMakersHouse(tokens: readonly Token[], last: number, { before }: Source): boolean {
  if (before.slice(0, 2).some((word) => making.has(word)) && !before.includes('with')) return true;
  const maker = before.slice(0, 3).findIndex((word) => makers.has(word) || helpers.has(word));
  if (maker === -1) return false;
  const ahead = before.slice(maker + 1, maker + 6);
  if (ahead.includes('by') || ahead.some((word) => making.has(word))) return true;
  return wordsAfter(tokens, last, 3).some((word) => giving.has(word));
}

/** "by way of Marseille", "in containers from Hamburg". */
function isOnTheWay(tokens: readonly Token[], first: number, source: Source | null): boolean {
  const [one, two, three] = wordsBefore(tokens, first, 3);
  if (one === 'via' || (one === 'of' && two === 'way' && three === 'by')) return true;
  return (
    source?.link === 'from' &&
    source.before.slice(0, 3).some((word) => /^(?:containers?|shipped|imported|cargo|exported)$/.test(word))
  );
}

const trials = splitWords('tried tested piloted proven proved pioneered');
const earlier = splitWords('earlier first previously before originally');
const models = splitWords(
  'example model experience experiences practice lessons inspiration blueprint precedent',
);
const alike = splitWords('comparable similar analogous');
const copied = splitWords('modelled modeled patterned inspired copied borrowed adapted');

function isModel(tokens: readonly Token[], first: number, last: number): boolean {
  const before = wordsBefore(tokens, first, reach);
  const after = wordsAfter(tokens, last, reach);
  const placed = before.slice(0, 4).some((word) => word === 'in' || word === 'at');
  if (placed) {
    if (before.includes('had') && before.some((word) => trials.has(word) || word === 'done')) return true;
    if (before.some((word) => trials.has(word)) && before.some((word) => earlier.has(word))) return true;
    if (opensLater(tokens, first) && before.slice(0, 5).some((word) => alike.has(word))) return true;
    // "what was done in Lisbon"
    if (before[1] === 'done' && before.includes('what')) return true;
  }
  if (
    /^(?:from|on|after|of|by)$/.test(before[0] ?? '') &&
    before.slice(1, 5).some((word) => copied.has(word))
  )
    return true;
  if (/^(?:of|from)$/.test(before[0] ?? '') && models.has(before[1] ?? '')) return before[2] !== 'for';
  return /\bserved as an? (?:example|model|inspiration|template|reference)\b/.test(after.join(' '));
}
