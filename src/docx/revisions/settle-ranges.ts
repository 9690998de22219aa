import { attribute, childElements, type XmlElement } from '../xml/element.js';
import { isRangeMark } from './join-paragraphs.js';
import { type Decide, isGone, revisionOf } from './revision.js';

const trackedRange = /^w:(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/;

/** Follows the ranges of tracked moves and of tracked content controls through a part, in its order. */
export class SettledRanges {
  readonly #decide: Decide;
  /** Ranges that were settled, whose end goes with their start. */
  readonly #settled = new Set<string>();
  /** Open ranges in which the tags of content controls and custom XML vanish (17.13.5.4 to 17.13.5.11). */
  readonly #untagging = new Set<string>();

  constructor(decide: Decide) {
    this.#decide = decide;
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

  /** Of what is taken out, the range marks whose other half stands elsewhere and would be left without them. */
  stranded(removed: XmlElement): readonly XmlElement[] {
    const marks = rangeMarksIn(removed, []).filter((mark) => this.keeps(mark));
    const halves = new Map<string, number>();
    for (const mark of marks) halves.set(rangeKey(mark), (halves.get(rangeKey(mark)) ?? 0) + 1);
    return marks.filter((mark) => halves.get(rangeKey(mark)) === 1);
  }
}

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
