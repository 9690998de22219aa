import { dwellsOn, sentencesOf } from './dwelling.js';
import type { Gazetteer, NamedPlace, PlaceEntry } from './gazetteer.js';
import { roleOf } from './mention-role.js';
import type { RegionCode } from './outline.js';
import { aboutThreshold, rounded, statedScore } from './score.js';
import { findTerms, longestTerms, type TermMatch } from './term-trie.js';
import { type Token, tokenize } from './tokens.js';

export type RegionScore = {
  readonly code: RegionCode;
  readonly score: number;
  readonly because: readonly string[];
};

/**
 * `world`: the text is about countries all over the world, since it names three regions or more of which none
 * outweighs the others (`regions`), or says so and names a place only as an example (`words`).
 */
export type Places = { readonly named: readonly RegionScore[]; readonly world: 'regions' | 'words' | null };

type Mention = {
  readonly entry: NamedPlace;
  readonly shown: string;
  readonly sentence: number;
  /** Not where it was, but a venue, a donor, a part of a body's name. */
  readonly aside: boolean;
  /** Where something came from: an aside where anything else is named plainly. */
  readonly origin: boolean;
  readonly opens: boolean;
  /** "countries such as Kenya". */
  readonly example: boolean;
};

/**
 * The regions a text names, likeliest first. What one region's names weigh makes its score (1 country in a plain
 * paragraph is enough to be about the region, 0.5); two regions share by weight. A text that names three or more is
 * global, and none of them reaches 0.5 unless it outweighs the others; nor does a region that a text of several
 * sentences names only in passing.
 */
export function readPlaces(gazetteer: Gazetteer, text: string, tokens: readonly Token[]): Places {
  const found = longestTerms(findTerms(gazetteer.trie, tokens));
  if (found.length === 0) return noPlaces;
  const { numberOf, count } = sentencesOf(text, tokens);
  const worldly = new Set<number>();
  const mentions: Mention[] = [];
  for (const match of found) {
    const { first, payload } = match;
    if (payload === 'not') continue;
    if (payload === 'world' || (payload === 'countries' && followsNumber(tokens, first))) {
      worldly.add(numberOf(first));
    } else if (payload !== 'countries') {
      const mention = mentionOf(match, payload, text, tokens, numberOf(first));
      if (mention !== null) mentions.push(mention);
    }
  }
  return placesOf(withOriginsAside(mentions), worldly, count, tokens.length);
}

/** Where a firm, an expert or a trial came from, beside another region that is named for its own sake. */
function withOriginsAside(mentions: readonly Mention[]): readonly Mention[] {
  const plain = new Set(
    mentions.filter(({ aside, origin }) => !aside && !origin).map(({ entry: { region } }) => region),
  );
  if (plain.size === 0) return mentions;
  return mentions.map((one) => (one.origin && !plain.has(one.entry.region) ? { ...one, aside: true } : one));
}

/** The one country, or the one region, that the name of a body holds: "Red Cross of Kenya", "African Virtual University". */
export function placesInName(
  gazetteer: Gazetteer,
  name: string,
): { readonly region: RegionCode; readonly country: string } | null {
  const found = new Map<string, RegionCode | null>();
  for (const { payload } of longestTerms(findTerms(gazetteer.trie, tokenize(name))))
    if (typeof payload === 'object') found.set(payload.place, payload.region);
  const [one] = found;
  if (one === undefined || one[1] === null || new Set(found.values()).size > 1) return null;
  return { country: one[0], region: one[1] };
}

/** The regions alone; see `readPlaces`. */
export function regionsNamed(
  gazetteer: Gazetteer,
  text: string,
  tokens: readonly Token[],
): readonly RegionScore[] {
  return readPlaces(gazetteer, text, tokens).named;
}

const noPlaces: Places = { named: [], world: null };
const elsewhere = 'elsewhere';

type Evidence = {
  readonly places: Map<string, { readonly weight: number; readonly shown: string }>;
  /** The sentences that name the region for its own sake, not as a venue or in the name of a body. */
  readonly sentences: Set<number>;
};

function placesOf(
  mentions: readonly Mention[],
  worldly: ReadonlySet<number>,
  count: number,
  words: number,
): Places {
  const evidence = new Map<RegionCode | typeof elsewhere, Evidence>();
  for (const mention of mentions) addMention(evidence, mention, worldly.has(mention.sentence));
  const weighed = [...evidence].map(([code, { places, sentences }]) => ({
    code,
    plain: sentences.size > 0,
    dwells: dwellsOn(sentences, count),
    weight: weightOf([...places.values()]) / Math.max(1, Math.sqrt(words / fadingLength)),
    because: [...places.values()].map(({ shown }) => shown),
  }));
  if (worldly.size > 0 && !weighed.some(({ dwells }) => dwells) && weighed.length < globalFrom) {
    return { named: [], world: 'words' };
  }
  // What is named in passing neither makes a text one about the world nor is what it is about, where another is named plainly.
  const counted = weighed.some(({ plain }) => plain) ? weighed.filter(({ plain }) => plain) : weighed;
  const all = counted.reduce((sum, { weight }) => sum + weight, 0);
  const scattered =
    counted.length >= globalFrom && !counted.some((one) => one.dwells && one.weight > all * outweighing);
  const most = scattered ? mostWhereGlobal : statedScore;
  const named = counted
    .flatMap(({ code, dwells, weight, because }): readonly RegionScore[] => {
      if (code === elsewhere) return [];
      const share = (1 - 0.5 ** weight) * (weight / all);
      const score = rounded(Math.min(most, dwells ? statedScore : mostInPassing, share));
      return score > 0 ? [{ code, score, because: because.slice(0, mostShown) }] : [];
    })
    // Of equals, the one named first.
    .sort((a, b) => b.score - a.score);
  return { named, world: scattered ? 'regions' : null };
}

/** A country named once in a paragraph of two hundred words is an example, not its subject. */
const fadingLength = 100;
const globalFrom = 3;
const mostWhereGlobal = 0.4;
/** The share of all that is named from which one of three regions or more is the subject after all. */
const outweighing = 0.7;
const mostInPassing = aboutThreshold - 0.01;
const mostShown = 8;

function mentionOf(
  { first, last }: TermMatch<PlaceEntry>,
  entry: NamedPlace,
  text: string,
  tokens: readonly Token[],
  sentence: number,
): Mention | null {
  const role = roleOf({ text, tokens }, first, last, entry.name);
  if (role === 'other') return null;
  return {
    entry,
    shown: text.slice(tokens[first]!.start, tokens[last]!.end),
    sentence,
    aside: role === 'aside',
    origin: role === 'origin',
    opens: opensSentence(tokens, first),
    example: isExample(tokens, first),
  };
}

function addMention(
  evidence: Map<RegionCode | typeof elsewhere, Evidence>,
  { entry, shown, sentence, aside, opens, example }: Mention,
  besideWorld: boolean,
): void {
  const region = entry.region ?? elsewhere;
  const { places, sentences } = evidence.get(region) ?? { places: new Map(), sentences: new Set() };
  evidence.set(region, { places, sentences });
  const faint = aside || (besideWorld && example && entry.name !== 'region');
  if (!faint) sentences.add(sentence);
  const weight = faint ? entry.weight * asideShare : entry.weight + (opens ? openingWeight : 0);
  const known = places.get(entry.place);
  if (known === undefined || known.weight < weight) places.set(entry.place, { weight, shown });
}

/** "In Africa, …", "Egyptian schools …": what opens a sentence says where it is. */
const openingReach = 3;
const openingWeight = 1;

function opensSentence(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at >= 0 && at >= first - openingReach; at -= 1) if (tokens[at]!.opens) return true;
  return false;
}

const asideShare = 0.25;

/** "in 45 countries", "193 member States": so many are of no one region, unless it is named beside them. */
const manyCountries = 20;

function followsNumber(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 2; at -= 1) {
    const { text } = tokens[at]!.word;
    if (/^\d{2,3}$/.test(text)) return Number(text) >= manyCountries;
    if (tokens[at]!.opens) return false;
  }
  return false;
}

const exampleWords = new Set('including include includes among such like notably example eg'.split(' '));
const exampleReach = 24;

function isExample(tokens: readonly Token[], first: number): boolean {
  for (let at = first; at > 0 && at > first - exampleReach; at -= 1) {
    if (tokens[at]!.opens) return false;
    if (exampleWords.has(tokens[at - 1]!.word.lower)) return true;
  }
  return false;
}

// The strongest counts whole, each further one half: many countries are a list, one name of a region says as much.
function weightOf(places: readonly { readonly weight: number }[]): number {
  const weights = places.map(({ weight }) => weight).sort((a, b) => b - a);
  return weights.reduce((sum, weight, i) => sum + (i === 0 ? weight : weight / 2), 0);
}
