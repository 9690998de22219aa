import { describe, expect, test } from '@jest/globals';
import { explicitActionLines } from '../../src/grouping/index.js';
import { registers } from './records.js';

const named = (...headings: string[]) => explicitActionLines(headings, registers)?.codes ?? null;

describe('action lines that headings name', () => {
  test.each([
    ['WSIS Action Line C2. Information and communication infrastructure', ['C2']],
    ['WSIS Action Line C3. Access to information and knowledge', ['C3']],
    ['WSIS Action Line C4. Capacity building', ['C4']],
    ['WSIS Action Line C5. Building confidence and security in the use of ICTs', ['C5']],
    ['WSIS Action Line C7. ICT Applications: E-environment', ['C7-e-environment']],
    ['WSIS Action Line C10. Ethical dimensions of the Information Society', ['C10']],
    ['WSIS Action Line C11. International and regional cooperation', ['C11']],
    ['C7eGov', ['C7-e-government']],
    ['ALC9 (Press)', ['C9']],
    ['AL C5: networks', ['C5']],
    ['C7 eAgriculture', ['C7-e-agriculture']],
    [
      'Action Line C7: e-business, e-learning and e-science',
      ['C7-e-business', 'C7-e-learning', 'C7-e-science'],
    ],
    ['ICT applications', ['C7']],
    ['ICT Applications: E-health', ['C7-e-health']],
    ['3. Capacity-building', ['C4']],
    ['(iv) E-health', ['C7-e-health']],
    ['Action line 6', ['C6']],
    ['Action Lines C5 and C10', ['C5', 'C10']],
    ['C1 – C3', ['C1', 'C2', 'C3']],
    ['Enabling environment (C6)', ['C6']],
    ['MEDIA', ['C9']],
    ['Cultural diversity and identity, linguistic diversity and local content', ['C8']],
    ['Cultural diversity, linguistic diversity and local content', ['C8']],
  ])('%s', (heading, codes) => {
    expect(named(heading)).toEqual(codes);
  });

  test('under "Other action lines" the heading over it no longer holds', () => {
    expect(named('C7. E-health', 'Other action lines')).toBeNull();
    expect(named('C7. E-health', 'Other action lines: C10')).toEqual(['C10']);
    expect(named('C7. E-health', 'Other tools')).toEqual(['C7-e-health']);
  });

  test.each([
    'Action lines C1 to C11',
    'C40 Cities',
    'Annex C1',
    'Media: a campaign of posters',
    'Access to water and knowledge of wells',
    'Cooperation of regions',
    'Vitamin C3',
    'C.V. and C++',
    '',
    'C'.repeat(5000),
  ])('none: %s', (heading) => {
    expect(named(heading)).toBeNull();
  });

  test('the nearest heading that names a line decides', () => {
    expect(named('Action Line C4', 'Courses')).toEqual(['C4']);
    expect(named('C7. ICT applications', 'E-health')).toEqual(['C7-e-health']);
    expect(named('Action Line C4', 'Action Line C5')).toEqual(['C5']);
  });
});
