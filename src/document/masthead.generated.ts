// Generated from schemas/masthead.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * The first page of the report: front matter of draft.md.
 */
export interface Masthead {
  /**
   * The year reported on.
   */
  cycle: number | null;
  /**
   * Principal organs named on the masthead, one above the other.
   *
   * @minItems 1
   */
  organs: [string, ...string[]];
  /**
   * One symbol for each organ; an unknown one is a bracketed blank.
   *
   * @minItems 1
   *
   * Items: A document symbol, such as A/76/64; its letters before the first slash print large.
   */
  symbols: [string, ...string[]];
  /**
   * General, Limited or Restricted.
   */
  distribution: string;
  /**
   * As printed: 4 March 2021.
   */
  date: string;
  /**
   * Original language, as printed: English.
   */
  language: string;
  /**
   * Corner notation: a block for each organ.
   */
  notation: {
    organ: string;
    /**
     * @minItems 0
     */
    lines: {
      text: string;
      strong: boolean;
      /**
       * Asterisk mark after the line: *, ** or ***.
       */
      note: string | null;
    }[];
  }[];
  title: string;
  /**
   * Report of the Secretary-General.
   */
  subtitle: string;
  /**
   * Paragraphs of the Summary in its box on page one, as plain text.
   */
  summary: string[];
  /**
   * Asterisk notes at the foot of page one, in reading order.
   */
  notes: {
    mark: string;
    text: string;
  }[];
  /**
   * GE number at the foot of page one; a bracketed blank where unknown.
   */
  job_number: string;
}
