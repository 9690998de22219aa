import { expect, test } from '@jest/globals';
import { pdfObjects, writePdf } from '../fuzz/small-pdf.js';
import { runBuilt } from './run-built.js';

test('a PDF whose table points past its pages ends in a problem, not in the end of the program', async () => {
  const objects = pdfObjects([['In 2020 the Union opened twelve centres.'], ['They are in towns.']]);
  // Object 5, the first page, is none; and where the table has object 7, the last page, something else stands.
  const whole = writePdf(objects.map((object, at) => (at === 4 ? 'null' : object)));
  const broken = Buffer.from(whole).toString('latin1').replace('\n7 0 obj\n', '\n7 0 xbj\n');
  const ran = await runBuilt('itu.pdf', Buffer.from(broken, 'latin1'));
  expect(ran.error).toBe('');
  expect(ran.problems.filter(({ place }) => place.file === 'submissions/2020/itu.pdf')).not.toEqual([]);
  expect([0, 1]).toContain(ran.code);
  expect(ran.otherIsDrafted).toBe(true);
});
