/** Letters of the fonts that Word inserts symbols from, by their code less 0xF000. */
const symbolFont = new Map<number, string>([
  ...greek(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
  ...greek(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
  [0x22, '∀'],
  [0x24, '∃'],
  [0x2a, '∗'],
  // A minus sign; people choose it for a dash between years.
  [0x2d, '–'],
  [0x40, '≅'],
  [0x5c, '∴'],
  [0x5e, '⊥'],
  [0x7e, '∼'],
  [0xa0, '€'],
  [0xa2, '′'],
  [0xa4, '⁄'],
  [0xa3, '≤'],
  [0xa5, '∞'],
  [0xab, '↔'],
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb2, '″'],
  [0xb3, '≥'],
  [0xb4, '×'],
  [0xb5, '∝'],
  [0xb6, '∂'],
  [0xb7, '•'],
  [0xb8, '÷'],
  [0xb9, '≠'],
  [0xba, '≡'],
  [0xbb, '≈'],
  [0xbc, '…'],
  [0xbe, '—'],
  [0xd2, '®'],
  [0xd3, '©'],
  [0xd4, '™'],
  [0xd6, '√'],
  [0xde, '⇒'],
  [0xe2, '®'],
  [0xe3, '©'],
  [0xe4, '™'],
  [0xe5, '∑'],
]);
const wingdings = new Map<number, string>([
  [0x28, '☎'],
  [0x2a, '✉'],
  [0x4a, '☺'],
  [0x6c, '●'],
  [0x6d, '○'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x72, '❒'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0x77, '◆'],
  [0x78, '☒'],
  [0x9e, '·'],
  [0x9f, '•'],
  [0xa7, '▪'],
  [0xa8, '□'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe8, '➔'],
  [0xf0, '⇨'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

function greek(first: number, letters: string): readonly (readonly [number, string])[] {
  return [...letters].map((letter, index) => [first + index, letter] as const);
}

/** What a letter of a symbol font shows; undefined where that is not known. `code` is in hexadecimal figures. */
export function symbolSign(font: string, code: string): string | undefined {
  const number = Number.parseInt(code, 16);
  if (!Number.isInteger(number)) return undefined;
  const name = font.toLowerCase();
  // Figures and most marks of the font are those of ASCII.
  if (name === 'symbol') return symbolFont.get(number & 0xff) ?? asciiSign(number & 0xff);
  if (name === 'wingdings') return wingdings.get(number & 0xff);
  // A letter of an ordinary font, inserted by its number.
  const isOwn = number >= 0xe000 && number <= 0xf8ff;
  return isOwn || number < 0x20 || number > 0xfffd || (number >= 0xd800 && number < 0xe000)
    ? undefined
    : String.fromCharCode(number);
}

function asciiSign(code: number): string | undefined {
  return (code >= 0x21 && code <= 0x3f) || /[[\]_{|}]/.test(String.fromCharCode(code))
    ? String.fromCharCode(code)
    : undefined;
}

/** Signs that stand for themselves before an item, whatever its font. */
const plainSigns = /^[-–—*+•·▪▫◦●○■□‣⁃➢➤✓]$/u;

/** What is typed for a bullet: itself where it is an ordinary sign, else "•"; nothing where nothing is printed. */
export function bulletSign(text: string): string {
  const sign = text.trim();
  if (sign === '' || plainSigns.test(sign)) return sign;
  return '•';
}
