import { describe, expect, test } from '@jest/globals';
import { read, shown } from './reading.js';

const body = [
  'The centres trained five hundred teachers in twelve towns in the year.',
  'They also opened a library, which lends books to all who live there.',
];

async function frame(...lines: readonly string[]) {
  const { submission, problems } = await read(lines.join('\n\n'));
  return {
    texts: submission.passages.map(({ inlines }) => shown(inlines)),
    letter: submission.letter ?? null,
    title: submission.title,
    found: problems.filter(({ code }) => code === 'furniture-removed').map(({ found }) => found),
  };
}

describe('the frame of a letter', () => {
  test('is told word by word and becomes no unit', async () => {
    const { texts, letter, found } = await frame(
      'INTERNATIONAL TELECOMMUNICATION UNION',
      'Place des Nations, CH-1211 Geneva 20',
      'Tel.: +41 22 730 51 11',
      '4 October 2021',
      'Ref.: SG/21',
      'To: Ms. Shamika Sirimanne, UNCTAD',
      'Dear Ms. Sirimanne,',
      ...body,
      'Yours sincerely,',
      'Jane Doe',
      'Director, ITU',
    );
    expect(texts).toEqual(body);
    expect(letter).toEqual({
      head: [
        'INTERNATIONAL TELECOMMUNICATION UNION',
        'Place des Nations, CH-1211 Geneva 20',
        'Tel.: +41 22 730 51 11',
        '4 October 2021',
        'Ref.: SG/21',
      ],
      signature: ['Jane Doe', 'Director, ITU'],
      onBehalfOf: null,
      mail: null,
    });
    for (const line of ['Dear Ms. Sirimanne,', '4 October 2021', 'Jane Doe', 'Director, ITU']) {
      expect(found[0]).toContain(`"${line}"`);
    }
  });

  test('keeps the title of the paper', async () => {
    const { texts, title, letter } = await frame(
      'Contribution of the Union to the report on WSIS',
      'Dear colleagues,',
      ...body,
    );
    expect(title).toBe('Contribution of the Union to the report on WSIS');
    expect(texts).toEqual(body);
    expect(letter?.head).toEqual([]);
  });

  test('is an address without a greeting', async () => {
    const { texts, letter } = await frame(
      'Acme Foundation',
      'P.O. Box 12, Nairobi',
      'info@acme.example',
      ...body,
    );
    expect(texts).toEqual(body);
    expect(letter?.head).toEqual(['Acme Foundation', 'P.O. Box 12, Nairobi', 'info@acme.example']);
  });

  test('knows for whom one writes', async () => {
    const { texts, letter } = await frame(
      'Dear colleagues,',
      'On behalf of the International Telecommunication Union, I have the honour to send you our input to the report.',
      ...body,
    );
    expect(texts).toHaveLength(3);
    expect(letter?.onBehalfOf).toBe('International Telecommunication Union');
  });

  test('closes in one paragraph, with the highest consideration, or not at all', async () => {
    expect((await frame(...body, 'Kind regards,\nJane Doe\nDirector')).texts).toEqual(body);
    expect(
      (
        await frame(
          ...body,
          'Please accept, Excellency, the assurances of my highest consideration.',
          'Jane Doe',
        )
      ).texts,
    ).toEqual(body);
    const kept = [...body, 'Sincerely held views differ on this, and we heard them all at the meeting.'];
    expect((await frame(...kept)).texts).toEqual(kept);
    const inside = [
      body[0]!,
      'Best regards to all, wrote one of the teachers in the survey of the year.',
      body[1]!,
    ];
    expect((await frame(...inside)).texts).toEqual(inside);
  });

  test.each([
    ['a heading and text', ['## Introduction', ...body]],
    ['names in a row', ['Benin', 'Togo', 'Niger', ...body]],
    [
      'a sentence with an address',
      [`Write to info@acme.example for the list of all the centres of the year.`, ...body],
    ],
    ['an address far below', [...body, 'Contact: info@acme.example', 'Tel.: +41 22 730 51 11']],
  ])('is not seen in %s', async (_, lines) => {
    const { letter, found } = await frame(...lines);
    expect(letter).toBeNull();
    expect(found).toEqual([]);
  });
});
