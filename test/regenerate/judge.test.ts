import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { takeInventory } from './inventory.js';
import { judge } from './judge.js';
import { makeStage, type Stage } from './make-scenario.js';
import { simulateEditor } from './simulate-editor.js';

/** A judge that never finds anything would pass everything: each loss is made by hand once. */
describe('the judge notices', () => {
  let stage: Stage;
  let edited: Uint8Array;

  beforeAll(async () => {
    stage = await makeStage(3);
    const deeds = [
      'retype',
      'comment',
      'track: add words',
      'track: delete words',
      'track: move',
      'add a note',
    ];
    edited = [1, 2, 3, 4, 5, 6, 7, 8, 9]
      .map((seed) => simulateEditor(stage.draft, seed, deeds))
      .find((one) => deeds.every((deed) => one.deeds.some(({ what }) => what === deed)))!.bytes;
  });

  function findings(part: string, change: (xml: string) => string): string {
    const parts = unzipSync(edited);
    const before = strFromU8(parts[part]!);
    const after = change(before);
    expect(after === before && part !== '').toBe(false);
    parts[part] = strToU8(after);
    return found(zipSync(parts, { level: 0 }));
  }

  function found(result: Uint8Array): string {
    const { base } = stage.world.base;
    return judge({
      base,
      regenerated: base,
      edited: takeInventory(edited),
      result: takeInventory(result),
      told: { text: '', blocks: new Set() },
      others: 'accept',
    }).join('\n');
  }

  test('nothing where nothing happened', () => {
    expect(found(edited)).toBe('');
  });

  test('a word that the editor typed and that is gone', () => {
    // The simulated editor may have cut the first one out again; one in the text of a run is there.
    const typed = /editor-word-\d+e(?=[^<]*<\/w:t>)/;
    const word = typed.exec(strFromU8(unzipSync(edited)['word/document.xml']!))?.[0];
    expect(findings('word/document.xml', (xml) => xml.replace(typed, ''))).toContain(`${word}:`);
  });

  test('a figure of the draft that is gone', () => {
    expect(findings('word/document.xml', (xml) => xml.replace(/\d\d,\d{3}/, 'some'))).toContain(
      'has no news',
    );
  });

  test('a comment that is gone, or has other words', () => {
    expect(findings('word/comments.xml', (xml) => xml.replace('please look', 'look'))).toContain(
      'a comment is lost',
    );
    const gone = findings('word/comments.xml', (xml) => xml.replace(/<w:comment [\s\S]*?<\/w:comment>/, ''));
    expect(gone).toContain('a comment is lost');
    expect(gone).toContain('without its comment');
  });

  test('a tracked change accepted without being asked, or given to another author', () => {
    const accepted = findings('word/document.xml', (xml) =>
      xml.replace(/<w:del [^>]*>(?:(?!<\/w:del>)[\s\S])*<\/w:del>/, ''),
    );
    expect(accepted).toMatch(/deleted changed/);
    const renamed = findings('word/document.xml', (xml) =>
      xml.replace(/(<w:ins [^>]*w:author=")[^"]*/, '$1Penholder'),
    );
    expect(renamed).toMatch(/inserted changed/);
  });

  test('an insertion that nobody tracked', () => {
    expect(findings('word/document.xml', (xml) => xml.replace(' in 2020', ' late in 2020'))).toContain(
      'undone',
    );
  });

  test('paragraphs in another order', () => {
    const swapped = findings('word/document.xml', (xml) =>
      xml.replace(
        /(<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>)(<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>)(?=<w:sectPr)/,
        '$2$1',
      ),
    );
    expect(swapped).toContain('undone');
  });

  test('notes that do not ascend, or have lost their text', () => {
    const swapped = findings('word/document.xml', (xml) =>
      xml.replace(/(<w:footnoteReference w:id=")2"([\s\S]*?<w:footnoteReference w:id=")3"/, '$13"$22"'),
    );
    expect(swapped).toContain('do not ascend');
    expect(findings('word/footnotes.xml', (xml) => xml.replace('example.org', 'example'))).toContain(
      'undone',
    );
  });

  test('a part that is not what it was', () => {
    expect(findings('word/settings.xml', (xml) => xml.replace('567', '568'))).toContain('word/settings.xml');
    expect(findings('word/_rels/document.xml.rels', (xml) => xml.replace('header1', 'header9'))).toContain(
      'lost',
    );
  });
});
