import { readFileSync } from 'node:fs';
import type { Inline } from '../../src/document/index.js';
import type { Draft, DraftingNote } from '../../src/drafting/index.js';
import type { Cycle, Record } from '../../src/records/index.js';
import type { RenderContext, ReportTitles, Templates } from '../../src/render/index.js';
import { schemas } from '../../src/schema/index.js';

const root = new URL('../../', import.meta.url);
const textAt = (path: string) => readFileSync(new URL(path, root), 'utf8');

export { schemas };

/** A draft as fixtures spell it: a sentence is a list of texts, notes (`{note: id}`) and emphasis. */
export type DraftInput = {
  readonly cycle: Cycle;
  readonly outline: ReportTitles;
  readonly contributors: readonly EntityInput[];
  readonly sections: readonly SectionInput[];
  readonly notes?: Readonly<globalThis.Record<string, string>>;
};
export type EntityInput = { readonly id: string; readonly name: string; readonly acronym: string | null };
export type InlineInput = string | { readonly note: string } | { readonly emphasis: string };
export type SectionInput = {
  readonly key: string;
  readonly heading: string;
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly numbered?: boolean;
  readonly standing?: string;
  readonly paragraphs?: readonly {
    readonly id: string;
    readonly sentences: readonly (readonly InlineInput[])[];
  }[];
  readonly draftingNotes?: readonly {
    readonly id: string;
    readonly undrafted?: number;
    readonly title?: string;
    readonly items?: readonly {
      readonly unit: string;
      readonly entity: string;
      readonly text: readonly InlineInput[];
    }[];
  }[];
};

export function makeDraft(input: DraftInput): Draft {
  return {
    cycle: input.cycle.cycle,
    contributors: input.contributors.map(makeRecord),
    sections: input.sections.map((section) => ({
      section: {
        key: section.key,
        heading: section.heading,
        depth: section.depth,
        numbered: section.numbered ?? true,
        standing: section.standing ?? null,
        budget: null,
      },
      paragraphs: (section.paragraphs ?? []).map(({ id, sentences }) => ({
        id,
        entity: id.split('/').at(-1)!,
        sentences: sentences.map((parts) => ({
          inlines: parts.map(makeInline),
          origin: { type: 'submission', unit: 'undp-3f9a1c07', start: 0, end: 1 },
          changes: [],
        })),
      })),
      draftingNotes: (section.draftingNotes ?? []).map(
        ({ id, undrafted = 0, title, items }): DraftingNote =>
          title === undefined
            ? { id, type: 'empty-section', undrafted }
            : {
                id,
                type: 'list',
                title,
                items: (items ?? []).map(({ unit, entity, text }) => ({
                  unit,
                  entity,
                  inlines: text.map(makeInline),
                })),
              },
      ),
    })),
    notes: Object.entries(input.notes ?? {}).map(([identifier, value]) => ({
      type: 'footnoteDefinition',
      identifier,
      paragraphs: [[{ type: 'text', value }]],
      unit: identifier.replace(/\/[^/]*$/, ''),
      changes: [],
    })),
    fates: [],
  };
}

function makeInline(input: InlineInput): Inline {
  if (typeof input === 'string') return { type: 'text', value: input };
  return 'note' in input
    ? { type: 'footnoteReference', identifier: input.note }
    : { type: 'emphasis', children: [{ type: 'text', value: input.emphasis }] };
}

export function makeRecord({ id, name, acronym }: EntityInput): Record {
  return {
    id,
    cycle: 2020,
    entity: { id: id.replace(/-\d$/, ''), name, acronym, kind: 'unknown', region: null, registered: true },
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
    self_names: [],
    units: [],
  };
}

/** The report's own templates, some of them replaced or (null) taken away. */
export function templatesWith(changes: Readonly<globalThis.Record<string, string | null>> = {}): Templates {
  return {
    report: 'a76',
    read: (name) => {
      const file = `templates/a76/${name}`;
      if (name in changes) return changes[name] == null ? null : { file, text: changes[name] };
      try {
        return { file, text: textAt(file) };
      } catch {
        return null;
      }
    },
  };
}

export const titles: ReportTitles = {
  title: 'Progress made',
  subtitle: 'Report of the Secretary-General',
  organs: ['General Assembly', 'Economic and Social Council'],
  report: 'a76',
};

export const fullCycle: Cycle = {
  cycle: 2020,
  report: 'a76',
  period: { from: '2020-01-01', to: '2020-12-31' },
  symbols: ['A/76/64', 'E/2021/11'],
  date: '2021-03-04',
  distribution: 'General',
  assembly: { session: 'Seventy-sixth session', item: '', note: null },
  council: {
    session: '2021 session',
    dates: '23 July 2020–22 July 2021',
    item: 'Item 18 (b) of the annotated agenda',
    note: 'E/2021/1.',
  },
  job_number: 'GE.21-02826(E)',
  websites_accessed: '2021-02-24',
  submissions_link: 'https://unctad.org/publications-search?f[0]=product%3A667',
  mandate: null,
  session: 'twenty-fourth',
  letter_to: null,
  word_limit: 8500,
  checks_off: [],
};

export const undp: EntityInput = {
  id: 'undp',
  name: 'United Nations Development Programme',
  acronym: 'UNDP',
};
export const introduction: SectionInput = {
  key: 'introduction',
  heading: 'Introduction',
  depth: 1,
  numbered: false,
  standing: 'introduction.md.hbs',
};

export function contextWith(
  cycle: Partial<Cycle> = {},
  templates: Templates = templatesWith(),
): RenderContext {
  return { cycle: { ...fullCycle, ...cycle }, outline: titles, templates };
}

export function draftWith(input: Partial<DraftInput> = {}): Draft {
  return makeDraft({
    cycle: fullCycle,
    outline: titles,
    contributors: [undp],
    sections: [introduction],
    ...input,
  });
}
