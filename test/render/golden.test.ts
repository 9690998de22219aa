import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseDraft, renderMarkdown } from '../../src/render/index.js';
import { type DraftInput, makeDraft, schemas, templatesWith } from './draft-builder.js';

/** Each folder holds input.yaml and the draft.md it must give; `UPDATE=1` writes the latter anew. */
const folder = fileURLToPath(new URL('../fixtures/render', import.meta.url));

describe('a draft is rendered as expected', () => {
  const cases = readdirSync(folder).sort();
  test('there are cases', () => {
    expect(cases).not.toEqual([]);
  });

  test.each(cases)('%s', async (name) => {
    const input = parse(readFileSync(`${folder}/${name}/input.yaml`, 'utf8')) as DraftInput;
    const rendered = await renderMarkdown(makeDraft(input), {
      cycle: input.cycle,
      outline: input.outline,
      templates: templatesWith(),
    });
    expect(rendered.ok || rendered.problems).toBe(true);
    if (!rendered.ok) return;
    const expectation = `${folder}/${name}/expected.md`;
    if (process.env.UPDATE === '1') writeFileSync(expectation, rendered.value.text);
    if (!existsSync(expectation)) throw new Error(`${expectation} is missing: run with UPDATE=1 and read it`);
    expect(rendered.value.text).toBe(readFileSync(expectation, 'utf8'));
    const parsed = parseDraft({ file: 'draft.md', text: rendered.value.text }, schemas);
    expect(parsed.problems).toEqual([]);
  });
});
