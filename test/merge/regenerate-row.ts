import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { stringify } from 'yaml';
import { align } from '../../src/align/index.js';
import {
  anchorCharacter,
  type Document,
  type EditedDraft,
  makeBase,
  passagesOf,
} from '../../src/document/index.js';
import {
  baseText,
  checkPatched,
  openPackage,
  type Package,
  patchDocx,
  readEdited,
  writeDocx,
} from '../../src/docx/index.js';
import { type Entry, type Merged, merge } from '../../src/merge/index.js';
import type { Outcome } from '../../src/problems/index.js';
import { parseDraft } from '../../src/render/index.js';
import { schemas } from '../../src/schema/index.js';
import { masthead } from '../docx/sample-documents.js';

export type RowResult = {
  /** Each entry in short: type, reason, block. */
  readonly entries: readonly string[];
  /** Paragraphs from the introduction on, everything accepted; ¶ stands for a note's mark. */
  readonly accepted: readonly string[];
  readonly notes: readonly string[];
  /** What the program's own check finds. */
  readonly findings: readonly string[];
  /** What regenerating the result once more with nothing new would change. */
  readonly again: readonly string[];
  readonly bytes: Uint8Array;
};

const author = 'Penholder';
const date = '2021-02-01T00:00:00Z';

export async function regenerateRow(texts: {
  readonly base: string;
  readonly edited: string;
  readonly regenerated: string;
}): Promise<RowResult> {
  const [base, edited, regenerated] = [texts.base, texts.edited, texts.regenerated].map(documentOf) as [
    Document,
    Document,
    Document,
  ];
  const baseValue = makeBase(texts.base, base);
  const bytes = await writeDocx(edited, { base: baseValue, emblem: null, created: date });
  const file = await opened(withPending(bytes));
  const now = makeBase(texts.regenerated, regenerated);
  const { merged } = mergeInto(file, baseValue, now);
  const newBase = { ...now, offers: merged.offers };
  const written = got(
    patchDocx(
      file,
      { changes: merged.changes, notes: merged.notes, author, date },
      { value: newBase, text: baseText(newBase) },
    ),
  );
  const after = await opened(written);
  const seen = got(readEdited(after));
  const again = mergeInto(after, newBase, now).merged;
  return {
    entries: merged.entries.map(inShort),
    accepted: fromIntroduction(seen),
    notes: seen.notes
      .map(({ text }) => text.trim())
      .filter((text) => !text.endsWith('E/2021/1.') && text !== ''),
    findings: checkPatched(file, after, { author, date, paragraphs: merged.paragraphs }),
    again: [...again.entries.map(inShort), ...again.changes.map(({ type }) => type)],
    bytes: written,
  };
}

function mergeInto(
  file: Package,
  base: ReturnType<typeof makeBase>,
  regenerated: ReturnType<typeof makeBase>,
): { readonly merged: Merged; readonly edited: EditedDraft } {
  const edited = got(readEdited(file));
  const { document } = base;
  const alignment = align({ passages: passagesOf(document), notes: document.notes }, edited);
  const merged = merge({
    base,
    regenerated,
    edited,
    alignment,
    author,
    sourceOf: () => null,
    sourceHashOf: (block) => block,
  });
  return { merged, edited };
}

function documentOf(body: string): Document {
  return got(parseDraft({ file: 'row.md', text: `---\n${stringify(masthead)}---\n\n${body}` }, schemas));
}

/** `{+…+}` in the text of a run becomes a pending insertion by another person, `{¶}` at its end makes the paragraph's mark one. */
function withPending(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'word/document.xml';
  const by = 'w:author="Ada Editor" w:date="2021-01-15T09:00:00Z"';
  let id = 9000;
  const next = () => {
    id += 1;
    return id;
  };
  const xml = strFromU8(parts[name]!)
    .replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/g, (paragraph) =>
      paragraph.includes('{¶}')
        ? paragraph
            .replace('{¶}', '')
            .replace('</w:pPr>', `<w:rPr><w:ins w:id="${next()}" ${by}/></w:rPr></w:pPr>`)
        : paragraph,
    )
    .replace(
      /<w:r><w:t xml:space="preserve">\{\+(.*?)\+\}<\/w:t><\/w:r>/g,
      (_whole, text: string) =>
        `<w:ins w:id="${next()}" ${by}><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:ins>`,
    );
  return zipSync({ ...parts, [name]: strToU8(xml) });
}

function fromIntroduction({ paragraphs }: EditedDraft): readonly string[] {
  const texts = paragraphs.map(({ text }) => text.replaceAll(anchorCharacter, '¶').trim());
  return texts.slice(texts.indexOf('Introduction')).filter(Boolean);
}

function inShort(entry: Entry): string {
  const reason = 'reason' in entry ? ` ${entry.reason}` : '';
  const commented = entry.type === 'conflict' && entry.commented ? ' commented' : '';
  return `${entry.type}${reason} ${entry.block}${commented}`;
}

async function opened(bytes: Uint8Array): Promise<Package> {
  return got(await openPackage({ file: 'edited.docx', bytes }));
}

function got<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
}
