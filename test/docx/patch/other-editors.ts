// What other editors leave in a file: pending changes of two authors, fields, controls, comments. At XML level.

/** Draws from a list of numbers, so that a failing case can be made smaller. */
export class Draw {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** A number below `limit`. */
  below(limit: number): number {
    const number = this.#numbers[this.#at % this.#numbers.length] ?? 0;
    this.#at += 1;
    return limit <= 0 ? 0 : number % limit;
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }
}

const names = ['A. Editor', 'B. Editor'];
let nextId = 5000;

function by(draw: Draw): string {
  nextId += 1;
  return ` w:id="${nextId}" w:author="${draw.one(names)}" w:date="2021-03-01T0${draw.below(10)}:00:00Z"`;
}

const run = /<w:r>(?:(?!<w:r>).)*?<\/w:r>/gs;
const deleted = (xml: string): string =>
  xml
    .replaceAll('<w:t ', '<w:delText ')
    .replaceAll('<w:t>', '<w:delText>')
    .replaceAll('</w:t>', '</w:delText>');
const onlyText = (xml: string): boolean => /^<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[ >]/s.test(xml);
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

/** What can become of a run that stands in a paragraph or link. */
const ofRuns: readonly ((xml: string, draw: Draw) => string)[] = [
  (xml, draw) => `<w:ins${by(draw)}>${xml}</w:ins>`,
  (xml, draw) => `<w:del${by(draw)}>${deleted(xml)}</w:del>`,
  (xml, draw) => `<w:ins${by(draw)}><w:del${by(draw)}>${deleted(xml)}</w:del></w:ins>`,
  (xml, draw) => `<w:moveTo${by(draw)}>${xml}</w:moveTo>`,
  (xml, draw) => `<w:ins${by(draw)}>${xml}<w:r><w:t xml:space="preserve"> more words </w:t></w:r></w:ins>`,
  (xml, draw) => `<w:ins${by(draw)}><w:r><w:t>before </w:t></w:r></w:ins>${xml}`,
  (xml) => `<w:smartTag w:element="place">${xml}</w:smartTag>`,
  (xml) => `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
  (xml) =>
    `${field('begin')}<w:r><w:instrText xml:space="preserve"> REF x </w:instrText></w:r>${field('separate')}${xml}${field('end')}`,
  (xml) =>
    xml
      .replace('<w:r>', '<w:r w:rsidR="00AB00AB"><w:lastRenderedPageBreak/>')
      .replace(/(<w:lastRenderedPageBreak\/>)(<w:rPr>.*?<\/w:rPr>)/s, '$2$1'),
  (xml, draw) => {
    const change = `<w:rPrChange${by(draw)}><w:rPr/></w:rPrChange>`;
    return xml.includes('<w:rPr>')
      ? xml.replace('</w:rPr>', `${change}</w:rPr>`)
      : xml.replace('<w:r>', `<w:r><w:rPr><w:u w:val="single"/>${change}</w:rPr>`);
  },
  (xml) =>
    xml.replace(
      /(<w:t[^>]*>)([^<&]{2,})</s,
      (_all, tag: string, words: string) =>
        `${tag}${words.slice(0, 1)}</w:t></w:r><w:r><w:tab/><w:t xml:space="preserve">${words.slice(1)}<`,
    ),
];

const markOf = (draw: Draw): string => draw.one(['ins', 'del', 'moveTo', 'moveFrom']);

/** What can become of a paragraph. */
const ofParagraphs: readonly ((xml: string, draw: Draw) => string)[] = [
  (xml, draw) => withMark(xml, `<w:${markOf(draw)}${by(draw)}/>`),
  (xml, draw) => withMark(xml, `<w:${markOf(draw)}${by(draw)}/>`),
  (xml, draw) =>
    `${xml}<w:p><w:pPr><w:rPr><w:ins${by(draw)}/></w:rPr></w:pPr><w:ins${by(draw)}><w:r><w:t>A paragraph of another editor.</w:t></w:r></w:ins></w:p>`,
  (xml, draw) =>
    `${xml}<w:p><w:pPr><w:rPr><w:del${by(draw)}/></w:rPr></w:pPr><w:del${by(draw)}><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>`,
  (xml) => `<w:sdt><w:sdtPr><w:alias w:val="y"/></w:sdtPr><w:sdtContent>${xml}</w:sdtContent></w:sdt>`,
  (xml) => `${xml}<w:p/>`,
  (xml, draw) => {
    nextId += 1;
    return withMark(xml, '').replace('</w:pPr>', `<w:pPrChange${by(draw)}><w:pPr/></w:pPrChange></w:pPr>`);
  },
];

function withMark(xml: string, mark: string): string {
  if (!xml.includes('<w:pPr>')) return xml.replace('<w:p>', `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`);
  return xml.replace('</w:pPr>', `<w:rPr>${mark}</w:rPr></w:pPr>`);
}

/** The text of a draft as two other editors left it. */
export function othersEdit(xml: string, draw: Draw, count: number): string {
  const start = xml.indexOf('<w:br w:type="page"/></w:r></w:p>') + '<w:br w:type="page"/></w:r></w:p>'.length;
  const end = xml.lastIndexOf('<w:sectPr');
  let body = xml.slice(start, end);
  const done = new Set<number>();
  const runs = [...body.matchAll(run)].filter(([found]) => onlyText(found));
  for (let turn = 0; turn < count && runs.length > 0; turn += 1) done.add(draw.below(runs.length));
  for (const index of [...done].sort((a, b) => b - a)) {
    const [found] = runs[index]!;
    const at = runs[index]!.index;
    const isInField = /<w:fldSimple[^>]*>$/.test(body.slice(0, at));
    const changed = isInField ? found : draw.one(ofRuns)(found, draw);
    body = body.slice(0, at) + changed + body.slice(at + found.length);
  }
  const paragraphs = [...body.matchAll(/<w:p>(?:(?!<w:p>|<w:tbl>|<w:pPrChange).)*?<\/w:p>/gs)];
  const touched = new Set<number>();
  for (let turn = 0; turn < count / 2 && paragraphs.length > 0; turn += 1)
    touched.add(draw.below(paragraphs.length));
  for (const index of [...touched].sort((a, b) => b - a)) {
    const [found] = paragraphs[index]!;
    const at = paragraphs[index]!.index;
    // Bookmarks that begin or end elsewhere stay where they are.
    const isListBookmark =
      (found.match(/<w:bookmarkStart/g)?.length ?? 0) !== (found.match(/<w:bookmarkEnd/g)?.length ?? 0);
    if (isListBookmark) continue;
    body = body.slice(0, at) + draw.one(ofParagraphs)(found, draw) + body.slice(at + found.length);
  }
  return xml.slice(0, start) + body + xml.slice(end);
}
