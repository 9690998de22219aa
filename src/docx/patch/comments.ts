import { sha256, withoutUncarriable } from '../../document/index.js';
import type { Package } from '../package/open-package.js';
import { attribute, childElements, type XmlElement } from '../xml/element.js';
import { escapeXml } from '../xml/escape-xml.js';
import type { PackageEditor } from './package-editor.js';
import { order, type PartEditor } from './part-editor.js';
import { namespacesOf } from './part-words.js';
import { element } from './properties.js';
import { type Signature, signed } from './signature.js';
import type { StyleIds } from './style-ids.js';
import type { TextEdits } from './text-edits.js';
import { runXml, textXml } from './written-runs.js';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const w14 = 'http://schemas.microsoft.com/office/word/2010/wordml';

type NewComment = { readonly id: number; readonly lines: readonly string[] };

/** Comments that are put in: their places in the text, then their texts in the part for them. */
export class NewComments {
  readonly #file: PackageEditor;
  readonly #main: PartEditor;
  readonly #part: string | null;
  readonly #signature: Signature;
  readonly #styles: StyleIds;
  readonly #comments: NewComment[] = [];

  constructor(
    file: PackageEditor,
    main: PartEditor,
    others: { readonly part: string | null; readonly signature: Signature; readonly styles: StyleIds },
  ) {
    this.#file = file;
    this.#main = main;
    this.#part = others.part !== null && file.has(others.part) ? others.part : null;
    this.#signature = others.signature;
    this.#styles = others.styles;
  }

  /** Marks the range outside of links, insertions and fields, which would take the comment along when they go. */
  add(
    edits: TextEdits,
    range: { readonly start: number; readonly end: number },
    lines: readonly string[],
  ): void {
    const { w } = this.#main.useWords();
    const id = this.#signature.ids.take();
    this.#comments.push({ id, lines });
    const style = this.#styles.find('character', 'annotation reference');
    const properties = style === undefined ? '' : element(this.#main.words, 'rStyle', style).xml;
    const begin = `<${w}:commentRangeStart ${w}:id="${id}"/>`;
    const reference = runXml(w, properties, `<${w}:commentReference ${w}:id="${id}"/>`);
    const end = `<${w}:commentRangeEnd ${w}:id="${id}"/>${reference}`;
    const { start, end: last } = edits.places.outside(range.start, range.end);
    if (start === last) {
      edits.insert(start, () => begin + end, order.commentStart);
      return;
    }
    edits.insert(start, () => begin, order.commentStart);
    edits.insert(last, () => end, order.commentEnd);
  }

  write(): void {
    if (this.#comments.length === 0) return;
    const editor = this.#file.part(this.#part ?? this.#makePart());
    const words = editor.useWords();
    const extended = this.#related('commentsExtended');
    const ids = this.#related('commentsIds');
    const isKnownBeside = extended !== null || ids !== null;
    const paragraphIds = isKnownBeside ? new ParagraphIds(this.#file.file) : null;
    for (const { id, lines } of this.#comments) {
      const paragraphId = paragraphIds?.take() ?? null;
      const initials = initialsOf(this.#signature.author);
      const head = `${signed(this.#signature, words, id)} ${words.w}:initials="${escapeXml(initials)}"`;
      const content = this.#paragraphs(editor, lines, paragraphId);
      editor.insertLast(editor.root, `<${words.w}:comment${head}>${content}</${words.w}:comment>`);
      if (paragraphId === null) continue;
      this.#entry(extended, 'commentEx', (name) => `${name('paraId')}="${paragraphId}" ${name('done')}="0"`);
      this.#entry(
        ids,
        'commentId',
        (name) => `${name('paraId')}="${paragraphId}" ${name('durableId')}="${paragraphId}"`,
      );
    }
  }

  #paragraphs(editor: PartEditor, lines: readonly string[], paragraphId: string | null): string {
    const { words } = editor;
    const { w } = words;
    const text = this.#styles.find('paragraph', 'annotation text');
    const mark = this.#styles.find('character', 'annotation reference');
    const properties = text === undefined ? '' : `<${w}:pPr>${element(words, 'pStyle', text).xml}</${w}:pPr>`;
    const reference = runXml(
      w,
      mark === undefined ? '' : element(words, 'rStyle', mark).xml,
      `<${w}:annotationRef/>`,
    );
    const all = lines.length === 0 ? [''] : lines;
    return all
      .map((line, at) => {
        // The parts beside this one know a comment by its last paragraph.
        const id =
          paragraphId !== null && at === all.length - 1
            ? ` xmlns:w14="${w14}" w14:paraId="${paragraphId}"`
            : '';
        const run = line === '' ? '' : runXml(w, '', textXml(w, line));
        return `<${w}:p${id}>${properties}${at === 0 ? reference : ''}${run}</${w}:p>`;
      })
      .join('');
  }

  #related(kind: string): string | null {
    if (this.#part === null) return null;
    const relationships = this.#file.file.relationships(this.#file.file.main);
    const found = relationships.ok
      ? relationships.value.find((one) => one.kind === kind && !one.external)
      : undefined;
    return found !== undefined && this.#file.has(found.target) ? found.target : null;
  }

  /** An entry beside others in a part that Word keeps beside comments, under the prefix of that part's own words. */
  #entry(part: string | null, local: string, attributes: (name: (local: string) => string) => string): void {
    if (part === null) return;
    const editor = this.#file.part(part);
    const { own } = editor.words;
    if (own === '') return;
    editor.insertLast(editor.root, `<${own}${local} ${attributes((name) => own + name)}/>`);
  }

  #makePart(): string {
    const { main } = this.#file.file;
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const name = this.#file.freeName(folder, 'comments');
    const uris = namespacesOf(this.#main.words.isStrict);
    this.#file.addPart(name, `<w:comments xmlns:w="${uris.w}"></w:comments>`, contentType);
    this.#file.relate(main, `${uris.r}/comments`, name.slice(folder.length));
    return name;
  }
}

function initialsOf(author: string): string {
  const letters = withoutUncarriable(author)
    .text.split(/\s+/)
    .map((word) => [...word][0] ?? '');
  return letters.join('').slice(0, 9);
}

/** Ids of paragraphs that no other has: eight hex digits below 80000000 ([MS-DOCX] 2.2.3). */
class ParagraphIds {
  readonly #known = new Set<string>();
  #count = 0;

  constructor(file: Package) {
    const visit = (one: XmlElement): void => {
      const id = attribute(one, 'w14:paraId');
      if (id !== undefined) this.#known.add(id.toUpperCase());
      for (const inner of childElements(one)) visit(inner);
    };
    for (const name of file.names) {
      if (!/\.xml$/i.test(name) || !/^word\//i.test(name)) continue;
      const root = file.xml(name);
      if (root.ok) visit(root.value);
    }
  }

  take(): string {
    for (;;) {
      this.#count += 1;
      const digits = sha256(`comment ${this.#count}`).slice(0, 8).toUpperCase();
      const id = (Number.parseInt(digits, 16) & 0x7fff_ffff).toString(16).toUpperCase().padStart(8, '0');
      if (this.#known.has(id) || id === '00000000') continue;
      this.#known.add(id);
      return id;
    }
  }
}
