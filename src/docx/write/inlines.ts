import { type Inline, inlinesToRuns, type Run } from '../../document/index.js';
import { InternalError } from '../../problems/index.js';
import { noteBookmarkName } from '../bookmark-names.js';
import { linkTarget, longestTip } from '../link-target.js';
import { styleIds } from '../styles.js';
import { escapeXml } from '../xml/escape-xml.js';
import type { Bookmarks } from './bookmarks.js';
import type { NoteReference, Notes } from './notes.js';
import type { PartLinks } from './part-links.js';

/** What writing the inside of a paragraph needs to know of the part it stands in. */
export type InlineContext = {
  readonly part: 'body' | 'notes';
  readonly notes: Notes;
  readonly bookmarks: Bookmarks;
  readonly links: PartLinks;
};

type TextOfRun = Extract<Run, { readonly type: 'text' }>;

/** The inside of a `w:p`. */
export function inlinesXml(inlines: readonly Inline[], context: InlineContext): string {
  const runs = inlinesToRuns(inlines);
  let xml = '';
  for (let at = 0; at < runs.length; ) {
    const run = runs[at]!;
    if (run.type === 'text' && run.url !== null) {
      const members = linkMembers(runs, at, run.url);
      xml += linkXml(run.url, members, context.links);
      at += members.length;
      continue;
    }
    xml += runXml(run, context);
    at += 1;
  }
  return xml;
}

function linkMembers(runs: readonly Run[], from: number, url: string): readonly TextOfRun[] {
  const members: TextOfRun[] = [];
  for (let at = from; at < runs.length; at += 1) {
    const run = runs[at]!;
    if (run.type !== 'text' || run.url !== url) break;
    members.push(run);
  }
  return members;
}

/**
 * An address that a relationship cannot hold letter for letter is kept in the link's screen tip; where it can be no
 * link at all, the text stays plain text and only the tip remembers it.
 */
function linkXml(url: string, members: readonly TextOfRun[], links: PartLinks): string {
  const target = linkTarget(url);
  const tip = target === url || url.length > longestTip ? '' : ` w:tooltip="${escapeXml(url)}"`;
  if (target !== null) {
    const content = members
      .map((run) => textRunXml(run, `<w:rStyle w:val="${styleIds.hyperlink}"/>`))
      .join('');
    return `<w:hyperlink r:id="${links.idOf(target)}"${tip} w:history="1">${content}</w:hyperlink>`;
  }
  const content = members.map((run) => textRunXml(run)).join('');
  return tip === '' ? content : `<w:hyperlink${tip}>${content}</w:hyperlink>`;
}

function runXml(run: Run, context: InlineContext): string {
  switch (run.type) {
    case 'text':
      return textRunXml(run);
    case 'note':
      return noteReferenceXml(run.identifier, context);
    case 'opaqueInline':
      throw new InternalError(`${run.what} stands in a Word file and cannot be written from scratch`);
  }
}

function textRunXml(run: TextOfRun, style = ''): string {
  const marks = style + (run.strong ? '<w:b/><w:bCs/>' : '') + (run.emphasis ? '<w:i/><w:iCs/>' : '');
  const properties = marks === '' ? '' : `<w:rPr>${marks}</w:rPr>`;
  return `<w:r>${properties}<w:t xml:space="preserve">${escapeXml(run.value)}</w:t></w:r>`;
}

const markProperties = `<w:rPr><w:rStyle w:val="${styleIds.noteMark}"/></w:rPr>`;

function noteReferenceXml(identifier: string, context: InlineContext): string {
  const reference =
    context.part === 'body' ? context.notes.refer(identifier) : context.notes.referred(identifier);
  // Word allows no note inside a note; what the text has not referred to by then has no place to stand.
  if (reference === undefined) return `<w:r><w:t xml:space="preserve">[${escapeXml(identifier)}]</w:t></w:r>`;
  return reference.isFirst && context.part === 'body'
    ? context.bookmarks.around(
        noteBookmarkName(identifier),
        `<w:r>${markProperties}<w:footnoteReference w:id="${reference.id}"/></w:r>`,
      )
    : crossReferenceXml(identifier, reference);
}

/** A second mark of one note: Word's own way is a field that points to the bookmark round the first. */
function crossReferenceXml(identifier: string, { number }: NoteReference): string {
  return `<w:fldSimple w:instr=" NOTEREF ${noteBookmarkName(identifier)} \\f \\h "><w:r>${markProperties}<w:t>${number}</w:t></w:r></w:fldSimple>`;
}
