import { attribute, childElements, type XmlElement } from '../xml/element.js';
import { isRangeMark } from './join-paragraphs.js';
import { type Decide, isGone, revisionOf } from './revision.js';

const trackedRange = /^w:(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/;

/** Follows the ranges of tracked moves and of tracked content controls through a part, in its order. */
export class SettledRanges {
  readonly #decide: Decide;
  readonly #root: XmlElement;
  /** Of each range, how many of its two halves stand in what is taken out; counted when it is first asked for. */
  #halvesGone: ReadonlyMap<string, number> | undefined;
  /** Ranges that were settled, whose end goes with their start. */
  readonly #settled = new Set<string>();
  /** Open ranges in which the tags of content controls and custom XML vanish (17.13.5.4 to 17.13.5.11). */
  readonly #untagging = new Set<string>();

  constructor(decide: Decide, root: XmlElement) {
    this.#decide = decide;
    this.#root = root;
  }

  /** Whether a content control or custom XML element that begins here loses its tags, its content staying. */
  get isUntagging(): boolean {
    return this.#untagging.size > 0;
  }

  /** Whether a range mark stays. */
  keeps(mark: XmlElement): boolean {
    if (!trackedRange.test(mark.name)) return true;
    const key = rangeKey(mark);
    if (mark.name.endsWith('End')) {
      this.#untagging.delete(key);
      return !this.#settled.delete(key);
    }
    const revision = revisionOf(mark);
    const fate = revision === undefined ? 'leave' : this.#decide(revision);
    if (revision === undefined || fate === 'leave') return true;
    this.#settled.add(key);
    if (isGone(revision.kind, fate)) this.#untagging.add(key);
    return false;
  }

  /**
   * Of what is taken out, the range marks whose other half stays and would be left without them. The halves of a bookmark
   * may go with two insertions, where one was split to put something between.
   */
  stranded(removed: XmlElement): readonly XmlElement[] {
    const marks = rangeMarksIn(removed, []).filter((mark) => this.keeps(mark));
    if (marks.length === 0) return marks;
    this.#halvesGone ??= this.#countGone(this.#root, false, new Map());
    const gone = this.#halvesGone;
    const here = new Map<string, number>();
    for (const mark of marks) here.set(rangeKey(mark), (here.get(rangeKey(mark)) ?? 0) + 1);
    return marks.filter((mark) => Math.max(here.get(rangeKey(mark))!, gone.get(rangeKey(mark)) ?? 0) === 1);
  }

  #countGone(element: XmlElement, isGoneHere: boolean, counts: Map<string, number>): Map<string, number> {
    for (const inner of childElements(element)) {
      if (isGoneHere && isRangeMark(inner.name))
        counts.set(rangeKey(inner), (counts.get(rangeKey(inner)) ?? 0) + 1);
      else this.#countGone(inner, isGoneHere || this.#goes(inner), counts);
    }
    return counts;
  }

  #goes(element: XmlElement): boolean {
    if (!runLevel.has(element.name)) return false;
    const revision = revisionOf(element);
    return revision !== undefined && isGone(revision.kind, this.#decide(revision));
  }
}

const runLevel = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

function rangeKey(mark: XmlElement): string {
  return `${mark.name.replace(/(?:Start|End)$/, '')} ${attribute(mark, 'w:id') ?? ''}`;
}

function rangeMarksIn(element: XmlElement, found: XmlElement[]): XmlElement[] {
  for (const inner of childElements(element)) {
    if (isRangeMark(inner.name) && inner.name !== 'w:proofErr') found.push(inner);
    else rangeMarksIn(inner, found);
  }
  return found;
}
