import { unifyText } from '../document/index.js';
import type { Record, Unit } from './record.generated.js';
import { runInTitle } from './run-in-title.js';
import { storyTitle } from './story-title.js';

/**
 * "**Shelf Passport** – a card for readers" or "*Digital cash.*" over items of its own: the item of a list that is the title of the
 * items under it.
 */
const label =
  /^(\*\*\*|\*\*|\*|___|__|_)(?![\s*_])([^*_\n]{2,80}?)\1(?:[.:]?$|,| [\u2013\u2014-] |( \([^()]*\))[.:]?$)/;

/**
 * The title that a unit stands under: that of its list, of the paragraph that it goes on from, or the innermost heading
 * that is one; null where it has none.
 */
export function titleAbove(unit: Unit, record: Record): string | null {
  const nearest = listTitle(unit, record) ?? storyTitle(unit, record);
  if (nearest !== null) return nearest;
  const [heading, above] = [unit.headings.at(-1), unit.headings.at(-2)];
  // Only a numbered sheet has such lines under its title; elsewhere an action line parts what stands under a heading.
  const isLine = heading !== undefined && isAboutSheet.test(heading);
  return (isLine && above !== undefined && numberedSheet.test(above) ? above : heading) ?? null;
}

const numberedSheet =
  /^(?:(?:(?:project |fact )?sheet|fiche|project|case(?: study)?|initiative|programme|box|story) \d{1,2}\b|\d{1,2}[.)] )/i;

/** "Action lines: C8, C5. Partners: …" under the title of a project's sheet says of what kind it is, not what. */
const isAboutSheet =
  /^(?:WSIS )?(?:action lines?|partners?|donors?|countr(?:y|ies)|period|budget|status|duration|location)\b.*(?:[:.]|C\d)/i;

/**
 * The title of the list that an item belongs to, or of the nearest list around that one: "What was learned:" under
 * "**Dialogue on trade**" is none. Null where nothing over it has a title.
 */
export function listTitle(unit: Unit, record: Record): string | null {
  return listTitles(unit, record)[0]?.title ?? null;
}

/** The headings a unit stands under, outermost first, then the titles of its lists, and its run-in title as the last of them. */
export function headingsOf(unit: Unit, record: Record): readonly string[] {
  const own = runInTitle(unit);
  const lists = listTitles(unit, record).map(({ title, codes }) => title + codes);
  return [...unit.headings, ...lists.reverse(), ...(own === null ? [] : [own])];
}

/** `codes`: what stands in brackets behind it, " (C6)". */
type ListTitle = { readonly title: string; readonly codes: string };

/** The titles of the lists that a unit stands in, innermost first. */
function listTitles(unit: Unit, record: Record): readonly ListTitle[] {
  if (unit.lead_in === null) return [];
  const known = byId.get(record) ?? new Map(record.units.map((one) => [one.id, one]));
  byId.set(record, known);
  const titles: ListTitle[] = [];
  let lead = known.get(unit.lead_in);
  for (let depth = 0; lead !== undefined && depth < deepest; depth += 1) {
    const title = titleOf(lead);
    if (title !== null) titles.push(title);
    else if (!tellsOnly.test(lead.text) && lead.text.length < sentenceLength) break;
    lead = lead.lead_in === null ? undefined : known.get(lead.lead_in);
  }
  return titles;
}

/** "What was learned:", "In 2020:", "Main results in the year:": of what stands over it. "Blue Fund:" is of something else. */
const tellsOnly =
  /^(?:what|how|why|in \d{4}|\d{4}|since|so far|to date)\b|^(?:(?:the |our )?(?:main|key|early|first) )?(?:activities|results?|outcomes?|outputs?|impact|progress|status|lessons?|obstacles?|challenges?|difficult(?:y|ies)|summary|highlights?|next steps?|plans?|timeline|partners?|achievements?|features?|figures?)\b|[.!?] |\b(?:in|during) (?:\d{4}|the year):$/i;
/** A lead of more letters is a sentence, and no title. */
const sentenceLength = 60;

/** Lists nest no deeper; in a record that a person edited they might turn in a circle. */
const deepest = 8;

function titleOf(lead: Unit): ListTitle | null {
  const [, , found, codes = ''] = label.exec(lead.text) ?? [];
  if (found === undefined) {
    const title = runInTitle(lead);
    return title === null ? null : { title: title.replace(/[.:]$/, ''), codes: '' };
  }
  const title = unifyText(found).replace(/[.:]$/, '').trim();
  return title === '' ? null : { title, codes };
}

const byId = new WeakMap<Record, ReadonlyMap<string, Unit>>();

/** "Sheet 2. Open Desk", "SkyLedger: one source for data", "\"Early Word\"": numbers and letters that only the sheets of works have. */
export function looksLikeSheet(title: string): boolean {
  const name = title.split(/: | [\u2013\u2014-] /u)[0] ?? '';
  return numberedSheet.test(title) || /\p{Ll}\p{Lu}|^["\u201C]/u.test(name);
}
