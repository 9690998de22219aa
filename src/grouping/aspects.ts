import { type Record, runInTitle, type Unit } from '../records/index.js';
import { type Aspect, type Cue, cues, partLeaning } from './aspect-cues.js';
import { makeHeadingAspects } from './heading-aspects.js';
import { labelThreshold, rounded, together, weightIn } from './score.js';
import { addTerm, findTerms, makeTrie, type TermMatch, type TermTrie } from './term-trie.js';
import { type Token, tokenize } from './tokens.js';
import type { Word } from './words.js';

type CueReader = (
  unit: Pick<Unit, 'part' | 'headings' | 'text'>,
  tokens: readonly Token[],
  actors: Actors,
) => readonly Aspect[];

/** The names under which an entity acts in its own submission: its acronym, its name, "the Office"; and "we". */
export type Actors = TermTrie<true>;

const exactly = ({ asWritten }: Word): readonly string[] => asWritten;
const inLowerCase = ({ lower }: Word): readonly string[] => [lower];

export function actorsOf(record: Pick<Record, 'entity' | 'self_names'>): Actors {
  const trie = makeTrie<true>(exactly, 'small');
  const { acronym, name } = record.entity;
  for (const one of [name, ...(acronym === null ? [] : [acronym]), ...record.self_names]) {
    const words = tokenize(one).map(({ word }) => word.text);
    addTerm(trie, words, true);
    // "The Office" opens a sentence, "the Office" stands in one.
    if (words[0] === 'the') addTerm(trie, ['The', ...words.slice(1)], true);
  }
  for (const one of ['We', 'we', 'our', 'Our', 'us']) addTerm(trie, [one], true);
  return trie;
}

/** The order in which equally likely aspects are given. */
const order: readonly Aspect[] = ['activity', 'future', 'trend', 'obstacle', 'self-description'];

/** Compiles the cues once; what it gives is called for each unit. */
export function makeCueReader(): CueReader {
  const trie = makeTrie<Cue>(inLowerCase);
  for (const cue of cues) {
    addTerm(
      trie,
      tokenize(cue.words).map(({ word }) => word.lower),
      cue,
    );
  }
  const readHeadings = makeHeadingAspects();
  return (unit, tokens, actors) => {
    const found = withoutLookAlikes(findTerms(trie, tokens));
    const acting = positionsOf(findTerms(actors, tokens));
    const weights = new Map<Aspect, Map<string, number>>();
    for (const [aspect, weight] of partLeaning[unit.part]) note(weights, aspect, 'part', weight);
    const title = runInTitle(unit);
    const stated = (title === null ? null : readHeadings([title])) ?? readHeadings(unit.headings);
    if (stated !== null) note(weights, stated, 'heading', headingWeight);
    for (const match of found) noteCue(weights, match, tokens, acting);
    // Part three asks for what was done and will be; what it says of the world is there to explain that.
    if (unit.part.startsWith('three')) weigh(weights, 'trend', 0.5);
    if (opensWithActor(acting)) {
      // What an entity says of itself is no statement about the world.
      weigh(weights, 'trend', 0.4);
      // "ITU will …" tells what it will do; an activity is told in other words.
      if (unit.part === 'three-b' || stated === 'future') weigh(weights, 'activity', 0.7);
    }
    return order
      .map((aspect) => ({ aspect, score: rounded(together([...(weights.get(aspect)?.values() ?? [])])) }))
      .filter(({ score }) => score >= labelThreshold)
      .sort((a, b) => b.score - a.score || order.indexOf(a.aspect) - order.indexOf(b.aspect))
      .map(({ aspect }) => aspect);
  };
}

/** As much as a word that says it outright and a hint besides; less than the entity's own act. */
const headingWeight = 0.75;

function withoutLookAlikes(matches: readonly TermMatch<Cue>[]): readonly TermMatch<Cue>[] {
  const covered = new Set<number>();
  for (const { first, last, payload } of matches) {
    if (payload.aspect !== 'none') continue;
    for (let at = first; at <= last; at += 1) covered.add(at);
  }
  return matches.filter(({ first, payload }) => payload.aspect !== 'none' && !covered.has(first));
}

/** The tokens at which a name of the entity ends. */
function positionsOf(actors: readonly TermMatch<true>[]): ReadonlySet<number> {
  return new Set(actors.map(({ last }) => last));
}

function opensWithActor(acting: ReadonlySet<number>): boolean {
  for (let at = 0; at < openingReach; at += 1) if (acting.has(at)) return true;
  return false;
}

const openingReach = 9;
/** Words between an actor and its verb: "UNDP, together with UNESCO and partners of the region, launched". */
const actorReach = 12;

function noteCue(
  weights: Map<Aspect, Map<string, number>>,
  { first, payload }: TermMatch<Cue>,
  tokens: readonly Token[],
  acting: ReadonlySet<number>,
): void {
  const weight = weightIn(payload.weight, tokens.length);
  const { aspect, words } = payload;
  if (aspect === 'none') return;
  if (aspect !== 'act') {
    note(weights, aspect, words, weight);
    return;
  }
  if (actsHere(tokens, first, acting)) note(weights, 'activity', 'the entity acts', entityActs);
  else note(weights, 'activity', words, weight * othersAct);
}

const entityActs = 0.8;
/** "was launched by partners": something was done, by whom is not told. */
const othersAct = 0.7;

function actsHere(tokens: readonly Token[], verb: number, acting: ReadonlySet<number>): boolean {
  if (tokens[verb]!.opens) return false;
  for (let at = verb - 1; at >= 0 && at >= verb - actorReach; at -= 1) {
    if (acting.has(at)) return true;
    if (tokens[at]!.opens) return false;
  }
  return false;
}

function note(weights: Map<Aspect, Map<string, number>>, aspect: Aspect, key: string, weight: number): void {
  const known = weights.get(aspect) ?? new Map<string, number>();
  weights.set(aspect, known);
  known.set(key, Math.max(weight, known.get(key) ?? 0));
}

function weigh(weights: Map<Aspect, Map<string, number>>, aspect: Aspect, share: number): void {
  const known = weights.get(aspect);
  if (known === undefined) return;
  for (const [key, weight] of known) known.set(key, weight * share);
}
