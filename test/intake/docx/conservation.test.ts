import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { plainText, unifyText } from '../../../src/document/index.js';
import { writeDocx } from '../../../src/docx/index.js';
import { readDocxBlocks } from '../../../src/intake/docx/index.js';
import { baseOf, created, everyBlock } from '../../docx/sample-documents.js';
import { convertSourceWithOffice, describeWithOffice } from '../../office.js';
import { describeWithSeeds, seed } from '../../seeds.js';
import { officeSource } from './office-source.js';

/** The words of all texts in the body and the notes of a Word file, as its XML has them. */
function wordsInXml(bytes: Uint8Array): readonly string[] {
  const parts = unzipSync(bytes);
  const names = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];
  const texts = names.flatMap((name) => {
    const xml = parts[name] === undefined ? '' : new TextDecoder().decode(parts[name]);
    // The older form of a text box says the same again.
    return (
      xml
        .replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '')
        // The number of a note that is cited again is its mark.
        .replace(/(NOTEREF(?:(?!<w:t[ >]).)*<w:t[^>]*>)\d+/gs, '$1')
        .split(/<\/w:p>/)
        .map((paragraph) =>
          [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab|cr)\b[^>]*\/>/g)]
            .map(([, text]) => text ?? ' ')
            .join('')
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, '&'),
        )
    );
  });
  return texts.flatMap(wordsOf);
}

function wordsOf(text: string): readonly string[] {
  return unifyText(text.replaceAll('\\', '')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of the body and the notes that neither arrive in a block nor are named in a problem. */
async function lostWords(
  bytes: Uint8Array,
): Promise<{ readonly lost: readonly string[]; readonly share: number }> {
  const outcome = await readDocxBlocks({ path: 'submissions/2020/sender.docx', bytes });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const left = new Map<string, number>();
  const arrived = [
    ...outcome.value.blocks.map(({ inlines, label }) => `${label ?? ''} ${plainText(inlines)}`),
    ...outcome.problems.map(({ found }) => found),
  ];
  for (const word of arrived.flatMap(wordsOf)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsInXml(bytes);
  expect(words.length).toBeGreaterThan(80);
  const lost = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  return { lost, share: 1 - lost.length / words.length };
}

describe('every word of a Word file arrives', () => {
  test('in one that the program wrote', async () => {
    const bytes = await writeDocx(everyBlock, { base: baseOf(everyBlock), emblem: null, created });
    const { share, lost } = await lostWords(bytes);
    expect(lost).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.999);
  });
});

describeWithOffice('every word of a Word file arrives', () => {
  test('in one that LibreOffice saved', async () => {
    const { share, lost } = await lostWords(convertSourceWithOffice(officeSource, 'fodt', 'docx'));
    expect(lost).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.999);
  });
});

describeWithSeeds('every word of a real submission arrives', () => {
  test.each(['2020-undp', '2021-oset', '2021-undesa', '2023-undesa'])('%s', async (name) => {
    const { share, lost } = await lostWords(seed(`docx/${name}.docx`));
    expect(lost).toEqual([]);
    expect(share).toBeGreaterThanOrEqual(0.999);
  });
});
