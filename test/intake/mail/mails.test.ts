import { describe, expect, test } from '@jest/globals';
import { readSubmission } from '../../../src/intake/index.js';
import { usedMs } from '../../cost.js';
import { schemas } from '../../cycle.js';
import { shown } from '../reading.js';

const head = (more = '') =>
  `Return-Path: <jane@itu.int>\r\nReceived: from a by b\r\nFrom: "Jane Doe" <jane@itu.int>\r\nTo: stdev@unctad.example\r\nSubject: =?utf-8?Q?Re:_Input_to_the_report_on_WSIS?=\r\nDate: Mon, 4 Oct 2021 10:00:00 +0200\r\nMIME-Version: 1.0\r\n${more}`;

const body = `The centres trained five hundred teachers in twelve towns last year.

They also opened a library, which lends books to all who live there.`;

async function read(mail: string, path = 'submissions/2021/letter.eml') {
  const outcome = await readSubmission(
    { path, bytes: Uint8Array.from([...mail].map((sign) => sign.charCodeAt(0))) },
    schemas,
  );
  const value = outcome.ok ? outcome.value : null;
  return {
    value,
    texts: value?.passages.map(({ inlines }) => shown(inlines)) ?? [],
    codes: outcome.problems.map(({ code }) => code),
    found: outcome.problems.map(({ found, fix }) => `${found} ${fix}`).join('\n'),
  };
}

const paragraphs = body.split('\n\n');
const plain = (text: string) =>
  `${head('Content-Type: text/plain; charset=utf-8\r\n')}\r\n${text.replaceAll('\n', '\r\n')}`;
const html = (text: string) => `${head('Content-Type: text/html; charset=windows-1252\r\n')}\r\n${text}`;

describe('a mail', () => {
  test('is its text, who sent it, when and about what', async () => {
    const { value, texts, codes } = await read(plain(body));
    expect(texts).toEqual(paragraphs);
    expect(value).toMatchObject({
      format: 'mail',
      title: 'Input to the report on WSIS',
      letter: { mail: { name: 'Jane Doe', address: 'jane@itu.int', date: '2021-10-04' } },
    });
    expect(value!.passages[0]!.place).toEqual({ line: null, page: null });
    expect(codes).toEqual([]);
  });

  test.each([
    [
      '"> " lines',
      `${body}\n\nOn Mon, 4 Oct 2021 at 10:00, Secretariat <a@unctad.example> wrote:\n> Dear colleagues,\n> please send us your input.\n`,
    ],
    [
      'the mail below it',
      `${body}\n\n-----Original Message-----\nFrom: Secretariat\nSent: Monday\nTo: All\nSubject: Input\n\nDear colleagues, please send us your input.\n`,
    ],
    ['a signature', `${body}\n\n-- \nJane Doe\nITU, Geneva\n`],
    ['a close, and a name', `Dear colleagues,\n\n${body}\n\nBest regards,\nJane Doe\n`],
    ['a notice', `${body}\n\nSent from my telephone\n`],
  ])('without %s, which is told', async (_, text) => {
    const { texts, codes } = await read(plain(text));
    expect(texts).toEqual(paragraphs);
    expect(new Set(codes)).toEqual(new Set(['furniture-removed']));
  });

  test('keeps the questions that are answered below them', async () => {
    const { value, texts, codes } = await read(
      plain(
        `> Part One: An executive summary of activities undertaken by stakeholders, progress made, and any obstacles\n> encountered.\n\n${paragraphs[0]}\n\n> Thank you for your help with this.\n\n${paragraphs[1]}\n`,
      ),
    );
    expect(texts).toEqual(paragraphs);
    expect(value!.passages.map(({ part }) => part)).toEqual(['one', 'one']);
    expect(codes).toEqual(['furniture-removed']);
  });

  test('that passes another on is that other', async () => {
    const forwarded = plain(
      `Please see below.\n\n---------- Forwarded message ---------\nFrom: John <john@itu.int>\nDate: Mon\nSubject: Input\nTo: Jane\n\n${body}\n`,
    ).replace('Re:_Input', 'Fwd:_Input');
    const { texts, found } = await read(forwarded);
    expect(texts).toEqual(paragraphs);
    expect(found).toContain('Please see below.');
  });

  test('in HTML has its letters right and its answered mail left out', async () => {
    const { texts, codes } = await read(
      html(
        `<div>It\x92s the \x93first\x94 library, and all who live there may lend books from it.</div><div><br></div><div class="gmail_quote"><div class="gmail_attr">On Mon, 4 Oct 2021 at 10:00, Secretariat &lt;a@unctad.example&gt; wrote:<br></div><blockquote>Dear colleagues, please send us your input.</blockquote></div>`,
      ),
    );
    expect(texts).toEqual(['It’s the “first” library, and all who live there may lend books from it.']);
    expect(codes).toEqual(['furniture-removed']);
  });

  test('names its attachments, but not the pictures of its text', async () => {
    const parts = [
      'Content-Type: text/html\r\n\r\n<p>Please find attached our input to the report, of three pages.</p><img src="cid:logo">',
      'Content-Type: application/pdf; name="input.pdf"\r\nContent-Disposition: attachment; filename="input.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA',
      'Content-Type: image/png; name="logo.png"\r\nContent-ID: <logo>\r\nContent-Disposition: inline; filename="logo.png"\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA',
    ];
    const mail = `${head('Content-Type: multipart/mixed; boundary="X"\r\n')}\r\n${parts.map((part) => `--X\r\n${part}\r\n`).join('')}--X--\r\n`;
    const { codes, found } = await read(mail);
    expect(codes.filter((code) => code === 'mail-attachment')).toHaveLength(1);
    expect(found).toContain(
      'Save the attachment "input.pdf" into this folder: it is not read from the mail.',
    );
  });

  test('that is a saved page is read as that', async () => {
    const mail = `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: Our input\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="B"\r\n\r\n--B\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/\r\n\r\n<nav>Home</nav><p>The library =E2=80=93 the first =E2=80=93 lends books to all who live there.</p>\r\n--B--\r\n`;
    const { value, texts } = await read(mail, 'submissions/2021/page.mhtml');
    expect(texts).toEqual(['The library – the first – lends books to all who live there.']);
    expect(value!.letter!.mail).toMatchObject({ name: null, address: null });
  });

  test.each([
    ['nothing', ''],
    ['a head and no text', head()],
    [
      'parts in parts',
      Array.from(
        { length: 2000 },
        (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
      ).join(''),
    ],
    ['lines of another alone', plain('> a\n\n'.repeat(30_000))],
    ['zero bytes', `${head('Content-Type: text/plain\r\n')}\r\n\0\0\0\0`],
  ])('of %s ends in a problem', async (_, mail) => {
    const started = usedMs();
    const { value, codes } = await read(mail);
    expect(value === null || value.passages.length === 0).toBe(true);
    expect(codes.length).toBeGreaterThan(0);
    expect(usedMs() - started).toBeLessThan(5000);
  });
});
