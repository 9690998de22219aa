// Generated from schemas/cycle.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * submissions/<year>/cycle.yaml: what the report's first page and standing texts need. A null prints as a bracketed blank.
 */
export interface Cycle {
  /**
   * The year reported on; the first one where the period is longer.
   */
  cycle: number;
  /**
   * Folder under templates/ that holds the report's outline and texts.
   */
  report: string;
  period: {
    /**
     * A day of the calendar, yyyy-mm-dd, such as 2020-12-31.
     */
    from: string;
    /**
     * A day of the calendar, yyyy-mm-dd, such as 2020-12-31.
     */
    to: string;
  };
  /**
   * Resolution that asks for the report, as printed; where there is none, the one the report's templates name.
   */
  mandate?: string | null;
  /**
   * CSTD session, in words: twenty-fourth.
   */
  session?: string | null;
  /**
   * Document symbols, General Assembly first.
   *
   * @minItems 1
   * @maxItems 3
   */
  symbols?: [string | null] | [string | null, string | null] | [string | null, string | null, string | null];
  /**
   * Day of submission, yyyy-mm-dd.
   */
  date?: string | null;
  distribution?: 'General' | 'Limited' | 'Restricted';
  assembly?: {
    /**
     * Seventy-sixth session
     */
    session: string | null;
    /**
     * Item 17 of the preliminary list
     */
    item: string | null;
    /**
     * Text of the asterisk note, such as A/75/50.
     */
    note: string | null;
  };
  council?: {
    /**
     * 2021 session
     */
    session: string | null;
    /**
     * 23 July 2020–22 July 2021
     */
    dates: string | null;
    /**
     * Item 18 (b) of the annotated agenda
     */
    item: string | null;
    /**
     * E/2021/1.
     */
    note: string | null;
  };
  /**
   * GE.21-02826(E)
   */
  job_number?: string | null;
  /**
   * Entities UNCTAD's letter went to, by id; null where not recorded.
   */
  letter_to?: string[] | null;
  /**
   * Day on which the websites in notes were visited, yyyy-mm-dd.
   */
  websites_accessed?: string | null;
  /**
   * Address of the published submissions, for note 1.
   */
  submissions_link?: string | null;
  /**
   * Words allowed, everything counted: 8500.
   */
  word_limit?: number;
  /**
   * Ids of editorial checks that are switched off.
   */
  checks_off?: string[];
}
