import type { Submission } from '../intake/index.js';
import type { Problem, Result } from '../problems/index.js';
import { differencesFrom, partIn, thresholds } from './compare-texts.js';
import {
  byRichness,
  type Contribution,
  compareText,
  fileName,
  type OtherFile,
  otherFile,
} from './contribution.js';
import { laterOf } from './later-version.js';
import { printOf, type TextPrint } from './text-print.js';
import { sameText, sameTextButFor, superseded, unsettled } from './versions-in-words.js';

/** Nobody sends forty texts; the files of a wrong `entity` line are compared for equal words only. */
const mostCompared = 40;

/**
 * The files of one entity that are drafted, each with those it stands for: files with the same words are one, and of
 * versions the later counts. What shares little stays apart. Nothing is decided silently: each file that is not drafted
 * has its problem (`same-text`, `same-text-differs`, `version-superseded`, `version-unclear`). The order of the files
 * makes no difference.
 */
export function settleVersions(files: readonly Contribution[]): Result<readonly Contribution[]> {
  const apart = files.filter(({ isDecided }) => isDecided);
  const others = files
    .filter(({ isDecided }) => !isDecided)
    .sort((a, b) => byRichness(a.submission, b.submission));
  if (others.length < 2) return { value: files, problems: [] };
  const texts = others.map((one): Text => ({ members: [one], print: printOf(one.submission), gone: [] }));
  const problems: Problem[] = [];
  const distinct = joinEqual(texts, problems);
  const settled = distinct.length > mostCompared ? distinct : settleDistinct(distinct, problems);
  return { value: [...apart, ...settled.map(asContribution)], problems };
}

/** One text: the file that stands for it first, then others with the same words; `gone` are versions it replaced. */
type Text = {
  readonly members: readonly Contribution[];
  readonly print: TextPrint;
  readonly gone: readonly OtherFile[];
};

function headOf({ members }: Text): Submission {
  return members[0]!.submission;
}

function asContribution({ members, gone }: Text): Contribution {
  const [head, ...same] = members;
  return {
    ...head!,
    others: [
      ...head!.others,
      ...same.flatMap(({ submission, others }) => [otherFile(submission, 'same-text'), ...others]),
      ...gone,
    ].sort((a, b) => compareText(a.file, b.file)),
  };
}

/** `texts` stand richest first, so that the first of each kind stands for the others. */
function joinEqual(texts: readonly Text[], problems: Problem[]): readonly Text[] {
  const byWords = new Map<string, Text>();
  for (const text of texts) {
    const known = byWords.get(text.print.words);
    byWords.set(text.print.words, known === undefined ? text : joined(known, text));
    if (known !== undefined) problems.push(sameText(headOf(text), headOf(known)));
  }
  return [...byWords.values()];
}

function joined(text: Text, other: Text): Text {
  return { ...text, members: [...text.members, ...other.members] };
}

function settleDistinct(distinct: readonly Text[], problems: Problem[]): readonly Text[] {
  const parts = new Map(
    distinct.map((text) => [
      text,
      new Map(distinct.map((other) => [other, partIn(text.print, other.print)])),
    ]),
  );
  const part = (text: Text, other: Text) => parts.get(text)!.get(other)!;
  const likeness = (one: Text, other: Text) => Math.min(part(one, other), part(other, one));

  // Each text goes with the one it is most like among those in a richer format that are the same but for the reading.
  const home = new Map<Text, Text>();
  for (const [i, text] of distinct.entries()) {
    const near = distinct
      .slice(0, i)
      .filter((other) => !home.has(other) && headOf(other).format !== headOf(text).format)
      .filter((other) => likeness(text, other) >= thresholds.sameText && laterText(text, other) === null)
      .sort((a, b) => likeness(text, b) - likeness(text, a));
    if (near[0] !== undefined) home.set(text, near[0]);
  }
  const standing = distinct.filter((text) => !home.has(text));
  const joinedTexts = new Map(standing.map((text) => [text, text]));
  for (const [text, other] of home) {
    joinedTexts.set(other, joined(joinedTexts.get(other)!, text));
    const lost = differencesFrom(text.print, other.print);
    problems.push(sameTextButFor(headOf(text), headOf(other), lost));
  }
  const isVersion = (one: Text, other: Text) =>
    Math.max(part(one, other), part(other, one)) >= thresholds.version;
  return groupsOf(standing, isVersion).map((group) =>
    settleGroup(
      group.map((text) => joinedTexts.get(text)!),
      problems,
    ),
  );
}

/** Texts that are versions of one another, also through a third. */
function groupsOf(
  texts: readonly Text[],
  belong: (one: Text, other: Text) => boolean,
): readonly (readonly Text[])[] {
  let groups: (readonly Text[])[] = [];
  for (const text of texts) {
    const near = groups.filter((group) => group.some((other) => belong(text, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), text]];
  }
  return groups;
}

/** The later of two texts by what any of their files tells; null where nothing does, or they contradict one another. */
function laterText(one: Text, other: Text): { readonly later: Text; readonly because: string } | null {
  const verdicts = one.members.flatMap((a) =>
    other.members.flatMap((b) => laterOf(a.submission, b.submission) ?? []),
  );
  const [first] = verdicts;
  if (first === undefined || verdicts.some(({ isFirst }) => isFirst !== first.isFirst)) return null;
  return { later: first.isFirst ? one : other, because: first.because };
}

/**
 * Of versions, the one that none is later than. Where that is not one alone, the one of most words: what is left out is
 * then the least, and the problem says so.
 */
function settleGroup(group: readonly Text[], problems: Problem[]): Text {
  if (group.length === 1) return group[0]!;
  const ordered = [...group].sort(
    (a, b) => b.print.wordCount - a.print.wordCount || byRichness(headOf(a), headOf(b)),
  );
  const laterThan = (text: Text) =>
    ordered.flatMap((other) => {
      const verdict = other === text ? null : laterText(text, other);
      return verdict !== null && verdict.later === other ? [{ ...verdict, later: other }] : [];
    });
  const head = ordered.find((text) => laterThan(text).length === 0) ?? ordered[0]!;
  const gone = ordered
    .filter((text) => text !== head)
    .flatMap((text): readonly OtherFile[] => {
      const [evidence] = [...laterThan(text)].sort(
        (a, b) => Number(b.later === head) - Number(a.later === head),
      );
      const lost = differencesFrom(text.print, head.print);
      problems.push(
        evidence === undefined
          ? unsettled(headOf(text), headOf(head), lost)
          : superseded(headOf(text), headOf(head), {
              because:
                evidence.later === head
                  ? evidence.because
                  : `${fileName(headOf(evidence.later).file)} is later, and ${evidence.because}`,
              lost,
            }),
      );
      const relation = evidence === undefined ? 'unsettled' : 'superseded';
      return text.members.flatMap(({ submission, others }) => [otherFile(submission, relation), ...others]);
    });
  return { ...head, gone: [...head.gone, ...gone] };
}
