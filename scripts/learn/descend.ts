/** A function to be made small, at a point: its value, and its slope written into `slope`. */
export type Descent = (point: Float64Array, slope: Float64Array) => number;

/** How many of the last steps tell how the slope bends (Nocedal and Wright, Numerical Optimization, 7.2). */
const remembered = 8;

/** L-BFGS with a halving line search: the point at which a convex function is smallest, after at most so many steps. */
export function descend(of: Descent, start: Float64Array, steps: number): Float64Array {
  let point = start;
  let slope = new Float64Array(start.length);
  let value = of(point, slope);
  const moves: { readonly by: Float64Array; readonly bend: Float64Array; readonly share: number }[] = [];
  for (let step = 0; step < steps; step += 1) {
    const direction = directionFrom(slope, moves);
    const fall = dot(direction, slope);
    let length = step === 0 ? 1 / Math.sqrt(dot(slope, slope)) : 1;
    for (;;) {
      const next = point.map((at, i) => at + length * direction[i]!);
      const nextSlope = new Float64Array(start.length);
      const nextValue = of(next, nextSlope);
      if (nextValue <= value + 1e-4 * length * fall) {
        const by = next.map((at, i) => at - point[i]!);
        const bend = nextSlope.map((at, i) => at - slope[i]!);
        const share = dot(by, bend);
        if (share > 1e-10) moves.push({ by, bend, share });
        if (moves.length > remembered) moves.shift();
        const gained = value - nextValue;
        [point, slope, value] = [next, nextSlope, nextValue];
        if (gained < 1e-7 * Math.abs(value)) return point;
        break;
      }
      length /= 2;
      if (length < 1e-12) return point;
    }
  }
  return point;
}

function directionFrom(
  slope: Float64Array,
  moves: readonly { readonly by: Float64Array; readonly bend: Float64Array; readonly share: number }[],
): Float64Array {
  const direction = slope.map((one) => -one);
  const shares: number[] = [];
  for (const { by, bend, share } of moves.toReversed()) {
    const part = dot(by, direction) / share;
    shares.unshift(part);
    add(direction, bend, -part);
  }
  const last = moves.at(-1);
  if (last !== undefined) {
    const scale = last.share / dot(last.bend, last.bend);
    for (let i = 0; i < direction.length; i += 1) direction[i]! *= scale;
  }
  for (const [at, { by, bend, share }] of moves.entries())
    add(direction, by, shares[at]! - dot(bend, direction) / share);
  return direction;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i += 1) to[i]! += times * what[i]!;
}
