import { done, type Outcome } from '../../problems/index.js';
import type { Package } from '../package/open-package.js';
import { loadParts } from '../read/load-parts.js';
import { readNumbering } from '../read/numbering.js';
import type { Reading, Story } from '../read/story.js';
import { readStyles } from '../read/styles.js';
import { child, childElements, missingElement, type XmlElement } from '../xml/element.js';
import {
  authorProblems,
  commentProblems,
  furnitureProblems,
  macroProblems,
  otherPart,
  pageHeads,
  pagesOf,
} from './beside-text.js';
import { Findings } from './findings.js';
import { ListCounter } from './list-counter.js';
import { Looks } from './looks.js';
import { TextBlocks } from './text-blocks.js';
import { type CitedNote, noBookmarkedNotes, TextNotes } from './text-notes.js';
import { textProjection } from './text-projection.js';
import { openParagraph, type TextState } from './text-state.js';
import type { WordBlock, WordNote, WordRun, WordText } from './word-text.js';

/**
 * Reads a Word file that somebody sent as text: the second way of reading beside `readPackage`, on the same ground.
 * Problems: `word-unsupported`, `changes-tracked`, `hidden-text`, `comments-left-out`, `furniture-removed`,
 * `file-author`, `macros-not-run`.
 */
export function readWordText(file: Package): Outcome<WordText> {
  const loaded = loadParts(file);
  if (!loaded.ok) return loaded;
  const parts = loaded.value;
  const styles = readStyles(parts.styles);
  const numbering = readNumbering(parts.numbering);
  const findings = new Findings();
  const notes = new TextNotes(
    { footnote: parts.footnotes, endnote: parts.endnotes },
    otherPart(file, 'settings'),
    firstSection(parts.body),
  );
  const looks = new Looks(styles, parts.styles);
  const state: TextState = {
    looks,
    lists: new ListCounter(numbering),
    notes,
    findings,
    paragraphs: 0,
    page: saysPages(file) ? 1 : null,
    raised: new WeakSet(),
    maybeColoured: hasColouredPages(file),
    citedAt: null,
    paragraph: openParagraph(looks.paragraph(missingElement)),
    mark: null,
    besides: (story) => ({ ...story, fields: [] }),
  };
  const reading: Reading = {
    file: file.file,
    styles,
    formats: numbering.format,
    // Everything worth telling goes to `findings`, which knows where it stands.
    unsupported: { add: () => {} },
  };
  const story: Story = {
    reading,
    part: file.main,
    relationships: parts.relationships,
    fields: [],
    noteOf: noBookmarkedNotes,
    projection: textProjection(state),
  };
  const blocks = TextBlocks.read(parts.body, story, state);
  const lastPage = state.page;
  const readNotes: WordNote[] = [];
  // A note that a note cites joins the end while this runs.
  for (const note of notes.cited) readNotes.push(readNote(note, story, state));
  notes.reportUncited(findings, { paragraph: 1, page: null });
  const pages = pagesOf(file, state.paragraphs) ?? lastPage;
  const heads = pageHeads(file, parts.relationships);
  return done({ blocks, notes: readNotes, pages, heads }, [
    ...findings.problems(file.file),
    ...commentProblems(file),
    ...furnitureProblems(file, parts.relationships),
    ...authorProblems(file),
    ...macroProblems(file),
  ]);
}

/** Word notes where it ended pages. */
function saysPages(file: Package): boolean {
  return mainPartHas(file, 'lastRenderedPageBreak');
}

/** White letters are read on a page of another colour, and on a picture laid behind the text, as covers have. */
function hasColouredPages(file: Package): boolean {
  return mainPartHas(file, '<w:background') || mainPartHas(file, 'behindDoc="1"');
}

/** Asked of the bytes, since that is cheap; a file in UTF-16 has nothing then. */
function mainPartHas(file: Package, words: string): boolean {
  const bytes = file.bytes(file.main);
  return bytes !== undefined && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words);
}

function readNote({ label, element, part, place }: CitedNote, body: Story, state: TextState): WordNote {
  state.citedAt = place;
  const story: Story = { ...body, part: part.name, relationships: part.relationships, fields: [] };
  const paragraphs = runsIn(TextBlocks.read(element, story, state));
  state.citedAt = null;
  return { label, paragraphs: withoutMark(paragraphs, label), place };
}

function runsIn(blocks: readonly WordBlock[]): readonly (readonly WordRun[])[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block.list === null ? block.runs : [plainRun(`${block.list.label} `), ...block.runs]]
      : block.rows.flatMap((cells) => cells.flatMap((cell) => runsIn(cell.blocks))),
  );
}

function plainRun(value: string): WordRun {
  return { type: 'text', value, emphasis: false, strong: false, url: null };
}

/** A mark of its own is typed again before the note's text, and so are figures in some programs. */
function withoutMark(
  paragraphs: readonly (readonly WordRun[])[],
  label: string,
): readonly (readonly WordRun[])[] {
  const [first = [], ...rest] = paragraphs;
  const at = first.findIndex((run) => run.type === 'note' || ('value' in run && run.value.trim() !== ''));
  const run = first[at];
  const mark = label.replace(/-\d+$/, '');
  if (run?.type === 'raised') {
    const typed = run.value.trim();
    if (typed === mark || /^\d{1,4}$/.test(typed)) return [first.slice(at + 1), ...rest];
  }
  if (run?.type !== 'text' || /^[\p{L}\p{N}]/u.test(mark)) return paragraphs;
  const text = run.value.trimStart();
  if (!text.startsWith(mark)) return paragraphs;
  return [[{ ...run, value: text.slice(mark.length) }, ...first.slice(at + 1)], ...rest];
}

/** A section's settings stand at its end: in its last paragraph, or behind the last. */
function firstSection(body: XmlElement): XmlElement {
  for (const element of childElements(body)) {
    if (element.name === 'w:sectPr') return element;
    const own = child(child(element, 'w:pPr'), 'w:sectPr');
    if (own !== missingElement) return own;
  }
  return missingElement;
}
