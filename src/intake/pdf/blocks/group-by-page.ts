/** What stands on each page, in its order. */
export function groupByPage<T extends { readonly page: number }>(
  all: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of all) {
    const found = groups.get(one.page);
    if (found === undefined) groups.set(one.page, [one]);
    else found.push(one);
  }
  return groups;
}
