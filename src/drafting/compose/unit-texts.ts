import { type FootnoteDefinition, type Inline, plainText } from '../../document/index.js';
import { parseInlines } from '../../markdown/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { Record, Unit } from '../../records/index.js';
import { toPieces } from '../sentences/pieces.js';
import { type UnitSentence, unitSentences } from '../sentences/unit-sentences.js';
import { isUsableLink, linksOf, noteDefinition, noteIdentifier, type UnitNotes } from '../word/notes.js';

/** A unit read once: its inlines, plain text, sentences, notes and links. */
export type UnitText = {
  readonly inlines: readonly Inline[];
  readonly plain: string;
  readonly sentences: readonly UnitSentence[];
  readonly notes: UnitNotes;
  /** The definition of a note of this unit, by its identifier in the draft. */
  readonly definition: (identifier: string) => FootnoteDefinition | null;
};

export type UnitTexts = {
  readonly of: (record: Record, unit: Unit) => UnitText;
  /** What is wrong with the units' Markdown and links; reads the units that nobody has asked for. */
  readonly problems: () => readonly Problem[];
};

/**
 * A unit's text takes some fifteen times the memory of its letters, and is asked for while its section is drafted: of a
 * large cycle only the latest are kept, and one asked for again is read again.
 */
const mostKept = 4000;

/** Reads units when they are asked for; what is wrong with them is collected once. */
export function unitTexts(records: readonly Record[]): UnitTexts {
  const kept = new Map<string, UnitText>();
  const found = new Map<string, UnitFindings>();
  const read = (record: Record, unit: Unit): UnitText => {
    const name = key(record, unit);
    const known = kept.get(name);
    if (known !== undefined) return known;
    const { text, ...findings } = readUnit(record, unit);
    if (!found.has(name)) found.set(name, isClean(findings) ? clean : findings);
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
    kept.set(name, text);
    return text;
  };
  return {
    of: read,
    problems: () =>
      records.flatMap((record) => {
        const ofUnits = record.units.map((unit) => {
          const name = key(record, unit);
          if (!found.has(name)) read(record, unit);
          return found.get(name)!;
        });
        const unusable = ofUnits.reduce((sum, one) => sum + one.unusableLinks, 0);
        return [
          ...ofUnits.flatMap(({ problems }) => problems),
          ...(unusable > 0 ? [unusableLinks(record, unusable)] : []),
        ];
      }),
  };
}

type UnitFindings = { readonly problems: readonly Problem[]; readonly unusableLinks: number };

const clean: UnitFindings = { problems: [], unusableLinks: 0 };

function isClean({ problems, unusableLinks }: UnitFindings): boolean {
  return problems.length === 0 && unusableLinks === 0;
}

function key(record: Record, unit: Unit): string {
  return `${record.id}\n${unit.id}`;
}

function readUnit(record: Record, unit: Unit): UnitFindings & { readonly text: UnitText } {
  const line = unit.place.line === null ? {} : { line: unit.place.line };
  const parse = (text: string) => parseInlines({ file: record.source.file, text, ...line });
  const { value: inlines, problems } = parse(unit.text);
  const allProblems = [...problems];
  const notes = new Map<string, readonly Inline[]>();
  for (const [label, text] of Object.entries(unit.notes)) {
    const note = parse(text);
    allProblems.push(...note.problems);
    notes.set(label, note.value);
  }
  const links = linksOf(toPieces(inlines));
  // Few units have a note that the draft asks for.
  let labels: ReadonlyMap<string, string> | null = null;
  return {
    text: {
      inlines,
      plain: plainText(inlines),
      sentences: unitSentences(record, unit, inlines),
      notes,
      definition: (identifier) => {
        labels ??= labelsOf(unit, links, notes);
        const label = labels.get(identifier);
        return label === undefined ? null : noteDefinition(unit, notes, links, label);
      },
    },
    problems: allProblems,
    unusableLinks: [...links.values()].filter((url) => !isUsableLink(url)).length,
  };
}

/** One label per identifier the draft may ask for. */
function labelsOf(
  unit: Unit,
  links: ReadonlyMap<number, string>,
  notes: UnitNotes,
): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const number of links.keys()) labels.set(noteIdentifier(unit, `link-${number}`), `link-${number}`);
  for (const label of notes.keys()) labels.set(noteIdentifier(unit, label), label);
  return labels;
}

function unusableLinks(record: Record, count: number): Problem {
  return problem(
    'link-not-usable',
    { file: record.source.file },
    {
      found: count === 1 ? 'a link without a web address' : `${count} links without a web address`,
      expected: 'links that begin with http:// or https://',
      fix: 'Nothing is lost but the link. Where the report should cite the page, ask the sender for its address and put it in the submission.',
    },
  );
}
