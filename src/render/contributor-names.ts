import { unifyText } from '../document/index.js';
import type { Record } from '../records/index.js';

type Entity = Record['entity'];

/** Each entity once: one that sent several submissions has several records. */
export function distinctEntities(records: readonly Record[]): readonly Entity[] {
  return [...new Map(records.map(({ entity }) => [entity.id, entity])).values()];
}

/**
 * The entities as note 1 of A/76/64 lists them: full name with the acronym in brackets, in alphabetical order of what
 * is printed. One whose acronym the report's own text has already defined is printed by the acronym alone, as UNCTAD
 * is there, so `definedIn` is the plain text that comes before the note.
 */
export function contributorNames(records: readonly Record[], definedIn: string): readonly string[] {
  return distinctEntities(records)
    .map((entity) => ({ id: entity.id, printed: printedName(entity, definedIn) }))
    .sort((a, b) => compare(sortKey(a.printed), sortKey(b.printed)) || compare(a.id, b.id))
    .map(({ printed }) => printed);
}

function printedName({ name, acronym }: Entity, definedIn: string): string {
  if (acronym === null || acronym === name) return name;
  const full = withAcronym(name, acronym);
  return definedIn.includes(unifyText(full)) ? acronym : full;
}

/** "Internet Society (ISOC)"; words that name and acronym share stay behind: "Internet Governance Forum (IGF) secretariat". */
function withAcronym(name: string, acronym: string): string {
  const nameWords = name.split(' ');
  const acronymWords = acronym.split(' ');
  let shared = 0;
  while (shared + 1 < acronymWords.length && acronymWords.at(-1 - shared) === nameWords.at(-1 - shared)) {
    shared += 1;
  }
  const split = (words: readonly string[]) => words.slice(0, words.length - shared).join(' ');
  return [`${split(nameWords)} (${split(acronymWords)})`, ...nameWords.slice(nameWords.length - shared)].join(
    ' ',
  );
}

// Accents and capitals do not order names; the order of code units does not depend on the machine's language.
function sortKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
