/**
 * Units are coded (action line, region, topic) and hung in the report's outline, once each.
 *
 * Takes: `Record`s, registers, `outline.yaml`, decisions. Gives: coded `Record`s and the `Outline`.
 * Problems it can report: `outline-invalid`, `unit-uncoded`.
 */
export * from './outline.js';
