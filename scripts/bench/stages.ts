// Stages alone, in a process of their own: coding a large cycle's records, checking a long document.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocument } from '../../src/checks/index.js';
import { codeRecords } from '../../src/grouping/index.js';
import { readSubmission, type Submission } from '../../src/intake/index.js';
import type { Outcome } from '../../src/problems/index.js';
import { makeRecords, type Registers, readCycle, readRegisters } from '../../src/records/index.js';
import { parseDraft } from '../../src/render/index.js';
import { schemas } from '../../src/schema/index.js';

/** Processor seconds: others on the machine do not change them. */
export type Cost = { readonly seconds: number; readonly megabytes: number };

/** `root` is the checkout, whose registers are read; `cycle` a folder of Markdown submissions. */
export async function costOfCoding(root: string, cycle: string): Promise<Cost> {
  const registers = registersOf(root);
  const submissions: Submission[] = [];
  for (const name of readdirSync(cycle).filter((one) => one.endsWith('.md'))) {
    const bytes = readFileSync(join(cycle, name));
    submissions.push(resultOf(await readSubmission({ path: name, bytes }, schemas)));
  }
  const records = makeRecords(submissions, { cycle: cycleOf(cycle), registers }).value;
  return costOf(() => codeRecords(records, registers, { decisions: [] }));
}

export function costOfChecks(root: string, draft: string): Cost {
  const registers = registersOf(root);
  const text = readFileSync(draft, 'utf8');
  const document = resultOf(parseDraft({ file: 'draft.md', text }, schemas));
  return costOf(() => checkDocument(document, { file: 'draft.md', cycle: null, registers }));
}

function costOf(work: () => unknown): Cost {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 };
}

function cycleOf(folder: string) {
  const file = join(folder, 'cycle.yaml');
  return resultOf(readCycle({ file, text: readFileSync(file, 'utf8') }, schemas));
}

function registersOf(root: string): Registers {
  const text = (name: string) => {
    const file = join(root, `templates/registers/${name}.yaml`);
    return { file, text: readFileSync(file, 'utf8') };
  };
  const texts = {
    entities: text('entities'),
    actionLines: text('action-lines'),
    regions: text('regions'),
    topics: text('topics'),
    houseStyle: text('house-style'),
  };
  return resultOf(readRegisters(texts, schemas));
}

function resultOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ found }) => found).join('; '));
}
