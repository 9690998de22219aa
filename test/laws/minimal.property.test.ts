import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Block, literalText, plainTextOf } from '../../src/document/index.js';
import type { Drafted } from '../../src/pipeline.js';
import { cycleFiles, drafted, sample } from '../cycle.js';
import { asyncProperty } from '../property.js';

/**
 * Law 11: adding one submission changes only its own paragraphs, those it is merged into, and what counts or lists.
 */
describe('law 11: regeneration is minimal', () => {
  const submissions = sample(2020);
  const names = [...submissions.keys()];

  const entityOf = (file: string) => file.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
  const mayChange = (id: string, entity: string) =>
    id.endsWith(`/${entity}`) ||
    id.includes(`/${entity}/`) ||
    id.includes('/notes/') ||
    id.startsWith('introduction');

  const texts = (one: Drafted) =>
    new Map<string, string>(one.document.blocks.map((block: Block) => [block.id, JSON.stringify(block)]));

  test('without a base: any one of the sample submissions, added to the others', async () => {
    const all = texts((await drafted(cycleFiles(submissions))).value);
    for (const late of names) {
      const others = new Map([...submissions].filter(([name]) => name !== late));
      const before = texts((await drafted(cycleFiles(others))).value);
      const changed = [...new Set([...all.keys(), ...before.keys()])].filter(
        (id) => all.get(id) !== before.get(id),
      );
      expect(changed.filter((id) => !mayChange(id, entityOf(late)))).toEqual([]);
    }
  });

  test('with a base: the base keeps its wording whatever arrives', async () => {
    await asyncProperty(
      [fc.subarray(names, { minLength: 2, maxLength: 6 })],
      async (some) => {
        const early = new Map(some.slice(1).map((name) => [name, submissions.get(name)!]));
        const first = (await drafted(cycleFiles(early))).value;
        const second = (
          await drafted(cycleFiles(new Map(some.map((name) => [name, submissions.get(name)!]))), first.base)
        ).value;
        const later = texts(second);
        const lost = [...texts(first)].filter(
          ([id, text]) => later.get(id) !== text && !mayChange(id, entityOf(some[0]!)),
        );
        expect(lost.map(([id]) => id)).toEqual([]);
        return undefined;
      },
      10,
    );
  });

  test('a draft over its own base is that draft', async () => {
    const first = (await drafted(cycleFiles(submissions))).value;
    const second = (await drafted(cycleFiles(submissions), first.base)).value;
    expect(second.markdown).toBe(first.markdown);
  });
});

describe('law 3: neither the order of files nor their line ends change a word', () => {
  const submissions = sample(2020);

  test('the folder in any order', async () => {
    const first = (await drafted(cycleFiles(submissions))).value.markdown;
    await asyncProperty(
      [fc.shuffledSubarray([...submissions], { minLength: submissions.size })],
      async (shuffled) => {
        expect((await drafted(cycleFiles(new Map(shuffled)))).value.markdown).toBe(first);
        return undefined;
      },
      5,
    );
  });

  test('CRLF and a byte-order mark', async () => {
    const first = (await drafted(cycleFiles(submissions))).value;
    const windows = new Map(
      [...submissions].map(([name, bytes]) => [
        name,
        `\uFEFF${new TextDecoder().decode(bytes).replaceAll('\n', '\r\n')}`,
      ]),
    );
    const second = (await drafted(cycleFiles(windows))).value;
    expect(second.markdown).toBe(first.markdown);
  });
});

describe('laws 1 and 2, over the samples', () => {
  test.each([2020, 2021] as const)(
    '%d: every unit has one fate, and every sentence an origin',
    async (year) => {
      const { value } = await drafted(cycleFiles(sample(year), year));
      const units = value.draft.contributors.flatMap((record) => record.units.map((unit) => unit.id));
      expect(value.draft.fates.map(({ unit }) => unit).toSorted()).toEqual(units.toSorted());

      const origins = new Map(
        value.draft.sections.flatMap((section) =>
          section.paragraphs.map((paragraph) => [paragraph.id, paragraph]),
        ),
      );
      const known = new Set(units);
      for (const block of value.document.blocks) {
        if (block.type !== 'paragraph' || block.role !== 'body') continue;
        const paragraph = origins.get(block.id);
        if (paragraph === undefined) {
          expect(value.provenance).toContain(block.id);
          continue;
        }
        const sentences = paragraph.sentences.map((sentence) => literalText(sentence.inlines));
        expect(plainTextOf(block).replaceAll(' ', '')).toBe(
          sentences
            .join(' ')
            .normalize('NFKC')
            .replaceAll(/[‘’]/g, "'")
            .replaceAll(/[“”]/g, '"')
            .replaceAll(' ', ''),
        );
        for (const { origin } of paragraph.sentences) {
          expect(origin.type === 'template' || known.has(origin.unit)).toBe(true);
        }
      }
    },
  );
});
