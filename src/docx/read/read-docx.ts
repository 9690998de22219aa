import type { Base, Document, Masthead } from '../../document/index.js';
import { done, type Outcome, type Problem, problem } from '../../problems/index.js';
import { oneLine } from '../masthead-print.js';
import { openPackage, type Package } from '../package/open-package.js';
import type { XmlElement } from '../xml/element.js';
import { BlockReader } from './blocks.js';
import { bodyItems } from './body-items.js';
import { readBookmarkHolds } from './bookmarks.js';
import { readFrontLine } from './front-line.js';
import { type FrontPage, mastheadOf, takeFrontPage } from './front-page.js';
import { loadParts } from './load-parts.js';
import { NoteReader, paragraphsOf } from './notes.js';
import { readNumbering } from './numbering.js';
import { readBase } from './read-base.js';
import type { Reading, Story } from './story.js';
import { readStyles } from './styles.js';
import { Unsupported } from './unsupported.js';

export type ReadDocument = {
  /** In normal form. */
  readonly document: Document;
  /** The draft as the program wrote it, where the file still carries it. */
  readonly base: Base | null;
};

/** Reads a Word file, ours or any other. What the document model has no word for is kept opaque and told. */
export async function readDocx(source: {
  readonly file: string;
  readonly bytes: Uint8Array;
}): Promise<Outcome<ReadDocument>> {
  const opened = await openPackage(source);
  return opened.ok ? readPackage(opened.value) : opened;
}

/** Reads a package that is open already, for a stage that needs its XML as well. */
export function readPackage(file: Package): Outcome<ReadDocument> {
  const parts = loadParts(file);
  if (!parts.ok) return parts;
  const { body, relationships, styles, numbering, footnotes, endnotes, firstFooter } = parts.value;
  const finding = readBase(file);
  const base = finding.type === 'found' ? finding.base : null;
  const unsupported = new Unsupported();
  const reading: Reading = {
    file: file.file,
    styles: readStyles(styles),
    formats: readNumbering(numbering).format,
    unsupported,
  };
  const notes = new NoteReader(
    reading,
    { footnote: footnotes, endnote: endnotes },
    base?.document.notes.map(({ identifier }) => identifier) ?? [],
  );
  const story: Story = { reading, part: file.main, relationships, fields: [], noteOf: notes };

  const items = bodyItems(body);
  const front = takeFrontPage(items, story);
  // A file without a base is most likely somebody else's, which never had our page one.
  if (front === null && base !== null) reading.unsupported.add('noFrontPage', file.main);
  const reader = new BlockReader(story, readBookmarkHolds(body));
  for (const item of front?.rest ?? items) reader.read(item);
  const blocks = reader.blocks(base?.document ?? null);
  const masthead = readMasthead(front, firstFooter, notes, story, base?.document.masthead ?? null);
  return done({ document: { masthead, blocks, notes: notes.definitions() }, base }, [
    ...baseProblems(file.file, finding.type),
    ...unsupported.problems(file.file),
  ]);
}

const blankPrint = {
  organs: [],
  symbol: '',
  distribution: '',
  date: '',
  language: '',
  notation: [],
  title: '',
  subtitle: '',
  summary: [],
} as const;

function readMasthead(
  front: FrontPage | null,
  firstFooter: XmlElement,
  notes: NoteReader,
  story: Story,
  base: Masthead | null,
): Masthead {
  const lineOf = (paragraph: XmlElement) => readFrontLine(paragraph, story);
  const job = paragraphsOf(firstFooter, () => {}).map((paragraph) => lineOf(paragraph).full);
  const printedNotes = (front?.marks ?? []).map(({ mark, noteId }) => ({
    mark,
    text: noteText(notes.element('footnote', noteId), mark, story),
  }));
  return mastheadOf(
    { ...(front?.print ?? blankPrint), notes: printedNotes, job_number: oneLine(job.join(' ')) },
    base,
  );
}

/** The text of an asterisk note without the mark it begins with. */
function noteText(note: XmlElement, mark: string, story: Story): string {
  const text = oneLine(
    paragraphsOf(note, () => {})
      .map((one) => readFrontLine(one, story).full)
      .join(' '),
  );
  return text.startsWith(mark) ? oneLine(text.slice(mark.length)) : text;
}

function baseProblems(file: string, finding: 'found' | 'damaged' | 'none'): readonly Problem[] {
  if (finding === 'found') return [];
  return [
    problem(
      'base-missing',
      { file },
      {
        found: finding === 'none' ? 'no base' : 'a base that was changed or cut short',
        expected: 'the base that Penholder puts into its drafts',
        fix: 'To regenerate, name the base that was kept beside the draft. A file saved as ODT, DOC or RTF in between loses it.',
      },
    ),
  ];
}
