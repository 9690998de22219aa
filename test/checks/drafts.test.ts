import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { checkDocument } from '../../src/checks/index.js';
import type { Document } from '../../src/document/index.js';
import { readDocx, writeDocx } from '../../src/docx/index.js';
import { cycleFiles, drafted, sample } from '../cycle.js';
import { describeWithSeeds, seedsFolder } from '../seeds.js';
import { check, cycle, registers, report } from './documents.js';

describe('the draft of the sample', () => {
  test('has nothing that only the program could have done wrong', async () => {
    const { value } = await drafted(cycleFiles(sample(2020)));
    const problems = checkDocument(value.document, { file: 'draft.md', cycle: value.cycle, registers });
    const ours = [
      'summary-missing',
      'heading-number',
      'heading-alone',
      'heading-acronym',
      'heading-capitals',
      'paragraph-number',
      'cross-reference-wrong',
      'note-sequence',
      'note-mark-place',
      'contributors-count',
      'contributors-order',
      'contributor-unused',
      'first-person',
      'united-nations-short',
      'percent-sign',
      'figure-opens-sentence',
      'link-broken',
      'region-mismatch',
      'marks-unbalanced',
    ];
    expect(
      problems
        .filter(({ code }) => ours.includes(code))
        .map(({ code, place, found }) => [code, place.path, found]),
    ).toEqual([]);
    const drafting = problems.filter(({ code }) => code === 'heading-without-text');
    expect(drafting).toHaveLength(1);
    expect(drafting[0]!.found).toMatch(/^\d+ headings with nothing under them but a drafting note/);
  }, 60_000);
});

/** The paragraphs of a submission as they came: what nobody has worded yet. */
function submission(name: string): Document {
  const text = readFileSync(`${seedsFolder}/${name}.txt`, 'utf8').replaceAll('\r', '');
  const paragraphs = text.split(/\n{2,}/).map((chunk) => chunk.replace(/\n/g, ' ').trim());
  const document = report('# Findings\nText.');
  return {
    ...document,
    blocks: paragraphs.map((value, index) => ({
      type: 'paragraph',
      id: `p-${index}`,
      role: 'body',
      children: [{ type: 'text', value }],
    })),
  };
}

describeWithSeeds('submissions as they came', () => {
  const desa = check(submission('2021-undesa'), 2021);
  const ofCode = (code: string) => desa.filter((one) => one.code === code).map(({ found }) => found);

  test('an event of 2022 in the fourth quarter of 2021', () => {
    expect(ofCode('event-date')).toHaveLength(1);
    expect(ofCode('event-date')[0]).toMatch(/^“2022 Internet Governance Forum .*, and 2021 as its time$/);
  });

  test('half of the name of a city', () => {
    expect(ofCode('place-unknown')).toHaveLength(1);
    expect(ofCode('place-unknown')[0]).toContain('Ababa, Ethiopia');
  });

  test('a figure that opens a sentence, and a sign for per cent', () => {
    expect(ofCode('figure-opens-sentence')).toHaveLength(1);
    expect(ofCode('percent-sign')).toHaveLength(1);
  });

  test('links that are none', () => {
    const envoy = check(submission('2021-oset'), 2021).filter(({ code }) => code === 'link-broken');
    expect(envoy.filter(({ found }) => found.includes('(#)')).length).toBeGreaterThan(1);
  });
});

test('a Word file gives the problems of its document', async () => {
  const document = report(
    '# Introduction\nOther UN agencies helped 50% of them.[^1]\n# Findings\nText.[^2]\n[^1]: A source.\n[^2]: Another.',
  );
  const bytes = await writeDocx(document, { base: null, emblem: null, created: '2021-03-04T00:00:00Z' });
  const read = await readDocx({ file: 'a.docx', bytes });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const told = checkDocument(read.value.document, { file: 'a.docx', cycle: cycle(2020), registers });
  expect(told.map(({ code, place }) => [code, place.file, place.path])).toEqual([
    ['united-nations-short', 'a.docx', 'paragraph 1'],
    ['percent-sign', 'a.docx', 'paragraph 1'],
  ]);
});
