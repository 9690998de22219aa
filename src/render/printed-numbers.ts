/** Below ten in words, from ten in figures, thousands with a comma (United Nations Editorial Manual, numbers). */
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** "29 entities", "nine entities", "one entity", "no entities". */
export function printedCount(count: number, one: string, many: string): string {
  const number = words[count] ?? String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
  return `${number} ${count === 1 ? one : many}`;
}
