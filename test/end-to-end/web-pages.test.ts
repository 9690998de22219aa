import { expect, test } from '@jest/globals';
import { makeRecord, type Record, readCycle, readRegisters } from '../../src/records/index.js';
import { cycleFiles, schemas } from '../cycle.js';
import { read } from '../intake/reading.js';
import { convertWithOffice, describeWithOffice } from '../office.js';
import { describeWithSeeds, seed } from '../seeds.js';
import { differences } from './compare-records.js';

const names = ['2020-undp', '2021-oset', '2021-undesa', '2023-undesa'] as const;

async function recordOf(path: string, bytes: Uint8Array, year: number): Promise<Record> {
  const files = cycleFiles(new Map(), year);
  const cycle = readCycle(files.cycle, schemas);
  const registers = readRegisters(files.registers, schemas);
  if (!cycle.ok || !registers.ok) throw new Error(JSON.stringify([cycle, registers]));
  const { submission } = await read(bytes, path);
  const { value } = makeRecord(submission, { cycle: cycle.value, registers: registers.value });
  if (value === null) throw new Error(`no sender in ${path}`);
  return value;
}

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
