import type { Record, Unit } from '../records/index.js';
import { aboutThreshold } from './score.js';

/**
 * What a commission tells of its region it seldom says is of its region: under Key trends its figures would be those of
 * the world. What speaks of the world stays there.
 */
export function tellsOfItsRegion({ entity }: Record, { regions, text }: Unit): boolean {
  if (entity.kind === 'regional-commission') {
    const said = text.replace(besideTheWorld, '');
    // "The region has grown; yet 2.1 billion people": those of the region.
    return !ofAllTheWorld.test(/\b[Tt]he region\b/.test(said) ? said.replace(/billion people/g, '') : said);
  }
  if (ofTheWorld.test(text)) return false;
  return regions.some(({ code, score }) => code === entity.region && score >= aboutThreshold);
}

/** What a Government tells is of its country, whatever it names: one country's figures are no trend of the world. */
export function tellsOfItsCountry({ entity }: Record, { text }: Unit): boolean {
  return entity.kind === 'member-state' && !ofTheWorld.test(text);
}

/** A commission that counts least developed countries counts its own; and what it holds against the world's is its region's. */
const ofAllTheWorld =
  /\b(?:world|worldwide|globally|humanity|billion people|all regions|across the globe)\b/i;
const besideTheWorld =
  /\b(?:world|global) average|\baverage (?:of|in) the world|\bin the world\b|\bthe world's\b/gi;

const ofTheWorld =
  /\b(?:world|worldwide|globe|global|globally|humanity|(?:least )?developed countries|developing countries|billion people|all regions)\b/i;
