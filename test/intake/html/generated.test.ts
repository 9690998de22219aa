import { describe, test } from '@jest/globals';
import fc from 'fast-check';
import { joinCellTexts } from '../../../src/intake/table-cells.js';
import { asyncProperty } from '../../property.js';
import { blocksOf } from './blocks.js';

/** A block and how some program would write it; `shown` is how the test shows what was read. */
type Made = { readonly html: string; readonly shown: readonly string[] };

const word = fc
  .stringMatching(/^[A-Za-zé&<]{2,9}$/)
  .filter((one) => !/^[ivxlcdmo]{1,4}$/i.test(one) && !/^<|^&/.test(one));
const text = fc.array(word, { minLength: 2, maxLength: 12 }).map((words) => words.join(' '));
const escaped = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Words, some of them in spans, bold or on a new line of the source. */
const inline = fc
  .tuple(text, fc.constantFrom('', 'b', 'i', 'span'), text, fc.constantFrom(' ', '\n', '  '))
  .map(([first, tag, second, space]) => {
    const mark = tag === 'b' ? '**' : tag === 'i' ? '*' : '';
    const inner = tag === '' ? escaped(second) : `<${tag}>${escaped(second)}</${tag}>`;
    return { html: `${escaped(first)}${space}${inner}`, shown: `${first} ${mark}${second}${mark}` };
  });
const paragraph: fc.Arbitrary<Made> = fc
  .tuple(
    inline,
    fc.constantFrom(
      ['<p>', '</p>'],
      ['<p class=MsoNormal>', ''],
      ['<div>', '</div>'],
      ['<div><div>', '</div></div>'],
      ['<blockquote>', '</blockquote>'],
      ['<br><br>', '<br><br>'],
    ),
  )
  .map(([made, [open, close]]) => ({
    html: `${open}${made.html}${close}`,
    shown: [`paragraph ${made.shown}`],
  }));
const heading: fc.Arbitrary<Made> = fc.tuple(fc.integer({ min: 1, max: 6 }), inline).map(([level, made]) => ({
  html: `<h${level}>${made.html}</h${level}>`,
  shown: [`heading${level} ${made.shown}`],
}));
const rows: fc.Arbitrary<Made> = fc
  .array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((cells) => ({
    html: `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td><p>${escaped(cell)}</p></td>`).join('')}</tr>`).join('\n')}</table>`,
    shown: cells.map((row) => `table-row ${joinCellTexts(row)}`),
  }));

type Item = {
  readonly made: { readonly html: string; readonly shown: string };
  readonly items: readonly Item[];
};
const { list } = fc.letrec<{ list: readonly Item[]; item: Item }>((tie) => ({
  item: fc.record({ made: inline, items: fc.oneof({ depthSize: 'small' }, fc.constant([]), tie('list')) }),
  list: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
}));
const lists: fc.Arbitrary<Made> = fc
  .tuple(list, fc.boolean(), fc.boolean())
  .map(([items, ordered, closed]) => ({
    html: writeList(items, ordered, closed),
    shown: showList(items, ordered, 1),
  }));

function writeList(items: readonly Item[], ordered: boolean, closed: boolean): string {
  const tag = ordered ? 'ol' : 'ul';
  const written = items.map(
    ({ made, items: below }) =>
      `<li>${made.html}${below.length === 0 ? '' : writeList(below, !ordered, closed)}${closed ? '</li>' : ''}`,
  );
  return `<${tag}>\n${written.join('\n')}</${tag}>`;
}

function showList(items: readonly Item[], ordered: boolean, level: number): readonly string[] {
  return items.flatMap(({ made, items: below }, index) => [
    `list-item${level} ${ordered ? `${index + 1}.` : '•'} ${made.shown}`,
    ...showList(below, !ordered, level + 1),
  ]);
}

const block = fc.oneof({ weight: 4, arbitrary: paragraph }, { weight: 2, arbitrary: heading }, lists, rows);

describe('any blocks, written as any program would', () => {
  test('are the same blocks again', async () => {
    await asyncProperty(
      [fc.array(block, { minLength: 1, maxLength: 10 })],
      async (blocks) => {
        const { lines } = await blocksOf(
          `<html><body>${blocks.map(({ html }) => html).join('')}</body></html>`,
        );
        const expected = blocks.flatMap(({ shown }) => shown);
        if (JSON.stringify(lines) !== JSON.stringify(expected)) {
          throw new Error(`${JSON.stringify(lines)} are not ${JSON.stringify(expected)}`);
        }
        return true;
      },
      150,
    );
  });
});
