// Generated from schemas/outline.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * templates/<report>/outline.yaml: the report's section tree and which units each section takes.
 */
export interface Outline {
  report: string;
  title: string;
  subtitle: string;
  /**
   * @minItems 1
   */
  organs: [string, ...string[]];
  word_limit: number;
  /**
   * @minItems 1
   */
  sections: [Section, ...Section[]];
}
export interface Section {
  /**
   * Section key: regional/africa.
   */
  key: string;
  heading: string;
  /**
   * false for Introduction alone.
   */
  numbered?: boolean;
  /**
   * Words this section may take.
   */
  budget?: number;
  /**
   * Template with the section's standing text, beside outline.yaml.
   */
  standing?: string;
  /**
   * Units it takes: any of these, each with all of its conditions.
   */
  takes?: {
    /**
     * @minItems 1
     */
    aspects?: [
      'trend' | 'obstacle' | 'activity' | 'future',
      ...('trend' | 'obstacle' | 'activity' | 'future')[]
    ];
    /**
     * @minItems 1
     */
    topics?: [string, ...string[]];
    /**
     * @minItems 1
     */
    regions?: [
      'africa' | 'asia-pacific' | 'western-asia' | 'europe' | 'latin-america-caribbean',
      ...('africa' | 'asia-pacific' | 'western-asia' | 'europe' | 'latin-america-caribbean')[]
    ];
    /**
     * @minItems 1
     */
    kinds?: [
      (
        | 'secretariat'
        | 'regional-commission'
        | 'fund-or-programme'
        | 'specialized-agency'
        | 'related-organization'
        | 'united-nations-entity'
        | 'inter-agency-mechanism'
        | 'intergovernmental-organization'
        | 'member-state'
        | 'civil-society'
        | 'private-sector'
        | 'multi-stakeholder'
        | 'unknown'
      ),
      ...(
        | 'secretariat'
        | 'regional-commission'
        | 'fund-or-programme'
        | 'specialized-agency'
        | 'related-organization'
        | 'united-nations-entity'
        | 'inter-agency-mechanism'
        | 'intergovernmental-organization'
        | 'member-state'
        | 'civil-society'
        | 'private-sector'
        | 'multi-stakeholder'
        | 'unknown'
      )[]
    ];
    /**
     * @minItems 1
     */
    action_lines?: [
      (
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
      ),
      ...(
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
      )[]
    ];
  }[];
  /**
   * Gets a drafting note that lists these units.
   */
  lists?: ('obstacle' | 'future')[];
  sections?: Section[];
}
