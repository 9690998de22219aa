import { bringIn } from './decision-lines.js';
import type { LeftOutReason } from './left-out-reasons.js';
import type { ReviewedUnit } from './units.js';

/** A unit that gave the draft no words, with the lines that bring it in. */
export type LeftOut = {
  readonly unit: ReviewedUnit;
  readonly reason: LeftOutReason;
  /** The unit it was merged into. */
  readonly into: string | null;
  readonly yaml: string | null;
  readonly needsSection: boolean;
};

export function leftOutUnits(units: readonly ReviewedUnit[]): readonly LeftOut[] {
  return units.flatMap((unit): readonly LeftOut[] => {
    const { fate } = unit;
    if (fate.fate === 'used') return [];
    const reason = fate.fate === 'merged' ? 'merged' : fate.reason;
    const lines = bringIn(unit, reason);
    return [
      {
        unit,
        reason,
        into: fate.fate === 'merged' ? fate.into : null,
        yaml: lines?.yaml ?? null,
        needsSection: lines?.needsSection ?? false,
      },
    ];
  });
}

/** How many were left out for each reason, most first; those that did not occur are left out. */
export function countReasons(
  left: readonly LeftOut[],
): readonly { readonly reason: LeftOutReason; readonly units: number }[] {
  const counts = new Map<LeftOutReason, number>();
  for (const { reason } of left) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, units]) => ({ reason, units })).sort((a, b) => b.units - a.units);
}
