import { describe, expect, test } from '@jest/globals';
import { decodeText } from '../../src/intake/decode-text.js';
import { usedMs } from '../cost.js';

/** A text in a single-byte encoding, by the decoder turned round. */
function encoded(label: string, text: string): Uint8Array {
  const bytes = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) {
    // In pieces, since Node decodes Windows-1252 as ISO-8859-1 where it gets all at once.
    bytes.set(new TextDecoder(label).decode(Uint8Array.of(byte), { stream: true }), byte);
  }
  return Uint8Array.from([...text].map((sign) => bytes.get(sign) ?? 0x3f));
}

function utf16(text: string, mark: boolean, big: boolean): Uint8Array {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((sign) =>
    [...Array(sign.length).keys()].map((at) => sign.charCodeAt(at)),
  );
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
}

function read(bytes: Uint8Array) {
  const { ok, problems, ...rest } = decodeText({ path: 'itu.txt', bytes });
  return {
    text: ok && 'value' in rest ? rest.value : null,
    codes: problems.map(({ code }) => code),
    found: problems.map(({ found, fix }) => `${found} ${fix}`).join(' '),
    lines: problems.map(({ place }) => place.line),
  };
}

const texts = {
  english:
    'The programme opened twelve centres – “digital hubs” – for teachers.\nIt’s the first of its kind in Côte d’Ivoire.\n',
  plain: 'We said "yes".\nIt’s done.\n',
  french:
    "Le programme a ouvert douze centres pour les élèves à l'école, et il en ouvrira d'autres où le réseau est prêt.\n",
  polish:
    'Program otworzył dwanaście ośrodków dla nauczycieli i w przyszłym roku otworzy następne, również na wsi.\n',
  turkish:
    'Program öğretmenler için on iki merkez açtı ve gelecek yıl ortaklarıyla birlikte yenilerini açacak.\n',
  russian: 'Программа открыла двенадцать центров для учителей и откроет новые в следующем году.\n',
  greek: 'Το πρόγραμμα άνοιξε δώδεκα κέντρα για εκπαιδευτικούς και θα ανοίξει νέα το επόμενο έτος.\n',
  arabic: 'افتتح البرنامج اثني عشر مركزا للمعلمين في غرب أفريقيا وسيفتتح المزيد في العام المقبل.\n',
  hebrew: 'התוכנית פתחה שנים עשר מרכזים למורים במערב אפריקה ותפתח עוד בשנה הבאה.\n',
} as const;

describe('text in another encoding is read, and told', () => {
  test.each<[string, string, string]>([
    ['windows-1252', texts.english, 'Windows-1252'],
    ['windows-1252', texts.plain, 'Windows-1252'],
    ['windows-1252', texts.french, 'Windows-1252'],
    ['macintosh', texts.english, 'Mac Roman'],
    ['macintosh', texts.french, 'Mac Roman'],
    ['windows-1250', texts.polish.repeat(3), 'Central European'],
    ['iso-8859-2', texts.polish.repeat(3), 'Central European'],
    ['windows-1254', texts.turkish.repeat(3), 'Turkish'],
    ['windows-1251', texts.russian, 'Windows-1251'],
    ['koi8-r', texts.russian, 'KOI8-R'],
    ['iso-8859-5', texts.russian, 'ISO-8859-5'],
    ['windows-1253', texts.greek, 'Greek'],
    ['windows-1256', texts.arabic, 'Arabic'],
    ['windows-1255', texts.hebrew, 'Hebrew'],
  ])('%s: %j', (label, text, name) => {
    const result = read(encoded(label, text));
    expect(result.text).toBe(text);
    expect(result.codes).toEqual(['encoding-guessed']);
    expect(result.found).toContain(name);
  });

  test.each<[string, number[]]>([
    // 数字技能培训中心已经开设 and デジタル技能, as bytes of GB18030 and Shift_JIS.
    [
      '数字技能培训中心已经开设，明年还将开设更多的中心',
      [
        0xca, 0xfd, 0xd7, 0xd6, 0xbc, 0xbc, 0xc4, 0xdc, 0xc5, 0xe0, 0xd1, 0xb5, 0xd6, 0xd0, 0xd0, 0xc4, 0xd2,
        0xd1, 0xbe, 0xad, 0xbf, 0xaa, 0xc9, 0xe8, 0xa3, 0xac, 0xc3, 0xf7, 0xc4, 0xea, 0xbb, 0xb9, 0xbd, 0xab,
        0xbf, 0xaa, 0xc9, 0xe8, 0xb8, 0xfc, 0xb6, 0xe0, 0xb5, 0xc4, 0xd6, 0xd0, 0xd0, 0xc4,
      ],
    ],
  ])('%s', (text, bytes) => {
    const result = read(Uint8Array.from(bytes));
    expect(result.text).toBe(text);
    expect(result.codes).toEqual(['encoding-guessed']);
  });

  test.each([
    ['little end first, marked', true, false],
    ['big end first, marked', true, true],
    ['little end first', false, false],
    ['big end first', false, true],
  ])('UTF-16, %s', (_, mark, big) => {
    for (const text of [texts.english, texts.russian, 'An emoji 😀 here\n']) {
      const result = read(utf16(text, mark, big));
      expect(result.text).toBe(text);
      expect(result.codes).toEqual(['encoding-guessed']);
      expect(result.found).toContain('UTF-16');
    }
  });

  test('the place is the first line to look at, with words from it', () => {
    const result = read(encoded('windows-1252', `One.\r\nTwo.\r\n${texts.plain}`));
    expect(result.lines).toEqual([4]);
    expect(result.found).toContain('"It’s" on line 4');
  });

  test('UTF-8 with some signs of Windows-1252 is both, and says on which lines', () => {
    const utf8 = new TextEncoder();
    const bytes = Uint8Array.from([
      ...utf8.encode('Café, déjà vu, “one”.\nTwo '),
      0x93,
      ...utf8.encode('x'),
      0x94,
      ...utf8.encode('\nThree\n'),
    ]);
    const result = read(bytes);
    expect(result.text).toBe('Café, déjà vu, “one”.\nTwo “x”\nThree\n');
    expect(result.codes).toEqual(['encoding-guessed']);
    expect(result.found).toContain('on line 2');
    expect(result.lines).toEqual([2]);
  });
});

describe('bytes that no encoding makes a text of', () => {
  test.each([
    ['noise', Uint8Array.from({ length: 500 }, (_, at) => ((at * 7919 + at * at * 31) % 255) + 1)],
    ['bytes that are nothing in Windows-1252', Uint8Array.of(0x61, 0x81, 0x8d, 0x62, 0x90)],
    ['half a letter of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
  ])('%s', (_, bytes) => {
    expect(read(bytes)).toMatchObject({ text: null, codes: ['encoding-not-utf8'] });
  });

  test('zero bytes here and there are no text', () => {
    expect(read(Uint8Array.of(1, 2, 0, 4, 65, 66, 0, 0))).toMatchObject({
      text: null,
      codes: ['file-binary'],
    });
  });

  test('are found in a large file in good time', () => {
    const started = usedMs();
    const line = encoded('windows-1252', 'Le réseau est prêt à l’école. ');
    const bytes = new Uint8Array(3e6);
    for (let at = 0; at < bytes.length - line.length; at += line.length) bytes.set(line, at);
    expect(read(bytes.map((byte) => (byte === 0 ? 32 : byte))).codes).toEqual(['encoding-guessed']);
    expect(usedMs() - started).toBeLessThan(5000);
  });
});
