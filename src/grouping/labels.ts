import type { Record } from '../records/index.js';
import type { ExplicitLines } from './explicit-lines.js';
import type { ActionLineCode, RegionCode } from './outline.js';
import type { Places } from './places.js';
import type { HeadingRegion } from './region-headings.js';
import { believedMore, compareCodeUnits, labelThreshold, mentionedScore, statedScore } from './score.js';
import type { WordScore } from './score-by-words.js';
import type { SenderRegion } from './sender-region.js';

/** A label as the record has it: likeliest first, with the words that led to it. */
export type Coded<C extends string> = {
  readonly code: C;
  readonly score: number;
  readonly because: readonly string[];
};

export function codeLines(
  byWords: ReadonlyMap<ActionLineCode, WordScore>,
  explicit: ExplicitLines | null,
  mentioned: readonly ActionLineCode[],
): readonly Coded<ActionLineCode>[] {
  const lines = new Map<ActionLineCode, Coded<ActionLineCode>>();
  for (const [code, { score, because }] of byWords) {
    lines.set(code, { code, score, because });
  }
  const narrowed = (codes: readonly ActionLineCode[]) => [
    ...new Set(codes.map((code) => application(code, byWords))),
  ];
  for (const code of narrowed(mentioned)) {
    lines.set(code, {
      code,
      score: mentionedScore,
      because: ['named in the text', ...(byWords.get(code)?.because ?? [])],
    });
  }
  for (const code of narrowed(explicit?.codes ?? [])) {
    lines.set(code, { code, score: statedScore, because: [`heading: ${explicit!.heading}`] });
  }
  // Of lines named together the first is the one that the words speak of most.
  const strengthOf = (code: ActionLineCode) => byWords.get(code)?.strength ?? 0;
  return ranked(
    [...lines.values()].filter(({ code }) => !isNarrower(code, lines)),
    (a, b) => strengthOf(b.code) - strengthOf(a.code),
  );
}

/** C7 alone becomes the application that the words speak of, where they speak of one. */
function application(code: ActionLineCode, byWords: ReadonlyMap<ActionLineCode, WordScore>): ActionLineCode {
  if (code !== 'C7') return code;
  const best = [...byWords]
    .filter(([one, { score }]) => one.startsWith('C7-') && score >= labelThreshold)
    .sort(([a, x], [b, y]) => y.score - x.score || compareCodeUnits(a, b))[0];
  return best === undefined ? 'C7' : best[0];
}

// The parent says nothing that one of its applications does not say better.
function isNarrower(
  code: ActionLineCode,
  lines: ReadonlyMap<ActionLineCode, Coded<ActionLineCode>>,
): boolean {
  if (code !== 'C7') return false;
  return [...lines.values()].some((one) => one.code.startsWith('C7-') && one.score >= labelThreshold);
}

const entityRegionScore = 0.9;
const headingRegionScore = 0.95;
/** An inference: above what decides where a unit stands, below every region that the text or a heading says. */
const senderRegionScore = 0.6;

/**
 * `ofBody`: told of a regional body itself, its sessions and documents, and of nothing in its region.
 * `stated` is what a heading says; one that only holds a region's name gives way to any other region in the text.
 * `home` is the region of a sender that tells of its own country; a heading's region comes before it.
 */
export function codeRegions(
  stated: HeadingRegion | null,
  record: Record,
  { named, world }: Places,
  home: SenderRegion | null,
  ofBody: boolean,
): readonly Coded<RegionCode>[] {
  const regions = new Map<RegionCode, Coded<RegionCode>>(named.map((one) => [one.code, one]));
  const raise = (code: RegionCode, score: number, why: string) => {
    const known = regions.get(code);
    regions.set(code, {
      code,
      score: Math.max(score, known?.score ?? 0),
      because: [why, ...(known?.because ?? [])],
    });
  };
  const others = named.some(({ code, score }) => code !== stated?.region && score >= labelThreshold);
  const heads = stated !== null && (stated.whole || !others);
  if (heads) raise(stated.region, headingRegionScore, `heading: ${stated.heading}`);
  if (home !== null && !heads) raise(home.region, senderRegionScore, `sender: ${home.country}`);
  const { region, acronym, name } = record.entity;
  // What a regional body tells of countries all over the world is not of its region.
  if (region !== null && world !== 'regions' && !ofBody)
    raise(region, entityRegionScore, `entity: ${acronym ?? name}`);
  return [...regions.values()].sort((a, b) => b.score - a.score);
}

/** What an entity that a topic is named after sends in belongs to it, but other words may outweigh that. */
const entityTopicScore = 0.6;

export function codeTopics(
  byWords: ReadonlyMap<string, WordScore>,
  own: readonly string[],
  entity: Record['entity'],
): readonly Coded<string>[] {
  const topics = new Map<string, Coded<string>>(
    [...byWords].map(([code, { score, because }]) => [code, { code, score, because }]),
  );
  for (const code of own) {
    const known = topics.get(code);
    topics.set(code, {
      code,
      score: believedMore(known?.score ?? 0, entityTopicScore),
      because: [`entity: ${entity.acronym ?? entity.name}`, ...(known?.because ?? [])],
    });
  }
  return ranked([...topics.values()]);
}

/** Likeliest first; `among` says which of two as likely ones comes first. */
function ranked<C extends string>(
  labels: readonly Coded<C>[],
  among: (a: Coded<C>, b: Coded<C>) => number = () => 0,
): readonly Coded<C>[] {
  return labels
    .filter(({ score }) => score >= labelThreshold)
    .sort((a, b) => b.score - a.score || among(a, b) || compareCodeUnits(a.code, b.code));
}
