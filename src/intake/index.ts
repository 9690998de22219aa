/**
 * **Takes** a file's bytes, as they lay in the folder, and the YAML file beside it, if any.
 * **Gives** a `Submission`: front matter, cover facts, title, and passages with their part, headings, notes and place.
 * **Problems it can report**: `format-not-read`, `format-mismatch`, `front-matter-twice`, those of `decode-text.ts`, of the front matter and of `assemble/`.
 */

export type { SubmissionFrontMatter } from './front-matter.generated.js';
export { writePassages } from './markdown/write-submission.js';
export { readSubmission } from './read-submission.js';
export type { Cover, Part, Passage, PassageNote, SourceFile, Submission } from './submission.js';
export { type SubmissionName, submissionFileNames } from './submission-files.js';
export {
  isPlainText,
  type LoadedSubmission,
  type ReadSubmissions,
  type SubmissionFile,
} from './submission-source.js';
