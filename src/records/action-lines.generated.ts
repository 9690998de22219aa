// Generated from schemas/action-lines.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * templates/registers/action-lines.yaml: the action lines, how headings name them, and the words that speak of them.
 */
export interface ActionLines {
  action_lines: {
    code:
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
      | 'C11';
    /**
     * Heading in the report.
     */
    heading: string;
    /**
     * Title in the WSIS documents.
     */
    title: string;
    /**
     * What else a submission's heading may call it.
     */
    names?: string[];
    /**
     * Entity ids; a faint prior.
     *
     * Items: Entity id of the register: lower-case letters, digits and hyphens.
     */
    facilitators: string[];
    vocabulary: Term[];
    /**
     * Phrases that look like this line and are not: their words do not count.
     */
    not?: string[];
  }[];
}
export interface Term {
  /**
   * A word or phrase; matched word by word after stemming.
   */
  term: string;
  /**
   * 1: decides alone; 0.2: a hint.
   */
  weight: number;
}
