import { describe, expect, test } from '@jest/globals';
import { type Inline, literalText } from '../../src/document/index.js';
import { readMarkdownBlocks } from '../../src/intake/markdown/index.js';
import { schemas } from '../../src/schema/index.js';
import { usedMs } from '../cost.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readBytes = (bytes: Uint8Array) =>
  readMarkdownBlocks({ path: 'submissions/2020/undp.md', bytes }, schemas);
const read = (text: string) => readBytes(bytesOf(text));
const problemsOf = (text: string) =>
  read(text).problems.map(({ code, place, found }) => [code, place.line, place.column, found]);

function blocksOf(text: string) {
  const outcome = read(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.blocks;
}

/** Kind, level, label, line and text with marks as [^label], links as [text](url). */
const shown = (text: string) =>
  blocksOf(text).map(({ kind, level, label, inlines, place }) =>
    [kind, level, label, place.line, show(inlines)].filter((one) => one !== null).join(' '),
  );

function show(inlines: readonly Inline[]): string {
  return inlines
    .map((inline): string => {
      switch (inline.type) {
        case 'footnoteReference':
          return `[^${inline.identifier}]`;
        case 'link':
          return `[${show(inline.children)}](${inline.url})`;
        case 'strong':
          return `**${show(inline.children)}**`;
        case 'emphasis':
          return `*${show(inline.children)}*`;
        default:
          return literalText([inline]);
      }
    })
    .join('');
}

describe('the text of a Markdown submission', () => {
  test('becomes blocks with their lines in the file', () => {
    const text = [
      '---',
      'entity: undp',
      'received: 2020-12-14',
      '---',
      '',
      '# Part One',
      '',
      'A paragraph in **bold** and *italics*,',
      'with [a link](https://example.org/a_b) and a note.[^1]',
      '',
      '- First',
      '  1. Below',
      '',
      '     Still below',
      '- Second',
      '',
      '> Quoted',
      '',
      '| C1 | Governments |',
      '| -- | -- |',
      '| C2 | Infrastructure | [x](y) |',
      '',
      '    12 as it *stands*',
      '',
      '---',
      '',
      '[^1]: See <https://example.org>.',
      '',
      '    Second paragraph.',
    ].join('\n');
    expect(read(text)).toMatchObject({ ok: true, problems: [] });
    expect(read(text)).toMatchObject({ value: { frontMatter: { entity: 'undp', received: '2020-12-14' } } });
    expect(shown(text)).toEqual([
      'heading 1 6 Part One',
      'paragraph 8 A paragraph in **bold** and *italics*, with [a link](https://example.org/a_b) and a note.[^1]',
      'list-item 1 - 11 First',
      'list-item 2 1. 12 Below',
      'paragraph 14 Still below',
      'list-item 1 - 15 Second',
      'paragraph 17 Quoted',
      'table-row 19 C1; Governments',
      'table-row 21 C2; Infrastructure; [x](y)',
      'paragraph 23 12 as it *stands*',
      'rule 25 ',
      'note 1 27 See [https://example.org](https://example.org). Second paragraph.',
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['In 2020,<sup>1</sup> the Office.<sup>2, 3</sup>', ['paragraph 1 In 2020,[^1] the Office.[^2][^3]']],
    [
      'the 25<sup>th</sup> session of 3 km<sup>2</sup> and CO<sub>2</sub>',
      ['paragraph 1 the 25th session of 3 km² and CO2'],
    ],
    ['“GIGA”<sup>2</sup>, the <sup>[4](#n)</sup>', ['paragraph 1 “GIGA”[^2], the [^4]']],
    [
      'countries.¹ Over 5 km² and 3 W/m², CO², 2020¹² and [a link](#)³',
      ['paragraph 1 countries.[^1] Over 5 km² and 3 W/m², CO², 2020[^12] and [a link](#)[^3]'],
    ],
    ['**platform**¹ and *“title”²*', ['paragraph 1 **platform**[^1] and *“title”*[^2]']],
    ['6 × 10⁹ bytes, a ² alone', ['paragraph 1 6 × 10⁹ bytes, a ² alone']],
    [
      '¹ <https://a.org>\n² See b\nand more',
      ['note 1 1 [https://a.org](https://a.org)', 'note 2 2 See b and more'],
    ],
    ['<sup>1</sup> The Alliance\n<sup>2</sup> Giga', ['note 1 1 The Alliance', 'note 2 2 Giga']],
    ['[^1]: One\n[^2]: Two', ['note 1 1 One', 'note 2 2 Two']],
    ['<b>Bold</b> <em>x</em> </b>y', ['paragraph 1 **Bold** *x* y']],
    ['one\\\ntwo  \nthree `code`', ['paragraph 1 one two three code']],
    ['```js\nrun()\n\nagain()\n```', ['paragraph 1 run()', 'paragraph 3 again()']],
    ['One\n\n\f\n\nTwo', ['paragraph 1 One', 'page-end 3 ', 'paragraph 5 Two']],
    ['[a][ref]\n\n[ref]: https://example.org', ['paragraph 1 [a](https://example.org)']],
    ['Two words&nbsp;here &amp; there', ['paragraph 1 Two words\u00a0here & there']],
  ])('reads marks: %j', (text, expected) => {
    expect(shown(text)).toEqual(expected);
    expect(problemsOf(text)).toEqual([]);
  });

  test.each<[string, readonly string[], readonly unknown[]]>([
    [
      'a <u>b</u> <span class="x">c</span>',
      ['paragraph 1 a b c'],
      ['text-removed', 1, undefined, '<u>, </u>, <span class="x">, </span>'],
    ],
    [
      'One.\n\n<!-- hidden\nwords -->\n\nTwo.',
      ['paragraph 1 One.', 'paragraph 6 Two.'],
      ['text-removed', 3, undefined, 'a comment (<!-- hidden words -->)'],
    ],
    [
      '<div>\n<p>One</p><p>Two¹ <b>x</b></p>\n</div>',
      ['paragraph 2 One', 'paragraph 2 Two[^1] **x**'],
      ['text-removed', 1, undefined, '<div>, <p>, </p>, </div>'],
    ],
    [
      'Seen ![a chart](c.png) here',
      ['paragraph 1 Seen here'],
      ['text-removed', 1, undefined, 'a picture (a chart)'],
    ],
    [
      '<script>\nsteal()\n</script>\n\nOne',
      ['paragraph 5 One'],
      ['text-removed', 1, undefined, '<script>, </script>'],
    ],
    [
      '<!-- never closed\n\nOne',
      ['paragraph 1 never closed One'],
      ['text-removed', 1, undefined, 'a comment (<!--)'],
    ],
  ])('reports what is no text: %j', (text, expected, problem) => {
    expect(shown(text)).toEqual(expected);
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('is the same with CRLF, CR and a byte-order mark', () => {
    const text = '---\nentity: undp\n---\n# One\n\nTwo\nlines.¹\n\n- a\n- b\n\n¹ Note\n';
    const plain = read(text);
    for (const other of [
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\r'),
      `\ufeff${text}`,
      `\ufeff${text.replaceAll('\n', '\r\n')}`,
      `\n${text}`.slice(1),
    ]) {
      expect(read(other)).toEqual(plain);
    }
  });

  test('does not hang on hostile text and keeps its words', () => {
    for (const piece of [
      '<!-- ',
      '<script>',
      '> ',
      '- ',
      '* a\n',
      '<div>\n\n',
      '[^1]: a\n',
      '<sup>1</sup>',
      'word¹ ',
      '| a |\n',
      '# ',
      '<b>',
      '¹ a\n',
      '[x]: y\n',
      '`',
      '[',
      '![',
    ]) {
      const started = usedMs();
      const outcome = read(`start ${piece.repeat(100_000 / piece.length)}`);
      expect([piece, outcome.ok && outcome.value.blocks.length > 0, usedMs() - started < 10_000]).toEqual([
        piece,
        true,
        true,
      ]);
    }
  });
});

describe('front matter', () => {
  test('is never run as code', () => {
    for (const language of ['js', 'javascript', 'JS', 'coffee', 'json', 'toml', ' js', 'yaml', '{x: 1}']) {
      const text = `---${language}\nglobalThis.penholderWasRun = true\n---\nText\n`;
      expect(problemsOf(text)).toEqual([
        ['front-matter-language', 1, 4, `"${language.trim()}" after the first ---`],
      ]);
      expect(read(text).ok).toBe(false);
    }
    expect('penholderWasRun' in globalThis).toBe(false);
  });

  test.each<[string, string, readonly unknown[]]>([
    [
      'a missing key',
      '---\ncycle: 2020\n---\nText',
      ['schema-missing-field', 2, 1, 'no "entity" in the file'],
    ],
    ['no key', '---\n---\nText', ['schema-missing-field', 1, undefined, 'no "entity" in the file']],
    [
      'no YAML',
      '---\nentity: [undp\n---\nText',
      [
        'front-matter-invalid',
        2,
        14,
        'Flow sequence in block collection must be sufficiently indented and end with a ]',
      ],
    ],
    [
      'no end',
      '---\nentity: undp\n\nText',
      ['front-matter-invalid', 1, undefined, 'front matter that does not end'],
    ],
    [
      'no clear end',
      '---\nentity: undp\n---x\nText',
      ['front-matter-invalid', 1, undefined, 'front matter that does not end'],
    ],
    ['no text', '---\nentity: undp\n---\n\n', ['file-empty', 4, undefined, 'no text']],
    [
      'a wrong sender',
      '---\nentity: [undp]\nnote: x\n---\nText',
      ['schema-wrong-value', 2, 9, 'entity: ["undp"]'],
    ],
  ])('with %s is a problem at its place, and the file is left out', (name, text, expected) => {
    const outcome = read(text);
    expect(outcome.ok).toBe(false);
    const [first] = problemsOf(text);
    expect(first?.slice(0, 3)).toEqual(expected.slice(0, 3));
    expect(String(first?.[3])).toContain(String(expected[3]).slice(0, 30));
    if (name !== 'no text')
      expect(outcome.problems[0]?.fix).toMatch(/ The submission is left out until then\.$/);
  });

  test.each<[string, string, readonly unknown[]]>([
    [
      'an unknown key',
      '---\nentity: undp\nentitty: x\n---\nText',
      ['schema-unknown-field', 3, 1, '"entitty"'],
    ],
    [
      'a wrong type',
      '---\nentity: undp\ncycle: twenty\n---\nText',
      ['schema-wrong-value', 3, 8, 'cycle: "twenty"'],
    ],
    [
      'after a blank line',
      '\n\n---\nentity: undp\ncycle: x\n---\nText',
      ['schema-wrong-value', 5, 8, 'cycle: "x"'],
    ],
    [
      'a prototype',
      '---\nentity: undp\n__proto__: x\n---\nText',
      ['schema-unknown-field', 3, 1, '"__proto__"'],
    ],
    [
      'a language in words',
      '---\nentity: undp\nlanguage: English\n---\nText',
      ['schema-wrong-value', 3, 11, 'language: "English"'],
    ],
    [
      'a day in words',
      '---\nentity: undp\nreceived: 5 December 2022\n---\nText',
      ['schema-wrong-value', 3, 11, 'received: "5 December 2022"'],
    ],
    [
      'a day that no calendar has',
      '---\nentity: undp\nreceived: 2022-02-31\n---\nText',
      ['schema-wrong-value', 3, 11, 'received: "2022-02-31"'],
    ],
    [
      'the 29th of February of another year than a leap year',
      '---\nentity: undp\nreceived: 2023-02-29\n---\nText',
      ['schema-wrong-value', 3, 11, 'received: "2023-02-29"'],
    ],
  ])('with %s is a problem at its place, and the rest is read', (_, text, expected) => {
    const outcome = read(text.replace(/\n---\nText$/, '\ntitle: T\n---\nText'));
    expect(outcome).toMatchObject({ ok: true, value: { frontMatter: { entity: 'undp', title: 'T' } } });
    expect(Object.keys((outcome.ok && outcome.value.frontMatter) || {})).toEqual(['entity', 'title']);
    expect(problemsOf(text)).toEqual([expected]);
    expect(outcome.problems[0]).toMatchObject({ severity: 'error' });
    expect(outcome.problems[0]?.fix).toMatch(/ The rest of the submission was read without it\.$/);
  });

  test('says how a language and a day are written', () => {
    const expected = (field: string) => read(`---\nentity: undp\n${field}\n---\nText`).problems[0]?.expected;
    expect(expected('language: English')).toContain('such as en');
    expect(expected('received: 5 December 2022')).toContain('such as 2022-12-05');
  });

  test('stops an alias bomb', () => {
    const levels = Array.from(
      { length: 12 },
      (_, i) => `l${i + 1}: &l${i + 1} [${Array(10).fill(`*l${i}`).join(', ')}]`,
    );
    const text = `---\nentity: undp\nl0: &l0 x\n${levels.join('\n')}\n---\nText`;
    const started = usedMs();
    expect(problemsOf(text).map(([code]) => code)).toEqual(['yaml-alias-bomb']);
    expect(usedMs() - started).toBeLessThan(10_000);
  });

  test('may be missing, and its dates and words stay text', () => {
    expect(read('Just text')).toMatchObject({
      ok: true,
      value: { frontMatter: null, blocks: [{ kind: 'paragraph' }] },
    });
    const outcome = read('---\nentity: undp\nreceived: 2020-12-14\nnote: "yes"\n---\nText');
    expect(outcome).toMatchObject({
      value: { frontMatter: { received: '2020-12-14', note: 'yes' }, blocks: [{ place: { line: 6 } }] },
    });
  });
});

describe('bytes that are no text', () => {
  test.each<[string, Uint8Array, string, number | undefined]>([
    ['empty', new Uint8Array(), 'file-empty', 1],
    ['blank', bytesOf('\ufeff \r\n\t\n'), 'file-empty', 1],
    ['a Word file', bytesOf('PK\u0003\u0004 x'), 'file-binary', undefined],
    ['a PDF', bytesOf('%PDF-1.7'), 'file-binary', undefined],
    ['zero bytes', bytesOf('a\u0000b'), 'file-binary', undefined],
    ['half of UTF-16', new Uint8Array([0xff, 0xfe, 0x41]), 'encoding-not-utf8', 1],
    ['no encoding', new Uint8Array([0x61, 0x0a, 0x62, 0x81, 0x8d, 0x62]), 'encoding-not-utf8', 2],
  ])('%s', (_, bytes, code, line) => {
    const outcome = readBytes(bytes);
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map((one) => [one.code, one.place.line])).toEqual([[code, line]]);
  });

  test('names the bad byte', () => {
    expect(readBytes(new Uint8Array([0x61, 0x81, 0x8d, 0x62])).problems[0]?.found).toContain('81');
  });

  test('control characters are left out and reported', () => {
    const outcome = read('One\n\nTwo\u0001 wo\u000brds');
    expect(outcome).toMatchObject({
      ok: true,
      value: { blocks: [{}, { inlines: [{ value: 'Two words' }] }] },
    });
    expect(outcome.problems.map((one) => [one.code, one.place.line, one.found])).toEqual([
      ['text-removed', 3, '2 control characters'],
    ]);
  });
});
