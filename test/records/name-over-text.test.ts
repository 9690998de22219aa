import { describe, expect, test } from '@jest/globals';
import { makeRecord } from '../../src/records/index.js';
import { context, passage, submission } from './builders.js';

function senderOf(heading: string, text: string, title: string | null = null): string | null {
  const made = makeRecord(
    submission({
      file: 'submissions/2020/scan0001.txt',
      title,
      passages: [passage(text, { headings: [heading] })],
    }),
    context(),
  );
  const entity = made.value?.entity;
  return entity === undefined ? null : `${entity.name} (${entity.acronym})`;
}

describe('the first heading of a paper without a title', () => {
  test('that holds a body and its short form names the sender, as the text writes it', () => {
    expect(
      senderOf('INLAND-RIVERS BOATING UNION (IRBU) Lima', 'The Inland-rivers Boating Union has 40 members.'),
    ).toBe('Inland-rivers Boating Union (IRBU)');
  });

  test('or with capitals at the head of its words, where the text never does', () => {
    expect(senderOf('UNION OF BOATS AND INLAND-RIVERS (UBIR) Lima', 'We have 40 members.')).toBe(
      'Union of Boats and Inland-Rivers (UBIR)',
    );
  });

  test.each([
    ['no short form', 'INLAND-RIVERS BOATING UNION Lima'],
    ['a paper', 'REPORT OF THE BOATING UNION (IRBU)'],
    ['no word for a body', 'DIGITAL SKILLS FOR RIVERS (DSR)'],
  ])('names nobody: %s', (_, heading) => {
    expect(senderOf(heading, 'We have 40 members.')).toBeNull();
  });
});
