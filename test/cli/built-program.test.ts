import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { compileShippedRegisters } from '../../src/cli/compile-registers.js';
import { indexTerms } from '../../src/grouping/index.js';
import { readerFlags } from '../../src/reading/reader-flags.js';
import { type CompiledRegisters, readRegisters } from '../../src/records/index.js';
import { schemas, shippedTexts, unwrap } from '../records/builders.js';

const compiled: CompiledRegisters = JSON.parse(readFileSync('dist/registers.json', 'utf8'));

describe('registers compiled by the build', () => {
  test('are those of the sources', () => {
    expect(compiled).toEqual(JSON.parse(compileShippedRegisters().json));
  });

  test('give what the shipped texts give when they are parsed', () => {
    const parsed = unwrap(readRegisters(shippedTexts, schemas));
    const taken = unwrap(readRegisters({ ...shippedTexts, compiled }, schemas));
    expect(parsed.terms).toBeNull();
    expect(taken).toEqual({ ...parsed, terms: indexTerms(parsed.actionLines, parsed.topics) });
  });

  test.each(['actionLines', 'topics'] as const)('are not taken for %s that somebody changed', (name) => {
    const changed = { ...shippedTexts[name], text: `${shippedTexts[name].text}\n# a remark\n` };
    const { terms } = unwrap(readRegisters({ ...shippedTexts, [name]: changed, compiled }, schemas));
    expect(terms).toBeNull();
  });

  test('are held against what the office changed', () => {
    const { entities } = shippedTexts;
    const text = `${entities.text}  - id: another-itu\n    name: Another\n    acronym: ITU\n    kind: civil-society\n    region: europe\n`;
    const read = readRegisters({ ...shippedTexts, entities: { ...entities, text }, compiled }, schemas);
    expect(read.problems.map(({ code }) => code)).toContain('register-conflict');
  });
});

test.each(['main', 'reader'])('the bundle of %s is ASCII, as it is read', (name) => {
  expect(readFileSync(`dist/cli/${name}.cjs`, 'utf8')).not.toMatch(/[^\0-\x7f]/);
});

describe("V8's code cache", () => {
  test.each([
    ['main', []],
    ['reader', readerFlags],
  ])('of %s is taken by a process that is started as the program starts it', (name, flags) => {
    const load = `import { loadProgram } from './bin/load-program.js';
      process.stdout.write(String(loadProgram(process.cwd() + '/dist/cli/${name}.cjs').script.cachedDataRejected));
      process.exit();`;
    const ran = spawnSync(process.execPath, [...flags, '--input-type=module', '-e', load], {
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ stdout: 'false', stderr: '' });
  });
});

test('codings are kept beside what was read, and a changed register is asked anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-kept-'));
  try {
    for (const part of ['submissions', 'templates']) cpSync(part, join(folder, part), { recursive: true });
    const run = () => {
      const ran = spawnSync(process.execPath, [resolve('bin/penholder.js'), 'draft', '2021', '--quiet'], {
        cwd: folder,
        encoding: 'utf8',
      });
      expect(ran.stderr).not.toMatch(/Error/);
      const out = join(folder, 'out/2021');
      const codings = readdirSync(join(out, 'cache/codings')).sort();
      return {
        codings,
        draft: readFileSync(join(out, 'draft.docx')),
        provenance: readFileSync(join(out, 'provenance.yaml')),
      };
    };
    const first = run();
    expect(first.codings).toHaveLength(readdirSync(join(folder, 'out/2021/records')).length);
    expect(run()).toEqual(first);
    const register = join(folder, 'templates/registers/topics.yaml');
    writeFileSync(register, `${readFileSync(register, 'utf8')}\n# a remark\n`);
    const third = run();
    expect(third.codings).toHaveLength(first.codings.length);
    expect(third.codings.filter((one) => first.codings.includes(one))).toEqual([]);
    expect(third.draft).toEqual(first.draft);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
