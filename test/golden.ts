import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@jest/globals';
import { unzipSync } from 'fflate';

const fixtures = fileURLToPath(new URL('./fixtures', import.meta.url));

/**
 * Holds a Word file against `test/fixtures/<fixture>/expected/`, part by part, each part indented so that a change
 * reads as a change. `UPDATE=1` writes the expectation; read the difference before it is committed.
 *
 * Pictures and other binary parts are held by name alone.
 */
export function expectGoldenDocx(fixture: string, bytes: Uint8Array): void {
  expectGoldenParts(fixture, explodeDocx(bytes));
}

/** The same for any set of texts: a draft's Markdown beside its exploded Word file, for one. */
export function expectGoldenParts(fixture: string, parts: ReadonlyMap<string, string>): void {
  const folder = expectedFolder(fixture);
  if (process.env.UPDATE === '1') {
    rmSync(folder, { recursive: true, force: true });
    for (const [name, text] of parts) write(join(folder, ...name.split('/')), text);
    return;
  }
  if (!existsSync(folder)) {
    throw new Error(`nothing is expected yet: run with UPDATE=1 to write ${relative(process.cwd(), folder)}`);
  }
  const expected = new Map(
    filesOf(folder).map((name) => [name, readFileSync(join(folder, ...name.split('/')), 'utf8')]),
  );
  // Which parts there are comes first: a diff of a part that should not be there says nothing.
  expect([...parts.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, text] of parts) expect({ name, text }).toEqual({ name, text: expected.get(name) });
}

/** The parts of a package by name, XML indented with one attribute-bearing tag on each line. */
export function explodeDocx(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = Object.entries(unzipSync(bytes)).map(([name, part]): readonly [string, string] => {
    const isXml = /\.(xml|rels)$/.test(name);
    return [name, isXml ? indentXml(new TextDecoder().decode(part)) : '(binary)\n'];
  });
  return new Map(parts);
}

/** Tags on lines of their own, text left beside its tag: white space inside text is never touched. */
export function indentXml(xml: string): string {
  const tokens = xml.replace(/\r?\n(?=<)/g, '').match(/<[^>]+>|[^<]+/g) ?? [];
  let depth = 0;
  let line = '';
  const lines: string[] = [];
  const flush = (): void => {
    if (line !== '') lines.push(line);
    line = '';
  };
  for (const [at, token] of tokens.entries()) {
    if (token.startsWith('</')) {
      depth -= 1;
      const closesText = at >= 1 && (!tokens[at - 1]!.startsWith('<') || isOpeningTag(tokens[at - 1]!));
      if (!closesText) {
        flush();
        line = '  '.repeat(depth);
      }
      line += token;
      flush();
    } else if (token.startsWith('<')) {
      flush();
      line = '  '.repeat(depth) + token;
      if (isOpeningTag(token)) depth += 1;
      else flush();
    } else {
      line += token;
    }
  }
  flush();
  return `${lines.join('\n')}\n`;
}

function isOpeningTag(token: string): boolean {
  return /^<[^/?!]/.test(token) && !token.endsWith('/>');
}

/** Only expectations are ever written or removed: a slip must not take an input with it. */
function expectedFolder(fixture: string): string {
  const folder = join(fixtures, ...fixture.split('/'), 'expected');
  if (!folder.startsWith(fixtures + sep) || fixture.includes('..'))
    throw new Error(`not a fixture: ${fixture}`);
  return folder;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
