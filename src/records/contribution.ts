import type { Submission } from '../intake/index.js';
import type { Record } from './record.generated.js';

/** A file that is drafted, with those that it stands for. */
export type Contribution = {
  readonly submission: Submission;
  readonly others: readonly OtherFile[];
  /** A person decided that it counts, whatever its text shares with others. */
  readonly isDecided: boolean;
};

export type OtherFile = Record['source']['others'][number];

export function otherFile({ file, sha256 }: Submission, relation: OtherFile['relation']): OtherFile {
  return { file, sha256, relation };
}

/** The name of a file without its folder, in the one spelling that names are compared in. */
export function fileKey(path: string): string {
  return fileName(path).normalize('NFC').toLowerCase();
}

export function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day that a person wrote, else that a mail was sent: yyyy-mm-dd. */
export function dayOfArrival({ frontMatter, letter }: Submission): string | null {
  return frontMatter?.received ?? letter?.mail?.date ?? null;
}

// A day not given comes last: a late submission must not take the id of one that is drafted already.
export function byArrival(a: Submission, b: Submission): number {
  const key = (one: Submission) => [dayOfArrival(one) ?? '9999-99-99', one.sha256, one.file].join('\n');
  return compareText(key(a), key(b));
}

const rankOf: { readonly [format in Submission['format']]: number } = {
  markdown: 0,
  docx: 1,
  html: 2,
  mail: 3,
  text: 4,
  pdf: 5,
};

/**
 * Of files with one text, the one that carries most stands for the others. Markdown first: a person typed or corrected
 * it. Then what has links or notes before what has neither; then by what a format knows of its text: Word of
 * paragraphs, lists and notes, a web page of paragraphs and links, a mail
 * of its text only, plain text of lines, a PDF of places on paper.
 */
export function byRichness(a: Submission, b: Submission): number {
  return richness(a) - richness(b) || compareText(a.sha256, b.sha256) || compareText(a.file, b.file);
}

function richness({ format, passages }: Submission): number {
  const isMarkdown = format === 'markdown';
  const carries =
    isMarkdown || passages.some(({ notes, inlines }) => notes.length > 0 || inlines.some(isLink));
  return (carries ? 0 : 10) + rankOf[format];
}

function isLink(inline: Submission['passages'][number]['inlines'][number]): boolean {
  if (inline.type === 'link') return true;
  return inline.type === 'emphasis' || inline.type === 'strong' ? inline.children.some(isLink) : false;
}
