import { fieldMeaning } from '../read/fields.js';
import { markedReference } from '../read/run.js';
import { drawingContent } from '../text/drawings.js';
import { attribute, child, childElements, isMissing, textOf, type XmlElement } from '../xml/element.js';
import { isFrozenControl } from './frozen-control.js';
import { OpenFields } from './open-fields.js';
import { type AnchorMeaning, addAnchor, addAtom, addSpot } from './paragraph-builder.js';
import type { Bookmarks } from './read-bookmarks.js';
import type { OpenParagraph, Spot, Stretch, WordParagraph } from './story-shapes.js';

/** What reading paragraphs needs to know of the file, and tells of it. */
export type InlineContext = {
  readonly bookmarks: Bookmarks;
  /** Whether there is a note of that kind and id. */
  readonly isNote: (key: string) => boolean;
  readonly onNote: (key: string, paragraph: OpenParagraph) => void;
  readonly onComment: (id: string, paragraph: OpenParagraph) => void;
  readonly onBox: (content: XmlElement) => void;
};

type Place = { readonly wrappers: readonly XmlElement[]; readonly stretch: Stretch | null };
const atTop: Place = { wrappers: [], stretch: null };

const spaces = new Set(['w:tab', 'w:ptab', 'w:br', 'w:cr']);
const silentInRun = new Set([
  'w:delText',
  'w:delInstrText',
  'w:lastRenderedPageBreak',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:annotationRef',
  'w:separator',
  'w:continuationSeparator',
]);
const opened = new Set(['w:hyperlink', 'w:smartTag', 'w:customXml', 'w:dir', 'w:bdo', 'w:ins', 'w:moveTo']);
const inserted = new Set(['w:ins', 'w:moveTo']);
const removed = new Set(['w:del', 'w:moveFrom']);
const silent = new Set([
  'w:pPr',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:customXmlInsRangeStart',
  'w:customXmlInsRangeEnd',
  'w:customXmlDelRangeStart',
  'w:customXmlDelRangeEnd',
]);

/** Space before the text of a note is layout; what normal form leaves out at the start of a text. */
const leadingSpace = /^[\t\n\v\f\r\u0085\u2028\u2029 ]+/;

/** Reads the inside of paragraphs of one story as the reader of drafts does, keeping where every letter stands. */
export class InlineReader {
  readonly #context: InlineContext;
  readonly #fields = new OpenFields();
  /** In a note, until its first letter. */
  #isLeading: boolean;
  #paragraph!: OpenParagraph;
  #part!: WordParagraph;

  constructor(context: InlineContext, isNote: boolean) {
    this.#context = context;
    this.#isLeading = isNote;
  }

  read(paragraph: OpenParagraph, part: WordParagraph): void {
    this.#paragraph = paragraph;
    this.#part = part;
    const stretch = part.container.isFrozen ? { atoms: [] } : null;
    this.#children(part.element, { ...atTop, stretch });
  }

  #children(parent: XmlElement, place: Place): void {
    for (const element of childElements(parent)) this.#inline(element, place, parent);
  }

  #inline(element: XmlElement, place: Place, parent: XmlElement): void {
    const { name } = element;
    if (name === 'w:r') this.#run(element, place);
    else if (silent.has(name)) return;
    else if (removed.has(name)) this.#paragraph.isPending = true;
    else if (opened.has(name)) {
      if (inserted.has(name)) this.#paragraph.isPending = true;
      this.#children(element, within(place, element));
    } else this.#special(element, place, parent);
  }

  #special(element: XmlElement, place: Place, parent: XmlElement): void {
    const { bookmarks, onComment } = this.#context;
    switch (element.name) {
      case 'w:bookmarkStart':
        bookmarks.begin(element, this.#paragraph, parent);
        break;
      case 'w:bookmarkEnd':
        bookmarks.end(element, this.#paragraph, parent);
        break;
      case 'w:commentRangeStart':
        onComment(attribute(element, 'w:id') ?? '', this.#paragraph);
        break;
      case 'w:commentRangeEnd':
        break;
      case 'w:sdt':
        this.#control(element, place);
        break;
      case 'w:fldSimple':
        this.#simpleField(element, place);
        break;
      default:
        this.#beside(element, place);
    }
  }

  /** A content control that cannot be typed in, or that stands in an insertion that would have to be cut, is whole. */
  #control(element: XmlElement, place: Place): void {
    const content = child(element, 'w:sdtContent');
    if (isMissing(content)) return;
    const isInInsertion = place.wrappers.some(({ name }) => inserted.has(name));
    const isWhole = isInInsertion || isFrozenControl(element);
    this.#children(content, {
      wrappers: [...place.wrappers, element, content],
      stretch: place.stretch ?? (isWhole ? { atoms: [] } : null),
    });
  }

  #simpleField(element: XmlElement, place: Place): void {
    const meaning = fieldMeaning(attribute(element, 'w:instr') ?? '');
    const inside = { ...within(place, element), stretch: this.#stretchOf(place) ?? { atoms: [] } };
    const mark = meaning.type === 'note' ? this.#markOf(meaning.bookmark) : null;
    if (mark === null || !this.#fields.isTextShown) this.#children(element, inside);
    else this.#repeatedMark(element, inside, mark);
  }

  /** A further mark of a note: its first run stands for the mark, the others for nothing. */
  #repeatedMark(element: XmlElement, place: Place, mark: AnchorMeaning): void {
    let isFirst = true;
    for (const run of childElements(element)) {
      if (run.name !== 'w:r') continue;
      const spot = this.#spot(run, place, true);
      for (const one of childElements(run)) {
        if (one.name === 'w:rPr') continue;
        if (isFirst && one.name === 'w:t') {
          isFirst = false;
          this.#anchor(spot, one, place, mark);
        } else addAtom(this.#paragraph, spot, { element: one, what: 'nothing', stretch: place.stretch });
      }
    }
  }

  /** A formula, or something nobody knows. */
  #beside(element: XmlElement, place: Place): void {
    const what = element.name === 'm:oMath' || element.name === 'm:oMathPara' ? 'formula' : element.name;
    this.#anchor(this.#spot(element, place, false), element, place, { type: 'opaque', what });
    this.#boxes(element);
  }

  #run(run: XmlElement, place: Place): void {
    const spot = this.#spot(run, place, true);
    if (!isMissing(child(child(run, 'w:rPr'), 'w:rPrChange'))) this.#paragraph.isPending = true;
    const reference = markedReference(run);
    for (const element of childElements(run)) {
      if (element.name === 'w:rPr') continue;
      // What follows such a reference in its run is its mark, no text.
      if (reference !== undefined && element !== reference) this.#add(spot, element, place, '');
      else this.#inRun(spot, element, place);
    }
  }

  #inRun(spot: Spot, element: XmlElement, place: Place): void {
    const { name } = element;
    if (name === 'w:t') this.#add(spot, element, place, textOf(element), 'text');
    else if (spaces.has(name)) this.#add(spot, element, place, ' ');
    else if (name === 'w:noBreakHyphen') this.#add(spot, element, place, '\u2011');
    else if (name === 'w:softHyphen') this.#add(spot, element, place, '\u00AD');
    else if (name === 'w:fldChar') this.#fieldCharacter(spot, element, place);
    else if (name === 'w:instrText') {
      this.#fields.addInstruction(textOf(element));
      this.#add(spot, element, place, '');
    } else if (name === 'w:footnoteReference') this.#note(spot, element, place, 'footnote');
    else if (name === 'w:endnoteReference') this.#note(spot, element, place, 'endnote');
    else if (name === 'w:commentReference') {
      this.#context.onComment(attribute(element, 'w:id') ?? '', this.#paragraph);
      addAtom(this.#paragraph, spot, { element, what: 'marker', stretch: null });
    } else if (silentInRun.has(name)) this.#add(spot, element, place, '');
    else {
      this.#anchor(spot, element, place, { type: 'opaque', what: opaqueKinds.get(name) ?? name });
      this.#boxes(element);
    }
  }

  #add(spot: Spot, element: XmlElement, place: Place, text: string, what: 'text' | 'unit' = 'unit'): void {
    const lead = this.#isLeading ? (leadingSpace.exec(text)?.[0].length ?? 0) : 0;
    const shown = this.#fields.isTextShown ? text.slice(lead) : '';
    const stretch = this.#stretchOf(place);
    if (shown === '') {
      addAtom(this.#paragraph, spot, { element, what: 'nothing', stretch });
      return;
    }
    this.#isLeading = false;
    addAtom(this.#paragraph, spot, { element, what, text: shown, lead, stretch });
    this.#context.bookmarks.count();
  }

  #anchor(spot: Spot, element: XmlElement, place: Place, meaning: Parameters<typeof addAnchor>[3]): void {
    this.#isLeading = false;
    addAnchor(this.#paragraph, spot, { element, stretch: this.#stretchOf(place) }, meaning);
    this.#context.bookmarks.count();
  }

  #note(spot: Spot, element: XmlElement, place: Place, kind: 'footnote' | 'endnote'): void {
    const key = `${kind}:${attribute(element, 'w:id') ?? ''}`;
    if (!this.#context.isNote(key)) {
      this.#add(spot, element, place, '');
      return;
    }
    this.#context.bookmarks.meetNote(key, spot);
    this.#context.onNote(key, this.#paragraph);
    this.#anchor(spot, element, place, { type: 'note', identifier: key });
  }

  #fieldCharacter(spot: Spot, element: XmlElement, place: Place): void {
    const type = attribute(element, 'w:fldCharType');
    if (type === 'begin') this.#fields.begin();
    const bookmark = type === 'separate' || type === 'end' ? this.#fields.enterResult() : null;
    const mark = bookmark === null ? null : this.#markOf(bookmark);
    if (mark === null) this.#add(spot, element, place, '');
    else {
      this.#anchor(spot, element, place, mark);
      this.#fields.silence();
    }
    if (type === 'end') this.#fields.end();
  }

  /** What a field that repeats the mark of a note stands for; the note may be gone. */
  #markOf(bookmark: string): AnchorMeaning | null {
    const note = this.#context.bookmarks.noteOf(bookmark);
    if (note !== null) return { type: 'note', identifier: note };
    return bookmark.startsWith('_ph_') ? { type: 'opaque', what: 'note mark' } : null;
  }

  #boxes(element: XmlElement): void {
    for (const box of drawingContent(element).boxes) this.#context.onBox(box);
  }

  #spot(element: XmlElement, { wrappers }: Place, isRun: boolean): Spot {
    return addSpot(this.#paragraph, element, { wrappers, part: this.#part, isRun });
  }

  #stretchOf(place: Place): Stretch | null {
    return place.stretch ?? this.#fields.stretch;
  }
}

const opaqueKinds: ReadonlyMap<string, string> = new Map([
  ['w:sym', 'symbol'],
  ['w:drawing', 'picture'],
  ['w:pict', 'picture'],
  ['mc:AlternateContent', 'picture'],
  ['w:object', 'object'],
]);

function within(place: Place, element: XmlElement): Place {
  return { ...place, wrappers: [...place.wrappers, element] };
}
