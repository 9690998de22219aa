// Generated from schemas/decisions.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * submissions/<year>/decisions.yaml: a person's overrulings. Penholder reads it and never writes it.
 */
export interface Decisions {
  decisions?: {
    /**
     * Unit id.
     */
    unit: string;
    /**
     * The unit's opening words, so that the decision can be followed when the id changes.
     */
    opens: string;
    action_lines?: (
      | 'C1'
      | 'C2'
      | 'C3'
      | 'C4'
      | 'C5'
      | 'C6'
      | 'C7'
      | 'C7-e-government'
      | 'C7-e-business'
      | 'C7-e-learning'
      | 'C7-e-health'
      | 'C7-e-employment'
      | 'C7-e-environment'
      | 'C7-e-agriculture'
      | 'C7-e-science'
      | 'C8'
      | 'C9'
      | 'C10'
      | 'C11'
    )[];
    regions?: ('africa' | 'asia-pacific' | 'western-asia' | 'europe' | 'latin-america-caribbean')[];
    topics?: string[];
    part?: 'one' | 'two' | 'three' | 'three-a' | 'three-b' | 'other';
    /**
     * Section key of the outline the unit goes to.
     */
    section?: string;
    /**
     * true: in the draft whatever its score; false: never.
     */
    select?: boolean;
    /**
     * Its place in its section: units with a number stand first, the smallest first.
     */
    order?: number;
    /**
     * The text to print instead of the unit's sentences.
     */
    wording?: string;
    /**
     * Why, for colleagues.
     */
    because?: string;
    /**
     * Who decided.
     */
    by?: string;
  }[];
  /**
   * Which of several files of one entity count.
   */
  files?: {
    /**
     * Name of a file in the folder of the cycle.
     */
    file: string;
    /**
     * true: it counts, whatever its text shares with other files; false: it is left out.
     */
    use?: boolean;
    /**
     * Names of the files that it takes the place of.
     */
    instead_of?: string[];
    /**
     * Why, for colleagues.
     */
    because?: string;
    /**
     * Who decided.
     */
    by?: string;
  }[];
}
