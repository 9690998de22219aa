import { describe, expect, test } from '@jest/globals';
import { zipSync } from 'fflate';
import { fileKind } from '../../src/intake/file-kind.js';
import { readSubmission } from '../../src/intake/index.js';
import { schemas } from '../cycle.js';

const bytes = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
const page = '<!DOCTYPE html><html><body><p>The centres trained five hundred teachers.</p></body></html>';
const mail =
  'Return-Path: <a@itu.int>\nMIME-Version: 1.0\nFrom: a@itu.int\nContent-Type: text/plain\n\nThe centres trained five hundred teachers.\n';
const empty = new Uint8Array();
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, bytes('x')])));

async function read(path: string, content: Uint8Array) {
  const outcome = await readSubmission({ path, bytes: content }, schemas);
  return {
    format: outcome.ok ? outcome.value.format : null,
    codes: outcome.problems.map(({ code }) => code),
    found: outcome.problems[0]?.found ?? '',
    fix: outcome.problems[0]?.fix ?? '',
  };
}

describe('what a file is', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7')],
    ['pdf', bytes('junk of a mail program\n%PDF-1.4')],
    ['html', bytes(page)],
    ['html', bytes('\u00ef\u00bb\u00bf\n<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="x"><head>')],
    ['html', Uint8Array.from([0xff, 0xfe, ...[...'<html>'].flatMap((sign) => [sign.charCodeAt(0), 0])])],
    ['mail', bytes(mail)],
    ['rtf', bytes('{\\rtf1 x}')],
    ['old-office', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['docx', zip('_rels/.rels', '[Content_Types].xml', 'odd/main.xml')],
    ['spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml')],
    [
      'open-document',
      zipSync({
        mimetype: [bytes('application/vnd.oasis.opendocument.text'), { level: 0 }],
        'content.xml': bytes('x'),
      }),
    ],
    ['apple-pages', zip('Index/Document.iwa', 'Metadata/Properties.plist')],
    ['packed', zip('a.txt', 'b.txt')],
    ['picture', bytes('\u0089PNG')],
    ['text', bytes('Dear all: we trained teachers.')],
    ['text', bytes('From: us\nTo: you\n\nText')],
    ['text', empty],
  ] as const)('%s', (kind, content) => {
    expect(fileKind(content)).toBe(kind);
  });
});

describe('a file that is not what its name says', () => {
  test.each([
    ['itu.doc', bytes(page), 'html', 'a web page whose name ends in .doc'],
    ['itu.txt', bytes(page), 'html', 'a web page whose name ends in .txt'],
    ['itu', bytes(page), 'html', 'a web page without an ending'],
    ['itu.txt', bytes(mail), 'mail', 'a mail whose name ends in .txt'],
    ['itu.docx.old', bytes(mail), 'mail', 'a mail whose name ends in .old'],
  ])('%s is read as what it is', async (path, content, format, found) => {
    expect(await read(path, content)).toMatchObject({ format, codes: ['format-mismatch'], found });
  });

  test.each([
    ['itu.docx', bytes('{\\rtf1 x}'), 'a rich text (RTF) file whose name ends in .docx'],
    ['itu.pdf', bytes('\u0089PNG'), 'a picture whose name ends in .pdf'],
    ['itu.txt', zip('a.txt'), 'packed files whose name ends in .txt'],
    [
      'itu.html',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      'a file of an older word processor whose name ends in .html',
    ],
  ])('%s is told', async (path, content, found) => {
    expect(await read(path, content)).toMatchObject({ format: null, codes: ['format-not-read'], found });
  });
});

describe('formats that are not read', () => {
  test.each([
    ['itu.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /Word Document \(\.docx\)/],
    ['itu.rtf', bytes('{\\rtf1'), /Word Document \(\.docx\)/],
    ['itu.odt', zip('mimetype'), /Word Document \(\.docx\)/],
    ['itu.pages', zip('Index/Document.iwa'), /"Export To", "Word"/],
    ['itu.msg', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /Outlook/],
    ['itu.zip', zip('a'), /Unpack/],
    ['itu.JPG', bytes('\u00ff\u00d8\u00ff'), /Word file/],
    ['itu.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /Copy the text/],
  ])('%s: how to convert it', async (path, content, fix) => {
    const told = await read(path, content);
    expect(told.codes).toEqual(['format-not-read']);
    expect(told.fix).toMatch(fix);
  });
});

describe('names of files', () => {
  const odd = [
    'ITU.HTML',
    'itu.docx.html',
    `${'x'.repeat(300)}.html`,
    'a\u0007b\u001b[31m.html',
    '\u202Elmth.uti.html',
    ' .html',
    'a\nb.html',
    '...html',
  ];
  test.each(odd)('%j is read', async (path) => {
    expect(await read(path, bytes(page))).toMatchObject({ format: 'html', codes: [] });
  });
});
