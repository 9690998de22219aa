import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseYaml, readYaml, schemas } from '../../src/schema/index.js';

const read = (text: string) => readYaml<unknown>({ file: 'cycle.yaml', text }, schemas.validator('cycle'));
const good = 'cycle: 2020\nreport: a76\nperiod: {from: 2020-01-01, to: 2020-12-31}\n';

describe('YAML held against its schema', () => {
  test('a good file gives its value, dates as text', () => {
    expect(read(good)).toMatchObject({ ok: true, value: { period: { from: '2020-01-01' } } });
  });

  test.each([
    [
      'an unknown field, at its key, with what was meant',
      `${good}sesion: twenty-fourth\n`,
      'schema-unknown-field',
      4,
      1,
      /"session"/,
    ],
    ['a wrong value, at the value', good.replace('2020\n', '"2020"\n'), 'schema-wrong-value', 1, 8, /Change/],
    [
      'a missing field, at its group',
      'cycle: 2020\nreport: a76\nperiod:\n  from: 2020-01-01\n',
      'schema-missing-field',
      4,
      3,
      /Add "to/,
    ],
    ['a field twice', `${good}cycle: 2021\n`, 'yaml-invalid', 4, 1, /Correct the line/],
    ['a tab for a space', 'cycle: 2020\nperiod:\n\tfrom: x\n', 'yaml-invalid', 3, 1, /Correct the line/],
    ['text with a colon', 'cycle: 2020\nreport: a: b\n', 'yaml-invalid', 2, 9, /quotation marks/],
  ])('%s', (_, text, code, line, column, fix) => {
    const outcome = read(text);
    expect(outcome.ok).toBe(false);
    expect(outcome.problems[0]).toMatchObject({ code, place: { file: 'cycle.yaml', line, column } });
    expect(outcome.problems[0]!.fix).toMatch(fix);
  });

  test('every problem is told, not the first alone', () => {
    const outcome = read('cycle: old\nreport: 5\nextra: 1\n');
    expect(outcome.problems.map(({ code }) => code).toSorted()).toEqual([
      'schema-missing-field',
      'schema-unknown-field',
      'schema-wrong-value',
      'schema-wrong-value',
    ]);
  });

  test('an alias bomb is refused', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) {
      const [name, before] = [String.fromCharCode(97 + level), String.fromCharCode(96 + level)];
      lines.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    expect(parseYaml({ file: 'bomb.yaml', text: lines.join('\n') })).toMatchObject({
      ok: false,
      problems: [{ code: 'yaml-alias-bomb', place: { file: 'bomb.yaml' } }],
    });
  });

  test('a text that begins further down its file is placed there', () => {
    const outcome = parseYaml({ file: 'undp.md', text: 'entity: "', line: 2 });
    expect(outcome.problems[0]!.place).toMatchObject({ file: 'undp.md', line: 2 });
  });
});

describe('the schemas themselves', () => {
  const folder = new URL('../../schemas/', import.meta.url);
  test.each(readdirSync(folder))('%s is a schema of 2020-12 and its id names it', (name) => {
    const schema = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as { $id: string };
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
    expect(ajv.validateSchema(schema)).toBe(true);
    expect(schema.$id.endsWith(`/${name}`)).toBe(true);
  });
});
