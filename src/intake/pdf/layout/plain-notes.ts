import { textEnd } from '../../assemble/sentence-ends.js';
import type { Flow, Line } from '../pdf-types.js';
import type { Measures } from './measures.js';
import { bracketLabel, isNextOfNote, labelOf, linesOf, marksIn } from './note-labels.js';
import { textOf } from './rows.js';

/** A gap above the notes is at least so much wider than that of lines. */
const gapAbove = 1.2;

/**
 * The lines with which notes in the text's own type begin, and their labels: "1 ITU, Facts and figures" and, where a
 * program has let go of the space, "1ITU, Facts and figures"; "[1] ITU" where the text has "[1]". As nothing in their type tells, all else must: they end
 * their column, their labels count up, the text of that page has a mark for each, and no note answers it
 * already; or that of the page before. Notes at the document's end answer to marks on any page.
 */
export function plainNotes(
  flows: readonly Flow[],
  measures: Measures,
  marks: ReadonlySet<string>,
): ReadonlyMap<Line, string> {
  const found = new Map<Line, string>();
  if (marks.size === 0) return found;
  const byPage = new Map<number, Line[]>();
  for (const flow of flows) {
    const lines = byPage.get(flow.page) ?? [];
    byPage.set(flow.page, lines);
    for (const line of linesOf(flow)) lines.push(line);
  }
  const answered = (lines: readonly Line[]) =>
    new Set(lines.map((line) => labelOf(line, measures, marks)).filter((label) => label !== null));
  const openOf = new Map(
    [...byPage].map(([page, lines]) => [page, without(marksIn(lines), answered(lines))] as const),
  );
  const open = without(marks, answered(flows.flatMap(linesOf)));
  const last = flows.findLast(({ kind }) => kind === 'lines');
  for (const flow of flows) {
    if (flow.kind !== 'lines') continue;
    const here = openOf.get(flow.page)!;
    // A page may be too short for the notes of its marks: they begin at the end of the next.
    const before = openOf.get(flow.page - 1) ?? new Set();
    const own =
      flow === last ? new Set([...here, ...open]) : before.size === 0 ? here : new Set([...before, ...here]);
    if (own.size === 0) continue;
    for (const [line, label] of notesAtEnd(flow.lines, own, measures)) found.set(line, label);
  }
  return found;
}

function without(marks: ReadonlySet<string>, answered: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...marks].filter((mark) => !answered.has(mark)));
}

/** From the last line up: notes whose labels count up, and nothing but their lines below the first. */
function notesAtEnd(
  lines: readonly Line[],
  open: ReadonlySet<string>,
  measures: Measures,
): readonly (readonly [Line, string])[] {
  const notes: { readonly index: number; readonly label: string }[] = [];
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index]!;
    const label = plainLabel(line);
    const below = notes.at(-1);
    if (label !== null && open.has(label) && (below === undefined || isNextAfter(label, below.label)))
      notes.push({ index, label });
    const before = lines[index - 1];
    if (before === undefined) break;
    // Above a note anything may stand; any other line has to go on with one.
    if (notes.at(-1)?.index !== index && !isNextOfNote(before, line, measures)) break;
  }
  while (notes.length > 0) {
    const { index } = notes.at(-1)!;
    if (isApart(lines[index - 1], lines[index]!, measures)) break;
    notes.pop();
  }
  return notes.map(({ index, label }) => [lines[index]!, label] as const);
}

/** "1 ITU" and "1ITU"; "1 million", "3D" and "2. Networks" begin no note. */
function plainLabel(line: Line): string | null {
  if (line.spans[0]!.raised) return null;
  const start = textOf(line).slice(0, 40);
  const bracketed = bracketLabel(start);
  if (bracketed !== null) return bracketed;
  const found = /^\s*(\d{1,3})(?:\s+(?=["“‘«(]?\p{Lu}|https?:|www\.)|(?=["“‘«(]?\p{Lu}\p{L}))/u.exec(start);
  return found === null ? null : found[1]!;
}

function isNextAfter(label: string, below: string): boolean {
  const next = `${Number(/\d+/.exec(label)![0]) + 1}`;
  return below === (label.startsWith('[') ? `[${next}]` : next);
}

/** A figure at the head of a line may be a sentence's: then the line before has not ended, and is near. */
function isApart(before: Line | undefined, line: Line, measures: Measures): boolean {
  if (before === undefined || before.page !== line.page) return true;
  return textEnd(textOf(before)) === 'ended' || line.y - before.y > gapAbove * measures.pitchOf(line.size);
}
