/**
 * What is said: sentences chosen, put in the third person, each with its source span.
 *
 * Takes: the `Outline`, and the choices of an earlier base. Gives: the `Draft`. Problems it can report:
 * `base-stale`, `section-empty`.
 */
export * from './draft.js';
