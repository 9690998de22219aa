import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { regenerateRow } from './regenerate-row.js';

const folder = fileURLToPath(new URL('rows', import.meta.url));
const read = (row: string, name: string) => readFileSync(`${folder}/${row}/${name}`, 'utf8');
const rows = readdirSync(folder).sort();

/**
 * What becomes of a passage, case by case. Each folder has three drafts (in `edited.md`, what stands between {+ and +}
 * is a pending insertion by somebody else, and so is the paragraph mark at {¶}), the text that accepting everything must give, and what must be told.
 */
describe('base, edited and regenerated', () => {
  test('there are cases', () => {
    expect(rows.length).toBeGreaterThanOrEqual(31);
  });

  test.each(rows)('%s', async (row) => {
    const result = await regenerateRow({
      base: read(row, 'base.md'),
      edited: read(row, 'edited.md'),
      regenerated: read(row, 'regenerated.md'),
    });
    const [text, notes] = read(row, 'expected.txt').split('\n\n');
    expect(result.entries).toEqual(read(row, 'expected-entries.txt').split('\n').filter(Boolean));
    expect(result.accepted).toEqual(text!.trimEnd().split('\n'));
    if (notes !== undefined)
      expect(result.notes.map((note) => `note: ${note}`)).toEqual(notes.trimEnd().split('\n'));
    expect(result.findings).toEqual([]);
    expect(result.again).toEqual([]);
  });
});
