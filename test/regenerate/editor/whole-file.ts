import { unzipSync, type Zippable, zipSync } from 'fflate';
import { attribute, descendants, remove, visibleRuns } from '../word-xml.js';
import type { Desk } from './desk.js';

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

/** What AutoFormat does: straight quotation marks are curled, and a space before a unit holds. */
export function curlQuotes(desk: Desk): boolean {
  for (const paragraph of desk.paragraphs()) {
    for (const { run, isFixed } of visibleRuns(paragraph)) {
      if (isFixed) continue;
      for (const text of descendants(run, 't')) {
        text.textContent = (text.textContent ?? '')
          .replace(/(^|[\s(])"/g, '$1\u201C')
          .replace(/"/g, '\u201D')
          .replace(/'/g, '\u2019')
          .replace(/ in 2020/g, ' in\u00A02020')
          .replace(/(\d) (schools|people|journalists)/g, '$1\u00A0$2');
      }
    }
  }
  return true;
}

/** Other settings of the document, as Word and its users write them. */
export function changeSettings(desk: Desk): boolean {
  const part = 'word/settings.xml';
  const text = decode(desk.parts.get(part));
  if (text.includes('<w:trackRevisions')) return false;
  desk.replaceText(
    part,
    '<w:displayBackgroundShape/>',
    '<w:zoom w:percent="120"/><w:displayBackgroundShape/>',
  );
  desk.replaceText(part, '<w:defaultTabStop', '<w:trackRevisions/><w:defaultTabStop');
  desk.replaceText(
    part,
    '</w:compat>',
    '</w:compat><w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids>',
  );
  return true;
}

/** Ids of paragraphs, as Word gives them. */
export function addParagraphIds(desk: Desk): boolean {
  for (const [at, paragraph] of descendants(desk.body, 'p').entries()) {
    paragraph.setAttributeNS(
      'http://schemas.microsoft.com/office/word/2010/wordml',
      'w14:paraId',
      (0x10000000 + at * 17).toString(16).toUpperCase(),
    );
  }
  return true;
}

export function stripBookmarks(desk: Desk): boolean {
  const gone = new Set<string | null>();
  for (const start of descendants(desk.body, 'bookmarkStart')) {
    if (!attribute(start, 'name')?.startsWith('_ph_')) continue;
    gone.add(attribute(start, 'id'));
    remove(start);
  }
  for (const end of descendants(desk.body, 'bookmarkEnd')) if (gone.has(attribute(end, 'id'))) remove(end);
  return gone.size > 0;
}

/** Changes parts of a saved file by their names. */
function changeParts(bytes: Uint8Array, change: (name: string, text: string) => string | null): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const isText = /\.(?:xml|rels)$/.test(name);
    const changed = isText ? change(name, decode(content)) : null;
    if (isText && changed === null) continue;
    files[name] = [isText ? encode(changed!) : content, { level: 0, mtime: new Date(1980, 0, 1, 12) }];
  }
  return zipSync(files);
}

/** A program that writes style ids of its own; the names stay. */
export function renameStyles(bytes: Uint8Array): Uint8Array {
  const styles = decode(unzipSync(bytes)['word/styles.xml']);
  const ids = new Map(
    [...styles.matchAll(/<w:style [^>]*w:styleId="([^"]+)"/g)].map(([, id], at) => [id!, `P${at}`]),
  );
  const renamed = (id: string) => ids.get(id) ?? id;
  return changeParts(bytes, (name, text) =>
    name.startsWith('word/')
      ? text
          .replace(/(w:styleId=")([^"]+)"/g, (_, before: string, id: string) => `${before}${renamed(id)}"`)
          .replace(
            /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link|styleLink|numStyleLink) w:val=")([^"]+)"/g,
            (_, before: string, id: string) => `${before}${renamed(id)}"`,
          )
      : text,
  );
}

/** A program that keeps neither custom parts, custom properties, bookmarks nor ids of paragraphs. */
export function stripAll(bytes: Uint8Array): Uint8Array {
  return changeParts(bytes, (name, text) => {
    if (name.startsWith('customXml/') || name === 'docProps/custom.xml') return null;
    if (name.endsWith('.rels'))
      return text.replace(/<Relationship [^>]*(?:custom-properties|customXml)"[^>]*\/>/g, '');
    if (name === '[Content_Types].xml') {
      return text.replace(
        /<Override [^>]*PartName="\/(?:customXml\/[^"]*|docProps\/custom\.xml)"[^>]*\/>/g,
        '',
      );
    }
    return name === 'word/document.xml' ? withoutMarks(text) : text;
  });
}

function withoutMarks(text: string): string {
  const gone = new Set<string>();
  return text
    .replace(/<w:bookmarkStart [^>]*\/>/g, (mark) => {
      if (!mark.includes('"_ph_')) return mark;
      gone.add(/w:id="([^"]*)"/.exec(mark)![1]!);
      return '';
    })
    .replace(/<w:bookmarkEnd [^>]*\/>/g, (mark) => (gone.has(/w:id="([^"]*)"/.exec(mark)![1]!) ? '' : mark))
    .replace(/ w14:(?:paraId|textId)="[^"]*"/g, '');
}
