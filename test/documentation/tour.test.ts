import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { version } from '../../src/cli/version.js';
import { folder, penholder } from '../cli/shell.js';
import { root } from '../cycle.js';

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'submissions/README.md',
  ...readdirSync(`${root}docs`).map((name) => `docs/${name}`),
  ...readdirSync(`${root}docs/decisions`).map((name) => `docs/decisions/${name}`),
].filter((name) => name.endsWith('.md'));
const read = (page: string) => readFileSync(`${root}${page}`, 'utf8');
const packageJson = JSON.parse(read('package.json')) as { version: string; scripts: Record<string, string> };

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('links to what is there', () => {
    const here = page.includes('/') ? page.replace(/[^/]*$/, '') : '';
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)(#[^)]*)?\)/g)].map(
      ([, target]) => `${here}${target}`,
    );
    expect(targets.filter((target) => !existsSync(new URL(target, `file://${root}`)))).toEqual([]);
  });

  test('names paths that are there', () => {
    // What a person or a run makes is not in the project: out/, other years, the office's own files.
    const named = [
      ...text.matchAll(/`((?:src|test|schemas|templates|submissions|docs|scripts|bin)\/[A-Za-z0-9_./-]*)`/g),
    ].map(([, path]) => path!);
    const made = /^submissions\/2\d\d\d\/|emblem\.png$|decisions\.yaml$/;
    expect(named.filter((path) => !made.test(path) && !existsSync(`${root}${path}`))).toEqual([]);
  });

  test('names npm scripts that are there', () => {
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, script]) => script!);
    expect(named.filter((script) => !(script in packageJson.scripts))).toEqual([]);
  });

  test('names commands that are there, with options they take', async () => {
    const named = [
      ...text.matchAll(/penholder (init|draft|render|check|regenerate|import|diff|package)\b([^`\n]*)/g),
    ];
    const wrong: string[] = [];
    for (const [whole, command, rest] of named) {
      const ran = await penholder([command!, '--help'], folder());
      if (ran.code !== 0) wrong.push(whole);
      for (const [option] of rest!.matchAll(/--[a-z-]+/g))
        if (!ran.out.includes(option)) wrong.push(`${whole}: ${option}`);
    }
    expect(wrong).toEqual([]);
  });
});

test('the README names functions that their rooms export', () => {
  const rows = [...read('README.md').matchAll(/\| `(\w+)` \| \[(src\/[^\]]+)\]\(/g)];
  expect(rows.length).toBeGreaterThan(7);
  const missing = rows.filter(([, name, file]) => !new RegExp(`\\b${name}\\b`).test(read(file!)));
  expect(missing.map(([, name, file]) => `${name} in ${file}`)).toEqual([]);
});

test('the version is that of package.json', () => {
  expect(version).toBe(packageJson.version);
});

test('every stage says what it takes, gives and reports', () => {
  const rooms = readdirSync(`${root}src`).filter((name) => existsSync(`${root}src/${name}/index.ts`));
  expect(rooms.length).toBeGreaterThan(8);
  const silent = rooms.filter(
    (room) =>
      !/^\/\*\*[\s\S]*Takes[\s\S]*Gives[\s\S]*Problems it can report[\s\S]*?\*\//.test(
        read(`src/${room}/index.ts`),
      ),
  );
  expect(silent).toEqual([]);
});
