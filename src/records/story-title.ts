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

/** Whether a unit is the first of its story. */
export function opensStory(unit: Unit, record: Record): boolean {
  return storyTitle(unit, record) !== null && runInTitle(unit) !== null;
}

const stories = new WeakMap<Record, ReadonlyMap<Unit, string>>();

/** Farther from its title a paragraph may be about anything. */
const mostBehind = 4;

function storiesOf(units: readonly Unit[]): ReadonlyMap<Unit, string> {
  const titles = new Map<Unit, string>();
  let told: { readonly opener: Unit; readonly title: string; behind: number } | null = null;
  for (const unit of units) {
    if (unit.lead_in !== null && told !== null) continue;
    const own = runInTitle(unit);
    if (own !== null) {
      const title = own.replace(/[.:]$/, '');
      told = isOfQuestionnaire(title) || !begins(unit) ? null : { opener: unit, title, behind: 0 };
    } else if (told === null || !goesOn(unit, told.opener) || told.behind === mostBehind) told = null;
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

function goesOn(unit: Unit, opener: Unit): boolean {
  return (
    unit.kind === 'paragraph' &&
    unit.part === opener.part &&
    unit.headings.join('\n') === opener.headings.join('\n') &&
    !turns.test(unit.text)
  );
}

/** "More generally, …", "On gender, …", "Another project …": to what its title does not speak of. */
const turns =
  /^(?:More generally|Looking (?:ahead|back|forward)|Finally|Lastly|In conclusion|In sum|Overall|Beyond|Besides|Apart from|In addition to|In parallel|Other|Another|As (?:for|to|regards)|With regard to|Regarding|Turning to|Separately|Elsewhere|On (?:the )?[\p{Ll}-]+(?: [\p{Ll}-]+)?, |At (?:the )?(?:regional|national|global|international|country) level|An? (?:second|third|further|separate|smaller|similar|different) )/u;
