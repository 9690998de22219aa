import type { Package } from '../package/open-package.js';
import { childElements, isMissing, type XmlElement } from '../xml/element.js';
import { type Additions, decideBy, withoutAdditions } from './additions.js';
import { OrderOfAppearance, withNumbers } from './appearance.js';
import { canonicalAttributes, isSeparator } from './canonical-attributes.js';
import { CanonicalForms } from './canonical-xml.js';
import { paragraphTexts } from './paragraph-texts.js';
import { isSameBytes, partOfKind, rootOf } from './part-names.js';
import { type Fate, revisionOf } from './revision.js';
import { settle } from './settle.js';

/** What becomes of other people's tracked changes, in words. */
const otherStates: readonly (readonly [Fate, string])[] = [
  ['leave', ''],
  ['accept', ', other people’s changes accepted'],
  ['reject', ', other people’s changes rejected'],
];

/**
 * Whether undoing the regeneration gives back the edited file: in the text, its notes and comments, with other
 * people's tracked changes left, accepted and rejected. Of each part the first difference is told.
 */
export function checkUndone(before: Package, after: Package, additions: Additions): readonly string[] {
  // The text comes first: it gives notes and comments their numbers.
  const kinds = ['footnotes', 'endnotes', 'comments'];
  const pairs = [
    { part: after.main, old: before.main },
    ...kinds.map((kind) => ({ part: partOfKind(after, kind), old: partOfKind(before, kind) })),
  ];
  if (pairs.every(({ part, old }) => isSameBytes(before.bytes(old), after.bytes(part)))) return [];
  const hasOthers = pairs.some(({ old }) => hasRevision(rootOf(before, old)));
  // Undone once: what other people's changes do not touch is then one tree in all states, and has one form.
  const roots = pairs.map(({ part, old }) => ({
    part,
    old: rootOf(before, old),
    undone: withoutAdditions(settle(rootOf(after, part), decideBy(additions, 'reject', 'leave')), additions),
  }));
  const findings = new Map<string, string>();
  const forms = new CanonicalForms();
  for (const [others, words] of hasOthers ? otherStates : otherStates.slice(0, 1)) {
    const ids = { before: new OrderOfAppearance(), after: new OrderOfAppearance() };
    for (const { part, old, undone } of roots) {
      const blocks = {
        edited: blocksOf(
          settle(old, () => others),
          forms,
          ids.before,
        ),
        undone: blocksOf(
          settle(undone, () => others),
          forms,
          ids.after,
        ),
      };
      const comparable = isMissing(old) ? blocks.undone.filter(isEntry) : blocks.undone;
      const found = difference(part, blocks.edited, comparable, words);
      if (found !== undefined && !findings.has(part)) findings.set(part, found);
    }
  }
  return [...findings.values()];
}

function hasRevision(element: XmlElement): boolean {
  return element.children.some(
    (node) => typeof node !== 'string' && (revisionOf(node) !== undefined || hasRevision(node)),
  );
}

type ComparedBlock = { readonly element: XmlElement; readonly form: string };

/** What stands one below the other in a part, its paragraphs and tables or its entries, after what its root says. */
function blocksOf(root: XmlElement, forms: CanonicalForms, ids: OrderOfAppearance): readonly ComparedBlock[] {
  if (isMissing(root)) return [];
  const blocks = childElements(root).flatMap((one) => (one.name === 'w:body' ? childElements(one) : [one]));
  const rootItself = { element: { ...root, children: [] }, form: `root${canonicalAttributes(root)}` };
  return [
    rootItself,
    ...blocks.map((element) => ({ element, form: withNumbers(forms.of(element), ids) })),
  ].filter(({ form }) => form !== '');
}

/** What a new part may hold besides what was written: its root, and separators along with the first note of a file. */
function isEntry({ element }: ComparedBlock, index: number): boolean {
  return index > 0 && !isSeparator(element);
}

function difference(
  part: string,
  edited: readonly ComparedBlock[],
  undone: readonly ComparedBlock[],
  words: string,
): string | undefined {
  const length = Math.max(edited.length, undone.length);
  let at = 0;
  while (at < length && edited[at]?.form === undone[at]?.form) at += 1;
  if (at === length) return undefined;
  const place = `${part}, paragraph ${paragraphsBefore(edited, at) + 1}`;
  const wanted = quoted(edited[at]);
  const found = quoted(undone[at]);
  const what =
    wanted === found ? `${wanted} with other properties or ids` : `${found} where it says ${wanted}`;
  return `${place}: undoing what was written does not give the edited file back${words}: ${what}.`;
}

function paragraphsBefore(blocks: readonly ComparedBlock[], at: number): number {
  return blocks.slice(0, at).reduce((sum, { element }) => sum + textsOf(element).length, 0);
}

function textsOf(element: XmlElement): readonly string[] {
  return paragraphTexts({ ...element, name: '', children: [element] }).map(({ text }) => text);
}

const longestQuotation = 80;

function quoted(block: ComparedBlock | undefined): string {
  if (block === undefined) return 'nothing';
  const texts = textsOf(block.element);
  if (texts.length === 0) return `<${block.element.name}>`;
  const text = texts.join(' / ');
  return `“${text.length > longestQuotation ? `${text.slice(0, longestQuotation)}…` : text}”`;
}
