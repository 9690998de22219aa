import { styleIds } from '../styles.js';
import { child, childElements, isMissing } from '../xml/element.js';
import { plainRuns } from './paragraph-looks.js';
import type { PartEditor } from './part-editor.js';
import { element, type Property, propertiesIn, withSet, written } from './properties.js';
import type { ReadFile, ReadNote } from './read-file.js';
import type { RunLook, RunLooks } from './run-looks.js';
import type { StyleIds } from './style-ids.js';
import { runXml } from './written-runs.js';

/** How a note looks: what stands before its text, its paragraphs, its runs. */
export type NoteLook = {
  readonly lead: string;
  readonly first: readonly Property[];
  readonly further: readonly Property[];
  readonly runs: RunLook;
};

const notTaken = new Set(['w:rPr', 'w:sectPr', 'w:numPr', 'w:pageBreakBefore']);

/** The look of the notes that are there; where there are none, that of Penholder's by the names of its styles. */
export function noteLook(
  read: ReadFile,
  editor: PartEditor,
  others: { readonly runs: RunLooks; readonly styles: StyleIds },
): NoteLook {
  const model = read.notes.find((note) => note.key.startsWith('footnote:') && leadOf(note, editor) !== null);
  const paragraph = model?.story.paragraphs[0];
  if (model === undefined || paragraph === undefined) return ownLook(editor, others.styles);
  const first = propertiesIn(paragraph.parts.at(-1)!.properties, editor, notTaken);
  return {
    lead: leadOf(model, editor)!,
    first,
    further: withSet(first, [noFirstLine(editor)], 'paragraph'),
    runs: others.runs.most(paragraph),
  };
}

/** Number and space before the text of a note; null where it has no number of Word's. */
function leadOf({ story }: ReadNote, editor: PartEditor): string | null {
  const { w } = editor.words;
  const [paragraph] = story.paragraphs;
  let lead = '';
  let hasNumber = false;
  for (const { element: run, isRun, atoms } of paragraph?.spots ?? []) {
    if (!isRun) break;
    const content = atoms
      .filter(({ element: one, start, end }) => start === end && isOfLead(one.name))
      .map(({ element: one }) => editor.source(one));
    hasNumber ||= atoms.some(({ element: one }) => one.name === 'w:footnoteRef');
    const text = atoms.find(({ start, end }) => end > start);
    if ((text?.lead ?? 0) > 0) content.push(`<${w}:t xml:space="preserve"> </${w}:t>`);
    if (content.length > 0)
      lead += runXml(w, written(propertiesIn(child(run, 'w:rPr'), editor)), content.join(''));
    if (text !== undefined) break;
  }
  return hasNumber ? lead : null;
}

function isOfLead(name: string): boolean {
  return name === 'w:footnoteRef' || name === 'w:tab';
}

/** As a new draft has it: see `write/notes.ts`. */
function ownLook(editor: PartEditor, styles: StyleIds): NoteLook {
  const { words } = editor;
  const style = styles.find('paragraph', 'footnote text');
  const first = style === undefined ? [] : [element(words, 'pStyle', style)];
  const mark = markProperties(styles, editor);
  const { w } = words;
  return {
    lead: runXml(w, mark, `<${w}:tab/><${w}:footnoteRef/>`) + runXml(w, '', `<${w}:tab/>`),
    first,
    further: withSet(first, [noFirstLine(editor)], 'paragraph'),
    runs: plainRuns(editor),
  };
}

function noFirstLine({ words: { w } }: PartEditor): Property {
  return { name: 'w:ind', xml: `<${w}:ind ${w}:firstLine="0"/>` };
}

/** The properties of a note's mark: those of the style for it, or raised. */
export function markProperties(styles: StyleIds, { words }: PartEditor): string {
  const style = styles.find('character', 'footnote reference', 'footnote anchor', styleIds.noteMark);
  return style === undefined
    ? element(words, 'vertAlign', 'superscript').xml
    : element(words, 'rStyle', style).xml;
}

/** The properties of the marks in the text, as one of them has them. */
export function markLook(read: ReadFile, editor: PartEditor, styles: StyleIds): string {
  for (const { atoms } of read.body.paragraphs) {
    for (const { element: reference, spot } of atoms) {
      const isNumbered = reference.attributes['w:customMarkFollows'] === undefined;
      if (reference.name !== 'w:footnoteReference' || !isNumbered) continue;
      const properties = child(spot.element, 'w:rPr');
      if (!isMissing(properties) && childElements(properties).length > 0)
        return written(propertiesIn(properties, editor));
    }
  }
  return markProperties(styles, editor);
}
