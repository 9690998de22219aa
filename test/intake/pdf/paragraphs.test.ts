import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { property } from '../../property.js';
import { letterWidth, lines, type Placed, page, readBlocks, wrap } from './laid-out.js';

const vocabulary =
  'village network teacher school clinic farmer service region method survey training follow-up socio-economic e-government ICT-enabled multi-stakeholder policy open-source data and with for the'.split(
    ' ',
  );
const sentence = fc
  .array(fc.constantFrom(...vocabulary), { minLength: 6, maxLength: 25 })
  .map((words) => `The ${words.join(' ')} work.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((sentences) => sentences.join(' '));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 12 });
const width = fc.integer({ min: 38, max: 95 });

describe('paragraphs laid out in lines come back as they were', () => {
  test('parted by gaps', () => {
    property([paragraphs, width], (texts, letters) => {
      let y = 60;
      const placed: Placed[] = [];
      for (const text of texts) {
        const broken = wrap(text, letters);
        placed.push(...lines(broken, 72, y));
        y += broken.length * 12 + 8;
      }
      expect(readBlocks([page(1, placed)]).shown).toEqual(texts);
      return true;
    });
  });

  test('parted by indents, over pages', () => {
    property([paragraphs, width], (texts, letters) => {
      const indent = 4;
      const all = texts.flatMap((text) =>
        wrap(text, letters, indent).map((line, index) => ({
          line,
          x: 72 + (index === 0 ? indent * letterWidth(10) : 0),
        })),
      );
      const perPage = 20;
      const pages = Array.from({ length: Math.ceil(all.length / perPage) }, (_, number) =>
        page(
          number + 1,
          all
            .slice(number * perPage, (number + 1) * perPage)
            .map(({ line, x }, index) => ({ text: line, x, y: 60 + index * 12 })),
        ),
      );
      // A page of indented lines alone shows no left edge to tell the indent by.
      if (pages.some(({ faces }) => faces[0]!.items.every(({ x }) => x > 72))) return true;
      expect(readBlocks(pages).shown).toEqual(texts);
      return true;
    });
  });

  test('each word drawn by itself', () => {
    property([paragraphs, width], (texts, letters) => {
      let y = 60;
      const placed: Placed[] = [];
      for (const text of texts) {
        for (const line of wrap(text, letters)) {
          let x = 72;
          for (const word of line.split(' ')) {
            placed.push({ text: word, x, y });
            x += (word.length + 1) * letterWidth(10);
          }
          y += 12;
        }
        y += 8;
      }
      expect(readBlocks([page(1, placed)]).shown).toEqual(texts);
      return true;
    });
  });

  test('in two columns', () => {
    property([fc.array(paragraph, { minLength: 6, maxLength: 14 })], (texts) => {
      const all = texts.flatMap((text) => [...wrap(text, 44), '']).slice(0, -1);
      const half = Math.ceil(all.length / 2);
      const columns = [...lines(all.slice(0, half), 60, 60), ...lines(all.slice(half), 60 + 44 * 5 + 14, 60)];
      const { shown } = readBlocks([page(1, columns)]);
      // Where the left column ends with a whole line, nothing shows whether the paragraph does.
      expect(shown.join(' ')).toEqual(texts.join(' '));
      return true;
    });
  });

  test('in two columns that share no grid', () => {
    const shift = fc.integer({ min: 2, max: 10 });
    property([fc.array(paragraph, { minLength: 6, maxLength: 14 }), shift], (texts, down) => {
      const all = texts.flatMap((text) => [...wrap(text, 44), '']).slice(0, -1);
      const half = Math.ceil(all.length / 2);
      const columns = [
        ...lines(all.slice(0, half), 60, 60),
        ...lines(all.slice(half), 60 + 44 * 5 + 14, 60 + down),
      ];
      expect(readBlocks([page(1, columns)]).shown.join(' ')).toEqual(texts.join(' '));
      return true;
    });
  });

  test('in three columns that share no grid, over a title and a paragraph across', () => {
    const shifts = fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }));
    property(
      [fc.array(paragraph, { minLength: 9, maxLength: 14 }), shifts],
      (texts, [second, third]) => {
        const all = texts.flatMap((text) => [...wrap(text, 30), '']).slice(0, -1);
        const each = Math.ceil(all.length / 3);
        const column = (number: number) => all.slice(number * each, (number + 1) * each);
        const end = 60 + each * 12 + 24;
        const after = 'The work will go on in the coming years as it was planned by all of the members.';
        const placed = [
          ...lines(column(0), 40, 60),
          ...lines(column(1), 40 + 30 * 5 + 14, 60 + second),
          ...lines(column(2), 40 + 60 * 5 + 28, 60 + third),
          { text: 'Future actions', x: 40, y: end, strong: true },
          ...lines([after], 40, end + 16),
        ];
        expect(readBlocks([page(1, placed)]).shown.join(' ')).toEqual(
          [...texts, 'Future actions', after].join(' '),
        );
        return true;
      },
      50,
    );
  });

  test('parted by gaps, each of two lines', () => {
    property([fc.array(fc.constantFrom(...vocabulary), { minLength: 4, maxLength: 12 })], (words) => {
      const texts = words.map(
        (word) => `The ${word} was the first of all that the country and its partners had to plan.`,
      );
      const placed = texts.flatMap((text, index) => lines(wrap(text, 60), 72, 60 + index * 36));
      expect(readBlocks([page(1, placed)]).shown).toEqual(texts);
      return true;
    });
  });
});

describe('what lines show', () => {
  const read = (texts: readonly string[], x?: number) => readBlocks([page(1, lines(texts, x))]).shown;

  test('items with hanging indents, and levels', () => {
    const placed = [
      {
        text: 'The union supported the following work in the year of this report, as it had planned:',
        x: 72,
        y: 60,
      },
      { text: '•', x: 80, y: 75 },
      {
        text: 'a network of schools in the highlands, which has grown by half in a year and a bit',
        x: 95,
        y: 75,
      },
      { text: 'more in the next;', x: 95, y: 87 },
      { text: '–', x: 100, y: 99 },
      { text: 'teachers;', x: 115, y: 99 },
      { text: '•', x: 80, y: 111 },
      { text: 'clinics.', x: 95, y: 111 },
      { text: 'All went well.', x: 72, y: 123 },
    ];
    expect(readBlocks([page(1, placed)]).shown).toEqual([
      'The union supported the following work in the year of this report, as it had planned:',
      'list-item1 | • | a network of schools in the highlands, which has grown by half in a year and a bit more in the next;',
      'list-item2 | – | teachers;',
      'list-item1 | • | clinics.',
      'All went well.',
    ]);
  });

  test('an enumeration inside a sentence is no list', () => {
    expect(
      read(['There were four themes: (1) connectivity; (2) health; (3) learning at home; and', '(4) data.']),
    ).toEqual(['There were four themes: (1) connectivity; (2) health; (3) learning at home; and (4) data.']);
  });

  test('headings by their height, bold lines left to their look', () => {
    const placed = [
      { text: 'Report of the union', x: 72, y: 60, size: 18, strong: true },
      { text: 'Overview', x: 72, y: 90, size: 13, strong: true },
      {
        text: 'Text of the first part, which has one line and a little of another line below, as it',
        x: 72,
        y: 110,
      },
      { text: 'happens.', x: 72, y: 122 },
      { text: 'Key achievements', x: 72, y: 140, strong: true },
      { text: 'Text of the second part.', x: 72, y: 152 },
    ];
    const { blocks } = readBlocks([page(1, placed)]);
    expect(blocks.map(({ kind, level }) => [kind, level])).toEqual([
      ['heading', 1],
      ['heading', 2],
      ['paragraph', null],
      ['paragraph', null],
      ['paragraph', null],
    ]);
    expect(blocks[3]!.inlines[0]!.type).toBe('strong');
  });

  test('raised figures are marks, raised letters and exponents are not', () => {
    const raised = (text: string, x: number) => ({ text, x, y: 56, size: 6 });
    const placed = [
      { text: 'The 25', x: 72, y: 60 },
      raised('th', 102),
      { text: ' session saw 5 km', x: 108, y: 60 },
      raised('2', 193),
      { text: ' of land.', x: 196, y: 60 },
      raised('1', 241),
      { text: '1', x: 72, y: 696, size: 6 },
      { text: 'A note of one line.', x: 76, y: 700, size: 8 },
    ];
    const { blocks, shown } = readBlocks([page(1, placed)]);
    expect(shown).toEqual(['The 25th session saw 5 km² of land.', 'note | 1 | A note of one line.']);
    expect(blocks[0]!.inlines.at(-1)).toEqual({ type: 'footnoteReference', identifier: '1' });
  });

  test('raised at five sixths of the line, as browsers do', () => {
    const placed = [
      { text: 'The network grew by half', x: 72, y: 60, size: 12 },
      { text: '1', x: 72 + 24 * 6, y: 55, size: 10 },
      { text: ' and covers 40 km', x: 77 + 24 * 6, y: 60, size: 12 },
      { text: '2', x: 77 + 41 * 6, y: 55, size: 10 },
      { text: '.', x: 82 + 41 * 6, y: 60, size: 12 },
      { text: '1', x: 72, y: 695, size: 10 },
      { text: 'A note of one line.', x: 77, y: 700, size: 12 },
    ];
    expect(readBlocks([page(1, placed)]).shown).toEqual([
      'The network grew by half and covers 40 km².',
      'note | 1 | A note of one line.',
    ]);
  });

  describe('notes in the type of the text', () => {
    const text = [
      { text: 'The network grew by half.', x: 72, y: 60 },
      { text: '1', x: 72 + 25 * 5, y: 56, size: 6 },
      { text: ' It has schools.', x: 75 + 25 * 5, y: 60 },
      { text: '2', x: 75 + 41 * 5, y: 56, size: 6 },
    ];
    const body = 'The network grew by half. It has schools.';
    const end = (texts: readonly string[]) =>
      readBlocks([page(1, [...text, ...lines(texts, 72, 600)])]).shown;

    test.each([
      ['with a space behind the label', ['1 Statistics of the union.', '2 Ibid.']],
      ['glued to the label', ['1Statistics of the union.', '2Ibid.']],
    ])('%s', (_, notes) => {
      expect(end(notes)).toEqual([body, 'note | 1 | Statistics of the union.', 'note | 2 | Ibid.']);
    });

    test('end where the text begins again', () => {
      expect(
        end([
          '1 Statistics of the union, which were gathered in all of the years since the first.',
          '2 Ibid.',
          'Contact: the office of the union, in the building behind the station.',
        ]),
      ).toEqual([
        body,
        'Contact: the office of the union, in the building behind the station.',
        'note | 1 | Statistics of the union, which were gathered in all of the years since the first.',
        'note | 2 | Ibid.',
      ]);
    });

    test('that do not find room on the page of their marks', () => {
      const { shown } = readBlocks([
        page(1, [
          ...text,
          ...lines(['1 Statistics of the union, which were gathered in all the years'], 72, 600),
        ]),
        page(2, [
          ...lines(['More was done in the years after that.'], 72, 60),
          ...lines(['before the network was built.', '2 Ibid.'], 72, 600),
        ]),
      ]);
      expect(shown).toContain('note | 2 | Ibid.');
    });

    test('not where labels do not count up, have no mark, or go on with a sentence', () => {
      const notesOf = (texts: readonly string[]) => end(texts).filter((one) => one.startsWith('note'));
      expect(notesOf(['3 Schools were built.', '4 Clinics were built.'])).toEqual([]);
      expect(notesOf(['2 Schools were built.', '1 Clinic was built.'])).toEqual([
        'note | 1 | Clinic was built.',
      ]);
      expect(
        notesOf([
          'All of the schools that were built in the year, and of those that had begun in',
          '1 District, were open.',
        ]),
      ).toEqual([]);
      expect(notesOf(['1 million people came.'])).toEqual([]);
    });
  });

  describe('notes in brackets', () => {
    const text = [
      'The network grew by half [1] and reached the schools of the highlands in the',
      'course of the year.[2] More will follow, as the plan says, in the next years.',
    ];

    test('at the end of a page, where the text goes on with the next', () => {
      const { shown, blocks } = readBlocks([
        page(1, [
          ...lines(['It began well [1] and in the course of the year went on to', 'reach all'], 72, 60),
          ...lines(['[1] Statistics of the union.'], 72, 600),
        ]),
        page(2, [...lines(['schools of the highlands.[2]'], 72, 60), ...lines(['[2] Ibid.'], 72, 600)]),
      ]);
      expect(shown.filter((one) => one.startsWith('note'))).toEqual([
        'note | 1 | Statistics of the union.',
        'note | 2 | Ibid.',
      ]);
      expect(shown.join(' ')).toContain('reach all schools of the highlands');
      const marks = blocks
        .flatMap(({ inlines }) => inlines)
        .filter(({ type }) => type === 'footnoteReference');
      expect(marks).toHaveLength(2);
    });

    test('listed under a title before more text, each of as many lines as it needs', () => {
      const { shown } = readBlocks([
        page(1, [
          ...lines(text, 72, 60),
          ...lines(
            [
              '[1] Statistics of the union, in the yearbook of its members for the years before',
              'and after, volume two.',
              '[2] Report of the union on the networks of the highlands, as sent to its members.',
            ],
            72,
            120,
          ),
          ...lines(['Contact: the office of the union, in the building behind the station.'], 72, 300),
        ]),
      ]);
      expect(shown.slice(1)).toEqual([
        'note | 1 | Statistics of the union, in the yearbook of its members for the years before and after, volume two.',
        'note | 2 | Report of the union on the networks of the highlands, as sent to its members.',
        'Contact: the office of the union, in the building behind the station.',
      ]);
    });

    test('are none where the text has no such marks', () => {
      const { blocks } = readBlocks([page(1, lines(['The text.', '[sic] and (1) no more.'], 72, 60))]);
      expect(blocks.some(({ kind }) => kind === 'note')).toBe(false);
    });
  });

  test('a note that runs over goes on at the end of the next page', () => {
    const body = (number: number) => [
      {
        text: `Text of page ${number} stands here, and it is long enough to fill its line to the end.`,
        x: 72,
        y: 60,
      },
    ];
    const small = (text: string, y: number) => ({ text, x: 72, y, size: 8 });
    const { shown } = readBlocks([
      page(1, [
        ...body(1),
        { text: '1', x: 452, y: 56, size: 6 },
        { text: '1', x: 72, y: 697, size: 6 },
        { text: 'The note begins here and', x: 76, y: 700, size: 8 },
      ]),
      page(2, [
        ...body(2),
        small('goes on here.', 690),
        { text: '2', x: 72, y: 699, size: 6 },
        { text: 'Another.', x: 76, y: 702, size: 8 },
      ]),
    ]);
    expect(shown).toContain('note | 1 | The note begins here and goes on here.');
    expect(shown).toContain('note | 2 | Another.');
  });

  test('tables come row by row, lines of a cell together', () => {
    const cells = (texts: readonly string[], y: number) =>
      texts.flatMap((text, index) => (text === '' ? [] : [{ text, x: 72 + index * 150, y }]));
    const { shown } = readBlocks([
      page(1, [
        ...cells(['Country', 'Activity', 'People'], 60),
        ...cells(['Kenya', 'Training of', '1,200'], 80),
        ...cells(['', 'teachers', ''], 92),
        ...cells(['Nepal', 'Networks', '350'], 112),
      ]),
    ]);
    expect(shown).toEqual([
      'table-row | Country; Activity; People',
      'table-row | Kenya; Training of teachers; 1,200',
      'table-row | Nepal; Networks; 350',
    ]);
  });

  test('a cell that fills its column is told from the next by all lines together', () => {
    const row = (country: string, text: readonly string[], people: string, y: number) => [
      { text: country, x: 72, y },
      ...lines(text, 132, y),
      { text: people, x: 132 + 41 * 5, y },
    ];
    const { shown } = readBlocks([
      page(1, [
        ...row('Country', ['Activity'], 'People', 60),
        ...row('Kenya', ['Training of the teachers of the schools', 'in the highlands'], '1,200', 80),
        ...row('Nepal', ['Networks between clinics and their towns', 'and villages'], '350', 112),
      ]),
    ]);
    expect(shown).toEqual([
      'table-row | Country; Activity; People',
      'table-row | Kenya; Training of the teachers of the schools in the highlands; 1,200',
      'table-row | Nepal; Networks between clinics and their towns and villages; 350',
    ]);
  });

  describe('tables without room between rows', () => {
    const rowsOf = (rows: readonly (readonly string[])[]) =>
      readBlocks([
        page(
          1,
          rows.flatMap((cells, index) =>
            cells.flatMap((text, column) =>
              text === '' ? [] : [{ text, x: 72 + column * 150, y: 60 + index * 12 }],
            ),
          ),
        ),
      ]).shown;

    test('a line that goes on with its first cell begins no row', () => {
      expect(
        rowsOf([
          ['Programme', 'Result'],
          ['Data network for', 'Twelve offices opened'],
          ['the offices and', 'portals, and forty of'],
          ['League', 'the staff were trained.'],
          ['Agenda for all of', 'It was adopted by the'],
          ['the region', 'ministers.'],
        ]),
      ).toEqual([
        'table-row | Programme; Result',
        'table-row | Data network for the offices and League; Twelve offices opened portals, and forty of the staff were trained.',
        'table-row | Agenda for all of the region; It was adopted by the ministers.',
      ]);
    });

    test('rows that are named in small letters are rows', () => {
      expect(
        rowsOf([
          ['Kind', 'People'],
          ['training', '120'],
          ['advice', '30'],
          ['research', '12'],
          ['travel', '4'],
          ['printing', '2'],
        ]),
      ).toHaveLength(6);
    });
  });

  describe('text on both sides of a gutter', () => {
    const sides = (left: readonly string[], right: readonly string[]) =>
      readBlocks([page(1, [...lines(left, 60, 60), ...lines(right, 300, 60)])]).shown;
    const questions = [
      'Question',
      'Part of the plan that was carried out',
      'in the year by the union and by all of',
      'its members, and any obstacles.',
      'Part of the plan that is still open, and',
      'what the union and its members will',
      'do in the years after this one.',
    ];

    test('is a table where the sides begin anew together after blank lines', () => {
      expect(
        sides(questions, [
          'Answer',
          'The union built a network for schools.',
          '',
          '',
          'The union will build more networks.',
        ]),
      ).toEqual([
        'table-row | Question; Answer',
        `table-row | ${questions.slice(1, 4).join(' ')} The union built a network for schools.`,
        `table-row | ${questions.slice(4).join(' ')} The union will build more networks.`,
      ]);
    });

    test('is columns where one has room for a picture and the other runs on', () => {
      const left = [
        'The union built a network for schools in',
        'the highlands, and taught the teachers in',
        'all of them how it is used. The network',
        'has grown by half since the year before,',
        'and the union will build more of them in',
        'the years to come, as was planned by all',
        'its members. They pay for it in parts.',
      ];
      const right = [
        'The teachers have learned to use it, and',
        'now teach the others. Those have begun',
        '',
        '',
        '',
        'to use it as well, in all of the schools',
        'of the lowlands that have been reached.',
      ];
      expect(sides(left, right).join(' ')).toBe([...left, ...right].filter((one) => one !== '').join(' '));
    });
  });

  describe('a table over the end of a page', () => {
    const cells = (texts: readonly string[], y: number) =>
      texts.flatMap((text, index) => (text === '' ? [] : [{ text, x: 72 + index * 150, y }]));
    const overPages = (last: string, next: string, x: number) =>
      readBlocks([
        page(1, [
          ...cells(['Country', 'Result'], 60),
          ...cells(['Kenya', 'Ten stations were built.'], 80),
          ...cells(['Nepal', last], 100),
        ]),
        page(2, [
          { text: next, x, y: 60 },
          ...cells(['Chad', 'Six stations were built.'], 80),
          ...cells(['Chile', 'Five stations were built.'], 100),
        ]),
      ]).shown;

    test('has its last row cut there: the end of the cell goes back to it', () => {
      expect(overPages('Stations were built for early', 'warning.', 222)).toEqual([
        'table-row | Country; Result',
        'table-row | Kenya; Ten stations were built.',
        'table-row | Nepal; Stations were built for early warning.',
        'table-row | Chad; Six stations were built.',
        'table-row | Chile; Five stations were built.',
      ]);
    });

    test.each([
      ['a cell that had ended', 'Stations were built.', 'More was done.', 222],
      ['a line at the edge of the text', 'Stations were built for early', 'Further results', 60],
    ])('not after %s', (_, last, next, x) => {
      expect(overPages(last, next, x)).toContain(next);
    });
  });

  test('a name in Arabic is read from right to left, as it is drawn letter by letter or word by word', () => {
    const before = 'The society, which is called';
    const end = 72 + (before.length + 1) * 5;
    const letters = (drawn: readonly string[]) =>
      drawn.map((text, index) => ({ text, x: end + index * 5, y: 60 }));
    const read = (drawn: readonly string[]) =>
      readBlocks([page(1, [{ text: before, x: 72, y: 60 }, ...letters(drawn)])]).shown;
    expect(read(['ﺔ', 'ﺒ', 'ﺘ', 'ﻜ', 'ﻤ'])).toEqual([`${before} مكتبة`]);
    expect(read(['ب', 'ت', 'ك', ' ', 'ﺔ', 'ﺒ', 'ﺘ', 'ﻜ', 'ﻤ'])).toEqual([`${before} مكتبة كتب`]);
  });

  test('a link stays on its words', () => {
    const link = {
      url: 'https://example.org/report',
      left: 72 + 4 * 5,
      right: 72 + 15 * 5,
      top: 50,
      bottom: 62,
    };
    const { blocks } = readBlocks([page(1, [{ text: 'See the report for more.', x: 72, y: 60 }], [link])]);
    expect(blocks[0]!.inlines).toEqual([
      { type: 'text', value: 'See ' },
      { type: 'link', url: 'https://example.org/report', children: [{ type: 'text', value: 'the report' }] },
      { type: 'text', value: ' for more.' },
    ]);
  });
});

describe('heads and feet of pages', () => {
  const subjects = ['Schools', 'Clinics in the hills', 'Farmers', 'Ministries of trade', 'Women who code'];
  const body = (number: number) => {
    const subject = subjects[number - 1]!;
    return lines(
      [`${subject} were visited in that year, and each was given what no`, `other of the ${subject} had.`],
      72,
      100,
    );
  };

  test('go, also where even and odd pages differ, and are named', () => {
    const pages = [1, 2, 3, 4, 5].map((number) =>
      page(number, [
        { text: number % 2 === 0 ? 'Example Union' : 'Report for 2021', x: 72, y: 40 },
        ...body(number),
        { text: `Page ${number} of 5`, x: 300, y: 780 },
      ]),
    );
    const { shown, furniture } = readBlocks(pages);
    expect(shown).toHaveLength(5);
    expect(furniture).toEqual([
      { text: 'Report for 2021', pages: 3 },
      { text: 'Page 1 of 5', pages: 5 },
      { text: 'Example Union', pages: 2 },
    ]);
  });

  test('roman figures and titles of chapters beside a number go', () => {
    const names = ['i', 'ii', 'iii'];
    const pages = names.map((name, index) =>
      page(index + 1, [...body(index + 1), { text: name, x: 300, y: 780 }]),
    );
    expect(readBlocks(pages).shown).toHaveLength(3);
    const titled = ['Beginnings', 'Schools', 'Clinics'].map((title, index) =>
      page(index + 1, [{ text: `${title} ${index + 11}`, x: 72, y: 40 }, ...body(index + 1)]),
    );
    expect(readBlocks(titled).shown).toHaveLength(3);
  });

  test('what a browser prints above and below a page goes, on a single page too', () => {
    const { shown, furniture } = readBlocks([
      page(1, [
        { text: '11/22/26, 9:01 AM', x: 30, y: 20, size: 8 },
        { text: 'Our input', x: 280, y: 20, size: 8 },
        ...body(1),
        { text: 'https://www.example.org/input', x: 30, y: 780, size: 8 },
        { text: '1/1', x: 560, y: 780, size: 8 },
      ]),
    ]);
    expect(shown).toHaveLength(1);
    expect(furniture.map(({ text }) => text)).toEqual([
      '11/22/26, 9:01 AM Our input',
      'https://www.example.org/input 1/1',
    ]);
  });

  test('titles of chapters that only count stay', () => {
    const pages = [1, 2, 3].map((number) =>
      page(number * 1, [{ text: `Action line ${number * 2}`, x: 72, y: 60, size: 14 }, ...body(number)]),
    );
    expect(readBlocks(pages).shown.filter((text) => text.includes('Action line'))).toHaveLength(3);
  });
});

describe('what only looks like a head or foot stays', () => {
  const words = 'ash birch cedar dogwood elm fir ginkgo hazel ivy juniper larch maple nettle oak pine'.split(
    ' ',
  );
  const body = (number: number) =>
    lines(
      Array.from(
        { length: 20 },
        (_, line) =>
          `The ${words[(number * 7 + line) % 15]} of region ${number * 31 + line * 17} was counted and drawn on the map again`,
      ),
      72,
      120,
    );
  const shownOf = (pages: Parameters<typeof readBlocks>[0]) => readBlocks(pages).shown.join(' ');

  test('a heading that comes at the top of a page here and there', () => {
    const pages = Array.from({ length: 12 }, (_, index) =>
      page(index + 1, [
        ...([1, 6, 11].includes(index) ? [{ text: 'Capacity-building', x: 72, y: 80, size: 14 }] : []),
        ...body(index + 1),
      ]),
    );
    expect(shownOf(pages).match(/Capacity-building/g)).toHaveLength(3);
  });

  test('lines of the text that end with the marks of notes, and notes with the same words', () => {
    const pages = Array.from({ length: 8 }, (_, index) =>
      page(index + 1, [
        ...body(index + 1),
        { text: 'All of it was done in the course of that year by the network itself.', x: 72, y: 372 },
        { text: String(index + 1), x: 72 + 68 * 5, y: 368, size: 6 },
        { text: String(index + 1), x: 72, y: 756, size: 5 },
        { text: 'Ibid. and the report.', x: 76, y: 760, size: 8 },
      ]),
    );
    const { blocks, furniture } = readBlocks(pages);
    expect(furniture).toEqual([]);
    const notes = blocks.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
    expect(shownOf(pages).match(/All of it was done/g)).toHaveLength(8);
  });

  test('a first line that stands apart, where two other pages begin alike', () => {
    const pages = Array.from({ length: 10 }, (_, index) =>
      page(index + 1, [
        {
          text: [3, 4].includes(index) ? 'in the year before that.' : `of the ${words[index]}.`,
          x: 72,
          y: 80,
        },
        ...body(index + 1),
      ]),
    );
    const { furniture } = readBlocks(pages);
    expect(furniture.map(({ text }) => text)).not.toContain('of the ash.');
    expect(shownOf(pages)).toContain('of the ash.');
  });
});

describe('words divided at line ends', () => {
  const joined = (texts: readonly string[]) => {
    const { shown, unsure } = readBlocks([page(1, lines(texts))]);
    return { text: shown.join(' '), unsure };
  };

  test('keep a hyphen that is theirs', () => {
    const { text } = joined([
      'The follow-up to the summit was discussed by all who came to the meeting; the follow-',
      'up will be discussed again in the coming year by those who are concerned with ICT-',
      'enabled services, and COVID-',
      '19 was on the agenda of the meeting as well, as it had been in the year before that.',
    ]);
    expect(text).toContain('the follow-up will');
    expect(text).toContain('ICT-enabled services, and COVID-19 was');
  });

  test('lose one that the line end made, where the text shows that it divides words', () => {
    const { text, unsure } = joined([
      'The development of networks was discussed by all who came to the meeting; the develop-',
      'ment of schools will be discussed again in the coming year by those who are in infor-',
      'mation work, and by the others too.',
    ]);
    expect(text).toContain('the development of schools');
    expect(text).toContain('information work');
    expect(unsure).toEqual([]);
  });

  test('an address over lines is one', () => {
    const { text } = joined([
      'More can be found at https://www.example.org/en/above-all-human-crisis-calls-for-',
      'solidarity/report_2021.html and in the report.',
    ]);
    expect(text).toContain(
      'https://www.example.org/en/above-all-human-crisis-calls-for-solidarity/report_2021.html and',
    );
  });
});
