import { type Problem, problem, type Result } from '../problems/index.js';
import type { Decisions, Record } from '../records/index.js';
import { type Coding, makeCoder, type UnitCoder } from './code-unit.js';
import { decide, matchDecisions } from './decisions.js';
import type { CodingRegisters } from './registers.js';

/** What an earlier run coded, where nothing that it depends on has changed: the record, the registers, the program. */
export type KeptCodings = {
  /** Whether anything was kept: then the registers may never be asked for. */
  readonly hasAny: () => boolean;
  /** The codings of a record's units, in their order, before a person's decisions. */
  readonly find: (record: Record) => readonly Coding[] | null;
  readonly keep: (record: Record, codings: readonly Coding[]) => void;
  /** Forgets what this run did not ask for. */
  readonly tidy: () => void;
};

/**
 * The records with every unit coded: aspects, action lines, regions and topics, each label with its score (0 to 1,
 * two decimals) and the words that led to it, likeliest first; then a person's decisions in their place. What a record
 * held before is not looked at. Reports `unit-uncoded` (one for each record) and `decision-unmatched`.
 */
export function codeRecords(
  records: readonly Record[],
  registers: CodingRegisters,
  decisions: Decisions,
  kept: KeptCodings | null = null,
): Result<readonly Record[]> {
  const { byUnit, problems } = matchDecisions(records, decisions);
  const coded = records.map((record): Record => {
    let code: UnitCoder | null = null;
    const codeAnew: UnitCoder = (unit) => {
      code ??= makeCoder(registers)(record);
      return code(unit);
    };
    const codings = kept?.find(record) ?? null;
    const all = codings ?? record.units.map(codeAnew);
    if (codings === null) kept?.keep(record, all);
    return {
      ...record,
      units: record.units.map((unit, index) => {
        const decision = byUnit.get(unit.id);
        if (decision?.part === undefined) return { ...unit, ...decide(all[index]!, decision) };
        // What part it is in tells what it is about.
        const parted = { ...unit, part: decision.part };
        return { ...parted, ...decide(codeAnew(parted), decision) };
      }),
    };
  });
  kept?.tidy();
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
