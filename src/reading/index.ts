/**
 * **Takes** the files of a cycle's folder.
 * **Gives** their Submissions, read side by side in processes of their own, or from what was kept of the last run.
 * **Problems it can report**: `reading-stopped`, `reading-failed`, and those of intake.
 */

export { KeptReadings } from './kept-readings.js';
export { KeptResults } from './kept-results.js';
export { readSideBySide, type SideBySide } from './read-side-by-side.js';
