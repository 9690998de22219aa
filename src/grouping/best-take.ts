import type { Record, Unit } from '../records/index.js';
import type { Section } from './read-outline.js';
import { statedScore } from './score.js';

export type Take = NonNullable<Section['takes']>[number];
export type OpenTake = { readonly key: string; readonly take: Take };
export type Label = { readonly code: string; readonly score: number; readonly because: readonly string[] };
export type Fit = {
  readonly key: string;
  readonly score: number;
  readonly because: string;
  /** One word, or one phrase that is no name, alone says so. */
  readonly byOneWord: boolean;
};

/**
 * The condition that fits best; of equals, that of the line which the unit has first, since a heading may name several, and
 * then the one that stands first in the outline.
 */
export function best(takes: readonly OpenTake[], record: Record, unit: Unit, threshold: number): Fit | null {
  let found: Held | null = null;
  for (const open of takes) {
    const held = heldBy(open, record, unit, threshold);
    if (held !== null && (found === null || isBetter(held, found))) found = held;
  }
  // Only what is taken is given its reason in words: most conditions that fit are not.
  return found === null
    ? null
    : {
        key: found.key,
        score: found.score,
        because: reasonOf(found.take, record, found.labels),
        byOneWord: found.labels.every(({ because }) => because.length < 2 && !because.some(isName)),
      };
}

function isBetter(one: Held, other: Held): boolean {
  return one.score === other.score ? one.rank < other.rank : one.score > other.score;
}

/** "IGF", "Internet Governance Forum": of two capitals or more. */
function isName(reason: string): boolean {
  return (reason.match(/\p{Lu}/gu) ?? []).length > 1;
}

type Held = OpenTake & {
  readonly score: number;
  readonly labels: readonly Label[];
  /** Which of the unit's lines it rests on, from 0; 0 where it rests on none. */
  readonly rank: number;
};

/** All conditions of a take hold, or null; its score is that of the weakest. */
function heldBy({ key, take }: OpenTake, record: Record, unit: Unit, threshold: number): Held | null {
  if (take.aspects !== undefined && !take.aspects.some((aspect) => aspect === leadingAspect(unit)))
    return null;
  if (take.kinds !== undefined && !take.kinds.includes(record.entity.kind)) return null;
  const region = heldLabel(take.regions, unit.regions, threshold);
  if (region === null) return null;
  const topic = heldLabel(take.topics, unit.topics, threshold);
  if (topic === null) return null;
  const line = heldLabel(take.action_lines, unit.action_lines, threshold);
  if (line === null) return null;
  const labels = [region, topic, line].filter((label) => label !== undefined);
  const score = Math.min(statedScore, ...labels.map((label) => label.score));
  const rank = line === undefined ? 0 : unit.action_lines.indexOf(line);
  return { key, take, score, labels, rank };
}

/** The label that fulfils a condition; null where none does, undefined where there is no such condition. */
function heldLabel<L extends Label>(
  wanted: readonly string[] | undefined,
  given: readonly L[],
  threshold: number,
): L | null | undefined {
  if (wanted === undefined) return undefined;
  return given.find(({ code, score }) => score >= threshold && wanted.includes(code)) ?? null;
}

function reasonOf(take: Take, record: Record, labels: readonly Label[]): string {
  const parts = [
    ...(take.aspects === undefined ? [] : ['a trend']),
    ...(take.kinds === undefined ? [] : [`from ${record.entity.kind.replaceAll('-', ' ')}`]),
    ...labels.map(({ code, because }) => `${code}: ${because.slice(0, 3).join(', ')}`),
  ];
  return parts.join('; ');
}

/** What a unit does; that something stands in the way is said of a trend or an activity. */
export function leadingAspect(unit: Unit): Unit['aspects'][number] | undefined {
  return unit.aspects.find((aspect) => aspect !== 'obstacle') ?? unit.aspects[0];
}
