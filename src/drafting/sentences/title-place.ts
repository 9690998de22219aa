import { mayBeLowered } from '../word/attribution.js';
import type { Edit } from '../word/edits.js';
import { alike } from '../word/view.js';
import type { UnitSentence } from './unit-sentences.js';

/** Whether a title is the name of a place that the unit is coded by: "Nigeria", "Yangon, Myanmar". */
export function isPlace(title: string, { unit }: UnitSentence): boolean {
  const places = new Set(unit.regions.flatMap(({ because }) => because));
  const parts = title.split(/, | and /);
  return places.has(parts.at(-1)!) && parts.every((part) => /^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u.test(part));
}

/** Places that stand with an article. */
const withArticle =
  /^(?:Philippines|Netherlands|Gambia|Sahel|Pacific|Caribbean|Maldives|Comoros|Bahamas|Americas|Balkans|Middle East|United (?:States|Kingdom|Republic|Arab)|Russian Federation|Republic|Dominican Republic|Lao People|Marshall Islands|Solomon Islands|Congo|Democratic Republic|Central African|Arab (?:region|States)|Sudan$)/;

/** The sentence with its title's place before it; null where it names a place itself, or its first word may be a name. */
export function inPlace(title: string, sentence: UnitSentence, text: string): Edit | null {
  if (namesPlace(sentence, text)) return null;
  const word = /^\p{L}[\p{L}\p{N}'-]*/u.exec(text)?.[0] ?? '';
  const from = word !== '' && mayBeLowered(word, text, sentence.unit.text) ? text.charAt(0) : '';
  if (from === '' && !/^(?:\p{Lu}{2}|\d|\p{Lu}\S* \p{Lu})/u.test(text)) return null;
  const article = withArticle.test(title) ? 'the ' : '';
  return { start: 0, from, to: `In ${article}${title}, ${from.toLowerCase()}`, rule: 'reference' };
}

/** "Ethiopia and Uganda: coffee was sold" is "In Ethiopia and Uganda, coffee was sold"; null where the label is no place. */
export function placeLabel(sentence: UnitSentence): { readonly label: string; readonly edit: Edit } | null {
  const [label, title = ''] = /^(\p{Lu}[^:.;"]{1,60}): (?=\S)/u.exec(alike(sentence.text)) ?? [];
  if (label === undefined || !isPlace(title, sentence)) return null;
  const behind = sentence.text.slice(label.length);
  const word = /^\p{L}[\p{L}\p{N}'-]*/u.exec(alike(behind))?.[0] ?? '';
  const lowered = word !== '' && mayBeLowered(word, alike(behind), sentence.unit.text);
  const from = sentence.text.slice(0, label.length) + (lowered ? behind.charAt(0) : '');
  const article = withArticle.test(title) ? 'the ' : '';
  const to = `In ${article}${title}, ${lowered ? behind.charAt(0).toLowerCase() : ''}`;
  return { label, edit: { start: 0, from, to, rule: 'label' } };
}

export function namesPlace({ unit }: UnitSentence, text: string): boolean {
  const places = unit.regions.flatMap(({ because }) => because);
  return (
    places.some((place) => text.includes(place)) ||
    /^(?:In|Across|Throughout|Within) (?:the )?\p{Lu}/u.test(text)
  );
}
