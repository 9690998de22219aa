import { readFileSync } from 'node:fs';
import { type OutlineFile, type OutlineSection, readOutline } from '../../src/grouping/index.js';
import { type Record, type Registers, readRegisters, type Unit } from '../../src/records/index.js';
import { schemas, type YamlText } from '../../src/schema/index.js';

const root = new URL('../../', import.meta.url);

function shippedText(file: string): YamlText {
  return { file, text: readFileSync(new URL(file, root), 'utf8') };
}

export { schemas };

export const registers: Registers = unwrapped(
  readRegisters(
    {
      entities: shippedText('templates/registers/entities.yaml'),
      actionLines: shippedText('templates/registers/action-lines.yaml'),
      regions: shippedText('templates/registers/regions.yaml'),
      topics: shippedText('templates/registers/topics.yaml'),
    },
    schemas,
  ),
);

export const outline: OutlineFile = unwrapped(
  readOutline(shippedText('templates/a76/outline.yaml'), schemas, registers),
);

export function unwrapped<T>(outcome: {
  readonly ok: boolean;
  readonly value?: T;
  readonly problems: unknown;
}): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 2));
  return outcome.value as T;
}

/** What a test says of a unit; everything else is as intake would have it. */
export type GivenUnit = Partial<Unit> & { readonly text: string };

export function recordOf(
  entityId: string,
  units: readonly GivenUnit[],
  selfNames: readonly string[] = [],
): Record {
  const entity = registers.entities.entities.find(({ id }) => id === entityId);
  if (entity === undefined) throw new Error(`no entity ${entityId} in the register`);
  const { id, name, acronym, kind, region } = entity;
  return {
    id,
    cycle: 2020,
    entity: { id, name, acronym, kind, region, registered: true },
    source: {
      file: `submissions/2020/${id}.md`,
      format: 'markdown',
      sha256: '0'.repeat(64),
      received: null,
      pages: null,
      restatement: null,
      others: [],
    },
    facts: { entity_named: null, session: null, year: null, title: null, from: 'front-matter' },
    self_names: [...selfNames],
    units: units.map((given, i) => ({ ...plainUnit(`${id}-${i + 1}`), ...given })),
  };
}

function plainUnit(id: string): Unit {
  return {
    id,
    part: 'three',
    kind: 'paragraph',
    headings: [],
    lead_in: null,
    text: '',
    notes: {},
    place: { line: null, page: null },
    language: 'en',
    aspects: [],
    action_lines: [],
    regions: [],
    topics: [],
  };
}

export function allSections(sections: readonly OutlineSection[]): readonly OutlineSection[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}
