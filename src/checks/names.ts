import type { Entity, Regions, Registers } from '../records/index.js';
import type { Passage } from './text/passage.js';
import { type Mention, PhraseFinder } from './text/phrase-finder.js';

export type RegionCode = Regions['regions'][number]['code'];
export type Country = Regions['regions'][number]['countries'][number];

/** What a name in a text means. `other`: a phrase of regions.yaml's `not`, which bears a name and means something else. */
export type Named =
  | { readonly type: 'entity'; readonly entity: Entity }
  | { readonly type: 'region'; readonly region: RegionCode }
  | {
      readonly type: 'country';
      readonly region: RegionCode;
      readonly country: Country;
      readonly form: 'name' | 'alias' | 'demonym' | 'city';
    }
  | { readonly type: 'other' };

export type Names = {
  readonly mentions: (passage: Passage) => readonly Mention<Named>[];
};

/** One finder for all names, so that the longest counts: "Economic Commission for Europe" is not Europe. */
export function makeNames({ entities, regions }: Pick<Registers, 'entities' | 'regions'>): Names {
  const finder = new PhraseFinder<Named>(
    // Names begin with a capital; what does not ("funded by Japan") is for coding and would cost a pass over every word.
    [...namesIn(regions), ...entities.entities.flatMap(entityNames)].filter(([name]) =>
      /^[A-Z\u00C0-\u00DE]/.test(name),
    ),
  );
  const kept = new Map<Passage, readonly Mention<Named>[]>();
  return {
    mentions(passage) {
      const known = kept.get(passage);
      if (known !== undefined) return known;
      const found = finder.find(passage.text);
      kept.set(passage, found);
      return found;
    },
  };
}

function entityNames(entity: Entity): readonly (readonly [string, Named])[] {
  const names = [
    entity.name,
    ...(entity.acronym === null ? [] : [entity.acronym]),
    ...(entity.aliases ?? []),
  ];
  return names.map((name) => [name, { type: 'entity', entity }]);
}

function* namesIn({ regions, not = [] }: Regions): Iterable<readonly [string, Named]> {
  for (const phrase of not) yield [phrase, { type: 'other' }];
  for (const { code, heading, names, groupings, countries } of regions) {
    for (const name of [heading, ...names, ...groupings]) yield [name, { type: 'region', region: code }];
    for (const country of countries) {
      const named = { type: 'country', region: code, country } as const;
      yield [country.name, { ...named, form: 'name' }];
      for (const name of country.aliases ?? []) yield [name, { ...named, form: 'alias' }];
      for (const name of country.demonyms ?? []) yield [name, { ...named, form: 'demonym' }];
      for (const name of country.cities ?? []) yield [name, { ...named, form: 'city' }];
    }
  }
}
