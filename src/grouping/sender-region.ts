import type { Record, Regions } from '../records/index.js';
import { stateNamed } from '../records/index.js';
import type { Gazetteer } from './gazetteer.js';
import type { RegionCode } from './outline.js';
import { type Places, placesInName } from './places.js';
import type { Token } from './tokens.js';

/** The region of a sender that the register gives none, and the country, or words for the region, that tell it. */
export type SenderRegion = { readonly region: RegionCode; readonly country: string };

/**
 * The region of a Government's country, or of the one country or region that the name of a body holds that the register
 * does not know ("United Nations country team in Kenya", "African Virtual University"). Null for a country that is in no region of the report (`outlying`), and
 * for a body of several.
 */
export function senderRegion(
  { entity }: Record,
  regions: Regions,
  gazetteer: Gazetteer,
): SenderRegion | null {
  if (entity.region !== null || (entity.registered && entity.kind !== 'member-state')) return null;
  const state = stateNamed(entity.name, regions);
  if (state !== null) return regionOfCountry(state.country, regions);
  return placesInName(gazetteer, entity.name);
}

function regionOfCountry(country: string, { regions }: Regions): SenderRegion | null {
  for (const { code, countries } of regions) {
    const found = countries.find(({ name }) => name === country);
    if (found !== undefined) return found.outlying === true ? null : { region: code, country };
  }
  return null;
}

/** Words of a text that tells of its sender's own country, also where it speaks of the world. */
const homeWords = new Set(
  (
    'our we us national country citizens government ministry ministries law act parliament municipalities provinces ' +
    'districts villages population rank ranked ranks'
  ).split(' '),
);

/** Whether what a sender tells, and where the text names no other place, is told of its own country. */
export function tellsOfHome({ world, named }: Places, tokens: readonly Token[]): boolean {
  if (world === 'regions' || isAboutItself(tokens)) return false;
  if (named.some(({ score }) => score >= otherPlace)) return false;
  return world === null || tokens.some(({ word }) => homeWords.has(word.lower));
}

const ownNames = new Set('contribution submission response questionnaire input note report'.split(' '));

/** "This contribution follows the template", "The present note", "We thank the secretariat": said of no country. */
function isAboutItself(tokens: readonly Token[]): boolean {
  const [first = '', second = '', third = ''] = tokens.slice(0, 3).map(({ word }) => word.lower);
  if (first === 'we' && second === 'thank') return true;
  return (first === 'this' && ownNames.has(second)) || (second === 'present' && ownNames.has(third));
}

/** A text is about another place from this score on: it says so in its first sentence or in most of them. */
const otherPlace = 0.5;

/** Those whom a regional body works for, and where. */
const regionWords = new Set(
  (
    'region regional subregion subregional member members membership countries country states governments government ministers ' +
    'ministries nations economies continent continental territories parties our we'
  ).split(' '),
);

/** "The seventy-eighth session took place from 23 to 27 May": what a regional body tells of itself is of no region. */
export function tellsOfBodyAlone({ named }: Places, tokens: readonly Token[]): boolean {
  return named.length === 0 && !tokens.some(({ word }) => regionWords.has(word.lower));
}
