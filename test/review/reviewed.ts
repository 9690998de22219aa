import { readFileSync } from 'node:fs';
import { type Drafted, draft as draftCycle } from '../../src/pipeline.js';
import type { Problem } from '../../src/problems/index.js';
import { readRegisters } from '../../src/records/index.js';
import { type ReviewInput, reviewPage } from '../../src/review/index.js';
import { cycleFiles, root, schemas, settings } from '../cycle.js';

export const assets = {
  style: readFileSync(`${root}/templates/review/review.css`, 'utf8'),
  script: readFileSync(`${root}/templates/review/review.js`, 'utf8'),
};

export const decisionsFile = 'submissions/2020/decisions.yaml';

export type Reviewed = {
  readonly drafted: Drafted;
  readonly problems: readonly Problem[];
  readonly input: ReviewInput;
  readonly page: string;
};

/** A cycle with the shipped registers and templates, drafted, and its page. */
export async function reviewed(
  submissions: ReadonlyMap<string, string | Uint8Array>,
  decisions: string | null = null,
  change: Partial<ReviewInput> = {},
): Promise<Reviewed> {
  const files = {
    ...cycleFiles(submissions),
    decisions: decisions === null ? null : { file: decisionsFile, text: decisions },
  };
  const outcome = await draftCycle(files, { ...settings, base: null });
  const registers = readRegisters(files.registers, schemas);
  if (!outcome.ok || !registers.ok) throw new Error(JSON.stringify([outcome.problems, registers.problems]));
  const { draft, document, cycle } = outcome.value;
  const input: ReviewInput = {
    draft,
    document,
    standing: standingOf(outcome.value.provenance),
    problems: outcome.problems,
    facts: {
      wordLimit: cycle.word_limit ?? 8500,
      actionLines: registers.value.actionLines.action_lines,
      regions: registers.value.regions.regions,
      decisionsFile,
    },
    assets,
    ...change,
  };
  return { drafted: outcome.value, problems: outcome.problems, input, page: reviewPage(input) };
}

/** A cycle with every unit that was left out brought in by the lines that the page gives. */
export async function reviewedWhole(submissions: ReadonlyMap<string, string>): Promise<Reviewed> {
  const { left } = dataOf((await reviewed(submissions)).page);
  return reviewed(submissions, `decisions:\n${left.map(withSection).join('\n')}\n`);
}

/** The lines that bring a unit in, in a section where they ask for one. */
export function withSection({ yaml, needsSection }: PageData['left'][number]): string {
  return needsSection ? `${yaml}\n    section: regional/africa` : yaml!;
}

/** As the provenance has it. */
function standingOf(provenance: string): ReadonlyMap<string, string> {
  return new Map(
    [...provenance.matchAll(/^ {2}("[^\n]*"):\n {4}- origin: \{template: ("[^\n]*")\}$/gm)].map(
      ([, block, template]) => [JSON.parse(block!) as string, JSON.parse(template!) as string],
    ),
  );
}

type UnitData = {
  readonly entity: string;
  readonly place: string;
  readonly text: string;
  readonly uses?: readonly (readonly [number, number, number])[];
  readonly out?: string;
};

export type PageData = {
  readonly units: Readonly<Record<string, UnitData>>;
  readonly sentences: readonly (readonly (string | null)[])[];
  readonly left: readonly {
    readonly unit: string;
    readonly reason: string;
    readonly yaml?: string;
    readonly needsSection?: boolean;
  }[];
  readonly reasons: Readonly<Record<string, string>>;
  readonly problems: readonly { readonly code: string; readonly found: string; readonly severity: string }[];
};

/** What the script of the page reads. */
export function dataOf(page: string): PageData {
  const json = /<script type="application\/json" id="data">([^<]*)<\/script>/.exec(page)![1]!;
  return JSON.parse(json) as PageData;
}

/** The text of a piece of the page, as it is read; note marks are left out. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<sup>.*?<\/sup>/gs, '')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
