import type { Severity } from '../problems/index.js';

/** As they are called on the page: an `info` is a note. */
export const severityNames: { readonly [severity in Severity]: readonly [one: string, many: string] } = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

export const severities = Object.keys(severityNames) as Severity[];
