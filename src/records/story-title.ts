import { isOfQuestionnaire } from './questionnaire-title.js';
import type { Record, Unit } from './record.generated.js';
import { runInTitle } from './run-in-title.js';
import { haveSameHeadings } from './same-headings.js';

/**
 * The title of the story that a paragraph is part of: "**Shelf Passport.** In 2019 …", and the paragraphs behind it without a title
 * of their own, under the same headings. Null for what stands in none, for a paragraph that opens with a turn to other matters, and
 * for those behind it.
 */
export function storyTitle(unit: Unit, record: Record): string | null {
  const known = stories.get(record) ?? storiesOf(record.units);
  stories.set(record, known);
  return known.get(unit) ?? null;
}

/**
 * Whether a paragraph still speaks of its innermost heading, by the same signs, and all those between do: behind the last of
 * several project sheets other matters may follow without a heading of their own.
 */
export function staysWithHeading(unit: Unit, record: Record): boolean {
  const known = staying.get(record) ?? unitsStaying(record.units);
  staying.set(record, known);
  return known.has(unit);
}

const staying = new WeakMap<Record, ReadonlySet<Unit>>();

function unitsStaying(units: readonly Unit[]): ReadonlySet<Unit> {
  const found = new Set<Unit>();
  let told: Told | null = null;
  let above: string | null = null;
  for (const unit of units) {
    const key = unit.headings.join('\n');
    const isFirst = key !== above;
    above = key;
    if (isFirst) told = { opener: unit, title: unit.headings.at(-1) ?? '', behind: 0 };
    else if (told === null) continue;
    else if (unit.kind === 'paragraph' && !goesOn(unit, told)) {
      told = null;
      continue;
    }
    found.add(unit);
  }
  return found;
}

/** A story so far. */
type Told = { readonly opener: Unit; readonly title: string; behind: number };

const stories = new WeakMap<Record, ReadonlyMap<Unit, string>>();

/** Farther from its title a paragraph may be about anything. */
const mostBehind = 4;

function storiesOf(units: readonly Unit[]): ReadonlyMap<Unit, string> {
  const titles = new Map<Unit, string>();
  let told: Told | null = null;
  for (const unit of units) {
    if (unit.lead_in !== null && told !== null) continue;
    const own = runInTitle(unit);
    if (own !== null) {
      const title = own.replace(/[.:]$/, '');
      told = isOfQuestionnaire(title) || !begins(unit) ? null : { opener: unit, title, behind: 0 };
    } else if (told === null || !goesOn(unit, told) || told.behind === mostBehind) told = null;
    else {
      told.behind += 1;
      titles.set(told.opener, told.title);
      titles.set(unit, told.title);
    }
  }
  return titles;
}

/** A paragraph of several sentences, whose title is closed by a stop: "*Obstacle:* two towns closed" is a label of one line. */
function begins({ kind, text }: Unit): boolean {
  return kind === 'paragraph' && severalSentences.test(text);
}

const severalSentences =
  /^[*_]+[^*_\n]+(?:\.\s?[*_]+|[*_]+\.)(?:\[\^[^\]\s]{1,40}\])? +[\p{Lu}\d"“].*[\p{Ll}\d)][.!?] +["“(]?\p{Lu}/su;

function goesOn(unit: Unit, { opener, title }: Told): boolean {
  return (
    unit.kind === 'paragraph' &&
    unit.part === opener.part &&
    haveSameHeadings(unit, opener) &&
    !turns.test(unit.text) &&
    speaksOfIt(firstSentence(unit.text), title, opener.text)
  );
}

/** "More generally, …", "On gender, …", "Another project …": to what its title does not speak of. */
const turns =
  /^(?:[*_]|More generally|Looking (?:ahead|back|forward)|Finally|Lastly|In conclusion|In sum|Overall|Beyond|Besides|Apart from|In addition to|In parallel|In a different|Other|Another|As (?:for|to|regards)|With regard to|Regarding|Turning to|Separately|Elsewhere|On (?:the )?[\p{Ll}-]+(?: [\p{Ll}-]+)?, |At (?:the )?(?:regional|national|global|international|country) level|An? (?:second|third|further|separate|smaller|similar|different) )/u;

function firstSentence(text: string): string {
  return /^.*?[\p{Ll}\d)”"][.!?](?= |$)/su.exec(text)?.[0] ?? text;
}

/**
 * Whether a paragraph's first sentence shows that it goes on with the story: it points back, has a word of the title or, with an
 * article, a noun of its first paragraph; or it says how it went. "A note on ethics was issued", "In Kenya, the Literacy Programme" may
 * begin something else, and what is told with regard to the wrong work is worse than what is told of none.
 */
function speaksOfIt(sentence: string, title: string, opener: string): boolean {
  if (sentence.split(' ').length < 4) return false;
  if (pointsBack.test(sentence) || umbrella.test(sentence) || saysHowItWent.test(sentence)) return true;
  const opening = sentence.slice(0, openingLength);
  const said = new Set(contentWords(opening));
  if (contentWords(title).some((word) => said.has(word))) return true;
  const known = new Set(contentWords(opener));
  return [...opening.matchAll(withArticle)].some(
    ([, one = '', next = '']) => known.has(one) || known.has(next),
  );
}

/** What stands farther in may be of anything. */
const openingLength = 90;

const pointsBack =
  /^(?:It|They|Its|Their|He|She|His|Her|All of (?:it|them|this|these)|(?:Through|With|From|By|After|Behind|Under|On the strength of|Encouraged by|Building on|As part of|Thanks to) (?:it|them|this|these|that|those)) (?!(?:is|was|has been|seems) (?:\p{Ll}+ )?(?:that|to)\b)/u;
/** "The platform lists 1,400 shelves": under the title of a work, that work. */
const umbrella =
  /^The (?:app|application|campaign|course|facility|fund|initiative|network|platform|portal|programme|project|scheme|service|system|tool|website)\b(?! (?:of|for)\b)/;
const saysHowItWent =
  /^(?:Uptake|Participation|Attendance|Enrolment|Feedback|Not (?:all|everything)) (?:was|were|has|have|had|is|are|went|came|rose|grew|fell|exceeded)\b/;
const withArticle =
  /(?<![\p{L}\p{N}-])[Tt]h(?:e|is|ese|at) (\p{Ll}+)(?![\p{L}-])(?: (\p{Ll}{4,})(?![\p{L}-]))?/gu;

/** Words that carry meaning of their own, in small letters. */
function contentWords(text: string): readonly string[] {
  return (text.toLowerCase().match(/(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter(
    (word) => word.length > 3 && !general.has(word),
  );
}

/** Words that stand in any submission. */
const general: ReadonlySet<string> = new Set(
  (
    'with from that this these those their there where which while when they them have been were will would about after ' +
    'before into over under between more most than then also only such other some many each both very year years same time first ' +
    'last pandemic region regions country countries government governments internet world people women children digital data ' +
    'technology technologies information communication communications services national global international development ' +
    'united nations public support work training skills access online report period number use lockdown crisis member states ' +
    'community communities sector economy society population level end beginning field role need needs part'
  ).split(' '),
);
