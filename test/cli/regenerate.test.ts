import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { folder } from './shell.js';
import { cycleYaml, folder as makeFolder, penholder } from './shell.js';

type Folder = ReturnType<typeof folder>;

const submission = (entity: string, ...sentences: readonly string[]) =>
  `---\nentity: ${entity}\nreceived: 2020-12-01\n---\n\n# WSIS Action Line C4\n\n${sentences.join('\n\n')}\n`;
const undp = submission(
  'undp',
  'In 2020, UNDP trained 300 judges in Zambia in the use of electronic case files.',
  'In March 2020, UNDP launched a portal with 12 courses for teachers in Kenya.',
);
const itu = submission('itu', 'In 2020, ITU trained 4,000 young women in coding in 14 countries.');
const unesco = submission('unesco', 'In 2020, UNESCO trained 900 librarians in Ghana in digital skills.');

/** A folder with a draft of two submissions. */
async function drafted(): Promise<Folder> {
  const files = makeFolder({
    'submissions/2020/cycle.yaml': cycleYaml,
    'submissions/2020/undp.md': undp,
    'submissions/2020/itu.md': itu,
  });
  const ran = await penholder(['draft', '2020'], files);
  expect(ran.code).toBe(0);
  return files;
}

const partOf = (files: Folder, path: string, part = 'word/document.xml') =>
  strFromU8(unzipSync(files.tree.get(path)!)[part]!);

/** What somebody did to the draft in Word, as a change to the XML of its main part. */
function edit(files: Folder, change: (xml: string) => string, name = 'edited.docx'): void {
  const parts = unzipSync(files.tree.get('out/2020/draft.docx')!);
  const xml = change(strFromU8(parts['word/document.xml']!));
  files.write(name, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
}
const page = (files: Folder, number = 1) =>
  new TextDecoder().decode(files.tree.get(`out/2020/regenerated-${number}.md`));

const regenerate = (files: Folder, ...more: readonly string[]) =>
  penholder(['regenerate', '2020', '--edited', 'edited.docx', ...more], files);

describe('penholder regenerate', () => {
  test('writes the late submission into the editor’s file as tracked changes and says so', async () => {
    const files = await drafted();
    edit(files, (xml) => xml.replace('electronic case files', 'electronic files of cases'));
    files.write('submissions/2020/unesco.md', unesco);
    const ran = await regenerate(files);
    expect(ran.error).not.toMatch(/error|warning/);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('1 late submission: 1 paragraph added');
    const xml = partOf(files, 'out/2020/regenerated-1.docx');
    expect(xml).toContain('electronic files of cases');
    expect(xml).toMatch(/<w:ins [^>]*w:author="Penholder"/);
    expect(xml).toContain('900 librarians');
    expect(page(files)).toContain('## Added');
    expect(page(files)).toContain('UNESCO');
    const data = JSON.parse(new TextDecoder().decode(files.tree.get('out/2020/regenerated-1.json')));
    expect(data.submissions).toEqual({ late: ['UNESCO'], corrected: [], withdrawn: [] });
    expect(data.entries.map(({ type }: { type: string }) => type)).toContain('added');
  });

  test('a corrected figure goes into the sentence; where the editor changed it, it is offered and the code is 3', async () => {
    const files = await drafted();
    files.write('submissions/2020/undp.md', undp.replace('300 judges', '320 judges'));
    edit(files, (xml) => xml);
    const ran = await regenerate(files, '--dry-run');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('1 corrected: 1 changed');
    expect(ran.out).toContain('Nothing was written');
    expect([...files.tree.keys()].filter((path) => path.includes('regenerated'))).toEqual([]);

    edit(files, (xml) => xml.replace('300 judges', 'hundreds of judges'));
    const clash = await regenerate(files);
    expect(clash.code).toBe(3);
    expect(clash.out).toContain('1 conflict');
    expect(partOf(files, 'out/2020/regenerated-1.docx')).toContain('hundreds of judges');
    expect(partOf(files, 'out/2020/regenerated-1.docx', 'word/comments.xml')).toContain('320 judges');
    expect(page(files)).toContain('## To settle');
  });

  test('with nothing new it gives the same Word file, again and again', async () => {
    const files = await drafted();
    edit(files, (xml) => xml.replace('electronic case files', 'electronic files of cases'));
    const ran = await regenerate(files);
    expect(ran.out).toContain('nothing to change');
    expect(unzipSync(files.tree.get('out/2020/regenerated-1.docx')!)).toEqual(
      unzipSync(files.tree.get('edited.docx')!),
    );
    files.write('submissions/2020/unesco.md', unesco);
    await regenerate(files);
    const second = await penholder(['regenerate', '2020', '--edited', 'out/2020/regenerated-2.docx'], files);
    expect(second.out).toContain('nothing to change');
    expect(files.tree.get('out/2020/regenerated-3.docx')).toEqual(
      files.tree.get('out/2020/regenerated-2.docx'),
    );
  });

  test('a correction goes into a paragraph whose insertion is still pending', async () => {
    const files = await drafted();
    edit(files, (xml) => xml);
    files.write('submissions/2020/unesco.md', unesco);
    await regenerate(files);
    files.write('submissions/2020/unesco.md', unesco.replace('900 librarians', '950 librarians'));
    const ran = await penholder(['regenerate', '2020', '--edited', 'out/2020/regenerated-1.docx'], files);
    expect(ran.error).not.toMatch(/error|mistake/);
    expect(ran.out).toContain('1 corrected: 1 changed');
    expect(partOf(files, 'out/2020/regenerated-2.docx')).toContain('950');
  });

  test('a base that the file has lost is found by the draft’s id, or asked for', async () => {
    const files = await drafted();
    files.write('submissions/2020/unesco.md', unesco);
    const without = (...names: readonly RegExp[]) => {
      const parts = unzipSync(files.tree.get('out/2020/draft.docx')!);
      for (const name of Object.keys(parts)) if (names.some((one) => one.test(name))) delete parts[name];
      const left = (part: string, reference: RegExp) => {
        parts[part] = strToU8(strFromU8(parts[part]!).replace(reference, ''));
      };
      left('word/_rels/document.xml.rels', /<Relationship [^>]*customXml[^>]*\/>/g);
      left('[Content_Types].xml', /<Override PartName="\/customXml[^>]*\/>/g);
      if (parts['docProps/custom.xml'] === undefined) {
        left('_rels/.rels', /<Relationship [^>]*docProps\/custom\.xml[^>]*\/>/g);
        left('[Content_Types].xml', /<Override [^>]*docProps\/custom\.xml[^>]*\/>/g);
      }
      files.write('edited.docx', zipSync(parts));
    };
    without(/^customXml\//);
    const stored = await regenerate(files);
    expect(stored.error).not.toMatch(/error|mistake/);
    expect(stored.out).toContain('1 paragraph added');
    without(/^customXml\//, /^docProps\/custom\.xml/);
    const lost = await regenerate(files);
    expect(lost.code).toBe(1);
    expect(lost.error).toContain('base-lost');
    const named = await regenerate(files, '--base', 'out/2020/draft.docx');
    expect(named.error).not.toMatch(/error|mistake/);
    expect(named.out).toContain('1 paragraph added');
  });

  test('a file that is none of ours, of another year or no Word file is refused, and nothing is written', async () => {
    const files = await drafted();
    const before = [...files.tree.keys()];
    files.write('edited.docx', 'not a Word file');
    expect((await regenerate(files)).error).toContain('package-invalid');
    expect((await penholder(['regenerate', '2020', '--edited', 'nowhere.docx'], files)).error).toContain(
      'file-not-found',
    );
    edit(files, (xml) =>
      xml
        .replace(/<w:t xml:space="preserve">[^<]*<\/w:t>/g, '<w:t xml:space="preserve">Lorem</w:t>')
        .replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, ''),
    );
    const foreign = await regenerate(files);
    expect(foreign.code).toBe(1);
    expect(foreign.error).toContain('edited-unrecognized');
    files.write('submissions/2021/cycle.yaml', cycleYaml.replace('cycle: 2020', 'cycle: 2021'));
    files.write('submissions/2021/undp.md', undp);
    edit(files, (xml) => xml);
    const other = await penholder(['regenerate', '2021', '--edited', 'edited.docx'], files);
    expect(other.code).toBe(1);
    expect(other.error).toContain('edited-other-year');
    expect(
      [...files.tree.keys()].filter((path) => !before.includes(path) && path.includes('regenerated')),
    ).toEqual([]);
  });

  test('--author and --date stand in the changes; the day follows from the submissions where none is given', async () => {
    const files = await drafted();
    edit(files, (xml) => xml);
    files.write('submissions/2020/unesco.md', unesco.replace('2020-12-01', '2021-01-09'));
    await regenerate(files);
    expect(partOf(files, 'out/2020/regenerated-1.docx')).toContain(
      'w:author="Penholder" w:date="2021-01-09T00:00:00Z"',
    );
    await regenerate(files, '--author', 'Registry', '--date', '2021-02-14');
    expect(partOf(files, 'out/2020/regenerated-2.docx')).toContain(
      'w:author="Registry" w:date="2021-02-14T00:00:00Z"',
    );
    expect((await regenerate(files, '--date', '2021-02-30')).code).toBe(2);
  });
});
