import { type Inline, inlinesToRuns, type Run, withoutUncarriable } from '../../document/index.js';
import { InternalError } from '../../problems/index.js';
import { linkTarget, longestTip } from '../link-target.js';
import { escapeXml } from '../xml/escape-xml.js';
import type { NewNotes } from './new-notes.js';
import type { PackageEditor } from './package-editor.js';
import type { PartEditor } from './part-editor.js';
import { namespacesOf } from './part-words.js';
import { element, withSet, written } from './properties.js';
import type { RunLook } from './run-looks.js';
import { changeXml, type Signature } from './signature.js';
import type { StyleIds } from './style-ids.js';

type TextOfRun = Extract<Run, { readonly type: 'text' }>;
type Group = { readonly url: string | null; readonly runs: readonly Run[] };

type Shared = {
  readonly file: PackageEditor;
  readonly signature: Signature;
  readonly styles: StyleIds;
  /** Null where no note can begin: in a note. */
  readonly notes: NewNotes | null;
};

export type RunsPlace = {
  readonly isInLink: boolean;
  /** A bookmark round the whole: its start and end. */
  readonly bookmark?: { readonly start: string; readonly end: string };
  readonly isTracked?: boolean;
};

/** Writes inlines as runs of one part, as a tracked insertion unless told otherwise. */
export class RunWriter {
  readonly #editor: PartEditor;
  readonly #part: string;
  readonly #shared: Shared;
  readonly #relations = new Map<string, string>();

  constructor(editor: PartEditor, part: string, shared: Shared) {
    this.#editor = editor;
    this.#part = part;
    this.#shared = shared;
  }

  write(inlines: readonly Inline[], look: RunLook, place: RunsPlace): string {
    this.#editor.useWords();
    const groups = groupsOf(inlinesToRuns(inlines), place.isInLink);
    if (place.bookmark === undefined) return groups.map((one) => this.#group(one, look, place)).join('');
    const { start, end } = place.bookmark;
    const [first, last] = [groups[0], groups.at(-1)];
    const isPlain = (group: Group | undefined): boolean => group?.url === null;
    return [
      isPlain(first) ? '' : this.#change(start, place),
      ...groups.map((one) =>
        this.#group(
          one,
          look,
          place,
          one === first && isPlain(one) ? start : '',
          one === last && isPlain(one) ? end : '',
        ),
      ),
      isPlain(last) ? '' : this.#change(end, place),
    ].join('');
  }

  #group({ url, runs }: Group, look: RunLook, place: RunsPlace, before = '', after = ''): string {
    if (url !== null) return this.#link(url, runs as readonly TextOfRun[], look, place);
    const content = runs.map((run) => this.#run(run, look, place.isInLink)).join('');
    return this.#change(before + content + after, place);
  }

  #change(content: string, place: RunsPlace): string {
    if (content === '' || place.isTracked === false) return content;
    return changeXml('ins', this.#shared.signature, this.#editor.words, content);
  }

  #link(url: string, runs: readonly TextOfRun[], look: RunLook, place: RunsPlace): string {
    const { w, r } = this.#editor.words;
    const target = linkTarget(url);
    const tip = target === url || url.length > longestTip ? '' : ` ${w}:tooltip="${escapeXml(url)}"`;
    const style =
      target === null ? undefined : this.#shared.styles.find('character', 'hyperlink', 'internet link');
    const content = this.#change(runs.map((run) => this.#text(run, look, false, style)).join(''), place);
    if (target === null && tip === '') return content;
    const attributes =
      target === null ? tip : ` ${r}:id="${this.#relationTo(target)}"${tip} ${w}:history="1"`;
    return `<${w}:hyperlink${attributes}>${content}</${w}:hyperlink>`;
  }

  #relationTo(target: string): string {
    const known = this.#relations.get(target);
    if (known !== undefined) return known;
    const type = `${namespacesOf(this.#editor.words.isStrict).r}/hyperlink`;
    const id = this.#shared.file.relate(this.#part, type, target, true);
    this.#relations.set(target, id);
    return id;
  }

  #run(run: Run, look: RunLook, isInLink: boolean): string {
    switch (run.type) {
      case 'text':
        return this.#text(run, look, isInLink);
      case 'note':
        return this.#note(run.identifier, look);
      case 'opaqueInline':
        throw new InternalError(`${run.what} stands in a Word file and cannot be written from scratch`);
    }
  }

  #text(run: TextOfRun, look: RunLook, isInLink: boolean, style?: string): string {
    const { words } = this.#editor;
    const own = look(run, isInLink);
    const properties =
      style === undefined
        ? own
        : // A link's style stands before all else; a run beside has none of its own left.
          written(withSet([], [element(words, 'rStyle', style)], 'run')) +
          own.replace(/^<[^\s/>]*:?rStyle\s[^>]*\/>/, '');
    return runXml(words.w, properties, textXml(words.w, run.value));
  }

  #note(identifier: string, look: RunLook): string {
    const { w } = this.#editor.words;
    const { notes } = this.#shared;
    // No note can begin in a note.
    if (notes === null) {
      const marks = { strong: false, emphasis: false };
      return runXml(w, look(marks, false), textXml(w, `[${identifier}]`));
    }
    return notes.mark(identifier, this.#editor, this.#shared.signature);
  }
}

export function runXml(w: string, properties: string, content: string): string {
  return `<${w}:r>${properties === '' ? '' : `<${w}:rPr>${properties}</${w}:rPr>`}${content}</${w}:r>`;
}

export function textXml(w: string, text: string): string {
  return `<${w}:t xml:space="preserve">${escapeXml(withoutUncarriable(text).text)}</${w}:t>`;
}

/** Runs of one link together; what is in no link together. */
function groupsOf(runs: readonly Run[], isInLink: boolean): readonly Group[] {
  const groups: { readonly url: string | null; readonly runs: Run[] }[] = [];
  for (const run of runs) {
    const url = run.type === 'text' && !isInLink ? run.url : null;
    const last = groups.at(-1);
    if (last !== undefined && last.url === url) last.runs.push(run);
    else groups.push({ url, runs: [run] });
  }
  return groups;
}
