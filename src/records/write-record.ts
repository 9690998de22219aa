import type { Record, Unit } from './record.generated.js';

/**
 * A record as YAML, in the order of its schema, for people to read and for git to compare. Texts stand in double
 * quotation marks as JSON has them, which is YAML too; the yaml package would take some twenty times as long.
 */
export function writeRecord(record: Record): string {
  const { entity, source, facts } = record;
  const lines = [
    '# yaml-language-server: $schema=../../../schemas/record.schema.json',
    `id: ${word(record.id)}`,
    `cycle: ${record.cycle}`,
    'entity:',
    `  id: ${word(entity.id)}`,
    `  name: ${text(entity.name)}`,
    `  acronym: ${text(entity.acronym)}`,
    `  kind: ${word(entity.kind)}`,
    `  region: ${word(entity.region)}`,
    `  registered: ${entity.registered}`,
    'source:',
    `  file: ${text(source.file)}`,
    `  format: ${word(source.format)}`,
    `  sha256: ${text(source.sha256)}`,
    `  received: ${text(source.received)}`,
    `  pages: ${source.pages}`,
    `  restatement: ${text(source.restatement)}`,
    source.others.length === 0 ? '  others: []' : '  others:',
    ...source.others.map(
      ({ file, sha256, relation }) =>
        `    - {file: ${text(file)}, sha256: ${text(sha256)}, relation: ${word(relation)}}`,
    ),
    'facts:',
    `  entity_named: ${text(facts.entity_named)}`,
    `  session: ${text(facts.session)}`,
    `  year: ${facts.year}`,
    `  title: ${text(facts.title)}`,
    `  from: ${word(facts.from)}`,
    `self_names: ${texts(record.self_names)}`,
    record.units.length === 0 ? 'units: []' : 'units:',
  ];
  for (const unit of record.units) writeUnit(unit, lines);
  return `${withSettled(lines.join('\n'))}\n`;
}

function writeUnit(unit: Unit, lines: string[]): void {
  lines.push(
    `  - id: ${word(unit.id)}`,
    `    part: ${word(unit.part)}`,
    `    kind: ${word(unit.kind)}`,
    `    headings: ${texts(unit.headings)}`,
    `    lead_in: ${word(unit.lead_in)}`,
    `    text: ${text(unit.text)}`,
  );
  writeNotes(unit.notes, lines);
  lines.push(
    `    place: {line: ${unit.place.line}, page: ${unit.place.page}}`,
    `    language: ${word(unit.language)}`,
    `    aspects: [${unit.aspects.join(', ')}]`,
  );
  writeLabels('action_lines', unit.action_lines, lines);
  writeLabels('regions', unit.regions, lines);
  writeLabels('topics', unit.topics, lines);
}

/** YAML 1.2 section 7.4.2: a key on the line of its value has at most 1,024 characters. */
const longestKey = 1000;

function writeNotes(notes: Unit['notes'], lines: string[]): void {
  const entries = Object.entries(notes);
  lines.push(entries.length === 0 ? '    notes: {}' : '    notes:');
  for (const [label, note] of entries) {
    const key = text(label);
    if (key.length <= longestKey) lines.push(`      ${key}: ${text(note)}`);
    else lines.push(`      ? ${key}`, `      : ${text(note)}`);
  }
}

function writeLabels(
  field: 'action_lines' | 'regions' | 'topics',
  labels: readonly { readonly code: string; readonly score: number; readonly because: readonly string[] }[],
  lines: string[],
): void {
  lines.push(labels.length === 0 ? `    ${field}: []` : `    ${field}:`);
  for (const { code, score, because } of labels) {
    lines.push(`      - {code: ${word(code)}, score: ${score}, because: ${texts(because)}}`);
  }
}

/** A word that no YAML reader takes for anything else stands bare; "12345678", "null" and "no" do not. */
function word(value: string | null): string {
  if (value === null) return 'null';
  return /^[a-zA-Z][a-zA-Z0-9-]*$/.test(value) && !constants.test(value) ? value : text(value);
}

const constants = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

// JSON leaves these as they are, and YAML readers differ over them: line ends of other days, DEL and C1 controls.
const unsettled = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g;

/** They stand in texts only, all of them in double quotation marks; so the record is gone through once, at its end. */
function withSettled(yaml: string): string {
  return yaml.replace(
    unsettled,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function text(value: string | null): string {
  return JSON.stringify(value);
}

function texts(values: readonly string[]): string {
  return `[${values.map(text).join(', ')}]`;
}
