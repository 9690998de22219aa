import type { Severity } from './index.js';

type CodeEntry = { readonly severity: Severity; readonly title: string };

/** The closed list of problem codes. Each is explained in docs/problems.md; a test holds the two together. */
export const problemCodes = {
  // Files
  'file-not-found': { severity: 'error', title: 'A file or folder is not there' },
  'file-unreadable': { severity: 'error', title: 'A file cannot be read' },
  'file-too-large': { severity: 'error', title: 'A file is larger than a submission can be' },
  'file-not-written': { severity: 'error', title: 'A file cannot be written' },
  'file-edited': { severity: 'error', title: 'A Word file changed since Penholder wrote it' },
  'file-exists': { severity: 'error', title: 'A file is already there' },
  'file-is-input': { severity: 'error', title: 'An output would replace an input' },
  // Intake
  'format-not-read': { severity: 'error', title: 'A file is of a format that is not read' },
  'file-empty': { severity: 'error', title: 'A file holds no text' },
  'file-binary': { severity: 'error', title: 'A text file holds binary data' },
  'encoding-not-utf8': { severity: 'error', title: 'A text file is not UTF-8' },
  'front-matter-invalid': { severity: 'error', title: 'Front matter is not YAML' },
  'front-matter-language': { severity: 'error', title: 'Front matter is in a language that is never run' },
  'front-matter-twice': { severity: 'warning', title: 'Front matter stands in two places' },
  'text-removed': { severity: 'warning', title: 'Characters or markup were left out' },
  'note-unattached': { severity: 'warning', title: 'A note has no mark, or a mark no note' },
  'note-duplicate': { severity: 'warning', title: 'Two notes have one mark' },
  'hyphen-unsure': { severity: 'info', title: 'A word divided at a line end may have a hyphen too many' },
  'furniture-removed': { severity: 'info', title: 'Running heads or feet were left out' },
  'sentence-incomplete': { severity: 'warning', title: 'A sentence seems cut short' },
  'unit-too-long': { severity: 'warning', title: 'A paragraph is too long to be one' },
  'cover-incomplete': { severity: 'warning', title: 'A cover sheet lacks a fact' },
  'cycle-mismatch': { severity: 'warning', title: 'A submission names another year' },
  // YAML against its schema
  'yaml-invalid': { severity: 'error', title: 'A file is not YAML' },
  'yaml-alias-bomb': { severity: 'error', title: 'A YAML file repeats itself without bound' },
  'schema-missing-field': { severity: 'error', title: 'A field is missing' },
  'schema-unknown-field': { severity: 'error', title: 'A field is not known' },
  'schema-wrong-value': { severity: 'error', title: 'A field has a wrong value' },
  // Records and registers
  'cycle-missing': { severity: 'error', title: 'A cycle has no cycle.yaml' },
  'no-submissions': { severity: 'error', title: 'A cycle has no submissions' },
  'entity-unknown': { severity: 'warning', title: 'An entity is not in the register' },
  'entity-missing': { severity: 'error', title: 'A submission does not say whose it is' },
  'entity-guessed': { severity: 'info', title: 'A sender was read in a title or the name of a file' },
  'entity-mismatch': { severity: 'warning', title: 'Front matter and cover sheet name two entities' },
  'entity-twice': { severity: 'error', title: 'Two files come from one entity' },
  'language-not-english': { severity: 'warning', title: 'Text is in another language than English' },
  'register-conflict': { severity: 'error', title: 'Two register entries claim one name' },
  'register-reference': { severity: 'warning', title: 'A register names something unknown' },
  // Grouping and drafting
  'outline-invalid': { severity: 'error', title: 'The outline contradicts itself' },
  'unit-uncoded': { severity: 'info', title: 'A unit has no action line, region or topic' },
  'decision-unmatched': { severity: 'warning', title: 'A decision fits no unit or section' },
  'decision-unfollowed': { severity: 'warning', title: 'A decision cannot be followed' },
  'link-not-usable': { severity: 'info', title: 'A link has no web address' },
  'section-empty': { severity: 'info', title: 'A section has no contribution' },
  'draft-too-long': { severity: 'warning', title: 'The draft is over its word limit' },
  'base-stale': { severity: 'warning', title: 'A choice of the base no longer applies' },
  // Render
  'template-missing': { severity: 'error', title: 'A template is not there' },
  'template-invalid': { severity: 'error', title: 'A template cannot be used' },
  'template-missing-field': { severity: 'error', title: 'A template names a field that is not there' },
  'markdown-unsupported': { severity: 'error', title: 'Markdown outside the dialect' },
  'block-id-missing': { severity: 'error', title: 'A block has no id' },
  'block-id-twice': { severity: 'error', title: 'Two blocks have one id' },
  'masthead-blank': { severity: 'info', title: 'A masthead fact is not known yet' },
  // Word files
  'package-invalid': { severity: 'error', title: 'A Word file is damaged or not one' },
  'package-too-large': { severity: 'error', title: 'A Word file unpacks to more than a document can hold' },
  'package-doctype': { severity: 'error', title: 'A Word file declares entities' },
  'word-unsupported': { severity: 'warning', title: 'Word content that is not modelled' },
  'base-unreadable': { severity: 'error', title: 'A file named as base is none' },
  'base-edited': { severity: 'warning', title: 'A file named as base was edited' },
  'base-missing': { severity: 'warning', title: 'A Word file carries no base' },
  'emblem-unusable': { severity: 'warning', title: 'The emblem picture cannot be used' },
} as const satisfies Record<string, CodeEntry>;

export type ProblemCode = keyof typeof problemCodes;
