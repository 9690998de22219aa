import { describe, expect, test } from '@jest/globals';
import { type Alignment, align, type Standing } from '../../src/align/index.js';
import { bookmarkName, type EditedParagraph, type Inline } from '../../src/document/index.js';
import { paragraph } from './editor.js';
import { body, heading, passage, type Report } from './reports.js';

const text = (value: string): readonly Inline[] => [{ type: 'text', value }];
const one = 'ITU trained 340 teachers in Uganda in digital skills during the closure of schools.';
const two = 'The Council of Europe adopted guidelines on artificial intelligence for its members in May.';
const three = 'Farmers in Nepal received weather forecasts by telephone from a service that FAO designed.';
const four = 'UNESCO and its partners published an open catalogue of courses for journalists and libraries.';
const report: Report = {
  passages: [
    passage('africa', heading(2), text('Africa')),
    passage('africa/one', body, text(one)),
    passage('africa/two', body, text(two)),
    passage('europe', heading(2), text('Europe')),
    passage('europe/three', body, text(three)),
    passage('europe/four', body, text(four)),
  ],
  notes: [],
};
const ids = report.passages.map(({ id }) => id);

type Line = string | { readonly text: string; readonly more: Partial<EditedParagraph> };
const title = (value: string): Line => ({ text: value, more: { kind: heading(2) } });
const marked = (value: string, ...names: readonly string[]): Line => ({
  text: value,
  more: { bookmarks: names.map((name) => ({ name: bookmarkName(name), isCopy: false, endsAt: -1 })) },
});

function aligned(...lines: readonly Line[]): Alignment {
  const paragraphs = lines.map((line, index) => {
    if (typeof line === 'string') return paragraph(index, line);
    const bookmarks = line.more.bookmarks?.map((some) => ({
      ...some,
      endsAt: some.endsAt < 0 ? index : some.endsAt,
    }));
    return paragraph(index, line.text, { ...line.more, bookmarks: bookmarks ?? [] });
  });
  return align(report, { paragraphs, notes: [], comments: [] });
}

/** `1`, `1+2` where it is split, `1[0-9]` where it is a part, with what else is said of it. */
function said(standing: Standing | undefined): string {
  if (standing?.type === 'unsure') return `unsure ${standing.among.join(' ')}`;
  if (standing?.type !== 'found') return String(standing?.type);
  const { stretches, isMoved, isSplit, isJoined, copies } = standing;
  const places = stretches.map(({ paragraph: number, start, end }) =>
    isJoined ? `${number}[${start}-${end}]` : String(number),
  );
  const more = [isMoved && 'moved', isSplit && 'split', isJoined && 'joined'].filter(Boolean);
  return [places.join('+'), ...more, ...copies.map((copy) => `copy ${copy}`)].join(' ');
}

const places = (alignment: Alignment): readonly string[] => ids.map((id) => said(alignment.standing.get(id)));

const [africa, europe] = [title('Africa'), title('Europe')];

describe('where passages stand without bookmarks', () => {
  test('untouched', () => {
    const alignment = aligned(africa, one, two, europe, three, four);
    expect(places(alignment)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect([alignment.own, alignment.recognized]).toEqual([[], 1]);
  });

  test('reworded', () => {
    const other =
      'ITU has trained almost 340 teachers in Uganda in basic digital skills while schools were shut.';
    expect(places(aligned(africa, other, two, europe, three, four))).toEqual(['0', '1', '2', '3', '4', '5']);
  });

  test('split in two, with an empty paragraph between', () => {
    const [head, tail] = [two.slice(0, 43), two.slice(44)];
    expect(places(aligned(africa, one, head, '', tail, europe, three, four))).toEqual([
      '0',
      '1',
      '2+4 split',
      '5',
      '6',
      '7',
    ]);
  });

  test('joined, each in its part', () => {
    expect(places(aligned(africa, `${one} ${two}`, europe, three, four))).toEqual([
      '0',
      `1[0-${one.length}] joined`,
      `1[${one.length + 1}-${one.length + 1 + two.length}] joined`,
      '2',
      '3',
      '4',
    ]);
  });

  test('moved: only the one that moved', () => {
    expect(places(aligned(africa, two, europe, three, four, one))).toEqual([
      '0',
      '5 moved',
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  test('copied: the one between its neighbours, and where the copy stands', () => {
    const alignment = aligned(africa, one, two, europe, three, four, one);
    expect(places(alignment)).toEqual(['0', '1 copy 6', '2', '3', '4', '5']);
    expect(alignment.own).toEqual([6]);
  });

  test('deleted, and something else put in', () => {
    const own = 'Postal operators delivered parcels to islands with drones.';
    const alignment = aligned(africa, own, two, europe, three, four);
    expect(places(alignment)).toEqual(['0', 'gone', '2', '3', '4', '5']);
    expect(alignment.own).toEqual([1]);
  });

  test('retitled', () => {
    expect(places(aligned(africa, one, two, title('Beyond the Mediterranean'), three, four))[3]).toBe('3');
  });

  test('turned into list items', () => {
    const items = [
      'ITU trained 340 teachers in Uganda',
      'in digital skills during',
      'the closure of schools.',
    ];
    const kind = { type: 'item', role: 'unnumbered', ordered: false, level: 0 } as const;
    const lines = items.map((item) => ({ text: item, more: { kind } }));
    expect(places(aligned(africa, ...lines, two, europe, three, four))[1]).toBe('1+2+3 split');
  });

  test('as likely in two places: a person is asked', () => {
    const [here, there] = [one.replace('340', '350'), one.replace('340', '360')];
    const alignment = aligned(africa, two, here, there, europe, three, four);
    expect(said(alignment.standing.get('africa/one'))).toBe('unsure 2 3');
    expect(alignment.own).toEqual([2, 3]);
  });

  test('nothing at all', () => {
    const alignment = aligned('Kittens sleep all afternoon.', '');
    expect(new Set(places(alignment))).toEqual(new Set(['gone']));
    expect(alignment.recognized).toBe(0);
  });
});

describe('what bookmarks add', () => {
  test('retyped: the paragraph is still the one', () => {
    const own = 'Nothing of the kind was said at any time before.';
    const alignment = aligned(africa, marked(own, 'africa/one'), two, europe, three, four);
    expect(places(alignment)).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(alignment.standing.get('africa/one')).toMatchObject({ by: 'bookmark' });
  });

  test('a stray one on another passage is no evidence', () => {
    const alignment = aligned(africa, marked(two, 'africa/one'), europe, three, four, one);
    expect(places(alignment)).toEqual(['0', '5 moved', '1', '2', '3', '4']);
  });

  test('a stray one on foreign text, its own text elsewhere', () => {
    const own = 'Postal operators delivered parcels to islands with drones.';
    const alignment = aligned(africa, marked(own, 'africa/one'), two, europe, three, four, one);
    expect(places(alignment)[1]).toBe('6 moved');
  });

  test('the original of two copies is the one that has it', () => {
    const other = one.replace('340', '350');
    const alignment = aligned(africa, two, marked(other, 'africa/one'), one, europe, three, four);
    expect(places(alignment)[1]).toMatch(/^2 .*copy 3$/);
  });

  test('cut without its mark: the pasted text carries `_Copy_`', () => {
    const copy: Line = {
      text: one.replace('340', '350'),
      more: { bookmarks: [{ name: bookmarkName('africa/one'), isCopy: true, endsAt: -1 }] },
    };
    const alignment = aligned(africa, two, europe, three, four, copy);
    expect(places(alignment)[1]).toBe('5 moved');
    expect(alignment.standing.get('africa/one')).toMatchObject({ by: 'bookmark' });
  });

  test('split: begins in one and ends in another; what was typed between is the editor’s', () => {
    const head: Line = {
      text: two.slice(0, 43),
      more: { bookmarks: [{ name: bookmarkName('africa/two'), isCopy: false, endsAt: 4 }] },
    };
    const alignment = aligned(
      africa,
      one,
      head,
      'Postal drones delivered parcels.',
      two.slice(44),
      europe,
      three,
      four,
    );
    expect(places(alignment)[2]).toBe('2+4 split');
    expect(alignment.own).toEqual([3]);
  });

  test('joined: both in one paragraph', () => {
    const alignment = aligned(
      africa,
      marked(`${one} ${two}`, 'africa/one', 'africa/two'),
      europe,
      three,
      four,
    );
    expect(places(alignment).slice(1, 3)).toEqual([
      `1[0-${one.length}] joined`,
      `1[${one.length + 1}-${one.length + 1 + two.length}] joined`,
    ]);
  });
});

describe('notes', () => {
  const withNotes: Report = {
    passages: [
      passage('p', body, [...text(one), { type: 'footnoteReference', identifier: 'a' }]),
      passage('q', body, [...text(two), { type: 'footnoteReference', identifier: 'b' }]),
    ],
    notes: ['See https://example.org/x.', 'See https://example.org/x.'].map((value, at) => ({
      type: 'footnoteDefinition',
      identifier: at === 0 ? 'a' : 'b',
      paragraphs: [text(value)],
    })),
  };
  const note = (id: string, at: number, value: string, bookmark: string | null = null) => ({
    id,
    text: value,
    anchors: [],
    bookmark,
    paragraph: at,
    fixed: [],
  });
  const found = (...notes: readonly ReturnType<typeof note>[]) =>
    Object.fromEntries(
      align(withNotes, { paragraphs: [paragraph(0, one), paragraph(1, two)], notes, comments: [] }).notes,
    );

  test('of one text: each beside its own passage', () => {
    const same = 'See https://example.org/x.';
    expect(found(note('f:9', 1, same), note('f:3', 0, same))).toEqual({ a: 'f:3', b: 'f:9' });
    expect(found(note('f:9', 1, same))).toEqual({ a: null, b: 'f:9' });
  });

  test('by bookmark, however it was rewritten', () => {
    expect(found(note('f:1', 0, 'Quite another.', bookmarkName('note:a')))).toEqual({ a: 'f:1', b: null });
  });

  test('reworded at its place, but not another’s', () => {
    expect(
      found(note('f:1', 0, 'See also https://example.org/x, annex.'), note('f:2', 1, 'Data of 1990.')),
    ).toEqual({
      a: 'f:1',
      b: null,
    });
  });
});
