// Generated from schemas/house-style.schema.json by scripts/generate-types.mjs; change the schema, not this file.

export type Text = string;

/**
 * templates/registers/house-style.yaml: the words of the United Nations house style that drafted sentences are put into.
 */
export interface HouseStyleRegister {
  /**
   * Rules that are not applied.
   */
  off?: (
    | 'united-nations'
    | 'goals'
    | 'spelling'
    | 'term'
    | 'member-states'
    | 'contraction'
    | 'ampersand'
    | 'plus-sign'
    | 'per-cent'
    | 'date'
    | 'range'
    | 'dash'
    | 'dollar'
    | 'thousands'
    | 'opening-figure'
    | 'number-in-figures'
    | 'number-in-words'
    | 'serial-comma'
    | 'quotation-marks'
    | 'acronym'
  )[];
  /**
   * What stands before -ise in words that the United Nations writes with -ize: organ, priorit.
   */
  ize: string[];
  words: Word[];
  /**
   * Acronyms that readers outside the field would look up, and the names that the report writes in their place.
   */
  short_forms?: ShortForm[];
  /**
   * Words in capitals before which UN is only short for United Nations; before any other it is part of a name and stays.
   */
  united_nations_before: Text[];
  /**
   * Words before which a number from one to nine stays a figure: 5 km.
   */
  units: Text[];
}
export interface Word {
  /**
   * Words of letters and figures with single spaces or hyphens, compared without regard to capitals.
   */
  from: string;
  to: string;
  /**
   * Words, in lower case, behind which it stays.
   */
  not_after?: Text[];
  /**
   * Words, in lower case, before which it stays.
   */
  not_before?: Text[];
  /**
   * Whether it is another spelling of one word (center), not a term (roadmap).
   */
  spelling?: boolean;
  /**
   * Whether it is changed also where it opens with a capital inside a sentence: Covid-19.
   */
  any_case?: boolean;
}
export interface ShortForm {
  /**
   * In the singular, as submissions write it: SME, IoT.
   */
  short: string;
  name: Text;
  /**
   * Where the name does not simply take an s.
   */
  plural?: string;
  /**
   * Whether the name takes the article: the Internet Governance Forum.
   */
  the?: boolean;
}
