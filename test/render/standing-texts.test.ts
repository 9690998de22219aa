import { describe, expect, test } from '@jest/globals';
import { type Document, literalText, plainTextOf } from '../../src/document/index.js';
import { parseDraft, renderMarkdown } from '../../src/render/index.js';
import { contextWith, draftWith, schemas, templatesWith, undp } from './draft-builder.js';

async function documentOf(
  ...[draft, context]: Parameters<typeof renderMarkdown>
): Promise<{ readonly document: Document; readonly standing: ReadonlyMap<string, string> }> {
  const rendered = await renderMarkdown(draft, context);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
  const parsed = parseDraft({ file: 'draft.md', text: rendered.value.text }, schemas);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.problems).toEqual([]);
  return { document: parsed.value, standing: rendered.value.standing };
}

const paragraphOne = ({ blocks }: Document) =>
  plainTextOf(blocks.find(({ id }) => id === 'introduction/mandate')!);
const noteOne = ({ notes }: Document) => notes[0]!.paragraphs.map(literalText);

describe('the standing texts', () => {
  test('count the entities and name the year', async () => {
    const nine = Array.from({ length: 9 }, (_, index) => ({
      id: `e${index}`,
      name: `Entity ${index}`,
      acronym: null,
    }));
    const { document } = await documentOf(draftWith({ contributors: nine }), contextWith());
    expect(paragraphOne(document)).toContain(
      'information provided by nine entities in the United Nations system',
    );
    expect(paragraphOne(document)).toMatch(/The report summarizes developments and activities in 2020\.$/);
    expect(document.masthead.summary).toHaveLength(1);
    expect(document.masthead.summary[0]).toContain(
      'in response to Economic and Social Council resolution 2006/46, which',
    );
    expect(document.masthead.summary[0]).toContain('activities by stakeholders in 2020. It was');
  });

  test('speak of one entity', async () => {
    const { document } = await documentOf(draftWith(), contextWith());
    expect(paragraphOne(document)).toContain('information provided by one entity in');
    expect(noteOne(document)[0]).toMatch(/^United Nations Development Programme \(UNDP\)\. See https:/);
  });

  test('take a period of two years and another mandate from the cycle', async () => {
    const { document } = await documentOf(
      draftWith(),
      contextWith({
        period: { from: '2024-01-01', to: '2025-12-31' },
        mandate: 'General Assembly resolution 80/173',
      }),
    );
    expect(paragraphOne(document)).toMatch(
      /^This report has been prepared in response to General Assembly resolution 80\/173\. It/,
    );
    expect(paragraphOne(document)).toMatch(/activities in 2024 and 2025\.$/);
    expect(document.masthead.summary[0]).toContain('resolution 80/173, which');
    expect(document.masthead.summary[0]).toContain('stakeholders in 2024 and 2025.');
  });

  test('note 1 has the link, and the day of the websites in a paragraph of its own', async () => {
    const { document } = await documentOf(draftWith(), contextWith());
    expect(document.notes[0]!.identifier).toBe('note/contributors');
    expect(noteOne(document)).toEqual([
      'United Nations Development Programme (UNDP). See https://unctad.org/publications-search?f[0]=product%3A667.',
      'Note: All websites referred to in footnotes were accessed 24 February 2021.',
    ]);
    expect(document.notes[0]!.paragraphs[0]!.at(-2)).toEqual({
      type: 'link',
      url: 'https://unctad.org/publications-search?f[0]=product%3A667',
      children: [{ type: 'text', value: 'https://unctad.org/publications-search?f[0]=product%3A667' }],
    });
  });

  test('note 1 leaves out a link that is not known and shows a blank for the day', async () => {
    const context = contextWith({ submissions_link: null, websites_accessed: null });
    const { document } = await documentOf(draftWith(), context);
    expect(noteOne(document)).toEqual([
      'United Nations Development Programme (UNDP).',
      'Note: All websites referred to in footnotes were accessed [date].',
    ]);
    const { problems } = await renderMarkdown(draftWith(), context);
    expect(problems.map(({ code, found }) => [code, found])).toEqual([
      ['masthead-blank', 'not given: day on which websites were accessed'],
    ]);
  });

  test('note 1 makes no link of an address that is not for the web', async () => {
    const { document } = await documentOf(
      draftWith(),
      contextWith({ submissions_link: 'javascript:alert(1)' }),
    );
    expect(document.notes[0]!.paragraphs[0]).toEqual([
      { type: 'text', value: 'United Nations Development Programme (UNDP). See javascript:alert(1).' },
    ]);
  });

  test('UNCTAD goes by its acronym in note 1, since paragraph 1 defines it', async () => {
    const unctad = {
      id: 'unctad',
      name: 'United Nations Conference on Trade and Development',
      acronym: 'UNCTAD',
    };
    const { document } = await documentOf(draftWith({ contributors: [undp, unctad] }), contextWith());
    expect(noteOne(document)[0]).toMatch(/^UNCTAD; United Nations Development Programme \(UNDP\)\./);
  });

  test('every block that is not made from a submission has the file its words stand in', async () => {
    const { document, standing } = await documentOf(
      draftWith({
        sections: [
          {
            key: 'introduction',
            heading: 'Introduction',
            depth: 1,
            numbered: false,
            standing: 'introduction.md.hbs',
          },
          { key: 'regional', heading: 'Regions', depth: 1, draftingNotes: [{ id: 'regional/empty' }] },
          {
            key: 'findings',
            heading: 'Findings',
            depth: 1,
            paragraphs: [{ id: 'findings/undp', sentences: [['UNDP found it.']] }],
            draftingNotes: [
              {
                id: 'findings/future',
                title: 'plans',
                items: [{ unit: 'undp-00000001', entity: 'undp', text: ['Plans.'] }],
              },
            ],
          },
        ],
      }),
      contextWith(),
    );
    expect(
      [...document.blocks.map(({ id }) => id), ...document.notes.map(({ identifier }) => identifier)].map(
        (id) => [id, standing.get(id)],
      ),
    ).toEqual([
      ['introduction', 'outline.yaml'],
      ['introduction/mandate', 'introduction.md.hbs'],
      ['regional', 'outline.yaml'],
      ['regional/empty', 'drafting-note.md.hbs'],
      ['findings', 'outline.yaml'],
      ['findings/undp', undefined],
      ['findings/future', 'drafting-note.md.hbs'],
      ['findings/future/units', 'drafting-note.md.hbs'],
      ['note/contributors', 'contributors-note.md.hbs'],
    ]);
    expect(standing.get('summary/mandate')).toBe('summary.md.hbs');
    expect(document.blocks.map((block) => ('role' in block ? block.role : block.type))).toEqual([
      'heading',
      'body',
      'heading',
      'drafting-note',
      'heading',
      'body',
      'drafting-note',
      'drafting-note',
    ]);
  });

  test('a Summary that says what its box cannot hold is reported at its template', async () => {
    const templates = templatesWith({ 'summary.md.hbs': '<!-- summary/a -->\nOne.[^x]\n\nTwo {{period}}.' });
    const rendered = await renderMarkdown(draftWith(), contextWith({}, templates));
    expect(rendered.ok && rendered.value.text).toContain('summary:\n  - One.\n  - Two in 2020.\n');
    expect(rendered.problems.map(({ code, place }) => [code, place])).toEqual([
      ['block-id-missing', { file: 'templates/a76/summary.md.hbs' }],
      ['markdown-unsupported', { file: 'templates/a76/summary.md.hbs' }],
    ]);
  });

  test('a partial may name the data all began with', async () => {
    const templates = templatesWith({
      'section.md.hbs': '<!-- {{id}} -->\n{{marks}} {{@root.cycle}} {{heading}}\n\n{{standing}}',
    });
    const { document } = await documentOf(draftWith(), contextWith({}, templates));
    expect(plainTextOf(document.blocks[0]!)).toBe('2020 Introduction');
  });
});
