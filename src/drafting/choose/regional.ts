import type { RegionCode } from '../../grouping/index.js';
import { type Assessed, mentions, regionWords, unitsOf } from './assess.js';

/**
 * In a regional section a sentence must be of the region: it names it, or follows one of its unit that does and names
 * no other ("In Africa, UNDP … . With the Fund, UNDP …"). Where no sentence of the unit names the region, a heading or
 * the sender's own region did, and all of it is of the region.
 */
export function keptToRegion(assessed: readonly Assessed[], region: RegionCode | null): readonly Assessed[] {
  if (region === null) return assessed;
  const first = assessed[0]?.sentence;
  if (first === undefined || first.record.entity.region === region) return assessed;
  const units = [...new Set(assessed.flatMap(({ sentence }) => unitsOf(sentence)))];
  const own = regionWords(units, region);
  const others = units
    .flatMap(({ regions }) => regions)
    .filter(({ code }) => code !== region)
    .flatMap(({ because }) => because);
  if (!assessed.some(({ sentence }) => mentions(sentence.text, own))) return assessed;
  let carried = false;
  return assessed.map((one): Assessed => {
    const named = mentions(one.sentence.text, own);
    carried = named || (carried && !mentions(one.sentence.text, others));
    return carried || one.refused !== null ? one : { ...one, refused: 'other-region' };
  });
}
