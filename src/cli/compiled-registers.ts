import type { Files } from '../files.js';
import type { CompiledRegisters } from '../records/index.js';
import { build } from './build.js';

/** Where the build lays them, in the program's own folder. */
export const compiledRegistersFile = 'dist/registers.json';

/** Null for a program that is run from its sources: what the last build made may be of other ones. */
export function readCompiledRegisters(files: Files, shipped: string): CompiledRegisters | null {
  if (build === null) return null;
  const read = files.read(`${shipped}/${compiledRegistersFile}`);
  return read.ok ? (JSON.parse(new TextDecoder().decode(read.value)) as CompiledRegisters) : null;
}
