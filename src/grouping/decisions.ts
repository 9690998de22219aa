import { type Problem, problem } from '../problems/index.js';
import type { Decisions, Record, Unit } from '../records/index.js';
import type { Coding } from './code-unit.js';
import { rematch, withoutEllipsis } from './rematch.js';
import { statedScore } from './score.js';
import { unitText } from './unit-text.js';

export type Decision = Decisions['decisions'][number];

/** What a person decided of a unit, by its id; several decisions on one unit add up, the last one counting. */
export type DecisionsByUnit = ReadonlyMap<string, Decision>;

/**
 * The decisions that fit a unit: its id is there and it opens as the decision says, or its id is gone and one unit alone
 * opens like it. Those found again and those that fit none are reported.
 */
export function matchDecisions(
  records: readonly Record[],
  decisions: Decisions,
): { readonly byUnit: DecisionsByUnit; readonly problems: readonly Problem[] } {
  const wanted = new Set(decisions.decisions.map(({ unit }) => unit));
  const units = new Map<string, Unit>();
  if (wanted.size > 0) {
    for (const record of records) {
      for (const unit of record.units) if (wanted.has(unit.id)) units.set(unit.id, unit);
    }
  }
  const byUnit = new Map<string, Decision>();
  const problems: Problem[] = [];
  for (const [i, decision] of decisions.decisions.entries()) {
    const unit = units.get(decision.unit);
    const place = { file: decisionsFile(records), path: `decisions.${i}` };
    if (unit === undefined) {
      const { unit: found, perhaps } = rematch(decision, records, wanted);
      problems.push(found === null ? unmatched(place, decision, perhaps) : rematched(place, decision, found));
      if (found !== null) byUnit.set(found.id, { ...byUnit.get(found.id), ...decision, unit: found.id });
    } else if (!opensWith(unit, decision.opens)) problems.push(opensOtherwise(place, decision, unit));
    else byUnit.set(decision.unit, { ...byUnit.get(decision.unit), ...decision });
  }
  return { byUnit, problems };
}

/** Decisions lie beside the submissions they are about. */
export function decisionsFile(records: readonly Record[]): string {
  const files = records.map(({ source }) => source.file).sort();
  const folder = files[0]?.replace(/[^/]*$/, '') ?? '';
  return `${folder}decisions.yaml`;
}

function opensWith(unit: Unit, opens: string): boolean {
  return unitText(unit).toLowerCase().startsWith(withoutEllipsis(opens).toLowerCase());
}

type DecisionPlace = { readonly file: string; readonly path: string };

function unmatched(place: DecisionPlace, { unit, opens }: Decision, perhaps: readonly Unit[]): Problem {
  const several = perhaps.slice(0, 4).map(({ id }) => id);
  return problem('decision-unmatched', place, {
    found: `unit ${unit} ("${shortened(opens)}"), which no submission has`,
    expected:
      several.length === 0 ? 'the id of a unit in out/<year>/records/' : `perhaps ${several.join(' or ')}`,
    fix: 'Look for the opening words in the records: where the text was corrected, its id changed. Put the new id, or remove the decision.',
  });
}

function rematched(place: DecisionPlace, { unit, opens }: Decision, found: Unit): Problem {
  return problem('decision-rematched', place, {
    found: `unit ${unit} ("${shortened(opens)}"), which no submission has; ${found.id} opens "${shortened(unitText(found))}"`,
    expected: 'the id of the unit that the decision is about',
    fix: `The decision was put on ${found.id}. Where that is right, write unit: ${found.id}; where it is not, remove the decision.`,
  });
}

function opensOtherwise(place: DecisionPlace, decision: Decision, unit: Unit): Problem {
  return problem('decision-unmatched', place, {
    found: `opens: "${shortened(decision.opens)}"`,
    expected: `the opening words of unit ${unit.id}: "${shortened(unitText(unit))}"`,
    fix: 'Correct the opening words, or the id. Until then the decision is not followed.',
  });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A person's coding takes the place of the program's, whole: a list that leaves a label out takes it away. */
export function decide(coding: Coding, decision: Decision | undefined): Coding {
  if (decision === undefined) return coding;
  const because = [decision.by === undefined ? 'decision' : `decision: ${decision.by}`];
  const stated = <C extends string>(codes: readonly C[]) =>
    codes.map((code) => ({ code, score: statedScore, because: [...because] }));
  return {
    aspects: coding.aspects,
    action_lines: decision.action_lines ? stated(decision.action_lines) : coding.action_lines,
    regions: decision.regions ? stated(decision.regions) : coding.regions,
    topics: decision.topics ? stated(decision.topics) : coding.topics,
  };
}
