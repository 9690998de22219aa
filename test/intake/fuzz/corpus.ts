import { strToU8, zipSync } from 'fflate';
import { writeDocx } from '../../../src/docx/index.js';
import { baseOf, created, everyBlock } from '../../docx/sample-documents.js';
import { pdfObjects, writePdf } from './small-pdf.js';

/** A small honest file. `objects` are those of a PDF, for changes that leave its table right. */
export type Sample = {
  readonly name: string;
  readonly format: string;
  readonly bytes: Uint8Array;
  readonly objects?: readonly string[];
};

const markdown = `---
entity: itu
received: 2020-12-05
---

# Contribution of the Union

## Part Two: trends

In 2020 the Union opened **twelve** centres[^1] in *rural* areas, see [the portal](https://portal.example/a).

It helped with:

- laboratories for schools;
    1. in towns
    2. in villages
- a survey of prices.

| Country | Centres |
| --- | --- |
| Kenya | 12 |
| Nepal | 7 |

> A partner wrote that the work went well.

### Future actions

A second paragraph with a line that ends in a hy-
phen and <b>marks</b> of another kind.[^note]

[^1]: Report of the Union, p. 3.
[^note]: https://portal.example/b
`;

const plain = `Submission by

International Telecommunication Union

to the

24th session of the Commission on Science and Technology for Development

Part Three: A brief description of

(a) Progress made

1. In 2020 the Union opened twelve centres in rural areas, and trained four hun-
dred teachers.(1) The portal has prices for farmers.

   - laboratories for schools
   - a survey of prices, https://portal.example/a

(b) FUTURE ACTIONS

2. The work on the register goes on.[2]

Page 1 of 2
\f
> We also wrote to partners.
> They answered.

-----
(1) Report of the Union, p. 3.
[2] See the annex.
`;

const page = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Contribution</title>
<style>p { margin: 0 } .h { display: none }</style></head><body><nav><a href="/">Home</a></nav>
<h1>Contribution of the Union</h1><h2>Part Three</h2>
<p>In 2020 the Union opened <b>twelve</b> centres<sup><a href="#fn1" id="r1">1</a></sup> in rural areas.<br>A second line.</p>
<ul><li>laboratories<ol type="a"><li>in towns</li><li>in villages</li></ol></li><li>a survey</li></ul>
<table><tr><th>Country</th><th>Centres</th></tr><tr><td rowspan="2">Kenya</td><td>12</td></tr><tr><td>7</td></tr></table>
<div class="h">Hidden words</div><blockquote><p>A partner wrote.</p></blockquote>
<p style="mso-list:l0 level1 lfo1"><span>1.</span> See <a href="https://portal.example/a?b=c&amp;d">the portal</a> &mdash; now.</p>
<hr><div id="fn1"><p><a href="#r1">1</a> Report of the Union.</p></div></body></html>`;

const mail = `From: "Desk" <desk@itu.example>\r
To: office@example.org\r
Subject: =?utf-8?Q?Contribution_of_the_Union?=\r
Date: Sat, 5 Dec 2020 10:00:00 +0000\r
MIME-Version: 1.0\r
Content-Type: multipart/alternative; boundary="b1"\r
\r
--b1\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: quoted-printable\r
\r
In 2020 the Union opened twelve centres =E2=80=93 in rural areas.\r
\r
> You wrote: please send a contribution.\r
--b1\r
Content-Type: text/html; charset=utf-8\r
\r
<p>In 2020 the Union opened <i>twelve</i> centres.</p>\r
--b1--\r
`;

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const para = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const item = (text: string, level: number) =>
  para(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

/** A package with what people's programs put into one: changes tracked, comments, notes, fields, boxes, controls, lists. */
const wordParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map((name, at) => `<Relationship Id="rId${at + 1}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}<Relationship Id="rId9" Type="${office}/hyperlink" Target="https://portal.example/a" TargetMode="External"/></Relationships>`,
  'word/styles.xml': `${head}<w:styles ${w}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Heading1"/></w:style></w:styles>`,
  'word/numbering.xml': `${head}<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${[0, 1, 2].map((level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${['decimal', 'lowerLetter', 'lowerRoman'][level]}"/><w:lvlText w:val="${['%1.', '(%2)', '%1.%3'][level]}"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  'word/footnotes.xml': `${head}<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="1">${para('Report of the Union, p. 3.')}</w:footnote></w:footnotes>`,
  'word/endnotes.xml': `${head}<w:endnotes ${w}><w:endnote w:id="1">${para('See the annex.')}</w:endnote></w:endnotes>`,
  'word/comments.xml': `${head}<w:comments ${w}><w:comment w:id="0" w:author="A">${para('Is this right?')}</w:comment></w:comments>`,
  'word/document.xml': `${head}<w:document ${w} ${r} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:body>${[
    para('Contribution of the Union', '<w:pStyle w:val="Heading1"/>'),
    para('Part Three', '<w:pStyle w:val="Own"/>'),
    '<w:p><w:r><w:t xml:space="preserve">In 2020 the Union opened </w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:rPr><w:b/></w:rPr><w:t>twelve</w:t></w:r></w:ins><w:del w:id="2" w:author="A"><w:r><w:delText>ten</w:delText></w:r></w:del><w:r><w:t xml:space="preserve"> centres.</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="0"/><w:hyperlink r:id="rId9"><w:r><w:t>See the portal.</w:t></w:r></w:hyperlink><w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>',
    item('laboratories', 0),
    item('in towns', 1),
    item('in villages', 2),
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://portal.example/b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>The second portal</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> is open.</w:t></w:r><w:r><w:endnoteReference w:id="1"/></w:r></w:p>',
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Country</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Kenya</w:t></w:r></w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p><w:r><w:t>12</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>',
    `<w:sdt><w:sdtPr/><w:sdtContent>${para('In a control.')}</w:sdtContent></w:sdt>`,
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${para('In a box.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden.</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0B7"/><w:tab/><w:t>Shown.</w:t><w:br w:type="page"/></w:r></w:p>',
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
  ].join('')}</w:body></w:document>`,
};

const pdfLines = [
  [
    'Contribution of the Union',
    '',
    'In 2020 the Union opened twelve centres in rural areas, and trained four hun-',
    'dred teachers. The portal has prices for farmers in five languages (1).',
    '',
    '- laboratories for schools',
    '- a survey of prices',
    '',
    '1 Report of the Union, p. 3.',
  ],
  ['The work on the register of health records goes on, and is to end', 'in the middle of the next year.'],
];

/** The samples by format; the same on every machine. */
export async function corpus(): Promise<readonly Sample[]> {
  const objects = pdfObjects(pdfLines);
  const text = (name: string, content: string): Sample => ({
    name,
    format: name.replace(/^.*\./, ''),
    bytes: strToU8(content),
  });
  return [
    text('itu.md', markdown),
    text('itu.txt', plain),
    text('itu.html', page),
    text('itu.eml', mail),
    {
      name: 'itu-written.docx',
      format: 'docx',
      bytes: await writeDocx(everyBlock, { base: baseOf(everyBlock), emblem: null, created }),
    },
    {
      name: 'itu-sent.docx',
      format: 'docx',
      bytes: zipSync(
        Object.fromEntries(Object.entries(wordParts).map(([name, xml]) => [name, strToU8(xml)])),
      ),
    },
    { name: 'itu.pdf', format: 'pdf', bytes: writePdf(objects), objects },
  ];
}
