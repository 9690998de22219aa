import { describe, expect, test } from '@jest/globals';
import { usedMs } from '../../cost.js';
import { read, shown } from '../reading.js';

const first = 'The centres trained five hundred teachers in twelve towns in 2020.';
const second = 'They will open a library, which lends books to all who live there.';
const said = 'On 1 October 2020 at 10:00, Secretariat <a@unctad.example> wrote:';
const asked = 'Please tell us what you have done in the year that ends now.';
const further = 'Please tell us also what you are going to do after it.';

const head = (type: string) =>
  `From: Jane Doe <jane@itu.example>\nSubject: Input\nMIME-Version: 1.0\nContent-Type: ${type}\n\n`;
const plain = (text: string) => `${head('text/plain; charset=utf-8')}${text}`;
const flowed = (text: string) => `${head('text/plain; charset=utf-8; format=flowed')}${text}`;
const html = (text: string) => `${head('text/html; charset=utf-8')}${text}`;

async function made(content: string, path = 'submissions/2020/itu.eml') {
  const { submission, problems } = await read(content, path);
  return {
    texts: submission.passages.map(({ inlines }) => shown(inlines)),
    lines: submission.passages.map(({ place }) => place.line),
    headings: submission.passages.flatMap(({ headings }) => headings),
    told: problems.map(({ code, found }) => `${code}: ${found}`),
  };
}

describe('answers between the lines of the mail that is answered', () => {
  test.each([
    ['lines', plain(`Please see below.\n\n${said}\n> ${asked}\n\n${first}\n\n> ${further}\n\n${second}\n`)],
    ['lines without an empty one between', plain(`${said}\n> ${asked}\n${first}\n> ${further}\n${second}\n`)],
    [
      'a wrapped head',
      plain(
        `On Thu, 1 Oct 2020 at 10:00, Secretariat\n<a@unctad.example> wrote:\n\n> ${asked}\n\n${first}\n\n>> ${further}\n\n${second}\n`,
      ),
    ],
    [
      'quotations of a page',
      html(
        `<div class="gmail_quote"><div class="gmail_attr">On 1 October 2020 at 10:00, Secretariat &lt;a@unctad.example&gt; wrote:<br></div><blockquote class="gmail_quote"><p>${asked}</p></blockquote><div>${first}</div><blockquote type="cite"><p>${further}</p></blockquote><blockquote style="margin:0 0 0 40px;border:none"><div>${second}</div></blockquote></div>`,
      ),
    ],
    [
      'preformatted lines of a page',
      html(
        `<pre>${said.replaceAll('<', '&lt;')}\n&gt; ${asked}\n\n${first}\n\n&gt; ${further}\n\n${second}</pre>`,
      ),
    ],
  ])('stay, in %s', async (_, mail) => {
    const { texts, told } = await made(mail);
    expect(texts.filter((text) => text !== 'Please see below.')).toEqual([first, second]);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^furniture-removed: the mail that is answered/);
    expect(told[0]).toContain('On ');
  });

  test('lose the close that stood above them, which is told', async () => {
    const top = 'Dear all,\n\nPlease see below.\n\nBest regards,\nJane Doe\nDirector\n\n';
    const { texts, told } = await made(plain(`${top}${said}\n> ${asked}\n\n${first}\n`));
    expect(texts).toEqual(['Please see below.', first]);
    expect(told.join('\n')).toContain('Best regards, Jane Doe Director');
  });

  test('that cannot be told from the questions are warned of', async () => {
    const { texts, told } = await made(
      html(
        `<p>See below.</p><hr><div><b>From:</b> Secretariat<br><b>Sent:</b> 1 October 2020<br><b>To:</b> Jane<br><b>Subject:</b> Input</div><p>${asked}</p><p style="color:blue">${first}</p>`,
      ),
    );
    expect(texts).toEqual(['See below.']);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^text-removed: the mail that is answered \(\d+ words, "From: Secretariat/);
  });

  test('are not looked for below a long reply', async () => {
    const { texts, told } = await made(
      plain(
        `${first}\n\n${second}\n\n-----Original Message-----\nFrom: A\nSent: B\nTo: C\nSubject: D\n\nThank you.\n`,
      ),
    );
    expect(texts).toEqual([first, second]);
    expect(told.map((one) => one.split(':')[0])).toEqual(['furniture-removed']);
  });

  test('are not lost with a sentence that only looks like the head of a mail', async () => {
    const quotes = 'On 5 May 2020, the Minister of Posts wrote:';
    const { texts } = await made(
      plain(`${first}\n\n${quotes}\n\nEach town shall have a library.\n\n${second}\n`),
    );
    expect(texts.join(' ')).toContain('Each town shall have a library.');
    expect(texts.at(-1)).toBe(second);
  });

  test('are the text of a long mail whose subject is that of one passed on', async () => {
    const own = `${first} ${second}\n\n`.repeat(4);
    const mail = plain(`${own}From: A\nSent: B\nTo: C\nSubject: D\n\n${`${asked} `.repeat(30)}\n`);
    const { texts } = await made(mail.replace('Subject: Input', 'Subject: FW: Input'));
    expect(texts).toContain(`${first} ${second}`);
    expect(texts.join(' ')).not.toContain(asked);
  });
});

test('a mail passed on with ">" before its lines is the text', async () => {
  const { texts } = await made(
    plain(
      `See below.\n\nBegin forwarded message:\n\n> From: A <a@b.example>\n> Subject: Input\n> Date: 1 October 2020\n> To: C\n>\n> ${first}\n>\n> ${second}\n`,
    ),
  );
  expect(texts).toEqual([first, second]);
});

describe('a mail that was saved as a page or pasted into a text', () => {
  const sent =
    '<b>From:</b> Secretariat<br><b>Sent:</b> Thursday, 1 October 2020 10:00<br><b>To:</b> Doe, Jane<br><b>Subject:</b> Input';
  const typed = 'From: Secretariat\nSent: Thursday, 1 October 2020 10:00\nTo: Doe, Jane\nSubject: Input';
  const own = `${first}\n\n${second}`;
  test.each([
    [
      'itu.html',
      `<p>${first}</p><p>${second}</p><p>Best regards,<br>Jane Doe</p><div><div><p>${sent}</p></div></div><p>${asked}</p>`,
    ],
    ['itu.html', `<p>${first}</p><p>${second}</p><hr><div id="divRplyFwdMsg">${sent}</div><p>${asked}</p>`],
    [
      'itu.html',
      `<p>Doe, Jane</p><hr><p>${sent.replace('Secretariat', 'Doe, Jane')}</p><p>${first}</p><p>${second}</p><div>${sent}</div><p>${asked}</p>`,
    ],
    [
      'itu.html',
      `<p>${first}</p><p>${said.replaceAll('<', '&lt;')}</p><blockquote type=cite>${asked}</blockquote><p>${second}</p>`,
    ],
    ['itu.txt', `${own}\n\n-----Original Message-----\n${typed}\n\n${asked}\n`],
    ['itu.txt', `${own}\n\n${typed.replaceAll(': ', ':\t')}\n\n${asked}\n`],
    [
      'itu.txt',
      `${own}\n\nDe : Secretariat\nEnvoyé : jeudi 1 octobre 2020 10:00\nÀ : Jane\nObjet : Input\n\n${asked}\n`,
    ],
    ['itu.txt', `${first}\n\n${said}\n> ${asked}\n\n${second}\n`],
    ['itu.txt', `${first}\n\n> Dear Ms. Doe,\n> ${asked}\n\n${second}\n\nSent from my iPhone\n`],
  ])('is the text of its sender alone: %s %s', async (name, content) => {
    const { texts, told } = await made(content, `submissions/2020/${name}`);
    expect(texts).toEqual([first, second]);
    expect(told.join('\n')).toContain('the mail that is answered');
    expect(told.join('\n')).not.toMatch(/^text-removed/m);
  });

  test('keeps the numbers of its lines', async () => {
    const { lines } = await made(
      `${first}\n\n> Dear Ms. Doe,\n> ${asked}\n\n${second}\n`,
      'submissions/2020/itu.txt',
    );
    expect(lines).toEqual([1, 6]);
  });

  test.each([
    ['one quoted line', `${first}\n\n> ${asked}\n\n${second}`],
    ['a quoted passage', `On 5 May 2020, the Minister wrote:\n\n> ${asked}\n> ${further}\n\n${second}`],
    ['"From:" in a sentence', `${first}\n\nFrom: all towns. To: all towns. The subject: books.\n\n${second}`],
    ['a time table', `${first}\n\nFrom: 1 May\nTo: 5 May\nSubject: Books\nDate: 2020\n\n${second}`],
    [
      'a memorandum',
      `${first}\n\nFrom: The Minister\nTo: All centres\nDate: 5 May 2020\nSubject: Books\n\n${second}`,
    ],
    ['lines passed on alone', `${said}\n> ${first}\n> ${second}`],
  ])('is not seen in %s', async (_, content) => {
    const { told } = await made(content, 'submissions/2020/itu.txt');
    expect(told.join('\n')).not.toContain('the mail that is answered');
  });

  test('is not seen in a page that quotes a minister', async () => {
    const { texts, told } = await made(
      `<p>${first}</p><p>On 5 May 2020, the Minister wrote:</p><blockquote><p>${asked}</p></blockquote><p>${second}</p>`,
      'submissions/2020/itu.html',
    );
    expect(texts).toHaveLength(4);
    expect(told).toEqual([]);
  });
});

describe('the end of a mail', () => {
  const notice =
    'This message is confidential. If you are not the intended recipient, delete it and tell the sender.';
  test.each([
    ['a mark that does not flow', flowed(`${first}\n-- \nJane Doe\nITU, Geneva\n`)],
    ['a mark below the text', plain(`${first}\n-- \nJane Doe\nITU, Geneva\n`)],
    [
      'a close in one line',
      plain(`${first}\n\nBest regards, Ann Smith, Technical Officer\n\nSent from my iPhone\n`),
    ],
    ['thanks', plain(`${first}\n\nMany thanks and best regards\n\nAnn Smith\n\nTechnical Officer\n`)],
    ['a close in Spanish', plain(`${first}\n\nSaludos cordiales,\n\nAna Ruiz\n`)],
    ['a notice', plain(`${first}\n\nKind regards,\nAnn Smith\n\nCONFIDENTIALITY NOTICE\n\n${notice}\n`)],
    [
      'a notice in a page',
      html(`<p>${first}</p><p>Cheers,</p><p>Ann</p><p>Sent from my iPhone</p><hr><p>${notice}</p>`),
    ],
  ])('is left out and told: %s', async (_, mail) => {
    const { texts, headings, told } = await made(mail);
    expect(texts).toEqual([first]);
    expect(headings).toEqual([]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.join('\n')).not.toMatch(/^text-removed/m);
  });

  test.each([
    ['a sentence on secrets', 'Each message of a patient is confidential, and no recipient may disclose it.'],
    ['a sentence on mails', 'This e-mail service was opened in 2020 and is free for all of the schools.'],
    ['thanks to somebody', 'Thanks to the donors, the centres could open in all of the towns in 2020.'],
    [
      'a report from an office',
      'Sent from my office were all of the books that the towns had asked for in the year, and many maps that the schools of the region had drawn, coloured and printed for it, as they do each year.',
    ],
  ])('is not %s', async (_, sentence) => {
    const { texts } = await made(plain(`${first}\n\n${sentence}\n`));
    expect(texts).toEqual([first, sentence]);
  });
});

test.each([
  ['quoted lines', `${said}\n${`> ${asked}\n\n${first}\n\n`.repeat(4000)}`],
  ['heads of mails', 'From: a\nSent: b\nTo: c\nSubject: d\n\n'.repeat(10_000)],
  ['one long line', `From: ${'to: sent: '.repeat(40_000)}`],
  ['beginnings of a head', `On ${'a '.repeat(200_000)}\n> b\n`],
])('long mails of %s are read in time', async (_, text) => {
  for (const name of ['itu.eml', 'itu.txt']) {
    const started = usedMs();
    await made(
      name === 'itu.eml' ? plain(`${first}\n\n${text}`) : `${first}\n\n${text}`,
      `submissions/2020/${name}`,
    );
    expect(usedMs() - started).toBeLessThan(8000);
  }
});
