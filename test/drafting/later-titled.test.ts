import { describe, expect, test } from '@jest/globals';
import { unitTexts } from '../../src/drafting/compose/unit-texts.js';
import { laterTitled } from '../../src/drafting/sentences/later-titled.js';
import { makeRecord, makeUnit } from './make.js';

/** The last sentence of a paragraph under "**Shelf Passport.**", as it stands alone. */
function alone(text: string): string | null {
  const unit = makeUnit('towb', `**Shelf Passport.** It keeps books for towns. Towns like it. ${text}`);
  const record = makeRecord('towb', [unit]);
  const sentence = unitTexts([record]).of(record, unit).sentences.at(-1);
  return sentence === undefined ? null : (laterTitled(sentence)?.text ?? null);
}

describe('a later sentence with the title over it', () => {
  test.each([
    'In 2020, clerks were trained in 30 towns.',
    'Some 5,200 cards were issued in the first five months.',
  ])('%s', (text) =>
    expect(alone(text)).toMatch(/^(?:With regard to|Under) (?:the )?Shelf Passport, (?:in 2020|some 5,200)/),
  );

  test.each([
    'It was extended to 30 towns.',
    'The programme reached 30 towns.',
    'TOWB trained 40 clerks.',
    'The Shelf Passport reached 30 towns.',
    'In Ghana, the DigiGirlz programme of Microsoft trained 2,000 girls.',
    'In 2020, 3,000 clerks were trained by the World Bank.',
    'Some 2.2 billion children worldwide had no books.',
    'Some 300 million people had no books in 2020.',
    'WHO declared 300 shelves safe.',
  ])('gets none: %s', (text) => expect(alone(text)).toBeNull());
});
