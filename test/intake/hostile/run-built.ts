import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../../../src/problems/index.js';
import { cycleYaml, submission } from '../../cli/shell.js';
import { root } from '../../cycle.js';

/** What the built program made of a folder with one file in it that means ill, and one that means well. */
export type Ran = {
  readonly code: number | null;
  readonly problems: readonly Problem[];
  /** Of the process that used most: processor time, so that a busy machine does not count, and memory. */
  readonly seconds: number;
  readonly megabytes: number;
  readonly otherIsDrafted: boolean;
  readonly error: string;
};

/** Each process of the program, its children too, leaves a line about itself when it ends. */
const meter = `
const { appendFileSync } = require('node:fs');
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  appendFileSync(process.env.PENHOLDER_METER, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }) + '\\n');
});
`;

/** A hang ends here. */
const longestMs = 60_000;

export async function runBuilt(name: string, bytes: Uint8Array): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-hostile-'));
  try {
    mkdirSync(join(folder, 'submissions/2020'), { recursive: true });
    writeFileSync(join(folder, 'submissions/2020/cycle.yaml'), cycleYaml);
    writeFileSync(join(folder, 'submissions/2020/undp.md'), submission('undp'));
    writeFileSync(join(folder, 'submissions/2020', name), bytes);
    writeFileSync(join(folder, 'meter.cjs'), meter);
    const { code, out, error } = await run(folder);
    const used = readFileSync(join(folder, 'meter.txt'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly maxRSS: number; readonly cpu: number });
    const records = join(folder, 'out/2020/records');
    return {
      code,
      problems: out === '' ? [] : (JSON.parse(out) as { problems: readonly Problem[] }).problems,
      seconds: Math.max(...used.map(({ cpu }) => cpu)) / 1e6,
      megabytes: Math.max(...used.map(({ maxRSS }) => maxRSS)) / 1024,
      otherIsDrafted: existsSync(records) && readdirSync(records).includes('undp.yaml'),
      error,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  folder: string,
): Promise<{ readonly code: number | null; readonly out: string; readonly error: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'bin/penholder.js'), 'draft', '2020', '--json'], {
      cwd: folder,
      timeout: longestMs,
      killSignal: 'SIGKILL',
      env: {
        ...process.env,
        NODE_OPTIONS: `--require ${JSON.stringify(join(folder, 'meter.cjs'))}`,
        PENHOLDER_METER: join(folder, 'meter.txt'),
      },
    });
    let out = '';
    let error = '';
    child.stdout.on('data', (piece: Buffer) => {
      out += piece.toString();
    });
    child.stderr.on('data', (piece: Buffer) => {
      error += piece.toString();
    });
    child.on('close', (code) => resolve({ code, out, error }));
  });
}
