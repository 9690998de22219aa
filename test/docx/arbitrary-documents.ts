import fc from 'fast-check';
import {
  type Block,
  type Document,
  type FootnoteDefinition,
  type Inline,
  type ListItem,
  type Masthead,
  normalizeDocument,
  type Role,
} from '../../src/document/index.js';

/** Strings that carriers stumble over, and whatever else Unicode has. */
const nasty = fc.constantFrom(
  'a',
  ' ',
  '&amp;',
  '<w:p/>',
  ']]>',
  '"',
  "'",
  '{0}',
  '{headings-0}',
  '12. ',
  '\u00A0',
  '\u00AD',
  '\u2011',
  '\u200F',
  'مجتمع المعلومات',
  '😀',
  'e\u0301',
  '\uFFFD',
  '*',
  '<!-- id -->',
  '{{x}}',
  '–',
  '\u200B',
  '\uFEFF',
);
export const value: fc.Arbitrary<string> = fc.oneof(
  fc.array(nasty, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.lorem({ maxCount: 8 }),
);

const url = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  fc.constantFrom(
    '#',
    '#place',
    'https://example.org/a b',
    'https://example.org/?f[0]=product%3A667',
    'https://example.org/%zz#a#b',
    'javascript:alert(1)',
    'http://',
    'mailto:a@example.org?subject=x&body=y',
    '../../etc/passwd',
    'https://пример.испытание/ü?q=<>',
    "https://example.org/it's",
  ),
);

type Leaf = (identifiers: readonly string[]) => fc.Arbitrary<readonly Inline[]>;

const inlines: Leaf = (identifiers) => {
  const text = value.map((one): Inline => ({ type: 'text', value: one }));
  const reference =
    identifiers.length === 0
      ? text
      : fc
          .constantFrom(...identifiers)
          .map((identifier): Inline => ({ type: 'footnoteReference', identifier }));
  const leaves = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: reference });
  const few = fc.array(leaves, { maxLength: 3 });
  return fc.array(
    fc.oneof(
      leaves,
      few.map((children): Inline => ({ type: 'emphasis', children })),
      few.map((children): Inline => ({ type: 'strong', children })),
      fc.tuple(url, few).map(([to, children]): Inline => ({ type: 'link', url: to, children })),
      few.map((children): Inline => ({ type: 'strong', children: [{ type: 'emphasis', children }] })),
    ),
    { maxLength: 5 },
  );
};

const role = fc.constantFrom<Role>('body', 'unnumbered', 'drafting-note');

function items(content: fc.Arbitrary<readonly Inline[]>, depth: number): fc.Arbitrary<readonly ListItem[]> {
  const below = depth === 0 ? fc.constant([]) : items(content, depth - 1);
  return fc.array(
    fc.record({ children: content, items: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, below) }),
    { minLength: 1, maxLength: 3 },
  );
}

function blockWithoutId(identifiers: readonly string[]): fc.Arbitrary<(id: string) => Block> {
  const content = inlines(identifiers);
  return fc.oneof(
    fc.record({ depth: fc.constantFrom(1, 2, 3, 4, 5, 6), numbered: fc.boolean(), children: content }).map(
      (rest) =>
        (id: string): Block =>
          ({ type: 'heading', id, ...rest }) as Block,
    ),
    fc.record({ role, children: content }).map(
      (rest) =>
        (id: string): Block => ({ type: 'paragraph', id, ...rest }),
    ),
    fc.record({ role, ordered: fc.boolean(), items: items(content, 2) }).map(
      (rest) =>
        (id: string): Block => ({ type: 'list', id, ...rest }),
    ),
    fc
      .integer({ min: 1, max: 3 })
      .chain((columns) =>
        fc.array(
          fc.record({
            cells: fc.array(fc.record({ children: content }), { minLength: columns, maxLength: columns }),
          }),
          { minLength: 1, maxLength: 3 },
        ),
      )
      .chain((rows) =>
        role.map(
          (of) =>
            (id: string): Block => ({ type: 'table', id, role: of, rows }),
        ),
      ),
  );
}

const line = fc.record({
  text: value.filter((one) => one !== ''),
  strong: fc.boolean(),
  note: fc.constantFrom(null, null, '*', '**'),
});

export const arbitraryMasthead: fc.Arbitrary<Masthead> = fc.record({
  cycle: fc.option(fc.integer({ min: 1998, max: 2100 })),
  organs: fc.array(
    value.filter((one) => one !== ''),
    { minLength: 1, maxLength: 2 },
  ),
  symbols: fc.array(
    fc.oneof(
      value.filter((one) => one !== ''),
      fc.constantFrom('A/76/64', '[symbol]', 'A/71/67*'),
    ),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  distribution: value,
  date: value,
  language: value,
  notation: fc.array(
    fc.record({ organ: value.filter((one) => one !== ''), lines: fc.array(line, { maxLength: 3 }) }),
    { maxLength: 2 },
  ),
  title: value.filter((one) => one !== ''),
  subtitle: value.filter((one) => one !== ''),
  summary: fc.array(
    value.filter((one) => one !== ''),
    { maxLength: 3 },
  ),
  notes: fc.array(
    fc.record({ mark: fc.constantFrom('*', '**', '***'), text: value.filter((one) => one !== '') }),
    {
      maxLength: 3,
    },
  ),
  job_number: value,
}) as fc.Arbitrary<Masthead>;

/** Any document in normal form, its notes in the order of their first reference. */
export const arbitraryDocument: fc.Arbitrary<Document> = fc
  .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 4 })
  .chain((numbers) => {
    const identifiers = numbers.map((number) => `undp-3f9a1c07/${number}`);
    return fc.record({
      masthead: arbitraryMasthead,
      makers: fc.array(blockWithoutId(identifiers), { maxLength: 8 }),
      texts: fc.array(fc.array(inlines([]), { minLength: 1, maxLength: 3 }), {
        minLength: identifiers.length,
        maxLength: identifiers.length,
      }),
      identifiers: fc.constant(identifiers),
    });
  })
  .map(({ masthead, makers, texts, identifiers }) => {
    const blocks = makers.map((make, at) => make(at % 3 === 0 ? `section/${at}` : `section/${at}/undp`));
    const notes = identifiers.map(
      (identifier, at): FootnoteDefinition => ({
        type: 'footnoteDefinition',
        identifier,
        paragraphs: texts[at]!,
      }),
    );
    return inOrderOfReference(normalizeDocument({ masthead, blocks, notes }));
  });

function inOrderOfReference(document: Document): Document {
  const order: string[] = [];
  const found = JSON.stringify(document.blocks).matchAll(
    /"type":"footnoteReference","identifier":"([^"]*)"/g,
  );
  for (const [, identifier] of found) if (!order.includes(identifier!)) order.push(identifier!);
  return {
    ...document,
    notes: order.map((identifier) => document.notes.find((note) => note.identifier === identifier)!),
  };
}
