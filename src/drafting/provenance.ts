import { literalText } from '../document/index.js';
import { type SetAsideReason, setAsideReasons } from '../grouping/index.js';
import type { Record, Unit } from '../records/index.js';
import type { Draft, DraftNote, DraftSentence, UnitFate, UnitSpan, WordingChange } from './draft.js';
import { yamlText } from './yaml-text.js';

/**
 * provenance.yaml: every block's sentences and every note with where they come from, every unit's fate, and the counts that add up
 * (laws 1 and 2). Written by hand, for 60,000 sentences take a general emitter seconds; all text is double-quoted JSON,
 * which is YAML. `standing`: of blocks and notes that are not made from submissions, the file their words stand in.
 */
export function writeProvenance(draft: Draft, standing: ReadonlyMap<string, string> = new Map()): string {
  const units = new Map<string, Home>();
  for (const record of draft.contributors)
    for (const unit of record.units) if (!units.has(unit.id)) units.set(unit.id, { record, unit });
  const lines: string[] = [
    '# Where every sentence of the draft comes from, and what became of every unit. Written by Penholder.',
    `cycle: ${draft.cycle}`,
    ...counts(draft),
  ];
  const paragraphs = draft.sections.flatMap((section) => section.paragraphs);
  lines.push(paragraphs.length + standing.size === 0 ? 'blocks: {}' : 'blocks:');
  for (const [block, template] of standing)
    lines.push(`  ${yamlText(block)}:`, `    - origin: {template: ${yamlText(template)}}`);
  for (const { id, sentences } of paragraphs) {
    lines.push(`  ${yamlText(id)}:${sentences.length === 0 ? ' []' : ''}`);
    for (const sentence of sentences) pushSentence(lines, sentence, units);
  }
  lines.push(draft.notes.length === 0 ? 'notes: {}' : 'notes:');
  for (const note of draft.notes) pushNote(lines, note, units);
  lines.push(draft.fates.length === 0 ? 'units: []' : 'units:');
  for (const fate of draft.fates) lines.push(`  - ${fateLine(fate)}`);
  return `${lines.join('\n')}\n`;
}

type Home = { readonly record: Record; readonly unit: Unit };

function pushSentence(lines: string[], sentence: DraftSentence, units: ReadonlyMap<string, Home>): void {
  lines.push(
    `    - text: ${yamlText(literalText(sentence.inlines))}`,
    `      origin: ${originLine(sentence, units)}`,
  );
  const also = sentence.alsoIn ?? [];
  if (also.length > 0)
    lines.push(`      also_in: [${also.map((one) => `{${spanLine(one, units)}}`).join(', ')}]`);
  if (sentence.changes.length === 0) return;
  lines.push('      changes:');
  for (const change of sentence.changes) lines.push(`        - ${changeLine(change)}`);
}

/** Of a note: the unit it stands at, and what was done to its words. */
function pushNote(lines: string[], note: DraftNote, units: ReadonlyMap<string, Home>): void {
  const { identifier, unit, changes } = note;
  const by = note.decided === true ? 'decision: decisions.yaml, ' : '';
  lines.push(
    `  ${yamlText(identifier)}:`,
    `    origin: {${by}unit: ${yamlText(unit)}${placeOf(units.get(unit))}}`,
  );
  if (changes.length > 0) lines.push('    changes:');
  for (const change of changes) lines.push(`      - ${changeLine(change)}`);
}

function changeLine({ rule, from, to }: WordingChange): string {
  return `{rule: ${yamlText(rule)}, from: ${yamlText(from)}, to: ${yamlText(to)}}`;
}

function originLine({ origin }: DraftSentence, units: ReadonlyMap<string, Home>): string {
  switch (origin.type) {
    case 'template':
      return `{template: ${yamlText(origin.template)}}`;
    case 'decision':
      return `{decision: decisions.yaml, unit: ${yamlText(origin.unit)}${placeOf(units.get(origin.unit))}}`;
    case 'submission':
      return `{${spanLine(origin, units)}${joinedLine(origin.joined, units)}${headingLine(origin.heading)}}`;
  }
}

function spanLine({ unit, start, end }: UnitSpan, units: ReadonlyMap<string, Home>): string {
  return `unit: ${yamlText(unit)}${placeOf(units.get(unit))}, span: [${start}, ${end}]`;
}

/** The further spans that gave the sentence words: a list's items, or what names that which it points to. */
function joinedLine(joined: readonly UnitSpan[] | undefined, units: ReadonlyMap<string, Home>): string {
  if (joined === undefined || joined.length === 0) return '';
  return `, joined: [${joined.map((one) => `{${spanLine(one, units)}}`).join(', ')}]`;
}

function headingLine(heading: string | undefined): string {
  return heading === undefined ? '' : `, heading: ${yamlText(heading)}`;
}

function placeOf(home: Home | undefined): string {
  if (home === undefined) return '';
  const { page, line } = home.unit.place;
  const at = [page === null ? '' : `, page: ${page}`, line === null ? '' : `, line: ${line}`].join('');
  return `, file: ${yamlText(home.record.source.file)}${at}`;
}

function fateLine(fate: UnitFate): string {
  const unit = `unit: ${yamlText(fate.unit)}`;
  switch (fate.fate) {
    case 'used':
      return `{${unit}, fate: used, blocks: [${fate.blocks.map(yamlText).join(', ')}]}`;
    case 'merged':
      return `{${unit}, fate: merged, into: ${yamlText(fate.into)}}`;
    case 'set-aside':
      return `{${unit}, fate: set-aside, reason: ${fate.reason}}`;
  }
}

/** Units in all, by fate, and each reason with its share of those set aside. */
function counts({ fates }: Draft): readonly string[] {
  const used = fates.filter(({ fate }) => fate === 'used').length;
  const merged = fates.filter(({ fate }) => fate === 'merged').length;
  const reasons = new Map<SetAsideReason, number>();
  for (const fate of fates)
    if (fate.fate === 'set-aside') reasons.set(fate.reason, (reasons.get(fate.reason) ?? 0) + 1);
  const setAside = fates.length - used - merged;
  return [
    'counts:',
    `  units: ${fates.length}`,
    `  used: ${used}`,
    `  merged: ${merged}`,
    `  set_aside: ${setAside}`,
    reasons.size === 0 ? '  reasons: {}' : '  reasons:',
    ...(Object.keys(setAsideReasons) as SetAsideReason[]).flatMap((reason) => {
      const count = reasons.get(reason);
      if (count === undefined) return [];
      const share = Math.round((count / setAside) * 1000) / 1000;
      return [
        `    ${reason}: {units: ${count}, share: ${share}, means: ${yamlText(setAsideReasons[reason])}}`,
      ];
    }),
  ];
}
