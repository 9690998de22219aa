/** How a paragraph says whose a statement is. */
export type AttributionForm = 'according-first' | 'according-last' | 'reported';

/**
 * The form for a unit: always the same for the same unit, whatever stands around it (law 11). Of eight units, four say
 * it in front, two at the end, and two that the entity "reported that".
 */
export function attributionForm(unit: string): AttributionForm {
  let seed = 0;
  for (let at = 0; at < unit.length; at += 1) seed = (seed * 31 + unit.charCodeAt(at)) % 65_521;
  const turn = seed % 8;
  return turn < 4 ? 'according-first' : turn < 6 ? 'according-last' : 'reported';
}
