import { unifyText } from '../document/index.js';
import type { Decisions, Record, Unit } from '../records/index.js';
import { unitText } from './unit-text.js';

type Decision = Decisions['decisions'][number];

/** Rows of two words that the opening words and a unit's must share, of all that either has. */
const alikeFrom = 0.6;
/** The next best must share so much less. */
const clearBy = 0.15;
/** Fewer opening words tell nothing. */
const fewestWords = 4;

/** The unit a decision means although its id is gone, or the units that it may mean. */
export type Rematch = { readonly unit: Unit | null; readonly perhaps: readonly Unit[] };

/**
 * Looks for the unit of a decision whose id no unit has, by its opening words: first the one unit that opens with them,
 * among the same entity's and then among all; else the same entity's one unit that opens much as they do. `taken`: units
 * that have a decision of their own, which nobody else's is put on.
 */
export function rematch(
  { unit: id, opens }: Decision,
  records: readonly Record[],
  taken: ReadonlySet<string>,
): Rematch {
  const wanted = wordsOf(withoutEllipsis(opens));
  if (wanted.length === 0) return { unit: null, perhaps: [] };
  const entity = id.replace(/-[0-9a-f]{4,8}(?:-\d+)?$/, '');
  const own = records.filter((record) => record.entity.id === entity);
  for (const among of own.length === records.length ? [own] : [own, records]) {
    const opening = unitsOf(among).filter((unit) =>
      startsWith(wordsOf(unitText(unit), wanted.length), wanted),
    );
    if (opening.length > 0 && wanted.length >= 2) return settled(opening, taken);
  }
  if (wanted.length < fewestWords) return { unit: null, perhaps: [] };
  const likely = unitsOf(own)
    .map((unit) => ({ unit, share: likeness(wanted, wordsOf(unitText(unit), wanted.length + 2)) }))
    .filter(({ share }) => share >= alikeFrom - clearBy)
    .sort((a, b) => b.share - a.share || (a.unit.id < b.unit.id ? -1 : 1));
  const [best, next] = likely;
  if (best === undefined || best.share < alikeFrom) return { unit: null, perhaps: [] };
  if (next !== undefined && best.share - next.share < clearBy)
    return { unit: null, perhaps: likely.map(({ unit }) => unit) };
  return settled([best.unit], taken);
}

function settled(units: readonly Unit[], taken: ReadonlySet<string>): Rematch {
  const [only] = units;
  const isClear = units.length === 1 && only !== undefined && !taken.has(only.id);
  return isClear ? { unit: only, perhaps: [] } : { unit: null, perhaps: units };
}

function unitsOf(records: readonly Record[]): readonly Unit[] {
  return records.flatMap(({ units }) => units);
}

export function withoutEllipsis(opens: string): string {
  return unifyText(opens).replace(/ ?(?:…|\.{3})$/, '');
}

/** The first words of a text, in lower case, without marks. */
function wordsOf(text: string, most = 40): readonly string[] {
  const words: string[] = [];
  for (const { 0: word } of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.length >= most) break;
    words.push(word);
  }
  return words;
}

function startsWith(words: readonly string[], wanted: readonly string[]): boolean {
  // The last of the opening words may be cut short.
  return wanted.every((word, index) =>
    index === wanted.length - 1 ? (words[index]?.startsWith(word) ?? false) : words[index] === word,
  );
}

/** Dice's share of the rows of two words, each counted as often as it stands. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const rows = new Map<string, number>();
  for (const row of rowsOf(one)) rows.set(row, (rows.get(row) ?? 0) + 1);
  let shared = 0;
  for (const row of rowsOf(other)) {
    const left = rows.get(row) ?? 0;
    if (left === 0) continue;
    rows.set(row, left - 1);
    shared += 1;
  }
  return (2 * shared) / Math.max(1, one.length - 1 + Math.min(one.length, other.length) - 1);
}

function rowsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`);
}
