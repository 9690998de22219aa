import { done, failed, type Outcome, type Place, type Problem } from '../problems/index.js';
import type { Schemas } from '../schema/index.js';
import type { SubmissionFrontMatter } from './front-matter.generated.js';

type PlaceOf = (path: readonly string[], key?: string) => Place;

/**
 * Holds front matter against its schema. A wrong or unknown field stays a problem, but where `entity` is right the
 * other fields count: one slip of the pen must not cost the whole submission. Without `entity` there is no value.
 */
export function checkFrontMatter(
  value: unknown,
  placeOf: PlaceOf,
  schemas: Schemas,
): Outcome<SubmissionFrontMatter> {
  const validate = schemas.validator<SubmissionFrontMatter>('submission');
  const checked = validate(value, placeOf);
  if (checked.ok) return checked;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return checked;
  const { entity, ...others } = value as Readonly<Record<string, unknown>>;
  const noPlace = (): Place => ({ file: '' });
  const sender = validate({ entity }, noPlace);
  if (!sender.ok) return failed(...checked.problems);
  const right = Object.entries(others).filter(([key, one]) => validate({ entity, [key]: one }, noPlace).ok);
  const kept = validate({ entity, ...Object.fromEntries(right) }, noPlace);
  if (!kept.ok) return failed(...checked.problems);
  return done(kept.value, adding(checked.problems, 'The rest of the submission was read without it.'));
}

/** The problems, with what becomes of the submission said behind what to do. */
export function adding(problems: readonly Problem[], sentence: string): readonly Problem[] {
  return problems.map((one) => ({ ...one, fix: `${one.fix} ${sentence}` }));
}
