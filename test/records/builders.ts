import { readFileSync } from 'node:fs';
import { type Inline, sha256 } from '../../src/document/index.js';
import type { Passage, Submission } from '../../src/intake/submission.js';
import type { Problem } from '../../src/problems/index.js';
import {
  type Cycle,
  type Registers,
  type RegisterTexts,
  readCycle,
  readRegisters,
} from '../../src/records/index.js';
import { schemas, type YamlText } from '../../src/schema/index.js';

const root = new URL('../../', import.meta.url);

export { schemas };

function register(name: string): YamlText {
  const file = `templates/registers/${name}.yaml`;
  return { file, text: readFileSync(new URL(file, root), 'utf8') };
}

export const shippedTexts = {
  entities: register('entities'),
  actionLines: register('action-lines'),
  regions: register('regions'),
  topics: register('topics'),
} satisfies RegisterTexts;

export function unwrap<T>(outcome: { ok: boolean; value?: T; problems: readonly Problem[] }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 2));
  return outcome.value as T;
}

let read: Registers | undefined;
export function shipped(): Registers {
  read ??= unwrap(readRegisters(shippedTexts, schemas));
  return read;
}

export const cycle2020: Cycle = unwrap(
  readCycle(
    {
      file: 'submissions/2020/cycle.yaml',
      text: 'cycle: 2020\nreport: a76\nperiod: { from: 2020-01-01, to: 2020-12-31 }\n',
    },
    schemas,
  ),
);

export const context = () => ({ cycle: cycle2020, registers: shipped() });

export function text(value: string): Inline[] {
  return [{ type: 'text', value }];
}

export function passage(value: string | readonly Inline[], more: Partial<Passage> = {}): Passage {
  return {
    kind: 'paragraph',
    part: 'three',
    headings: [],
    leadIn: null,
    inlines: typeof value === 'string' ? text(value) : value,
    notes: [],
    place: { line: 1, page: null },
    ...more,
  };
}

export function submission(more: Partial<Submission> = {}): Submission {
  const file = more.file ?? 'submissions/2020/undp.md';
  return {
    file,
    format: 'markdown',
    sha256: sha256(file),
    pages: null,
    frontMatter: null,
    cover: null,
    title: null,
    passages: [passage('A portal was launched.')],
    ...more,
  };
}
