const units = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** 24 → "twenty-fourth", from 1 to 199: sessions are written in words. */
export function ordinal(number: number): string {
  if (number >= 100) return number === 100 ? 'hundredth' : `hundred and ${ordinal(number - 100)}`;
  if (number < 20) return units[number] ?? String(number);
  const ten = tens[Math.floor(number / 10)] ?? '';
  return number % 10 === 0 ? `${ten.slice(0, -1)}ieth` : `${ten}-${units[number % 10]}`;
}

const below100 = new Set(Array.from({ length: 99 }, (_, index) => ordinal(index + 1)));

/** "24th", "24", "Twenty fourth" → "twenty-fourth"; null for anything that is not an ordinal from 1 to 99. */
export function ordinalInWords(text: string): string | null {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const figures = /^([1-9]\d?)(?:st|nd|rd|th)?$/.exec(words.join(''))?.[1];
  const word = figures === undefined ? words.join('-') : ordinal(Number(figures));
  return below100.has(word) ? word : null;
}
