import type { Alignment } from '../align/index.js';
import type { Base, Change, EditedDraft, FootnoteDefinition } from '../document/index.js';
import type { Entry, OpenConflict } from './entries.js';
import { mastheadByHand } from './masthead-passages.js';
import { mergeChanged } from './merge-changed.js';
import { mergeGone } from './merge-gone.js';
import { mergeNotes } from './merge-notes.js';
import { MergeRun } from './merge-run.js';
import { mergedTexts } from './merged-texts.js';
import { newsBetween } from './news.js';
import { openConflicts } from './open-conflicts.js';
import { placeAdded } from './place-added.js';

export type Sides = {
  readonly base: Pick<Base, 'document' | 'offers' | 'sentences'>;
  readonly regenerated: Pick<Base, 'document' | 'sentences'>;
  readonly edited: EditedDraft;
  readonly alignment: Alignment;
  /** Who Word says makes the changes: comments by that name are known again. */
  readonly author: string;
  /** What a block, or a note behind `note:`, is made from, in words; null where that is not known. */
  readonly sourceOf: (block: string) => string | null;
  /** A hash of what a block is made from: an offer that was rejected is made again when it changes. */
  readonly sourceHashOf: (block: string) => string;
};

export type Merged = {
  readonly changes: readonly Change[];
  /** What new note marks refer to. */
  readonly notes: readonly FootnoteDefinition[];
  readonly entries: readonly Entry[];
  readonly open: readonly OpenConflict[];
  /** What each paragraph says once everything is accepted, for the check before the file is handed over. */
  readonly paragraphs: readonly string[];
  readonly offers: Base['offers'];
};

/** Base, edited and regenerated become one list of changes to the edited file; what cannot be one is told. Pure. */
export function merge(sides: Sides): Merged {
  const { base, regenerated, edited } = sides;
  const news = newsBetween(base, regenerated);
  const run = new MergeRun(sides, news);
  for (const { base: before, regenerated: now } of news.changed) mergeChanged(run, before, now);
  for (const passage of news.gone) mergeGone(run, passage);
  placeAdded(run);
  mergeNotes(run);
  for (const field of mastheadByHand(base.document.masthead, regenerated.document.masthead))
    run.tell({
      block: `masthead/${field}`,
      source: 'cycle.yaml',
      place: 'page one',
      kind: 'page-one',
      type: 'listed',
      reason: 'by-hand',
      text: field,
    });
  return {
    changes: run.changes,
    notes: run.newNotes(),
    entries: run.entries,
    open: openConflicts(edited, sides.author),
    paragraphs: mergedTexts(edited, run.changes),
    offers: run.offers(),
  };
}
