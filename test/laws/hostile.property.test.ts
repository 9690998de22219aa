import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block } from '../../src/document/index.js';
import { cycleFiles, drafted, sample } from '../cycle.js';
import { nastyStrings } from '../document/arbitrary.js';
import { asyncProperty } from '../property.js';

/**
 * Law 10: no input, however broken, crashes the program or touches the others. A broken file beside good ones leaves
 * every block of theirs as it was; it ends in a problem that names it, or in a record of its own.
 */
describe('law 10: a hostile file stands alone', () => {
  const good = new Map([...sample(2020)].slice(0, 3));
  const pieces = fc.oneof(
    fc.constantFrom(
      ...nastyStrings,
      '---\n',
      '---\nentity: itu\n---\n',
      '---js\n',
      '\n\n',
      'Part Three\n\n',
      '# ',
      '[^1]: ',
      '¹ ',
      '<sup>',
      '|a|b|\n|-|-|\n',
      '<!-- ',
      '> ',
      '    ',
      '{{#each}}',
      'COMMISSION ON SCIENCE AND TECHNOLOGY FOR DEVELOPMENT\n',
      'Submission by\n\n',
      'DISCLAIMER:',
    ),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('We launched it in Kenya in 2020. ', 'ITU trained 20 people. '),
  );
  const text = fc.array(pieces, { minLength: 1, maxLength: 40 }).map((some) => some.join(''));
  const content = fc.oneof(text, fc.uint8Array({ maxLength: 300 }));
  const name = fc.constantFrom('zzz.md', 'zzz.txt');

  const blocksOf = async (files: ReadonlyMap<string, string | Uint8Array>) => {
    const { value, problems } = await drafted(cycleFiles(files));
    return {
      blocks: new Map(value.document.blocks.map((block: Block) => [block.id, JSON.stringify(block)])),
      value,
      problems,
    };
  };

  test('the others are drafted as without it', async () => {
    const alone = await blocksOf(good);
    const theirs = [...alone.blocks].filter(([id]) => !/\/notes\/|^introduction/.test(id));
    expect(theirs.length).toBeGreaterThan(30);
    await asyncProperty(
      [name, content],
      async (file, bytes) => {
        const path = `submissions/2020/${file}`;
        const { blocks, value, problems } = await blocksOf(
          new Map<string, string | Uint8Array>([...good, [path, bytes]]),
        );
        expect(theirs.filter(([id, block]) => blocks.get(id) !== block).map(([id]) => id)).toEqual([]);
        const read = value.draft.contributors.some((record) => record.source.file === path);
        const told = problems.some((one) => one.place.file === path);
        expect(read || told).toBe(true);
        return undefined;
      },
      60,
    );
  });
});
