import { oneLine } from '../masthead-print.js';
import { attribute, child, childElements, textOf, type XmlElement } from '../xml/element.js';
import { markedReference } from './run.js';
import type { Story } from './story.js';
import { isToggled } from './styles.js';

/** One line of page one. */
export type FrontLine = {
  /** Without its asterisks. */
  readonly text: string;
  /** With them, as printed. */
  readonly full: string;
  /** Whether all its text is bold by itself. */
  readonly strong: boolean;
  readonly marks: readonly { readonly mark: string; readonly noteId: string | null }[];
};

/** Reads a line as plain text: page one has strings, no marked text. */
export function readFrontLine(paragraph: XmlElement, story: Story): FrontLine {
  const pieces = runsOf(paragraph).map((run) => readPiece(run, story));
  const plain = pieces.filter(({ mark }) => mark === null);
  return {
    text: oneLine(plain.map(({ text }) => text).join('')),
    full: oneLine(pieces.map(({ text }) => text).join('')),
    strong:
      plain.some(({ text }) => oneLine(text) !== '') &&
      plain.every(({ text, strong }) => strong || oneLine(text) === ''),
    marks: pieces.flatMap(({ mark }) => (mark === null ? [] : [mark])),
  };
}

type Piece = {
  readonly text: string;
  readonly strong: boolean;
  readonly mark: { readonly mark: string; readonly noteId: string | null } | null;
};

const removed = new Set(['w:del', 'w:moveFrom', 'w:pPr']);

/** The runs of a paragraph however they are wrapped, tracked deletions left out. */
function runsOf(parent: XmlElement): readonly XmlElement[] {
  return childElements(parent).flatMap((element) => {
    if (removed.has(element.name)) return [];
    return element.name === 'w:r' ? [element] : runsOf(element);
  });
}

function readPiece(run: XmlElement, story: Story): Piece {
  const properties = child(run, 'w:rPr');
  const text = childElements(run).map(textOfContent).join('');
  const strong = isToggled(properties, 'w:b');
  const reference = markedReference(run);
  if (reference !== undefined) {
    return { text, strong, mark: { mark: text.trim(), noteId: attribute(reference, 'w:id') ?? '' } };
  }
  const style = attribute(child(properties, 'w:rStyle'), 'w:val');
  const isMark =
    style !== undefined &&
    story.reading.styles.names(style).includes('footnote reference') &&
    /^\*+$/.test(text.trim());
  for (const element of childElements(run)) {
    if (element.name === 'w:footnoteReference' || element.name === 'w:endnoteReference') {
      story.reading.unsupported.add('frontPage', story.part);
    }
  }
  return { text, strong, mark: isMark ? { mark: text.trim(), noteId: null } : null };
}

function textOfContent(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return textOf(element);
    case 'w:tab':
    case 'w:br':
    case 'w:cr':
      return ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    default:
      return '';
  }
}
