import { outlineOf } from '../read/styles.js';
import type { XmlElement } from '../xml/element.js';

/** "heading 1" as programs in other languages name the style; Word itself keeps the English name. */
const headingName =
  /^(?:heading|header|überschrift|titre|título|titulo|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|titlu|заголовок|заглавие|başlık|τίτλος|επικεφαλίδα|标题|標題|見出し|제목|العنوان|عنوان|כותרת)\s*-?\s*([1-9])$/u;
const titleName =
  /^(?:title|titel|title page|tittel|otsikko|titre|título|titulo|titolo|subtitle|untertitel|sous-titre|subtítulo|sottotitolo)$/u;

/** 0 for the document's title, 1 to 9 for a heading, null for text; names in lower case, the style's own first. */
export function headingLevel(
  own: XmlElement,
  names: readonly string[],
  styleOutline: number | undefined,
): number | null {
  const outline = outlineOf(own);
  // Ten says that a paragraph is text whatever its style.
  if (outline !== undefined && outline > 9) return null;
  for (const name of names) {
    const level = headingName.exec(name)?.[1];
    if (level !== undefined) return Number(level);
    if (titleName.test(name)) return 0;
  }
  const said = outline ?? styleOutline;
  return said !== undefined && said >= 1 && said <= 9 ? said : null;
}

/** Word keeps the English name whatever language it speaks; other programs may not. */
const captionName =
  /^(?:caption|beschriftung|légende|epígrafe|leyenda|legenda|didascalia|bijschrift|billedtekst|bildetekst|beskrivning|kuvaotsikko|название объекта|題注|题注|図表番号|캡션|تسمية توضيحية)$/u;

/** Words below a picture or above a table, by their style or one that it is based on. */
export function isCaptionStyle(names: readonly string[]): boolean {
  return names.some((name) => captionName.test(name));
}

export function isContentsStyle(names: readonly string[]): boolean {
  return names.some((name) => /^(?:toc|contents) ?[1-9]$|^table of figures$/.test(name));
}
