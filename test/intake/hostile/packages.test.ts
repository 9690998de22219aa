import { describe, expect, test } from '@jest/globals';
import { cycleYaml, folder, penholder, submission } from '../../cli/shell.js';
import { bomb, type Entry, makeZip, packed, zip64End, zip64Sizes } from './make-zip.js';
import { runBuilt } from './run-built.js';

const main = 'word/document.xml';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const rels = packed(
  '_rels/.rels',
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);
const words = '<w:p><w:r><w:t>In 2020 the Union opened twelve centres in rural areas.</w:t></w:r></w:p>';
const documentOf = (content: string, before = '') =>
  packed(main, `${before}<w:document ${w}><w:body>${content}</w:body></w:document>`);
const gigabyte = 1024 * 1024 * 1024;
const nothing = new Uint8Array();

/** Large, honest to the letter, and too various for the packer to tell. */
function absurd(make: (at: number) => string, count: number): string {
  return Array.from({ length: count }, (_, at) => make((at * 7919) % 1_000_003)).join('');
}

/** Entries that all point at the one before them: a few kilobytes that count for many megabytes. */
function overlapping(count: number, size: number): readonly Entry[] {
  const data = bomb(64);
  return [
    { name: main, data, method: 8, size },
    ...Array.from({ length: count }, (_, at) => ({
      name: `word/${at}.xml`,
      data,
      method: 8 as const,
      size,
      at: 0,
    })),
  ];
}

const cases: readonly (readonly [string, () => Uint8Array, string])[] = [
  [
    'a gigabyte in one part',
    () => makeZip([rels, { name: main, data: bomb(1024), method: 8, size: gigabyte }]),
    'package-too-large',
  ],
  [
    'a gigabyte that says it is a kilobyte',
    () => makeZip([rels, { name: main, data: bomb(1024), method: 8, size: 1000 }]),
    'package-invalid',
  ],
  [
    'a gigabyte that says it is what a part may have',
    () => makeZip([rels, { name: main, data: bomb(1024), method: 8, size: 60 * 1024 * 1024 }]),
    'package-invalid',
  ],
  [
    'a gigabyte that says it is stored',
    () => makeZip([rels, { name: main, data: bomb(1024), method: 0, size: gigabyte }]),
    'package-',
  ],
  [
    '100,000 entries',
    () =>
      makeZip([
        rels,
        ...Array.from(
          { length: 100_000 },
          (_, at): Entry => ({ name: `word/${at}.xml`, data: nothing, method: 0, size: 0 }),
        ),
      ]),
    'package-too-large',
  ],
  [
    '60,000 entries that say they are two',
    () =>
      makeZip(
        [
          rels,
          ...Array.from(
            { length: 60_000 },
            (_, at): Entry => ({ name: `word/${at}.xml`, data: nothing, method: 0, size: 0 }),
          ),
        ],
        { entries: 2 },
      ),
    'package-invalid',
  ],
  [
    'a part named ../',
    () => makeZip([rels, documentOf(words), packed('../../outside.xml', 'x')]),
    'package-invalid',
  ],
  [
    'a part with a drive',
    () => makeZip([rels, documentOf(words), packed('C:/windows.xml', 'x')]),
    'package-invalid',
  ],
  [
    'a part with the name of another',
    () => makeZip([rels, documentOf(words), packed(main.toUpperCase(), 'x')]),
    'package-invalid',
  ],
  [
    'an entity of a file',
    () => makeZip([rels, documentOf('&a;', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>')]),
    'package-doctype',
  ],
  [
    'an entity from the network',
    () => makeZip([rels, documentOf('&a;', '<!DOCTYPE d SYSTEM "http://127.0.0.1:9/d.dtd">')]),
    'package-doctype',
  ],
  [
    'entities that multiply',
    () =>
      makeZip([
        rels,
        documentOf(
          '&z9;',
          `<!DOCTYPE d [<!ENTITY z0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY z${at + 1} "${`&z${at};`.repeat(10)}">`).join('')}]>`,
        ),
      ]),
    'package-doctype',
  ],
  [
    'elements 50,000 deep',
    () => makeZip([rels, documentOf(`<w:p>${'<w:r>'.repeat(50_000)}${'</w:r>'.repeat(50_000)}</w:p>`)]),
    'package-invalid',
  ],
  ['a file cut short', () => makeZip([rels, documentOf(words.repeat(500))]).slice(0, -40), 'package-invalid'],
  ['a file without its end', () => makeZip([rels, documentOf(words)]).slice(0, 300), 'package-invalid'],
  ['entries over one another', () => makeZip(overlapping(200, 64 * 1024 * 1024)), 'package-too-large'],
  [
    'entries over one another that say they are small',
    () => makeZip(overlapping(200, 1000)),
    'package-invalid',
  ],
  [
    'an archive that ends with another',
    () => {
      const inner = makeZip([rels, documentOf(words)]);
      return new Uint8Array(Buffer.concat([makeZip([packed('a.txt', 'x')]), inner]));
    },
    'package-invalid',
  ],
  [
    'a zip64 entry of four petabytes',
    () =>
      makeZip([
        rels,
        { name: main, data: bomb(16), method: 8, size: 0, extra: zip64Sizes(1n << 52n, 1000n) },
      ]),
    'package-',
  ],
  [
    'a zip64 directory of a trillion entries',
    () => makeZip([rels, documentOf(words)], { entries: 0xffff, before: zip64End(1n << 40n, 0n, 0n) }),
    'package-',
  ],
  ['a password', () => makeZip([rels, { ...documentOf(words), flags: 1 }]), 'package-invalid'],
];

describe('hostile packages, read by the program as it is built', () => {
  test.each(cases)('%s', async (_name, make, code) => {
    const ran = await runBuilt('itu.docx', make());
    const own = ran.problems.filter(({ place }) => place.file === 'submissions/2020/itu.docx');
    expect(ran.error).toBe('');
    expect(own.filter((one) => one.code.startsWith(code))).not.toEqual([]);
    expect(ran.code).toBe(1);
    expect(ran.otherIsDrafted).toBe(true);
    expect(ran.seconds).toBeLessThan(5);
    expect(ran.megabytes).toBeLessThan(500);
  });

  // Refused or read, as the limits have it; in time and memory either way.
  test.each<[string, () => string]>([
    ['small paragraphs', () => absurd((at) => `<w:p><w:r><w:t>${at}</w:t></w:r></w:p>`, 15_000)],
    ['empty elements', () => absurd((at) => `<w:p w:x="${at}"/>`, 1_500_000)],
    [
      'attributes',
      () => `<w:p ${Array.from({ length: 100_000 }, (_, at) => `w:a${at}="${at}"`).join(' ')}/>`,
    ],
    ['one word', () => `<w:p><w:r><w:t>${absurd((at) => at.toString(36), 3_000_000)}</w:t></w:r></w:p>`],
    [
      'footnote marks',
      () => `<w:p>${absurd((at) => `<w:r><w:footnoteReference w:id="${at}"/></w:r>`, 200_000)}</w:p>`,
    ],
  ])('an absurd amount of %s', async (_name, make) => {
    const ran = await runBuilt('itu.docx', makeZip([rels, documentOf(make())]));
    expect(ran.problems.filter(({ place }) => place.file.includes('itu'))).not.toEqual([]);
    expect([0, 1]).toContain(ran.code);
    expect(ran.otherIsDrafted).toBe(true);
    expect(ran.seconds).toBeLessThan(5);
    expect(ran.megabytes).toBeLessThan(500);
  });
});

describe('names of files', () => {
  const long = `${'n'.repeat(300)}.docx`;
  const names = [
    'itu\u0007\u001b[2Jbell.docx',
    'itu\nsubmissions\u2028line.txt',
    'itu\u202Etxt.exe',
    '\u0000.txt',
    long,
    `${'n'.repeat(300)}`,
    '.docx',
    '....pdf',
    '__proto__.md',
    'constructor.txt',
    'itu "quoted" & <b>.html',
  ];

  test('of all kinds: told, nothing of them reaches the terminal raw, and the others are drafted', async () => {
    const path = (name: string) => `submissions/2020/${name}`;
    const files = folder({
      'submissions/2020/cycle.yaml': cycleYaml,
      'submissions/2020/undp.md': submission('undp'),
      ...Object.fromEntries(names.map((name) => [path(name), 'In 2020 we opened twelve centres.\n'])),
    });
    const ran = await penholder(['draft', '2020', '--json'], files);
    expect(ran.code).toBe(1);
    const told = new Set(
      (JSON.parse(ran.out) as { problems: { place: { file: string } }[] }).problems.map(
        ({ place }) => place.file,
      ),
    );
    // ".docx" is a hidden file, and no submission.
    for (const name of names.filter((one) => one !== '.docx' && one !== '....pdf')) {
      expect([name, told.has(path(name))]).toEqual([name, true]);
    }
    expect(files.tree.has('out/2020/records/undp.yaml')).toBe(true);
    for (const written of files.tree.keys()) expect(written.length).toBeLessThan(400);

    const shown = await penholder(['check', '2020'], files);
    expect(shown.error).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
  });
});
