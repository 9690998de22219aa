import type { Regions } from '../records/index.js';
import { dwellsOn, sentencesOf } from './dwelling.js';
import { isInNameOfBody } from './national-bodies.js';
import type { RegionCode } from './outline.js';
import { aboutThreshold, compareCodeUnits, rounded, statedScore } from './score.js';
import { addTerm, findTerms, longestTerms, makeTrie, type TermMatch, type TermTrie } from './term-trie.js';
import { nameKeysOf, type Token, tokenize } from './tokens.js';

/**
 * What a name says of its region: the region itself or a grouping of it 2, a country 1, a city or a people of a
 * country that is named already nothing more. `region` is null for a phrase of `not`.
 */
type PlaceEntry = { readonly region: RegionCode | null; readonly place: string; readonly weight: number };

export type Gazetteer = {
  readonly trie: TermTrie<PlaceEntry>;
  /** The region that a heading of that name stands for: "A. Africa", "Western Asia". */
  readonly headings: ReadonlyMap<string, RegionCode>;
};

export type RegionScore = {
  readonly code: RegionCode;
  readonly score: number;
  readonly because: readonly string[];
};

const regionWeight = 2;
const countryWeight = 1;

export function compileGazetteer(regions: Regions): Gazetteer {
  const trie = makeTrie<PlaceEntry>((word) => word.nameKeys);
  const headings = new Map<string, RegionCode>();
  // First in, first at its place: a phrase of `not` comes before a name of the same words.
  for (const phrase of regions.not ?? []) {
    addTerm(trie, nameKeysOf(phrase), { region: null, place: phrase, weight: 0 });
  }
  for (const { code, heading, names, groupings, countries } of regions.regions) {
    for (const name of [heading, ...names]) headings.set(headingKey(name), code);
    for (const name of [heading, ...names, ...groupings]) {
      addTerm(trie, nameKeysOf(name), { region: code, place: name, weight: regionWeight });
    }
    for (const { name, aliases, demonyms, cities } of countries) {
      // "Iran (Islamic Republic of)" is written "Iran" as well.
      const short = name.replace(/ \(.*\)$/, '');
      const written = new Set([name, short, ...(aliases ?? []), ...(demonyms ?? []), ...(cities ?? [])]);
      for (const one of written) {
        addTerm(trie, nameKeysOf(one), { region: code, place: name, weight: countryWeight });
      }
    }
  }
  return { trie, headings };
}

export function headingKey(heading: string): string {
  return tokenize(heading)
    .map(({ word }) => word.lower)
    .filter((word) => !/^(\d+|[a-z]|[ivx]+|the|region|in)$/.test(word))
    .join(' ');
}

type Evidence = {
  readonly places: Map<string, Mention>;
  /** The sentences that name the region for its own sake, not as a venue or in the name of a body. */
  readonly sentences: Set<number>;
};

/**
 * The regions a text names, likeliest first. What one region's names weigh makes its score (1 country in a plain
 * paragraph is enough to be about the region, 0.5); two regions share by weight. A text that names three or more is
 * global, and none of them reaches 0.5; nor does a region that a text of several sentences names only in passing.
 */
export function regionsNamed(
  gazetteer: Gazetteer,
  text: string,
  tokens: readonly Token[],
): readonly RegionScore[] {
  const evidence = new Map<RegionCode, Evidence>();
  const found = longestTerms(findTerms(gazetteer.trie, tokens));
  if (found.length === 0) return [];
  const { numberOf, count } = sentencesOf(text, tokens);
  for (const match of found) addMention(evidence, match, text, tokens, numberOf);
  const weighed = [...evidence].map(([code, { places, sentences }]) => ({
    code,
    dwells: dwellsOn(sentences, count),
    weight: weightOf([...places.values()]) / Math.max(1, Math.sqrt(tokens.length / fadingLength)),
    because: [...places.values()].map(({ shown }) => shown),
  }));
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const most = weighed.length >= globalFrom ? mostWhereGlobal : statedScore;
  return weighed
    .map(({ code, dwells, weight, because }) => ({
      code,
      score: rounded(
        Math.min(most, dwells ? statedScore : mostInPassing, (1 - 0.5 ** weight) * (weight / all)),
      ),
      because: because.slice(0, mostShown),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compareCodeUnits(a.code, b.code));
}

/** A country named once in a paragraph of two hundred words is an example, not its subject. */
const fadingLength = 100;
const globalFrom = 3;
const mostWhereGlobal = 0.4;
const mostInPassing = aboutThreshold - 0.01;
const mostShown = 8;

type Mention = { readonly weight: number; readonly shown: string };

function addMention(
  evidence: Map<RegionCode, Evidence>,
  { first, last, payload }: TermMatch<PlaceEntry>,
  text: string,
  tokens: readonly Token[],
  numberOf: (token: number) => number,
): void {
  if (payload.region === null) return;
  const { places, sentences } = evidence.get(payload.region) ?? { places: new Map(), sentences: new Set() };
  evidence.set(payload.region, { places, sentences });
  const aside =
    isVenue(tokens, first) || (payload.weight === countryWeight && isInNameOfBody(text, tokens, first, last));
  if (!aside) sentences.add(numberOf(first));
  const weight = aside
    ? payload.weight * asideShare
    : payload.weight + (opensSentence(tokens, first) ? openingWeight : 0);
  const known = places.get(payload.place);
  if (known === undefined || known.weight < weight) {
    places.set(payload.place, { weight, shown: text.slice(tokens[first]!.start, tokens[last]!.end) });
  }
}

/** "In Africa, …", "Egyptian schools …": what opens a sentence says where it is. */
const openingReach = 3;
const openingWeight = 1;

function opensSentence(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at >= 0 && at >= first - openingReach; at -= 1) if (tokens[at]!.opens) return true;
  return false;
}

/** "was held in Addis Ababa, Ethiopia": the place of a meeting is not what it was about; nor is a partner's country. */
const asideShare = 0.25;
const venueWords = new Set([
  'held',
  'hosted',
  'convened',
  'place',
  'venue',
  'met',
  'city',
  'hosting',
  'headquartered',
]);
const venueReach = 7;

function isVenue(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at > 0 && at > first - venueReach; at -= 1) {
    if (tokens[at]!.opens) return false;
    if (venueWords.has(tokens[at - 1]!.word.lower)) return true;
  }
  return false;
}

// The strongest counts whole, each further one half: many countries are a list, one name of a region says as much.
function weightOf(mentions: readonly Mention[]): number {
  const weights = mentions.map(({ weight }) => weight).sort((a, b) => b - a);
  return weights.reduce((sum, weight, i) => sum + (i === 0 ? weight : weight / 2), 0);
}
