import { beforeAll, expect, test } from '@jest/globals';
import { literalText, plainText } from '../../../src/document/index.js';
import type { Submission } from '../../../src/intake/index.js';
import { readPdfBlocks } from '../../../src/intake/pdf/index.js';
import type { Problem } from '../../../src/problems/index.js';
import { describeWithOffice } from '../../office.js';
import { read } from '../reading.js';
import { madeTexts } from './made-texts.js';
import { list, note, officeDocument, p, pdfsOf, table } from './office-documents.js';

const furniture = `<style:header>${p('Submission of the Example Union', 'Small')}</style:header><style:header-left>${p('Report for 2021', 'Small')}</style:header-left><style:footer>${p('Page <text:page-number text:select-page="current"/>', 'Small')}</style:footer><style:footer-left>${p('<text:page-number text:select-page="current"/> | Geneva', 'Small')}</style:footer-left>`;

const fonts = ['Serif', 'Sans', 'Mono'].flatMap((face) =>
  [
    '',
    ' fo:font-weight="bold"',
    ' fo:font-style="italic"',
    ' fo:font-weight="bold" fo:font-style="italic"',
  ].map((look) => ({ face, look })),
);

const texts = {
  heads: madeTexts(40, 1),
  columns: madeTexts(22, 2),
  notes: madeTexts(24, 3),
  lists: madeTexts(8, 4),
  hyphens: madeTexts(30, 5),
  landscape: madeTexts(3, 6),
  fonts: madeTexts(fonts.length, 7),
};
const noteTexts = madeTexts(24, 8).map((text, index) =>
  index % 3 === 0 ? `${text} ${text}` : `${text.split('.')[0]}.`,
);
const first = (text: string) => `${text.split('. ')[0]!.replace(/\.$/, '')}`;

const sources: Readonly<Record<string, string>> = {
  'heads.fodt': officeDocument({
    body: p('Report of the Example Union', 'Title') + texts.heads.map((text) => p(text)).join(''),
    furniture,
  }),
  'columns.fodt': officeDocument({
    body: `${p('Contribution in two columns', 'Title')}${p(texts.columns[0]!)}<text:section text:style-name="Columns" text:name="s">${texts.columns
      .slice(1, -1)
      .map((text) => p(text, 'Justified'))
      .join('')}</text:section>${p(texts.columns.at(-1)!)}`,
    hyphenated: true,
  }),
  'notes.fodt': officeDocument({
    body: texts.notes
      .map((text, index) => p(`${first(text)}${note(index + 1, noteTexts[index]!)}. ${text}`))
      .join(''),
  }),
  'lists.fodt': officeDocument({
    body: [
      p('I. Overview', 'H'),
      p(texts.lists[0]!),
      p('Key achievements', 'Bold'),
      p('The union supported:'),
      list([
        p(texts.lists[1]!, 'Standard'),
        p(texts.lists[2]!, 'Standard') + list([p(texts.lists[3]!, 'Standard'), p('training;', 'Standard')]),
        p(texts.lists[4]!, 'Standard'),
      ]),
      p(texts.lists[5]!),
      list([p(texts.lists[6]!, 'Standard'), p(texts.lists[7]!, 'Standard')], 'Letters'),
      p('II. Projects', 'H'),
      p('The projects were:'),
      table([
        ['Kenya', 'Training of teachers in the rural schools of the highlands', '1,200'],
        ['Nepal', 'Networks', '350'],
        ['Peru', 'Mentoring of women who have founded enterprises of their own', '42'],
      ]),
      p('See <text:a xlink:href="https://example.org/report">the full report</text:a> for more.'),
    ].join(''),
  }),
  'hyphens.fodt': officeDocument({
    body: texts.hyphens.map((text) => p(text, 'Justified')).join(''),
    furniture,
    hyphenated: true,
  }),
  'landscape.fodt': officeDocument({
    body: p(texts.landscape[0]!) + p(texts.landscape[1]!, 'Landscape') + p(texts.landscape[2]!),
  }),
  'fonts.fodt': officeDocument({
    body: texts.fonts.map((text, index) => p(text, `F${index}`)).join(''),
  }).replace(
    '</office:automatic-styles>',
    `${fonts
      .map(
        ({ face, look }, index) =>
          `<style:style style:name="F${index}" style:family="paragraph" style:parent-style-name="P"><style:text-properties fo:font-family="'Liberation ${face}'"${look}/></style:style>`,
      )
      .join('')}</office:automatic-styles>`,
  ),
};

type Read = { readonly submission: Submission; readonly problems: readonly Problem[] };

describeWithOffice('PDFs that LibreOffice made', () => {
  const made = new Map<string, Read>();
  const locked: Record<string, Uint8Array> = {};
  beforeAll(async () => {
    for (const [name, bytes] of Object.entries(pdfsOf(sources)))
      made.set(name, await read(bytes, `submissions/2021/${name.replace('.fodt', '.pdf')}`));
    const secret = { 'secret.fodt': sources['landscape.fodt']! };
    const options = (more: string) => `pdf:writer_pdf_Export:{${more}}`;
    locked.opening = pdfsOf(
      secret,
      options(
        '"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"secret"}',
      ),
    )['secret.fodt']!;
    locked.printing = pdfsOf(
      secret,
      options(
        '"RestrictPermissions":{"type":"boolean","value":"true"},"PermissionPassword":{"type":"string","value":"secret"},"Printing":{"type":"long","value":"0"}',
      ),
    )['secret.fodt']!;
  }, 300_000);

  const units = (name: string) =>
    made.get(`${name}.fodt`)!.submission.passages.map(({ inlines }) => plainText(inlines));

  test('running heads and feet go, also where even and odd pages differ', () => {
    expect(units('heads')).toEqual(texts.heads);
    const { found } = made.get('heads.fodt')!.problems.find(({ code }) => code === 'furniture-removed')!;
    for (const words of ['Submission of the Example Union', 'Report for 2021', 'Page 1', '| Geneva'])
      expect(found).toContain(words);
  });

  test('two columns below a title, with words divided', () => {
    expect(units('columns')).toEqual(texts.columns);
  });

  test('notes, also those that run over a page end', () => {
    const { passages } = made.get('notes.fodt')!.submission;
    expect(units('notes')).toEqual(texts.notes.map((text) => `${first(text)}. ${text}`));
    expect(passages.map(({ notes }) => notes.map((one) => plainText(one.inlines)))).toEqual(
      noteTexts.map((text) => [text]),
    );
  });

  test('lists with levels, bold titles, a table and a link', () => {
    const { passages } = made.get('lists.fodt')!.submission;
    expect(passages.map(({ kind, headings, inlines }) => [kind, headings, plainText(inlines)])).toEqual([
      ['paragraph', ['I. Overview'], texts.lists[0]],
      ...[
        'The union supported:',
        ...[1, 2, 3].map((index) => texts.lists[index]!),
        'training;',
        texts.lists[4]!,
      ].map((text, index) => [
        index === 0 ? 'paragraph' : 'list-item',
        ['I. Overview', 'Key achievements'],
        text,
      ]),
      ['paragraph', ['I. Overview', 'Key achievements'], texts.lists[5]],
      ['list-item', ['I. Overview', 'Key achievements'], texts.lists[6]],
      ['list-item', ['I. Overview', 'Key achievements'], texts.lists[7]],
      ['paragraph', ['II. Projects'], 'The projects were:'],
      [
        'table-row',
        ['II. Projects'],
        'Kenya; Training of teachers in the rural schools of the highlands; 1,200',
      ],
      ['table-row', ['II. Projects'], 'Nepal; Networks; 350'],
      [
        'table-row',
        ['II. Projects'],
        'Peru; Mentoring of women who have founded enterprises of their own; 42',
      ],
      ['paragraph', ['II. Projects'], 'See the full report for more.'],
    ]);
    expect(passages.at(-1)!.inlines[1]).toEqual({
      type: 'link',
      url: 'https://example.org/report',
      children: [{ type: 'text', value: 'the full report' }],
    });
  });

  test('words divided at line ends are whole again, and keep their own hyphens', () => {
    expect(units('hyphens')).toEqual(texts.hyphens);
  });

  test('a page across', () => {
    expect(units('landscape')).toEqual(texts.landscape);
  });

  test('twelve fonts, bold and italic by their names', () => {
    expect(units('fonts')).toEqual(texts.fonts);
    const { passages } = made.get('fonts.fodt')!.submission;
    fonts.forEach(({ look }, index) => {
      const shown = JSON.stringify(passages[index]!.inlines);
      expect([shown.includes('strong'), shown.includes('emphasis')]).toEqual([
        look.includes('bold'),
        look.includes('italic'),
      ]);
    });
  });

  test('a file with a password is refused; one that only may not be printed is read', async () => {
    const opening = await readPdfBlocks({ path: 'secret.pdf', bytes: locked.opening! });
    expect(opening.problems.map(({ code }) => code)).toEqual(['pdf-encrypted']);
    const printing = await readPdfBlocks({ path: 'secret.pdf', bytes: locked.printing! });
    expect(printing.problems).toEqual([]);
    expect(printing.ok && literalText(printing.value.blocks[0]!.inlines)).toBe(texts.landscape[0]);
  });
});
