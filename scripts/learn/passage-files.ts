import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files that are learned from, by name: the half of the gold set to tune on, and the passages written to learn from. */
export function passageFiles(root: string): readonly string[] {
  const folder = 'test/gold/passages';
  return [
    'test/gold/tune.yaml',
    ...readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .map((name) => `${folder}/${name}`),
  ];
}

/** Tells the passages that weights were learned from: other passages need other weights. */
export function printOfPassages(root: string): string {
  const hash = createHash('sha256');
  for (const file of passageFiles(root)) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 16);
}
