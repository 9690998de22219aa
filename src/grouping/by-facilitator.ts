import type { Unit } from '../records/index.js';
import type { Fit } from './best-take.js';
import type { ActionLineCode } from './outline.js';
import type { CodingRegisters } from './registers.js';
import type { Takes } from './takes.js';

/** The faintest reason of all, for an entity that can have meant only one line. */
export function byFacilitation(takes: Takes, unit: Unit, lines: readonly ActionLineCode[]): Fit | null {
  const tells = unit.aspects[0] === 'activity' || unit.aspects[0] === 'future';
  const open = takes.line.filter(({ take }) => lines.some((line) => take.action_lines?.includes(line)));
  if (!tells || open.length !== 1) return null;
  return {
    key: open[0]!.key,
    score: 0,
    byOneWord: false,
    because: 'the only action line that the entity facilitates',
  };
}

/** A line that one word hardly reaches, as "strategy" does C1, or two do not reach: those stand in any text. */
const faintLine = 0.6;
const fainterLine = 0.45;

/** What an entity of one line tells in words that are hardly of another is told under its own. */
export function bySoleLine(takes: Takes, unit: Unit, ownLines: readonly ActionLineCode[]): Fit | null {
  const line = unit.action_lines[0];
  if (line === undefined || ownLines.length !== 1 || line.code === ownLines[0]) return null;
  const words = line.because.filter((why) => why !== 'facilitates the line');
  if (line.score >= (words.length < 2 ? faintLine : fainterLine)) return null;
  return byFacilitation(takes, unit, ownLines);
}

/** By entity: the lines that it facilitates. */
export function facilitatedLines(
  registers: Pick<CodingRegisters, 'actionLines'>,
): ReadonlyMap<string, readonly ActionLineCode[]> {
  const lines = new Map<string, ActionLineCode[]>();
  for (const { code, facilitators } of registers.actionLines.action_lines) {
    for (const entity of facilitators) lines.set(entity, [...(lines.get(entity) ?? []), code]);
  }
  return lines;
}
