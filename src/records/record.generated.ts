// Generated from schemas/record.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * A submission, normalized: written by Penholder, checked before use.
 */
export interface Record {
  /**
   * Entity id; with -2, -3 for further submissions of one entity.
   */
  id: string;
  cycle: number;
  entity: {
    /**
     * Entity id of the register: lower-case letters, digits and hyphens.
     */
    id: string;
    name: string;
    acronym: string | null;
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
      | 'multi-stakeholder'
      | 'unknown';
    region: 'africa' | 'asia-pacific' | 'western-asia' | 'europe' | 'latin-america-caribbean' | null;
    /**
     * False where the register does not know it.
     */
    registered: boolean;
  };
  source: {
    file: string;
    format: 'markdown' | 'text' | 'docx' | 'pdf' | 'html' | 'mail';
    sha256: string;
    received: string | null;
    pages: number | null;
    /**
     * Set for sample data: what it restates.
     */
    restatement: string | null;
    /**
     * Other files of the same text or an earlier one, which are not drafted.
     */
    others: {
      file: string;
      sha256: string;
      /**
       * original: what the file was imported from; same-text: the same words in another file; superseded: an earlier version; unsettled: another version, and nothing tells which is the later.
       */
      relation: 'original' | 'same-text' | 'superseded' | 'unsettled';
    }[];
  };
  facts: {
    /**
     * The name on the cover sheet, as printed.
     */
    entity_named: string | null;
    /**
     * The CSTD session on the cover sheet: twenty-fourth.
     */
    session: string | null;
    /**
     * The year of effort on the cover sheet.
     */
    year: number | null;
    title: string | null;
    /**
     * Where the entity was read.
     */
    from: 'front-matter' | 'cover-sheet' | 'title' | 'letterhead' | 'file-name' | 'mail-address';
  };
  /**
   * Names the submission gives its sender for its own use: the Office.
   */
  self_names: string[];
  units: Unit[];
}
export interface Unit {
  /**
   * Entity, hyphen, eight hex digits of the hash of the plain text; -2 for a repeat.
   */
  id: string;
  part: 'one' | 'two' | 'three' | 'three-a' | 'three-b' | 'other';
  kind: 'paragraph' | 'list-item' | 'table-row';
  /**
   * The headings above it, outermost first, as plain text.
   */
  headings: string[];
  /**
   * For a list item: id of the unit that introduces its list.
   */
  lead_in: string | null;
  /**
   * Inline Markdown; notes as [^6].
   */
  text: string;
  /**
   * Label to inline Markdown of the note.
   */
  notes: {
    [k: string]: string;
  };
  place: {
    line: number | null;
    page: number | null;
  };
  /**
   * Shortest code of ISO 639: two letters, or three.
   */
  language: string;
  /**
   * What the unit speaks of, likeliest first.
   */
  aspects: ('trend' | 'obstacle' | 'activity' | 'future' | 'self-description')[];
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
    score: number;
    because: string[];
  }[];
  regions: {
    code: 'africa' | 'asia-pacific' | 'western-asia' | 'europe' | 'latin-america-caribbean';
    score: number;
    because: string[];
  }[];
  topics: {
    code: string;
    score: number;
    because: string[];
  }[];
}
