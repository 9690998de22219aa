import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { codeRecords, hangUnits } from '../../src/grouping/index.js';
import type { Decisions, Record, Unit } from '../../src/records/index.js';
import { allSections, type GivenUnit, outline, recordOf, registers, unwrapped } from './records.js';

/**
 * One folder for each matter: `input.yaml` with units by entity, and where they hang with the shipped registers and
 * outline. `UPDATE=1` writes the latter; read the difference before it is kept.
 */
const folder = fileURLToPath(new URL('../fixtures/grouping', import.meta.url));
const update = process.env.UPDATE === '1';

type Input = {
  readonly why: string;
  readonly records: readonly { entity: string; self_names?: string[]; units: GivenUnit[] }[];
  readonly decisions?: Decisions['decisions'];
};

describe('units in the outline', () => {
  for (const name of readdirSync(folder).sort()) {
    test(name.replaceAll('-', ' '), () => {
      const input = parse(readFileSync(`${folder}/${name}/input.yaml`, 'utf8')) as Input;
      const found = hung(input);
      const file = `${folder}/${name}/expected.yaml`;
      if (update) writeFileSync(file, stringify(found, { lineWidth: 110, aliasDuplicateObjects: false }));
      expect(found).toEqual(parse(readFileSync(file, 'utf8')));
    });
  }
});

function hung({ records: given, decisions: decided = [] }: Input) {
  const records = given.map(({ entity, self_names, units }) => recordOf(entity, units, self_names));
  const decisions: Decisions = { decisions: decided };
  const coded = codeRecords(records, registers, decisions);
  const result = hangUnits(coded.value, outline, registers, decisions);
  const sections = allSections(unwrapped(result).sections);
  const homes = new Map([
    ...sections.flatMap(({ key, units }) => units.map(({ unit }) => [unit.id, key] as const)),
    ...unwrapped(result).setAside.map(({ unit, reason }) => [unit.id, `set aside: ${reason}`] as const),
  ]);
  const listed = sections.flatMap((section) => section.listed);
  const problems = [...coded.problems, ...result.problems].filter(({ code }) => code !== 'unit-uncoded');
  return {
    units: coded.value.flatMap((record) =>
      record.units.map((unit) => shown(record, unit, homes.get(unit.id)!)),
    ),
    ...(listed.length === 0 ? {} : { listed: listed.map(({ aspect, unit }) => `${aspect} ${unit.id}`) }),
    ...(problems.length === 0 ? {} : { problems: problems.map(({ code, found }) => `${code}: ${found}`) }),
  };
}

function shown({ entity }: Record, unit: Unit, home: string) {
  const labels = (given: readonly { code: string; score: number }[], from: number) =>
    given.filter(({ score }) => score >= from).map(({ code }) => code);
  return {
    unit: `${unit.id} (${entity.acronym ?? entity.name}): ${unit.text.slice(0, 60)}`,
    hangs: home,
    aspects: unit.aspects,
    action_lines: labels(unit.action_lines.slice(0, 2), 0.5),
    regions: labels(unit.regions, 0.5),
  };
}
