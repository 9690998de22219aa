import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readDocx, writeDocx } from '../../src/docx/index.js';
import type { Problem } from '../../src/problems/index.js';
import { usedMs } from '../cost.js';
import { baseOf, created, everyBlock } from './sample-documents.js';

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const rels =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';
const plainDocument = `<w:document xmlns:w="${w}"><w:body><w:p><w:r><w:t>Text</w:t></w:r></w:p></w:body></w:document>`;

function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

function withDocument(document: string): Uint8Array {
  return packageOf({ '_rels/.rels': rels, 'word/document.xml': document });
}

/** A zip of one stored or deflated entry under any name, with any size in its headers. */
function rawZip(
  entries: readonly {
    readonly name: string;
    readonly data: Uint8Array;
    readonly method: 0 | 8;
    readonly size: number;
    readonly checksum?: number;
  }[],
): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data, method, size, checksum = 0 } of entries) {
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(checksum, 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const head = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes]);
    const record = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), nameBytes]);
    record.writeUInt32LE(offset, 42);
    local.push(head, Buffer.from(data));
    central.push(record);
    offset += head.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 8);
  end.writeUInt16LE(Math.min(entries.length, 0xffff), 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, directory, end]));
}

/** Reads, and holds the reader to its promise: a problem that names the file, soon, without the memory. */
async function problemsOf(bytes: Uint8Array): Promise<readonly Problem[]> {
  const memory = process.memoryUsage().rss;
  const began = usedMs();
  const read = await readDocx({ file: 'sent.docx', bytes });
  expect(usedMs() - began).toBeLessThan(5000);
  expect(process.memoryUsage().rss - memory).toBeLessThan(400 * 1024 * 1024);
  expect(read.ok).toBe(false);
  expect(read.problems.every(({ place }) => place.file === 'sent.docx')).toBe(true);
  return read.problems;
}

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return (await problemsOf(bytes)).map(({ code }) => code);
}

describe('files that are no honest Word document', () => {
  test('the plain document of these tests is one', async () => {
    const read = await readDocx({ file: 'sent.docx', bytes: withDocument(plainDocument) });
    expect(read.ok && read.value.document.blocks).toEqual([
      { type: 'paragraph', id: 'block/1', role: 'unnumbered', children: [{ type: 'text', value: 'Text' }] },
    ]);
  });

  test.each([
    ['nothing at all', new Uint8Array()],
    ['text', strToU8('Dear colleagues,')],
    ['a password or the old format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a PDF', strToU8('%PDF-1.7')],
    ['Rich Text Format', strToU8('{\\rtf1')],
    ['the beginning of an archive', strToU8('PK\x03\x04')],
  ])('%s', async (_name, bytes) => {
    expect(await codesOf(bytes)).toEqual(['package-invalid']);
  });

  test('a password is told kindly', async () => {
    const [problem] = await problemsOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
    expect(problem?.fix).toContain('take the password off');
  });

  test('a Word file cut short anywhere', async () => {
    const whole = await writeDocx(everyBlock, { base: baseOf(everyBlock), emblem: null, created });
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect(await codesOf(whole.slice(0, Math.floor(whole.length * share)))).toEqual(['package-invalid']);
    }
  });

  test('a Word file with bytes changed never crashes the reader', async () => {
    const whole = await writeDocx(everyBlock, { base: baseOf(everyBlock), emblem: null, created });
    for (let at = 40; at < whole.length; at += 487) {
      const changed = whole.slice();
      changed[at] = changed[at]! ^ 0x55;
      const read = await readDocx({ file: 'sent.docx', bytes: changed });
      if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    }
  });
});

describe('archives made to exhaust', () => {
  test('a gigabyte in one part', async () => {
    const gigabyte = 1024 * 1024 * 1024;
    // Deflate of a run of zeros, made once and repeated: a gigabyte is never held.
    const data = deflateRawSync(Buffer.alloc(100 * 1024 * 1024));
    const bytes = rawZip([{ name: 'word/document.xml', data, method: 8, size: gigabyte }]);
    expect(await codesOf(bytes)).toEqual(['package-too-large']);
  });

  test('a header that lies about the size', async () => {
    const data = deflateRawSync(Buffer.alloc(100 * 1024 * 1024));
    const bytes = rawZip([{ name: 'word/document.xml', data, method: 8, size: 1000 }]);
    expect(await codesOf(bytes)).toEqual(['package-invalid']);
  });

  test('many parts that are small each', async () => {
    const content = Buffer.alloc(7 * 1024 * 1024);
    const data = deflateRawSync(content);
    const part = { data, method: 8, size: content.length, checksum: crc32(content) } as const;
    const parts = Array.from({ length: 60 }, (_, at) => ({ ...part, name: `word/${at}.xml` }));
    expect(await codesOf(rawZip(parts))).toEqual(['package-too-large']);
  });

  test('a hundred thousand parts', async () => {
    const nothing = new Uint8Array();
    const parts = Array.from({ length: 100_000 }, (_, at) => ({
      name: `word/${at}.xml`,
      data: nothing,
      method: 0 as const,
      size: 0,
    }));
    expect(await codesOf(rawZip(parts))).toEqual(['package-too-large']);
  });

  test.each(['../outside.xml', '/etc/passwd', 'word\\document.xml', 'C:/windows.xml'])(
    'a part named %s',
    async (name) => {
      const bytes = rawZip([{ name, data: strToU8('x'), method: 0, size: 1 }]);
      expect(await codesOf(bytes)).toEqual(['package-invalid']);
    },
  );

  test('two parts of one name', async () => {
    const data = new Uint8Array();
    const bytes = rawZip([
      { name: 'word/document.xml', data, method: 0, size: 0 },
      { name: 'WORD/Document.xml', data, method: 0, size: 0 },
    ]);
    expect(await codesOf(bytes)).toEqual(['package-invalid']);
  });
});

describe('XML made to exhaust or to reach out', () => {
  test.each([
    [
      'an entity that multiplies',
      `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>${plainDocument}`,
    ],
    ['an entity that reads a file', `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>${plainDocument}`],
    ['a type declaration from elsewhere', `<!DOCTYPE d SYSTEM "http://example.org/d.dtd">${plainDocument}`],
  ])('%s', async (_name, document) => {
    expect(await codesOf(withDocument(document))).toEqual(['package-doctype']);
  });

  test('a base part with a type declaration is not read', async () => {
    const bytes = packageOf({
      '_rels/.rels': rels,
      'word/document.xml': plainDocument,
      'customXml/item1.xml': '<!DOCTYPE d><base xmlns="https://penholder.example/ns/base/1"/>',
    });
    const read = await readDocx({ file: 'sent.docx', bytes });
    expect(read.ok && read.value.base).toBeNull();
    expect(read.problems.map(({ code }) => code)).toEqual(['base-missing']);
  });

  test('fifty thousand elements inside each other', async () => {
    const deep = '<w:r>'.repeat(50_000) + '</w:r>'.repeat(50_000);
    expect(await codesOf(withDocument(plainDocument.replace('<w:p>', `<w:p>${deep}`)))).toEqual([
      'package-invalid',
    ]);
  });

  test.each([
    ['an element left open', plainDocument.replace('</w:p>', '')],
    ['an unknown entity', plainDocument.replace('Text', '&nbsp;')],
    ['an undeclared prefix', plainDocument.replace('<w:p>', '<w:p><x:y/>')],
    ['nothing', ''],
    ['bytes that are no text', '\uFFFD'],
  ])('%s', async (_name, document) => {
    expect(await codesOf(withDocument(document))).toEqual(['package-invalid']);
  });
});

describe('packages that hold something else', () => {
  test('no relationships', async () => {
    expect(await codesOf(packageOf({ 'word/document.xml': plainDocument }))).toEqual(['package-invalid']);
  });

  test('no main part', async () => {
    expect(await codesOf(packageOf({ '_rels/.rels': rels }))).toEqual(['package-invalid']);
  });

  test('a spreadsheet', async () => {
    const workbook = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    expect(await codesOf(withDocument(workbook))).toEqual(['package-invalid']);
  });
});

describe('honest XML in absurd amounts', () => {
  // Each a little different: what packs too well is refused at the door.
  const many = (count: number, make: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => make((at * 7919) % 1_000_003)).join('');
  const mark = (at: number): string => `<w:bookmarkStart w:id="${at}" w:name="_ph_${at}"/>`;
  const run = (at: number): string => `<w:r><w:t>${at}</w:t></w:r>`;
  const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';

  test.each([
    ['rows', `<w:tbl>${many(130_000, (at) => `<w:tr><w:tc><w:p>${run(at)}</w:p></w:tc></w:tr>`)}</w:tbl>`],
    ['bookmarks in a cell', `<w:tbl><w:tr><w:tc><w:p>${many(150_000, mark)}</w:p></w:tc></w:tr></w:tbl>`],
    ['runs in a paragraph', `<w:p>${many(200_000, run)}</w:p>`],
    [
      'list items',
      many(
        50_000,
        (at) =>
          `<w:p><w:pPr><w:numPr><w:ilvl w:val="4000000000"/><w:numId w:val="${at}"/></w:numPr></w:pPr>${run(at)}</w:p>`,
      ),
    ],
    ['fields inside each other', `<w:p>${many(100_000, (at) => begin + run(at))}</w:p>`],
  ])('%s', async (_name, content) => {
    const began = usedMs();
    const read = await readDocx({
      file: 'sent.docx',
      bytes: withDocument(`<w:document xmlns:w="${w}"><w:body>${content}</w:body></w:document>`),
    });
    expect(read.ok).toBe(true);
    // Nested no deeper than Word has levels: others walk the document by recursion.
    expect(JSON.stringify(read.ok && read.value.document.blocks).length).toBeGreaterThan(0);
    expect(usedMs() - began).toBeLessThan(10_000);
  });
});
