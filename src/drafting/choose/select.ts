import type { SetAsideReason } from '../../grouping/index.js';
import { isOfStory, opensSheet, sheetOf } from '../sentences/sheet.js';
import { isTitled } from '../sentences/titled.js';
import { type Assessed, unitsOf } from './assess.js';
import { paragraphSize, weights } from './weights.js';

/** What the record has said in the draft, so that it does not say it twice. */
export type Memory = { readonly repeats: (text: string) => boolean; readonly add: (text: string) => void };

/**
 * The sentences of one record that go into one section, in the order of the source. A strong sentence comes with those it
 * cannot be read without, and with those that go on from it. Nothing but these sentences is looked at, so that what others
 * sent changes nothing (law 11). `forced`: units that a person wants in.
 */
export function select(
  assessed: readonly Assessed[],
  forced: ReadonlySet<string>,
  said: Memory,
): readonly Assessed[] {
  const chosen = new Set<Assessed>();
  /** Those that stand behind the definition of their work, and go with it. */
  const bound = new Set<Assessed>();
  const add = (one: Assessed) => {
    chosen.add(one);
    said.add(one.sentence.text);
  };
  for (const unit of forced) for (const one of forcedSentences(assessed, unit)) add(one);
  const heads = assessed
    .flatMap((one, index) =>
      canHead(one) && !chosen.has(one) ? [{ one, index, worth: worthOf(assessed, index) }] : [],
    )
    .sort((a, b) => b.worth - a.worth);
  let room: Room = { sentences: chosen.size, words: sumOfWords(chosen) };
  for (let paragraph = 1; paragraph <= paragraphsFor(heads.map(({ one }) => one)); paragraph += 1) {
    for (const { one, index } of heads) {
      if (room.sentences >= paragraphSize.sentences || room.words >= paragraphSize.enough) break;
      if (chosen.has(one)) continue;
      const own = stretchOf(assessed, index);
      const definition = definitionFor(assessed, own);
      const stretch = [...(definition ?? []), ...own].filter((fellow) => !chosen.has(fellow));
      if (stretch.some((fellow) => said.repeats(fellow.sentence.text))) continue;
      const words = sumOfWords(stretch);
      const fits =
        room.sentences + stretch.length <= paragraphSize.sentences &&
        room.words + words <= paragraphSize.full;
      if (room.sentences > 0 && !fits) continue;
      for (const fellow of stretch) add(fellow);
      if (definition !== null) bound.add(own[0]!);
      room = { sentences: room.sentences + stretch.length, words: room.words + words };
      room = goOn(assessed, index, chosen, room, add);
    }
    room = { sentences: 0, words: 0 };
  }
  let before: Assessed | null = null;
  return assessed.flatMap((one, index) => {
    if (!chosen.has(one)) return [];
    const last = before;
    before = one;
    const alone = one.leans && !followsChosen(assessed, index, chosen);
    if (alone) return [{ ...one, sentence: one.standalone ?? one.sentence, leans: false }];
    // Behind a sentence of another work it would go with that one.
    const isBehind = last !== null && sheetOf(last.sentence) === sheetOf(one.sentence);
    return [bound.has(one) && isBehind ? { ...one, leans: true } : one];
  });
}

type Room = { readonly sentences: number; readonly words: number };

/** Strong enough to be in for its own sake, and able to stand, alone or with its fellows. */
function canHead({ refused, score, standalone, fellows }: Assessed): boolean {
  return (
    refused === null &&
    score >= weights.threshold &&
    (standalone !== null || fellows !== Number.POSITIVE_INFINITY)
  );
}

/** Weak sentences that it takes along make it worth a little less, and what the first of them leaves unsaid. */
function worthOf(assessed: readonly Assessed[], index: number): number {
  const { score } = assessed[index]!;
  const stretch = stretchOf(assessed, index);
  const weak = stretch.filter((fellow) => fellow.score < weights.leaningThreshold).length;
  const worth = score + weak * weights.weakFellow + (stretch[0]?.needs ?? 0);
  const first = stretch[0]!;
  if (isOpening(first) || definitionFor(assessed, stretch) !== null) return worth;
  if (!isOfStory(first.sentence)) return worth + weights.withoutDefinition;
  return isTitled(first.standalone ?? first.sentence) ? worth : worth + weights.storyWithoutBeginning;
}

/** Whether it stands in no sheet of a work, or in the paragraph that opens one. */
function isOpening({ sentence }: Assessed): boolean {
  return sheetOf(sentence) === null || opensSheet(sentence);
}

/**
 * What says of which work a stretch tells: the first sentence of the sheet in which it stands, where both have room in one
 * paragraph. Null where it needs none, or has none that can stand.
 */
function definitionFor(
  assessed: readonly Assessed[],
  stretch: readonly Assessed[],
): readonly Assessed[] | null {
  const first = stretch[0]!;
  if (isOpening(first)) return null;
  const sheet = sheetOf(first.sentence);
  const isStory = isOfStory(first.sentence);
  const opens = assessed.find(
    ({ sentence, refused, leans }) =>
      // A story may begin with what says nothing of it: "This was the main event of the year."
      (isStory ? refused === null && !leans : refused !== 'fragment') &&
      opensSheet(sentence) &&
      sheetOf(sentence) === sheet,
  );
  if (opens === undefined || opens.leans || opens.points) return null;
  if (opens.refused !== null && opens.refused !== 'general-statement') return null;
  const fits =
    stretch.length < paragraphSize.sentences && opens.words + sumOfWords(stretch) <= paragraphSize.full;
  return fits ? [opens] : null;
}

/** The sentence with those it takes along; alone where the name that it points to can be put into it. */
function stretchOf(assessed: readonly Assessed[], index: number): readonly Assessed[] {
  const one = assessed[index]!;
  return one.standalone !== null ? [one] : assessed.slice(index - one.fellows, index + 1);
}

/** An entity whose whole submission belongs in one section has more than one paragraph to fill. */
function paragraphsFor(heads: readonly Assessed[]): number {
  const units = new Set(heads.map(({ sentence }) => sentence.unit)).size;
  return Math.max(1, Math.min(paragraphSize.mostOfOne, Math.round(units / paragraphSize.unitsEach)));
}

/** Adds what goes on from a chosen sentence: what leans on it, or is strong itself, as long as there is room. */
function goOn(
  assessed: readonly Assessed[],
  from: number,
  chosen: ReadonlySet<Assessed>,
  room: Room,
  add: (one: Assessed) => void,
): Room {
  let { sentences, words } = room;
  for (let index = from + 1; index < assessed.length && sentences < paragraphSize.sentences; index += 1) {
    const one = assessed[index]!;
    const least = one.leans ? weights.leaningThreshold : weights.threshold;
    if (chosen.has(one) || one.refused !== null || one.score < least) break;
    if (!followsChosen(assessed, index, chosen) || words + one.words > paragraphSize.full) break;
    add(one);
    sentences += 1;
    words += one.words;
  }
  return { sentences, words };
}

function followsChosen(assessed: readonly Assessed[], index: number, chosen: ReadonlySet<Assessed>): boolean {
  const before = assessed[index - 1];
  return (
    before !== undefined && chosen.has(before) && before.sentence.unit === assessed[index]!.sentence.unit
  );
}

function sumOfWords(sentences: Iterable<Assessed>): number {
  let words = 0;
  for (const one of sentences) words += one.words;
  return words;
}

/** What a person may overrule: these sentences are whole and safe, only weak. */
const soft: ReadonlySet<SetAsideReason> = new Set([
  'general-statement',
  'self-description',
  'no-trend',
  'other-region',
]);

/** The best sentence of a unit that can stand, with those it leans on. */
function forcedSentences(assessed: readonly Assessed[], unit: string): readonly Assessed[] {
  const own = assessed.filter(({ sentence }) => unitsOf(sentence).some(({ id }) => id === unit));
  // Its fellows first; where they cannot be printed, what does not point to them by its own words.
  const chains = own
    .flatMap((one, index) => [
      { score: one.score, chain: own.slice(headOf(own, index), index + 1) },
      ...(one.leans ? [{ score: one.score - 1, chain: [one] }] : []),
    ])
    .filter(
      ({ chain }) =>
        chain[0]?.points === false && chain.every(({ refused }) => refused === null || soft.has(refused)),
    );
  return (
    chains.reduce<(typeof chains)[number] | null>(
      (best, one) => (best === null || one.score > best.score ? one : best),
      null,
    )?.chain ?? []
  );
}

function headOf(own: readonly Assessed[], index: number): number {
  let at = index;
  while (at > 0 && own[at]!.leans) at -= 1;
  return at;
}
