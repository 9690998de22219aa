import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkPatched, patchDocx, readEdited } from '../../../src/docx/index.js';
import { asyncProperty } from '../../property.js';
import { arbitraryDocument } from '../arbitrary-documents.js';
import { everyBlock } from '../sample-documents.js';
import { Draw, othersEdit } from './other-editors.js';
import { author, date, draft, main, mergedTexts, open, plain, taken, texts } from './patching.js';
import { randomPatch } from './random-patches.js';

const numbers = fc.array(fc.nat({ max: 1_000_000 }), { minLength: 60, maxLength: 60 });
const documents = fc.oneof(fc.constantFrom(plain, everyBlock), arbitraryDocument);

describe('any patch of any edited file', () => {
  test('accepted gives the merged text, rejected the edited file, whatever becomes of other people’s changes', async () => {
    await asyncProperty(
      [documents, numbers, fc.nat({ max: 12 }), fc.nat({ max: 10 })],
      async (document, drawn, edits, changes) => {
        const draw = new Draw(drawn);
        const untouched = await draft({}, document);
        const bytes =
          edits === 0
            ? untouched
            : await draft({ [main]: (xml) => `${othersEdit(xml, draw, edits)}\n` }, document);
        const before = await open(bytes);
        const edited = taken(readEdited(before));
        const patch = randomPatch(edited, draw, changes);
        const after = await open(taken(patchDocx(before, patch, null)));
        const expected = mergedTexts(edited, patch.changes);
        expect(checkPatched(before, after, { author, date, paragraphs: expected })).toEqual([]);
        expect(texts(taken(readEdited(after)))).toEqual(expected);
        return true;
      },
      40,
    );
  }, 120_000);
});
