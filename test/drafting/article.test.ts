import { describe, expect, test } from '@jest/globals';
import { plainText } from '../../src/document/index.js';
import { draft } from '../../src/drafting/index.js';
import { makeOutline, makeRecord, makeUnit, testCycle } from './make.js';

const told = (text: string) => {
  const record = makeRecord('towb', [makeUnit('towb', text)], { name: 'Town Board', acronym: 'TOWB' });
  const { value } = draft(
    makeOutline(['lines/c1'], [record], () => 'lines/c1'),
    {
      cycle: testCycle,
      records: [record],
      decisions: { decisions: [] },
      base: null,
      earlier: [],
    },
  );
  const [sentence] = value.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) => sentences),
  );
  return sentence === undefined ? null : plainText(sentence.inlines);
};

describe("the sender's acronym has no article", () => {
  test.each([
    ['The TOWB trained 40 clerks in 2020.', 'TOWB trained 40 clerks in 2020.'],
    ['In 2020, the TOWB trained 40 clerks in Lima.', 'In 2020, TOWB trained 40 clerks in Lima.'],
    ['Members of the TOWB, 40 in all, met in 2020.', 'Members of TOWB, 40 in all, met in 2020.'],
    ['The TOWB has trained 40 clerks since 2020.', 'TOWB has trained 40 clerks since 2020.'],
    [
      'With 40 clerks, the TOWB publishes a guide in 2020.',
      'With 40 clerks, TOWB publishes a guide in 2020.',
    ],
  ])('%s', (from, to) => expect(told(from)).toBe(to));

  test.each([
    'The TOWB guide reached 40 towns in 2020.',
    'In 2020, the TOWB reports on 40 towns were published by clerks.',
    'The TOWB and WHO guide reached 40 towns in 2020.',
    'The TOWBX trained 40 clerks with TOWB in 2020.',
    'In 2020, TOWB quoted "the TOWB trained 40 clerks" in its guide.',
  ])('not here: %s', (text) => expect(told(text)?.replaceAll(/[“”]/g, '"')).toBe(text));
});
