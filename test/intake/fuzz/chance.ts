/** Chance that can be repeated: mulberry32, seeded by text. */
export type Chance = {
  /** 0 to below 1. */
  readonly part: () => number;
  /** 0 to below `limit`; 0 where that is none. */
  readonly below: (limit: number) => number;
  readonly one: <T>(choices: readonly T[]) => T;
};

export function chanceOf(seed: string): Chance {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  const part = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(part() * Math.max(1, limit));
  return { part, below, one: (choices) => choices[below(choices.length)]! };
}
