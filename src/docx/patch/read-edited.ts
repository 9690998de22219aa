import type { EditedComment, EditedDraft, EditedNote, EditedParagraph } from '../../document/index.js';
import { done, type Outcome } from '../../problems/index.js';
import type { Package } from '../package/open-package.js';
import { readBookmarkHolds } from '../read/bookmarks.js';
import { attribute, childrenNamed, type XmlElement } from '../xml/element.js';
import { fixedStretches } from './fixed-stretches.js';
import { joinedNote } from './note-text.js';
import { isCopyName, plainName } from './read-bookmarks.js';
import { type ReadFile, type ReadNote, readForPatching } from './read-file.js';
import { readStory, type StoryContext } from './story-reader.js';
import type { ReadParagraph } from './story-shapes.js';

/**
 * What stands in a Word file once every tracked change in it, whoever made it, is accepted. Text is that of the reader
 * of drafts, before it is put in normal form: doubled spaces stay, so that every offset has its place in the file.
 */
export function readEdited(file: Package): Outcome<EditedDraft> {
  const read = readForPatching(file);
  if (!read.ok) return read;
  const comments = commentsOf(file, read.value);
  if (!comments.ok) return comments;
  const holds = readBookmarkHolds(read.value.parts.body);
  const holdsNothing = (start: XmlElement): boolean => holds.get(start) === 'nothing';
  return done({
    paragraphs: read.value.body.paragraphs.map((one) => editedParagraph(one, read.value, holdsNothing)),
    notes: read.value.notes.map(editedNote),
    comments: comments.value,
  });
}

function editedParagraph(
  paragraph: ReadParagraph,
  { bookmarks }: ReadFile,
  holdsNothing: (start: XmlElement) => boolean,
): EditedParagraph {
  const { index, text, anchors, kind, style, container, isPending, isMarkPending, atoms } = paragraph;
  return {
    index,
    text,
    anchors,
    kind,
    style,
    container: container.number,
    bookmarks: paragraph.bookmarks
      .filter((one) => !bookmarks.isOfNote(one) && (text === '' || !holdsNothing(one.element)))
      .map(({ name, endsIn }) => ({
        name: plainName(name),
        isCopy: isCopyName(name),
        endsAt: endsIn === null || endsIn.index === -1 ? index : endsIn.index,
      })),
    fixed: fixedStretches(atoms),
    isPending,
    isMarkPending,
  };
}

function editedNote({ key, bookmark, paragraph, story }: ReadNote): EditedNote {
  const { text, anchors, fixed } = joinedNote(story.paragraphs);
  return { id: key, text, anchors, fixed, bookmark, paragraph };
}

function commentsOf(file: Package, read: ReadFile): Outcome<readonly EditedComment[]> {
  if (read.commentsPart === null) return done([]);
  const root = file.xml(read.commentsPart);
  if (!root.ok) return root;
  const context: StoryContext = {
    styles: read.styles,
    formats: read.numbering.format,
    bookmarks: read.bookmarks,
    isNote: () => false,
    onNote: () => {},
    onComment: () => {},
  };
  return done(
    childrenNamed(root.value, 'w:comment').map((element) => {
      const id = attribute(element, 'w:id') ?? '';
      const index = read.commentPlaces.get(id)?.index ?? -1;
      return {
        id,
        author: attribute(element, 'w:author') ?? '',
        date: attribute(element, 'w:date') ?? '',
        text: joinedNote(readStory(element, 'note', context).paragraphs).text,
        paragraph: index === -1 ? null : index,
      };
    }),
  );
}
