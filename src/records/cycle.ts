import { done, failed, type Outcome, type Place, type Problem, problem } from '../problems/index.js';
import { parseYaml, type Schemas, type YamlText } from '../schema/index.js';
import type { Cycle as WrittenCycle } from './cycle.generated.js';

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

function checkDays({ period }: WrittenCycle, placeOf: PlaceOf): readonly Problem[] {
  const wrong = (['from', 'to'] as const).filter((end) => !isDay(period[end]));
  if (wrong.length > 0) {
    return wrong.map((end) =>
      problem(
        'schema-wrong-value',
        { ...placeOf(['period', end]), path: `period.${end}` },
        {
          found: `period.${end}: "${period[end]}"`,
          expected: 'a day that exists, as yyyy-mm-dd',
          fix: 'Correct the day.',
        },
      ),
    );
  }
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
  const [year, month, day] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
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
