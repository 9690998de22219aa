import { sha256 } from '../document/index.js';
import type { Passage, Submission } from '../intake/index.js';
import { writeInlines } from '../markdown/index.js';
import { languagesOf } from './languages.js';
import type { Unit } from './record.generated.js';

/** How often each id was wanted, for one entity: a second submission must not repeat the ids of the first. */
export type IdCounts = Map<string, number>;

/** One unit for each passage, in order; not coded yet. `plainTexts` are those of the passages. */
export function makeUnits(
  submission: Submission,
  plainTexts: readonly string[],
  entityId: string,
  counts: IdCounts,
): Unit[] {
  const ids = plainTexts.map((plain) => unitId(entityId, plain, counts));
  // A person's word counts, also where the texts seem to say otherwise.
  const stated = submission.frontMatter?.language;
  const languages = stated === undefined ? languagesOf(plainTexts) : plainTexts.map(() => stated);
  return submission.passages.map((passage, index) => ({
    id: ids[index]!,
    part: passage.part,
    kind: passage.kind,
    headings: [...passage.headings],
    lead_in: passage.leadIn === null ? null : (ids[passage.leadIn] ?? null),
    text: writeInlines(passage.inlines),
    notes: notesOf(passage),
    place: { line: passage.place.line, page: passage.place.page },
    language: languages[index]!,
    aspects: [],
    action_lines: [],
    regions: [],
    topics: [],
  }));
}

/** Made from the entity and the plain text alone, so that it is the same whatever format or folder the text came in. */
function unitId(entityId: string, plain: string, counts: IdCounts): string {
  const id = `${entityId}-${sha256(plain).slice(0, 8)}`;
  const count = (counts.get(id) ?? 0) + 1;
  counts.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}

function notesOf({ notes }: Passage): Unit['notes'] {
  const texts = new Map<string, string>();
  for (const { label, inlines } of notes) {
    const text = writeInlines(inlines);
    const known = texts.get(label);
    // Intake has reported that two notes bear one mark; neither is dropped.
    texts.set(label, known === undefined ? text : `${known}; ${text}`);
  }
  return Object.fromEntries(texts);
}
