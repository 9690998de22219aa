import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeDocx } from '../../src/docx/index.js';
import { everyBlock } from '../docx/sample-documents.js';
import { takeInventory } from './inventory.js';
import { date, judged, makeStage, regenerate, type Stage, wordOf } from './make-scenario.js';
import { simulateEditor } from './simulate-editor.js';

/** Files that somebody may name in good faith, or not: each ends in words, or in a file with nothing lost. */
describe('an edited file that is none, or a hard one', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await makeStage(11);
  });

  function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
    const parts = unzipSync(bytes);
    const before = strFromU8(parts[part]!);
    const after = change(before);
    expect(after).not.toBe(before);
    parts[part] = strToU8(after);
    return zipSync(parts, { level: 1 });
  }

  /** What the program says instead of a file. */
  async function refusal(bytes: Uint8Array, cycle: number | null = 2020): Promise<string> {
    const { base, regenerated } = stage.world;
    const outcome = await regenerate(bytes, { ...base.base, cycle }, regenerated);
    return outcome.ok ? 'a file was given' : outcome.why;
  }

  async function findings(bytes: Uint8Array): Promise<readonly string[]> {
    const { base, regenerated } = stage.world;
    return (await judged(bytes, base.base, regenerated, 'accept')).findings;
  }

  test('a file that is not ours', async () => {
    const other = await writeDocx(everyBlock, { base: null, emblem: null, created: date });
    expect(await refusal(other)).toMatch(/^edited-unrecognized/);
  });

  test('a draft of another year', async () => {
    expect(await refusal(stage.draft, 2019)).toMatch(/^edited-other-year/);
  });

  test('an older base than the one it was edited from: nothing is done twice', async () => {
    const { base, regenerated } = stage.world;
    const { bytes } = simulateEditor(await wordOf(regenerated), 4);
    const { result } = await judged(bytes, base.base, regenerated, 'accept');
    const words = takeInventory(result!.bytes).words;
    const before = takeInventory(bytes).words;
    const more = [...words].filter(([word, count]) => count > Math.max(1, before.get(word) ?? 0));
    expect(more).toEqual([]);
    for (const [word, count] of before) {
      if (word.startsWith('editor-')) expect([word, words.get(word)]).toEqual([word, count]);
    }
  });

  test('a file with a password', async () => {
    const compound = new Uint8Array(4096);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal(compound)).toMatch(/package-invalid/);
  });

  test('a damaged file', async () => {
    expect(await refusal(stage.draft.slice(0, stage.draft.length / 2))).toMatch(/package-invalid/);
    const broken = changed(stage.draft, 'word/document.xml', (xml) => xml.slice(0, xml.length / 2));
    expect(await refusal(broken)).toMatch(/package-invalid/);
    expect(await refusal(new Uint8Array())).toMatch(/package-invalid/);
  });

  test('another document imported into it', async () => {
    const chunk =
      '<w:altChunk xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId900"/>';
    const linked = changed(stage.draft, 'word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk" Target="chunk.htm"/></Relationships>',
      ),
    );
    const parts = unzipSync(linked);
    parts['word/chunk.htm'] = strToU8('<p>imported</p>');
    parts['[Content_Types].xml'] = strToU8(
      strFromU8(parts['[Content_Types].xml']!).replace(
        '<Default ',
        '<Default Extension="htm" ContentType="text/html"/><Default ',
      ),
    );
    const bytes = changed(zipSync(parts, { level: 1 }), 'word/document.xml', (xml) =>
      xml.replace(/(<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>)(?=<w:sectPr)/, `${chunk}$1`),
    );
    expect(await findings(bytes)).toEqual([]);
  });

  test('protected for editing: it is told, and nothing is lost', async () => {
    const bytes = changed(stage.draft, 'word/settings.xml', (xml) =>
      xml.replace(
        '<w:defaultTabStop',
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/><w:defaultTabStop',
      ),
    );
    expect(await findings(bytes)).toEqual([]);
    const { base, regenerated } = stage.world;
    const outcome = await regenerate(bytes, base.base, regenerated);
    expect(outcome.ok && outcome.told).toMatch(/edited-protected/);
  });

  test('10,000 tracked changes of others', async () => {
    const one = (at: number) =>
      `<w:ins w:id="${20_000 + at}" w:author="Ana Editor" w:date="2021-03-01T00:00:00Z"><w:r><w:t xml:space="preserve">more${at} </w:t></w:r></w:ins>`;
    const paragraphs = Array.from(
      { length: 100 },
      (_, row) => `<w:p>${Array.from({ length: 100 }, (_, at) => one(row * 100 + at)).join('')}</w:p>`,
    ).join('');
    const bytes = changed(stage.draft, 'word/document.xml', (xml) =>
      xml.replace(/(<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>)(?=<w:sectPr)/, `${paragraphs}$1`),
    );
    const { base, regenerated } = stage.world;
    const started = process.cpuUsage();
    const outcome = await regenerate(bytes, base.base, regenerated);
    const { user } = process.cpuUsage(started);
    expect(outcome.ok).toBe(true);
    expect(user / 1e6).toBeLessThan(10);
    const xml = strFromU8(unzipSync(outcome.ok ? outcome.value.bytes : bytes)['word/document.xml']!);
    expect(xml.match(/<w:ins [^>]*w:author="Ana Editor"/g)).toHaveLength(10_000);
  });
});
