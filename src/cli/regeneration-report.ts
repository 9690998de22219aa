import type { Entry, Merged } from '../merge/index.js';
import { conflictReasons, listedReasons } from '../merge/index.js';
import type { Regenerated } from '../pipeline.js';

/** What a regeneration is told with: where it came from, where it went. */
export type RegenerationFacts = {
  readonly edited: string;
  /** Null with --dry-run. */
  readonly result: string | null;
  readonly cycle: string;
};

/** "3 late submissions, 1 corrected: 5 paragraphs added, 2 changed, note 1 and paragraph 1 updated, 1 conflict". */
export function regenerationInShort({ news, merged }: Pick<Regenerated, 'news' | 'merged'>): string {
  const came = [
    counted(news.late.length, 'late submission'),
    news.corrected.length === 0 ? '' : `${news.corrected.length} corrected`,
    news.withdrawn.length === 0 ? '' : `${news.withdrawn.length} withdrawn`,
  ].filter(Boolean);
  const done = whatWasDone(merged);
  const cause = came.length === 0 ? 'No new submissions' : came.join(', ');
  return `${cause}: ${done.length === 0 ? 'nothing to change' : done.join(', ')}`;
}

function whatWasDone({ entries, open }: Merged): readonly string[] {
  const of = <T extends Entry['type']>(type: T) =>
    entries.filter((one): one is Extract<Entry, { readonly type: T }> => one.type === type);
  const isText = ({ kind }: Entry) => kind !== 'drafting-note';
  const added = of('added').filter(isText);
  const changed = of('changed').filter(isText);
  const lines = entries.filter(
    (one) => !isText(one) && ['added', 'changed', 'removed'].includes(one.type),
  ).length;
  const standing = changed.filter(isStandingText);
  const others = changed.length - standing.length;
  const places = [...new Set(standing.flatMap(({ place }) => (place === null ? [] : [place])))];
  const removed = of('removed').filter(isText).length;
  const listed = of('listed').length;
  const conflicts = of('conflict').length;
  return [
    counted(added.filter(({ kind }) => kind === 'paragraph').length, 'paragraph', ' added'),
    counted(added.filter(({ kind }) => kind === 'heading').length, 'heading', ' added'),
    others === 0 ? '' : `${others} changed`,
    removed === 0 ? '' : `${removed} taken out`,
    lines === 0 ? '' : 'drafting notes updated',
    places.length === 0 ? '' : `${inWords(places)} updated`,
    listed === 0 ? '' : `${listed} left as you have it`,
    counted(conflicts, 'conflict'),
    open.length === 0 ? '' : `${counted(open.length, 'earlier conflict')} still open`,
  ].filter(Boolean);
}

/** Texts of the template: they change because somebody was counted, not because somebody wrote. */
function isStandingText({ block }: Entry): boolean {
  return (
    block.startsWith('introduction') || block === 'note:note/contributors' || block.startsWith('masthead/')
  );
}

/** The page that says what happened, as Markdown; conflicts first, since they wait for somebody. */
export function regenerationPage(regenerated: Regenerated, facts: RegenerationFacts): string {
  const { merged, news, author, date } = regenerated;
  const of = <T extends Entry['type']>(type: T) =>
    merged.entries.filter((one): one is Extract<Entry, { readonly type: T }> => one.type === type);
  const sections = [
    section(
      'To settle',
      'Your text stands. Read the new one, take over what you want, and delete the comment in Word.',
      of('conflict').map((one) =>
        item(one, [
          `${sentence(conflictReasons[one.reason])}${one.commented ? ' A comment stands there.' : ''}`,
          ...(one.edited === null ? [] : [`You have: ${quoted(one.edited)}`]),
          one.offered === null || one.offered === ''
            ? `It would be taken out; earlier draft: ${quoted(one.before)}`
            : `New: ${quoted(one.offered)}`,
        ]),
      ),
    ),
    section(
      'Still to settle from earlier',
      'Comments of earlier regenerations that are still in the file.',
      merged.open.map(({ paragraph, comment }) => `- ${quoted(paragraph)}\n  - ${oneLine(comment)}`),
    ),
    section(
      'Added',
      '',
      of('added').map((one) => item(one, [quoted(one.text)], 'after ')),
    ),
    section(
      'Changed',
      '',
      of('changed').map((one) => item(one, one.words.map(wordsInWords))),
    ),
    section(
      'Taken out',
      '',
      of('removed').map((one) => item(one, [quoted(one.text)])),
    ),
    section(
      'Left as you have it',
      '',
      of('listed').map((one) => item(one, [sentence(listedReasons[one.reason]), quoted(one.text)])),
    ),
    section('Submissions', '', [
      ...news.late.map((name) => `- New: ${plain(name)}`),
      ...news.corrected.map((name) => `- Corrected: ${plain(name)}`),
      ...news.withdrawn.map((name) => `- Withdrawn: ${plain(name)}`),
    ]),
  ].filter(Boolean);
  const result = facts.result ?? 'nothing (--dry-run)';
  return [
    `# Regenerated ${facts.cycle}`,
    '',
    `${regenerationInShort(regenerated)}.`,
    '',
    `From ${plain(facts.edited)}, written to ${plain(result)}. Changes stand there as tracked changes by ${plain(author)} of ${date.slice(0, 10)}; nothing of yours was changed.`,
    '',
    ...sections,
  ].join('\n');
}

/** The same as data, for other programs. */
export function regenerationData(regenerated: Regenerated, facts: RegenerationFacts): object {
  const { merged, news, author, date, base, recognized } = regenerated;
  return {
    format: 1,
    cycle: Number(facts.cycle),
    edited: facts.edited,
    result: facts.result,
    author,
    date,
    draft_id: base.draftId,
    recognized: Math.round(recognized * 1000) / 1000,
    summary: regenerationInShort(regenerated),
    submissions: { late: news.late, corrected: news.corrected, withdrawn: news.withdrawn },
    entries: merged.entries,
    open_conflicts: merged.open,
  };
}

function wordsInWords({ from, to }: { readonly from: string; readonly to: string }): string {
  if (from === '') return `Put in: ${quoted(to)}`;
  return to === '' ? `Taken out: ${quoted(from)}` : `${quoted(from)} is now ${quoted(to)}`;
}

function section(title: string, lead: string, items: readonly string[]): string {
  if (items.length === 0) return '';
  return [`## ${title}`, '', ...(lead === '' ? [] : [lead, '']), ...items, ''].join('\n');
}

function item({ place, source, block }: Entry, lines: readonly string[], before = ''): string {
  // "Under the heading …" and "behind paragraph 3" say where something stands already.
  const head = place === null ? `(${block})` : /^(?:under|behind) /.test(place) ? place : `${before}${place}`;
  const from = source === null ? '' : `, from ${source}`;
  return [`- ${plain(sentenceCase(head))}${plain(from)}`, ...lines.map((line) => `  - ${line}`)].join('\n');
}

function counted(count: number, noun: string, after = ''): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}${after}`;
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function sentence(text: string): string {
  return `${sentenceCase(text)}.`;
}

function sentenceCase(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function quoted(text: string): string {
  return `“${plain(oneLine(text))}”`;
}

/** Submission text is data: it makes no heading, link or markup of this page. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}

function oneLine(text: string): string {
  return text.replaceAll('\uFFFC', '').replace(/\s+/g, ' ').trim();
}
