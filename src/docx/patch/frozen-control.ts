import { attribute, child, childElements, type XmlElement } from '../xml/element.js';

const decidedElsewhere = new Set([
  'w:dataBinding',
  'w15:dataBinding',
  'w:dropDownList',
  'w:comboBox',
  'w:date',
  'w:picture',
  'w:equation',
  'w:citation',
  'w:bibliography',
  'w:docPartObj',
  'w:docPartList',
  'w:showingPlcHdr',
  'w14:checkbox',
]);

/** Whether a content control's text is not for typing: locked, chosen from a list, taken from elsewhere. */
export function isFrozenControl(control: XmlElement): boolean {
  const properties = child(control, 'w:sdtPr');
  return childElements(properties).some((one) => {
    if (one.name === 'w:lock') {
      const lock = attribute(one, 'w:val');
      return lock === 'contentLocked' || lock === 'sdtContentLocked';
    }
    return decidedElsewhere.has(one.name);
  });
}
