import { describe, expect, test } from '@jest/globals';
import { type Document, normalizeDocument } from '../../src/document/index.js';
import { readDocx, writeDocx } from '../../src/docx/index.js';
import { asyncProperty } from '../property.js';
import { arbitraryDocument } from './arbitrary-documents.js';
import { baseOf, created, everyBlock } from './sample-documents.js';

async function throughWord(document: Document, base = baseOf(document)): Promise<Document> {
  const bytes = await writeDocx(document, { base, emblem: null, created });
  const read = await readDocx({ file: 'draft.docx', bytes });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.document;
}

describe('what is written is read again (law 5)', () => {
  test('one of every kind of block', async () => {
    expect(await throughWord(normalizeDocument(everyBlock))).toEqual(normalizeDocument(everyBlock));
  });

  test('any document in normal form', async () => {
    await asyncProperty(
      [arbitraryDocument],
      async (document) => {
        expect(await throughWord(document)).toEqual(document);
        return undefined;
      },
      120,
    );
  });
});
