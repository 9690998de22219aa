// The results as tables for a terminal, in per cent.
import type { Confusion, LabelScore, Measure, SentenceScore } from './scores.js';

type Labelling = {
  readonly best: Measure;
  readonly all: LabelScore;
  readonly labels: readonly LabelScore[];
  readonly confusions: readonly Confusion[];
};

export type UnitResult = {
  readonly split: string;
  readonly units: number;
  readonly lines: Labelling & { readonly bestOfLabelled: Measure; readonly bestOfUnlabelled: Measure };
  readonly regions: Labelling & { readonly bestOfTold: Measure; readonly bestBySection: Measure };
  readonly mistakes: readonly {
    readonly id: string;
    readonly of: 'line' | 'region';
    readonly gold: string;
    readonly got: string;
  }[];
};

export type SentenceResult = {
  readonly sentences: number;
  readonly scores: SentenceScore;
  readonly mistakes: readonly {
    readonly id: string;
    readonly gold: string;
    readonly refused: string | null;
    readonly text: string;
  }[];
};

const mostConfusions = 15;

export function printUnits({ split, units, lines, regions, mistakes }: UnitResult): void {
  console.log(`\n${split}: ${units} units`);
  console.log(`  best action line right   ${interval(lines.best)}   (goal 90 on the reporting half)`);
  console.log(`    of units with a line   ${interval(lines.bestOfLabelled)}`);
  console.log(`    of units without one   ${interval(lines.bestOfUnlabelled)}`);
  console.log(`  best region right        ${interval(regions.best)}   (goal 97 on the reporting half)`);
  console.log(`    where the text tells   ${interval(regions.bestOfTold)}`);
  console.log(`    section by region      ${interval(regions.bestBySection)}`);
  printLabels(lines);
  printLabels(regions);
  printConfusions('action lines', lines.confusions);
  printConfusions('regions', regions.confusions);
  if (mistakes.length === 0) return;
  console.log('  wrong:');
  for (const { id, of, gold, got } of mistakes) console.log(`    ${id} ${of} ${gold}, got ${got}`);
}

export function printSentences({ sentences, scores, mistakes }: SentenceResult): void {
  console.log(`\nsentences: ${sentences}`);
  console.log(`  dangling or a fragment: precision ${interval(scores.precision)}`);
  console.log(`                          recall    ${interval(scores.recall)}`);
  console.log(`                          F1        ${interval(scores.f1)}`);
  console.log(
    `  cannot stand, of the ${scores.usable} that drafting would let stand: ${interval(scores.danglingAmongUsable)}   (goal below 2)`,
  );
  for (const [verdict, { of, judgedToDangle }] of Object.entries(scores.found))
    console.log(`  ${verdict}: ${of}, of them judged to dangle ${judgedToDangle}`);
  if (mistakes.length > 0) console.log('  wrong:');
  for (const { id, gold, refused, text } of mistakes)
    console.log(
      `    ${id} ${gold}${refused === null ? '' : `, refused as ${refused}`}: ${text.slice(0, 100)}`,
    );
}

function printLabels({ all, labels }: Labelling): void {
  const row = (cells: readonly string[]) =>
    console.log(
      `  ${cells[0]!.padEnd(25)}${cells[1]!.padStart(4)}   ${cells
        .slice(2)
        .map((cell) => cell.padEnd(22))
        .join('')}`.trimEnd(),
    );
  console.log('');
  row(['', 'of', 'precision', 'recall', 'F1']);
  for (const { label, support, precision, recall, f1 } of [...labels, all])
    row([
      label,
      String(support),
      interval(precision),
      support === 0 ? '–' : interval(recall),
      support === 0 ? '–' : interval(f1),
    ]);
}

function printConfusions(what: string, confusions: readonly Confusion[]): void {
  if (confusions.length === 0) return;
  console.log(`\n  ${what} taken for one another, the worst ${mostConfusions} pairs:`);
  for (const { gold, got, count } of confusions.slice(0, mostConfusions))
    console.log(`    ${gold.padEnd(24)} got ${got.padEnd(24)} ${count}`);
}

/** "87.5 [80.0–93.3]" */
function interval({ value, low, high }: Measure): string {
  const percent = (share: number) => (share * 100).toFixed(1);
  return `${percent(value)} [${percent(low)}–${percent(high)}]`;
}
