import type { Inline } from '../document/index.js';
import type { SubmissionFrontMatter } from './front-matter.generated.js';

/** A file as it lay in the folder. `path` is as messages show it, with forward slashes. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array };

/** What one file holds, whatever format it came in. */
export type Submission = {
  readonly file: string;
  readonly format: 'markdown' | 'text' | 'docx' | 'pdf' | 'html' | 'mail';
  /** Of the file's bytes as they are. */
  readonly sha256: string;
  readonly pages: number | null;
  readonly frontMatter: SubmissionFrontMatter | null;
  readonly cover: Cover | null;
  /** What frames a letter or mail; left out where nothing does. */
  readonly letter?: Letter;
  /** Lines at the head of the pages of a Word file, which are left out of the text; left out where there are none. */
  readonly pageHeads?: readonly string[];
  readonly title: string | null;
  readonly passages: readonly Passage[];
};

/** UNCTAD's cover sheet. Its fixed sentences are checked for, and never become passages. */
export type Cover = {
  readonly entityNamed: string | null;
  /** "twenty-fourth" */
  readonly session: string | null;
  /** The year of effort: 2020. */
  readonly year: number | null;
};

/**
 * What the frame of a letter or mail says of its sender; none of it becomes a passage. All of it is empty where a
 * submission has no such frame.
 */
export type Letter = {
  /** Lines of the letterhead, as printed, those of the addressee left out. */
  readonly head: readonly string[];
  /** Lines below the complimentary close: name, office, organization. */
  readonly signature: readonly string[];
  /** What a line or sentence at the beginning says after "on behalf of". */
  readonly onBehalfOf: string | null;
  readonly mail: MailHead | null;
};

/** `date` is the day on which a mail was sent, yyyy-mm-dd. */
export type MailHead = {
  readonly name: string | null;
  readonly address: string | null;
  readonly subject: string | null;
  readonly date: string | null;
};

export type Part = 'one' | 'two' | 'three' | 'three-a' | 'three-b' | 'other';

/** A paragraph, list item or table row: what becomes a unit. */
export type Passage = {
  readonly kind: 'paragraph' | 'list-item' | 'table-row';
  readonly part: Part;
  /** Plain text of the headings above, outermost first; the printed questions and part titles are not among them. */
  readonly headings: readonly string[];
  /** For a list item: the index in `passages` of the paragraph that introduces its list. */
  readonly leadIn: number | null;
  /** The number or letter that a list item has in print: "3.", "(a)". Not part of its text. */
  readonly label?: string;
  /** Normalized inlines; a footnoteReference's identifier is the label of one of `notes`. */
  readonly inlines: readonly Inline[];
  readonly notes: readonly PassageNote[];
  readonly place: { readonly line: number | null; readonly page: number | null };
};

/** `label` as printed: "6". Where a submission numbers its notes anew per page, labels are made unique: "6-2". */
export type PassageNote = { readonly label: string; readonly inlines: readonly Inline[] };
