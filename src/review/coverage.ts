import { type ReviewedUnit, shortName } from './units.js';

/** How much of what came in is in the draft. */
export type Share = { readonly sent: number; readonly used: number };

/** Entities by the codes of one scheme. A unit counts under each of its codes, and once in the row's total. */
export type Coverage = {
  readonly rows: readonly {
    readonly entity: string;
    readonly name: string;
    readonly short: string;
    readonly cells: readonly Share[];
    /** Of all units of the entity, coded or not. */
    readonly all: Share;
  }[];
  readonly columns: readonly Share[];
  readonly all: Share;
};

/** Counts units, sent and used; what was merged into a used unit counts as used. */
export function coverageOf(
  units: readonly ReviewedUnit[],
  codes: readonly string[],
  codesOf: (unit: ReviewedUnit) => readonly string[],
): Coverage {
  const places = new Map(codes.map((code, at) => [code, at]));
  const rows = new Map<string, { name: string; short: string; cells: Share[]; all: Share }>();
  const columns = codes.map((): Share => none);
  let all: Share = none;
  for (const one of units) {
    const { entity } = one.record;
    const row = rows.get(entity.id) ?? {
      name: entity.name,
      short: shortName(one.record),
      cells: codes.map((): Share => none),
      all: none,
    };
    rows.set(entity.id, row);
    const used = one.fate.fate === 'set-aside' ? 0 : 1;
    row.all = plus(row.all, used);
    all = plus(all, used);
    for (const code of new Set(codesOf(one))) {
      const at = places.get(code);
      if (at === undefined) continue;
      row.cells[at] = plus(row.cells[at]!, used);
      columns[at] = plus(columns[at]!, used);
    }
  }
  return { rows: [...rows].map(([entity, row]) => ({ entity, ...row })), columns, all };
}

const none: Share = { sent: 0, used: 0 };

function plus({ sent, used }: Share, more: number): Share {
  return { sent: sent + 1, used: used + more };
}
