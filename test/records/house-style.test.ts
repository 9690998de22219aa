import { describe, expect, test } from '@jest/globals';
import { readRegisters } from '../../src/records/index.js';
import { cycleFiles, schemas } from '../cycle.js';

const { registers } = cycleFiles(new Map());

function withWords(words: string, ize = '[organ]') {
  const text = `ize: ${ize}\nwords: ${words}\nunited_nations_before: []\nunits: []\n`;
  return readRegisters({ ...registers, houseStyle: { file: 'house-style.yaml', text } }, schemas);
}

test('the shipped register is read, and none is needed', () => {
  const shipped = readRegisters(registers, schemas);
  expect(shipped.problems).toEqual([]);
  expect(shipped.ok && shipped.value.houseStyle?.ize).toContain('organ');
  const { houseStyle: _, ...others } = registers;
  const without = readRegisters(others, schemas);
  expect(without.ok && without.value.houseStyle).toBeNull();
});

describe('words that would be changed twice are told', () => {
  test.each([
    [
      'one spelling in two entries',
      '[{from: roadmap, to: road map}, {from: Roadmap, to: route}]',
      'words.1.from',
    ],
    [
      'a chain of entries',
      '[{from: dataset, to: data set}, {from: data bank, to: big dataset}]',
      'words.1.to',
    ],
    ['a circle', '[{from: colour, to: color}, {from: color, to: colour}]', 'words.0.to'],
    ['against the endings', '[{from: arrange, to: organise}]', 'words.0.to'],
    ['part of a compound', '[{from: net, to: web}, {from: meshwork, to: net-work}]', 'words.1.to'],
  ])('%s', (_, words, path) => {
    expect(withWords(words).problems[0]).toMatchObject({ code: 'register-conflict', place: { path } });
  });

  test.each([
    ['a capital alone', '[{from: internet, to: Internet}, {from: world wide web, to: world Internet}]'],
    ['another word that holds it', '[{from: set, to: group}, {from: a, to: setting}]'],
    ['a word of the endings as it should be', '[{from: arrange, to: organize}]'],
  ])('%s is none', (_, words) => {
    expect(withWords(words).problems).toEqual([]);
  });
});

test('what is no word is a wrong value', () => {
  expect(withWords('[{from: "a.*b", to: c}]').problems).toMatchObject([{ code: 'schema-wrong-value' }]);
});
