import { diffWords, joinStretches, type Stretch } from '../align/index.js';
import type { DocumentPassage, Passage } from '../document/index.js';
import { hungElsewhere } from './hung-elsewhere.js';
import type { MergeRun } from './merge-run.js';
import { mergeWords, type Offer } from './merge-words.js';
import type { Range } from './sentence-ranges.js';
import { standsTwice } from './stands-twice.js';

/** A passage that the program would write differently now. */
export function mergeChanged(run: MergeRun, base: DocumentPassage, now: DocumentPassage): void {
  const { edited } = run.sides;
  const standing = run.standingOf(base.id);
  const about = run.about(now, run.standingPlace(base.id));
  switch (standing.type) {
    case 'gone':
      if (run.isOfferAnew(now.block)) {
        run.addAgain(now);
        return;
      }
      for (const one of hungElsewhere(run, base)) run.stayDeleted(one);
      run.tell({ ...about, type: 'listed', reason: 'stays-deleted', text: now.text });
      return;
    case 'unsure': {
      const words = { edited: null, before: base.text, offered: now.text };
      run.conflict(now, 'look-alikes', words, null);
      return;
    }
    case 'found':
      break;
    default:
      standing satisfies never;
  }
  const { passage, placeOf } = joinStretches(edited, standing.stretches);
  const stretchOf = ({ start, end }: Range): Stretch | null => {
    const [from, to] = [placeOf(start), placeOf(end)];
    return from.paragraph === to.paragraph && from.offset <= to.offset
      ? { paragraph: from.paragraph, start: from.offset, end: to.offset }
      : null;
  };
  const { splices, offers } = mergeWords(base, now, run.named(passage), (range) => {
    const stretch = stretchOf(range);
    return stretch !== null && !run.isFixed(stretch) && !run.holdsEditedNote(stretch);
  });
  for (const { by, ...range } of splices)
    run.changes.push({ type: 'replace-text', ...stretchOf(range)!, by });
  for (const one of offers) offerWords(run, now, one, commentPlace(one, stretchOf, placeOf));
  if (splices.length > 0) {
    run.tell({
      ...about,
      type: 'changed',
      before: base.text,
      text: now.text,
      words: differingWords(base, now),
    });
    run.offer(now.block);
  } else if (offers.length === 0)
    run.tell({ ...about, type: 'listed', reason: 'already-done', text: now.text });
  if (standing.copies.length > 0 || standsTwice(run, base, standing.stretches))
    run.tell({ ...about, type: 'listed', reason: 'copied', text: now.text });
}

/** What differs between what was written and what is, for a reader's eye. */
export function differingWords(
  before: Passage,
  now: Passage,
): readonly { readonly from: string; readonly to: string }[] {
  return diffWords(before, now).map(({ start, end, otherStart, otherEnd }) => ({
    from: before.text.slice(start, end).trim(),
    to: now.text.slice(otherStart, otherEnd).trim(),
  }));
}

function offerWords(run: MergeRun, now: DocumentPassage, offer: Offer, place: Stretch): void {
  const { edited, before, offered } = offer;
  run.conflict(now, 'same-words', { edited, before, offered }, place);
}

/** A comment is anchored in one paragraph: where the words are spread over two, on those in the first. */
function commentPlace(
  range: Range,
  stretchOf: (range: Range) => Stretch | null,
  placeOf: (offset: number) => { readonly paragraph: number; readonly offset: number },
): Stretch {
  const whole = stretchOf(range);
  if (whole !== null) return whole;
  const from = placeOf(range.start);
  return { paragraph: from.paragraph, start: from.offset, end: from.offset };
}
