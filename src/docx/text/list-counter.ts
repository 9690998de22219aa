import type { ListLevel, Numbering } from '../read/numbering.js';
import { child, wholeNumber, type XmlElement } from '../xml/element.js';
import { printedNumber } from './printed-number.js';
import { bulletSign } from './symbols.js';
import type { WordListMark } from './word-text.js';

/** Word has nine levels, whatever a file says. */
const levels = 9;

/** Counts lists as Word does, paragraph by paragraph, and says what stands before each. */
export class ListCounter {
  readonly #numbering: Numbering;
  /** By abstract definition: the last number of each level; undefined where it begins anew. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  /** Lists and levels whose own beginning was taken. */
  readonly #begun = new Set<string>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  /** The mark of the next paragraph of a list; null where nothing is printed. `properties` are its own. */
  next(numId: number, level: number, properties: XmlElement): WordListMark | null {
    const list = this.#numbering.list(numId);
    const definition = list?.levels.get(level);
    if (list === undefined || definition === undefined) return null;
    const counts = this.#counts.get(list.abstractId) ?? new Array<number | undefined>(levels).fill(undefined);
    this.#counts.set(list.abstractId, counts);
    const key = `${numId} ${level}`;
    const override = this.#begun.has(key) ? undefined : list.startOverrides.get(level);
    this.#begun.add(key);
    counts[level] = override ?? (counts[level] === undefined ? definition.start : counts[level] + 1);
    for (let below = level + 1; below < levels; below += 1) {
      const { restart = null } = list.levels.get(below) ?? {};
      if (level < (restart ?? below)) counts[below] = undefined;
    }
    const isBullet = definition.format === 'bullet';
    const label = isBullet ? bulletSign(definition.text) : numbersIn(definition, list.levels, counts);
    if (label.trim() === '') return null;
    return { label: label.trim(), isBullet, numId, level, indent: markIndent(properties, definition, level) };
  }

  /** The level of a list that a paragraph style stands for. */
  levelOfStyle(numId: number, style: string | undefined): number | undefined {
    const found = [...(this.#numbering.list(numId)?.levels ?? [])].find(
      ([, level]) => style !== undefined && level.style === style,
    );
    return found?.[0];
  }
}

function numbersIn(
  definition: ListLevel,
  all: ReadonlyMap<number, ListLevel>,
  counts: readonly (number | undefined)[],
): string {
  if (definition.format === 'none') return definition.text.replace(/%[1-9]/g, '');
  return definition.text.slice(0, 200).replace(/%([1-9])/g, (_whole, digit: string) => {
    const level = Number(digit) - 1;
    const { format = 'decimal', start = 1 } = all.get(level) ?? {};
    if (format === 'none' || format === 'bullet') return '';
    // A level that no paragraph has reached yet shows where it will begin.
    const number = counts[level] ?? start;
    return printedNumber(number, definition.isLegal ? 'decimal' : format);
  });
}

/** The paragraph's own indent counts, then that of the list; a list without any is set in by its level. */
function markIndent(properties: XmlElement, definition: ListLevel, level: number): number {
  const own = child(properties, 'w:ind');
  const ofList = child(child(definition.element, 'w:pPr'), 'w:ind');
  const left = startIndent(own) ?? startIndent(ofList) ?? 720 * (level + 1);
  const hanging = wholeNumber(own, 'w:hanging') ?? wholeNumber(ofList, 'w:hanging') ?? 0;
  const first = wholeNumber(own, 'w:firstLine') ?? 0;
  return left - hanging + first;
}

/** `w:start` is what the Strict form calls `w:left`. */
export function startIndent(indent: XmlElement): number | undefined {
  return wholeNumber(indent, 'w:left') ?? wholeNumber(indent, 'w:start');
}
