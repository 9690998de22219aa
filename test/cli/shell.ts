import { readdirSync, readFileSync } from 'node:fs';
import { run } from '../../src/cli/main.js';
import { type Files, memoryFiles } from '../../src/files.js';
import { root } from '../cycle.js';

/** What a command left behind: its exit code, what it printed, and the files. */
export type Ran = {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  readonly files: ReturnType<typeof memoryFiles>;
};

/** A folder in memory with the program's own schemas and templates beside it, where the workspace looks for them. */
export function folder(
  texts: Readonly<Record<string, string | Uint8Array>> = {},
): ReturnType<typeof memoryFiles> {
  const files = memoryFiles();
  for (const [path, text] of Object.entries(texts)) files.write(path, text);
  for (const shipped of ['schemas', 'templates/a76', 'templates/registers', 'templates/review']) {
    for (const name of readdirSync(`${root}${shipped}`)) {
      files.write(
        `${root.replace(/\/$/, '')}/${shipped}/${name}`,
        new Uint8Array(readFileSync(`${root}${shipped}/${name}`)),
      );
    }
  }
  return files;
}

/** Runs the command line over files in memory; `files` may be wrapped to make the disk fail. */
export async function penholder(
  argv: readonly string[],
  files: ReturnType<typeof memoryFiles>,
  disk: Files = files,
): Promise<Ran> {
  let out = '';
  let error = '';
  const terminal = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
    watched: false,
    colour: false,
  };
  const code = await run(argv, { files: disk, terminal });
  return { code, out, error, files };
}

export const cycleYaml = 'cycle: 2020\nreport: a76\nperiod: {from: 2020-01-01, to: 2020-12-31}\n';

/** A small submission in our own words, with something for a region and for an action line. */
export const submission = (entity: string, extra = '') => `---
entity: ${entity}
---

# Part Three

In Africa, we trained 200 teachers in Kenya and Uganda in digital skills in 2020.[^1]

We launched a broadband mapping programme with 12 network operators in March 2020.
${extra}
[^1]: https://example.org/teachers
`;
