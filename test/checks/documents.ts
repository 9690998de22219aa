import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkDocument } from '../../src/checks/index.js';
import type {
  Block,
  Document,
  FootnoteDefinition,
  Heading,
  Inline,
  Masthead,
} from '../../src/document/index.js';
import type { Problem } from '../../src/problems/index.js';
import { type Cycle, readCycle, readRegisters } from '../../src/records/index.js';
import { schemas } from '../../src/schema/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (name: string) => ({
  file: name,
  text: readFileSync(`${root}/templates/registers/${name}`, 'utf8'),
});
const read = readRegisters(
  {
    entities: text('entities.yaml'),
    actionLines: text('action-lines.yaml'),
    regions: text('regions.yaml'),
    topics: text('topics.yaml'),
    houseStyle: text('house-style.yaml'),
  },
  schemas,
);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
export const registers = read.value;

export function cycle(year: number, more = ''): Cycle {
  const yaml = `cycle: ${year}\nreport: a76\nperiod: {from: ${year}-01-01, to: ${year}-12-31}\n${more}`;
  const outcome = readCycle({ file: 'cycle.yaml', text: yaml }, schemas);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** Inline marks of the tests: *italics*, **bold**, [words](address), [^3] for a note. */
export function inlines(marked: string): readonly Inline[] {
  return marked
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*|\[\^[^\]]+\]|\[[^\][]+\]\([^()]*\))/)
    .filter((piece) => piece !== '')
    .map((piece): Inline => {
      const value = (words: string): readonly Inline[] => [{ type: 'text', value: words }];
      if (/^\*\*.+\*\*$/.test(piece)) return { type: 'strong', children: value(piece.slice(2, -2)) };
      if (/^\*[^*]+\*$/.test(piece)) return { type: 'emphasis', children: value(piece.slice(1, -1)) };
      const note = /^\[\^([^\]]+)\]$/.exec(piece);
      if (note !== null) return { type: 'footnoteReference', identifier: note[1]! };
      const link = /^\[([^\][]+)\]\(([^()]*)\)$/.exec(piece);
      if (link !== null) return { type: 'link', url: link[2]!, children: value(link[1]!) };
      return { type: 'text', value: piece };
    });
}

const masthead: Masthead = {
  cycle: 2020,
  organs: ['General Assembly', 'Economic and Social Council'],
  symbols: ['A/76/64', 'E/2021/11'],
  distribution: 'General',
  date: '4 March 2021',
  language: 'English',
  notation: [
    { organ: 'General Assembly', lines: [{ text: 'Seventy-sixth session', strong: true, note: null }] },
    { organ: 'Economic and Social Council', lines: [{ text: '2021 session', strong: true, note: null }] },
  ],
  title: 'Progress made in the implementation of the outcomes of the World Summit on the Information Society',
  subtitle: 'Report of the Secretary-General',
  summary: ['The report tells of activities in 2020.'],
  notes: [],
  job_number: '[GE number]',
};

/**
 * A report from lines: "# Heading" (one # a level), "- item", "~ unnumbered text", "! drafting note", "[^1]: note", and
 * numbered paragraphs.
 */
export function report(lines: string, changed: Partial<Masthead> = {}): Document {
  const blocks: Block[] = [];
  const notes: FootnoteDefinition[] = [];
  for (const [index, line] of lines.split('\n').entries()) {
    const id = `block-${index}`;
    const heading = /^(#{1,6}) ?(.*)$/.exec(line);
    const note = /^\[\^([^\]]+)\]: (.*)$/.exec(line);
    if (heading !== null)
      blocks.push({
        type: 'heading',
        id,
        depth: heading[1]!.length as Heading['depth'],
        numbered: heading[2] !== 'Introduction',
        children: inlines(heading[2]!),
      });
    else if (note !== null)
      notes.push({
        type: 'footnoteDefinition',
        identifier: note[1]!,
        paragraphs: note[2]!.split(' // ').map(inlines),
      });
    else if (line.startsWith('- '))
      blocks.push({
        type: 'list',
        id,
        role: 'unnumbered',
        ordered: false,
        items: [{ children: inlines(line.slice(2)), items: [] }],
      });
    else if (line.startsWith('~ '))
      blocks.push({ type: 'paragraph', id, role: 'unnumbered', children: inlines(line.slice(2)) });
    else if (line.startsWith('! '))
      blocks.push({ type: 'paragraph', id, role: 'drafting-note', children: inlines(line.slice(2)) });
    else if (line !== '') blocks.push({ type: 'paragraph', id, role: 'body', children: inlines(line) });
  }
  return { masthead: { ...masthead, ...changed }, blocks, notes };
}

export function check(document: Document, year: number | null = 2020, more = ''): readonly Problem[] {
  return checkDocument(document, {
    file: 'draft.md',
    cycle: year === null ? null : cycle(year, more),
    registers,
  });
}

/** What one rule says of a report. */
export function found(rule: string, document: Document, year: number | null = 2020): readonly Problem[] {
  return check(document, year).filter(({ code }) => code === rule);
}
