import type { Regions } from '../records/index.js';
import type { PlaceName } from './mention-role.js';
import type { RegionCode } from './outline.js';
import { addTerm, makeTrie, type TermTrie } from './term-trie.js';
import { nameKeysOf, tokenize } from './tokens.js';

/**
 * What a name says of its region: the region itself or a grouping of it 2, a country 1, a city or a people of a
 * country that is named already nothing more. `region` is null for a country that is in none of the report's.
 */
export type NamedPlace = {
  readonly region: RegionCode | null;
  readonly place: string;
  readonly name: PlaceName;
  readonly weight: number;
};
/** `not`: looks like a place. `world`: says that a text is about the world; `countries`: does so after a number. */
export type PlaceEntry = NamedPlace | 'not' | 'world' | 'countries';

export type Gazetteer = {
  readonly trie: TermTrie<PlaceEntry>;
  /** The region that a heading of that name stands for: "A. Africa", "Western Asia". */
  readonly headings: ReadonlyMap<string, RegionCode>;
};

const regionWeight = 2;
const countryWeight = 1;

export function compileGazetteer(regions: Regions): Gazetteer {
  const trie = makeTrie<PlaceEntry>((word) => word.nameKeys);
  const headings = new Map<string, RegionCode>();
  // First in, first at its place: a phrase of `not` comes before a name of the same words.
  for (const phrase of regions.not ?? []) {
    addTerm(trie, nameKeysOf(phrase), 'not');
  }
  for (const phrase of regions.world ?? []) addTerm(trie, nameKeysOf(phrase), 'world');
  for (const noun of countedNouns) addTerm(trie, nameKeysOf(noun), 'countries');
  for (const { code, heading, names, groupings, countries } of regions.regions) {
    for (const name of [heading, ...names]) headings.set(headingKey(name), code);
    for (const name of [heading, ...names, ...groupings]) {
      addTerm(trie, nameKeysOf(name), { region: code, place: name, name: 'region', weight: regionWeight });
    }
    for (const { name, aliases, demonyms, cities, outlying } of countries) {
      const region = outlying === true ? null : code;
      const add = (written: readonly string[], sort: PlaceName) => {
        for (const one of new Set(written)) {
          addTerm(trie, nameKeysOf(one), { region, place: name, name: sort, weight: countryWeight });
        }
      };
      // "Iran (Islamic Republic of)" is written "Iran" as well.
      add([name, name.replace(/ \(.*\)$/, ''), ...(aliases ?? [])], 'country');
      add(demonyms ?? [], 'demonym');
      add(cities ?? [], 'city');
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

/** What stands behind the number in "45 countries", "193 member States". */
const countedNouns = ['countries', 'economies', 'nations', 'States', 'member States', 'Member States'];
