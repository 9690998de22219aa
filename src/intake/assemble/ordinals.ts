const units = [
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
] as const;
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const roundTens = tens.map((ten) => `${ten.slice(0, -1)}ieth`);

/** "24th" or "24" → "twenty-fourth"; words are kept; null for anything that is not an ordinal from 1 to 99. */
export function ordinalInWords(text: string): string | null {
  const words = text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const number = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(words.join(''))?.[1];
  if (number !== undefined) return numberInWords(Number(number));
  const [first, second, ...more] = words;
  if (first === undefined || more.length > 0) return null;
  if (second === undefined) return includes(units, first) || roundTens.includes(first) ? first : null;
  return includes(tens, first) && units.slice(0, 9).includes(second as (typeof units)[number])
    ? `${first}-${second}`
    : null;
}

function numberInWords(number: number): string | null {
  if (number < 1) return null;
  if (number < 20) return units[number - 1]!;
  const ten = Math.floor(number / 10) - 2;
  return number % 10 === 0 ? roundTens[ten]! : `${tens[ten]!}-${units[(number % 10) - 1]!}`;
}

function includes(list: readonly string[], word: string): boolean {
  return list.includes(word);
}
