import fc from 'fast-check';

/** `PENHOLDER_SEED` repeats a failing run; `PENHOLDER_RUNS` multiplies the number of cases (`npm run test:deep`). */
export const seed = Number(process.env.PENHOLDER_SEED ?? 20260101);
export const factor = Number(process.env.PENHOLDER_RUNS ?? 1);

/** Checks a law over generated inputs; fast-check prints the seed and the smallest counterexample where it fails. */
export function property<Ts extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  law: (...values: Ts) => boolean | undefined,
  runs = 200,
): void {
  fc.assert(
    fc.property(
      ...(arbitraries as [fc.Arbitrary<unknown>]),
      law as (...values: unknown[]) => boolean | undefined,
    ),
    {
      seed,
      numRuns: runs * factor,
    },
  );
}

export async function asyncProperty<Ts extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> },
  law: (...values: Ts) => Promise<boolean | undefined>,
  runs = 50,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(
      ...(arbitraries as [fc.Arbitrary<unknown>]),
      law as (...values: unknown[]) => Promise<boolean | undefined>,
    ),
    { seed, numRuns: runs * factor },
  );
}
