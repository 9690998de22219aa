import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Document, type Inline, literalText, normalizeInlines } from '../../src/document/index.js';
import type { Draft } from '../../src/drafting/index.js';
import { parseDraft, renderMarkdown } from '../../src/render/index.js';
import { asyncProperty } from '../property.js';
import { contextWith, draftWith, introduction, schemas } from './draft-builder.js';

const nastyTexts = [
  '{{x}}',
  '{{{x}}}',
  '{{#each}}',
  '{{> section}}',
  '{{!-- x --}}',
  '\\{{x}}',
  '<!-- a -->',
  '<!-- introduction drafting-note -->',
  '# x',
  '## x ##',
  '12. ',
  '- x',
  '* ',
  '> x',
  '---',
  '| a | b |',
  '[^note/contributors]',
  '[^1]: x',
  '[a](b)',
  '[a]: b',
  '![',
  '**x**',
  '_x_',
  '`x`',
  '&amp;',
  '\\',
  '    code',
  '<script>',
  '[object Object]',
  '__proto__',
  'constructor',
  'a: b',
  '"',
  "'",
  '#',
  '%',
  '@',
  '!',
  '{',
  '}',
  ']',
  '\u2028',
  '\n\n# x',
  'null',
  '~',
  'yes',
  '1e3',
  '0x1',
  'é😀',
  'plain words',
];
const nastyText = fc
  .array(fc.oneof(fc.constantFrom(...nastyTexts), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(''));

/** One text in every place of a draft that data comes to. */
function draftOf(text: string): Draft {
  const units = [{ unit: 'undp-00000001', entity: 'undp', text: [text] }];
  return draftWith({
    contributors: [{ id: 'undp', name: `N ${text}`, acronym: `A ${text} Z` }],
    sections: [
      introduction,
      {
        key: 'findings',
        heading: `H ${text}`,
        depth: 2,
        paragraphs: [
          {
            id: 'findings/undp',
            sentences: [
              [text, { note: 'undp-00000001/1' }],
              [{ emphasis: text }, '.'],
            ],
          },
        ],
        draftingNotes: [{ id: 'findings/future', title: text, items: units }],
      },
    ],
    notes: { 'undp-00000001/1': text },
  });
}

async function roundTrip(text: string): Promise<Document> {
  const cycle = {
    ...contextWith().cycle,
    job_number: `J ${text}`,
    mandate: `M ${text}`,
    submissions_link: text,
  };
  const context = { ...contextWith(cycle), outline: { ...contextWith().outline, title: `T ${text}` } };
  const rendered = await renderMarkdown(draftOf(text), context);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.problems));
  const parsed = parseDraft({ file: 'draft.md', text: rendered.value.text }, schemas);
  expect(parsed.problems).toEqual([]);
  if (!parsed.ok) throw new Error('not parsed');
  return parsed.value;
}

const lineOf = (text: string) => literalText(normalizeInlines([{ type: 'text', value: text }]));
const normal = (inlines: readonly Inline[]) => normalizeInlines(inlines);

async function comesBack(text: string): Promise<void> {
  const { blocks, notes, masthead } = await roundTrip(text);
  expect(blocks.map(({ id }) => id)).toEqual([
    'introduction',
    'introduction/mandate',
    'findings',
    'findings/undp',
    'findings/future',
    'findings/future/units',
  ]);
  const [, mandate, heading, paragraph, title, list] = blocks;
  if (mandate?.type !== 'paragraph' || heading?.type !== 'heading' || paragraph?.type !== 'paragraph')
    throw new Error('other blocks');
  if (title?.type !== 'paragraph' || list?.type !== 'list') throw new Error('other blocks');
  expect(literalText(mandate.children)).toContain(`in response to ${lineOf(`M ${text}`)}. It includes`);
  expect(heading.children).toEqual(normal([{ type: 'text', value: `H ${text}` }]));
  expect(paragraph.children).toEqual(
    normal([
      { type: 'text', value: text },
      { type: 'footnoteReference', identifier: 'undp-00000001/1' },
      { type: 'text', value: ' ' },
      { type: 'emphasis', children: [{ type: 'text', value: text }] },
      { type: 'text', value: '.' },
    ]),
  );
  expect(literalText(title.children)).toBe(lineOf(`Drafting note: ${text}`));
  expect(list.items).toEqual([
    {
      children: normal([
        { type: 'text', value: `${lineOf(`A ${text} Z`)}: ${lineOf(text)} (undp-00000001)` },
      ]),
      items: [],
    },
  ]);
  expect(notes.map(({ identifier }) => identifier)).toEqual(['note/contributors', 'undp-00000001/1']);
  expect(notes[1]!.paragraphs).toEqual([normal([{ type: 'text', value: text }])]);
  expect(literalText(notes[0]!.paragraphs[0]!)).toContain(
    `${lineOf(`N ${text}`)} (${lineOf(`A ${text} Z`)}).`,
  );
  expect([masthead.title, masthead.job_number]).toEqual([lineOf(`T ${text}`), lineOf(`J ${text}`)]);
  expect(masthead.summary[0]).toContain(lineOf(`M ${text}`));
}

describe('whatever a submission says comes back as the same text', () => {
  test.each(nastyTexts)('%j', comesBack);

  test('any text at all', async () => {
    await asyncProperty(
      [nastyText],
      async (text) => {
        await comesBack(text);
        return true;
      },
      100,
    );
  });
});
