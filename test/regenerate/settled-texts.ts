import { unzipSync, zipSync } from 'fflate';
import { bodyTexts } from '../docx/revisions/docxodus-judge.js';
import { settleAll, type Verdict } from './settle.js';
import {
  ancestor,
  attribute,
  child,
  childElements,
  descendants,
  nameOf,
  parseXml,
  remove,
  visibleRuns,
  visibleText,
  writeXml,
} from './word-xml.js';

/** Comments and their places taken out; the rest stays as it is. */
export function withoutComments(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const body = parseXml(parts['word/document.xml']!);
  for (const mark of descendants(body, 'commentRangeStart', 'commentRangeEnd')) remove(mark);
  for (const mark of descendants(body, 'commentReference')) {
    const run = mark.parentNode!;
    remove(mark);
    if (childElements(run).every(({ localName }) => localName === 'rPr')) remove(run);
  }
  parts['word/document.xml'] = new Uint8Array(writeXml(body));
  for (const name of Object.keys(parts)) {
    if (/^word\/comments\w*\.xml$/.test(name)) delete parts[name];
    else if (name === '[Content_Types].xml' || name === 'word/_rels/document.xml.rels') {
      const text = new TextDecoder().decode(parts[name]);
      const kept = text.replace(
        /<(?:Override|Relationship) [^>]*"(?:\/word\/)?comments\w*\.xml"[^>]*\/>/g,
        '',
      );
      parts[name] = new TextEncoder().encode(kept);
    }
  }
  return zipSync(parts, { level: 0 });
}

/** The file with all that is tracked settled by the standard. */
export function settled(bytes: Uint8Array, verdict: Exclude<Verdict, 'keep'>): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of ['word/document.xml', 'word/footnotes.xml']) {
    const document = parseXml(parts[name]!);
    settleAll(document, verdict);
    parts[name] = new Uint8Array(writeXml(document));
  }
  return zipSync(parts, { level: 0 });
}

/** What a file says in which nothing is tracked. */
export type Texts = {
  readonly body: readonly string[];
  /** The texts of notes in the order of their marks. */
  readonly notes: readonly string[];
};

export async function textsOf(bytes: Uint8Array): Promise<Texts> {
  const parts = unzipSync(bytes);
  const notes = parseXml(parts['word/footnotes.xml']!);
  const texts = new Map(
    descendants(notes, 'footnote').map((note) => [
      attribute(note, 'id'),
      descendants(note, 'p').map(visibleText).join(' ').replace(/\s+/g, ' ').trim(),
    ]),
  );
  const marks = descendants(parseXml(parts['word/document.xml']!), 'footnoteReference');
  return {
    body: await bodyTexts(bytes),
    notes: marks.map((mark) => texts.get(attribute(mark, 'id')) ?? 'no such note'),
  };
}

/** How many paragraphs with a note a person, or anyone, inserted or deleted with their marks. */
export function paragraphsWithNote(bytes: Uint8Array, kind: 'ins' | 'del', author: string | null): number {
  const body = parseXml(unzipSync(bytes)['word/document.xml']!);
  return descendants(body, 'p').filter((paragraph) => {
    const properties = child(paragraph, 'pPr');
    const look = properties === null ? null : child(properties, 'rPr');
    const mark = look === null ? null : child(look, kind);
    if (mark === null || (author !== null && attribute(mark, 'author') !== author)) return false;
    return descendants(paragraph, 'footnoteReference').length > 0;
  }).length;
}

/**
 * Whether somebody typed, untracked, in a paragraph that is moved as a tracked change: by the standard the words stay
 * wherever the move is undone or done (ECMA-376 part 1, 17.13.5, speaks of the runs that are marked).
 */
export function hasTypingInMove(bytes: Uint8Array): boolean {
  const body = parseXml(unzipSync(bytes)['word/document.xml']!);
  return descendants(body, 'moveFrom', 'moveTo')
    .filter((one) => nameOf(one.parentNode) === 'rPr')
    .some((mark) =>
      visibleRuns(ancestor(mark, 'p')!).some(
        ({ run }) => ancestor(run, 'ins', 'del', 'moveFrom', 'moveTo') === null,
      ),
    );
}

/** Whether something tracked, or a note, stands in a content control round whole paragraphs. */
export function hasChangesInControl(bytes: Uint8Array): boolean {
  const body = parseXml(unzipSync(bytes)['word/document.xml']!);
  return descendants(body, 'sdt').some(
    (control) => descendants(control, 'ins', 'del', 'moveFrom', 'moveTo', 'footnoteReference').length > 0,
  );
}
