import { writeFileSync } from 'node:fs';
import { test } from '@jest/globals';
import fc from 'fast-check';
import { checkPatched, patchDocx, readEdited } from '../../../src/docx/index.js';
import { arbitraryDocument } from '../arbitrary-documents.js';
import { everyBlock } from '../sample-documents.js';
import { Draw, othersEdit } from './other-editors.js';
import { author, date, draft, main, mergedTexts, open, partOf, plain, texts, taken } from './patching.js';
import { randomPatch } from './random-patches.js';

test('debug', async () => {
  const from = Number(process.env.FROM ?? 0);
  const count = Number(process.env.COUNT ?? 40);
  const numbers = fc.sample(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 60, maxLength: 60 }), {
    seed: 5,
    numRuns: from + count,
  });
  const documents = fc.sample(arbitraryDocument, { seed: 6, numRuns: from + count });
  const failures = new Map<string, number[]>();
  let shown = 0;
  for (let at = from; at < from + count; at += 1) {
    const draw = new Draw(numbers[at]!);
    const document = at % 3 === 0 ? plain : at % 3 === 1 ? everyBlock : documents[at]!;
    const edits = at % 12;
    let stage = '';
    let bytes: Uint8Array | null = null,
      result: Uint8Array | null = null,
      patch: unknown;
    try {
      stage = 'draft';
      bytes = await draft(
        edits === 0 ? {} : { [main]: (xml) => othersEdit(xml, draw, edits) + ' ' },
        document,
      );
      stage = 'open';
      const before = await open(bytes);
      stage = 'read';
      const edited = taken(readEdited(before));
      stage = 'random';
      const p = randomPatch(edited, draw, Number(process.env.CHANGES ?? 8));
      patch = p;
      stage = 'patch';
      result = taken(patchDocx(before, p, null));
      stage = 'open after';
      const after = await open(result);
      stage = 'check';
      const expected = mergedTexts(edited, p.changes);
      const findings = [...checkPatched(before, after, { author, date, paragraphs: expected })];
      const got = texts(taken(readEdited(after)));
      const diff = expected.findIndex((one, i) => got[i] !== one);
      if (diff !== -1 || got.length !== expected.length)
        findings.push(
          `readEdited: ${diff} ${JSON.stringify(got[diff])} / ${JSON.stringify(expected[diff])} (${got.length}/${expected.length})`,
        );
      if (findings.length > 0) throw new Error(findings.join('\n'));
    } catch (error) {
      const message = `${stage}: ${(error as Error).message}`.slice(0, 600);
      const key = message.slice(0, 60);
      failures.set(key, [...(failures.get(key) ?? []), at]);
      if (shown < 4) {
        shown += 1;
        console.log(at, message, (error as Error).stack?.split('\n').slice(1, 6).join('\n'));
        writeFileSync(
          `/tmp/x-fail-${at}.txt`,
          [JSON.stringify(patch, null, 1), bytes && partOf(bytes, main), result && partOf(result, main)].join(
            '\n\n=====\n\n',
          ),
        );
      }
    }
  }
  console.log(`failed ${[...failures.values()].flat().length} of ${count}`, failures);
}, 600_000);
