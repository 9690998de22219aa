import { describe, expect, test } from '@jest/globals';
import { gluedMarks } from '../../../src/intake/text/glued-marks.js';

const labels = (...lines: readonly string[]) =>
  gluedMarks(lines).map(({ line, label }) => `${line}:${label}`);

describe('figures that were note marks', () => {
  test('that count up through the text are told', () => {
    expect(labels('The towns grew.1 They are old.', 'The League2 and “LIMA”3, a plan, went on.')).toEqual([
      '0:1',
      '1:2',
      '1:3',
    ]);
  });
  test('one alone is told behind a sentence', () => {
    expect(labels('The towns grew.1 They are old.')).toEqual(['0:1']);
    expect(labels('The towns1 grew.')).toEqual([]);
  });
  test('other figures are not', () => {
    expect(labels('Documents Rev.1 and Rev.2 of CO2 and the G20, see para.1 and para.2.')).toEqual([]);
    expect(labels('In 2020, 12 towns. 1 was new. 2 were old.', 'Web2 and IPv6, phase1 and phase2.')).toEqual(
      [],
    );
    expect(labels('It took 3.1 and 4.2 years, from 2,1 to 1.2.')).toEqual([]);
    expect(labels('Windows7 and Windows8.')).toEqual([]);
  });
  test('notes themselves are not looked at', () => {
    expect(labels('[^1]: See www.lima.example/plan1.', 'The towns grew.')).toEqual([]);
  });
});
