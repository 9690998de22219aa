// Reads the gold files, asks the program, and prints what came of it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type GoldFile,
  type GoldSentence,
  type GoldUnit,
  lineLabels,
  readGold,
  regionLabels,
} from './gold.js';
import { printSentences, printUnits, type SentenceResult, type UnitResult } from './print.js';
import { type Program, startProgram, type UnitAnswer } from './program.js';
import {
  confusionsOf,
  isBestRight,
  none,
  type Pair,
  scoreAll,
  scoreLabels,
  scoreSentences,
  shareRight,
} from './scores.js';

const usage =
  'npm run eval -- [--tune] [--report] [--blind] [--plain] [--places] [--seeds] [--sentences] [--file <yaml>] [--json]';

/** Gives the exit code: 0 whatever the scores are, 2 for wrong usage. */
export async function main(args: readonly string[], root: string): Promise<number> {
  const chosen = choose(args, root);
  if (chosen === null) {
    console.error(usage);
    return 2;
  }
  const seeds = join(root, '../shared/seeds');
  const program = startProgram(root, seeds);
  const results: (UnitResult | SentenceResult)[] = [];
  for (const { path, isReport } of chosen) {
    const gold = readGold(readFileSync(path, 'utf8'), path);
    const there = existsSync(seeds) ? gold : withoutSeeds(gold, path);
    if (there.units.length > 0) results.push(await scoreUnits(there, program, isReport));
    if (there.sentences.length > 0) results.push(await scoreAllSentences(there, program));
  }
  if (args.includes('--json')) console.log(JSON.stringify(results, null, 2));
  else for (const result of results) 'lines' in result ? printUnits(result) : printSentences(result);
  return 0;
}

type Chosen = { readonly path: string; readonly isReport: boolean };

function choose(args: readonly string[], root: string): readonly Chosen[] | null {
  const splits = ['tune', 'report', 'blind', 'plain', 'places', 'seeds', 'sentences'];
  const own: Chosen[] = [];
  const named: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!;
    const split = splits.find((one) => arg === `--${one}`);
    if (split !== undefined) named.push(split);
    else if (arg === '--file' && args[at + 1] !== undefined) own.push({ path: args[++at]!, isReport: false });
    else if (arg !== '--json') return null;
  }
  const all = named.length + own.length === 0 ? splits : named;
  return [
    ...all.map((split) => ({
      path: join(root, `test/gold/${split}.yaml`),
      isReport: ['report', 'blind', 'plain'].includes(split),
    })),
    ...own,
  ];
}

function withoutSeeds(gold: GoldFile, path: string): GoldFile {
  const isOwn = ({ source }: GoldUnit | GoldSentence) => !('submission' in source);
  const kept = { ...gold, units: gold.units.filter(isOwn), sentences: gold.sentences.filter(isOwn) };
  const left = gold.units.length + gold.sentences.length - kept.units.length - kept.sentences.length;
  if (left > 0) console.error(`${path}: ${left} left out, the real submissions are not here`);
  return kept;
}

async function scoreUnits(
  { split, units }: GoldFile,
  program: Program,
  isReport: boolean,
): Promise<UnitResult> {
  const answers = await program.codeUnits(units);
  const lines = units.map((unit, at): Pair => ({ gold: unit.lines, got: answers[at]!.lines.labels }));
  const regions = units.map((unit, at): Pair => regionPair(unit, answers[at]!.regions.labels));
  const sections = units.map((unit, at): Pair => regionPair(unit, answers[at]!.regionOfSection));
  const told = regions.filter((_, at) => !units[at]!.regionFromSender);
  const labelled = lines.filter(({ gold }) => gold.best.length > 0);
  return {
    split,
    units: units.length,
    lines: {
      best: shareRight(lines),
      bestOfLabelled: shareRight(labelled),
      bestOfUnlabelled: shareRight(lines.filter(({ gold }) => gold.best.length === 0)),
      all: scoreAll(lineLabels, lines),
      labels: scoreLabels(lineLabels, lines),
      confusions: confusionsOf(lines),
    },
    regions: {
      best: shareRight(regions),
      bestOfTold: shareRight(told),
      bestBySection: shareRight(sections),
      all: scoreAll(regionLabels, regions),
      labels: scoreLabels(regionLabels, regions),
      confusions: confusionsOf(regions),
    },
    // Whoever sees which units of the reporting half are wrong will tune on them.
    mistakes: isReport ? [] : mistakesOf(units, answers, lines, regions),
  };
}

/** "Global" and no region are one answer: neither puts a unit into a regional section. */
function regionPair({ regions }: GoldUnit, got: readonly string[]): Pair {
  const also = regions.also.map((one) => (one === 'global' ? none : one));
  return { gold: { best: regions.best.filter((one) => one !== 'global'), also }, got };
}

function mistakesOf(
  units: readonly GoldUnit[],
  answers: readonly UnitAnswer[],
  lines: readonly Pair[],
  regions: readonly Pair[],
): UnitResult['mistakes'] {
  return units.flatMap(({ id }, at) => [
    ...mistake(id, 'line', lines[at]!, answers[at]!.lines.because),
    ...mistake(id, 'region', regions[at]!, answers[at]!.regions.because),
  ]);
}

function mistake(id: string, of: 'line' | 'region', pair: Pair, because: string): UnitResult['mistakes'] {
  if (isBestRight(pair)) return [];
  return [{ id, of, gold: pair.gold.best.join(', ') || none, got: because || none }];
}

async function scoreAllSentences({ sentences }: GoldFile, program: Program): Promise<SentenceResult> {
  const answers = await program.judgeSentences(sentences);
  const verdicts = sentences.map(({ verdict, withoutOpening }, at) =>
    answers[at]!.opensWithConnective ? withoutOpening : verdict,
  );
  const judged = verdicts.map((verdict, at) => ({ ...answers[at]!, verdict }));
  return {
    sentences: sentences.length,
    scores: scoreSentences(judged),
    mistakes: sentences.flatMap((sentence, at) =>
      judged[at]!.dangles !== (verdicts[at] !== 'stands')
        ? [
            {
              id: sentence.id,
              gold: sentence.verdict,
              refused: answers[at]!.refused,
              text: answers[at]!.text,
            },
          ]
        : [],
    ),
  };
}
