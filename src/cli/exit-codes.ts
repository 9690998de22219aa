import type { Problem } from '../problems/index.js';

/** One table for every command. */
export const exitCodes = {
  done: 0,
  problemsInInput: 1,
  wrongUsage: 2,
  conflictsAwaitAPerson: 3,
  differences: 4,
  bugOfOurs: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Warnings do not fail a run: what they tell can wait. */
export function exitCodeFor(problems: readonly Problem[]): ExitCode {
  return problems.some((one) => one.severity === 'error') ? exitCodes.problemsInInput : exitCodes.done;
}
