import { type FootnoteDefinition, type Inline, normalizeInlines } from '../../document/index.js';
import { parseInlines } from '../../markdown/index.js';
import { type Problem, problem, type Result } from '../../problems/index.js';
import type { Unit } from '../../records/index.js';
import { type Piece, toInlines, toPieces } from '../sentences/pieces.js';
import { isUsableLink, linksOf, linksToNotes, noteDefinition, noteIdentifier } from '../word/notes.js';
import type { UnitText } from './unit-texts.js';

/** A person's words for a unit, with the notes that their links became. */
export type Wording = {
  readonly inlines: readonly Inline[];
  readonly notes: readonly FootnoteDefinition[];
};

/**
 * A person's words, with links as notes as everywhere in the report. A mark may refer to a note of the unit whose words
 * these replace; any other has no note, and is reported.
 */
export function readWording(
  markdown: string,
  unit: Unit,
  { notes }: UnitText,
  file: string,
): Result<Wording> {
  const parsed = parseInlines({ file, text: markdown });
  const pieces = toPieces(parsed.value);
  const links = linksOf(pieces);
  const noted = linksToNotes(pieces, () => notes, new Set());
  // Not the unit's own "link-1", which may be another address.
  const identify = (label: string) => noteIdentifier(unit, notes.has(label) ? label : `wording-${label}`);
  return {
    value: {
      inlines: normalizeInlines(toInlines(noted.pieces, identify)),
      notes: newLabels(noted.pieces, notes).flatMap((label): readonly FootnoteDefinition[] => {
        const note = noteDefinition(unit, notes, links, label);
        return note === null ? [] : [{ ...note, identifier: identify(label) }];
      }),
    },
    problems: [
      ...parsed.problems,
      ...newLabels(pieces, notes).map((label) => unattached(label, unit, file)),
      ...[...links.values()].filter((url) => !isUsableLink(url)).map((url) => unusable(url, unit, file)),
    ],
  };
}

/** The labels of marks that are none of the unit's notes. */
function newLabels(pieces: readonly Piece[], notes: UnitText['notes']): readonly string[] {
  const labels = pieces.flatMap((one) => (one.type === 'note' && !notes.has(one.label) ? [one.label] : []));
  return [...new Set(labels)];
}

function unattached(label: string, unit: Unit, file: string): Problem {
  return problem(
    'note-unattached',
    { file, path: unit.id },
    {
      found: `the mark [^${label}] in a wording, and no such note in the unit`,
      expected: 'a mark of one of the notes of the unit, or a link',
      fix: 'Write the address as a link, [words](https://…): it becomes a footnote. The mark is left out.',
    },
  );
}

function unusable(url: string, unit: Unit, file: string): Problem {
  return problem(
    'link-not-usable',
    { file, path: unit.id },
    {
      found: `a link to "${url}" in a wording`,
      expected: 'a link that begins with http:// or https://',
      fix: 'Nothing is lost but the link. Write the whole address where the report should cite the page.',
    },
  );
}
