import type { Record, Unit } from '../records/index.js';
import { best, type Fit, type Label, leadingAspect } from './best-take.js';
import { aboutThreshold, labelThreshold } from './score.js';
import type { Takes } from './takes.js';

/** A trend of one region is that region's; and what an entity did in a trend's words stays what it did. */
export function byTrend(takes: Takes, record: Record, unit: Unit): Fit | null {
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

/** "A tracker of 900 measures against the pandemic", counted with statisticians: of the pandemic, and no statistics of ICT. */
export function isRatherOfTrend({ topics, action_lines }: Unit, fit: Fit): boolean {
  const first = topics[0]?.score ?? 0;
  return action_lines.length === 0 && first >= fit.score + lineLead;
}

/** By how much one that hangs on a single word must be before it: "finance" and "statistics" stand in any text. */
export const topicHandicap = 0.15;
