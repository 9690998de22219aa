import { keepsItsForm, mayBeLowered } from '../word/attribution.js';
import type { Edit } from '../word/edits.js';
import { alike } from '../word/view.js';
import { textOfRecord } from './title-name.js';
import type { UnitSentence } from './unit-sentences.js';

/** Whether a title is the name of a place that the unit is coded by: "Nigeria", "Yangon, Myanmar". */
export function isPlace(title: string, { unit, record }: UnitSentence): boolean {
  if (notAPlace.test(title)) return false;
  const places = new Set(unit.regions.flatMap(({ because }) => because));
  // "Yangon, Myanmar": a town with its country; of what "and" joins each must be a place by itself.
  return title.split(' and ').every((one) => {
    const parts = one.split(', ');
    return (
      places.has(parts.at(-1)!) &&
      parts.every((part) => /^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u.test(part)) &&
      parts.slice(0, -1).every((part) => places.has(part) || !hasCommonWord(part, record))
    );
  });
}

/** "Traceable Cotton, Egypt": what the submission writes in small letters is no town. */
function hasCommonWord(part: string, record: UnitSentence['record']): boolean {
  const told = textOfRecord(record);
  return part
    .split(' ')
    .some((word) =>
      new RegExp(`(?<![\\p{L}-])${word.toLowerCase().replace(/[^\p{L}]/gu, '.')}(?![\\p{L}-])`, 'u').test(
        told,
      ),
    );
}

/** Bodies and works of a region, which tell of it as its countries do. */
const notAPlace =
  /\b(?:Agency|Agenda|Association|Bank|Commission|Committee|Community|Council|Forum|Initiative|League|Network|Observatory|Office|Organi[sz]ation|Parliament|Partnership|Plan|Programme|Superhighway|Union)$/i;

/** Places that stand with an article. */
const withArticle =
  /^(?:Philippines|Netherlands|Gambia|Sahel|Pacific|Caribbean|Comoros|Bahamas|Americas|Balkans|Middle East|United (?:States|Kingdom|Republic|Arab)|Russian Federation|Republic|Dominican Republic|Lao People|Marshall Islands|Congo|Democratic Republic|Central African|Syrian Arab|Arab (?:region|States)|Sudan$)/;

/** The sentence with its title's place before it; null where it names a place itself, or its first word may be a name. */
export function inPlace(title: string, sentence: UnitSentence, text: string): Edit | null {
  if (namesPlace(sentence, text) || ofTheWorld.test(text)) return null;
  const from = isLowered(text, sentence) ? text.charAt(0) : '';
  if (from === '' && !/^(?:\p{Lu}{2}|\d|\p{Lu}\S* \p{Lu})/u.test(text)) return null;
  return { start: 0, from, to: ahead(title) + from.toLowerCase(), rule: 'reference' };
}

function ahead(place: string): string {
  return `In ${withArticle.test(place) ? 'the ' : ''}${place}, `;
}

/** "Ethiopia and Uganda: coffee was sold" (or with a dash) is "In Ethiopia and Uganda, coffee was sold"; null where the label is no place. */
export function placeLabel(sentence: UnitSentence): { readonly label: string; readonly edit: Edit } | null {
  const [label, title = ''] =
    /^(\p{Lu}[^:.;"]{1,60}?)(?:: | [\u2013\u2014-] (?!.* [\u2013\u2014-] ))(?=\S)/u.exec(
      alike(sentence.text),
    ) ?? [];
  if (label === undefined || !isPlace(title, sentence)) return null;
  const behind = sentence.text.slice(label.length);
  // "Japan: 200 teachers were trained in Cambodia": who paid.
  if (namesPlace(sentence, alike(behind))) return null;
  const first = isLowered(alike(behind), sentence) ? behind.charAt(0) : '';
  const from = sentence.text.slice(0, label.length) + first;
  return { label, edit: { start: 0, from, to: ahead(title) + first.toLowerCase(), rule: 'label' } };
}

function isLowered(text: string, { unit }: UnitSentence): boolean {
  const word = /^\p{L}[\p{L}\p{N}'-]*/u.exec(text)?.[0] ?? '';
  return word !== '' && !keepsItsForm(word, text) && mayBeLowered(word, text, unit.text);
}

/** What is said of the world, or by its bodies, is not said of the place. */
const ofTheWorld =
  /^(?:The )?(?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Secretary-General|WHO|United Nations)\b|\b(?:[Ww]orldwide|[Gg]lobally|[Aa]cross the world|(?:of|in) the world)\b/;

/** Whether a text names any place that its unit is coded by; "Nigerian" does not name Niger. */
export function namesPlace({ unit }: UnitSentence, text: string): boolean {
  if (/^(?:In|Across|Throughout|Within) (?:the )?\p{Lu}/u.test(text)) return true;
  const places = unit.regions.flatMap(({ because }) => because);
  return places.some((place) => {
    for (let at = text.indexOf(place); at >= 0; at = text.indexOf(place, at + 1)) {
      const [before, behind] = [text.charAt(at - 1), text.slice(at + place.length)];
      if (!/[\p{L}\p{N}]/u.test(before) && !/^\p{L}/u.test(behind)) return true;
    }
    return false;
  });
}
