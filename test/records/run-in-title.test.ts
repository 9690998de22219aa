import { describe, expect, test } from '@jest/globals';
import { runInTitle } from '../../src/records/index.js';

describe('a run-in title', () => {
  test.each([
    ['**E-learning.** Schools were closed.', 'E-learning'],
    ['*Nigeria:* a programme began.', 'Nigeria'],
    ['**Nigeria**: a programme began.', 'Nigeria'],
    ['__Trust (C5)__. The domain is safe.', 'Trust (C5)'],
    ['***Fall moths*** – it was extended.', 'Fall moths'],
    [
      '**C4 and C7 (e-learning). Capacity-building.** Clerks were trained.',
      'C4 and C7 (e-learning). Capacity-building',
    ],
    ['**What\\.** Clerks were trained.', 'What'],
    ['**1\\. Shelves.** Clerks were trained.', '1. Shelves'],
  ])('%s', (text, title) => expect(runInTitle({ text })).toBe(title));

  test.each([
    '*SHELFPOR*, our tool, was opened.',
    '**Obstacles** were numerous.',
    '**All of it is in bold type.**',
    'E-learning. Schools were closed.',
    '**One two three four five six seven eight nine ten eleven twelve thirteen.** It goes on.',
    '** Not marked.** It goes on.',
  ])('none: %s', (text) => expect(runInTitle({ text })).toBeNull());
});
