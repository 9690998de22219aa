import { months } from '../../document/index.js';
import type { Report } from '../report.js';
import { at, type Knowledge, quoted, type Rule } from '../rule.js';
import type { Passage } from '../text/passage.js';
import type { Span } from '../text/spans.js';

type Period = {
  readonly from: number;
  readonly to: number;
  /** Year of the report's own date; null where it is not known yet. */
  readonly reported: number | null;
};

function periodOf({ document }: Report, { cycle }: Knowledge): Period | null {
  const dated = cycle?.date ?? document.masthead.date;
  const reported = Number(/\b((?:19|20)\d\d)\b/.exec(dated)?.[1] ?? Number.NaN);
  const year = document.masthead.cycle;
  if (cycle === null && year === null) return null;
  return {
    from: Number(cycle?.period.from.slice(0, 4) ?? year),
    to: Number(cycle?.period.to.slice(0, 4) ?? year),
    reported: Number.isNaN(reported) ? null : reported,
  };
}

const month = `(?:${months.join('|')})`;
const year = '(?:19|20)\\d\\d';
/** Cheap to ask, and true of whatever the patterns below find. */
const anyYear = new RegExp(year);
/** "in 2019", "during the fourth quarter of 2021", "on 4 March 2021": when something happens. */
const when = new RegExp(
  `\\b(?:[Ii]n|[Dd]uring|[Tt]hroughout|[Oo]n)\\s+(?:(?:early|late|mid-?|the (?:first|second|third|fourth|last) (?:quarter|half) of|the (?:spring|summer|autumn|winter|course|end|beginning) of)\\s*)?(?:\\d{1,2} )?(?:${month}(?: and ${month})?,? (?:of )?)?(${year})(?![–/-]?\\d)`,
  'g',
);
const future =
  /\b(?:will|is|are|to) (?:be )?(?:expected to|planned|scheduled|due|hold|be held|take place|host|launch|publish|convene|be (?:launched|published|convened|hosted|organized|issued|completed|finalized))\b|\bplans to\b|\bplan to\b|\bupcoming\b|\bforthcoming\b/;
/** Words that make a year a mark to compare with, or the age of something, and not the time of what is told. */
const background =
  /\b(?:since|compared|comparison|against|between|baseline|pilot|established|founded|created|first held|previous|earlier|up from|down from|from (?:19|20)\d\d|survey|edition|mandate|already|originally|until|before|after|prior)\b/i;
const past =
  /\b(?:was|were|held|launched|adopted|published|issued|organized|took|completed|convened|started|began|hosted|concluded|signed|released|established)\b/;
/** As `past`, but not what "will be published". */
const happened = new RegExp(`(?<!\\bbe )${past.source}`);
const open =
  /\b(?:will|would|plan|plans|planned|expected|scheduled|due|upcoming|forthcoming|target|targets|aim|aims|by (?:19|20)\d\d|until|strategy|agenda|horizon|vision|projected|forecast|estimated|foreseen)\b/i;

const outsidePeriod: Rule = {
  id: 'date-outside-period',
  source: 'PERIOD',
  *find(report, knowledge) {
    const period = periodOf(report, knowledge);
    if (period === null) return;
    for (const passage of report.body) {
      if (passage.kind === 'cell' || !anyYear.test(passage.prose)) continue;
      for (const sentence of passage.sentences) {
        const told = outside(passage, sentence, period);
        if (told !== null) yield told;
      }
    }
  },
};

function outside(passage: Passage, sentence: Span, period: Period) {
  const words = passage.prose.slice(sentence.start, sentence.end);
  if (!anyYear.test(words)) return null;
  const times = [...words.matchAll(when)];
  if (times.length === 0) return null;
  const years = [...words.matchAll(/\b((?:19|20)\d\d)\b/g)].map(([, one]) => Number(one));
  for (const match of times) {
    const said = Number(match[1]);
    const span = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length };
    // "held on 27 March" beside something upcoming: the date is of what was held.
    const isPast = happened.test(words.slice(Math.max(0, match.index - 40), match.index));
    if (
      !isPast &&
      future.test(words) &&
      Math.max(...years) <= period.to &&
      (period.reported ?? period.to + 1) > period.to
    ) {
      return at(passage, {
        found: `${quoted(passage, span)} as something to come`,
        expected: `a time after ${period.to}, the period reported on`,
        fix: 'Say what became of it, or correct the year; the submission may have it wrong.',
      });
    }
    if (said > (period.reported ?? period.to + 1) && past.test(words) && !open.test(words)) {
      return at(passage, {
        found: `${quoted(passage, span)} as something that happened`,
        expected: `a time up to ${period.reported ?? period.to + 1}`,
        fix: 'Correct the year, or say that it is planned.',
      });
    }
    // Older years are background; the year before is what the last report was about.
    if (
      said === period.from - 1 &&
      years.every((one) => one === said) &&
      !background.test(words) &&
      !future.test(words)
    ) {
      return at(passage, {
        found: quoted(passage, span),
        expected: `a time in ${period.from === period.to ? period.from : `${period.from}–${period.to}`}, the period reported on`,
        fix: 'See whether it is left from the last report; say it as background, or take it out.',
      });
    }
  }
  return null;
}

const kinds =
  'Forum|Conference|Summit|Session|Meeting|Assembly|Congress|Symposium|Week|Dialogue|Festival|Day|IGF';
const name = "[A-Z][\\w'’-]*";
const yearFirst = new RegExp(
  `\\b(${year}) (?:${name} (?:(?:on|of|for|the|and) ){0,2}){0,7}(?:${kinds})\\b`,
  'g',
);
const yearLast = new RegExp(`\\b(?:${kinds}) (${year})\\b`, 'g');
const happens =
  /\b(?:held|take place|takes place|took place|taking place|convened?|hosted?|scheduled|planned|organized)\b/;

const eventDate: Rule = {
  id: 'event-date',
  source: 'PERIOD',
  *find({ body }) {
    for (const passage of body) {
      if (!anyYear.test(passage.prose)) continue;
      for (const sentence of passage.sentences) {
        const words = passage.prose.slice(sentence.start, sentence.end);
        if (!anyYear.test(words)) continue;
        const events = [...words.matchAll(yearFirst), ...words.matchAll(yearLast)];
        for (const event of events) {
          const rest = words.slice(event.index + event[0].length, event.index + event[0].length + 200);
          const verb = happens.exec(rest);
          if (verb === null) continue;
          const times = [...rest.slice(verb.index).matchAll(when)].map((match) => match[1]);
          if (times.length === 0 || times.includes(event[1])) continue;
          const start = sentence.start + event.index;
          yield at(passage, {
            found: `${quoted(passage, { start, end: start + event[0].length })}, and ${times[0]} as its time`,
            expected: `a time in ${event[1]}`,
            fix: 'Look it up in the submission and ask the entity; one of the two years is probably wrong.',
          });
          break;
        }
      }
    }
  },
};

export const periodRules: readonly Rule[] = [outsidePeriod, eventDate];
