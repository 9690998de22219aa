/** As the United Nations prints dates, "4 March 2021"; the machine's language has no say in it. */
export const months: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const inLower: ReadonlySet<string> = new Set(months.map((month) => month.toLowerCase()));

/** Whether a word is the name of a month, in capitals or small letters. */
export function isMonth(word: string): boolean {
  return inLower.has(word.toLowerCase());
}
