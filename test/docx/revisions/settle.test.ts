import { describe, expect, test } from '@jest/globals';
import { revisionOf } from '../../../src/docx/revisions/revision.js';
import { settle } from '../../../src/docx/revisions/settle.js';
import { childElements, type XmlElement } from '../../../src/docx/xml/element.js';
import { usedMs } from '../../cost.js';
import {
  body,
  by,
  canonicalBody,
  del,
  deletedMark,
  deletedRun,
  ins,
  insertedMark,
  look,
  p,
  run,
  settledAll,
} from './xml.js';

type Case = { readonly before: string; readonly accepted: string; readonly rejected: string };

const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${p(content)}</w:tc>`;
const row = (cells: string, properties = ''): string =>
  `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
const table = (rows: string, properties = '<w:tblPr/>', grid = '<w:tblGrid/>'): string =>
  `<w:tbl>${properties}${grid}${rows}</w:tbl>`;
const last = p(run('Last.'));

const cases: Readonly<Record<string, Case>> = {
  'inserted words': {
    before: p(`${run('A ')}${ins(run('new '))}${run('word.')}`),
    accepted: p(run('A new word.')),
    rejected: p(run('A word.')),
  },
  'deleted words': {
    before: p(`${run('An ')}${del(deletedRun('old '))}${run('word.')}`),
    accepted: p(run('An word.')),
    rejected: p(run('An old word.')),
  },
  'a deleted field': {
    before: p(
      `${run('See ')}${del('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText> PAGE </w:delInstrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>')}`,
    ),
    accepted: p(run('See ')),
    rejected: p(
      `${run('See ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  },
  'a deletion inside an insertion': {
    before: p(ins(`${run('kept ')}${del(deletedRun('gone '))}${run('kept too')}`)),
    accepted: p(run('kept kept too')),
    rejected: p(''),
  },
  'words moved': {
    before:
      p(
        `<w:moveFromRangeStart ${by(1)} w:name="move1"/><w:moveFrom ${by(2)}>${run('Wander.')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${run('Stay.')}`,
      ) +
      p(
        `${run('There: ')}<w:moveToRangeStart ${by(3)} w:name="move1"/><w:moveTo ${by(4)}>${run('Wander.')}</w:moveTo><w:moveToRangeEnd w:id="3"/>`,
      ),
    accepted: p(run('Stay.')) + p(run('There: Wander.')),
    rejected: p(run('Wander.Stay.')) + p(run('There: ')),
  },
  'a paragraph moved': {
    before:
      `<w:moveFromRangeStart ${by(1)} w:name="m"/>` +
      p(`<w:moveFrom ${by(2)}>${run('Wander.')}</w:moveFrom>`, look('X', `<w:moveFrom ${by(3)}/>`)) +
      '<w:moveFromRangeEnd w:id="1"/>' +
      p(run('Stay.'), look('Y')) +
      `<w:moveToRangeStart ${by(4)} w:name="m"/>` +
      p(`<w:moveTo ${by(5)}>${run('Wander.')}</w:moveTo>`, look('X', `<w:moveTo ${by(6)}/>`)) +
      '<w:moveToRangeEnd w:id="4"/>' +
      last,
    accepted: p(run('Stay.'), look('Y')) + p(run('Wander.'), look('X')) + last,
    rejected: p(run('Wander.'), look('X')) + p(run('Stay.'), look('Y')) + last,
  },
  'a paragraph inserted whole vanishes': {
    before:
      p(run('One.'), look('X')) + p(ins(run('New.')), look('Z', insertedMark)) + p(run('Two.'), look('Y')),
    accepted: p(run('One.'), look('X')) + p(run('New.'), look('Z')) + p(run('Two.'), look('Y')),
    rejected: p(run('One.'), look('X')) + p(run('Two.'), look('Y')),
  },
  'a paragraph deleted whole vanishes': {
    before: p(run('One.')) + p(del(deletedRun('Old.')), look('Z', deletedMark)) + p(run('Two.'), look('Y')),
    accepted: p(run('One.')) + p(run('Two.'), look('Y')),
    rejected: p(run('One.')) + p(run('Old.'), look('Z')) + p(run('Two.'), look('Y')),
  },
  'a mark inserted: the text goes to the next paragraph, which keeps its properties': {
    before: p(run('First half '), look('X', insertedMark)) + p(run('second half.'), look('Y')),
    accepted: p(run('First half '), look('X')) + p(run('second half.'), look('Y')),
    rejected: p(run('First half second half.'), look('Y')),
  },
  'a mark deleted: the text goes to the next paragraph, which keeps its properties': {
    before: p(run('Was one '), look('X', deletedMark)) + p(run('and two.'), look('Y')),
    accepted: p(run('Was one and two.'), look('Y')),
    rejected: p(run('Was one '), look('X')) + p(run('and two.'), look('Y')),
  },
  'a chain of marks': {
    before:
      p(run('a'), look('A', insertedMark)) + p(run('b'), look('B', insertedMark)) + p(run('c'), look('C')),
    accepted: p(run('a'), look('A')) + p(run('b'), look('B')) + p(run('c'), look('C')),
    rejected: p(run('abc'), look('C')),
  },
  'a mark inserted by one and deleted by another': {
    before: p(run('a'), look('A', insertedMark + deletedMark)) + p(run('b'), look('B')),
    accepted: p(run('ab'), look('B')),
    rejected: p(run('ab'), look('B')),
  },
  'the mark before a table cannot go': {
    before: p(ins(run('New.')), look('X', insertedMark)) + table(row(cell(run('c')))) + last,
    accepted: p(run('New.'), look('X')) + table(row(cell(run('c')))) + last,
    rejected: p('', look('X')) + table(row(cell(run('c')))) + last,
  },
  'a paragraph put before a table by the mark of the one before it': {
    before:
      p(run('One.'), look('X', insertedMark)) +
      p(
        ins(run('New.')),
        `<w:pPr><w:pStyle w:val="Y"/><w:pPrChange ${by(7)}><w:pPr><w:pStyle w:val="X"/></w:pPr></w:pPrChange></w:pPr>`,
      ) +
      table(row(cell(run('c')))),
    accepted: p(run('One.'), look('X')) + p(run('New.'), look('Y')) + table(row(cell(run('c')))),
    rejected: p(run('One.'), look('X')) + table(row(cell(run('c')))),
  },
  'range marks between paragraphs that join stay where they are': {
    before:
      p(run('a'), look('A', insertedMark)) +
      '<w:bookmarkStart w:id="4" w:name="x"/>' +
      p(`${run('b')}<w:bookmarkEnd w:id="4"/>`),
    accepted: `${p(run('a'), look('A'))}<w:bookmarkStart w:id="4" w:name="x"/>${p(`${run('b')}<w:bookmarkEnd w:id="4"/>`)}`,
    rejected: p(`${run('a')}<w:bookmarkStart w:id="4" w:name="x"/>${run('b')}<w:bookmarkEnd w:id="4"/>`),
  },
  'half a bookmark in an insertion stays': {
    before: p(
      `${ins(`<w:bookmarkStart w:id="4" w:name="x"/>${run('new')}`)}${run('b')}<w:bookmarkEnd w:id="4"/>`,
    ),
    accepted: p(`<w:bookmarkStart w:id="4" w:name="x"/>${run('newb')}<w:bookmarkEnd w:id="4"/>`),
    rejected: p(`<w:bookmarkStart w:id="4" w:name="x"/>${run('b')}<w:bookmarkEnd w:id="4"/>`),
  },
  'a link whose whole text was inserted': {
    before: p(`${run('See')}<w:hyperlink r:id="rId1">${ins(run(' there'))}</w:hyperlink>`),
    accepted: p(`${run('See')}<w:hyperlink r:id="rId1">${run(' there')}</w:hyperlink>`),
    rejected: p(run('See')),
  },
  'rows inserted and deleted': {
    before: table(
      row(cell(run('kept'))) +
        row(cell(run('new')), `<w:ins ${by(1)}/>`) +
        row(cell(run('old')), `<w:del ${by(2)}/>`),
    ),
    accepted: table(row(cell(run('kept'))) + row(cell(run('new')), '').replace('<w:trPr></w:trPr>', '')),
    rejected: table(row(cell(run('kept'))) + row(cell(run('old')))),
  },
  'a table inserted whole vanishes': {
    before: p(run('One.')) + table(row(cell(run('new')), `<w:ins ${by(1)}/>`)) + last,
    accepted: p(run('One.')) + table(row(cell(run('new')))) + last,
    rejected: p(run('One.')) + last,
  },
  'cells inserted and deleted': {
    before: table(
      row(
        cell(run('kept')) +
          cell(run('new'), `<w:cellIns ${by(1)}/>`) +
          cell(run('old'), `<w:cellDel ${by(2)}/>`),
      ),
    ),
    accepted: table(row(cell(run('kept')) + cell(run('new')))),
    rejected: table(row(cell(run('kept')) + cell(run('old')))),
  },
  'cells merged and split': {
    before: table(
      row(cell(run('a'), `<w:tcW w:w="1"/><w:cellMerge ${by(1)} w:vMerge="rest"/>`)) +
        row(
          cell(
            run('b'),
            `<w:tcW w:w="1"/><w:shd w:val="x"/><w:cellMerge ${by(2)} w:vMerge="cont" w:vMergeOrig="rest"/>`,
          ),
        ),
    ),
    accepted: table(
      row(cell(run('a'), '<w:tcW w:w="1"/><w:vMerge w:val="restart"/>')) +
        row(cell(run('b'), '<w:tcW w:w="1"/><w:vMerge w:val="continue"/><w:shd w:val="x"/>')),
    ),
    rejected: table(
      row(cell(run('a'), '<w:tcW w:w="1"/>')) +
        row(cell(run('b'), '<w:tcW w:w="1"/><w:vMerge w:val="restart"/><w:shd w:val="x"/>')),
    ),
  },
  'numbering inserted': {
    before: p(
      run('Item.'),
      `<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/><w:ins ${by(1)}/></w:numPr></w:pPr>`,
    ),
    accepted: p(run('Item.'), '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>'),
    rejected: p(run('Item.')),
  },
  'a number that was another': {
    before: p(
      run('Item.'),
      `<w:pPr><w:numPr><w:numId w:val="3"/><w:numberingChange ${by(1)} w:original="%1:1:0:."/></w:numPr></w:pPr>`,
    ),
    accepted: p(run('Item.'), '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
    rejected: p(run('Item.'), '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>'),
  },
  'the look of a run': {
    before: p(run('Bold.', `<w:b/><w:rPrChange ${by(1)}><w:rPr><w:i/></w:rPr></w:rPrChange>`)),
    accepted: p(run('Bold.', '<w:b/>')),
    rejected: p(run('Bold.', '<w:i/>')),
  },
  'the look of a paragraph mark that is also inserted': {
    before:
      p(
        run('a'),
        look('A', `${insertedMark}<w:b/><w:rPrChange ${by(1)}><w:rPr><w:i/></w:rPr></w:rPrChange>`),
      ) + p(run('b')),
    accepted: p(run('a'), look('A', '<w:b/>')) + p(run('b')),
    rejected: p(run('ab')),
  },
  'the properties of a paragraph, whose section and mark stay': {
    before: p(
      run('a'),
      `<w:pPr><w:pStyle w:val="New"/><w:rPr><w:b/></w:rPr><w:sectPr><w:pgSz w:w="1"/></w:sectPr><w:pPrChange ${by(1)}><w:pPr><w:pStyle w:val="Old"/><w:jc w:val="center"/></w:pPr></w:pPrChange></w:pPr>`,
    ),
    accepted: p(
      run('a'),
      '<w:pPr><w:pStyle w:val="New"/><w:rPr><w:b/></w:rPr><w:sectPr><w:pgSz w:w="1"/></w:sectPr></w:pPr>',
    ),
    rejected: p(
      run('a'),
      '<w:pPr><w:pStyle w:val="Old"/><w:jc w:val="center"/><w:rPr><w:b/></w:rPr><w:sectPr><w:pgSz w:w="1"/></w:sectPr></w:pPr>',
    ),
  },
  'a section, whose headers stay': {
    before: `${last}<w:sectPr><w:headerReference r:id="rId1"/><w:pgSz w:w="2"/><w:sectPrChange ${by(1)}><w:sectPr><w:pgSz w:w="1"/></w:sectPr></w:sectPrChange></w:sectPr>`,
    accepted: `${last}<w:sectPr><w:headerReference r:id="rId1"/><w:pgSz w:w="2"/></w:sectPr>`,
    rejected: `${last}<w:sectPr><w:headerReference r:id="rId1"/><w:pgSz w:w="1"/></w:sectPr>`,
  },
  'the properties and grid of a table': {
    before: table(
      row(cell(run('a'))),
      `<w:tblPr><w:jc w:val="left"/><w:tblPrChange ${by(1)}><w:tblPr><w:jc w:val="right"/></w:tblPr></w:tblPrChange></w:tblPr>`,
      '<w:tblGrid><w:gridCol w:w="2"/><w:tblGridChange w:id="2"><w:tblGrid><w:gridCol w:w="1"/></w:tblGrid></w:tblGridChange></w:tblGrid>',
    ),
    accepted: table(
      row(cell(run('a'))),
      '<w:tblPr><w:jc w:val="left"/></w:tblPr>',
      '<w:tblGrid><w:gridCol w:w="2"/></w:tblGrid>',
    ),
    rejected: table(
      row(cell(run('a'))),
      '<w:tblPr><w:jc w:val="right"/></w:tblPr>',
      '<w:tblGrid><w:gridCol w:w="1"/></w:tblGrid>',
    ),
  },
  'the properties of a row and of a cell': {
    before: table(
      `<w:tr><w:tblPrEx><w:jc w:val="left"/><w:tblPrExChange ${by(3)}><w:tblPrEx/></w:tblPrExChange></w:tblPrEx><w:trPr><w:cantSplit/><w:trPrChange ${by(1)}><w:trPr><w:tblHeader/></w:trPr></w:trPrChange></w:trPr>` +
        `${cell(run('a'), `<w:noWrap/><w:tcPrChange ${by(2)}><w:tcPr><w:hideMark/></w:tcPr></w:tcPrChange>`)}</w:tr>`,
    ),
    accepted: table(
      `<w:tr><w:tblPrEx><w:jc w:val="left"/></w:tblPrEx><w:trPr><w:cantSplit/></w:trPr>${cell(run('a'), '<w:noWrap/>')}</w:tr>`,
    ),
    rejected: table(row(cell(run('a'), '<w:hideMark/>'), '<w:tblHeader/>')),
  },
  'a content control put round words': {
    before: p(
      `<w:customXmlInsRangeStart ${by(1)}/><w:sdt><w:sdtPr/><w:sdtContent><w:customXmlInsRangeEnd w:id="1"/>${run('held')}<w:customXmlInsRangeStart ${by(2)}/></w:sdtContent></w:sdt><w:customXmlInsRangeEnd w:id="2"/>${run(' free')}`,
    ),
    accepted: p(`<w:sdt><w:sdtPr/><w:sdtContent>${run('held')}</w:sdtContent></w:sdt>${run(' free')}`),
    rejected: p(run('held free')),
  },
  'custom XML taken off paragraphs': {
    before: `<w:customXmlDelRangeStart ${by(1)}/><w:customXml w:element="e"><w:customXmlPr/><w:customXmlDelRangeEnd w:id="1"/>${p(run('held'))}<w:customXmlDelRangeStart ${by(2)}/></w:customXml><w:customXmlDelRangeEnd w:id="2"/>${last}`,
    accepted: p(run('held')) + last,
    rejected: `<w:customXml w:element="e"><w:customXmlPr/>${p(run('held'))}</w:customXml>${last}`,
  },
  'custom XML that moved': {
    before: `<w:customXmlMoveFromRangeStart ${by(1)}/><w:customXml w:element="e"><w:customXmlMoveFromRangeEnd w:id="1"/>${p(run('a'))}</w:customXml><w:customXmlMoveToRangeStart ${by(2)}/><w:customXml w:element="e"><w:customXmlMoveToRangeEnd w:id="2"/>${p(run('b'))}</w:customXml>`,
    accepted: `${p(run('a'))}<w:customXml w:element="e">${p(run('b'))}</w:customXml>`,
    rejected: `<w:customXml w:element="e">${p(run('a'))}</w:customXml>${p(run('b'))}`,
  },
  'inside a text box': {
    before: p(
      `<w:r><w:pict><w:txbxContent>${p(`${ins(run('new'))}${run('old')}`)}</w:txbxContent></w:pict></w:r>`,
    ),
    accepted: p(`<w:r><w:pict><w:txbxContent>${p(run('newold'))}</w:txbxContent></w:pict></w:r>`),
    rejected: p(`<w:r><w:pict><w:txbxContent>${p(run('old'))}</w:txbxContent></w:pict></w:r>`),
  },
  'words inserted into a formula': {
    before: p(`<m:oMath>${ins('<m:r><m:t>x</m:t></m:r>')}<m:r><m:t>y</m:t></m:r></m:oMath>`),
    accepted: p('<m:oMath><m:r><m:t>xy</m:t></m:r></m:oMath>'),
    rejected: p('<m:oMath><m:r><m:t>y</m:t></m:r></m:oMath>'),
  },
};

describe('settling tracked changes', () => {
  test.each(Object.entries(cases))('%s', (_name, { before, accepted, rejected }) => {
    expect(settledAll(before, 'accept')).toBe(canonicalBody(accepted));
    expect(settledAll(before, 'reject')).toBe(canonicalBody(rejected));
  });

  test.each(Object.entries(cases))(
    '%s: leaves nothing marked, and leaves all where told so',
    (_name, { before }) => {
      const root = body(before);
      expect(settle(root, () => 'leave')).toBe(root);
      for (const fate of ['accept', 'reject'] as const) expect(marksIn(settle(root, () => fate))).toEqual([]);
    },
  );

  test('decides by author, and nests what stays', () => {
    const before = p(
      `${ins(`${run('a')}${del(deletedRun('b'), 2, 'P')}`, 1, 'E')}${del(deletedRun('c'), 3, 'E')}`,
    );
    const only = (author: string, fate: 'accept' | 'reject') =>
      settle(body(before), (revision) => (revision.author === author ? fate : 'leave'));
    expect(only('P', 'accept')).toEqual(
      expect.objectContaining(treeOf(p(`${ins(run('a'), 1, 'E')}${del(deletedRun('c'), 3, 'E')}`))),
    );
    expect(only('P', 'reject')).toEqual(
      expect.objectContaining(
        treeOf(p(`${ins(run('a') + run('b'), 1, 'E')}${del(deletedRun('c'), 3, 'E')}`)),
      ),
    );
    expect(only('E', 'accept')).toEqual(
      expect.objectContaining(treeOf(p(run('a') + del(deletedRun('b'), 2, 'P')))),
    );
    expect(only('E', 'reject')).toEqual(expect.objectContaining(treeOf(p(run('c')))));
  });

  test('a chain of 50,000 joined paragraphs takes no quadratic time', () => {
    const root = body(`${p(run('x'), look('A', insertedMark)).repeat(50_000)}${last}`);
    const begin = usedMs();
    const [only] = childElements(childElements(settle(root, () => 'reject'))[0]!);
    expect(childElements(only!).length).toBe(50_001);
    expect(usedMs() - begin).toBeLessThan(3000);
  });
});

/** The tree without offsets, which settled trees have from their sources. */
function treeOf(content: string): object {
  return stripped(body(content));
}

function stripped(element: XmlElement): object {
  return {
    name: element.name,
    attributes: expect.objectContaining({ ...element.attributes }),
    children: element.children.map((node) =>
      typeof node === 'string' ? node : expect.objectContaining(stripped(node)),
    ),
  };
}

function marksIn(element: XmlElement): readonly string[] {
  return childElements(element).flatMap((inner) => [
    ...(revisionOf(inner) === undefined ? [] : [inner.name]),
    ...marksIn(inner),
  ]);
}
