import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, test } from '@jest/globals';

/** The real submissions and the real report lie beside the checkout; they are not part of the project. */
export const seedsFolder = fileURLToPath(new URL('../../shared/seeds', import.meta.url));
const there = existsSync(seedsFolder);

if (!there && process.env.CI === 'true') throw new Error(`CI needs the real documents in ${seedsFolder}`);

/** Runs where the real documents are; elsewhere says loudly that it was skipped. In CI they must be there. */
export function describeWithSeeds(name: string, body: () => void): void {
  if (there) describe(name, body);
  else {
    // The body reads them as soon as it is run, also when its tests are skipped.
    describe.skip(name, () => test(`SKIPPED: no real documents in ${seedsFolder}`, () => undefined));
  }
}

export function seed(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`${seedsFolder}/${name}`));
}
