import { likeness, type Standing } from '../align/index.js';
import type { DocumentPassage, EditedParagraph } from '../document/index.js';
import type { MergeRun } from './merge-run.js';
import type { KeyedPassage } from './news.js';
import { placeBefore, usablePlace } from './usable-place.js';

/** How alike a new passage and one that the editor typed must be to be the same. */
const sameTyped = 0.8;

/**
 * New passages go where the outline puts them among the paragraphs that are there, as the editor ordered them: behind
 * the passage before them in their section that still stands in it, else before the one after them, else behind the
 * section's heading. Where the editor deleted all of a section, nothing is put back.
 */
export function placeAdded(run: MergeRun): void {
  const { order } = run.news;
  const places = new SectionPlaces(run);
  const placed = new Map<DocumentPassage, number>();
  for (const [index, { key, passage }] of order.entries()) {
    if (!run.isAdded(key, passage)) continue;
    const typed = typedAlready(run, passage);
    if (typed !== null) {
      run.tell({
        ...run.about(passage, run.placeOf(typed)),
        type: 'listed',
        reason: 'already-typed',
        text: passage.text,
      });
      placed.set(passage, typed);
      continue;
    }
    const place =
      passage.kind.type === 'heading'
        ? places.ofHeading(order, index, placed)
        : places.ofText(order, index, placed);
    if (place === null) {
      run.tell({
        ...run.about(passage, null),
        type: 'listed',
        reason: 'section-deleted',
        text: passage.text,
      });
      continue;
    }
    placed.set(passage, place.after);
    run.changes.push({
      type: 'insert-paragraph',
      after: place.after,
      paragraph: {
        id: isFirstOfBlock(order, index) ? passage.block : null,
        kind: passage.kind,
        children: passage.children,
        like: place.like,
      },
    });
    run.tell({
      ...run.about(passage, run.placeOf(place.after)),
      type: 'added',
      text: passage.text,
    });
    run.offer(passage.block);
  }
}

function isFirstOfBlock(order: readonly KeyedPassage[], index: number): boolean {
  return order[index - 1]?.passage.block !== order[index]!.passage.block;
}

function typedAlready(run: MergeRun, passage: DocumentPassage): number | null {
  const { edited, alignment } = run.sides;
  if (passage.text.length === 0) return null;
  const same = run.placeOfSameText(passage);
  if (same !== null) return same;
  const found = alignment.own.find((index) => {
    const { text } = edited.paragraphs[index]!;
    // Only what is about as long can be as like.
    const isNear = text.length < 2 * passage.text.length && passage.text.length < 2 * text.length;
    return isNear && likeness(text, passage.text) >= sameTyped;
  });
  return found ?? null;
}

type Place = { readonly after: number; readonly like: number | null };

/** Where the sections of the regenerated draft stand in the edited one. */
class SectionPlaces {
  /** Paragraphs of headings that were found, ascending. */
  readonly #headings: readonly number[];

  constructor(private readonly run: MergeRun) {
    const found = run.news.order.flatMap(({ passage, key }) =>
      passage.kind.type === 'heading' ? (this.#paragraphsOf(key) ?? []) : [],
    );
    this.#headings = [...new Set(found)].sort((a, b) => a - b);
  }

  ofText(
    order: readonly KeyedPassage[],
    index: number,
    placed: ReadonlyMap<DocumentPassage, number>,
  ): Place | null {
    const first = order.slice(0, index).findLastIndex(({ passage }) => passage.kind.type === 'heading');
    const next = order.findIndex(({ passage }, at) => at > index && passage.kind.type === 'heading');
    const end = next === -1 ? order.length : next;
    const isHere = this.#regionOf(order[first]);
    const { passage: added } = order[index]!;
    const like = this.#like(order.slice(Math.max(first, 0), end), added);
    for (let at = index - 1; at >= Math.max(first, 0); at -= 1) {
      const { passage } = order[at]!;
      const after = placed.get(passage) ?? this.#lastOf(order[at]!, isHere);
      if (after !== undefined) return { after: usablePlace(this.run, after), like };
    }
    for (let at = index + 1; at < end; at += 1) {
      const before = this.#firstOf(order[at]!, isHere);
      if (before !== undefined) return { after: placeBefore(this.run, before), like };
    }
    return null;
  }

  /** A new section begins before the next heading that stands, else at the end of what is before it. */
  ofHeading(
    order: readonly KeyedPassage[],
    index: number,
    placed: ReadonlyMap<DocumentPassage, number>,
  ): Place | null {
    const like = this.#like(order, order[index]!.passage);
    for (let at = index + 1; at < order.length; at += 1) {
      if (order[at]!.passage.kind.type !== 'heading') continue;
      const before = this.#paragraphsOf(order[at]!.key)?.[0];
      if (before !== undefined) return { after: placeBefore(this.run, before), like };
    }
    for (let at = index - 1; at >= 0; at -= 1) {
      const after = placed.get(order[at]!.passage) ?? this.#paragraphsOf(order[at]!.key)?.at(-1);
      if (after !== undefined) return { after: usablePlace(this.run, after), like };
    }
    return null;
  }

  /** A paragraph of the same kind nearby, whose look a new one takes. */
  #like(near: readonly KeyedPassage[], { kind }: DocumentPassage): number | null {
    const { paragraphs } = this.run.sides.edited;
    const isSameKind = (one: EditedParagraph) =>
      one.container === 0 && JSON.stringify(one.kind) === JSON.stringify(kind);
    for (const { key, passage } of near) {
      if (JSON.stringify(passage.kind) !== JSON.stringify(kind)) continue;
      const found = this.#paragraphsOf(key)?.find((index) => isSameKind(paragraphs[index]!));
      if (found !== undefined) return found;
    }
    return null;
  }

  /** Whether a paragraph still stands in the section of a heading; where the heading is gone, nothing can tell. */
  #regionOf(heading: KeyedPassage | undefined): (paragraph: number) => boolean {
    const start = heading === undefined ? undefined : this.#paragraphsOf(heading.key)?.[0];
    if (start === undefined) return () => true;
    const end = this.#headings.find((one) => one > start) ?? Number.POSITIVE_INFINITY;
    return (paragraph) => start <= paragraph && paragraph < end;
  }

  #lastOf(one: KeyedPassage, isHere: (paragraph: number) => boolean): number | undefined {
    const last = this.#paragraphsOf(one.key)?.at(-1);
    return last !== undefined && isHere(last) ? last : undefined;
  }

  #firstOf(one: KeyedPassage, isHere: (paragraph: number) => boolean): number | undefined {
    const first = this.#paragraphsOf(one.key)?.[0];
    return first !== undefined && isHere(first) ? first : undefined;
  }

  #paragraphsOf(key: string): readonly number[] | undefined {
    const passage = this.run.news.baseByKey.get(key);
    const standing: Standing | undefined =
      passage === undefined ? undefined : this.run.standingOf(passage.id);
    return standing?.type === 'found' && standing.stretches.length > 0
      ? standing.stretches.map(({ paragraph }) => paragraph)
      : undefined;
  }
}
