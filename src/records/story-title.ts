import { isOfQuestionnaire } from './questionnaire-title.js';
import type { Record, Unit } from './record.generated.js';
import { runInTitle } from './run-in-title.js';

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
    if (isFirst) told = { opener: unit, title: unit.headings.at(-1) ?? '', text: unit.text, behind: 0 };
    else if (told === null) continue;
    else if (unit.kind !== 'paragraph' || goesOn(unit, told)) told.text += ` ${unit.text}`;
    else {
      told = null;
      continue;
    }
    found.add(unit);
  }
  return found;
}

/** Whether a unit is the first of its story. */
export function opensStory(unit: Unit, record: Record): boolean {
  return storyTitle(unit, record) !== null && runInTitle(unit) !== null;
}

/** A story so far. */
type Told = { readonly opener: Unit; readonly title: string; text: string; behind: number };

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
      told =
        isOfQuestionnaire(title) || !begins(unit)
          ? null
          : { opener: unit, title, text: unit.text, behind: 0 };
    } else if (told === null || !goesOn(unit, told) || told.behind === mostBehind) told = null;
    else {
      told.behind += 1;
      told.text += ` ${unit.text}`;
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

function goesOn(unit: Unit, { opener, title, text }: Told): boolean {
  return (
    unit.kind === 'paragraph' &&
    unit.part === opener.part &&
    unit.headings.join('\n') === opener.headings.join('\n') &&
    !turns.test(unit.text) &&
    speaksOfIt(firstSentence(unit.text), title, text)
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
 * article, one of those before it; or it says only where, when and how many, or how it went. "Accelerator Labs." and "A note on ethics
 * was issued" begin something else, and what would be told with regard to the wrong work is worse than what is told of none.
 */
function speaksOfIt(sentence: string, title: string, before: string): boolean {
  if (sentence.split(' ').length < 4) return false;
  if (
    pointsBack.test(sentence) ||
    umbrella.test(sentence) ||
    saysHowItWent.test(sentence) ||
    saysWhereOrHowMany.test(sentence)
  )
    return true;
  const opening = sentence.slice(0, openingLength);
  if (contentWords(title).some((word) => opening.includes(word))) return true;
  const known = new Set(contentWords(before.toLowerCase()));
  return [...opening.matchAll(withArticle)].some(([, noun = '']) => known.has(noun));
}

/** What stands farther in may be of anything. */
const openingLength = 90;

/** "The platform lists 1,400 shelves": under the title of a work, that work. */
const umbrella =
  /^The (?:app|application|campaign|course|facility|fund|initiative|network|platform|portal|programme|project|scheme|service|system|tool|website)\b(?! (?:of|for)\b)/;
const pointsBack =
  /^(?:It|They|This|These|That|Those|Its|Their|He|She|His|Her|There|Here|Both|None|All of|Each|Some of|Most of|One of|(?:Through|With|From|By|After|Behind|Under|On the strength of|Encouraged by|Building on|As part of|Thanks to) (?:it|them|this|these|that|those)) /;
const saysHowItWent =
  /^(?:Uptake|Use|Demand|Interest|Participation|Attendance|Progress|Implementation|Registration|Enrolment|Adoption|Response|Results?|Feedback|Not (?:all|everything)) (?:was|were|has|have|had|is|are|went|came|rose|grew|fell|exceeded|of|in|by)\b/;
const saysWhereOrHowMany =
  /^(?:In (?:the )?\p{Lu}[\p{L}'’-]+(?:(?:,? and|,) (?:the )?\p{Lu}[\p{L}'’-]+)*,? (?:the |an? |where |some )?[\d\p{Ll}]|(?:Some|About|Nearly|Over|More than|Around|By|Between|Up to|As of)? ?(?:the end of |early |mid-|end-)?(?:\d|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)|\p{Lu}[\p{L}'’-]+['’]s? (?!own)\p{Ll})/u;
const withArticle = /(?<![\p{L}\p{N}-])[Tt]h(?:e|is|ese|at) (?:\p{Ll}+ )?(\p{Ll}{4,})(?![\p{L}-])/gu;

/** Words that carry meaning, as they stand. */
function contentWords(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []).filter(
    (word) => word.length > 3 && !common.has(word.toLowerCase()),
  );
}

const common: ReadonlySet<string> = new Set(
  'with from that this these those their there where which while when they them have been were will would about after before into over under more most than then also only such other some many each both very year years same time first last'.split(
    ' ',
  ),
);
