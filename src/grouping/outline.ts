import type { Record, Unit } from '../records/index.js';

export type ActionLineCode = Unit['action_lines'][number]['code'];
export type RegionCode = Unit['regions'][number]['code'];

/** The section tree with the units that hang in it. Every unit of every record hangs exactly once, or is set aside. */
export type Outline = {
  readonly sections: readonly OutlineSection[];
  /** Units no section takes, with the reason: language, decision, no coding. */
  readonly setAside: readonly SetAside[];
};

export type OutlineSection = {
  readonly key: string;
  readonly heading: string;
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly numbered: boolean;
  readonly budget: number | null;
  /** File name of the standing text's template, or null. */
  readonly standing: string | null;
  /** In the order drafted: by entity name, then as the submission has them. */
  readonly units: readonly HungUnit[];
  /** Units the section's drafting note lists (they hang elsewhere, or are set aside, as well). */
  readonly listed: readonly ListedUnit[];
  /** Whether the outline lets units hang here: only then does "no contribution" mean anything. */
  readonly takesUnits: boolean;
  readonly sections: readonly OutlineSection[];
};

export type HungUnit = { readonly record: Record; readonly unit: Unit; readonly because: string };
export type ListedUnit = {
  readonly record: Record;
  readonly unit: Unit;
  readonly aspect: 'obstacle' | 'future';
};

/** The closed list of reasons a unit is not in the draft (law 2); drafting adds its own below. */
export const setAsideReasons = {
  'not-english': 'not in English: needs translation',
  'decided-out': 'a decision leaves it out',
  'no-section': 'no section of the outline takes it',
  'self-description': 'says what the entity is, not what it did',
  'general-statement': 'a general statement with no act, result or figure',
  'dangling-opening': 'points to a sentence that is not in the draft',
  'no-trend': 'hangs under the trends, and tells of none',
  fragment: 'not a whole sentence',
  'too-long': 'longer than a paragraph of the report',
  'other-region': 'speaks of another region than its section',
  'first-person': 'speaks in the first person and cannot be put in the third safely',
  'stronger-units': 'the entity has stronger sentences in this section',
  'listed-only': 'listed in the drafting note only',
  repeats: 'repeats another unit of the draft',
  'repeats-earlier-cycle': 'repeats what the entity sent in an earlier cycle',
  'over-budget': 'the words of its section go to stronger sentences',
  'question-or-quotation': 'a question, or mainly a quotation',
} as const;
export type SetAsideReason = keyof typeof setAsideReasons;
export type SetAside = { readonly record: Record; readonly unit: Unit; readonly reason: SetAsideReason };
