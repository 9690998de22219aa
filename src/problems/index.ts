/**
 * Everything a person must be told, as data. Prose and colour are made last, in `cli/`.
 *
 * Takes: what a stage found. Gives: `Problem`s. Problems it can report: none of its own.
 */
import { type ProblemCode, problemCodes } from './codes.js';

export { type ProblemCode, problemCodes } from './codes.js';
export { InternalError } from './internal-error.js';
export { nearest } from './nearest.js';
export { distinctProblems, sortProblems } from './order.js';

export type Severity = 'error' | 'warning' | 'info';

/** Where a problem lies. `line` and `column` count from 1; `path` is a place inside a record, draft or package. */
export type Place = {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly page?: number;
  readonly path?: string;
};

/** Example: found `C13`, expected "an action line from C1 to C11", fix "Change the value." */
export type Problem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly found: string;
  readonly expected: string;
  /** The next thing to do, in the imperative. */
  readonly fix: string;
};

/** A stage's value together with all it has to report: a stage never stops at the first bad thing. */
export type Result<T> = { readonly value: T; readonly problems: readonly Problem[] };

/** A value, or the problems that stood in its way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Makes a problem; its severity stands in the table of codes, so that one code never means two severities. */
export function problem(
  code: ProblemCode,
  place: Place,
  what: { readonly found: string; readonly expected: string; readonly fix: string },
): Problem {
  return { code, severity: problemCodes[code].severity, place, ...what };
}

export function done<T>(value: T, problems: readonly Problem[] = []): Outcome<T> {
  return { ok: true, value, problems };
}

export function failed(...problems: readonly Problem[]): Outcome<never> {
  return { ok: false, problems };
}
