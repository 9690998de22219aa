import { type Inline, normalizeInlines } from '../../document/index.js';
import type { ListedUnit, OutlineSection } from '../../grouping/index.js';
import type { Record, Unit } from '../../records/index.js';
import type { DraftingNote, NoteItem } from '../draft.js';
import { toInlines } from '../sentences/pieces.js';
import type { UnitTexts } from './unit-texts.js';

const lists = {
  obstacle: { id: 'obstacles', title: 'Obstacles reported' },
  future: { id: 'future', title: 'Future actions reported' },
} as const satisfies { [aspect in ListedUnit['aspect']]: { id: string; title: string } };

/** Words by which a sentence says that it is about an obstacle, or about what is to come. */
const cues = {
  obstacle:
    /\b(?:obstacles?|challenges|(?:main|major|key|biggest|greatest|serious|significant|another) challenge|challenging|barriers?|lack(?:s|ed|ing)?|gaps?|divides?|difficult\w*|constrain\w+|limited|insufficient\w*|inadequate\w*|shortages?|unequal\w*|inequalit\w+|hamper\w*|hinder\w*|imped\w+|unaffordab\w+|risks?|threat\w*|struggl\w+|undermin\w+)\b/i,
  future:
    /\b(?:will|shall|plans? to|planned|intends? to|expects? to|expected to|upcoming|forthcoming|next (?:year|edition|phase|steps?)|continues? to|aims? to|to be (?:held|launched|released|published))\b/i,
} as const satisfies { [aspect in ListedUnit['aspect']]: RegExp };

/** The same of headings, whose units need not say it again. */
const headingCues = {
  obstacle: /\b(?:obstacles?|challenges?|barriers?|difficulties|constraints?|gaps?|risks?)\b/i,
  future: /\b(?:future|plans?|planned|next steps?|outlook|way forward|upcoming|commitments?)\b/i,
} as const satisfies { [aspect in ListedUnit['aspect']]: RegExp };

/** The section's lines for the editor: that nothing stands there, and the units it lists, as received. */
export function draftingNotes(
  section: OutlineSection,
  hasParagraphs: boolean,
  texts: UnitTexts,
): readonly DraftingNote[] {
  const notes: DraftingNote[] = [];
  if (isEmpty(section, hasParagraphs)) {
    const undrafted = section.units.length;
    notes.push({ id: `${section.key}/notes/empty`, type: 'empty-section', undrafted });
  }
  for (const aspect of ['obstacle', 'future'] as const) {
    const items = section.listed
      .filter((one) => one.aspect === aspect && tells(one, texts))
      .map((one) => item(one, texts));
    const { id, title } = lists[aspect];
    if (items.length > 0) notes.push({ id: `${section.key}/notes/${id}`, type: 'list', title, items });
  }
  return notes;
}

/** Whether something is missing under a heading: where the sections below it take the units, nothing is. */
export function isEmpty({ takesUnits, units, sections }: OutlineSection, hasParagraphs: boolean): boolean {
  return takesUnits && !hasParagraphs && (units.length > 0 || sections.length === 0);
}

/** Whether the unit says that it is about an obstacle or a plan, or stands where that is what units are about. */
function tells({ record, unit, aspect }: ListedUnit, texts: UnitTexts): boolean {
  if (aspect === 'future' && unit.part === 'three-b') return true;
  const cue = cues[aspect];
  return (
    unit.headings.some((heading) => headingCues[aspect].test(heading)) ||
    texts.of(record, unit).sentences.some(({ text }) => cue.test(text))
  );
}

/** The sentences that speak of the obstacle or the plan; where none says so, all of the unit. A list goes with its line. */
function item({ record, unit, aspect }: ListedUnit, texts: UnitTexts): NoteItem {
  const { sentences } = texts.of(record, unit);
  const telling = sentences.filter(({ text }) => cues[aspect].test(text));
  const shown = telling.length > 0 ? telling : sentences;
  const items =
    shown.at(-1) === sentences.at(-1) && sentences.at(-1)?.text.trimEnd().endsWith(':') === true
      ? itemsOf(record, unit).flatMap((one) => texts.of(record, one).sentences)
      : [];
  const inlines = [...shown, ...items].flatMap(({ pieces }, index): readonly Inline[] => {
    // A drafting note has no notes and links of its own: it leaves the draft before the report does.
    const text = toInlines(
      pieces.filter(({ type }) => type === 'text'),
      () => '',
    );
    return index === 0 ? text : [{ type: 'text', value: ' ' }, ...text];
  });
  return { unit: unit.id, entity: record.entity.id, inlines: normalizeInlines(inlines) };
}

/** The items below a line stand right behind it. */
function itemsOf({ units }: Record, lead: Unit): readonly Unit[] {
  const from = units.indexOf(lead) + 1;
  const end = units.findIndex((unit, index) => index >= from && unit.lead_in !== lead.id);
  return units.slice(from, end < 0 ? units.length : end);
}
