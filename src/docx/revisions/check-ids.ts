import type { Package } from '../package/open-package.js';
import { attribute } from '../xml/element.js';
import { type Additions, noteKinds, notesOf, referencesTo } from './additions.js';
import { eachElement } from './descendants.js';
import { rootOf, storyParts } from './part-names.js';
import { revisionOf } from './revision.js';

/** Ids given twice that were not before, and marks without what they belong to: an editor's file may have some already. */
export function checkIds(before: Package, after: Package, additions: Additions): readonly string[] {
  const old = countIds(before);
  const now = countIds(after);
  return [
    ...checkUnique(after.main, old, now),
    ...noteKinds.flatMap((kind) => checkNotes(before, after, kind)),
    ...checkComments(after.main, old, now, additions),
  ];
}

/** Counts of ids by kind, over all parts with text. */
type IdCounts = ReadonlyMap<string, number>;

function countIds(file: Package): IdCounts {
  const counts = new Map<string, number>();
  const count = (kind: string, id: string | undefined): void => {
    if (id !== undefined) counts.set(`${kind} ${id}`, (counts.get(`${kind} ${id}`) ?? 0) + 1);
  };
  for (const part of storyParts(file)) {
    eachElement(rootOf(file, part), (element) => {
      const id = attribute(element, 'w:id');
      if (revisionOf(element) !== undefined) count('tracked change', id);
      else if (element.name === 'w:bookmarkStart') {
        count('bookmark', id);
        count('bookmark named', attribute(element, 'w:name'));
      } else if (counted.has(element.name)) count(counted.get(element.name)!, id);
    });
  }
  return counts;
}

const counted: ReadonlyMap<string, string> = new Map([
  ['w:bookmarkEnd', 'end of bookmark'],
  ['w:comment', 'comment'],
  ['w:commentRangeStart', 'start of comment'],
  ['w:commentRangeEnd', 'end of comment'],
  ['w:commentReference', 'mark of comment'],
  ['w:footnote', 'footnote'],
  ['w:endnote', 'endnote'],
]);

function checkUnique(part: string, old: IdCounts, now: IdCounts): readonly string[] {
  return [...now]
    .filter(([id, count]) => count > 1 && count > (old.get(id) ?? 0))
    .map(([id, count]) => `${part}: ${id} stands ${count} times.`);
}

function checkNotes(before: Package, after: Package, kind: 'footnote' | 'endnote'): readonly string[] {
  const old = notesBeside(before, kind);
  const now = notesBeside(after, kind);
  const findings: string[] = [];
  const falling = fallsAt(now.references);
  if (falling !== undefined && fallsAt(old.references) === undefined) {
    findings.push(
      `${after.main}: the ${kind} ids no longer ascend in the order of the text (${now.references[falling - 1]} before ${now.references[falling]}).`,
    );
  }
  if (now.lost.length > old.lost.length) {
    findings.push(`${after.main}: a mark refers to ${kind} ${now.lost.at(-1)}, which is not there.`);
  }
  if (now.unused.length > old.unused.length) {
    findings.push(`${after.main}: no mark refers to ${kind} ${now.unused.at(-1)}.`);
  }
  return findings;
}

type NotesBeside = {
  readonly references: readonly string[];
  /** References without a note, and notes without a reference. */
  readonly lost: readonly string[];
  readonly unused: readonly string[];
};

function notesBeside(file: Package, kind: 'footnote' | 'endnote'): NotesBeside {
  const references = referencesTo(rootOf(file, file.main), kind);
  const referred = new Set(references);
  const entries = notesOf(file, kind).map((entry) => attribute(entry, 'w:id') ?? '');
  const entered = new Set(entries);
  return {
    references,
    lost: references.filter((id) => !entered.has(id)),
    unused: entries.filter((id) => !referred.has(id)),
  };
}

/** The first place where a number is not above the one before. */
function fallsAt(references: readonly string[]): number | undefined {
  const at = references.findIndex((id, index) => index > 0 && Number(id) <= Number(references[index - 1]));
  return at === -1 ? undefined : at;
}

function checkComments(
  part: string,
  old: IdCounts,
  now: IdCounts,
  { comments }: Additions,
): readonly string[] {
  const findings: string[] = [];
  for (const id of comments) {
    for (const half of ['start', 'end', 'mark']) {
      if (now.has(`${half} of comment ${id}`)) continue;
      findings.push(`${part}: comment ${id} has no ${half} in the text.`);
    }
  }
  for (const key of now.keys()) {
    const id = /^(?:start|end|mark) of comment (.*)$/s.exec(key)?.[1];
    if (id === undefined || old.has(key) || now.has(`comment ${id}`)) continue;
    findings.push(`${part}: the ${key} stands in the text, and there is no such comment.`);
  }
  return findings;
}
