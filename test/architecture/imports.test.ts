import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkImports, faultsOf, importsOf, table } from '../../scripts/check-imports.mjs';

describe('the import table', () => {
  test('holds in src/, and the check saw imports', () => {
    const { seen, faults } = checkImports();
    expect(faults).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  test('is the one the README shows', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const rows = [...readme.matchAll(/^\| `([a-z]+)(?:\/|\.ts)` \|.*\| (?!may import)([^|]*) \|$/gm)];
    const shown = Object.fromEntries(
      rows.map(([, room, may]) => [
        room!,
        may!.trim() === 'nothing' ? [] : may!.split(',').map((one) => one.trim()),
      ]),
    );
    const spoken = Object.fromEntries(
      Object.entries(table).map(([room, may]) => [
        room,
        may.map((one: string) => one.replace(/^types:(.*)/, "$1's types")),
      ]),
    );
    expect(shown).toEqual(spoken);
  });

  test('sees every form of import', () => {
    const text = `import { a } from './a.js';\nimport type { B } from "./b.js";\nexport * from './c.js';\nconst d = await import('./d.js');\nimport {\n  type E,\n} from './e.js';\n`;
    expect(importsOf(text)).toEqual([
      { from: './a.js', typeOnly: false },
      { from: './b.js', typeOnly: true },
      { from: './c.js', typeOnly: false },
      { from: './e.js', typeOnly: true },
      { from: './d.js', typeOnly: false },
    ]);
  });

  test.each([
    ['document/x.ts', "import { p } from '../problems/index.js';"],
    ['grouping/x.ts', "import { r } from '../cli/main.js';"],
    ['intake/x.ts', "import { readFileSync } from 'node:fs';"],
    ['records/x.ts', "import { r } from '../intake/index.js';"],
    ['render/x.ts', "import { d } from '../markdown/parse.js';"],
    ['docx/x.ts', "import http from 'node:http';"],
  ])('refuses in %s: %s', (path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });
});
