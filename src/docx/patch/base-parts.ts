import type { Base } from '../../document/index.js';
import { type BaseText, basePart, basePropertiesPart } from '../base-part.js';
import type { Package } from '../package/open-package.js';
import { attribute, childElements, textOf, type XmlElement } from '../xml/element.js';
import { escapeXml } from '../xml/escape-xml.js';
import type { PackageEditor } from './package-editor.js';
import { isSelfClosing, type PartEditor } from './part-editor.js';
import { namespacesOf } from './part-words.js';

const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const propertiesType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const itemPropertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';

/** Puts the base into a file, in place of the one it carries; a file that carries the same is left as it is. */
export function putBase(file: PackageEditor, isStrict: boolean, base: Base, text: BaseText): void {
  const [first, ...others] = basePartsOf(file.file);
  const xml = [...basePart(base, text)].join('');
  if (first === undefined) addBase(file, isStrict, xml, text);
  for (const name of first === undefined ? [] : [first, ...others])
    if (!isSame(file.file, name, text)) file.replaceText(name, xml);
  putProperties(file, isStrict, [
    ['PenholderDraft', base.draftId],
    ['PenholderDigest', text.digest],
  ]);
}

/** By the namespace of their root: other programs change the parts' names. */
function basePartsOf(file: Package): readonly string[] {
  const relationships = file.relationships(file.main);
  const related = relationships.ok
    ? relationships.value.filter(({ kind, external }) => kind === 'customXml' && !external)
    : [];
  const names = [...related.map(({ target }) => target), ...file.names.filter(isCustomXml)];
  return [...new Set(names)].filter((name) => {
    const root = file.xml(name);
    return root.ok && root.value.name === 'ph:base';
  });
}

function isCustomXml(name: string): boolean {
  return /^customXml\/[^/]*\.xml$/i.test(name);
}

function isSame(file: Package, name: string, { json, digest }: BaseText): boolean {
  const root = file.xml(name);
  return root.ok && attribute(root.value, 'digest') === digest && textOf(root.value) === json;
}

function addBase(file: PackageEditor, isStrict: boolean, xml: string, { digest }: BaseText): void {
  const part = freeItem(file);
  const properties = part.replace('item', 'itemProps');
  const type = `${namespacesOf(isStrict).r}/customXml`;
  file.addUntypedPart(part, xml);
  file.addPart(properties, withoutHead(basePropertiesPart(digest)), itemPropertiesType);
  const { main } = file.file;
  file.relate(main, type, `${'../'.repeat(main.split('/').length - 1)}${part}`);
  file.relate(part, `${type}Props`, properties.slice(properties.lastIndexOf('/') + 1));
}

function freeItem(file: PackageEditor): string {
  const names = new Set(file.file.names.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const isFree = !names.has(`customxml/item${count}.xml`) && !names.has(`customxml/itemprops${count}.xml`);
    if (isFree) return `customXml/item${count}.xml`;
  }
}

function withoutHead(xml: string): string {
  return xml.replace(/^<\?[^>]*\?>\s*/, '');
}

type Value = readonly [string, string];

/** The two properties that tell which draft this is where the part with the base is lost. */
function putProperties(file: PackageEditor, isStrict: boolean, values: readonly Value[]): void {
  const relationships = file.file.relationships('');
  const target = relationships.ok
    ? relationships.value.find(({ kind }) => /^custom-?properties$/i.test(kind))?.target
    : undefined;
  if (target === undefined || !file.has(target)) addProperties(file, isStrict, values);
  else for (const value of values) putProperty(file.part(target), value);
}

function putProperty(editor: PartEditor, [name, value]: Value): void {
  const properties = childElements(editor.root).filter((one) => /(?:^|\}|:)property$/.test(one.name));
  const found = properties.find((one) => attribute(one, 'name') === name);
  const [held] = found === undefined ? [] : childElements(found);
  if (held !== undefined) {
    if (textOf(held) !== value) replaceContent(editor, held, escapeXml(value));
    return;
  }
  const ids = properties.map((one) => Number(attribute(one, 'pid') ?? 1)).filter(Number.isInteger);
  const next = ids.reduce((most, one) => Math.max(most, one), 1) + 1;
  editor.insertLast(editor.root, propertyXml(editor.words.own, [name, value], next + namesBefore(name)));
}

/** Both may be new: the second takes the id after the first. */
function namesBefore(name: string): number {
  return name === 'PenholderDraft' ? 0 : 1;
}

function replaceContent(editor: PartEditor, element: XmlElement, xml: string): void {
  if (isSelfClosing(element)) editor.insertLast(element, xml);
  else editor.replace(element.contentStart, element.contentEnd, xml);
}

function propertyXml(own: string, [name, value]: Value, id: number): string {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
  return `<${own}property fmtid="${formatId}" pid="${id}" name="${name}"><vt:lpwstr xmlns:vt="${types}">${escapeXml(value)}</vt:lpwstr></${own}property>`;
}

function addProperties(file: PackageEditor, isStrict: boolean, values: readonly Value[]): void {
  const part = file.freeName('docProps/', 'custom');
  const namespace = isStrict
    ? 'http://purl.oclc.org/ooxml/officeDocument/customProperties'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
  const content = values.map((value, at) => propertyXml('', value, at + 2)).join('');
  file.addPart(part, `<Properties xmlns="${namespace}">${content}</Properties>`, propertiesType);
  const type = `${namespacesOf(isStrict).r}/${isStrict ? 'customProperties' : 'custom-properties'}`;
  file.relate('', type, part);
}
