import { expect, test } from '@jest/globals';
import { convertWithOffice, describeWithOffice } from '../office.js';
import { describeWithSeeds, seed } from '../seeds.js';
import { differences } from './compare-records.js';
import { recordOf } from './record-of.js';

const names = ['2020-undp', '2021-oset', '2021-undesa', '2023-undesa'] as const;

describeWithSeeds('a Word file saved as a web page gives the same record as the text', () => {
  describeWithOffice('LibreOffice', () => {
    test('all four', async () => {
      const files = Object.fromEntries(names.map((name) => [name, seed(`docx/${name}.docx`)]));
      const pages = convertWithOffice(files, 'html');
      for (const name of names) {
        const year = Number(name.slice(0, 4));
        const text = await recordOf(`submissions/${name}.txt`, seed(`${name}.txt`), year);
        const page = await recordOf(`submissions/${name}.html`, pages[name]!, year);
        expect([name, differences(text, page)]).toEqual([name, []]);
      }
    });
  });
});
