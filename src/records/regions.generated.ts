// Generated from schemas/regions.schema.json by scripts/generate-types.mjs; change the schema, not this file.

/**
 * templates/registers/regions.yaml: the report's five regions, with countries and groupings.
 */
export interface Regions {
  regions: {
    code: 'africa' | 'asia-pacific' | 'western-asia' | 'europe' | 'latin-america-caribbean';
    heading: string;
    /**
     * Names and adjectives of the region itself: African, Asia-Pacific.
     */
    names: string[];
    /**
     * Sahel, Pacific island States.
     */
    groupings: string[];
    countries: {
      /**
       * United Nations short name.
       */
      name: string;
      aliases?: string[];
      demonyms?: string[];
      /**
       * Cities that mean this country and nothing else.
       */
      cities?: string[];
      /**
       * In the region by membership of its commission alone: what its Government does at home is not coded with the region.
       */
      outlying?: boolean;
    }[];
  }[];
  /**
   * Phrases with a country's name in them that are not about it: Georgia Institute of Technology.
   */
  not?: string[];
  /**
   * Phrases that say a text is about countries all over the world: worldwide.
   */
  world?: string[];
}
