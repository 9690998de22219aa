import { makeRecord, type Record, readCycle, readRegisters } from '../../src/records/index.js';
import { cycleFiles, schemas } from '../cycle.js';
import { read } from '../intake/reading.js';

/** The record that one file gives, alone in its cycle; fails where nobody is known to have sent it. */
export async function recordOf(path: string, bytes: Uint8Array, year: number): Promise<Record> {
  const files = cycleFiles(new Map(), year);
  const cycle = readCycle(files.cycle, schemas);
  const registers = readRegisters(files.registers, schemas);
  if (!cycle.ok || !registers.ok) throw new Error(JSON.stringify([cycle, registers]));
  const { submission } = await read(bytes, path);
  const { value } = makeRecord(submission, { cycle: cycle.value, registers: registers.value });
  if (value === null) throw new Error(`no sender in ${path}`);
  return value;
}
