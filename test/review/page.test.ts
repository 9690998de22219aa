import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { countDocumentWords, plainText, plainTextOf, unifyText } from '../../src/document/index.js';
import { type ReviewInput, reviewPage } from '../../src/review/index.js';
import { sample } from '../cycle.js';
import { dataOf, type Reviewed, reviewed, textOfHtml } from './reviewed.js';

let of: Reviewed;
beforeAll(async () => {
  of = await reviewed(sample(2020));
});

const sentencesOf = ({ drafted }: Reviewed) =>
  drafted.draft.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));

/** `#s-12` and `#source-12` with their HTML, by number. */
const shownIn = (page: string) => [
  ...page.matchAll(
    /<span class="sentence" id="s-(\d+)"><a class="say" href="#source-(\d+)"[^>]*>(.*?)<\/a>/gs,
  ),
];
const sourcesIn = (page: string) =>
  new Map(
    [...page.matchAll(/<li id="source-(\d+)"[^>]*>(.*?)<\/li>\n(?=<li id="source|<\/ol>)/gs)].map((one) => [
      one[1],
      one[2]!,
    ]),
  );

describe('the text', () => {
  test('is the text that will print, with its numbers', () => {
    const { document } = of.drafted;
    const paragraphs = document.blocks.filter((block) => block.type === 'paragraph' && block.role === 'body');
    expect(paragraphs.length).toBeGreaterThan(20);
    for (const [at, block] of paragraphs.entries()) {
      const [, html] = new RegExp(`<p class="text" id="b-${block.id}">(.*?)</p>`, 's').exec(of.page) ?? [];
      const words = textOfHtml(html!.replace(/<span class="margin">.*?<\/span> /gs, ''));
      expect(unifyText(words)).toBe(`${at + 1}. ${plainTextOf(block)}`);
    }
  });

  test('has the headings numbered as in Word', () => {
    const numbers = [...of.page.matchAll(/<h[3-6] class="d\d" id="b-[^"]*"><span class="number">([^<]*)</g)];
    expect(numbers.slice(0, 7).map(([, number]) => number)).toEqual([
      'I.',
      'A.',
      'B.',
      'C.',
      'D.',
      'II.',
      'A.',
    ]);
    expect(numbers.map(([, number]) => number)).toContain('(a)');
    expect(numbers.map(([, number]) => number)).toContain('(viii)');
  });

  test('has every note once, and every mark leads to one', () => {
    const notes = [...of.page.matchAll(/<li id="note-(\d+)"/g)].map(([, number]) => Number(number));
    expect(notes).toEqual(of.drafted.document.notes.map((_, at) => at + 1));
    for (const [, number] of of.page.matchAll(/href="#note-(\d+)"/g)) expect(notes).toContain(Number(number));
  });
});

describe('sources', () => {
  test('every sentence has one, with the words of its span', () => {
    const sources = sourcesIn(of.page);
    const shown = shownIn(of.page);
    const drafted = sentencesOf(of);
    expect(shown.length).toBeGreaterThanOrEqual(drafted.length);
    expect([...sources.keys()]).toEqual(shown.map(([, number]) => number));
    const data = dataOf(of.page);
    const unused = shown.filter(([, , , html]) => {
      const words = unifyText(textOfHtml(html!));
      return !drafted.some(({ inlines }) => plainText(inlines) === words);
    });
    for (const [, number] of unused) expect(sources.get(number)).toContain('.md.hbs');
    let seen = 0;
    for (const sentence of drafted) {
      if (sentence.origin.type !== 'submission') continue;
      const { unit, start, end } = sentence.origin;
      const uses = data.units[unit]!.uses!.filter(([from, to]) => from === start && to === end);
      expect(uses.length).toBeGreaterThan(0);
      const numbers = uses.map(([, , number]) => String(number));
      const html = shown.find(
        ([, number, , text]) =>
          numbers.includes(number!) && unifyText(textOfHtml(text!)) === plainText(sentence.inlines),
      );
      expect(html).toBeDefined();
      expect(sources.get(html![1])).toContain(`${data.units[unit]!.place}</bdi>`);
      seen += 1;
    }
    expect(seen).toBe(drafted.length);
  });

  test('what was changed gives both texts: without the new words the span, without the old the sentence', () => {
    const sources = sourcesIn(of.page);
    const data = dataOf(of.page);
    const letters = (text: string) => unifyText(text).replaceAll(' ', '');
    for (const [, number, , html] of shownIn(of.page)) {
      const [, changed] = /<p class="changed">(.*?)<\/p>/s.exec(sources.get(number)!) ?? [];
      if (changed === undefined) continue;
      const [, ...units] = data.sentences[Number(number) - 1]!;
      const spans = units.flatMap((id) =>
        data.units[id!]!.uses!.filter((use) => use[2] === Number(number)).map(([start, end]) =>
          data.units[id!]!.text.slice(start, end),
        ),
      );
      expect(letters(textOfHtml(changed.replace(/<ins>.*?<\/ins>/gs, '')))).toBe(letters(spans.join(' ')));
      expect(letters(textOfHtml(changed.replace(/<del>.*?<\/del>/gs, '')))).toBe(letters(textOfHtml(html!)));
    }
  });
});

describe('figures', () => {
  test('units used, merged and left out are the fates of the draft', () => {
    const { fates, contributors } = of.drafted.draft;
    const data = dataOf(of.page);
    expect(data.left).toHaveLength(fates.filter(({ fate }) => fate !== 'used').length);
    expect(Object.keys(data.units)).toHaveLength(fates.length);
    const inDraft = fates.filter(({ fate }) => fate === 'used').length;
    expect(of.page).toContain(`<dt>Units used</dt><dd>${inDraft} <small>of ${fates.length}<`);
    expect(of.page).toContain(`<dt>Left out</dt><dd>${fates.length - inDraft} <small>`);
    const corners = of.page
      .split('<table class="heat')
      .slice(1)
      .map((table) => {
        const foot = table.split('<tfoot>')[1]!.split('</tfoot>')[0]!;
        const [used, sent] = foot.split('<td').at(-1)!.match(/\d+/g)!;
        return [Number(used), Number(sent)];
      });
    const used = fates.filter(({ fate }) => fate !== 'set-aside').length;
    expect(corners).toEqual([
      [used, fates.length],
      [used, fates.length],
    ]);
    const rows = of.page
      .split('Entities by action line</caption>')[1]!
      .split('</table>')[0]!
      .match(/<tr><th scope="row" title=/g);
    expect(rows).toHaveLength(contributors.length);
    const reasons = [...of.page.matchAll(/data-reason="([^"]+)">[^<]*<\/a><\/th><td class="figure">(\d+)</g)];
    for (const [, reason, count] of reasons)
      expect(fates.filter((one) => one.fate === 'set-aside' && one.reason === reason)).toHaveLength(
        Number(count),
      );
    expect(reasons.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(data.left.length);
  });

  test('words of the sections, the headings and the notes are those of the report', () => {
    const table = of.page.split('<table class="bars">')[1]!.split('</table>')[0]!;
    const rows = table
      .split('</tr>')
      .flatMap((row) => /<\/th><td class="figure">([\d,]+)<\/td>/.exec(row)?.[1] ?? [])
      .map((words) => Number(words.replace(',', '')));
    const words = countDocumentWords(of.drafted.document);
    expect(rows.at(-1)).toBe(words);
    expect(rows.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(words);
    expect(of.page).toMatch(new RegExp(`<dt>Words</dt><dd>${words.toLocaleString('en-US')} <small>of 8,500`));
  });

  test('what the editorial checks say is told apart, and counted as the terminal counts it', async () => {
    const { drafted, problems, input } = of;
    const page = reviewPage({ ...input, remarks: drafted.findings });
    const countOf = (grade: string) =>
      dataOf(page).problems.filter(({ severity }) => severity === grade).length;
    expect(drafted.findings.length).toBeGreaterThan(0);
    expect(countOf('remark')).toBe(drafted.findings.length);
    expect(countOf('warning')).toBe(problems.filter(({ severity }) => severity === 'warning').length);
    expect(page).toContain(
      `<span class="count remark">${drafted.findings.length} <small>editorial remarks</small></span>`,
    );
    expect(dataOf(page).problems.map(({ severity }) => severity)).toEqual(
      ['error', 'warning', 'remark', 'info'].flatMap((grade) => Array<string>(countOf(grade)).fill(grade)),
    );
  });

  test('all problems are there', () => {
    const gravest = ['error', 'warning', 'info'].flatMap((severity) =>
      of.problems.filter((one) => one.severity === severity),
    );
    expect(dataOf(of.page).problems.map(({ code, found }) => [code, found])).toEqual(
      gravest.map(({ code, found }) => [code, found]),
    );
  });
});

describe('the file', () => {
  test('is the same for the same input', async () => {
    expect((await reviewed(sample(2020))).page).toBe(of.page);
  });

  test('lets its own style and script run and nothing else', () => {
    const policy = textOfHtml(/Content-Security-Policy" content="([^"]*)"/.exec(of.page)![1]!);
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, style] = /<style>(.*?)<\/style>/s.exec(of.page)!;
    const [, script] = /<script>(.*?)<\/script>/s.exec(of.page)!;
    expect(policy).toBe(
      `default-src 'none'; style-src ${hash(style!)}; script-src ${hash(script!)}; base-uri 'none'; form-action 'none'`,
    );
    expect(of.page).not.toMatch(/<[^>]+ (?:style|on[a-z]+)=/);
    expect(of.page).not.toMatch(/<(?:img|link|iframe|object|embed|form|base|audio|video)\b/);
    expect(of.page).not.toMatch(/(?:src|href)="(?!#|https?:\/\/)/);
    for (const [link] of of.page.matchAll(/<a [^>]*href="http[^>]*>/g))
      expect(link).toContain('rel="noopener noreferrer"');
  });

  test('holds its style and script with the line ends that a browser hashes', () => {
    const windows = {
      style: of.input.assets.style.replaceAll('\n', '\r\n'),
      script: of.input.assets.script.replaceAll('\n', '\r\n'),
    };
    expect(reviewPage({ ...of.input, assets: windows })).toBe(of.page);
  });

  test.each(['</style>', '</SCRIPT >', '<!--'])('refuses a style that holds %s', (end) => {
    const input: ReviewInput = { ...of.input, assets: { ...of.input.assets, style: `a{} ${end}` } };
    expect(() => reviewPage(input)).toThrow('would end it early');
  });

  test('marks the blocks that are new', () => {
    const id = of.drafted.draft.sections.flatMap(({ paragraphs }) => paragraphs)[2]!.id;
    const page = reviewPage({ ...of.input, fresh: new Set([id]) });
    expect(page.match(/<span class="new">/g)).toHaveLength(1);
    expect(new RegExp(`id="b-${id}">.*?</p>`, 's').exec(page)![0]).toContain('<span class="new">New</span>');
  });
});
