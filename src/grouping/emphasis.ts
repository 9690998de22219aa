import type { Token } from './tokens.js';
import { makeWordTable } from './word-table.js';

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

const plain = 0;
const subordinates = 1;
const isPreposition = 2;
const partOf = makeWordTable(({ lower }) =>
  subordinators.has(lower) ? subordinates : prepositions.has(lower) ? isPreposition : plain,
);

/** One factor for each token of a text, 1 for a word of its first main clause. One pass. */
export function emphasisOf(tokens: readonly Token[]): Float64Array {
  const kept = new Float64Array(tokens.length);
  let clauses = 0;
  let subordinate = false;
  let sincePreposition = Number.POSITIVE_INFINITY;
  for (let at = 0; at < tokens.length; at += 1) {
    const { word, opens } = tokens[at]!;
    const part = partOf(word);
    if (opens) {
      clauses += 1;
      subordinate = false;
      sincePreposition = Number.POSITIVE_INFINITY;
    } else if (part === subordinates) subordinate = true;
    sincePreposition = part === isPreposition ? 0 : sincePreposition + 1;
    kept[at] =
      (clauses > 1 ? laterClause : 1) *
      (subordinate ? subordinateClause : 1) *
      (sincePreposition <= reachOfPreposition ? afterPreposition : 1);
  }
  return kept;
}
