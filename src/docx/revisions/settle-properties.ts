import {
  attribute,
  child,
  childElements,
  noAttributes,
  type XmlElement,
  type XmlNode,
} from '../xml/element.js';
import { type Decide, isGone, revisionOf } from './revision.js';

type Rule = {
  /** The mark that holds the properties as they were. */
  readonly change: string;
  /** What that mark cannot hold and what therefore stays when it is rejected. */
  readonly stays: ReadonlySet<string>;
  readonly staysFirst: boolean;
  /** Whether the element goes where nothing is left in it; some must stand even when empty. */
  readonly mayGo: boolean;
};

const noNames: ReadonlySet<string> = new Set();
const marks = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** By ECMA-376 part 1: 17.13.5.29 to 17.13.5.37, and the types of what each mark holds in its schema. */
const rules: ReadonlyMap<string, Rule> = new Map([
  ['w:rPr', { change: 'w:rPrChange', stays: marks, staysFirst: true, mayGo: true }],
  ['w:pPr', { change: 'w:pPrChange', stays: new Set(['w:rPr', 'w:sectPr']), staysFirst: false, mayGo: true }],
  [
    'w:sectPr',
    {
      change: 'w:sectPrChange',
      stays: new Set(['w:headerReference', 'w:footerReference']),
      staysFirst: true,
      mayGo: false,
    },
  ],
  ['w:tblPr', { change: 'w:tblPrChange', stays: noNames, staysFirst: false, mayGo: false }],
  ['w:tblPrEx', { change: 'w:tblPrExChange', stays: noNames, staysFirst: false, mayGo: true }],
  ['w:tblGrid', { change: 'w:tblGridChange', stays: noNames, staysFirst: false, mayGo: false }],
  ['w:trPr', { change: 'w:trPrChange', stays: marks, staysFirst: false, mayGo: true }],
  [
    'w:tcPr',
    {
      change: 'w:tcPrChange',
      stays: new Set(['w:cellIns', 'w:cellDel', 'w:cellMerge']),
      staysFirst: false,
      mayGo: true,
    },
  ],
  ['w:numPr', { change: '', stays: noNames, staysFirst: false, mayGo: true }],
]);

export function isProperties(name: string): boolean {
  return rules.has(name);
}

/** Whether one of the marks in `w:rPr`, `w:trPr` or `w:tcPr` makes what the properties belong to vanish. */
export function areOfGone(properties: XmlElement, decide: Decide): boolean {
  for (const node of properties.children) {
    const revision = typeof node === 'string' ? undefined : revisionOf(node);
    if (revision !== undefined && isGone(revision.kind, decide(revision))) return true;
  }
  return false;
}

/** Properties with their tracked changes settled; undefined where nothing is left of them. */
export function settleProperties(properties: XmlElement, decide: Decide): XmlElement | undefined {
  const rule = rules.get(properties.name)!;
  const before = restored(properties, rule, decide);
  const children: XmlNode[] = [];
  let changed = before !== properties.children;
  for (const node of before) {
    const settled = typeof node === 'string' ? node : settleProperty(node, decide);
    if (settled !== node) changed = true;
    if (settled !== undefined) children.push(settled);
  }
  if (!changed) return properties;
  // Inserted numbering (17.13.5.19) that is rejected takes all of it along.
  if (properties.name === 'w:numPr' && areOfGone(properties, decide)) return undefined;
  const merged = properties.name === 'w:tcPr' ? settleMerge(properties, children, decide) : children;
  if (merged.length === 0 && rule.mayGo) return undefined;
  return { ...properties, children: merged };
}

/** The children, or those the change mark remembers where it is rejected. */
function restored(properties: XmlElement, rule: Rule, decide: Decide): readonly XmlNode[] {
  const change = child(properties, rule.change);
  const revision = revisionOf(change);
  if (revision === undefined || decide(revision) !== 'reject') return properties.children;
  const stays = childElements(properties).filter(({ name }) => rule.stays.has(name));
  const old = childElements(child(change, properties.name)).filter(({ name }) => !rule.stays.has(name));
  return rule.staysFirst ? [...stays, ...old] : [...old, ...stays];
}

function settleProperty(element: XmlElement, decide: Decide): XmlElement | undefined {
  if (isProperties(element.name)) return settleProperties(element, decide);
  const revision = revisionOf(element);
  return revision === undefined || decide(revision) === 'leave' ? element : undefined;
}

/** 17.13.5.3: `cellMerge` names the vertical merge after it and before it; `w:vMerge` itself says nothing then. */
function settleMerge(
  properties: XmlElement,
  children: readonly XmlNode[],
  decide: Decide,
): readonly XmlNode[] {
  const mark = child(properties, 'w:cellMerge');
  const revision = revisionOf(mark);
  const fate = revision === undefined ? 'leave' : decide(revision);
  if (fate === 'leave') return children;
  const says = attribute(mark, fate === 'accept' ? 'w:vMerge' : 'w:vMergeOrig');
  const others = children.filter((node) => typeof node === 'string' || node.name !== 'w:vMerge');
  if (says === undefined) return others;
  const merge = newElement('w:vMerge', { 'w:val': says === 'rest' ? 'restart' : 'continue' });
  const at = others.findLastIndex((node) => typeof node !== 'string' && beforeMerge.has(node.name));
  return [...others.slice(0, at + 1), merge, ...others.slice(at + 1)];
}

/** In the order of the schema (CT_TcPrBase). */
const beforeMerge = new Set(['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge']);

/** An element that stands in no file: its offsets are those of nothing. */
function newElement(name: string, attributes: Readonly<Record<string, string>>): XmlElement {
  const known = Object.assign(Object.create(null) as Record<string, string>, noAttributes, attributes);
  return { name, attributes: known, children: [], start: -1, contentStart: -1, contentEnd: -1, end: -1 };
}
