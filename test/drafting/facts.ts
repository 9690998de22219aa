import { addedValues } from './values.js';

/** Facts of a drafted text that its source does not have. A word that only gained a capital is none. */
export function addedFacts(drafted: string, source: string): readonly string[] {
  return addedValues(drafted, source).filter((fact) => !(fact === 'Its' && /\bour\b/i.test(source)));
}
