import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Below this, V8 is left to itself: thirty submissions need a tenth of it. */
const quietBytes = 350 * 1024 * 1024;

/**
 * Called between steps of the work. On a machine with much memory V8 lets garbage pile up to four times what is alive:
 * 3,000 submissions then took 2.8 GB where 0.6 was alive. From `quietBytes` on the heap may grow by 15 per cent before V8
 * collects, and between steps it is collected whole, which costs a tenth of the time.
 */
export function makeMemoryKeeper(): () => void {
  const heapUsed = () => getHeapStatistics().used_heap_size;
  let collect: (() => void) | null = null;
  let next = quietBytes;
  return () => {
    if (heapUsed() < next) return;
    collect ??= collector();
    collect();
    next = Math.max(quietBytes, heapUsed() * 1.25);
  };
}

// Node has no call for it; the flag gives one to contexts that are made after it.
function collector(): () => void {
  setFlagsFromString('--heap-growing-percent=15');
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
