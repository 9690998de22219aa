import { type Problem, problem, type Result } from '../problems/index.js';
import type { Decisions, Record } from '../records/index.js';
import { makeCoder } from './code-unit.js';
import { decide, matchDecisions } from './decisions.js';
import type { CodingRegisters } from './registers.js';

/**
 * The records with every unit coded: aspects, action lines, regions and topics, each label with its score (0 to 1,
 * two decimals) and the words that led to it, likeliest first; then a person's decisions in their place. What a record
 * held before is not looked at. Reports `unit-uncoded` (one for each record) and `decision-unmatched`.
 */
export function codeRecords(
  records: readonly Record[],
  registers: CodingRegisters,
  decisions: Decisions,
): Result<readonly Record[]> {
  const coderOf = makeCoder(registers);
  const { byUnit, problems } = matchDecisions(records, decisions);
  const coded = records.map((record): Record => {
    const code = coderOf(record);
    return {
      ...record,
      units: record.units.map((unit) => {
        const decision = byUnit.get(unit.id);
        const parted = decision?.part === undefined ? unit : { ...unit, part: decision.part };
        return { ...parted, ...decide(code(parted), decision) };
      }),
    };
  });
  return { value: coded, problems: [...problems, ...coded.flatMap(uncoded)] };
}

/** Compiles the registers while something else is waited for; `codeRecords` does it where nobody has. */
export function prepareCoding(registers: CodingRegisters): void {
  makeCoder(registers);
}

function uncoded(record: Record): readonly Problem[] {
  const without = record.units.filter(
    (unit) =>
      unit.language === 'en' &&
      unit.action_lines.length === 0 &&
      unit.regions.length === 0 &&
      unit.topics.length === 0,
  );
  const first = without[0];
  if (first === undefined) return [];
  const line = first.place.line === null ? {} : { line: first.place.line };
  const page = first.place.page === null ? {} : { page: first.place.page };
  return [
    problem(
      'unit-uncoded',
      { file: record.source.file, ...line, ...page },
      {
        found: `${without.length} of ${record.units.length} units without one, the first ${first.id}`,
        expected: 'an action line, a region or a topic for each unit that has news',
        fix: 'Add words to the registers in templates/registers/, or decide in decisions.yaml; many such units are introductions and need nothing.',
      },
    ),
  ];
}
