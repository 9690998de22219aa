import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Files } from '../../src/files.js';
import { failed, problem } from '../../src/problems/index.js';
import { cycleYaml, folder, penholder, submission } from './shell.js';

const start = (extra: Record<string, string | Uint8Array> = {}) =>
  folder({
    'submissions/2020/cycle.yaml': cycleYaml,
    'submissions/2020/undp.md': submission('undp'),
    ...extra,
  });
const outputs = (files: ReturnType<typeof folder>) =>
  [...files.tree.keys()]
    .filter((path) => path.startsWith('out/'))
    .map((path) => path.replace(/[0-9a-f]{12}/, 'ID'))
    .toSorted();
const json = (text: string) =>
  JSON.parse(text) as {
    problems: { code: string; fix: string; place: { file: string; line?: number } }[];
  };

const references = (text: string) =>
  json(text)
    .problems.filter(({ code }) => code === 'register-reference')
    .map(({ place }) => [place.file, place.line]);

describe('penholder draft', () => {
  test('writes records, Markdown, Word, provenance and base, and says where the draft is', async () => {
    const ran = await penholder(['draft', '2020'], start());
    expect(ran.error).not.toContain('error');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('The draft is out/2020/draft.docx');
    expect(outputs(ran.files)).toEqual([
      'out/2020/.penholder-written.json',
      'out/2020/bases/ID.json',
      'out/2020/draft.docx',
      'out/2020/draft.md',
      'out/2020/provenance.yaml',
      'out/2020/records/undp.yaml',
      'out/2020/review.html',
    ]);
  });

  test('twice gives the same bytes, and the second run replaces what nobody touched', async () => {
    const files = start();
    await penholder(['draft', '2020'], files);
    const first = new Map(files.tree);
    const again = await penholder(['draft', '2020'], files);
    expect(again.code).toBe(0);
    expect(files.tree).toEqual(first);
  });

  test.each(['draft.docx', 'draft.md'])('never replaces a %s that somebody worked on', async (name) => {
    const files = start();
    await penholder(['draft', '2020'], files);
    const edited = new Uint8Array([...files.tree.get(`out/2020/${name}`)!, 32]);
    files.write(`out/2020/${name}`, edited);
    files.write('submissions/2020/itu.md', submission('itu'));
    const before = new Map(files.tree);
    const ran = await penholder(['draft', '2020'], files);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain('file-edited');
    expect(ran.error).toContain(`out/2020/${name}`);
    expect(files.tree).toEqual(before);
  });

  test('a file of that name that it did not write is not replaced either', async () => {
    const files = start({ 'out/2020/draft.docx': 'my own' });
    const ran = await penholder(['draft', '2020'], files);
    expect(ran.code).toBe(1);
    expect(new TextDecoder().decode(files.tree.get('out/2020/draft.docx'))).toBe('my own');
  });

  test('--dry-run says it all and writes nothing', async () => {
    const ran = await penholder(['draft', '2020', '--dry-run'], start());
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Nothing was written');
    expect(outputs(ran.files)).toEqual([]);
  });

  test('--json prints one value that a program can read', async () => {
    const ran = await penholder(['draft', '2020', '--json'], start());
    expect(JSON.parse(ran.out)).toMatchObject({
      command: 'draft',
      exit_code: 0,
      entities: 1,
      draft: 'out/2020/draft.docx',
    });
    expect(ran.error).toBe('');
  });

  test('--quiet prints nothing where nothing is wrong', async () => {
    const ran = await penholder(['draft', '2020', '--quiet'], start());
    expect([ran.code, ran.out, ran.error]).toEqual([0, '', '']);
  });

  test('folders can be anywhere', async () => {
    const files = folder({ 'in/2020/cycle.yaml': cycleYaml, 'in/2020/undp.md': submission('undp') });
    const ran = await penholder(['draft', '2020', '--submissions', 'in', '--out', 'results/'], files);
    expect(ran.code).toBe(0);
    expect(files.tree.has('results/2020/draft.docx')).toBe(true);
  });

  test('a record of a withdrawn submission goes', async () => {
    const files = start({ 'submissions/2020/itu.md': submission('itu') });
    await penholder(['draft', '2020'], files);
    expect(files.tree.has('out/2020/records/itu.yaml')).toBe(true);
    files.remove('submissions/2020/itu.md');
    await penholder(['draft', '2020'], files);
    expect(files.tree.has('out/2020/records/itu.yaml')).toBe(false);
  });

  test('an office’s own register is used in place of the shipped one', async () => {
    const files = start({ 'submissions/2020/acme.md': submission('Acme Foundation') });
    const unknown = json((await penholder(['draft', '2020', '--json'], files)).out);
    expect(unknown.problems.map(({ code }) => code)).toContain('entity-unknown');
    files.write(
      'templates/registers/entities.yaml',
      'entities:\n  - {id: acme, name: Acme Foundation, acronym: null, kind: civil-society, region: null}\n  - {id: undp, name: United Nations Development Programme, acronym: UNDP, kind: fund-or-programme, region: null}\n',
    );
    const ran = await penholder(['draft', '2020', '--json'], files);
    expect(json(ran.out).problems.map(({ code }) => code)).not.toContain('entity-unknown');
    // The shipped registers name entities that the office's own does not know: told, and no reason to stop.
    expect(references(ran.out)).toEqual([
      ['templates/registers/action-lines.yaml', expect.any(Number)],
      ['templates/registers/topics.yaml', expect.any(Number)],
    ]);
    expect(ran.code).toBe(0);
    expect(files.tree.has('out/2020/draft.docx')).toBe(true);
  });

  test('an unknown sender is to be added to a copy of the shipped register', async () => {
    const files = start({ 'submissions/2020/acme.md': submission('Acme Foundation') });
    const fixes = (out: string) =>
      (JSON.parse(out) as { problems: { code: string; fix: string }[] }).problems
        .filter(({ code }) => code === 'entity-unknown')
        .map(({ fix }) => fix.split('\n')[0]);
    const shipped = (await penholder(['draft', '2020', '--json'], files)).out;
    expect(fixes(shipped)[0]).toMatch(
      /^Add these lines at the end of a copy of .+ at templates\/registers\/entities\.yaml/,
    );
    const shippedText = [...files.tree].find(([path]) =>
      path.endsWith('templates/registers/entities.yaml'),
    )![1];
    files.write('templates/registers/entities.yaml', shippedText);
    const own = (await penholder(['draft', '2020', '--json'], files)).out;
    expect(fixes(own)[0]).toMatch(/^Add these lines at the end of templates\/registers\/entities\.yaml/);
  });
});

describe('bad input: a problem with its place, and the others are drafted', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  test.each<[string, string, string | Uint8Array, string, number | undefined]>([
    [
      'front matter that is not YAML',
      'itu.md',
      '---\nentity: "itu\n---\n\nText of the unit.\n',
      'front-matter-invalid',
      undefined,
    ],
    [
      'front matter with an unknown key',
      'itu.md',
      '---\nentity: itu\nentitty: x\n---\n\nWe launched it in 2020.\n',
      'schema-unknown-field',
      3,
    ],
    [
      'front matter of a wrong type',
      'itu.md',
      '---\nentity: [itu]\n---\n\nWe launched it in 2020.\n',
      'schema-wrong-value',
      2,
    ],
    [
      'front matter in JavaScript',
      'itu.md',
      '---js\n{entity: "itu"}\n---\n\nWe launched it in 2020.\n',
      'front-matter-language',
      1,
    ],
    ['an empty file', 'itu.md', '', 'file-empty', undefined],
    [
      'a binary file named .md',
      'itu.md',
      bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1),
      'format-not-read',
      undefined,
    ],
    [
      'text in an older encoding',
      'itu.md',
      bytes(0x57, 0x65, 0x20, 0xe9, 0x74, 0xe9, 0x2e, 0x0a),
      'encoding-guessed',
      undefined,
    ],
    [
      'an alias bomb',
      'itu.md',
      `---\nentity: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghij'
        .split('')
        .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(',')}]`)
        .join('\n')}\n---\n\nText.\n`,
      'yaml-alias-bomb',
      undefined,
    ],
    ['a format that is not read', 'itu.rtf', '{\\rtf1 text}', 'format-not-read', undefined],
    [
      'a submission without an entity',
      'unknown-sender.md',
      'We launched a programme in 2020.\n',
      'entity-missing',
      undefined,
    ],
  ])('%s', async (_, name, content, code, line) => {
    const files = start({ [`submissions/2020/${name}`]: content });
    const ran = await penholder(['draft', '2020', '--json'], files);
    const found = json(ran.out).problems.find((one) => one.code === code);
    expect(json(ran.out).problems.map((one) => one.code)).toContain(code);
    expect(found!.place.file).toBe(`submissions/2020/${name}`);
    if (line !== undefined) expect(found!.place.line).toBe(line);
    expect(files.tree.has('out/2020/records/undp.yaml')).toBe(true);
    expect(files.tree.has('out/2020/draft.docx')).toBe(true);
  });

  test.each(['language: English', 'received: 5 December 2022', 'entitty: itu'])(
    'front matter with one wrong field, %s: the rest of the submission is drafted',
    async (field) => {
      const files = start({
        'submissions/2020/itu.md': submission('itu').replace('entity: itu', `entity: itu\n${field}`),
      });
      const ran = await penholder(['draft', '2020'], files);
      expect(ran.code).toBe(1);
      expect(ran.error).toContain('submissions/2020/itu.md:3');
      expect(ran.error).toContain('The rest of the submission was read without it.');
      expect(files.tree.has('out/2020/records/itu.yaml')).toBe(true);
    },
  );

  test('a letter to an entity that no register has', async () => {
    const files = start({ 'submissions/2020/cycle.yaml': `${cycleYaml}letter_to: [undp, nobody]\n` });
    const ran = await penholder(['draft', '2020', '--json'], files);
    expect(references(ran.out)).toEqual([['submissions/2020/cycle.yaml', 4]]);
    expect(ran.code).toBe(0);
  });

  test('a submission in French', async () => {
    const files = start({
      'submissions/2020/itu.md':
        "Nous avons formé 2 500 enseignants en Afrique de l'Ouest.\n\nIls sont dans douze pays.\n",
    });
    const ran = await penholder(['draft', '2020'], files);
    expect(ran.code).toBe(0);
    expect(ran.error).toContain('language-not-english');
    expect(new TextDecoder().decode(files.tree.get('out/2020/records/itu.yaml'))).toContain('language: fr');
    expect(new TextDecoder().decode(files.tree.get('out/2020/draft.md'))).not.toContain('enseignants');
  });

  const inNepal = '\nWe also opened 3 laboratories in Nepal in June 2020.\n';

  test('two versions of one submission, and nothing to tell the later: one is drafted, until a decision', async () => {
    const both = { 'submissions/2020/undp-2.md': submission('UNDP', inNepal) };
    const ran = await penholder(['draft', '2020', '--json'], start(both));
    expect(ran.code).toBe(1);
    const unclear = json(ran.out).problems.find(({ code }) => code === 'version-unclear');
    expect(unclear?.place.file).toBe('submissions/2020/undp.md');
    const lines = /(files:\n {2}- file: "undp-2.md"\n {4}instead_of: \["undp.md"\]\n)/.exec(
      unclear?.fix ?? '',
    )?.[1];

    const files = start({ ...both, 'submissions/2020/decisions.yaml': lines ?? '' });
    const settled = await penholder(['draft', '2020', '--json'], files);
    expect(settled.code).toBe(0);
    const record = new TextDecoder().decode(files.tree.get('out/2020/records/undp.yaml'));
    expect(record).toContain('file: "submissions/2020/undp-2.md"');
    expect(record).toContain('relation: superseded}');
  });

  test('two contributions of one entity: two records, and one name among the contributors', async () => {
    const files = start({
      'submissions/2020/undp-annex.md': `---\nentity: undp\n---\n\n# Part Three\n${inNepal}`,
    });
    const ran = await penholder(['draft', '2020', '--json'], files);
    expect(ran.code).toBe(0);
    expect(json(ran.out).problems.map(({ code }) => code)).toContain('entity-twice');
    expect(files.tree.has('out/2020/records/undp-2.yaml')).toBe(true);

    // The record goes when its file does.
    files.tree.delete('submissions/2020/undp-annex.md');
    expect((await penholder(['draft', '2020'], files)).code).toBe(0);
    expect(files.tree.has('out/2020/records/undp-2.yaml')).toBe(false);
  });

  test('a unit of 100,000 words', async () => {
    const files = start({
      'submissions/2020/itu.txt': `Part Three\n\n${'We launched a programme on broadband in 2020 with partners. '.repeat(11_000)}\n`,
    });
    const ran = await penholder(['draft', '2020', '--json'], files);
    expect(json(ran.out).problems.map(({ code }) => code)).toContain('unit-too-long');
    expect(files.tree.has('out/2020/draft.docx')).toBe(true);
  });

  test.each<[string, Record<string, string>, string]>([
    ['no cycle.yaml', {}, 'cycle-missing'],
    ['a cycle.yaml that is not YAML', { 'submissions/2020/cycle.yaml': 'cycle: "2020\n' }, 'yaml-invalid'],
    [
      'a cycle.yaml with a wrong field',
      { 'submissions/2020/cycle.yaml': `${cycleYaml}sesion: x\n` },
      'schema-unknown-field',
    ],
    [
      'a cycle.yaml of another year',
      { 'submissions/2020/cycle.yaml': cycleYaml.replaceAll('2020', '2019') },
      'schema-wrong-value',
    ],
    ['no submissions', { 'submissions/2020/cycle.yaml': cycleYaml }, 'no-submissions'],
    [
      'a report without templates',
      { 'submissions/2020/cycle.yaml': cycleYaml.replace('a76', 'a99') },
      'template-missing',
    ],
  ])('%s: stops, says so, writes nothing', async (_, texts, code) => {
    const files = folder(texts);
    const ran = await penholder(['draft', '2020'], files);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain(code);
    expect(outputs(files)).toEqual([]);
  });

  test('a template that names a missing field: which template, which line, which field', async () => {
    const files = start({
      'templates/a76/introduction.md.hbs': '<!-- introduction/mandate -->\nIn {{nobody}} we trust.\n',
    });
    const ran = await penholder(['draft', '2020'], files);
    expect(ran.code).toBe(1);
    expect(ran.error).toContain('template-missing-field');
    expect(ran.error).toContain('templates/a76/introduction.md.hbs:2');
    expect(ran.error).toContain('nobody');
    expect(outputs(files)).toEqual([]);
  });

  test.each(['records/undp.yaml', 'draft.docx'])(
    'a disk that fails at %s: no DOCX is half-written, and the next run recovers',
    async (name) => {
      const files = start();
      const broken: Files = {
        ...files,
        write: (path, content) =>
          path.endsWith(name)
            ? failed(
                problem(
                  'file-not-written',
                  { file: path },
                  { found: 'no space left on the disk', expected: 'room', fix: 'Make room.' },
                ),
              )
            : files.write(path, content),
      };
      const ran = await penholder(['draft', '2020'], files, broken);
      expect(ran.code).toBe(1);
      expect(ran.error).toContain('no space left');
      expect(files.tree.has('out/2020/draft.docx')).toBe(false);
      expect((await penholder(['draft', '2020'], files)).code).toBe(0);
    },
  );
});

test('a Word file that could not be replaced twice is still known as untouched', async () => {
  const files = start();
  await penholder(['draft', '2020'], files);
  const held: Files = {
    ...files,
    write: (path, content) =>
      path.endsWith('draft.docx')
        ? failed(
            problem(
              'file-not-written',
              { file: path },
              { found: 'a file that another program holds open', expected: '', fix: '' },
            ),
          )
        : files.write(path, content),
  };
  for (const late of ['itu', 'who']) {
    files.write(`submissions/2020/${late}.md`, submission(late));
    expect((await penholder(['draft', '2020'], files, held)).error).toContain('file-not-written');
  }
  expect((await penholder(['draft', '2020'], files)).code).toBe(0);
});

test('a draft over an edited Word file says that the edits are not in it', async () => {
  const files = start();
  await penholder(['draft', '2020'], files);
  const read = unzipSync(files.tree.get('out/2020/draft.docx')!);
  const xml = strFromU8(read['word/document.xml']!).replace('teachers', 'pupils');
  files.write('WSIS draft.docx', zipSync({ ...read, 'word/document.xml': strToU8(xml) }));
  const plain = json(
    (await penholder(['draft', '2020', '--json', '--base', 'out/2020/draft.docx'], files)).out,
  );
  expect(plain.problems.map(({ code }) => code)).not.toContain('base-edited');
  const over = json((await penholder(['draft', '2020', '--json', '--base', 'WSIS draft.docx'], files)).out);
  expect(over.problems.map(({ code }) => code)).toContain('base-edited');
  const none = json(
    (await penholder(['draft', '2020', '--json', '--base', 'submissions/2020/undp.md'], files)).out,
  );
  expect(none.problems.map(({ code }) => code)).toContain('base-unreadable');
});

test.each(['cycle.yaml', 'decisions.yaml'])(
  'a %s in an older encoding is told, not misread',
  async (name) => {
    const latin = new Uint8Array([...new TextEncoder().encode(`${cycleYaml}# caf`), 0xe9, 0x0a]);
    const files = start({ [`submissions/2020/${name}`]: latin });
    const ran = await penholder(['draft', '2020', '--json'], files);
    expect(ran.code).toBe(1);
    expect(json(ran.out).problems).toEqual([
      expect.objectContaining({
        code: 'encoding-not-utf8',
        place: { file: `submissions/2020/${name}`, line: 4 },
      }),
    ]);
  },
);

test('results are never written among the submissions', async () => {
  const files = start();
  const before = new Map(files.tree);
  const ran = await penholder(['draft', '2020', '--out', 'submissions/'], files);
  expect(ran.code).toBe(1);
  expect(ran.error).toContain('file-is-input');
  expect(files.tree).toEqual(before);
});

describe('the command line itself', () => {
  test.each([
    [[], 2],
    [['draught', '2020'], 2],
    [['draft'], 2],
    [['draft', 'twenty'], 2],
    [['draft', '2020', '--fast'], 2],
    [['render', 'draft.md'], 2],
    [['render', 'draft.docx', '-o', 'report.docx'], 2],
    [['render', 'draft.md', '-o', 'draft.txt'], 2],
    [['--version'], 0],
    [['draft', '--help'], 0],
  ])('%j ends with %d', async (argv, code) => {
    expect((await penholder(argv, folder())).code).toBe(code);
  });

  test('a mistyped command is told the right one', async () => {
    expect((await penholder(['darft', '2020'], folder())).error).toContain('draft');
  });

  test('a bug of ours ends with 70, a stack and what to send', async () => {
    const files = start();
    const broken: Files = {
      ...files,
      list: () => {
        throw new TypeError('a bug');
      },
    };
    const ran = await penholder(['draft', '2020'], files, broken);
    expect(ran.code).toBe(70);
    expect(ran.error).toContain('not of yours');
    expect(ran.error).toContain('TypeError: a bug');
  });

  test('init makes a cycle that check takes, and never replaces one', async () => {
    const files = folder();
    expect((await penholder(['init', '2021'], files)).code).toBe(0);
    const made = new TextDecoder().decode(files.tree.get('submissions/2021/cycle.yaml'));
    expect(made).toContain('session: twenty-fifth');
    expect(made).toContain('Seventy-seventh session');
    files.write('submissions/2021/undp.md', submission('undp'));
    expect((await penholder(['check', '2021'], files)).code).toBe(0);
    expect((await penholder(['init', '2021'], files)).code).toBe(1);
    expect(new TextDecoder().decode(files.tree.get('submissions/2021/cycle.yaml'))).toBe(made);
  });

  test('render makes the same Word file of draft.md, and leaves an edited one alone', async () => {
    const files = start();
    await penholder(['draft', '2020'], files);
    const ran = await penholder(['render', 'out/2020/draft.md', '-o', 'report.docx'], files);
    expect(ran.code).toBe(0);
    const made = files.tree.get('report.docx')!;
    expect(made.length).toBeGreaterThan(5000);
    expect((await penholder(['render', 'out/2020/draft.md', '-o', 'report.docx'], files)).code).toBe(0);
    files.write('report.docx', new Uint8Array([...made, 0]));
    expect((await penholder(['render', 'out/2020/draft.md', '-o', 'report.docx'], files)).code).toBe(1);
    expect(files.tree.get('report.docx')!.length).toBe(made.length + 1);
  });

  test('check reads a Word file and writes nothing', async () => {
    const files = start();
    await penholder(['draft', '2020'], files);
    const before = new Map(files.tree);
    const ran = await penholder(['check', 'out/2020/draft.docx'], files);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/\d+ blocks, \d+ footnotes, \d+ words/);
    expect(files.tree).toEqual(before);
  });
});
