import { describe, expect, test } from '@jest/globals';
import { blocksOf } from './blocks.js';
import { pages } from './pages.js';

describe('a page saved by', () => {
  test('Word: numbered titles, items, notes, rows; no comments, hidden words or running heads', async () => {
    const { lines, places, problems } = await blocksOf(pages.word);
    expect(lines).toEqual([
      'heading1 1. Skills for teachers',
      'paragraph The centres trained 500 teachers.[^1] They **also** opened a *library*.',
      'list-item1 · The first item',
      'list-item2 a) An item below it',
      'list-item1 · An item of the smaller form',
      'table-row Place; Number',
      'table-row Niamey; Forty maps in two years',
      'note 1 See [the list](https://a.example/list). It has two paragraphs.',
    ]);
    expect(places[0]).toBe(6);
    expect(places[2]).toBe(10);
    expect(
      problems.map(({ code, found }) => [code, found.includes('Running head'), found.includes('secret')]),
    ).toEqual([
      ['furniture-removed', true, false],
      ['text-removed', false, true],
    ]);
  });

  test('Google Docs: marks and weights by its style sheet, links unwrapped', async () => {
    const { lines, problems } = await blocksOf(pages.googleDocs);
    expect(lines).toEqual([
      'heading1 Contribution of the centres',
      'paragraph **A bold line**',
      'paragraph The centres trained 500 teachers.[^1]\u00a0They also opened a library.[^2]',
      'list-item1 (a) The first item',
      'list-item2 ● An item below it',
      'list-item1 (b) The second item, with a [link](https://a.example/list)',
      'rule',
      'note 1 See the list.',
      'note 2 The library is open.',
    ]);
    expect(problems).toEqual([]);
  });

  test('LibreOffice: notes, powers, items that begin at three', async () => {
    const { lines, problems } = await blocksOf(pages.libreOffice);
    expect(lines).toEqual([
      'heading1 Skills for teachers',
      'paragraph The centres trained 500 teachers.[^1] They cover 12 km², for the 25th time.',
      'list-item1 3. The third item',
      'list-item1 7. The seventh item',
      'list-item2 • An item below it',
      'note 1 See the list.',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['furniture-removed']);
  });

  test('pandoc: its title is text, its contents are none, a script leaves its words', async () => {
    const { lines, problems } = await blocksOf(pages.pandoc);
    expect(lines).toEqual([
      'heading1 Contribution of the centres',
      'heading2 Skills for teachers',
      'paragraph The centres trained 500 teachers.[^1] And these words.',
      'note 1 See the list.',
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['furniture-removed', 'text-removed']);
    expect(problems[1]!.found).toContain('these words');
  });

  test('an encyclopaedia: the arrows back are no text', async () => {
    const { lines } = await blocksOf(pages.encyclopaedia);
    expect(lines).toEqual([
      'paragraph The centres trained 500 teachers[^1] and more[^2].',
      'note 1 See the list.',
      'note 2 The library is open.',
    ]);
  });
});

describe('what people paste', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'line ends in a paragraph',
      'First line<br>goes on.<br><br>Second',
      ['paragraph First line goes on.', 'paragraph Second'],
    ],
    [
      'text beside blocks',
      'One<div>Two<div>Three</div></div>Four',
      ['paragraph One', 'paragraph Two', 'paragraph Three', 'paragraph Four'],
    ],
    [
      'a bold line over text',
      '<b>Skills</b><br>We opened a centre.',
      ['paragraph **Skills**', 'paragraph We opened a centre.'],
    ],
    [
      'items typed on lines',
      'These:<br>• one<br>• two',
      ['paragraph These:', 'list-item1 • one', 'list-item1 • two'],
    ],
    ['items typed as paragraphs', '<p>(a) one<p>(b) two', ['list-item1 (a) one', 'list-item1 (b) two']],
    [
      'text in pre',
      '<pre>- one\n- two\n\nAnd a\nparagraph.</pre>',
      ['list-item1 - one', 'list-item1 - two', 'paragraph And a paragraph.'],
    ],
    [
      'weights by style',
      '<p><span style="font-weight:700">A</span> <b style="font-weight:normal">B</b>',
      ['paragraph **A** B'],
    ],
    [
      'letters and entities',
      '<p>A &amp; B &ndash; &#8220;C&#8221;&nbsp;D &eacute;',
      ['paragraph A & B – “C”\u00a0D é'],
    ],
    ['what was deleted', '<p>One <del>two</del><ins>three</ins>', ['paragraph One three']],
    [
      'a table without a head',
      '<table><tr><td>A<td>B<tr><td>C<td>D</table>',
      ['table-row A; B', 'table-row C; D'],
    ],
    [
      'a table that lays out a page',
      '<table><tr><td><p>One.<p>Two.</td></tr></table>',
      ['paragraph One.', 'paragraph Two.'],
    ],
    [
      'tables in a table',
      '<table><tr><td>X<table><tr><td>A<td>B</table><td>Y</table>',
      ['paragraph X', 'table-row A; B', 'paragraph Y'],
    ],
    [
      'lists by letters',
      '<ol type=i start=3><li>a<li>b<ol style="list-style-type:upper-alpha"><li>c</ol></ol>',
      ['list-item1 iii. a', 'list-item1 iv. b', 'list-item2 A. c'],
    ],
    ['quotation marks', '<p>A <q>word</q>.', ['paragraph A “word”.']],
    [
      'words beside each other',
      '<p><span>inter</span><span>net</span> <i>go</i>ing',
      ['paragraph internet *go*ing'],
    ],
    [
      'an address within the page',
      '<p><a href="#x">A</a> <a href="mailto:a@b.example">B</a> <a href="DATA:text/html,x">C</a>',
      ['paragraph A [B](mailto:a@b.example) C'],
    ],
    ['a title by its role', '<div role=heading aria-level=3>Skills</div>', ['heading3 Skills']],
    ['definitions', '<dl><dt>ICT<dd>Technology</dl>', ['paragraph ICT', 'paragraph Technology']],
  ];
  test.each(cases)('%s', async (_, html, expected) => {
    expect((await blocksOf(html)).lines).toEqual(expected);
  });

  test('the frame of a page is told, with how many words', async () => {
    const { lines, problems } = await blocksOf(
      `<body><header><a href=/>Home</a></header><nav>About us</nav><article><header><h1>Title</h1></header><p>The text.</p><footer>Its date</footer></article><aside>News</aside><footer>All rights</footer></body>`,
    );
    expect(lines).toEqual(['heading1 Title', 'paragraph The text.', 'paragraph Its date']);
    expect(problems).toMatchObject([{ code: 'furniture-removed' }]);
    for (const words of [
      '1 word, "Home"',
      '2 words, "About us"',
      '1 word, "News"',
      '2 words, "All rights"',
    ]) {
      expect(problems[0]!.found).toContain(words);
    }
  });

  test('what is hidden is told, and scripts are not', async () => {
    const { lines, problems } = await blocksOf(
      '<style>.x{display:none}</style><p hidden>one</p><p style="display:none">two</p><p class=x>three</p><i aria-hidden=true>four</i><script>five</script><template>six</template><noscript>seven</noscript><!-- eight --><p>Text',
    );
    expect(lines).toEqual(['paragraph Text']);
    expect(problems).toMatchObject([
      { code: 'text-removed', found: 'hidden text (4 words, "one … two … three … four")' },
    ]);
  });

  test('the main part of a page counts where it has one', async () => {
    const main = 'The text of the page goes on for a while. '.repeat(4);
    const { lines, problems } = await blocksOf(
      `<div>We use cookies</div><main><p>${main}</main><div>Share this</div>`,
    );
    expect(lines).toEqual([`paragraph ${main.trim()}`]);
    expect(problems[0]!.found).toContain('We use cookies');
  });
});

describe('the encoding of a page', () => {
  const western = (text: string) => Uint8Array.from([...text].map((sign) => sign.charCodeAt(0)));
  test.each([
    ['that it names', western('<meta charset="windows-1252"><p>caf\xe9 \x93x\x94'), 'café “x”', []],
    [
      'named in the old way',
      western('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>caf\xe9'),
      'café',
      [],
    ],
    [
      'that is UTF-8 whatever it names',
      new TextEncoder().encode('<meta charset="iso-8859-1"><p>café'),
      'café',
      [],
    ],
    ['that it does not name', western('<p>caf\xe9 d\xe9j\xe0 vu'), 'café déjà vu', ['encoding-guessed']],
    [
      'by its first bytes',
      Uint8Array.from([0xff, 0xfe, ...[...'<p>café'].flatMap((sign) => [sign.charCodeAt(0), 0])]),
      'café',
      ['encoding-guessed'],
    ],
  ])('%s', async (_, bytes, text, codes) => {
    const { lines, problems } = await blocksOf(bytes);
    expect(lines).toEqual([`paragraph ${text}`]);
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});
