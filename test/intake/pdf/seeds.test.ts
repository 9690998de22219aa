import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { literalText } from '../../../src/document/index.js';
import { readPdfBlocks } from '../../../src/intake/pdf/index.js';
import type { Record } from '../../../src/records/index.js';
import { differences } from '../../end-to-end/compare-records.js';
import { recordOf } from '../../end-to-end/record-of.js';
import { describeWithOffice } from '../../office.js';
import { describeWithSeeds, seed } from '../../seeds.js';

const names = ['2020-undp', '2021-oset', '2021-undesa', '2023-undesa'] as const;

const seedRecord = (file: string): Promise<Record> =>
  recordOf(`submissions/${file.replace(/^.*\//, '')}`, seed(file), Number(/\d{4}/.exec(file)![0]));

describeWithSeeds('the real submissions as PDF', () => {
  test.each(names)('%s gives the record of its text', async (name) => {
    const text = await seedRecord(`${name}.txt`);
    expect(text.units.length).toBeGreaterThan(5);
    expect(differences(text, await seedRecord(`pdf/${name}.pdf`))).toEqual([]);
  });

  describeWithOffice('beside another reader', () => {
    test.each(names)('of %s no word is lost', async (name) => {
      const bytes = seed(`pdf/${name}.pdf`);
      const outcome = await readPdfBlocks({ path: 'x.pdf', bytes });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const own = wordsIn(
        [
          ...outcome.value.blocks.map(
            ({ label, inlines }) => `${label ?? ''} ${literalText(inlines)} ${marks(inlines)}`,
          ),
          ...outcome.problems.map(({ found }) => found),
        ].join('\n'),
      );
      const theirs = wordsIn(textOf(bytes));
      const missing = missingFrom(own, theirs);
      expect(missing.length / theirs.length).toBeLessThan(0.001);
    });
  });
});

describe('counting words', () => {
  test('a lost word is seen', () => {
    expect(missingFrom(wordsIn('one two two'), wordsIn('one two two two'))).toEqual(['two']);
  });
});

function marks(inlines: readonly { readonly type: string; readonly identifier?: string }[]): string {
  return inlines.map((one) => one.identifier ?? '').join(' ');
}

/** Words and figures. Whether a hyphen or an address at a line's end was put together does not hang on them. */
function wordsIn(text: string): readonly string[] {
  const whole = text.normalize('NFKC').replace(/-\s*/g, '');
  return whole.replace(/(?:https?:|www\.)\S+(?:\n\S*[/._=%?]\S*)*/g, ' ').match(/\p{L}+|\p{N}+/gu) ?? [];
}

function missingFrom(own: readonly string[], theirs: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  return theirs.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

function textOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-pdf-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), bytes);
    return execFileSync('pdftotext', [join(folder, 'a.pdf'), '-'], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
