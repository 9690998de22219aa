import { describe, expect, test } from '@jest/globals';
import { dangles } from '../../src/drafting/choose/openings.js';

describe('a sentence that points to one before it', () => {
  test.each([
    'Only 7 of them opened in 2020.',
    'Three of the centres were opened in Lima.',
    'A second round took place in Quito.',
    'The new edition covers 30 towns.',
    'The platform now offers 12 courses.',
    'The study found that 40 towns lack a library.',
    'The course brought together 60 clerks.',
    'There, a library was opened.',
    'Since then, 14 towns have joined.',
    'Thanks to this help, 14 towns have joined.',
    'At the meeting, mayors adopted a plan.',
    'It was built in Lima.',
    'Its towns joined in 2020.',
    'This plan covers 30 towns.',
    'In its second year, the plan reached 30 towns.',
  ])('%s', (text) => expect(dangles(text)).toBe(true));
});

describe('a sentence that looks like it and stands alone', () => {
  test.each([
    'It is estimated that 40 towns lack a library.',
    'It is important to open libraries.',
    'There are 40 towns without a library.',
    'In its plan for 2020, the League of Towns named 30 libraries.',
    'Both TOWB and ITU opened libraries.',
    'Another 30 towns joined in 2020.',
    'Those who took the course became clerks.',
    'Such towns as Lima and Quito opened libraries.',
    'So far, 30 towns have joined.',
    'The study of libraries in Peru covers 30 towns.',
    'The event organized by TOWB drew 300 guests.',
    'One of the towns in Peru opened a library.',
    'However hard the year, TOWB opened libraries.',
    'A second language is spoken in 30 towns.',
  ])('%s', (text) => expect(dangles(text)).toBe(false));
});
