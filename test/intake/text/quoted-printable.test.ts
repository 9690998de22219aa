import { describe, expect, test } from '@jest/globals';
import { withoutMailCodes } from '../../../src/intake/text/quoted-printable.js';

function decoded(text: string): { readonly text: string; readonly codes: readonly string[] } {
  const { text: plain, problems } = withoutMailCodes('sender.txt', text, 1);
  return { text: plain, codes: problems.map(({ code }) => code) };
}

describe('codes of a mail in a text', () => {
  test('are the letters that they stand for, and lines that go on are joined', () => {
    const text =
      'The centre opened in 2020=2C and gives=\n maps to 60 towns=2E The caf=E9 =96 held online =96 was a suc=\ncess=2E\n\nIt has a library=2E';
    expect(decoded(text)).toEqual({
      text: 'The centre opened in 2020, and gives\nmaps to 60 towns. The café\n– held online – was a success.\n\nIt has a library.',
      codes: ['encoding-guessed'],
    });
  });

  test('in UTF-8, also where a line end parts the bytes of a letter', () => {
    const text = 'The caf=C3=A9 opened in the spring=2E Its libr=C3=\n=A9ry is open=2E';
    expect(decoded(text).text.replaceAll('\n', ' ')).toBe(
      'The café opened in the spring. Its libréry is open.',
    );
  });

  test.each([
    ['sums and addresses', 'See https://a.example/?id=7 and a=\nb, with c=3D4 and d=2C, e=2E.'],
    ['no line that goes on', 'The codes =2C and =2E and =E9 stand for signs.'],
    ['two codes', 'The code =2C stands for=\n a comma, =2E for a stop.'],
    ['underlined titles', 'Title\n=====\n\nThe centre opened.'],
    ['a code that ends a line', 'One =0A two =0A three =0A goes=\n on.'],
  ])('%s stay as they are', (_, text) => {
    expect(decoded(text)).toEqual({ text, codes: [] });
  });

  test('a long text without spaces takes no longer than others', () => {
    const start = performance.now();
    withoutMailCodes('sender.txt', `${'=E9'.repeat(25)}=\n`.repeat(6000), 1);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
