import { expect, test } from '@jest/globals';
import type { Record } from '../../src/records/index.js';
import { convertWithOffice, describeWithOffice } from '../office.js';
import { describeWithSeeds, seed } from '../seeds.js';
import { differences } from './compare-records.js';
import { recordOf } from './record-of.js';

const names = ['2020-undp', '2021-oset', '2021-undesa', '2023-undesa'] as const;
type Name = (typeof names)[number];

/** What one format cannot carry and another does, with the reason; each line as `differences` says it. */
const justified: Readonly<{ [N in Name]?: readonly { readonly line: string; readonly reason: string }[] }> =
  {};

async function textRecord(name: Name): Promise<Record> {
  return recordOf(`submissions/${name}.txt`, seed(`${name}.txt`), Number(name.slice(0, 4)));
}

describeWithSeeds('the same submission in two formats gives the same record', () => {
  test.each(names)('%s as text and as Word file', async (name) => {
    const text = await textRecord(name);
    const word = await recordOf(
      `submissions/${name}.docx`,
      seed(`docx/${name}.docx`),
      Number(name.slice(0, 4)),
    );
    expect(text.units.length).toBeGreaterThan(5);
    const expected = (justified[name] ?? []).map(({ line }) => line);
    expect(differences(text, word).filter((line) => !expected.includes(line))).toEqual([]);
  });
});

describeWithSeeds('a Word file that another program saved again gives the same record', () => {
  describeWithOffice('LibreOffice', () => {
    test('all four', async () => {
      const files = Object.fromEntries(names.map((name) => [name, seed(`docx/${name}.docx`)]));
      const saved = convertWithOffice(files, 'docx');
      for (const name of names) {
        const word = await recordOf(`submissions/${name}.docx`, saved[name]!, Number(name.slice(0, 4)));
        expect(differences(await textRecord(name), word)).toEqual([]);
      }
    });
  });
});
