// Learns what words say of the action lines from labelled passages, and writes it where coding reads it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeUnitReader } from '../../src/grouping/code-unit.js';
import { featureCount, labelCount, learnedLines } from '../../src/grouping/line-features.js';
import { noLineHandicap } from '../../src/grouping/weigh-lines.js';
import { readGold } from '../eval/gold.js';
import { readAllRegisters, recordOf } from '../eval/program.js';
import { none } from '../eval/scores.js';
import { exampleOf, type Labelled, type Stems, stemsOf } from './examples.js';
import { fitWeights } from './fit.js';
import { passageFiles, printOfPassages } from './passage-files.js';

const usage = 'npm run learn [-- --judge]';
const written = 'src/grouping/line-weights.generated.ts';

/** Gives the exit code: 2 for wrong usage. */
export function main(args: readonly string[], root: string): number {
  if (args.some((arg) => arg !== '--judge')) {
    console.error(usage);
    return 2;
  }
  const read = passageReader(root);
  const files = passageFiles(root).map((file) => ({ file, passages: read(file) }));
  if (args.includes('--judge')) judge(files);
  else
    learn(
      root,
      files.flatMap(({ passages }) => passages),
    );
  return 0;
}

type Reader = (file: string) => readonly Labelled[];

function passageReader(root: string): Reader {
  const registers = readAllRegisters(root);
  const readUnits = makeUnitReader(registers);
  return (file) =>
    readGold(readFileSync(join(root, file), 'utf8'), file).units.map((unit) => {
      const record = recordOf(unit, registers);
      return {
        evidence: readUnits(record)(record.units[0]!).evidence,
        best: unit.lines.best[0] ?? none,
        also: [...unit.lines.best.slice(1), ...unit.lines.also],
      };
    });
}

type Model = { readonly stems: Stems; readonly weights: Float64Array };

function modelOf(passages: readonly Labelled[]): Model {
  const stems = stemsOf(passages);
  const examples = passages.map((one) => exampleOf(one, stems));
  return { stems, weights: fitWeights(examples, featureCount + stems.size) };
}

function learn(root: string, passages: readonly Labelled[]): void {
  const { stems, weights } = modelOf(passages);
  const features = Array.from(
    weights.slice(0, featureCount * labelCount),
    (one) => Math.round(one * 1000) / 1000,
  );
  const ofWords = [...stems.values()].flatMap(({ column, rareness }) =>
    Array.from(weights.slice(column * labelCount, (column + 1) * labelCount), (one) => one * rareness),
  );
  const step = Number((ofWords.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / 127).toPrecision(4));
  const bytes = Int8Array.from(ofWords, (one) => Math.round(one / step));
  writeFileSync(
    join(root, written),
    `// Learned from ${passages.length} labelled passages by \`npm run learn\`. Do not edit: add passages to test/gold/passages/.

/**
 * \`features\`: for each feature of \`line-features.ts\` its weight for each label, \`none\` first. \`weights\`: for each stem
 * one signed byte for each label, in base64, in units of \`step\`. \`passages\` tells what they were learned from.
 */
export const learned = {
  passages: '${printOfPassages(root)}',
  step: ${step},
  features: [${features.join(', ')}],
  stems: '${[...stems.keys()].join(' ')}',
  weights: '${Buffer.from(bytes.buffer).toString('base64')}',
};
`,
  );
  console.log(`${passages.length} passages, ${stems.size} stems: ${written}`);
}

/** How the passages of each file fare when they are left out of the learning: the share whose best line is right. */
function judge(files: readonly { readonly file: string; readonly passages: readonly Labelled[] }[]): void {
  console.log('   all  with a line  without  passages');
  const every: Answered[] = [];
  for (const { file, passages } of files) {
    const { stems, weights } = modelOf(
      files.filter((one) => one.file !== file).flatMap((one) => one.passages),
    );
    const answered = passages.map((one) => ({
      hasLine: one.best !== none,
      right: isRight(one, stems, weights),
    }));
    every.push(...answered);
    printShares(file, answered);
  }
  printShares('all', every);
}

type Answered = { readonly hasLine: boolean; readonly right: boolean };

function printShares(name: string, answered: readonly Answered[]): void {
  const share = (of: readonly Answered[]) =>
    of.length === 0 ? '–' : ((100 * of.filter(({ right }) => right).length) / of.length).toFixed(1);
  const [line, noLine] = [
    answered.filter(({ hasLine }) => hasLine),
    answered.filter(({ hasLine }) => !hasLine),
  ];
  console.log(
    `${share(answered).padStart(6)}  ${share(line).padStart(11)}  ${share(noLine).padStart(7)}  ${String(answered.length).padStart(8)}  ${name}`,
  );
}

function isRight(passage: Labelled, stems: Stems, weights: Float64Array): boolean {
  const { columns, values } = exampleOf(passage, stems);
  const odds = new Float64Array(labelCount);
  for (const [at, column] of columns.entries())
    for (let label = 0; label < labelCount; label += 1)
      odds[label]! += values[at]! * weights[column * labelCount + label]!;
  odds[0]! -= noLineHandicap(passage.evidence.tokens.length);
  const likeliest = odds.indexOf(Math.max(...odds));
  const answer = likeliest === 0 ? none : learnedLines[likeliest - 1]!;
  return answer === passage.best || passage.also.includes(answer);
}
