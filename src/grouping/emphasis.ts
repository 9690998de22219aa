import type { Token } from './tokens.js';

/**
 * How much of its weight a term keeps by where it stands: the first clause tells what was done, later ones how and
 * with what result; what follows a preposition is oftener the setting or the beneficiary than the subject.
 */
const laterClause = 0.9;
const subordinateClause = 0.9;
const afterPreposition = 0.85;
const reachOfPreposition = 2;

const subordinators = new Set(
  'which who whose where because although while including unless so after before such like'.split(' '),
);
const prepositions = new Set('in at for among from to between by of with'.split(' '));

/** One factor for each token of a text, 1 for a word of its first main clause. One pass. */
export function emphasisOf(tokens: readonly Token[]): Float64Array {
  const kept = new Float64Array(tokens.length);
  let clauses = 0;
  let subordinate = false;
  let sincePreposition = Number.POSITIVE_INFINITY;
  tokens.forEach(({ word, opens }, at) => {
    if (opens) {
      clauses += 1;
      subordinate = false;
      sincePreposition = Number.POSITIVE_INFINITY;
    } else if (subordinators.has(word.lower)) subordinate = true;
    sincePreposition = prepositions.has(word.lower) ? 0 : sincePreposition + 1;
    kept[at] =
      (clauses > 1 ? laterClause : 1) *
      (subordinate ? subordinateClause : 1) *
      (sincePreposition <= reachOfPreposition ? afterPreposition : 1);
  });
  return kept;
}
