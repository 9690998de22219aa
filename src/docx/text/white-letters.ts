import { attribute, child, isMissing, type XmlElement } from '../xml/element.js';

/** Whether letters are white; undefined where the properties say nothing of their colour. */
export function isWhite(properties: XmlElement): boolean | undefined {
  const color = attribute(child(properties, 'w:color'), 'w:val');
  return color === undefined ? undefined : isWhiteValue(color);
}

/** Whether something is coloured behind letters: shading, or the highlighter. Undefined where nothing is said of it. */
export function hasGround(properties: XmlElement): boolean | undefined {
  const shading = child(properties, 'w:shd');
  const highlight = attribute(child(properties, 'w:highlight'), 'w:val');
  if (highlight !== undefined && highlight !== 'none' && highlight !== 'white') return true;
  return isMissing(shading) ? undefined : isShaded(shading);
}

function isShaded(shading: XmlElement): boolean {
  const pattern = attribute(shading, 'w:val') ?? 'clear';
  if (pattern === 'nil') return false;
  if (pattern !== 'clear' || attribute(shading, 'w:themeFill') !== undefined) return true;
  const fill = attribute(shading, 'w:fill') ?? 'auto';
  return fill !== 'auto' && !isWhiteValue(fill);
}

function isWhiteValue(color: string): boolean {
  return /^#?(?:ffffff|white)$/i.test(color);
}
