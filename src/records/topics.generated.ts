// Generated from schemas/topics.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * templates/registers/topics.yaml: themes of the outline that are neither action line nor region.
 */
export interface Topics {
  topics: {
    code: string;
    name: string;
    vocabulary: Term[];
    /**
     * Entities whose activities belong to this topic: the United Nations Group on the Information Society's own, for example.
     *
     * Items: Entity id of the register: lower-case letters, digits and hyphens.
     */
    entities?: string[];
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
