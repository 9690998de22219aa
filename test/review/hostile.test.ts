import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { jsonIsland } from '../../src/review/json-island.js';
import { escapeHtml, html, webAddress } from '../../src/review/markup.js';
import { wordChanges } from '../../src/review/word-changes.js';
import { usedMs } from '../cost.js';
import { property } from '../property.js';
import { hostileSubmissions } from './hostile-submissions.js';
import { dataOf, reviewedWhole } from './reviewed.js';

/** What a parser would take for the page's own: tags with their attributes outside the data block. */
const tagsOf = (page: string) =>
  [...page.replace(/<(script|style)\b[^>]*>.*?<\/\1>/gs, '').matchAll(/<\/?([a-z0-9]+)([^>]*)>/gi)].map(
    ([, name, attributes]) => ({ name: name!.toLowerCase(), attributes: attributes! }),
  );

describe('what was sent in stays text', () => {
  test('no tag, handler, style or address of its own', async () => {
    const { page, drafted } = await reviewedWhole(hostileSubmissions);
    const used = drafted.draft.fates.filter(({ fate }) => fate === 'used');
    expect(used.length).toBeGreaterThan(drafted.draft.fates.length * 0.8);
    expect(page).not.toMatch(/<(?:img|svg onload|iframe|object|b onmouseover)/);
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    for (const { name, attributes } of tagsOf(page)) {
      expect(['img', 'iframe', 'object', 'form', 'base', 'embed', 'marquee']).not.toContain(name);
      const names = attributes.replace(/"[^"]*"/g, '');
      expect(names).not.toMatch(/\s(?:on[a-z]+|style|srcset|src)=/i);
      expect(attributes).not.toMatch(/\shref="(?!#|https?:)/i);
    }
    const texts = Object.values(dataOf(page).units)
      .map(({ text }) => text)
      .join('\n');
    expect(texts).toContain('pwned');
    expect(page).toContain('&lt;img src=x onerror=');
  });

  test('any text at all, in text, in attributes and in the data block', () => {
    property([fc.string({ unit: 'binary' })], (text) => {
      const page = html`<p title="${text}">${text}</p>${[...jsonIsland('data', { text })]}`.text;
      const outside = page.replace(escapeHtml(text), '').replace(escapeHtml(text), '');
      const data = /id="data">([^<]*)<\/script>$/.exec(page)![1]!;
      return (
        outside.startsWith('<p title=""></p><script') && (JSON.parse(data) as { text: string }).text === text
      );
    });
  });

  test.each([
    ['https://un.org/a?b=c', true],
    ['HTTP://un.org', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    [' javascript:alert(1)', false],
    ['java\nscript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['file:///etc/passwd', false],
    ['//un.org', false],
    ['https://', false],
    ['https:// un.org', false],
    ['#', false],
  ])('%s is an address of the web: %s', (url, is) => {
    expect(webAddress(url) !== null).toBe(is);
  });
});

describe('what was changed', () => {
  const shown = (source: string, sentence: string) =>
    wordChanges(source, sentence)
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `[-${text}]` : `[+${text}]`))
      .join('');

  test.each([
    ['We work in Africa.', 'UNDP works in Africa.', '[-We work ][+UNDP works ]in Africa.'],
    ['The same.', 'The same.', 'The same.'],
    ['It said "yes" – twice.', 'It said “yes” – twice.', 'It said “yes” – twice.'],
    [
      'In 2020 we grew by 4 percent.',
      'In 2020 it grew by 4 per cent.',
      'In 2020 [-we ][+it ]grew by 4 [-percent][+per cent].',
    ],
    ['', 'New.', '[+New.]'],
    ['6-10 December', '6–10 December', '[-6-10 ][+6–10 ]December'],
  ])('%s → %s', (source, sentence, expected) => {
    expect(shown(source, sentence)).toBe(expected);
  });

  test('holds both texts, whatever they are', () => {
    const words = fc.array(
      fc.constantFrom('we', 'the', 'UNDP', 'works', 'in', 'Africa', '2,400', '–', '“so”', 'é', '.'),
      { maxLength: 40 },
    );
    property([words, words], (a, b) => {
      const [source, sentence] = [a.join(' '), b.join(' ')];
      const stretches = wordChanges(source, sentence);
      const put = stretches
        .filter(({ kind }) => kind !== 'out')
        .map(({ text }) => text)
        .join('');
      const out = stretches
        .filter(({ kind }) => kind !== 'in')
        .map(({ text }) => text)
        .join('');
      // Spaces stand with the word before them, so that one may be the other text's.
      const squeezed = (text: string) => text.replaceAll(/\s/g, '');
      return squeezed(put) === squeezed(sentence) && squeezed(out) === squeezed(source);
    });
  });

  test('two texts of 100,000 words cost no more than reading them', () => {
    const many = (word: string) => Array.from({ length: 100_000 }, (_, at) => `${word}${at % 977}`).join(' ');
    const before = usedMs();
    expect(wordChanges(many('a'), many('b'))).toHaveLength(2);
    expect(usedMs() - before).toBeLessThan(3000);
  });
});
