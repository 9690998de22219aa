import { listTitle, staysWithHeading, storyTitle, titleAbove } from '../../records/index.js';
import { isOfOneWork } from './bare-title.js';
import type { UnitSentence } from './unit-sentences.js';

/** A title that says what of a work is told, and not of which. */
export const isAspect =
  /^(?:(?:key |main |early |first )?(?:results|outcomes|outputs|impact|figures|achievements|lessons)(?: (?:to date|so far|achieved|learned))?|progress|status|reach|coverage|scale|users?|beneficiaries|gender|partners?|partnerships?|funding|financing|budget|donors?|costs?|challenges?|obstacles?|difficult(?:y|ies)|why|how|who|where|when|reasons?|next steps?|follow-up|outlook|future|plans|description|background|context|objectives?|aims?|purpose|approach|method|how it works|what it (?:does|is)|what (?:we did|was done|came of it|changed)|use so far|evaluation|sustainability|implementation|timeline|period|in numbers|numbers)$/i;

/**
 * The heading that a unit stands first under, or in the list that it is all of: of paragraphs behind the first nobody knows
 * whether they still speak of it, unless it is the name of a work. Of the items of a list with a title of its own, that title.
 */
export function headingOver(sentence: UnitSentence): string | null {
  const { unit, record } = sentence;
  const title = titleAbove(unit, record);
  if (title === null || (title === title.toUpperCase() && title.includes(' '))) return null;
  const isListTitle = unit.lead_in !== null && listTitle(unit, record) !== null;
  if (isListTitle || isFirstOrListed(sentence)) return title;
  const isOfIt = title === storyTitle(unit, record) || (staysWithHeading(unit, record) && isOfOneWork(title));
  return isOfIt && !/^It\b/.test(sentence.text) ? title : null;
}

function isFirstOrListed({ unit, record }: UnitSentence): boolean {
  const known = listed.get(record) ?? firstOrListed(record.units);
  listed.set(record, known);
  return known.has(unit);
}

const listed = new WeakMap<UnitSentence['record'], ReadonlySet<UnitSentence['unit']>>();

/** The units that are the first under their headings, or stand there in a list that is all so far. */
function firstOrListed(units: readonly UnitSentence['unit'][]): ReadonlySet<UnitSentence['unit']> {
  const found = new Set<UnitSentence['unit']>();
  let above: string | null = null;
  let isAllItems = true;
  for (const unit of units) {
    const key = unit.headings.join('\n');
    const isFirst = key !== above;
    isAllItems = (isFirst || isAllItems) && unit.kind === 'list-item';
    if (isFirst || isAllItems) found.add(unit);
    above = key;
  }
  return found;
}
