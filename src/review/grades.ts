import type { Problem, Severity } from '../problems/index.js';
import type { ReviewInput } from './input.js';

/** How a problem is called on the page: an `info` is a note; what the editorial checks say of the text is a remark. */
export type Grade = Severity | 'remark';

export const gradeNames: { readonly [grade in Grade]: readonly [one: string, many: string] } = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  remark: ['editorial remark', 'editorial remarks'],
  info: ['note', 'notes'],
};

/** The gravest first. */
export const grades = Object.keys(gradeNames) as Grade[];

export type Graded = { readonly problem: Problem; readonly grade: Grade };

/** The problems and the remarks of a page, the gravest first, each kind in its order; counted as the terminal counts them. */
export function graded({
  problems,
  remarks = [],
}: Pick<ReviewInput, 'problems' | 'remarks'>): readonly Graded[] {
  const all = [
    ...problems.map((problem): Graded => ({ problem, grade: problem.severity })),
    ...remarks.map((problem): Graded => ({ problem, grade: 'remark' })),
  ];
  return grades.flatMap((wanted) => all.filter(({ grade }) => grade === wanted));
}
