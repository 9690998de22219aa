import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../src/document/index.js';
import type { Drafted } from '../../src/pipeline.js';
import { cycleFiles, drafted } from '../cycle.js';

const folder = 'submissions/2020';
const africa =
  'In Africa, ITU trained 2,500 teachers in Kenya and Uganda in 2020, together with the ministries of education.';
const asia = 'In Asia and the Pacific, ITU connected 60 rural schools in Nepal to broadband in 2020.';
const health =
  'ITU opened 14 centres for e-health in Senegal and Ghana in 2020, and trained 90 nurses in their use.';
const own =
  'In Nepal and Bhutan, ITU also installed 30 weather stations in 2020 and linked them to mobile networks.';
const file = (...paragraphs: readonly string[]) =>
  `---\nentity: itu\n---\n\n# Part Three\n\n${paragraphs.join('\n\n')}\n`;

const bodies = ({ document }: Drafted) =>
  new Map(
    document.blocks
      .filter((block: Block) => block.type === 'paragraph' && block.role === 'body')
      .map((block) => [block.id, JSON.stringify(block)]),
  );

describe('several files of one entity in one draft', () => {
  const first: readonly [string, string] = [`${folder}/itu.md`, file(africa, asia)];
  const second: readonly [string, string] = [
    `${folder}/itu-health.md`,
    file(asia, health, own, own.replace('30', '31'), own.replace('30', '32')),
  ];

  test('a late contribution leaves every paragraph of the base as it is, and says nothing again', async () => {
    const before = await drafted(cycleFiles(new Map([first])));
    const after = await drafted(cycleFiles(new Map([second, first])), before.value.base);
    expect(after.problems.map(({ code }) => code)).toContain('entity-twice');
    const later = bodies(after.value);
    for (const [id, text] of bodies(before.value)) expect([id, later.get(id)]).toEqual([id, text]);
    expect(after.value.markdown.match(/60 rural schools/g)).toHaveLength(1);
    expect(after.value.markdown).toContain('14 centres for e-health');
  });

  test('without a base, what both say is said once; each unit has one fate; the entity is named once', async () => {
    const { value } = await drafted(cycleFiles(new Map([second, first])));
    expect(value.markdown.match(/60 rural schools/g)).toHaveLength(1);
    const units = value.records.flatMap((record) => record.units.map(({ id }) => id));
    expect(value.draft.fates.map(({ unit }) => unit).toSorted()).toEqual(units.toSorted());
    expect(value.records.map(({ id }) => id)).toEqual(['itu', 'itu-2']);
  });

  test('a copy as plain text changes nothing in the draft', async () => {
    const alone = (await drafted(cycleFiles(new Map([first])))).value;
    const copy = await drafted(
      cycleFiles(new Map([[`${folder}/itu.txt`, `Part Three\n\n${africa}\n\n${asia}\n`], first])),
    );
    expect(copy.problems.map(({ code }) => code)).toContain('same-text');
    expect(copy.value.markdown).toBe(alone.markdown);
  });
});
