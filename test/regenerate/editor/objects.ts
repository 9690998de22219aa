import {
  child,
  descendants,
  type Element,
  insertAfter,
  is,
  isolate,
  make,
  makeText,
  parseXml,
  remove,
  setAttribute,
  visibleRuns,
  visibleText,
  xmlOf,
} from '../word-xml.js';
import { authors, cloneLook, type Desk, isPending, wordsOf } from './desk.js';

const namespaces = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  pic: 'http://schemas.openxmlformats.org/drawingml/2006/picture',
};
const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

function fromXml(desk: Desk, xml: string): Element {
  const document = parseXml(new TextEncoder().encode(`<x ${declared}>${xml}</x>`));
  return desk.body.importNode(document.documentElement!.firstChild as Element, true);
}

const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

function tableXml(rows: readonly (readonly string[])[]): string {
  const width = Math.floor(9000 / rows[0]!.length);
  const cells = (row: readonly string[]) =>
    row.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders></w:tblPr><w:tblGrid>${rows[0]!.map(() => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

export function pasteTable(desk: Desk): boolean {
  const after = desk.chance.one(desk.plainParagraphs().filter((one) => !desk.isHeading(one)));
  const columns = desk.chance.whole(2, 3);
  const rows = Array.from({ length: desk.chance.whole(1, 3) }, () =>
    Array.from({ length: columns }, () => `<w:p><w:r><w:t>${desk.word()}</w:t></w:r></w:p>`),
  );
  const table = fromXml(desk, tableXml(rows));
  insertAfter(table, after);
  desk.count(table, 1);
  return true;
}

/** A PNG of one grey pixel. */
const pixel = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
);

export function pastePicture(desk: Desk): boolean {
  const paragraph = desk.chance.one(desk.plainParagraphs().filter((one) => !desk.isHeading(one)));
  const number = desk.id();
  desk.parts.set(`word/media/pasted${number}.png`, pixel);
  const relation = desk.addRelation(`${namespaces.r}/image`, `media/pasted${number}.png`);
  const drawing = `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="${number}" name="Picture ${number}"/><a:graphic><a:graphicData uri="${namespaces.pic}"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="pasted.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  const run = fromXml(desk, drawing);
  if (desk.chance.isTrue(0.5)) {
    insertAfter(make(desk.body, 'p', {}, cloneLook(desk.body, paragraph), run), paragraph);
    return true;
  }
  const words = wordsOf(paragraph);
  if (words.length === 0) return false;
  const at = desk.chance.one(words).end;
  isolate(paragraph, at, at);
  const before = visibleRuns(paragraph).findLast((one) => one.start + one.text.length <= at)?.run;
  if (before?.parentNode !== paragraph) return false;
  insertAfter(run, before);
  return true;
}

export function wrapInControl(desk: Desk): boolean {
  const paragraph = desk.chance.one(desk.plainParagraphs().filter((one) => !desk.isHeading(one)));
  const next = paragraph.nextSibling;
  // A tracked mark before it would lose the paragraph that it is joined to.
  if (!is(next, 'p') || !isFreeBefore(paragraph)) return false;
  const control = fromXml(
    desk,
    `<w:sdt><w:sdtPr><w:id w:val="${desk.id()}"/></w:sdtPr><w:sdtContent/></w:sdt>`,
  );
  paragraph.parentNode!.replaceChild(control, paragraph);
  child(control, 'sdtContent')!.appendChild(paragraph);
  return true;
}

function isFreeBefore(element: Element): boolean {
  const before = element.previousSibling;
  return is(before, 'p') && !isPending(before);
}

/** The paragraph becomes the second cell of a table with one row. */
export function intoTable(desk: Desk): boolean {
  const paragraph = desk.chance.one(desk.plainParagraphs().filter((one) => !desk.isHeading(one)));
  if (!is(paragraph.nextSibling, 'p') || !isFreeBefore(paragraph)) return false;
  const table = fromXml(desk, tableXml([[`<w:p><w:r><w:t>${desk.word()}</w:t></w:r></w:p>`, '<w:p/>']]));
  desk.count(table, 1);
  paragraph.parentNode!.replaceChild(table, paragraph);
  const place = descendants(table, 'p')[1]!;
  place.parentNode!.replaceChild(paragraph, place);
  desk.moved(visibleText(paragraph));
  return true;
}

/** A paragraph, and one or two behind it, become items of a list. */
export function intoList(desk: Desk): boolean {
  const texts = desk.plainParagraphs();
  const from = desk.chance.whole(0, texts.length - 1);
  const some = texts.slice(from, from + desk.chance.whole(1, 3)).filter((one) => !desk.isHeading(one));
  for (const one of some) {
    const properties = child(one, 'pPr') ?? one.insertBefore(make(desk.body, 'pPr'), one.firstChild);
    for (const old of descendants(properties, 'numPr', 'pStyle')) remove(old);
    const list = make(
      desk.body,
      'numPr',
      {},
      make(desk.body, 'ilvl', { val: '0' }),
      make(desk.body, 'numId', { val: '3' }),
    );
    properties.insertBefore(list, properties.firstChild);
    properties.insertBefore(make(desk.body, 'pStyle', { val: 'Bullet1G' }), list);
  }
  return some.length > 0;
}

export function comment(desk: Desk): boolean {
  const paragraph = desk.chance.one(desk.paragraphs());
  const words = wordsOf(paragraph);
  if (words.length === 0) return false;
  const first = desk.chance.whole(0, words.length - 1);
  const last = Math.min(words.length - 1, first + desk.chance.whole(0, 8));
  const runs = isolate(paragraph, words[first]!.start, words[last]!.end);
  const [start, end] = [runs[0], runs.at(-1)];
  if (start?.parentNode !== paragraph || end?.parentNode !== paragraph) return false;
  const author = desk.chance.one(authors);
  const id = String(desk.remarks.length + 1000);
  const text = `${desk.word()}: please look at this once more`;
  addRemark(desk, { id, author, text });
  paragraph.insertBefore(make(desk.body, 'commentRangeStart', { id }), start);
  const mark = make(desk.body, 'r', {}, make(desk.body, 'commentReference', { id }));
  const close = make(desk.body, 'commentRangeEnd', { id });
  insertAfter(close, end);
  insertAfter(mark, close);
  return true;
}

function addRemark(
  desk: Desk,
  remark: { readonly id: string; readonly author: string; readonly text: string },
): void {
  const part = 'word/comments.xml';
  if (!desk.parts.has(part)) {
    desk.parts.set(
      part,
      new TextEncoder().encode(
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${namespaces.w}"></w:comments>`,
      ),
    );
    desk.addRelation(`${namespaces.r}/comments`, 'comments.xml');
    desk.replaceText(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
    );
  }
  const document = parseXml(desk.parts.get(part)!);
  const initials = remark.author
    .split(' ')
    .map((name) => name[0])
    .join('');
  const paragraph = make(
    document,
    'p',
    {},
    make(document, 'r', {}, make(document, 'annotationRef')),
    make(document, 'r', {}, makeText(document, 't', remark.text)),
  );
  document.documentElement!.appendChild(
    make(
      document,
      'comment',
      { id: remark.id, author: remark.author, date: desk.time(), initials },
      paragraph,
    ),
  );
  desk.parts.set(part, new TextEncoder().encode(xmlOf(document)));
  desk.remarks.push(remark);
}

/** What Word leaves behind wherever somebody types: runs cut at any letter, saving ids, spelling marks. */
export function scatterRuns(desk: Desk): boolean {
  for (const paragraph of desk.chance.some(desk.paragraphs(), 8)) {
    const length = visibleText(paragraph).length;
    const at = desk.chance.whole(1, Math.max(1, length - 1));
    isolate(paragraph, at, at);
    const run = desk.chance.one(visibleRuns(paragraph)).run;
    setAttribute(run, 'rsidR', '00AB12CD');
    if (run.parentNode !== paragraph) continue;
    paragraph.insertBefore(make(desk.body, 'proofErr', { type: 'spellStart' }), run);
    insertAfter(make(desk.body, 'proofErr', { type: 'spellEnd' }), run);
  }
  return true;
}
