import {
  attribute,
  child,
  childElements,
  childrenNamed,
  isMissing,
  textOf,
  type XmlElement,
} from '../xml/element.js';
import type { FindingKind } from './findings.js';

/** What a drawing holds: text boxes to be read, and things that are no text. */
export type DrawingContent = {
  readonly boxes: readonly XmlElement[];
  readonly things: readonly { readonly kind: FindingKind; readonly name: string }[];
};

const chart = /\/chart(?:ex)?$/i;
const diagram = /\/diagram$/;

/** Looks into a `w:drawing`, `w:pict` or `w:object`; a text box is not looked into. */
export function drawingContent(element: XmlElement): DrawingContent {
  const boxes: XmlElement[] = [];
  const kinds = new Map<FindingKind, string>();
  let title = '';
  const visit = (one: XmlElement): void => {
    switch (one.name) {
      case 'w:txbxContent':
        boxes.push(one);
        return;
      case 'mc:AlternateContent':
        visit(understoodBranch(one));
        return;
      case 'wp:docPr':
        title ||= attribute(one, 'descr') || attribute(one, 'title') || '';
        break;
      case 'a:blip':
        kinds.set('picture', '');
        break;
      case 'v:imagedata':
        kinds.set('picture', '');
        title ||= attribute(one, 'o:title') ?? '';
        break;
      case 'v:shape':
        title ||= attribute(one, 'alt') ?? '';
        break;
      case 'v:textpath':
        kinds.set('wordArt', attribute(one, 'string') ?? '');
        break;
      case 'o:OLEObject':
        kinds.set('object', attribute(one, 'ProgID') ?? '');
        break;
      case 'a:graphicData': {
        const uri = attribute(one, 'uri') ?? '';
        if (chart.test(uri)) kinds.set('chart', '');
        else if (diagram.test(uri)) kinds.set('diagram', '');
        break;
      }
    }
    for (const inner of childElements(one)) visit(inner);
  };
  visit(element);
  // The picture of an embedded object shows what the object holds.
  if (element.name === 'w:object') {
    const name = kinds.get('object') ?? '';
    return { boxes, things: [{ kind: 'object', name: name || title }] };
  }
  return { boxes, things: [...kinds].map(([kind, name]) => ({ kind, name: name || title })) };
}

/**
 * The branch of an `mc:AlternateContent` to be read: the newer one where there is text in it, else the older one where
 * that has text, so that a text box is read once.
 */
export function understoodBranch(element: XmlElement): XmlElement {
  const choices = childrenNamed(element, 'mc:Choice');
  const fallback = child(element, 'mc:Fallback');
  const choice = choices.find(holdsText);
  if (choice !== undefined) return choice;
  return holdsText(fallback) || choices.length === 0 ? fallback : choices[0]!;
}

/** Each element is asked once, however deep such branches are nested. */
const asked = new WeakMap<XmlElement, boolean>();

export function holdsText(element: XmlElement): boolean {
  if (isMissing(element)) return false;
  const known = asked.get(element);
  if (known !== undefined) return known;
  const holds =
    (element.name === 'w:t' && textOf(element) !== '') ||
    childElements(element).some((one) => holdsText(one));
  asked.set(element, holds);
  return holds;
}
