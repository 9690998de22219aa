import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type {
  Change,
  Document,
  EditedDraft,
  FootnoteDefinition,
  Inline,
  NewParagraph,
  Patch,
} from '../../../src/document/index.js';
import {
  checkPatched,
  openPackage,
  type Package,
  patchDocx,
  readEdited,
  writeDocx,
} from '../../../src/docx/index.js';
import type { Outcome } from '../../../src/problems/index.js';
import { baseOf, created, heading, masthead, paragraph, text } from '../sample-documents.js';

export const main = 'word/document.xml';
export const footnotes = 'word/footnotes.xml';
export const author = 'Penholder';
export const date = '2021-03-05T00:00:00Z';

export type Edit = (xml: string) => string;

export function taken<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

export async function open(bytes: Uint8Array): Promise<Package> {
  return taken(await openPackage({ file: 'edited.docx', bytes }));
}

/** A few paragraphs under headings, with two notes; no table. */
export const plain: Document = {
  masthead,
  blocks: [
    heading('trends', 1, 'Key trends'),
    paragraph(
      'trends/itu',
      text('First text with a note'),
      { type: 'footnoteReference', identifier: 'itu/1' },
      text(' and more words.'),
    ),
    paragraph('trends/undp', text('Second text stands here.')),
    heading('skills', 1, 'Skills'),
    paragraph(
      'skills/who',
      text('Third text'),
      { type: 'footnoteReference', identifier: 'who/1' },
      text('.'),
    ),
    paragraph('skills/fao', text('Fourth text.')),
  ],
  notes: [
    { type: 'footnoteDefinition', identifier: 'itu/1', paragraphs: [[text('The first note.')]] },
    { type: 'footnoteDefinition', identifier: 'who/1', paragraphs: [[text('The second note.')]] },
  ],
};

/** The bytes of a draft after its parts were edited as some Word would. */
export async function draft(
  edits: Readonly<Record<string, Edit>> = {},
  document: Document = plain,
): Promise<Uint8Array> {
  const bytes = await writeDocx(document, { base: baseOf(document), emblem: null, created });
  return withParts(bytes, edits);
}

export function withParts(bytes: Uint8Array, edits: Readonly<Record<string, Edit>>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, edit] of Object.entries(edits)) {
    const before = parts[name] === undefined ? '' : strFromU8(parts[name]);
    const after = edit(before);
    if (after === before) throw new Error(`the edit of ${name} changed nothing`);
    parts[name] = strToU8(after);
  }
  return zipSync(parts, { level: 0 });
}

export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  return part === undefined ? '' : strFromU8(part);
}

export type Patched = {
  readonly bytes: Uint8Array;
  readonly main: string;
  readonly notes: string;
  readonly edited: EditedDraft;
  readonly merged: EditedDraft;
};

/** The index of the paragraph with those words. */
export function at(edited: EditedDraft, words: string): number {
  const found = edited.paragraphs.findIndex((one) => one.text.includes(words));
  if (found === -1) throw new Error(`no paragraph says ${words}`);
  return found;
}

/** Replaces words of a paragraph that has them. */
export function replace(
  edited: EditedDraft,
  paragraphWords: string,
  words: string,
  ...by: readonly Inline[]
): Change {
  const index = at(edited, paragraphWords);
  const start = edited.paragraphs[index]!.text.indexOf(words);
  if (start === -1) throw new Error(`no ${words} in the paragraph`);
  return { type: 'replace-text', paragraph: index, start, end: start + words.length, by };
}

export function insertAfter(
  edited: EditedDraft,
  words: string,
  children: readonly Inline[],
  more: Partial<NewParagraph> = {},
): Change {
  return {
    type: 'insert-paragraph',
    after: at(edited, words),
    paragraph: { id: 'new/one', kind: { type: 'paragraph', role: 'body' }, children, like: null, ...more },
  };
}

/** Patches a file, checks it by the program's own check, and reads what came of it. */
export async function patched(
  bytes: Uint8Array,
  changes: (edited: EditedDraft) => readonly Change[],
  notes: readonly FootnoteDefinition[] = [],
): Promise<Patched> {
  const before = await open(bytes);
  const edited = taken(readEdited(before));
  const patch: Patch = { changes: changes(edited), notes, author, date };
  const written = taken(patchDocx(before, patch, null));
  const after = await open(written);
  const findings = checkPatched(before, after, {
    author,
    date,
    paragraphs: mergedTexts(edited, patch.changes),
  });
  if (findings.length > 0) throw new Error(findings.join('\n'));
  return {
    bytes: written,
    main: partOf(written, main),
    notes: partOf(written, footnotes),
    edited,
    merged: taken(readEdited(after)),
  };
}

export const texts = ({ paragraphs }: EditedDraft): readonly string[] => paragraphs.map((one) => one.text);

/** What accepting everything must give. */
export function mergedTexts({ paragraphs }: EditedDraft, changes: readonly Change[]): readonly string[] {
  const own = paragraphs.map(({ text: whole }, index) => {
    if (changes.some((one) => one.type === 'delete-paragraph' && one.paragraph === index)) return null;
    const splices = changes.flatMap((one) =>
      one.type === 'replace-text' && one.paragraph === index ? [one] : [],
    );
    return splices
      .toSorted((a, b) => a.start - b.start || a.end - b.end)
      .reduceRight(
        (result, { start, end, by }) => result.slice(0, start) + textOf(by) + result.slice(end),
        whole,
      );
  });
  const behind = (index: number): readonly string[] =>
    changes.flatMap((one) =>
      one.type === 'insert-paragraph' && one.after === index ? [textOf(one.paragraph.children)] : [],
    );
  return [...behind(-1), ...own.flatMap((one, index) => [...(one === null ? [] : [one]), ...behind(index)])];
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((one) =>
      one.type === 'text'
        ? one.value
        : one.type === 'footnoteReference'
          ? '\uFFFC'
          : 'children' in one
            ? textOf(one.children)
            : '',
    )
    .join('');
}
