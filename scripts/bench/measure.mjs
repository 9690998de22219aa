// Runs whole processes, start included, and tells their wall time and peak memory.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const peak = new URL('peak-memory.mjs', import.meta.url).href;

/** One run of penholder: seconds, seconds of the processor, megabytes. Fails where the run failed. */
export function runPenholder(args, cwd, mayEndWith = [0]) {
  return run([`${root}/bin/penholder.js`, ...args], cwd, mayEndWith);
}

/** The same of any script. */
export function run(args, cwd, mayEndWith = [0]) {
  const begin = performance.now();
  const done = spawnSync(process.execPath, ['--import', peak, ...args], {
    cwd,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - begin) / 1000;
  if (!mayEndWith.includes(done.status))
    throw new Error(`${args.join(' ')} ended with ${done.status}:\n${done.stderr}`);
  const [kilobytes, microseconds] = done.output[3].toString().split(' ').map(Number);
  return { seconds, processor: microseconds / 1e6, megabytes: kilobytes / 1024 };
}

/** One stage alone, or the stages of regenerating: what stage.mjs answers. */
export function runStage(stage, input, cwd = process.cwd()) {
  const program = fileURLToPath(new URL('stage.mjs', import.meta.url));
  const done = spawnSync(process.execPath, [program, stage, input], { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${stage} of ${input} ended with ${done.status}:\n${done.stderr}`);
  return JSON.parse(done.stdout);
}

/** One run of pandoc, or null where it is not installed. Memory from /usr/bin/time, where there is one. */
export function runPandoc(args, cwd) {
  const timed = spawnSync('/usr/bin/time', ['-f', '%M', 'pandoc', ...args], { cwd, encoding: 'utf8' });
  const begin = performance.now();
  const done = spawnSync('pandoc', args, { cwd });
  if (done.status !== 0) return null;
  const kilobytes = Number(timed.stderr?.trim().split('\n').at(-1));
  return { seconds: (performance.now() - begin) / 1000, megabytes: kilobytes / 1024 };
}

/** The median of several runs, taken in turn so that a noisy minute hits all alike. */
export function inTurn(runs, ...actions) {
  const results = actions.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, action] of actions.entries()) results[index].push(action());
  }
  return results.map((all) =>
    all[0] === null
      ? null
      : {
          seconds: median(all.map((one) => one.seconds)),
          megabytes: median(all.map((one) => one.megabytes)),
          best: Math.min(...all.map((one) => one.seconds)),
          runs: all.map((one) => one.seconds),
          // Nobody tells it of other programs.
          ...(all[0].processor === undefined
            ? {}
            : { processor: Math.min(...all.map((one) => one.processor)) }),
        },
  );
}

/** How much longer one took than another of the same turn: the median, and the best. */
export function longerBy(one, other) {
  const differences = one.runs.map((seconds, turn) => seconds - other.runs[turn]);
  return { seconds: median(differences), best: Math.min(...differences), megabytes: one.megabytes };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
