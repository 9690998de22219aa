import { setFlagsFromString } from 'node:v8';

/** From here on what a run keeps is more than what V8 sets out with. */
const manySubmissions = 200;

/**
 * Keeps the heap of a large cycle close to what is alive in it: V8 lets it grow to several times that before it collects.
 * A third less memory for a tenth more time; a cycle of the usual size is over before any of it is felt.
 */
export function growHeapSlowly(submissions: number): void {
  if (submissions >= manySubmissions) setFlagsFromString('--heap-growing-percent=30');
}
