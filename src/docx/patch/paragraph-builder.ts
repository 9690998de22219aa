import { type Anchor, anchorCharacter } from '../../document/index.js';
import type { XmlElement } from '../xml/element.js';
import type { Atom, OpenParagraph, Spot, Stretch, WordParagraph } from './story-shapes.js';

export function openParagraph(): OpenParagraph {
  return {
    parts: [],
    spots: [],
    atoms: [],
    anchors: [],
    bookmarks: [],
    text: '',
    isPending: false,
    index: -1,
  };
}

export function addSpot(
  paragraph: OpenParagraph,
  element: XmlElement,
  place: { readonly wrappers: readonly XmlElement[]; readonly part: WordParagraph; readonly isRun: boolean },
): Spot {
  const spot: Spot = {
    element,
    isRun: place.isRun,
    wrappers: place.wrappers,
    paragraph: place.part,
    atoms: [],
    shellStart: element.start,
    shellEnd: element.end,
  };
  paragraph.spots.push(spot);
  return spot;
}

type NewAtom = {
  readonly element: XmlElement;
  readonly what: Atom['what'];
  readonly text?: string;
  readonly lead?: number;
  readonly stretch: Stretch | null;
  readonly isOpaque?: boolean;
};

export function addAtom(paragraph: OpenParagraph, spot: Spot, of: NewAtom): void {
  const start = paragraph.text.length;
  paragraph.text += of.text ?? '';
  const atom: Atom = {
    element: of.element,
    spot,
    start,
    end: paragraph.text.length,
    lead: of.lead ?? 0,
    what: of.what,
    isOpaque: of.isOpaque ?? false,
    stretch: of.stretch,
  };
  spot.atoms.push(atom);
  paragraph.atoms.push(atom);
  of.stretch?.atoms.push(atom);
}

export type AnchorMeaning =
  | { readonly type: 'note'; readonly identifier: string }
  | { readonly type: 'opaque'; readonly what: string };

export function addAnchor(
  paragraph: OpenParagraph,
  spot: Spot,
  of: { readonly element: XmlElement; readonly stretch: Stretch | null },
  meaning: AnchorMeaning,
): void {
  const anchor: Anchor = { at: paragraph.text.length, ...meaning };
  paragraph.anchors.push(anchor);
  addAtom(paragraph, spot, {
    ...of,
    what: 'unit',
    text: anchorCharacter,
    isOpaque: meaning.type === 'opaque',
  });
}
