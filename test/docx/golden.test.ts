import { expect, test } from '@jest/globals';
import { writeDocx } from '../../src/docx/index.js';
import { expectGoldenDocx, indentXml } from '../golden.js';
import { baseOf, created, everyBlock } from './sample-documents.js';

test('one of every kind of block, part by part', async () => {
  const bytes = await writeDocx(everyBlock, { base: baseOf(everyBlock), emblem: null, created });
  expectGoldenDocx('docx/every-block', bytes);
});

test('indenting leaves text and its spaces alone', () => {
  expect(indentXml('<a><b x="1"/><t xml:space="preserve"> x  y </t><c></c></a>')).toBe(
    '<a>\n  <b x="1"/>\n  <t xml:space="preserve"> x  y </t>\n  <c></c>\n</a>\n',
  );
});
