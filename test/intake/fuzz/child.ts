// Reads changed files in a process of its own, because a reader that hangs or dies must not take the tests with it.
// Standard output, one JSON to a line: {begin} before a file, {end, wrong, ms} after it; ms are of the processor, which a busy machine does not stretch.
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chanceOf } from './chance.js';
import { changeFile } from './change-file.js';
import { corpus, type Sample } from './corpus.js';
import { lookAt } from './look-at.js';

export type Order = { readonly seed: string; readonly format: string; readonly index: number };
export type Said =
  | { readonly begin: Order; readonly sample: string; readonly changes: readonly string[] }
  | { readonly end: Order; readonly wrong: readonly string[]; readonly ms: number };

const say = (said: Said) => process.stdout.write(`${JSON.stringify(said)}\n`);
const loose: string[] = [];
process.on('unhandledRejection', (reason) => {
  // pdf.js asks for the last page ahead and leaves the answer alone (Catalog.getPageDict): no reader can catch that, so
  // the program listens. test/intake/hostile/damaged-pdf.test.ts holds the built program to it.
  if (reason instanceof Error && /unpdf.dist.pdfjs/.test(reason.stack ?? '')) return;
  loose.push(`unhandled rejection: ${shown(reason)}`);
});
process.on('uncaughtException', (error) => loose.push(`uncaught: ${shown(error)}`));

const seeds = process.argv.slice(2).map((path): Sample => {
  const name = path.replace(/^.*[/\\]/, '');
  return { name, format: name.replace(/^.*\./, ''), bytes: new Uint8Array(readFileSync(path)) };
});
async function work(): Promise<void> {
  const samples = [...(await corpus()), ...seeds];
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line) as Order;
    const { sample, bytes, changes } = make(order, samples);
    say({ begin: order, sample: sample.name, changes });
    if (process.env.PENHOLDER_FUZZ_SAVE !== undefined) writeFileSync(process.env.PENHOLDER_FUZZ_SAVE, bytes);
    const began = process.cpuUsage();
    const wrong = await lookAt(`submissions/2020/${sample.name}`, bytes).catch((error: unknown) => [
      `thrown: ${shown(error)}`,
    ]);
    // What a library left to itself comes after the answer.
    await new Promise((resolve) => setImmediate(resolve));
    say({ end: order, wrong: [...wrong, ...loose.splice(0)], ms: process.cpuUsage(began).user / 1000 });
  }
}

function make({ seed, format, index }: Order, samples: readonly Sample[]) {
  const chance = chanceOf(`${seed}/${format}/${index}`);
  const own = samples.filter((one) => one.format === format && !seeds.includes(one));
  const real = seeds.filter((one) => one.format === format);
  // The samples of the tests mostly: they are small, and have more in them. Asked for also where no seed lies.
  const isReal = chance.below(10) === 0;
  const sample = chance.one(isReal && real.length > 0 ? real : own);
  const { bytes, said } = changeFile(sample, chance);
  return { sample, bytes, changes: said };
}

function shown(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Some libraries make their errors without a stack of their own.
  return `${error.name}: ${error.message} | ${(error.stack ?? '').split('\n').slice(0, 6).join(' | ')}`;
}

void work();
