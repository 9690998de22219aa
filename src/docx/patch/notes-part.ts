import type { FootnoteDefinition } from '../../document/index.js';
import { childrenNamed, type XmlElement } from '../xml/element.js';
import { idOf, type NewNotes, type NotesPlan, noteReferences } from './new-notes.js';
import { noteLook } from './note-look.js';
import type { PackageEditor } from './package-editor.js';
import type { PartEditor } from './part-editor.js';
import { namespacesOf } from './part-words.js';
import { written } from './properties.js';
import type { ReadFile } from './read-file.js';
import { RunLooks } from './run-looks.js';
import type { Signature } from './signature.js';
import type { StyleIds } from './style-ids.js';
import { RunWriter } from './written-runs.js';

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';

type Shared = { readonly file: PackageEditor; readonly signature: Signature; readonly styles: StyleIds };

/** Puts new notes into the footnotes part and gives the notes behind them their new ids, in both parts. */
export function putNotes(
  read: ReadFile,
  main: PartEditor,
  notes: NewNotes,
  shared: Shared,
): NotesPlan['fill'] {
  if (notes.isEmpty) return (xml) => xml;
  const name = partName(read, main, shared.file);
  const editor = shared.file.part(name);
  const there = childrenNamed(editor.root, 'w:footnote');
  const plan = notes.plan(main, there);
  const renumber = (some: readonly XmlElement[], of: PartEditor): void => {
    for (const one of some) {
      const id = plan.renumbered.get(idOf(one));
      if (id !== undefined && String(id) !== idOf(one)) of.setAttribute(one, 'id', String(id));
    }
  };
  renumber(noteReferences(main.root), main);
  renumber(there, editor);
  const byId = new Map(there.map((one) => [idOf(one), one]));
  const write = noteWriter(read, editor, name, shared);
  for (const { definition, id, after, before } of plan.added) {
    const [previous, next] = [byId.get(after ?? ''), byId.get(before ?? '')];
    const xml = write(definition, id);
    if (previous !== undefined) editor.insert(previous.end, xml);
    else if (next !== undefined) editor.insert(next.start, xml);
    else editor.insertLast(editor.root, xml);
  }
  return plan.fill;
}

function noteWriter(
  read: ReadFile,
  editor: PartEditor,
  name: string,
  { file, signature, styles }: Shared,
): (definition: FootnoteDefinition, id: number) => string {
  const look = noteLook(read, editor, { runs: new RunLooks(editor, read.styles), styles });
  const runs = new RunWriter(editor, name, { file, signature, styles, notes: null });
  const { w } = editor.useWords();
  return ({ paragraphs }, id) => {
    const texts = paragraphs.length === 0 ? [[]] : paragraphs;
    const content = texts.map((children, at) => {
      const properties = written(at === 0 ? look.first : look.further);
      const text = runs.write(children, look.runs, { isInLink: false, isTracked: false });
      return `<${w}:p>${properties === '' ? '' : `<${w}:pPr>${properties}</${w}:pPr>`}${at === 0 ? look.lead : ''}${text}</${w}:p>`;
    });
    return `<${w}:footnote ${w}:id="${id}">${content.join('')}</${w}:footnote>`;
  };
}

/** The footnotes part; one with separators alone is made where the file has none. */
function partName(read: ReadFile, main: PartEditor, file: PackageEditor): string {
  const { name } = read.parts.footnotes;
  if (name !== '' && file.file.bytes(name) !== undefined) return name;
  const folder = file.file.main.slice(0, file.file.main.lastIndexOf('/') + 1);
  const made = file.freeName(folder, 'footnotes');
  const uris = namespacesOf(main.words.isStrict);
  const separator = (type: string, id: number): string =>
    `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${type}/></w:r></w:p></w:footnote>`;
  file.addPart(
    made,
    `<w:footnotes xmlns:w="${uris.w}" xmlns:r="${uris.r}">${separator('separator', -1)}${separator('continuationSeparator', 0)}</w:footnotes>`,
    contentType,
  );
  file.relate(file.file.main, `${uris.r}/footnotes`, made.slice(folder.length));
  return made;
}
