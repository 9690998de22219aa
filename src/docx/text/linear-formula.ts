import { attribute, child, childElements, childrenNamed, textOf, type XmlElement } from '../xml/element.js';

/** A formula on one line, as it would be typed: "(a+b)/2", "x^2", "√(n)". What is not known is read from left to right. */
export function linearFormula(element: XmlElement): string {
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return textOf(element);
    case 'w:del':
    case 'w:moveFrom':
      return '';
    case 'm:f':
      return `${grouped(child(element, 'm:num'))}/${grouped(child(element, 'm:den'))}`;
    case 'm:sSup':
      return `${base(element)}^${grouped(child(element, 'm:sup'))}`;
    case 'm:sSub':
      return `${base(element)}_${grouped(child(element, 'm:sub'))}`;
    case 'm:sSubSup':
      return `${base(element)}_${grouped(child(element, 'm:sub'))}^${grouped(child(element, 'm:sup'))}`;
    case 'm:rad': {
      const degree = inside(child(element, 'm:deg'));
      return `${degree}√(${inside(child(element, 'm:e'))})`;
    }
    case 'm:nary': {
      const sign = attribute(child(child(element, 'm:naryPr'), 'm:chr'), 'm:val') ?? '∫';
      const [from, to] = [inside(child(element, 'm:sub')), inside(child(element, 'm:sup'))];
      return `${sign}${from === '' ? '' : `_(${from})`}${to === '' ? '' : `^(${to})`} ${base(element)}`;
    }
    case 'm:d': {
      const properties = child(element, 'm:dPr');
      const begin = attribute(child(properties, 'm:begChr'), 'm:val') ?? '(';
      const end = attribute(child(properties, 'm:endChr'), 'm:val') ?? ')';
      return `${begin}${childrenNamed(element, 'm:e').map(inside).join(', ')}${end}`;
    }
    case 'm:func':
      return `${inside(child(element, 'm:fName'))} ${base(element)}`;
    case 'm:m':
      return `(${childrenNamed(element, 'm:mr')
        .map((row) => childrenNamed(row, 'm:e').map(inside).join(', '))
        .join('; ')})`;
    default:
      return inside(element);
  }
}

function inside(element: XmlElement): string {
  return childElements(element).map(linearFormula).join('');
}

function base(element: XmlElement): string {
  return inside(child(element, 'm:e'));
}

function grouped(element: XmlElement): string {
  const text = inside(element);
  return text.length > 1 && !/^\d+$/.test(text) ? `(${text})` : text;
}
