import { describe, expect, test } from '@jest/globals';
import type { Problem } from '../../src/problems/index.js';
import { renderMarkdown } from '../../src/render/index.js';
import { contextWith, draftWith, introduction, templatesWith } from './draft-builder.js';

async function problemsOf(changes: Readonly<Record<string, string | null>>): Promise<readonly Problem[]> {
  const rendered = await renderMarkdown(draftWith(), contextWith({}, templatesWith(changes)));
  expect(rendered.ok).toBe(false);
  return rendered.problems;
}

const inIntroduction = (text: string) => ({
  'introduction.md.hbs': `<!-- introduction/mandate -->\n${text}`,
});

describe('a template that names a missing field', () => {
  test('is reported with file, line, column, what there is, and what was meant', async () => {
    const [problem, ...more] = await problemsOf(inIntroduction('From {{entitys}}.'));
    expect(more).toEqual([]);
    expect(problem).toEqual({
      code: 'template-missing-field',
      severity: 'error',
      place: { file: 'templates/a76/introduction.md.hbs', line: 2, column: 8 },
      found: 'the field "entitys"',
      expected: 'one of cycle, period, entities, mandate, session, title',
      fix: 'Did you mean "entities"?',
    });
  });

  test.each([
    ['{{#if nothing}}x{{/if}}', 'nothing'],
    ['{{#unless nothing}}x{{/unless}}', 'nothing'],
    ['{{#each nothing}}x{{/each}}', 'nothing'],
    ['{{#if mandate}}x{{else}}{{nothing}}{{/if}}', 'nothing'],
    ['{{#if mandate}}x{{else if nothing}}y{{/if}}', 'nothing'],
    ['{{> mandate nothing}}', 'nothing'],
    ['{{entities.length}}', 'length'],
    ['{{../entities}}', '../entities'],
    ['{{@root.nothing}}', 'nothing'],
    ['{{@index}}', '@index'],
    ['{{constructor}}', 'constructor'],
    ['{{__proto__}}', '__proto__'],
    ['{{toString}}', 'toString'],
    ['{{entities.constructor.constructor}}', 'constructor'],
    ['{{this.__proto__.polluted}}', '__proto__'],
    ['{{[constructor]}}', 'constructor'],
  ])('%s, also where this draft would not come to it', async (text, field) => {
    expect(await problemsOf(inIntroduction(text))).toMatchObject([
      { code: 'template-missing-field', place: { line: 2 }, found: `the field "${field}"` },
    ]);
  });

  test('in every template at once', async () => {
    const problems = await problemsOf({
      ...inIntroduction('{{first}} {{second}}'),
      'drafting-note.md.hbs': '<!-- {{id}} drafting-note -->\n{{third}}',
      'summary.md.hbs': '<!-- summary/mandate -->\n\n{{fourth}}',
    });
    expect(problems.map(({ place, found }) => [place.file, place.line, found])).toEqual([
      ['templates/a76/drafting-note.md.hbs', 2, 'the field "third"'],
      ['templates/a76/summary.md.hbs', 3, 'the field "fourth"'],
      ['templates/a76/introduction.md.hbs', 2, 'the field "first"'],
      ['templates/a76/introduction.md.hbs', 2, 'the field "second"'],
    ]);
  });
});

describe('a template that cannot be used', () => {
  test.each([
    ['{{lookup this "constructor"}}', '{{lookup …}}, which is no known helper'],
    ['{{log "x"}}', '{{log …}}, which is no known helper'],
    ['{{shout entities}}', '{{shout …}}, which is no known helper'],
    ['{{#shout entities}}x{{/shout}}', '{{#shout …}}, which is no known helper'],
    ['{{#with entities}}x{{/with}}', '{{#with …}}, which is no known helper'],
    ['{{#entities}}x{{/entities}}', '{{#entities …}}, which is no known helper'],
    ['{{#if (lookup this "constructor")}}x{{/if}}', '{{#if}} with something else than one name'],
    ['{{#if mandate session}}x{{/if}}', '{{#if}} with something else than one name'],
    ['{{#each entities}}x{{/each}}', '{{#each entities}}, which is no list'],
    ['{{> (lookup this "constructor")}}', 'a partial whose name is computed'],
    ['{{> mandate mandate="x"}}', 'a partial with several values'],
    ['{{this}}', '{{this}}, which is no text'],
    ['{{"text"}}', 'a value written out in brackets'],
    ['{{#*inline "x"}}y{{/inline}}', 'a form of brackets that report templates do not use'],
    ['{{* decorator}}', 'a form of brackets that report templates do not use'],
    ['{{#> mandate}}x{{/mandate}}', 'a form of brackets that report templates do not use'],
  ])('%s', async (text, found) => {
    expect(await problemsOf(inIntroduction(text))).toMatchObject([
      { code: 'template-invalid', place: { file: 'templates/a76/introduction.md.hbs', line: 2 }, found },
    ]);
  });

  test.each([
    ['one line\n{{#if mandate}}\nnever closed', 'a block or bracket that is never closed'],
    ['one line\n{{#if mandate}}x{{/each}}', '{{#if}} is closed by {{/each}}'],
    ['one line\n{{mandate}', '"{{mandate}", which cannot be read'],
    ['one line\n{{else}}', '"{{else}}", which cannot be read'],
  ])('because of its syntax: %j', async (text, found) => {
    const problems = await problemsOf({ 'introduction.md.hbs': text });
    expect(problems).toMatchObject([
      { code: 'template-invalid', place: { file: 'templates/a76/introduction.md.hbs' }, found },
    ]);
    expect(problems[0]!.place.line).toBeGreaterThan(1);
  });

  test('because it prints a list', async () => {
    const report = { 'report.md.hbs': '\n{{sections}}' };
    expect(await problemsOf(report)).toMatchObject([
      { code: 'template-invalid', place: { line: 2, column: 1 }, found: '{{sections}}, which is a list' },
    ]);
  });

  test('because templates call each other in a circle', async () => {
    const problems = await problemsOf({
      'mandate.md.hbs': '{{> resolution}}',
      'resolution.md.hbs': 'a\n{{> mandate}}',
    });
    expect(problems).toMatchObject([
      {
        code: 'template-invalid',
        place: { file: 'templates/a76/resolution.md.hbs', line: 2 },
        found: 'templates that call each other without end: summary → mandate → resolution → mandate',
      },
    ]);
  });
});

describe('a template that is not there', () => {
  test('is reported where it is called', async () => {
    expect(await problemsOf(inIntroduction('By {{> mandat}}.'))).toMatchObject([
      {
        code: 'template-missing',
        place: { file: 'templates/a76/introduction.md.hbs', line: 2, column: 4 },
        found: '{{> mandat}}, but no file mandat.md.hbs in templates/a76',
      },
    ]);
  });

  test('is reported at the outline, where the outline names it', async () => {
    const rendered = await renderMarkdown(
      draftWith({ sections: [{ ...introduction, standing: 'preface.md.hbs' }] }),
      contextWith(),
    );
    expect(rendered.ok).toBe(false);
    expect(rendered.problems).toMatchObject([
      {
        code: 'template-missing',
        place: { file: 'templates/a76/outline.yaml' },
        found: 'no file preface.md.hbs in templates/a76',
      },
    ]);
  });

  test.each(['report.md.hbs', 'summary.md.hbs'])('%s itself', async (name) => {
    expect(await problemsOf({ [name]: null })).toMatchObject([
      { code: 'template-missing', place: { file: `templates/a76/${name}` } },
    ]);
  });
});

test('a section key that cannot be a block id is a problem of the outline', async () => {
  const rendered = await renderMarkdown(
    draftWith({ sections: [{ ...introduction, key: 'a--b' }] }),
    contextWith(),
  );
  expect(rendered.ok).toBe(false);
  expect(rendered.problems).toMatchObject([{ code: 'outline-invalid', found: 'the section key "a--b"' }]);
});

test('a template saved on Windows says the same', async () => {
  const plain = await renderMarkdown(draftWith(), contextWith());
  const windows = templatesWith();
  const read = (name: string) => {
    const file = windows.read(name);
    return file && { ...file, text: `\uFEFF${file.text.replaceAll('\n', '\r\n')}` };
  };
  expect(await renderMarkdown(draftWith(), contextWith({}, { ...windows, read }))).toEqual(plain);
});
