// Generated from schemas/submission.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * The facts a person writes at the head of a Markdown submission, or in a YAML file of the same name beside another file.
 */
export interface SubmissionFrontMatter {
  /**
   * Who sent it: its id, name, acronym or an alias in templates/registers/entities.yaml.
   */
  entity: string;
  /**
   * The year reported on.
   */
  cycle?: number;
  /**
   * Day of arrival, yyyy-mm-dd, a day of the calendar, such as 2022-12-05.
   */
  received?: string;
  /**
   * Where the text comes from: a file, a letter, an address.
   */
  source?: string;
  /**
   * The SHA-256 of the file that was imported, 64 hexadecimal digits; written by "penholder import".
   */
  source_sha256?: string;
  /**
   * The session of the Commission that the cover sheet names, such as twenty-fifth; written by "penholder import".
   */
  session?: string;
  /**
   * Language of the text, as a two-letter code, such as en.
   */
  language?: string;
  /**
   * The submission's own title.
   */
  title?: string;
  /**
   * The part of the questionnaire its units belong to where no heading says so.
   */
  part?: 'one' | 'two' | 'three' | 'three-a' | 'three-b' | 'other';
  /**
   * For sample data: what is restated in our own words here.
   */
  restatement?: string;
  /**
   * Anything a colleague should know; never drafted.
   */
  note?: string;
}
