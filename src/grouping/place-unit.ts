import type { Record, Unit } from '../records/index.js';
import { best, type Fit, type OpenTake } from './best-take.js';
import { byFacilitation, bySoleLine, facilitatedLines } from './by-facilitator.js';
import { byTrend, isRatherOfTrend, topicHandicap } from './by-trend.js';
import type { Decision } from './decisions.js';
import type { ActionLineCode, SetAsideReason } from './outline.js';
import type { OutlineFile } from './read-outline.js';
import type { CodingRegisters } from './registers.js';
import { aboutThreshold, labelThreshold, mentionedScore, statedScore } from './score.js';
import { type Takes, takesBySort } from './takes.js';
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

/** A topic that the words are surer of than a guess by the sender. */
const sureTopic = 0.8;

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
