import type { Base } from '../document/index.js';
import type { Drafted } from './cycle-files.js';
import { senderOf } from './sources.js';

/** Which senders bring something that the base did not have, by their names; each in one list. */
export type SubmissionNews = {
  readonly late: readonly string[];
  readonly corrected: readonly string[];
  readonly withdrawn: readonly string[];
  /** The day the newest of them came in, where a day is known. */
  readonly newest: string | null;
};

export function submissionNews(
  base: Pick<Base, 'units' | 'sentences'>,
  { draft }: Pick<Drafted, 'draft'>,
): SubmissionNews {
  const known = new Set(base.units ?? base.sentences.map(({ unit }) => unit));
  const senders = new Set([...known].map(senderOf));
  const now = new Map<string, { name: string; units: Set<string>; received: string | null }>();
  for (const { entity, units, source } of draft.contributors) {
    const one = now.get(entity.id) ?? {
      name: entity.acronym ?? entity.name,
      units: new Set<string>(),
      received: null,
    };
    for (const { id } of units) one.units.add(id);
    if (source.received !== null && source.received > (one.received ?? '')) one.received = source.received;
    now.set(entity.id, one);
  }
  const unitsBefore = new Map<string, number>();
  for (const unit of known) unitsBefore.set(senderOf(unit), (unitsBefore.get(senderOf(unit)) ?? 0) + 1);
  const late = [...now].filter(([id]) => !senders.has(id));
  const corrected = [...now].filter(
    ([id, { units }]) =>
      senders.has(id) &&
      // A base without the list of its units knows only those it used: what it left out is no news.
      (base.units === undefined
        ? false
        : units.size !== unitsBefore.get(id) || [...units].some((unit) => !known.has(unit))),
  );
  const days = [...late, ...corrected].flatMap(([, { received }]) => (received === null ? [] : [received]));
  return {
    late: late.map(([, { name }]) => name),
    corrected: corrected.map(([, { name }]) => name),
    withdrawn: [...senders].filter((id) => !now.has(id)),
    newest: days.sort().at(-1) ?? null,
  };
}
