import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { sha256 } from '../../src/document/index.js';
import { root } from '../cycle.js';

const folder = mkdtempSync(join(tmpdir(), 'penholder-same-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A clock that runs elsewhere: loaded before the program, it moves every date the program could ask for. */
const otherDay = (days: number) =>
  `data:text/javascript,${encodeURIComponent(`
    const Real = Date; const shift = ${days} * 86400000;
    globalThis.Date = class extends Real {
      constructor(...given) { if (given.length === 0) super(Real.now() + shift); else super(...given); }
      static now() { return Real.now() + shift; }
    };
    Math.random = () => ${days} / 1000;
  `)}`;

function draftedThere(name: string, days: number, zone: string): ReadonlyMap<string, string> {
  const out = join(folder, name);
  const ran = spawnSync(
    process.execPath,
    ['--import', otherDay(days), join(root, 'bin/penholder.js'), 'draft', '2020', '--quiet', '--out', out],
    {
      cwd: root,
      env: { ...process.env, TZ: zone, LANG: zone.startsWith('Asia') ? 'de_DE.UTF-8' : 'C' },
      encoding: 'utf8',
    },
  );
  expect([ran.status, ran.stderr]).toEqual([0, '']);
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(out.length), sha256(new Uint8Array(readFileSync(path)))]),
  );
}

describe('law 4: the same inputs give the same bytes', () => {
  test('on another day, in another time zone, in another language of the machine', () => {
    const here = draftedThere('a', 0, 'UTC');
    expect(here.size).toBeGreaterThan(20);
    expect(draftedThere('b', 400, 'Pacific/Auckland')).toEqual(here);
    expect(draftedThere('c', -9000, 'Asia/Kolkata')).toEqual(here);
  });
});
