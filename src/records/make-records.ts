import { plainText } from '../document/index.js';
import type { Submission } from '../intake/index.js';
import { type Problem, problem, type Result } from '../problems/index.js';
import { byArrival, type Contribution, compareText } from './contribution.js';
import type { Cycle } from './cycle.js';
import type { Decisions } from './decisions.js';
import { decideFiles } from './file-decisions.js';
import { withoutOriginals } from './imported-files.js';
import { notEnglish } from './languages.js';
import type { Record } from './record.generated.js';
import type { Registers } from './registers.js';
import { settleVersions } from './same-entity.js';
import { selfNames } from './self-names.js';
import { type Sender, senderOf } from './sender.js';
import { statedFacts } from './stated-facts.js';
import { type IdCounts, makeUnits } from './units.js';
import { bothContribute } from './versions-in-words.js';

export type RecordContext = {
  readonly cycle: Cycle;
  readonly registers: Registers;
  readonly decisions?: Decisions;
  /** Every file of the cycle's folder, also those that could not be read: what decisions on files may name. */
  readonly folder?: readonly string[];
};

/**
 * The records of a folder of submissions, by id; their order and ids do not depend on that of the submissions. Of several
 * files of one entity, those with one text give one record, the later of two versions counts, and others are kept
 * apart: the one received first under the entity's id, the next with -2. All of that is told, and decisions on files
 * come before it.
 */
export function makeRecords(
  submissions: readonly Submission[],
  context: RecordContext,
): Result<readonly Record[]> {
  const decided = decideFiles(submissions, context.decisions?.files ?? [], context.folder ?? []);
  const files = withoutOriginals(decided.value);
  const problems: Problem[] = [...decided.problems, ...files.problems];
  const sent: Sent[] = [];
  for (const contribution of files.value) {
    const sender = senderOf(contribution.submission, context.registers);
    problems.push(...sender.problems, ...checkYears(contribution.submission, context.cycle));
    if (sender.value !== null) sent.push({ contribution, sender: sender.value });
  }
  const byEntity = groupByEntity(sent);
  const taken = new Set(byEntity.keys());
  const records = [...byEntity].sort(byId).flatMap(([id, ofEntity]) => {
    const settled = settleVersions(ofEntity.map(({ contribution }) => contribution));
    problems.push(...settled.problems);
    const senders = new Map(ofEntity.map(({ contribution, sender }) => [contribution.submission, sender]));
    const ordered = [...settled.value].sort((a, b) => byArrival(a.submission, b.submission));
    const counts: IdCounts = new Map();
    return ordered.map((contribution, index) => {
      const sender = senders.get(contribution.submission)!;
      const record = recordOf(
        { contribution, sender },
        index === 0 ? id : freeId(id, taken),
        context.cycle,
        counts,
      );
      if (index > 0) {
        const names = { entity: sender.entity.name, record: record.id };
        problems.push(bothContribute(contribution.submission, ordered[0]!.submission, names));
      }
      return record;
    });
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
  return [...records].sort((a, b) => compareText(a.id, b.id));
}

type Sent = { readonly contribution: Contribution; readonly sender: Sender };

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
  return compareText(a[0], b[0]);
}

/** "undp-2" may be somebody's own id. */
function freeId(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  taken.add(`${id}-${number}`);
  return `${id}-${number}`;
}

function recordOf({ contribution, sender }: Sent, id: string, cycle: Cycle, counts: IdCounts): Record {
  const { submission, others } = contribution;
  const { frontMatter, cover, letter } = submission;
  const stated = statedFacts(submission);
  const plainTexts = submission.passages.map(({ inlines }) => plainText(inlines));
  return {
    id,
    cycle: cycle.cycle,
    entity: sender.entity,
    source: {
      file: submission.file,
      format: submission.format,
      sha256: submission.sha256,
      received: frontMatter?.received ?? letter?.mail?.date ?? null,
      pages: submission.pages,
      restatement: frontMatter?.restatement ?? null,
      others: [...others],
    },
    facts: {
      entity_named: cover?.entityNamed ?? null,
      session: stated.session,
      year: stated.year,
      title: frontMatter?.title ?? submission.title,
      from: sender.from,
    },
    self_names: [...selfNames(submission, plainTexts, sender)],
    units: makeUnits(submission, plainTexts, sender.entity.id, counts),
  };
}

/** A period of two years admits both. */
function checkYears(submission: Submission, { cycle, period }: Cycle): readonly Problem[] {
  const { file, frontMatter, cover } = submission;
  const first = Math.min(cycle, Number(period.from.slice(0, 4)));
  const last = Math.max(cycle, Number(period.to.slice(0, 4)));
  const stated = [
    { year: frontMatter?.cycle, where: 'in the front matter' },
    {
      year: statedFacts(submission).year,
      where: cover === null ? 'in the title or letterhead' : 'on the cover sheet',
    },
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
