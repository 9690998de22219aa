import type { NewParagraph } from '../../document/index.js';
import { InternalError } from '../../problems/index.js';
import { child, isMissing } from '../xml/element.js';
import { formerProperties, type MarkEdits, paragraphPropertiesIn } from './mark-edits.js';
import type { ParagraphLook, ParagraphLooks } from './paragraph-looks.js';
import type { PartEditor } from './part-editor.js';
import { isGluing } from './pending-marks.js';
import { written } from './properties.js';
import { changeXml, type Signature } from './signature.js';
import type { ReadStory } from './story-reader.js';
import type { Container, ReadParagraph, WordParagraph } from './story-shapes.js';
import type { RunsPlace, RunWriter } from './written-runs.js';

type Addition = { readonly paragraph: NewParagraph; readonly after: number; readonly turn: number };
type Shared = {
  readonly editor: PartEditor;
  readonly signature: Signature;
  readonly marks: MarkEdits;
  readonly looks: ParagraphLooks;
  readonly runs: RunWriter;
  /** The hidden bookmark of a block; undefined where it has none or the file has one of that name. */
  readonly bookmark: (paragraph: NewParagraph) => RunsPlace['bookmark'];
};

/**
 * Paragraphs that come and go. A paragraph is inserted by its own mark where a paragraph follows; before a table and at
 * the end of a container there is no paragraph that the text of a rejected one could go to, so there the mark before
 * it is the inserted one. The same holds for deletions, the other way round.
 */
export class BlockEdits {
  readonly #story: ReadStory;
  readonly #shared: Shared;
  readonly #deleted = new Set<WordParagraph>();
  readonly #additions: Addition[] = [];

  constructor(story: ReadStory, shared: Shared) {
    this.#story = story;
    this.#shared = shared;
  }

  /** The marks; what the paragraph holds is deleted with its text. */
  delete(paragraph: ReadParagraph): void {
    for (const part of paragraph.parts) this.#deleted.add(part);
  }

  insert(after: number, paragraph: NewParagraph): void {
    this.#additions.push({ paragraph, after, turn: this.#additions.length });
  }

  /** Makes all changes. `putInto` puts runs at the end of a paragraph that is deleted. */
  make(putInto: (paragraph: WordParagraph, xml: string) => void): void {
    const behind = new Map<number, Addition[]>();
    for (const addition of this.#additions.toSorted((a, b) => a.after - b.after || a.turn - b.turn)) {
      const entry = this.#entryFor(addition.after);
      behind.set(entry, [...(behind.get(entry) ?? []), addition]);
    }
    for (const container of this.#story.containers) {
      const isBody = container === this.#story.top;
      this.#makeIn(container, isBody ? behind : new Map(), putInto);
    }
  }

  /** The entry of the body behind which something stands that comes after a paragraph; -1 for before all. */
  #entryFor(after: number): number {
    if (after === -1) return -1;
    const paragraph = this.#story.paragraphs[after];
    if (paragraph === undefined) throw new InternalError(`no paragraph ${after}`);
    const { entries } = this.#story.top;
    const last = paragraph.parts.at(-1)!;
    let at = paragraph.container === this.#story.top ? last.entry : paragraph.container.top;
    for (;;) {
      const here = entries[at]?.paragraph;
      if (here == null || !isGluing(here) || entries[at + 1]?.paragraph == null) return at;
      at += 1;
    }
  }

  #makeIn(
    container: Container,
    behind: ReadonlyMap<number, readonly Addition[]>,
    putInto: (paragraph: WordParagraph, xml: string) => void,
  ): void {
    const { entries } = container;
    for (const addition of behind.get(-1) ?? []) this.#insertAt(entries[0]?.element.start ?? -1, addition);
    for (let start = 0; start < entries.length; ) {
      if (entries[start]!.paragraph === null) {
        for (const addition of behind.get(start) ?? []) this.#insertAt(entries[start]!.element.end, addition);
        start += 1;
        continue;
      }
      let end = start;
      while (entries[end]?.paragraph != null) end += 1;
      this.#makeInStretch(
        entries.slice(start, end).map(({ paragraph }) => paragraph!),
        behind,
        putInto,
      );
      start = end;
    }
  }

  /** Paragraphs one below the other, which no paragraph follows. */
  #makeInStretch(
    paragraphs: readonly WordParagraph[],
    behind: ReadonlyMap<number, readonly Addition[]>,
    putInto: (paragraph: WordParagraph, xml: string) => void,
  ): void {
    const lastKept = paragraphs.findLastIndex((one) => !this.#deleted.has(one));
    const tail = paragraphs.slice(lastKept + 1);
    const kept = paragraphs[lastKept];
    for (const one of paragraphs.slice(0, Math.max(lastKept, 0))) {
      if (this.#deleted.has(one)) this.#deleteMark(one);
      this.#insertAllBehind(one, behind.get(one.entry) ?? []);
    }
    const added = [...(kept === undefined ? [] : [kept]), ...tail].flatMap(
      ({ entry }) => behind.get(entry) ?? [],
    );
    if (tail.length === 0 && kept !== undefined) this.#endWith(kept, added);
    else if (added.length === 0) this.#deleteTail(kept, tail);
    else this.#exchangeTail(tail, added, putInto);
  }

  /** A section's properties stand in the last mark of the section, which must stay. */
  #deleteMark(paragraph: WordParagraph): void {
    if (isMissing(child(paragraph.properties, 'w:sectPr'))) this.#shared.marks.deleteMark(paragraph);
  }

  #insertAllBehind(paragraph: WordParagraph, additions: readonly Addition[]): void {
    for (const addition of additions) this.#insertAt(paragraph.element.end, addition);
  }

  /** New paragraphs with inserted marks of their own. */
  #insertAt(offset: number, addition: Addition): void {
    const { editor } = this.#shared;
    const look = this.#lookOf(addition);
    editor.insert(offset, this.#paragraphXml(addition, look, 'inserted'));
  }

  /** New paragraphs that no paragraph follows: the mark before the first is the inserted one, the last has the old. */
  #endWith(kept: WordParagraph, additions: readonly Addition[]): void {
    const last = additions.at(-1);
    if (last === undefined) return;
    this.#insertAllBehind(kept, additions.slice(0, -1));
    this.#shared.editor.insert(kept.element.end, this.#paragraphXml(last, this.#lookOf(last), kept));
  }

  /** The last paragraphs go: with the mark before them, since theirs has nowhere to go. */
  #deleteTail(kept: WordParagraph | undefined, tail: readonly WordParagraph[]): void {
    const { marks, editor } = this.#shared;
    for (const one of tail.slice(0, -1)) this.#deleteMark(one);
    if (kept === undefined || !isMissing(child(kept.properties, 'w:sectPr'))) return;
    marks.deleteMark(kept);
    marks.setProperties(tail.at(-1)!, paragraphPropertiesIn(kept.properties, editor));
  }

  /** The last paragraphs go and others come: the first new one takes the place of the last old one. */
  #exchangeTail(
    tail: readonly WordParagraph[],
    [first, ...others]: readonly Addition[],
    putInto: (paragraph: WordParagraph, xml: string) => void,
  ): void {
    const { marks, runs, bookmark } = this.#shared;
    for (const one of tail.slice(0, -1)) this.#deleteMark(one);
    const place = tail.at(-1)!;
    const look = this.#lookOf(first!);
    marks.setProperties(place, look.properties);
    const own = bookmark(first!.paragraph);
    const { children } = first!.paragraph;
    putInto(place, runs.write(children, look.runs, { isInLink: false, ...(own && { bookmark: own }) }));
    this.#endWith(place, others);
  }

  #lookOf({ paragraph, after }: Addition): ParagraphLook {
    return this.#shared.looks.of(paragraph, after);
  }

  /** `mark`: inserted, or that of the paragraph before, whose mark is the inserted one. */
  #paragraphXml({ paragraph }: Addition, look: ParagraphLook, mark: 'inserted' | WordParagraph): string {
    const { editor, signature, runs, bookmark } = this.#shared;
    const words = editor.useWords();
    const { w } = words;
    const own = bookmark(paragraph);
    const content = runs.write(paragraph.children, look.runs, {
      isInLink: false,
      ...(own && { bookmark: own }),
    });
    const properties = written(look.properties);
    if (mark === 'inserted') {
      const inserted = changeXml('ins', signature, words, null);
      const markXml = `<${w}:rPr>${inserted}${written(look.mark)}</${w}:rPr>`;
      return `<${w}:p><${w}:pPr>${properties}${markXml}</${w}:pPr>${content}</${w}:p>`;
    }
    const old = this.#shared.marks.handOver(mark);
    const before = paragraphPropertiesIn(mark.properties, editor);
    const isSame = old.properties !== null || written(before) === properties;
    const former = isSame ? '' : formerProperties(before, signature, w, editor);
    const all = (old.properties === null ? properties : written(old.properties)) + old.mark + former;
    return `<${w}:p>${all === '' ? '' : `<${w}:pPr>${all}</${w}:pPr>`}${content}</${w}:p>`;
  }
}
