import { expect, test } from '@jest/globals';
import { submissionFileNames } from '../../src/intake/index.js';

test('submissions of a folder, each with the YAML file beside it', () => {
  const names = [
    '.DS_Store',
    'README.md',
    'Thumbs.db',
    'cycle.yaml',
    'decisions.yaml',
    'itu.pdf',
    'itu.yaml',
    'lost.yml',
    'undp.md',
    'wmo.txt',
    'wmo.txt.bak',
    '~$ece.docx',
    '~WRL0001.tmp',
  ];
  expect(submissionFileNames(names)).toEqual([
    { name: 'itu.pdf', beside: 'itu.yaml' },
    { name: 'lost.yml', beside: null },
    { name: 'undp.md', beside: null },
    { name: 'wmo.txt', beside: null },
  ]);
});
