/** What one file may cost. Law 10: no input hangs the program. */
export const readingLimits = {
  /** Any file gets this long, in milliseconds of wall time. A submission of ten pages takes a twentieth of it. */
  milliseconds: 4500,
  /** And this long for each megabyte: 300 pages of text are 2 MB and take 4 s on a slow machine. */
  millisecondsPerMegabyte: 10_000,
  /** Of the whole reader process, in bytes: Node and the PDF library take 130 MB of it before they have read anything. */
  memoryBytes: 480 * 1024 * 1024,
} as const;

export function millisecondsFor(bytes: number): number {
  const { milliseconds, millisecondsPerMegabyte } = readingLimits;
  return Math.round(milliseconds + (bytes / 1024 / 1024) * millisecondsPerMegabyte);
}
