import type { Record, Unit } from '../records/index.js';
import { best, type Fit, type Label, leadingAspect, type OpenTake, type Take } from './best-take.js';
import type { Decision } from './decisions.js';
import type { ActionLineCode, SetAsideReason } from './outline.js';
import type { OutlineFile, Section } from './read-outline.js';
import type { CodingRegisters } from './registers.js';
import { aboutThreshold, labelThreshold, mentionedScore, statedScore } from './score.js';
import { tellsOfItsCountry, tellsOfItsRegion } from './whose-trend.js';

/** Where one unit goes, and why in words an officer can follow; or why it goes nowhere. */
export type Placement =
  | { readonly type: 'section'; readonly key: string; readonly because: string }
  | { readonly type: 'set-aside'; readonly reason: SetAsideReason };

export type PlaceUnit = (record: Record, unit: Unit, decision: Decision | undefined) => Placement;

/**
 * Where a unit belongs. The conditions are the outline's (`takes`); which of them is asked first is here:
 * a person, then the submission's own headings, then trends, regions, topics, kinds of entity, action lines. What a
 * body of a region sends in stays in its region, whatever heading it stands under: the report gives it no other place.
 */
export function makePlacer(outline: OutlineFile, registers: Pick<CodingRegisters, 'actionLines'>): PlaceUnit {
  const takes = takesBySort(outline.sections);
  const facilitated = facilitatedLines(registers);
  return (record, unit, decision) => {
    if (decision?.select === false) return setAside('decided-out');
    if (decision?.section !== undefined && takes.keys.has(decision.section)) {
      return hung(decision.section, decision.because ?? 'a decision puts it here');
    }
    if (unit.language !== 'en') return setAside('not-english');
    const ownLines = facilitated.get(record.entity.id) ?? [];
    const fit =
      byDecidedCoding(takes, record, unit, decision) ??
      (isRegionalBody(record)
        ? ((tellsOfItsRegion(record, unit) ? null : byTrend(takes, record, unit)) ??
          byRegionalBody(takes, record, unit))
        : null) ??
      byNamedBody(takes, record, unit) ??
      byHeading(takes, record, unit) ??
      (tellsOfItsCountry(record, unit) ? null : byTrend(takes, record, unit)) ??
      byRegionalBody(takes, record, unit) ??
      byRegion(takes, record, unit) ??
      byTopic(takes, record, unit, ownLines) ??
      best(takes.kind, record, unit, labelThreshold) ??
      bySoleLine(takes, unit, ownLines) ??
      best(takes.line, record, unit, lineThreshold) ??
      best(takes.line, record, unit, labelThreshold) ??
      bestWhateverAspect(takes.aspect, record, unit, sureTopic) ??
      byFacilitation(takes, unit, ownLines) ??
      bestWhateverAspect(takes.aspect, record, unit, aboutThreshold);
    return fit === null ? setAside('no-section') : hung(fit.key, fit.because);
  };
}

/** One word that speaks for a line only in company is enough to code a unit, and enough to hang it if it is 0.5. */
const lineThreshold = 0.4;

function hung(key: string, because: string): Placement {
  return { type: 'section', key, because };
}

function setAside(reason: SetAsideReason): Placement {
  return { type: 'set-aside', reason };
}

type Sort = 'aspect' | 'region' | 'topic' | 'kind' | 'line';
type Takes = Readonly<globalThis.Record<Sort, readonly OpenTake[]>> & { readonly keys: ReadonlySet<string> };

/** All conditions of the outline, in its order, by the first of them that says what the section is about. */
function takesBySort(sections: readonly Section[]): Takes {
  const takes: { [sort in Sort]: OpenTake[] } = { aspect: [], region: [], topic: [], kind: [], line: [] };
  const keys = new Set<string>();
  const visit = (section: Section): void => {
    keys.add(section.key);
    for (const take of section.takes ?? []) takes[sortOf(take)].push({ key: section.key, take });
    for (const below of section.sections ?? []) visit(below);
  };
  for (const section of sections) visit(section);
  return { ...takes, keys };
}

function sortOf(take: Take): Sort {
  if (take.aspects !== undefined) return 'aspect';
  if (take.regions !== undefined) return 'region';
  if (take.topics !== undefined) return 'topic';
  return take.kinds === undefined ? 'line' : 'kind';
}

function byDecidedCoding(
  takes: Takes,
  record: Record,
  unit: Unit,
  decision: Decision | undefined,
): Fit | null {
  if (decision === undefined) return null;
  return (
    (decision.regions?.length === 1 ? best(takes.region, record, unit, statedScore) : null) ??
    (decision.topics === undefined ? null : best(takes.topic, record, unit, statedScore)) ??
    (decision.action_lines === undefined ? null : best(takes.line, record, unit, statedScore))
  );
}

/** A line named by the heading has the highest score there is; words alone never reach it. */
function byHeading(takes: Takes, record: Record, unit: Unit): Fit | null {
  if (!isUnderLine(unit)) return null;
  const fit = best(takes.line, record, unit, statedScore);
  if (fit === null || !isOutsideGovernments(record)) return fit;
  const kind = record.entity.kind.replaceAll('-', ' ');
  return { ...fit, because: `${fit.because}; from ${kind}, under a heading that names the line` };
}

/** Lines under which submissions tell of what the report gives a section of its own: the Group, the Forum, the Partnership. */
const generalLines: ReadonlySet<ActionLineCode> = new Set(['C1', 'C11']);
/** What the name of such a body scores. */
const namedScore = 0.85;

function byNamedBody(takes: Takes, record: Record, unit: Unit): Fit | null {
  const line = unit.action_lines[0];
  if (!isUnderLine(unit) || line === undefined || !generalLines.has(line.code)) return null;
  if (isOutsideGovernments(record)) return null;
  const fit = best(takes.topic, record, unit, namedScore);
  return fit === null || fit.byOneWord ? null : fit;
}

function isUnderLine(unit: Unit): boolean {
  return unit.action_lines[0]?.score === statedScore;
}

/** Their own section of the report is for what they sort under no line themselves. */
function isOutsideGovernments({ entity: { kind } }: Record): boolean {
  return kind === 'civil-society' || kind === 'private-sector';
}

function isRegionalBody(record: Record): boolean {
  return record.entity.region !== null && !isOutsideGovernments(record);
}

// A trend of one region is that region's; and what an entity did in a trend's words stays what it did.
function byTrend(takes: Takes, record: Record, unit: Unit): Fit | null {
  if (leadingAspect(unit) !== 'trend' || unit.part.startsWith('three')) return null;
  const own = unit.regions.filter((region) => !saysOnlyWho(region));
  if (own.some(({ score }) => score >= aboutThreshold)) return null;
  const trend = best(takes.aspect, record, unit, labelThreshold);
  // What is more about the Internet Governance Forum than about digital cooperation stands with the Forum.
  const topic = best(takes.topic, record, unit, aboutThreshold);
  if (trend === null || isRatherOfLine(unit, trend)) return null;
  if (trend.byOneWord && trend.score < leastTrend) return null;
  if (topic === null) return trend;
  return trend.score + (topic.byOneWord ? topicHandicap : 0) >= topic.score ? trend : null;
}

/** A trend that one faint word speaks of is of nothing: "markets work" and a mobile phone. */
const leastTrend = 0.4;

/** By how much an action line must be surer than the matter of a trend: its history is told with it. */
const lineLead = 0.25;

/** "The Assembly took its first resolution on e-health in 2005" names a mobile phone, and is no trend of connectivity. */
function isRatherOfLine({ action_lines }: Unit, trend: Fit): boolean {
  const line = action_lines[0]?.score ?? 0;
  return trend.byOneWord && trend.score < aboutThreshold
    ? line >= trend.score
    : line >= trend.score + lineLead;
}

function saysOnlyWho({ because }: Label): boolean {
  return because.every((why) => why.startsWith('entity: ') || why.startsWith('sender: '));
}

function byRegionalBody(takes: Takes, record: Record, unit: Unit): Fit | null {
  const region = record.entity.region;
  if (region === null) return null;
  const open = takes.region.find(({ take }) => take.regions?.includes(region));
  if (open === undefined) return null;
  const name = record.entity.acronym ?? record.entity.name;
  const sort = record.entity.kind === 'member-state' ? 'State' : 'body';
  const line = isUnderLine(unit) ? `, also under a heading that names ${unit.action_lines[0]!.code}` : '';
  return {
    key: open.key,
    score: statedScore,
    byOneWord: false,
    because: `${name} is a ${sort} of the region${line}`,
  };
}

/** No two regions can both reach the threshold by their names: they share. */
function byRegion(takes: Takes, record: Record, unit: Unit): Fit | null {
  const about = unit.regions.filter(({ score }) => score >= aboutThreshold);
  return about.length === 1 ? best(takes.region, record, unit, aboutThreshold) : null;
}

/** How far a topic may stay behind the best action line and still decide: it is the narrower of the two. */
const topicLead = 0.15;
/** By how much one that hangs on a single word must be before it: "finance" and "statistics" stand in any text. */
const topicHandicap = 0.15;

function decides({ score, byOneWord }: Fit, against: number): boolean {
  return byOneWord ? score >= against + topicHandicap : score >= against - topicLead;
}

function byTopic(takes: Takes, record: Record, unit: Unit, ownLines: readonly ActionLineCode[]): Fit | null {
  const fit = best(takes.topic, record, unit, aboutThreshold);
  const line = unit.action_lines[0]?.score ?? 0;
  // A line that the text names is not guessed at.
  if (line >= mentionedScore) return null;
  if (fit === null || !decides(fit, line) || isRatherOfTrend(unit, fit)) return null;
  // "Financed by the Netherlands", in what the Food and Agriculture Organization tells of its work.
  return fit.byOneWord && byFacilitation(takes, unit, ownLines) !== null ? null : fit;
}

/** "A tracker of 900 measures against the pandemic", counted with statisticians: of the pandemic, and no statistics of ICT. */
function isRatherOfTrend({ topics, action_lines }: Unit, fit: Fit): boolean {
  const first = topics[0]?.score ?? 0;
  return action_lines.length === 0 && first >= fit.score + lineLead;
}

// The faintest reason of all, for an entity that can have meant only one line.
function byFacilitation(takes: Takes, unit: Unit, lines: readonly ActionLineCode[]): Fit | null {
  const tells = unit.aspects[0] === 'activity' || unit.aspects[0] === 'future';
  const open = takes.line.filter(({ take }) => lines.some((line) => take.action_lines?.includes(line)));
  if (!tells || open.length !== 1) return null;
  return {
    key: open[0]!.key,
    score: 0,
    byOneWord: false,
    because: 'the only action line that the entity facilitates',
  };
}

/** A line that one word hardly reaches, as "strategy" does C1, or two do not reach: those stand in any text. */
const faintLine = 0.6;
const fainterLine = 0.45;
/** A topic that the words are surer of than a guess by the sender. */
const sureTopic = 0.8;

/** What an entity of one line tells in words that are hardly of another is told under its own. */
function bySoleLine(takes: Takes, unit: Unit, ownLines: readonly ActionLineCode[]): Fit | null {
  const line = unit.action_lines[0];
  if (line === undefined || ownLines.length !== 1 || line.code === ownLines[0]) return null;
  const words = line.because.filter((why) => why !== 'facilitates the line');
  if (line.score >= (words.length < 2 ? faintLine : fainterLine)) return null;
  return byFacilitation(takes, unit, ownLines);
}

function facilitatedLines(
  registers: Pick<CodingRegisters, 'actionLines'>,
): ReadonlyMap<string, readonly ActionLineCode[]> {
  const lines = new Map<string, ActionLineCode[]>();
  for (const { code, facilitators } of registers.actionLines.action_lines) {
    for (const entity of facilitators) lines.set(entity, [...(lines.get(entity) ?? []), code]);
  }
  return lines;
}

/** What nothing else takes is told where the report speaks of its topic: better there than lost. */
function bestWhateverAspect(
  takes: readonly OpenTake[],
  record: Record,
  unit: Unit,
  threshold: number,
): Fit | null {
  const open = takes.map(({ key, take: { aspects: _, ...take } }) => ({ key, take }));
  return best(open, record, unit, threshold);
}
