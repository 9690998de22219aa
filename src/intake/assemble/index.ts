/**
 * From what a reader saw to what it means, the same for every format.
 *
 * **Takes**: a file's raw blocks in reading order, and the part its front matter names, if any.
 * **Gives**: the cover sheet's facts, the submission's own title, and its passages with part, headings and notes.
 * **Problems it can report**: `cover-incomplete`, `note-unattached`, `sentence-incomplete`, `unit-too-long`, `text-removed`, `furniture-removed`.
 */
import {
  type Inline,
  inlinesToRuns,
  isCarriable,
  runsToInlines,
  withoutUncarriable,
} from '../../document/index.js';
import { type Problem, problem, type Result } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';
import type { Cover, Part, Passage } from '../submission.js';
import { withoutContentsTable } from './contents-table.js';
import { readCover } from './cover-sheet.js';
import { HeadingStack } from './heading-stack.js';
import { findHeadings } from './headings.js';
import { type LetterFrame, readLetter } from './letter.js';
import { itemsByLetters } from './lettered-items.js';
import { hangLooseNotes } from './loose-notes.js';
import { matchNotes, partNotes, placeIn } from './note-marks.js';
import { withoutNoteTitles } from './note-titles.js';
import { readNoteVerbale } from './note-verbale.js';
import { unnumberParagraphs } from './numbered-paragraphs.js';
import { pageNumbersToEnds } from './page-numbers.js';
import { markParts } from './parts.js';
import { makePassages } from './passages.js';
import { rejoin } from './rejoin.js';
import { partRunInHeadings } from './run-in-headings.js';
import { withoutStrayEscapes } from './stray-escapes.js';
import { withTableHeads } from './table-heads.js';
import { readTitle } from './title-lines.js';

export type Assembled = {
  readonly cover: Cover | null;
  readonly letter: LetterFrame | null;
  readonly title: string | null;
  readonly passages: readonly Passage[];
};

/**
 * `basePart` holds where no heading or question names a part; `file` is for messages; `isPaged` says that the format's
 * reader has taken page numbers out.
 */
export function assemble(
  blocks: readonly RawBlock[],
  {
    file,
    basePart = 'other',
    isPaged = false,
  }: { readonly file: string; readonly basePart?: Part; readonly isPaged?: boolean },
): Result<Assembled> {
  const clean = removeUncarriable(blocks.map(withoutEscapes), file);
  const unnumbered = pageNumbersToEnds(clean.value, { file, isPaged });
  const untitled = withoutNoteTitles(unnumbered.value, file);
  const parted = partNotes(untitled.value);
  const noted = matchNotes(parted, file);
  const { cover, rest } = readCover(noted.body);
  const marked = markParts(withoutContentsTable(rest));
  const framed = readNoteVerbale(marked, file) ?? readLetter(marked, file);
  const { title, rest: text } = readTitle(framed.rest, cover?.entityNamed ?? null);
  const structured = findHeadings(rejoin(itemsByLetters(unnumberParagraphs(partRunInHeadings(text)))));
  const made = makePassages(withTableHeads(structured), noted.noteOf, file, new HeadingStack(basePart));
  const hung = hangLooseNotes(made.passages, made.orders, parted.notes, noted.body, noted.noteOf, file);
  return {
    value: { cover, letter: framed.letter, title, passages: hung.passages },
    problems: [
      ...clean.problems,
      ...unnumbered.problems,
      ...untitled.problems,
      ...noted.problems,
      ...framed.problems,
      ...(cover === null ? [] : missingFacts(cover, blocks[0]?.place ?? null, file)),
      ...made.problems,
      ...hung.problems,
    ],
  };
}

function withoutEscapes(block: RawBlock): RawBlock {
  const inlines = withoutStrayEscapes(block.inlines);
  return inlines === block.inlines ? block : { ...block, inlines };
}

function removeUncarriable(blocks: readonly RawBlock[], file: string): Result<readonly RawBlock[]> {
  const problems: Problem[] = [];
  const value = blocks.map((block): RawBlock => {
    const { inlines, removed } = cleanInlines(block.inlines);
    if (removed === 0) return block;
    problems.push(
      problem('text-removed', placeIn(file, block.place), {
        found: `${removed} ${removed === 1 ? 'character' : 'characters'} that cannot be written in Word`,
        expected: 'letters and marks',
        fix: 'Compare the paragraph with what the sender sent: a letter may be missing there.',
      }),
    );
    return { ...block, inlines };
  });
  return { value, problems };
}

function cleanInlines(inlines: readonly Inline[]): {
  readonly inlines: readonly Inline[];
  readonly removed: number;
} {
  if (areCarriable(inlines)) return { inlines, removed: 0 };
  let removed = 0;
  const runs = inlinesToRuns(inlines).map((run) => {
    if (run.type !== 'text') return run;
    const clean = withoutUncarriable(run.value);
    removed += clean.removed;
    return clean.removed === 0 ? run : { ...run, value: clean.text };
  });
  return removed === 0 ? { inlines, removed } : { inlines: runsToInlines(runs), removed };
}

function areCarriable(inlines: readonly Inline[]): boolean {
  return inlines.every((inline) => {
    if (inline.type === 'text') return isCarriable(inline.value);
    return 'children' in inline ? areCarriable(inline.children) : true;
  });
}

function missingFacts(cover: Cover, place: RawBlock['place'] | null, file: string): readonly Problem[] {
  const missing = [
    ...(cover.entityNamed === null ? ['the name after "Submission by"'] : []),
    ...(cover.session === null ? ['the session ("Twenty-fourth session")'] : []),
    ...(cover.year === null ? ['the year ("their efforts in 2020")'] : []),
  ];
  if (missing.length === 0) return [];
  return [
    problem('cover-incomplete', placeIn(file, place ?? { line: null, page: null }), {
      found: `a cover sheet without ${missing.join(', ')}`,
      expected: 'the sender, the session and the year on the cover sheet',
      fix: 'Nothing to do where the front matter or the file name says who sent it and for which year; add them there otherwise.',
    }),
  ];
}
