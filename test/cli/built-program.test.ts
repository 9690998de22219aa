import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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
