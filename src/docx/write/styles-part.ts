import { type ParagraphStyle, paragraphStyles, styleIds } from '../styles.js';
import { escapeXml } from '../xml/escape-xml.js';
import { numberingIds } from './numbering-part.js';

/** `word/styles.xml`: the defaults of the page, the styles of `styles.ts`, and the few of other kinds. */
export function stylesPart(): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    defaults,
    ...paragraphStyles.map(paragraphStyleXml),
    ...characterStyles,
    tableStyle,
    '</w:styles>',
  ].join('');
}

const font = 'Times New Roman';
const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`;

/** The order of elements is the schema's (ECMA-376 part 1, 17.3.1.26 and 17.3.2.28). */
function paragraphStyleXml(style: ParagraphStyle): string {
  const isNormal = style.id === 'Normal';
  return [
    `<w:style w:type="paragraph"${isNormal ? ' w:default="1"' : ''}${style.id.startsWith('Penholder') ? ' w:customStyle="1"' : ''} w:styleId="${style.id}">`,
    `<w:name w:val="${escapeXml(style.name)}"/>`,
    style.alias === undefined ? '' : `<w:aliases w:val="${style.alias}"/>`,
    style.basedOn === undefined ? '' : `<w:basedOn w:val="${style.basedOn}"/>`,
    style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`,
    '<w:qFormat/>',
    nonEmpty('w:pPr', paragraphProperties(style)),
    nonEmpty('w:rPr', runProperties(style)),
    '</w:style>',
  ].join('');
}

function paragraphProperties(style: ParagraphStyle): string {
  return [
    style.keep === true ? '<w:keepNext/><w:keepLines/>' : '',
    style.bullet === undefined
      ? ''
      : `<w:numPr><w:ilvl w:val="${style.bullet}"/><w:numId w:val="${numberingIds.bullets}"/></w:numPr>`,
    style.bottomRule === true
      ? '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="auto"/></w:pBdr>'
      : '',
    style.shading === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${style.shading}"/>`,
    nonEmpty('w:tabs', (style.tabs ?? []).map(tabXml).join('')),
    style.id === 'Normal' ? '<w:suppressAutoHyphens/>' : '',
    spacingXml(style),
    indentXml(style),
    style.justified === true ? '<w:jc w:val="both"/>' : '',
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline - 1}"/>`,
  ].join('');
}

function tabXml([side, position]: readonly ['left' | 'right' | 'dotted', number]): string {
  return side === 'dotted'
    ? `<w:tab w:val="right" w:leader="dot" w:pos="${position}"/>`
    : `<w:tab w:val="${side}" w:pos="${position}"/>`;
}

function spacingXml({ before, after, line }: ParagraphStyle): string {
  const attributes = [
    before === undefined ? '' : ` w:before="${before}"`,
    after === undefined ? '' : ` w:after="${after}"`,
    line === undefined ? '' : ` w:line="${line.twips}" w:lineRule="${line.rule}"`,
  ].join('');
  return attributes === '' ? '' : `<w:spacing${attributes}/>`;
}

function indentXml({ indent }: ParagraphStyle): string {
  if (indent === undefined) return '';
  const attributes = (['left', 'right', 'hanging'] as const)
    .filter((side) => indent[side] !== undefined)
    .map((side) => ` w:${side}="${indent[side]}"`);
  return `<w:ind${attributes.join('')}/>`;
}

function runProperties({ bold, italic, colour, halfPoints }: ParagraphStyle): string {
  return [
    bold === true ? '<w:b/><w:bCs/>' : '',
    italic === true ? '<w:i/><w:iCs/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    halfPoints === undefined ? '' : `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`,
  ].join('');
}

function nonEmpty(name: string, content: string): string {
  return content === '' ? '' : `<${name}>${content}</${name}>`;
}

const raised = '<w:sz w:val="18"/><w:szCs w:val="18"/><w:vertAlign w:val="superscript"/>';
const characterStyles: readonly string[] = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:semiHidden/></w:style>',
  characterStyle(styleIds.noteMark, 'footnote reference', '4_G', raised),
  characterStyle('EndnoteReference', 'endnote reference', '1_G', raised),
  characterStyle(
    styleIds.pageNumber,
    'page number',
    '7_G',
    '<w:b/><w:bCs/><w:sz w:val="18"/><w:szCs w:val="18"/>',
  ),
  characterStyle(
    styleIds.hyperlink,
    'Hyperlink',
    undefined,
    '<w:color w:val="0000FF"/><w:u w:val="single"/>',
  ),
];

function characterStyle(id: string, name: string, alias: string | undefined, properties: string): string {
  const aliases = alias === undefined ? '' : `<w:aliases w:val="${alias}"/>`;
  return `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/>${aliases}<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${properties}</w:rPr></w:style>`;
}

const tableStyle =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:semiHidden/></w:style>';
