import type { Inline } from '../../../src/document/index.js';
import { isCarriable, plainText } from '../../../src/document/index.js';
import { readSubmission, type Submission } from '../../../src/intake/index.js';
import { type Problem, problemCodes } from '../../../src/problems/index.js';
import { schemas } from '../../../src/schema/index.js';

/** Reads one file and says what is wrong with the answer: nothing, where the reader kept its promises. */
export async function lookAt(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const outcome = await readSubmission({ path, bytes }, schemas);
  const wrong = outcome.problems.flatMap((one) => wrongWithProblem(one, path));
  if (!outcome.ok) return outcome.problems.length === 0 ? ['refused without a problem'] : wrong;
  return [...wrong, ...wrongWith(outcome.value, bytes)];
}

function wrongWithProblem(one: Problem, path: string): readonly string[] {
  const wrong: string[] = [];
  if (!(one.code in problemCodes)) wrong.push(`a problem of the unknown code ${one.code}`);
  if (one.place.file !== path) wrong.push(`${one.code} names ${JSON.stringify(one.place.file)}`);
  for (const said of ['found', 'expected', 'fix'] as const) {
    if (typeof one[said] !== 'string' || one[said] === '') wrong.push(`${one.code} has nothing ${said}`);
    else if (/undefined|\[object |NaN/.test(one[said].replace(/".*?"/gs, '')))
      wrong.push(`${one.code}: ${one[said].slice(0, 100)}`);
    else if (one[said].length > 4000)
      wrong.push(`${one.code} says ${one[said].length} characters of ${said}`);
  }
  return wrong;
}

const textFormats = new Set(['markdown', 'text', 'html']);

function wrongWith(submission: Submission, bytes: Uint8Array): readonly string[] {
  const wrong: string[] = [];
  const lines = linesIn(bytes);
  for (const [index, { inlines, notes, place, leadIn, headings }] of submission.passages.entries()) {
    const say = (what: string) => wrong.push(`passage ${index}: ${what}`);
    const labels = notes.map(({ label }) => label);
    const marks = marksIn(inlines);
    for (const mark of marks) if (!labels.includes(mark)) say(`mark ${JSON.stringify(mark)} without a note`);
    // A mark alone in a cell carries its note.
    if (plainText(inlines) === '' && notes.length === 0) say('no text');
    for (const text of [
      ...literals(inlines),
      ...notes.flatMap((note) => literals(note.inlines)),
      ...headings,
    ]) {
      if (!isCarriable(text)) say(`text that no XML carries: ${JSON.stringify(text.slice(0, 40))}`);
    }
    const { line, page } = place;
    if (line !== null && !(Number.isInteger(line) && line >= 1)) say(`line ${line}`);
    if (textFormats.has(submission.format) && line !== null && line > lines) say(`line ${line} of ${lines}`);
    if (page !== null && !(Number.isInteger(page) && page >= 1)) say(`page ${page}`);
    if (page !== null && submission.pages !== null && page > submission.pages)
      say(`page ${page} of ${submission.pages}`);
    if (leadIn !== null && !(leadIn >= 0 && leadIn < index)) say(`led in by ${leadIn}`);
  }
  return wrong;
}

/** At most: a byte that ends a line in any encoding. */
function linesIn(bytes: Uint8Array): number {
  let lines = 1;
  for (const byte of bytes)
    if (byte === 10 || byte === 12 || byte === 13 || byte === 0x28 || byte === 0x85) lines += 1;
  return lines;
}

function marksIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((one) =>
    one.type === 'footnoteReference' ? [one.identifier] : 'children' in one ? marksIn(one.children) : [],
  );
}

function literals(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((one) =>
    one.type === 'text' ? [one.value] : 'children' in one ? literals(one.children) : [],
  );
}
