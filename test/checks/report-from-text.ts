import {
  type Block,
  type Document,
  type FootnoteDefinition,
  type Heading,
  type Inline,
  type Masthead,
  normalizeDocument,
} from '../../src/document/index.js';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const blankMasthead: Masthead = {
  cycle: null,
  organs: ['General Assembly'],
  symbols: ['[symbol]'],
  distribution: 'General',
  date: '[date]',
  language: 'English',
  notation: [],
  title: '',
  subtitle: 'Report of the Secretary-General',
  summary: [],
  notes: [],
  job_number: '[GE number]',
};

/**
 * A published report as plain text, such as the United Nations prints it ("17. …", "II. …", "⁹ https://…"), as a
 * Document: what Word would give of it. Text after a page's notes goes on from before them.
 */
export function reportFromText(text: string): Document {
  const chunks = text
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .map((chunk) => chunk.replace(/\n/g, ' ').trim());
  const start = chunks.indexOf('Introduction');
  const front = chunks.slice(0, start);
  const blocks: Block[] = [];
  const notes: { number: string; paragraphs: string[] }[] = [];
  let paragraph: string | null = null;
  const push = (block: Block) => blocks.push(block);
  const flush = () => {
    if (paragraph !== null) push(bodyParagraph(paragraph, blocks.length));
    paragraph = null;
  };
  for (const chunk of chunks.slice(start)) {
    const note = new RegExp(`^([${superscripts}]+) (.*)$`).exec(chunk);
    const heading = readHeading(chunk);
    const numbered = /^(\d+)\. (.*)$/.exec(chunk);
    if (/[\u4E00-\u9FFF]|yunbaogao/.test(chunk) || chunk === '') continue;
    if (note !== null) notes.push({ number: note[1]!, paragraphs: [note[2]!] });
    else if (chunk.startsWith('Note: ')) notes.at(-1)?.paragraphs.push(chunk);
    else if (heading !== null) {
      flush();
      push({ ...heading, id: `heading-${blocks.length}`, children: inlines(headingText(chunk)) } as Heading);
    } else if (numbered !== null) {
      flush();
      paragraph = numbered[2]!;
    } else if (paragraph === null) push(bodyParagraph(chunk, blocks.length));
    else paragraph += ` ${chunk}`;
  }
  flush();
  return normalizeDocument({
    masthead: mastheadFrom(front),
    blocks,
    notes: notes.map(
      ({ number, paragraphs }): FootnoteDefinition => ({
        type: 'footnoteDefinition',
        identifier: noteId(number),
        paragraphs: paragraphs.map(inlines),
      }),
    ),
  });
}

function bodyParagraph(text: string, index: number): Block {
  return { type: 'paragraph', id: `paragraph-${index}`, role: 'body', children: inlines(text) };
}

/** A paragraph ends with a stop, a heading does not. */
function readHeading(chunk: string): Pick<Heading, 'type' | 'depth' | 'numbered'> | null {
  if (chunk === 'Introduction') return { type: 'heading', depth: 1, numbered: false };
  if (chunk.length > 200 || /[.!?⁰-⁹¹²³]$/.test(chunk)) return null;
  const depths = [/^[IVX]+\. /, /^[A-H]\. /, /^\d\. /, /^\([a-z]\) /];
  const depth = depths.findIndex((shape) => shape.test(chunk)) + 1;
  return depth === 0 ? null : { type: 'heading', depth: depth as Heading['depth'], numbered: true };
}

function headingText(chunk: string): string {
  return chunk.replace(/^(?:[IVX]+|[A-H]|\d)\. |^\([a-z]\) /, '');
}

function noteId(number: string): string {
  return `note/${[...number].map((digit) => superscripts.indexOf(digit)).join('')}`;
}

function inlines(text: string): readonly Inline[] {
  const pieces = text.split(new RegExp(`(\\*[^*]+\\*|[${superscripts}]+)`));
  return pieces
    .filter((piece) => piece !== '')
    .map((piece): Inline => {
      if (/^\*.+\*$/.test(piece))
        return { type: 'emphasis', children: [{ type: 'text', value: piece.slice(1, -1) }] };
      if (superscripts.includes(piece.charAt(0)))
        return { type: 'footnoteReference', identifier: noteId(piece) };
      return {
        type: 'text',
        value: piece
          .replace(/<(https?:[^<>]+)>/g, '$1')
          .replace(/\[https?:[^\]]+(?:\\\][^\]]*)?\]\((https?:[^()\s]+)\)/g, '$1'),
      };
    });
}

function mastheadFrom(front: readonly string[]): Masthead {
  const summary = front.indexOf('Summary');
  const title = front.find((chunk) => chunk.startsWith('**'))?.replaceAll('*', '') ?? '';
  return {
    ...blankMasthead,
    date: /\b\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b/u.exec(front.join('\n'))?.[0] ?? '[date]',
    cycle: 2020,
    symbols: ['A/76/64', 'E/2021/11'],
    notation: [
      { organ: 'General Assembly', lines: [{ text: 'Seventy-sixth session', strong: true, note: null }] },
      { organ: 'Economic and Social Council', lines: [{ text: '2021 session', strong: true, note: null }] },
    ],
    title,
    summary: summary < 0 ? [] : [front[summary + 1]!],
  };
}
