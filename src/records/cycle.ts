import { done, failed, nearest, type Outcome, type Place, type Problem, problem } from '../problems/index.js';
import { parseYaml, type Schemas, type YamlText } from '../schema/index.js';
import type { Cycle as WrittenCycle } from './cycle.generated.js';
import { fileToAddTo, type Registers } from './registers.js';

type Organ = 'assembly' | 'council';
type Optional = Exclude<keyof WrittenCycle, 'cycle' | 'report' | 'period'>;

/** cycle.yaml with every field there: what was left out is null, an empty list, or the usual value. */
export type Cycle = Pick<WrittenCycle, 'cycle' | 'report' | 'period'> & {
  readonly [Field in Exclude<Optional, 'symbols'>]-?:
    | NonNullable<WrittenCycle[Field]>
    | Extract<WrittenCycle[Field], null>;
} & { readonly symbols: readonly (string | null)[] };

/** Words of a report from the Secretariat, everything counted: rule of the Department for General Assembly and Conference Management. */
const usualWordLimit = 8500;
const noOrgan = {
  assembly: { session: null, item: null, note: null },
  council: { session: null, dates: null, item: null, note: null },
} satisfies { readonly [Name in Organ]: NonNullable<WrittenCycle[Name]> };

/** Reads cycle.yaml. Beside the schema: days must exist, and the period must not end before it begins. */
export function readCycle(yaml: YamlText, schemas: Schemas): Outcome<Cycle> {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) return parsed;
  const { value, placeOf } = parsed.value;
  const checked = schemas.validator<WrittenCycle>('cycle')(value, placeOf);
  if (!checked.ok) return checked;
  const problems = checkDays(checked.value, placeOf);
  return problems.length > 0 ? failed(...problems) : done(complete(checked.value));
}

function complete(written: WrittenCycle): Cycle {
  return {
    cycle: written.cycle,
    report: written.report,
    period: written.period,
    mandate: written.mandate ?? null,
    session: written.session ?? null,
    symbols: written.symbols ?? [],
    date: written.date ?? null,
    distribution: written.distribution ?? 'General',
    assembly: written.assembly ?? noOrgan.assembly,
    council: written.council ?? noOrgan.council,
    job_number: written.job_number ?? null,
    letter_to: written.letter_to ?? null,
    websites_accessed: written.websites_accessed ?? null,
    submissions_link: written.submissions_link ?? null,
    word_limit: written.word_limit ?? usualWordLimit,
    checks_off: written.checks_off ?? [],
  };
}

type PlaceOf = (path: readonly string[], key?: string) => Place;

function checkDays(written: WrittenCycle, placeOf: PlaceOf): readonly Problem[] {
  const { period } = written;
  const days = [
    { path: ['period', 'from'], day: period.from },
    { path: ['period', 'to'], day: period.to },
    // Null or nothing: not known yet.
    ...(['date', 'websites_accessed'] as const).map((field) => ({
      path: [field],
      day: written[field]?.trim() || null,
    })),
  ];
  const wrong = days.flatMap(({ path, day }) =>
    day === null || isDay(day) ? [] : [noSuchDay(path, day, placeOf)],
  );
  return wrong.length > 0 ? wrong : checkOrder(period, placeOf);
}

function noSuchDay(path: readonly string[], day: string, placeOf: PlaceOf): Problem {
  const name = path.join('.');
  return problem(
    'schema-wrong-value',
    { ...placeOf(path), path: name },
    {
      found: `${name}: "${day}"`,
      expected: 'a day that exists, as yyyy-mm-dd, such as 2021-03-04',
      fix: 'Correct the day.',
    },
  );
}

function checkOrder(period: WrittenCycle['period'], placeOf: PlaceOf): readonly Problem[] {
  if (period.from <= period.to) return [];
  return [
    problem(
      'schema-wrong-value',
      { ...placeOf(['period', 'to']), path: 'period.to' },
      {
        found: `period.to: "${period.to}"`,
        expected: `a day after ${period.from}, on which the period begins`,
        fix: 'Correct the one or the other.',
      },
    ),
  ];
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
}

/**
 * Entities of `letter_to` that the register does not know (`register-reference`), each with its line.
 */
export function checkLetterTo(
  yaml: YamlText,
  { letter_to }: Cycle,
  registers: Pick<Registers, 'entities' | 'entitiesFile' | 'ownEntities'>,
): readonly Problem[] {
  const ids = registers.entities.entities.map(({ id }) => id);
  const known = new Set(ids);
  const unknown = (letter_to ?? []).map((id, index) => ({ id, index })).filter(({ id }) => !known.has(id));
  if (unknown.length === 0) return [];
  const parsed = parseYaml(yaml);
  return unknown.map(({ id, index }) => {
    const path = ['letter_to', String(index)];
    const place = parsed.ok ? parsed.value.placeOf(path) : { file: yaml.file };
    const meant = nearest(id, ids);
    return problem(
      'register-reference',
      { ...place, path: path.join('.') },
      {
        found: `"${id}"`,
        expected: `the id of an entity in ${registers.entitiesFile}`,
        fix:
          meant === undefined
            ? `Correct the id, or add the entity to ${fileToAddTo(registers)}.`
            : `Did you mean "${meant}"?`,
      },
    );
  });
}

/** The only report shipped so far, and what a cycle.yaml that cannot be read is taken to ask for. */
const usualReport = 'a76';

/**
 * The report that cycle.yaml names, read before anything is checked: the outline and templates lie in a folder of that
 * name. Problems of the file are left to `readCycle`.
 */
export function readReportName(yaml: YamlText): string {
  const parsed = parseYaml(yaml);
  const report = parsed.ok ? (parsed.value.value as { readonly report?: unknown } | null)?.report : undefined;
  // Anything else than a name ("../..") must not become part of a path.
  return typeof report === 'string' && /^[a-z0-9][a-z0-9-]*$/.test(report) ? report : usualReport;
}
