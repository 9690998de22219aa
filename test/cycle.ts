import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Base } from '../src/document/index.js';
import { submissionFileNames } from '../src/intake/index.js';
import { type CycleFiles, type Drafted, draft } from '../src/pipeline.js';
import { done, type Problem } from '../src/problems/index.js';
import { schemas } from '../src/schema/index.js';

export const root = fileURLToPath(new URL('..', import.meta.url));
export { schemas };
export const settings = { schemas, progress: () => undefined };

const encode = (text: string) => new TextEncoder().encode(text);

const text = (file: string) => ({ file, text: readFileSync(`${root}/${file}`, 'utf8') });

/** The same for all drafts of a test file: they are read and compiled once. */
const registers = {
  entities: text('templates/registers/entities.yaml'),
  actionLines: text('templates/registers/action-lines.yaml'),
  regions: text('templates/registers/regions.yaml'),
  topics: text('templates/registers/topics.yaml'),
  houseStyle: text('templates/registers/house-style.yaml'),
};

/** Everything a draft needs, with the shipped registers and templates, from submissions given as text or bytes. */
export function cycleFiles(submissions: ReadonlyMap<string, string | Uint8Array>, year = 2020): CycleFiles {
  return {
    year: String(year),
    submissions: [...submissions].map(([path, content]) => ({
      path,
      load: () =>
        done({
          file: { path, bytes: typeof content === 'string' ? encode(content) : content },
          beside: null,
        }),
    })),
    cycle: {
      file: `submissions/${year}/cycle.yaml`,
      text: `cycle: ${year}\nreport: a76\nperiod: {from: ${year}-01-01, to: ${year}-12-31}\n`,
    },
    decisions: null,
    registers,
    outline: text('templates/a76/outline.yaml'),
    templates: {
      report: 'a76',
      read: (name) => {
        try {
          return text(`templates/a76/${name}`);
        } catch {
          return null;
        }
      },
    },
  };
}

/** The submissions of a sample cycle, as they lie in the project. */
export function sample(year: 2020 | 2021): Map<string, Uint8Array> {
  const folder = `submissions/${year}`;
  const names = submissionFileNames(readdirSync(`${root}/${folder}`).sort());
  return new Map(
    names.map(({ name }) => [`${folder}/${name}`, new Uint8Array(readFileSync(`${root}/${folder}/${name}`))]),
  );
}

/** Drafts, or fails with what stood in the way. */
export async function drafted(
  files: CycleFiles,
  base: Base | null = null,
): Promise<{ readonly value: Drafted; readonly problems: readonly Problem[] }> {
  const outcome = await draft(files, { ...settings, base });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 2));
  return outcome;
}
