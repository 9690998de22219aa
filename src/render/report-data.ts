import { type Inline, isBlockId, normalizeInlines } from '../document/index.js';
import type { Draft, DraftingNote, DraftParagraph, DraftSection } from '../drafting/index.js';
import { writeBlocks, writeInlines } from '../markdown/index.js';
import { type Problem, problem } from '../problems/index.js';
import type { Cycle } from '../records/index.js';
import { distinctEntities } from './contributor-names.js';
import { printedLine } from './masthead-blanks.js';
import { notesInOrder, notesReferredTo, withoutReferences } from './note-references.js';
import { printedPeriod } from './printed-dates.js';
import { printedCount } from './printed-numbers.js';
import type { ReportTitles } from './render-context.js';
import type { Facts, SectionData } from './template-shape.js';

/** A plain value as one line of Markdown that says just that: `{{x}}`, `# x` and `<!-- a -->` stay text. */
export function asMarkdown(text: string): string {
  // The serializer writes an empty line as a kept space; a template asks with {{#if}} whether there is anything.
  return printedLine(text) === '' ? '' : markdownOf([{ type: 'text', value: text }]);
}

/** An address becomes a link if it is one for the web; anything else stays text, so that no `javascript:` gets in. */
export function linkMarkdown(address: string): string {
  if (!/^https?:\/\/[^\s<>"]+$/i.test(address)) return asMarkdown(address);
  return markdownOf([{ type: 'link', url: address, children: [{ type: 'text', value: address }] }]);
}

export function makeFacts(draft: Draft, cycle: Cycle, titles: ReportTitles): Facts {
  return {
    cycle: String(cycle.cycle),
    period: asMarkdown(printedPeriod(cycle.period)),
    entities: asMarkdown(printedCount(distinctEntities(draft.contributors).length, 'entity', 'entities')),
    mandate: asMarkdown(cycle.mandate ?? ''),
    session: asMarkdown(cycle.session ?? ''),
    title: asMarkdown(titles.title),
  };
}

/** `standing` gives the filled-in standing text of a template's file name. */
export function makeSectionData(
  draft: Draft,
  standing: (template: string) => string,
): readonly SectionData[] {
  const names = new Map(
    distinctEntities(draft.contributors).map(({ id, acronym, name }) => [id, acronym ?? name]),
  );
  return draft.sections.map(({ section, paragraphs, draftingNotes }) => ({
    id: section.key,
    marks: '#'.repeat(section.depth),
    heading: asMarkdown(section.heading),
    numbered: section.numbered,
    standing: section.standing === null ? '' : standing(section.standing),
    paragraphs: paragraphs.map((paragraph) => ({
      id: paragraph.id,
      text: markdownOf(inlinesOf(paragraph)),
    })),
    draftingNotes: draftingNotes.map((note) => noteData(note, names)),
  }));
}

function noteData(
  note: DraftingNote,
  names: ReadonlyMap<string, string>,
): SectionData['draftingNotes'][number] {
  switch (note.type) {
    case 'empty-section':
      return {
        id: note.id,
        empty: true,
        undrafted: note.undrafted === 0 ? '' : asMarkdown(printedCount(note.undrafted, 'unit', 'units')),
        single: note.undrafted === 1,
        title: '',
        items: [],
      };
    case 'list':
      return {
        id: note.id,
        empty: false,
        undrafted: '',
        single: false,
        title: asMarkdown(note.title),
        items: note.items.map(({ unit, entity, inlines }) => ({
          entity: asMarkdown(names.get(entity) ?? entity),
          // A drafting note is taken out before the text leaves the house: it must not number the report's notes.
          text: markdownOf(withoutReferences(inlines)),
          unit: asMarkdown(unit),
        })),
      };
  }
}

/** The definitions of the notes that paragraphs refer to, as Markdown, in the order of their first reference. */
export function notesMarkdown(draft: Draft): string {
  const referredTo = draft.sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ sentences }) => sentences)
    .flatMap(({ inlines }) => notesReferredTo(inlines));
  return writeBlocks([], notesInOrder(referredTo, draft.notes)).trim();
}

/** Section keys come from outline.yaml, and a key with two hyphens in a row cannot stand in a Markdown comment. */
export function checkIds(sections: readonly DraftSection[], report: string): readonly Problem[] {
  return sections
    .filter(({ section }) => !isBlockId(section.key))
    .map(({ section }) =>
      problem(
        'outline-invalid',
        { file: `templates/${report}/outline.yaml`, path: section.key },
        {
          found: `the section key "${section.key}"`,
          expected: 'small letters, digits, single hyphens and slashes, beginning with a letter or digit',
          fix: 'Change the key.',
        },
      ),
    );
}

function inlinesOf({ sentences }: DraftParagraph): readonly Inline[] {
  return sentences.flatMap(({ inlines }, index): readonly Inline[] =>
    index === 0 ? inlines : [{ type: 'text', value: ' ' }, ...inlines],
  );
}

function markdownOf(inlines: readonly Inline[]): string {
  return writeInlines(normalizeInlines(inlines));
}
