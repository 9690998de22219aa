import { type Base, sha256 } from '../document/index.js';
import type { Record } from '../records/index.js';
import type { Drafted } from './cycle-files.js';

/** What a block (or a note, behind `note:`) is made from, as a person would say it; null where nobody knows. */
export function sourcesInWords(
  base: Pick<Base, 'sentences'>,
  { draft }: Pick<Drafted, 'draft'>,
): (block: string) => string | null {
  const bySender = new Map<string, string>();
  const ofUnit = new Map<string, string>();
  for (const record of draft.contributors) {
    bySender.set(record.entity.id, inWords(record));
    for (const unit of record.units) ofUnit.set(unit.id, inWords(record));
  }
  const known = new Map<string, string>();
  const unitInWords = (unit: string) =>
    ofUnit.get(unit) ?? bySender.get(senderOf(unit)) ?? `${senderOf(unit)}, which sends nothing now`;
  for (const { block, unit } of base.sentences) known.set(block, unitInWords(unit));
  for (const { paragraphs } of draft.sections)
    for (const { id, entity } of paragraphs) known.set(id, bySender.get(entity) ?? entity);
  return (block) => {
    const found = known.get(block);
    if (found !== undefined) return found;
    if (block === 'note:note/contributors') return 'the list of contributors';
    const note = /^note:(.+)\/[^/]*$/.exec(block)?.[1];
    if (note !== undefined && ofUnit.has(note)) return unitInWords(note);
    return block.startsWith('introduction') ? 'the standing text of the template' : null;
  };
}

/** By block: a hash of all that its sentences are made from. Of a block without sentences, of its name alone. */
export function sourceHashes({
  draft,
  document,
}: Pick<Drafted, 'draft' | 'document'>): (block: string) => string {
  const paragraphs = new Map(
    draft.sections.flatMap((section) => section.paragraphs.map((one) => [one.id, one])),
  );
  const blocks = new Map(document.blocks.map((block) => [block.id, block]));
  return (block) => {
    const sentences = paragraphs.get(block)?.sentences ?? null;
    const made = sentences === null ? (blocks.get(block) ?? block) : sentences.map(({ origin }) => origin);
    return sha256(JSON.stringify(made)).slice(0, 12);
  };
}

/** A unit's id is its sender's, a hyphen, eight hex digits, and perhaps the number of a repeat. */
export function senderOf(unit: string): string {
  return unit.replace(/-[0-9a-f]{8}(?:-\d+)?$/, '');
}

function inWords({ entity, source }: Record): string {
  return `${entity.acronym ?? entity.name} (${source.file})`;
}
