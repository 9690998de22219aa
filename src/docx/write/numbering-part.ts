import type { HeadingRestart } from './heading-numbers.js';

/** `w:num` ids. Each ordered list of the text, and each restart of the headings, takes the next one. */
export const numberingIds = { headings: 1, paragraphs: 2, bullets: 3, firstFree: 4 } as const;

/** Word has nine levels; what lies deeper is written at the ninth. */
export const deepestLevel = 8;

const abstractIds = { headings: 0, paragraphs: 1, bullets: 2, ordered: 3 } as const;

type Level = {
  readonly format: string;
  readonly text: string;
  readonly side: 'left' | 'right';
  readonly properties: string;
};

// The number ends at 851 and the text begins at 1134. The style has a right tab at 851 for numbers that are typed;
// with an automatic one it would catch the tab after it.
const headingIndent =
  '<w:tabs><w:tab w:val="clear" w:pos="851"/></w:tabs><w:ind w:left="1134" w:hanging="283"/>';

const headingLevels: readonly Level[] = [
  ['upperRoman', '%1.'],
  ['upperLetter', '%2.'],
  ['decimal', '%3.'],
  ['lowerLetter', '(%4)'],
  ['lowerRoman', '(%5)'],
  ['lowerLetter', '%6.'],
].map(([format, text]) => ({ format: format!, text: text!, side: 'right', properties: headingIndent }));

/** The number stands at the left edge of the text, the first line goes on at the third default tab. */
const paragraphLevels: readonly Level[] = [
  {
    format: 'decimal',
    text: '%1.',
    side: 'left',
    properties: '<w:tabs><w:tab w:val="num" w:pos="1701"/></w:tabs><w:ind w:left="1134" w:firstLine="0"/>',
  },
];

const bulletLevels: readonly Level[] = levels((level) => ({
  format: 'bullet',
  text: '•',
  side: 'left',
  properties: `<w:ind w:left="${1701 + 567 * level}" w:hanging="170"/>`,
}));

/** Subparagraphs: (a), then (i), then a., then i. */
const orderedMarks: readonly (readonly [string, (level: number) => string])[] = [
  ['lowerLetter', (level) => `(%${level + 1})`],
  ['lowerRoman', (level) => `(%${level + 1})`],
  ['lowerLetter', (level) => `%${level + 1}.`],
  ['lowerRoman', (level) => `%${level + 1}.`],
];

const orderedLevels: readonly Level[] = levels((level) => {
  const [format, text] = orderedMarks[level % orderedMarks.length]!;
  const left = 1134 + 567 * level;
  return {
    format,
    text: text(level),
    side: 'left',
    properties: `<w:tabs><w:tab w:val="num" w:pos="${left + 1134}"/></w:tabs><w:ind w:left="${left}" w:firstLine="567"/>`,
  };
});

function levels(make: (level: number) => Level): readonly Level[] {
  return Array.from({ length: deepestLevel + 1 }, (_, level) => make(level));
}

/** `word/numbering.xml` for the lists of one document. */
export function numberingPart(lists: {
  readonly ordered: readonly number[];
  readonly headingRestarts: readonly HeadingRestart[];
}): string {
  const nums = [
    { id: numberingIds.headings as number, xml: num(numberingIds.headings, abstractIds.headings) },
    { id: numberingIds.paragraphs, xml: num(numberingIds.paragraphs, abstractIds.paragraphs) },
    { id: numberingIds.bullets, xml: num(numberingIds.bullets, abstractIds.bullets) },
    ...lists.ordered.map((id) => ({ id, xml: num(id, abstractIds.ordered, [1]) })),
    ...lists.headingRestarts.map(({ numId, starts }) => ({
      id: numId,
      xml: num(numId, abstractIds.headings, starts),
    })),
  ].sort((a, b) => a.id - b.id);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    abstractNum(abstractIds.headings, headingLevels),
    abstractNum(abstractIds.paragraphs, paragraphLevels),
    abstractNum(abstractIds.bullets, bulletLevels),
    abstractNum(abstractIds.ordered, orderedLevels),
    ...nums.map(({ xml }) => xml),
    '</w:numbering>',
  ].join('');
}

function abstractNum(id: number, all: readonly Level[]): string {
  // Word tells lists apart by this number when text is pasted between documents.
  const nsid = (0x50480001 + id).toString(16).toUpperCase();
  const type = all.length > 1 ? 'multilevel' : 'singleLevel';
  return `<w:abstractNum w:abstractNumId="${id}"><w:nsid w:val="${nsid}"/><w:multiLevelType w:val="${type}"/>${all.map(levelXml).join('')}</w:abstractNum>`;
}

function levelXml({ format, text, side, properties }: Level, level: number): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="${side}"/><w:pPr>${properties}</w:pPr></w:lvl>`;
}

function num(id: number, abstractId: number, starts: readonly number[] = []): string {
  const overrides = starts.map(
    (start, level) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  );
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${overrides.join('')}</w:num>`;
}
