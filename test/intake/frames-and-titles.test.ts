import { describe, expect, test } from '@jest/globals';
import { read, shown } from './reading.js';

async function linesOf(text: string, path?: string) {
  const { submission, problems } = await read(text, path);
  return {
    title: submission.title,
    letter: submission.letter,
    units: submission.passages.map(({ part, headings, inlines }) => [
      part,
      ...headings,
      shown(inlines).trim(),
    ]),
    notes: submission.passages.flatMap(({ notes }) => notes.map(({ inlines }) => shown(inlines))),
    codes: problems.map(({ code }) => code),
  };
}

describe('lines above the one that names the paper', () => {
  test('belong to the title', async () => {
    const made = await linesOf(
      '# Commission for the Northern Lakes (CNL)\n\n# Contribution to the Report of the Secretary-General\n\n# 1 Executive summary\n\nWe trained 40 people in Kenya.\n\n# 3 Future actions\n\nWe will train 50 people.\n',
      'submissions/2020/x.md',
    );
    expect(made.title).toBe(
      'Commission for the Northern Lakes (CNL) – Contribution to the Report of the Secretary-General',
    );
    expect(made.units).toEqual([
      ['one', 'We trained 40 people in Kenya.'],
      ['three-b', 'We will train 50 people.'],
    ]);
    expect(made.codes).not.toContain('text-removed');
  });

  test('"Submission by" alone goes with the name below it', async () => {
    const made = await linesOf(
      'Submission by\n\nNorthern Lakes Society\n\nExecutive summary\n\nWe trained 40 people in Kenya.\n',
    );
    expect(made.title).toBe('Submission by Northern Lakes Society');
    expect(made.units).toEqual([['one', 'We trained 40 people in Kenya.']]);
  });

  test('an introduction is a heading still', async () => {
    const made = await linesOf(
      '# Introduction\n\n# Contribution to the report\n\nWe trained 40 people.\n',
      'submissions/2020/x.md',
    );
    expect(made.title).toBeNull();
  });
});

describe('lines that tell the sender', () => {
  test('belong to the title, also as one block of several lines', async () => {
    const made = await linesOf(
      'REPUBLIC OF UTOPIA\n\nSubmission by the Government of Utopia\nto the Commission on Science and Technology for Development, twenty-fourth session\nProgress in the implementation of all outcomes, January - December 2020\n\nExecutive summary\n\nWe trained 40 people in Kenya.\n',
    );
    expect(made.title).toMatch(
      /^REPUBLIC OF UTOPIA – Submission by the Government of Utopia to the Commission/,
    );
    expect(made.units).toEqual([['one', 'We trained 40 people in Kenya.']]);
  });

  test('belong to it as one block with a date in May', async () => {
    const made = await linesOf(
      'Contribution to the report\nSubmitted by: Government of Utopia\nDate: 3 May 2020\n\nWe trained 40 people in Kenya.\n',
    );
    expect(made.title).toBe('Contribution to the report Submitted by: Government of Utopia Date: 3 May 2020');
  });

  test.each([
    'Submitted by: Utopian Society for Lakes',
    'Organization: Utopian Society for Lakes',
    'Response from: Utopia',
  ])('"%s" too', async (line) => {
    const made = await linesOf(`Contribution to the report\n\n${line}\n\nWe trained 40 people in Kenya.\n`);
    expect(made.title).toBe(`Contribution to the report – ${line}`);
    expect(made.units).toEqual([['other', 'We trained 40 people in Kenya.']]);
  });

  test.each([
    'Submissions by partners were received in May.',
    'Input by 40 partners was received in May and in June of the year before last, and all of it was read',
    'Contribution by the towns. They built 40 roads and nine bridges over the northern rivers last year',
  ])('but no sentence: %s', async (line) => {
    const made = await linesOf(`${line}\n\nWe trained 40 people in Kenya.\n`);
    expect(made.title).toBeNull();
    expect(made.units).toHaveLength(2);
  });
});

describe('what is annexed', () => {
  test('is of no part, and ends the part before', async () => {
    const made = await linesOf(
      '## Future actions\n\nWe will train 50 people.\n\n## Annex: List of publications\n\nTrend Report, The Hague, 2022.\n\n## Way forward\n\nWe will go on.\n',
      'submissions/2020/x.md',
    );
    expect(made.units).toEqual([
      ['three-b', 'We will train 50 people.'],
      ['other', 'Annex: List of publications', 'Trend Report, The Hague, 2022.'],
      ['three-b', 'We will go on.'],
    ]);
  });
});

test('a numbered title of a part behind a list is a heading', async () => {
  const made = await linesOf(
    '2. Innovative policies, programmes and projects\n\n- Networks were built;\n- A guide was published.\n\n3. Future actions\n\nIn 2022 we will launch a school of networks in five countries.\n',
  );
  expect(made.units).toEqual([
    ['three-a', 'Networks were built;'],
    ['three-a', 'A guide was published.'],
    ['three-b', 'In 2022 we will launch a school of networks in five countries.'],
  ]);
});

test('the frame of a note verbale is told and left out; what else its paragraphs say stays', async () => {
  const made = await linesOf(
    'PERMANENT MISSION OF UTOPIA\n\nNote No. 512/2021\n\nThe Permanent Mission of Utopia presents its compliments to the secretariat and has the honour to transmit its contribution. Utopia built nine networks in 2021.\n\nUtopia will extend coverage to all towns.\n\nThe Permanent Mission of Utopia avails itself of this opportunity to renew the assurances of its highest consideration.\n\nGeneva, 29 November 2021\n',
  );
  expect(made.units.map((unit) => unit.at(-1))).toEqual([
    'Utopia built nine networks in 2021.',
    'Utopia will extend coverage to all towns.',
  ]);
  expect(made.letter?.onBehalfOf).toBe('Permanent Mission of Utopia');
  expect(made.codes).toContain('furniture-removed');
});

test('a name in the address is not the greeting', async () => {
  const made = await linesOf(
    'Ministry of Lakes\n\nTel. +256 414 236 262\n\nMs. Anna Example\n\nDirector, Division on Lakes\n\nPalais des Nations, 1211 Geneva 10\n\nDear Ms. Example,\n\nWe built nine networks in 2021, and they serve all of the country.\n',
  );
  expect(made.units.map((unit) => unit.at(-1))).toEqual([
    'We built nine networks in 2021, and they serve all of the country.',
  ]);
});

describe('notes typed in brackets', () => {
  const expected = ['We trained 40 people in Kenya[^1].', 'We helped Ghana.[^2][^3]'];
  const notes = ['Own report.', 'World Bank report.', 'Another report.'];

  test.each([
    [
      'txt',
      'We trained 40 people in Kenya [1].\n\nWe helped Ghana. [2, 3]\n\nNotes\n\n[1] Own report.\n\n[2] World Bank report.\n\n[3] Another report.\n',
    ],
    [
      'html',
      '<body><p>We trained 40 people in Kenya [1].</p><p>We helped Ghana. [2, 3]</p><p>Notes</p><p>[1] Own report.</p><p>[2] World Bank report.</p><p>[3] Another report.</p></body>',
    ],
  ])('%s', async (kind, text) => {
    const made = await linesOf(text, `submissions/2020/x.${kind}`);
    expect(made.units.map((unit) => unit.at(-1))).toEqual(expected);
    expect(made.notes).toEqual(notes);
    expect(made.codes).toContain('furniture-removed');
    expect(made.codes).not.toContain('note-unattached');
  });
});

test('a power of ten without a note of that number stays', async () => {
  const made = await linesOf(
    '<body><p>It reached 10<sup>6</sup> people in the country.<sup>1</sup></p><p><sup>1</sup> Own report.</p></body>',
    'submissions/2020/x.html',
  );
  expect(made.units.map((unit) => unit.at(-1))).toEqual(['It reached 10⁶ people in the country.[^1]']);
  expect(made.codes).not.toContain('note-unattached');
});
