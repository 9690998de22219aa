import {
  type Base,
  bookmarkName,
  type Change,
  inlinesToRuns,
  type NewParagraph,
  type Patch,
} from '../../document/index.js';
import { done, InternalError, type Outcome } from '../../problems/index.js';
import type { BaseText } from '../base-part.js';
import type { Package } from '../package/open-package.js';
import { packInOrder } from '../write/pack.js';
import { attribute, child } from '../xml/element.js';
import { putBase } from './base-parts.js';
import { BlockEdits } from './block-edits.js';
import { NewComments } from './comments.js';
import { eachBookmark } from './each-bookmark.js';
import { FreshIds } from './fresh-ids.js';
import { MarkEdits } from './mark-edits.js';
import { NewNotes } from './new-notes.js';
import { markLook } from './note-look.js';
import { putNotes } from './notes-part.js';
import { NumberingEditor } from './numbering-editor.js';
import { PackageEditor } from './package-editor.js';
import { ParagraphLooks } from './paragraph-looks.js';
import type { PartEditor } from './part-editor.js';
import { type ReadFile, readForPatching } from './read-file.js';
import { RunLooks } from './run-looks.js';
import type { Signature } from './signature.js';
import type { ReadParagraph } from './story-shapes.js';
import { StyleIds } from './style-ids.js';
import { TextEdits } from './text-edits.js';
import { RunWriter } from './written-runs.js';

/**
 * A copy of a Word file with changes written into it as tracked changes. Whatever needs no change stays byte for byte.
 * A change that cannot be made where it was asked for is a mistake of ours: the merge asks for none such.
 * `base` takes the place of the one in the file; null leaves that as it is.
 */
export function patchDocx(
  file: Package,
  patch: Patch,
  base: { readonly value: Base; readonly text: BaseText } | null,
): Outcome<Uint8Array> {
  const read = readForPatching(file);
  if (!read.ok) return read;
  const editor = new PackageEditor(file);
  const main = editor.part(file.main);
  const fill = patch.changes.length === 0 ? same : new Patching(editor, read.value, patch).make();
  if (base !== null) putBase(editor, main.words.isStrict, base.value, base.text);
  return done(packInOrder(editor.parts((part) => (part === main.name ? fill : same))));
}

function same(xml: string): string {
  return xml;
}

type ChangeOf<Type extends Change['type']> = Extract<Change, { readonly type: Type }>;

/** The making of one patch. */
class Patching {
  readonly #file: PackageEditor;
  readonly #main: PartEditor;
  readonly #read: ReadFile;
  readonly #patch: Patch;
  readonly #signature: Signature;
  readonly #styles: StyleIds;
  readonly #looks: RunLooks;
  readonly #runs: RunWriter;
  readonly #notes: NewNotes;
  readonly #marks: MarkEdits;
  readonly #names: Set<string>;
  readonly #edits = new Map<ReadParagraph, TextEdits>();
  readonly #noteEdits = new Map<ReadParagraph, { readonly edits: TextEdits; readonly part: string }>();
  readonly #noteRuns = new Map<string, RunWriter>();

  constructor(file: PackageEditor, read: ReadFile, patch: Patch) {
    this.#file = file;
    this.#main = file.part(file.file.main);
    this.#read = read;
    this.#patch = patch;
    this.#signature = { author: patch.author, date: patch.date, ids: new FreshIds(file.file) };
    this.#styles = new StyleIds(read.parts.styles);
    this.#looks = new RunLooks(this.#main, read.styles);
    this.#names = new Set(eachBookmark(this.#main.root).map((one) => attribute(one, 'w:name') ?? ''));
    this.#notes = new NewNotes(patch.notes, markLook(read, this.#main, this.#styles), (name) =>
      this.#names.has(name),
    );
    const shared = { file, signature: this.#signature, styles: this.#styles };
    this.#runs = new RunWriter(this.#main, file.file.main, { ...shared, notes: this.#notes });
    this.#marks = new MarkEdits(this.#main, this.#signature);
  }

  /** Gives what has the last word on what was put into the main part. */
  make(): (xml: string) => string {
    const comments = new NewComments(this.#file, this.#main, {
      part: this.#read.commentsPart,
      signature: this.#signature,
      styles: this.#styles,
    });
    const blocks = this.#blocks();
    for (const change of this.#patch.changes) {
      switch (change.type) {
        case 'replace-text':
          this.#replace(
            this.#paragraph(change.paragraph),
            change,
            this.#editsOf(change.paragraph),
            this.#runs,
          );
          break;
        case 'replace-note-text':
          this.#replaceInNote(change);
          break;
        case 'insert-paragraph':
          blocks.insert(change.after, change.paragraph);
          break;
        case 'delete-paragraph':
          this.#editsOf(change.paragraph).deleteAll();
          blocks.delete(this.#paragraph(change.paragraph));
          break;
        case 'comment':
          comments.add(this.#editsOf(change.paragraph), change, change.lines);
          break;
        default:
          change satisfies never;
      }
    }
    blocks.make((paragraph, xml) => this.#main.insertLast(paragraph.element, xml));
    this.#marks.make();
    this.#makeTexts();
    comments.write();
    return putNotes(this.#read, this.#main, this.#notes, {
      file: this.#file,
      signature: this.#signature,
      styles: this.#styles,
    });
  }

  #makeTexts(): void {
    for (const edits of this.#edits.values()) edits.make();
    const closing = `</${this.#main.words.w}:del>`;
    this.#main.joinTouching(closing);
    const parts = new Set<string>();
    for (const { edits, part } of this.#noteEdits.values()) {
      edits.make();
      parts.add(part);
    }
    for (const part of parts) {
      const editor = this.#file.part(part);
      editor.joinTouching(`</${editor.words.w}:del>`);
    }
  }

  #paragraph(index: number): ReadParagraph {
    const paragraph = this.#read.body.paragraphs[index];
    if (paragraph === undefined)
      throw new InternalError(`a change of paragraph ${index}, which is not there`);
    return paragraph;
  }

  #editsOf(index: number): TextEdits {
    const paragraph = this.#paragraph(index);
    const known = this.#edits.get(paragraph) ?? new TextEdits(paragraph, this.#main, this.#signature);
    this.#edits.set(paragraph, known);
    return known;
  }

  #replace(
    paragraph: ReadParagraph,
    { start, end, by }: Pick<ChangeOf<'replace-text'>, 'start' | 'end' | 'by'>,
    edits: TextEdits,
    runs: RunWriter,
    looks = this.#looks,
  ): void {
    if (start < 0 || end < start || end > paragraph.text.length)
      throw new InternalError(`a change of ${start} to ${end} in a text of ${paragraph.text.length}`);
    edits.delete(start, end);
    if (inlinesToRuns(by).length === 0) return;
    const mark = child(paragraph.parts.at(-1)!.properties, 'w:rPr');
    const look = looks.at(edits.places, start, end, mark);
    edits.insert(end, ({ isInLink }) => runs.write(by, look, { isInLink }));
  }

  #replaceInNote({ note: key, start, end, by }: ChangeOf<'replace-note-text'>): void {
    const note = this.#read.notes.find((one) => one.key === key);
    if (note === undefined) throw new InternalError(`a change of the note ${key}, which is not there`);
    let offset = 0;
    for (const paragraph of note.story.paragraphs) {
      const length = paragraph.text.length;
      if (start <= offset + length) {
        const editor = this.#file.part(note.part);
        const known = this.#noteEdits.get(paragraph)?.edits;
        const edits = known ?? new TextEdits(paragraph, editor, this.#signature);
        this.#noteEdits.set(paragraph, { edits, part: note.part });
        const own = { start: start - offset, end: end - offset, by };
        this.#replace(
          paragraph,
          own,
          edits,
          this.#runsOf(note.part),
          new RunLooks(editor, this.#read.styles),
        );
        return;
      }
      offset += length + 1;
    }
    throw new InternalError(`a change behind the end of the note ${key}`);
  }

  #runsOf(part: string): RunWriter {
    const shared = { file: this.#file, signature: this.#signature, styles: this.#styles, notes: null };
    const known = this.#noteRuns.get(part) ?? new RunWriter(this.#file.part(part), part, shared);
    this.#noteRuns.set(part, known);
    return known;
  }

  #blocks(): BlockEdits {
    const numbering = new NumberingEditor(this.#file, this.#file.file);
    const looks = new ParagraphLooks(this.#read, this.#main, {
      runs: this.#looks,
      styles: this.#styles,
      numbering,
    });
    return new BlockEdits(this.#read.body, {
      editor: this.#main,
      signature: this.#signature,
      marks: this.#marks,
      looks,
      runs: this.#runs,
      bookmark: (paragraph) => this.#bookmark(paragraph),
    });
  }

  #bookmark({ id }: NewParagraph): { readonly start: string; readonly end: string } | undefined {
    if (id === null) return undefined;
    const name = bookmarkName(id);
    if (this.#names.has(name)) return undefined;
    this.#names.add(name);
    const { w } = this.#main.useWords();
    const number = this.#signature.ids.take();
    return {
      start: `<${w}:bookmarkStart ${w}:id="${number}" ${w}:name="${name}"/>`,
      end: `<${w}:bookmarkEnd ${w}:id="${number}"/>`,
    };
  }
}
