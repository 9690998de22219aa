import type { Base, Block, Document, Inline, Masthead } from '../../src/document/index.js';

export const text = (value: string): Inline => ({ type: 'text', value });
export const paragraph = (id: string, ...children: readonly Inline[]): Block => ({
  type: 'paragraph',
  id,
  role: 'body',
  children,
});
export const heading = (id: string, depth: 1 | 2 | 3 | 4 | 5 | 6, title: string, numbered = true): Block => ({
  type: 'heading',
  id,
  depth,
  numbered,
  children: [text(title)],
});
const mark = (identifier: string): Inline => ({ type: 'footnoteReference', identifier });

/** The first page of the 2021 edition; the corner notation as it was printed. */
export const masthead: Masthead = {
  cycle: 2020,
  organs: ['General Assembly', 'Economic and Social Council'],
  symbols: ['A/76/64', 'E/2021/11'],
  distribution: 'General',
  date: '4 March 2021',
  language: 'English',
  notation: [
    { organ: 'General Assembly', lines: [{ text: 'Seventy-sixth session', strong: true, note: null }] },
    {
      organ: 'Economic and Social Council',
      lines: [
        { text: '2021 session', strong: true, note: null },
        { text: '23 July 2020–22 July 2021', strong: false, note: null },
        { text: 'Item 18 (b) of the annotated agenda', strong: false, note: '*' },
        { text: 'Economic and environmental questions:', strong: true, note: null },
        { text: 'Science and technology for development', strong: true, note: null },
      ],
    },
  ],
  title:
    'Progress made in the implementation of and follow-up to the outcomes of the World Summit on the Information Society at the regional and international levels',
  subtitle: 'Report of the Secretary-General',
  summary: [
    'Here stands what the report is, who asked for it and on whose words it rests. It is a sample made for a test of the page, and says so in enough words to fill a few lines of the box, so that their length and their places can be held against a page that was really printed.',
  ],
  notes: [{ mark: '*', text: 'E/2021/1.' }],
  job_number: 'GE.21-02829(E)',
};

/** One of every kind of block and inline, with the awkward neighbours: two tables, two lists, a second mark of a note. */
export const everyBlock: Document = {
  masthead,
  blocks: [
    heading('introduction', 1, 'Introduction', false),
    paragraph(
      'introduction/mandate',
      text('A first paragraph with a note.'),
      mark('note/first'),
      text(' It goes on.'),
    ),
    heading('trends', 1, 'Key trends'),
    heading('trends/access', 2, 'Access'),
    paragraph(
      'trends/access/itu',
      { type: 'emphasis', children: [text('Italic')] },
      text(', '),
      { type: 'strong', children: [text('bold, '), { type: 'emphasis', children: [text('both')] }] },
      text(' and '),
      { type: 'link', url: 'https://example.org/a?b[0]=c&d=%20', children: [text('a link')] },
      text('; '),
      { type: 'link', url: '#', children: [text('no link')] },
      text('; a note again'),
      mark('note/first'),
      text(' and another.'),
      mark('undp-3f9a1c07/6'),
    ),
    heading('trends/skills', 2, 'Skills'),
    heading('trends/skills/schools', 3, 'Schools'),
    heading('trends/skills/schools/rural', 4, 'Rural schools'),
    heading('trends/skills/schools/rural/far', 5, 'Far away'),
    heading('trends/skills/schools/rural/far/more', 6, 'Still further'),
    {
      type: 'list',
      id: 'trends/skills/list',
      role: 'unnumbered',
      ordered: false,
      items: [
        { children: [text('One')], items: [{ children: [text('One below')], items: [] }] },
        { children: [text('Two')], items: [] },
      ],
    },
    {
      type: 'list',
      id: 'trends/skills/steps',
      role: 'body',
      ordered: true,
      items: [
        { children: [text('First')], items: [{ children: [text('First below')], items: [] }] },
        { children: [text('Second')], items: [] },
      ],
    },
    { type: 'paragraph', id: 'plain', role: 'unnumbered', children: [text('A paragraph without a number.')] },
    {
      type: 'paragraph',
      id: 'plain/for-the-editor',
      role: 'drafting-note',
      children: [text('A line for the editor.')],
    },
    {
      type: 'list',
      id: 'plain/for-the-editor/list',
      role: 'drafting-note',
      ordered: false,
      items: [{ children: [text('A point for the editor')], items: [] }],
    },
    {
      type: 'table',
      id: 'plain/table',
      role: 'unnumbered',
      rows: [
        { cells: [{ children: [text('Country')] }, { children: [text('Share')] }] },
        { cells: [{ children: [text('Uganda')] }, { children: [] }] },
      ],
    },
    {
      type: 'table',
      id: 'plain/table/2',
      role: 'drafting-note',
      rows: [{ cells: [{ children: [] }] }],
    },
    paragraph('plain/last', text('The last paragraph.')),
  ],
  notes: [
    {
      type: 'footnoteDefinition',
      identifier: 'note/first',
      paragraphs: [
        [
          text('See '),
          { type: 'link', url: 'https://example.org/first', children: [text('example.org')] },
          text('.'),
        ],
        [text('A second paragraph of the note.')],
      ],
    },
    { type: 'footnoteDefinition', identifier: 'undp-3f9a1c07/6', paragraphs: [[text('Another note.')]] },
  ],
};

export function baseOf(document: Document): Base {
  return {
    format: 1,
    draftId: '3f9a1c0788aa',
    cycle: document.masthead.cycle,
    document,
    sentences: [],
    offers: [],
  };
}

export const created = '2021-03-04T00:00:00Z';
