/** What a paragraph says beyond its style. `outline` is 1 to 9, as Word shows it; `firstLine` is in twips. */
export type ParagraphForm = {
  readonly style: string;
  readonly list?: { readonly numId: number; readonly level: number };
  readonly firstLine?: number;
  readonly outline?: number;
};

/** A `w:p`, its properties in the order of the schema (ECMA-376 part 1, 17.3.1.26). */
export function paragraphXml({ style, list, firstLine, outline }: ParagraphForm, content: string): string {
  const numbering =
    list === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.numId}"/></w:numPr>`;
  const indent = firstLine === undefined ? '' : `<w:ind w:firstLine="${firstLine}"/>`;
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline - 1}"/>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbering}${indent}${level}</w:pPr>${content}</w:p>`;
}
