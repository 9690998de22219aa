import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { factor, seed } from '../../property.js';
import { seedsFolder } from '../../seeds.js';
import type { Order } from './child.js';
import { replay, runChildren } from './run-children.js';

/**
 * Law 10, over files that were honest once: bytes flipped, parts removed, elements swapped. 2,000 files;
 * PENHOLDER_RUNS multiplies them, PENHOLDER_SEED chooses others, PENHOLDER_FUZZ=docx takes those of one format, and
 * PENHOLDER_FUZZ=docx:17 repeats one (PENHOLDER_FUZZ_SAVE=<file> keeps it).
 */
const counts = { md: 350, txt: 300, html: 350, eml: 200, docx: 600, pdf: 200 } as const;

const wanted = process.env.PENHOLDER_FUZZ ?? '';
const one = /^([a-z]+):(\d+)$/.exec(wanted);
const orders: readonly Order[] =
  one === null
    ? Object.entries(counts)
        .filter(([format]) => wanted === '' || wanted === format)
        .flatMap(([format, count]) =>
          Array.from({ length: count * factor }, (_, index) => ({ seed: String(seed), format, index })),
        )
    : [{ seed: String(seed), format: one[1]!, index: Number(one[2]) }];

function realFiles(): readonly string[] {
  if (!existsSync(seedsFolder)) return [];
  return readdirSync(seedsFolder, { recursive: true })
    .map((name) => `${seedsFolder}/${name}`)
    .filter((path) => /\d{4}-[a-z]+\.(?:txt|docx|pdf)$/.test(path))
    .sort();
}

test('no changed file crashes a reader, hangs it, or gets an answer that contradicts itself', async () => {
  const failures = await runChildren(orders, realFiles());
  expect(failures.map(replay).slice(0, 40).join('\n\n')).toBe('');
}, 900_000);
