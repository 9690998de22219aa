import fc from 'fast-check';
import type { Block, FootnoteDefinition, ListItem, Role } from '../../src/document/index.js';
import { anyInlines, noteId } from './generated-inlines.js';

export type Body = { readonly blocks: readonly Block[]; readonly notes: readonly FootnoteDefinition[] };

const role = fc.constantFrom<Role>('body', 'unnumbered', 'drafting-note');
const inlines = anyInlines(noteId);

/** Word has nine levels of lists; five are deep enough to see that they fit into one another. */
function item(levels: number): fc.Arbitrary<ListItem> {
  const items = levels === 1 ? fc.constant([]) : fc.array(item(levels - 1), { maxLength: 2 });
  return fc.record({ children: inlines, items });
}

function block(id: string): fc.Arbitrary<Block> {
  return fc.oneof(
    fc.record({
      type: fc.constant('heading' as const),
      id: fc.constant(id),
      depth: fc.constantFrom(1, 2, 3, 4, 5, 6),
      numbered: fc.boolean(),
      children: inlines,
    }),
    fc.record({ type: fc.constant('paragraph' as const), id: fc.constant(id), role, children: inlines }),
    fc.record({
      type: fc.constant('list' as const),
      id: fc.constant(id),
      role,
      ordered: fc.boolean(),
      items: fc.array(item(5), { minLength: 1, maxLength: 3 }),
    }),
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })).chain(([width, height]) =>
      fc.record({
        type: fc.constant('table' as const),
        id: fc.constant(id),
        role,
        rows: fc.array(
          fc.record({
            cells: fc.array(fc.record({ children: inlines }), { minLength: width, maxLength: width }),
          }),
          { minLength: height, maxLength: height },
        ),
      }),
    ),
  );
}

const ids = ['introduction', 'introduction/mandate', 'regional/africa/undp', 'a/2', 'constructor', 'x.y_z-1'];

/** Blocks and, for each mark in them, a note; the notes in the order of their first mark. */
export const body: fc.Arbitrary<Body> = fc
  .shuffledSubarray(ids, { minLength: 1, maxLength: 4 })
  .chain((chosen) =>
    fc.tuple(
      fc.tuple(...chosen.map(block)),
      fc.array(fc.array(anyInlines(null), { minLength: 1, maxLength: 3 }), { minLength: 5, maxLength: 5 }),
    ),
  )
  .map(([blocks, texts]) => {
    const marks = [
      ...new Set([...JSON.stringify(blocks).matchAll(/"identifier":"([^"]+)"/g)].map((one) => one[1]!)),
    ];
    return {
      blocks,
      notes: marks.map((identifier, index) => ({
        type: 'footnoteDefinition' as const,
        identifier,
        paragraphs: texts[index]!,
      })),
    };
  });
