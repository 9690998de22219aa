import { describe, expect, test } from '@jest/globals';
import { canonicalXml } from '../../../src/docx/index.js';
import { body, canonicalBody, del, deletedRun, ins, look, p, parse, run } from './xml.js';

const same: Readonly<Record<string, readonly [string, string]>> = {
  'a run cut in two': [p(run('One text.', '<w:b/>')), p(run('One ', '<w:b/>') + run('text.', '<w:b/>'))],
  'runs cut inside a link, an insertion and a deletion': [
    p(`<w:hyperlink r:id="rId1">${run('ab')}</w:hyperlink>${ins(run('cd'))}${del(deletedRun('ef'))}`),
    p(
      `<w:hyperlink r:id="rId1">${run('a') + run('b')}</w:hyperlink>${ins(run('c') + run('d'))}${del(deletedRun('e') + deletedRun('f'))}`,
    ),
  ],
  'a change cut in two': [
    p(ins(run('ab'), 4) + del(deletedRun('cd'), 5)),
    p(ins(run('a'), 4) + ins(run('b'), 9) + del(deletedRun('c'), 5) + del(deletedRun('d'), 6)),
  ],
  'other revision and bookmark ids': [
    p(`<w:bookmarkStart w:id="3" w:name="x"/>${ins(run('a'), 4)}<w:bookmarkEnd w:id="3"/>`),
    p(`<w:bookmarkStart w:id="8" w:name="x"/>${ins(run('a'), 1)}<w:bookmarkEnd w:id="8"/>`),
  ],
  'other note ids': [
    p('<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="5"/></w:r>'),
    p('<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'),
  ],
  'marks of saving and proofing': [
    '<w:p w:rsidR="1" w14:paraId="A" w14:textId="B"><w:proofErr w:type="spellStart"/><w:r w:rsidRPr="2"><w:lastRenderedPageBreak/><w:t>a</w:t></w:r></w:p>',
    '<w:p><w:r><w:t>a</w:t></w:r></w:p>',
  ],
  'empty properties, runs and texts': [
    '<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr/><w:t>a</w:t><w:t/></w:r><w:r/></w:p>',
    p('<w:r><w:t>a</w:t></w:r>'),
  ],
  'attributes in another order': [
    p(run('a'), '<w:pPr><w:ind w:left="1" w:right="2"/></w:pPr>'),
    p(run('a'), '<w:pPr><w:ind w:right="2" w:left="1"/></w:pPr>'),
  ],
};

const different: Readonly<Record<string, readonly [string, string]>> = {
  'another letter': [p(run('a')), p(run('b'))],
  'runs of another look': [p(run('a', '<w:b/>') + run('b')), p(run('ab', '<w:b/>'))],
  'changes of another author': [p(ins(run('a'), 1, 'A') + ins(run('b'), 2, 'B')), p(ins(run('ab'), 1, 'A'))],
  'notes the other way round': [
    p(
      '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="1"/></w:r>',
    ),
    p(
      '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
  ],
  'a bookmark that ends elsewhere': [
    p(`<w:bookmarkStart w:id="1" w:name="x"/>${run('a')}<w:bookmarkEnd w:id="1"/>${run('b')}`),
    p(`<w:bookmarkStart w:id="1" w:name="x"/>${run('ab')}<w:bookmarkEnd w:id="1"/>`),
  ],
  'a paragraph mark that is marked': [
    p(run('a'), look('X', '<w:ins w:id="1" w:author="A" w:date="D"/>')),
    p(run('a'), look('X')),
  ],
  'links side by side': [
    p(`<w:hyperlink r:id="rId1">${run('a')}</w:hyperlink><w:hyperlink r:id="rId1">${run('b')}</w:hyperlink>`),
    p(`<w:hyperlink r:id="rId1">${run('ab')}</w:hyperlink>`),
  ],
};

describe('the canonical form', () => {
  test.each(Object.entries(same))('is one for %s', (_name, [one, other]) => {
    expect(canonicalBody(one)).toBe(canonicalBody(other));
  });
  test.each(Object.entries(different))('tells %s', (_name, [one, other]) => {
    expect(canonicalBody(one)).not.toBe(canonicalBody(other));
  });
  test('does not see prefixes and declarations', () => {
    const ns = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    expect(
      canonicalXml(parse(`<x:p xmlns:x="${ns}" xmlns:unused="urn:u"><x:r><x:t>a</x:t></x:r></x:p>`)),
    ).toBe(canonicalXml(parse(`<w:p xmlns:w="${ns}"><w:r><w:t>a</w:t></w:r></w:p>`)));
  });
  test('is itself well-formed, and its own canonical form', () => {
    const root = body(p(run('a &amp; &lt;b&gt;', '<w:b/>'), look('X')));
    expect(canonicalXml(root)).toContain('<w:t>a &amp; &lt;b&gt;</w:t>');
  });
});
