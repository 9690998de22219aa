import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Order, Said } from './child.js';

/** A file that was not read as it should be, with all that is needed to make it again. */
export type Failure = {
  readonly order: Order;
  readonly sample: string;
  readonly changes: readonly string[];
  readonly wrong: readonly string[];
};

/** Larger than any of these files takes in a busy machine by far; what takes longer is taken for a hang, and killed. */
const longestMs = 60_000;
/** A file of some kilobytes that takes this long is a file of some hundred kilobytes that takes minutes. */
const slowMs = 5_000;
const heapMegabytes = 400;
/** Enough to see what is broken; a child that cannot start would be started two thousand times. */
const mostFailures = 200;

/** Has every order worked off by children, side by side; one that dies or hangs is replaced, and its file reported. */
export async function runChildren(
  orders: readonly Order[],
  seeds: readonly string[],
  side = 2,
): Promise<readonly Failure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-fuzz-'));
  try {
    const bundle = join(folder, 'child.cjs');
    const builder = fileURLToPath(new URL('build-child.mjs', import.meta.url));
    const built = spawnSync(process.execPath, [builder, bundle], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`the child was not built: ${built.stderr}`);
    const queue = [...orders];
    const failures: Failure[] = [];
    const worker = async (): Promise<void> => {
      while (queue.length > 0 && failures.length < mostFailures)
        failures.push(...(await runChild(bundle, seeds, queue)));
    };
    await Promise.all(Array.from({ length: side }, worker));
    return failures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One child, until the queue is empty or it is lost. */
function runChild(bundle: string, seeds: readonly string[], queue: Order[]): Promise<readonly Failure[]> {
  return new Promise((resolve) => {
    const failures: Failure[] = [];
    const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [
      '--enable-source-maps',
      `--max-old-space-size=${heapMegabytes}`,
      bundle,
      ...seeds,
    ]);
    let errors = '';
    let current: Order | null = null;
    let begun: { readonly sample: string; readonly changes: readonly string[] } = {
      sample: '?',
      changes: [],
    };
    let timer: NodeJS.Timeout | undefined;
    let killed = false;
    const report = (order: Order, wrong: readonly string[]) => failures.push({ order, ...begun, wrong });
    const next = (): void => {
      clearTimeout(timer);
      current = failures.length < mostFailures ? (queue.shift() ?? null) : null;
      if (current === null) {
        child.stdin.end();
        return;
      }
      timer = setTimeout(() => {
        killed = true;
        child.kill('SIGKILL');
      }, longestMs);
      child.stdin.write(`${JSON.stringify(current)}\n`);
    };
    child.stdin.on('error', () => undefined);
    child.stderr.on('data', (piece: Buffer) => {
      errors = `${errors}${piece.toString()}`.slice(-2000);
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      // Libraries print what they like.
      if (!/^\{"(?:begin|end)":/.test(line)) return;
      const said = JSON.parse(line) as Said;
      if ('begin' in said) {
        begun = said;
        return;
      }
      const wrong = said.ms > slowMs ? [...said.wrong, `took ${Math.round(said.ms)} ms`] : said.wrong;
      if (wrong.length > 0) report(said.end, wrong);
      next();
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (current !== null) {
        const why = killed
          ? `still reading after ${longestMs} ms`
          : `died (${code ?? signal}): ${errors.slice(-600)}`;
        report(current, [why]);
      }
      resolve(failures);
    });
    next();
  });
}

/** What to type to have one file read again, saved, and looked at. */
export function replay({ order, sample, changes, wrong }: Failure): string {
  return [
    `PENHOLDER_SEED=${order.seed} PENHOLDER_FUZZ=${order.format}:${order.index}  (${sample})`,
    ...changes.map((change) => `    ${change}`),
    ...wrong.slice(0, 5).map((one) => `  ! ${one}`),
  ].join('\n');
}
