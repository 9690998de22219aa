import type { Unit } from './record.generated.js';

/** Whether two units stand under the same headings. */
export function haveSameHeadings(one: Unit, other: Unit): boolean {
  return (
    one.headings.length === other.headings.length &&
    one.headings.every((heading, at) => heading === other.headings[at])
  );
}
