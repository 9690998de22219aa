import { plainText } from '../document/index.js';
import type { Submission } from '../intake/index.js';
import { type Problem, problem, type Result } from '../problems/index.js';
import type { Cycle } from './cycle.js';
import { notEnglish } from './languages.js';
import type { Record } from './record.generated.js';
import type { Registers } from './registers.js';
import { selfNames } from './self-names.js';
import { type Sender, senderOf } from './sender.js';
import { type IdCounts, makeUnits } from './units.js';

export type RecordContext = { readonly cycle: Cycle; readonly registers: Registers };

/**
 * The records of a folder of submissions, by id; their order and ids do not depend on that of the submissions. Two
 * files from one entity are reported (`entity-twice`) and kept apart, the one received first under the entity's id,
 * the next with -2.
 */
export function makeRecords(
  submissions: readonly Submission[],
  context: RecordContext,
): Result<readonly Record[]> {
  const problems: Problem[] = [];
  const sent: Sent[] = [];
  for (const submission of submissions) {
    const sender = senderOf(submission, context.registers);
    problems.push(...sender.problems, ...checkYears(submission, context.cycle));
    if (sender.value !== null) sent.push({ submission, sender: sender.value });
  }
  const byEntity = groupByEntity(sent);
  const taken = new Set(byEntity.keys());
  const records = [...byEntity].sort(byId).flatMap(([id, ofEntity]) => {
    const ordered = [...ofEntity].sort(byArrival);
    problems.push(...ordered.slice(1).map((later) => twice(ordered[0]!, later)));
    const counts: IdCounts = new Map();
    return ordered.map((one, index) =>
      recordOf(one, index === 0 ? id : freeId(id, taken), context.cycle, counts),
    );
  });
  problems.push(...records.flatMap(({ source, units }) => notEnglish(source.file, units)));
  return { value: orderRecords(records), problems };
}

/** One submission's record, as if it were alone in its folder; null where nobody is known to have sent it. */
export function makeRecord(submission: Submission, context: RecordContext): Result<Record | null> {
  const { value, problems } = makeRecords([submission], context);
  return { value: value[0] ?? null, problems };
}

/** By id, in the order of code units: the same on every machine. */
export function orderRecords(records: readonly Record[]): readonly Record[] {
  return [...records].sort((a, b) => compare(a.id, b.id));
}

type Sent = { readonly submission: Submission; readonly sender: Sender };

function entityOf({ sender }: Sent): string {
  return sender.entity.id;
}

function groupByEntity(sent: readonly Sent[]): Map<string, Sent[]> {
  const groups = new Map<string, Sent[]>();
  for (const one of sent) {
    const group = groups.get(entityOf(one));
    if (group === undefined) groups.set(entityOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

function byId(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return compare(a[0], b[0]);
}

// A day not given comes last: a late submission must not take the id of one that is drafted already.
function byArrival(a: Sent, b: Sent): number {
  const key = ({ submission }: Sent) =>
    [submission.frontMatter?.received ?? '9999-99-99', submission.sha256, submission.file].join('\n');
  return compare(key(a), key(b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** "undp-2" may be somebody's own id. */
function freeId(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  taken.add(`${id}-${number}`);
  return `${id}-${number}`;
}

function recordOf({ submission, sender }: Sent, id: string, cycle: Cycle, counts: IdCounts): Record {
  const { frontMatter, cover } = submission;
  const plainTexts = submission.passages.map(({ inlines }) => plainText(inlines));
  return {
    id,
    cycle: cycle.cycle,
    entity: sender.entity,
    source: {
      file: submission.file,
      format: submission.format,
      sha256: submission.sha256,
      received: frontMatter?.received ?? null,
      pages: submission.pages,
      restatement: frontMatter?.restatement ?? null,
    },
    facts: {
      entity_named: cover?.entityNamed ?? null,
      session: cover?.session ?? null,
      year: cover?.year ?? null,
      title: frontMatter?.title ?? submission.title,
      from: sender.from,
    },
    self_names: [...selfNames(submission, plainTexts, sender)],
    units: makeUnits(submission, plainTexts, sender.entity.id, counts),
  };
}

function twice(first: Sent, later: Sent): Problem {
  return problem(
    'entity-twice',
    { file: later.submission.file },
    {
      found: `a second file from ${later.sender.entity.name}, beside ${first.submission.file}`,
      expected: 'one file for each entity',
      fix: 'Join the two into one file, or move the one that no longer counts out of the folder. Both are drafted until then.',
    },
  );
}

/** A period of two years admits both. */
function checkYears({ file, frontMatter, cover }: Submission, { cycle, period }: Cycle): readonly Problem[] {
  const first = Math.min(cycle, Number(period.from.slice(0, 4)));
  const last = Math.max(cycle, Number(period.to.slice(0, 4)));
  const stated = [
    { year: frontMatter?.cycle, where: 'in the front matter' },
    { year: cover?.year, where: 'on the cover sheet' },
  ];
  return stated.flatMap(({ year, where }) =>
    year === undefined || year === null || (year >= first && year <= last)
      ? []
      : [
          problem(
            'cycle-mismatch',
            { file },
            {
              found: `${year} ${where}`,
              expected:
                first === last
                  ? `${cycle}, the year of the cycle`
                  : `a year from ${first} to ${last}, the period of the cycle`,
              fix: `Move the file to the folder of ${year} if it lies in the wrong one; else correct the year. It is drafted in the cycle ${cycle} until then.`,
            },
          ),
        ],
  );
}
