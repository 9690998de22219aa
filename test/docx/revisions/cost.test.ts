import { expect, test } from '@jest/globals';
import { checkPatched } from '../../../src/docx/index.js';
import { usedMs } from '../../cost.js';
import { note, opened, type Parts, partsOf } from './packages.js';
import { del, deletedRun, ins, look, p, run } from './xml.js';

const own = (id: number): string => `w:id="${id}" w:author="P" w:date="D"`;

/** A report with a note in every paragraph, changes of two editors in every second and ours in every third. */
function report(paragraphs: number, isPatched: boolean): Parts {
  const body: string[] = [];
  const notes: string[] = [];
  for (let n = 1; n <= paragraphs; n += 1) {
    const words = Array.from({ length: 8 }, (_, at) =>
      run(`some words of run ${at} `, at % 3 === 0 ? '<w:b/>' : ''),
    );
    const theirs =
      n % 2 === 0 ? ins(run('new '), 100_000 + n, 'E') + del(deletedRun('old '), 200_000 + n, 'F') : '';
    const ours = isPatched && n % 3 === 0 ? `<w:ins ${own(300_000 + n)}>${run('ours ')}</w:ins>` : '';
    const mark = `<w:r><w:footnoteReference w:id="${n}"/></w:r>`;
    const bookmark = `<w:bookmarkStart w:id="${n}" w:name="_ph_${n}"/>`;
    body.push(
      p(`${bookmark}${words.join('')}${theirs}${ours}${mark}<w:bookmarkEnd w:id="${n}"/>`, look('X')),
    );
    notes.push(note(n, run('A note of some words.')));
  }
  return partsOf(body.join(''), notes.join(''));
}

async function cost(paragraphs: number): Promise<number> {
  const before = await opened(report(paragraphs, false));
  const after = await opened(report(paragraphs, true));
  const begin = usedMs();
  expect(checkPatched(before, after, { author: 'P', date: 'D', paragraphs: null })).toEqual([]);
  return usedMs() - begin;
}

test('checking costs in proportion to the length', async () => {
  await cost(500);
  const short = await cost(500);
  const long = await cost(4000);
  // Eight times the length; quadratic work would take sixty-four times as long.
  expect(long).toBeLessThan(short * 24 + 500);
}, 120_000);
