// Generated from schemas/entities.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * templates/registers/entities.yaml: who can send a submission.
 */
export interface EntityRegister {
  entities: {
    /**
     * Entity id of the register: lower-case letters, digits and hyphens.
     */
    id: string;
    /**
     * Full name, as note 1 prints it.
     */
    name: string;
    /**
     * As note 1 gives it; null where the report gives none.
     */
    acronym: string | null;
    /**
     * Other names it signs with or is called by.
     */
    aliases?: string[];
    kind:
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
      | 'multi-stakeholder';
    /**
     * For a body of one region; null for a global one.
     */
    region: 'africa' | 'asia-pacific' | 'western-asia' | 'europe' | 'latin-america-caribbean' | null;
    note?: string;
  }[];
}
