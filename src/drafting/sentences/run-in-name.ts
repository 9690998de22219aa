import { type Record, runInTitle } from '../../records/index.js';
import { applyEdits, type Edit } from '../word/edits.js';
import { opensCapital } from '../word/letters.js';
import { pureVerbs } from '../word/verbs.js';
import { alike } from '../word/view.js';
import { textOf } from './pieces.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * A paragraph's run-in title is its first sentence to the cut, and no sentence to print; but what follows may need it:
 * "**WaPOR.** Through this portal, …" is "Through WaPOR, …", "*Nigeria.* A programme …" is "In Nigeria, a programme …".
 * So may what stands first under a heading. The unit's sentences, with the one behind its title so named; as they were
 * where nobody could be sure.
 */
export function withTitleNamed(sentences: readonly UnitSentence[]): readonly UnitSentence[] {
  const named = titledSentence(sentences[titleSentences(sentences)]);
  return named === null ? sentences : sentences.with(named.index, named);
}

/** The sentence behind a title with what the title says in it; null where it does not need it, or cannot have it. */
export function titledSentence(sentence: UnitSentence | undefined): UnitSentence | null {
  if (sentence === undefined) return null;
  const { siblings, index, unit } = sentence;
  const runIn = titleSentences(siblings);
  if (index !== runIn) return null;
  const printed = runIn > 0 ? runInTitle(unit) : headingOver(sentence);
  if (printed === null) return null;
  const title = bare(printed);
  const text = alike(sentence.text);
  const edit =
    runIn > 0 && isPlace(title, sentence) ? inPlace(title, sentence, text) : byName(title, sentence, text);
  if (edit === null) return null;
  const { pieces } = applyEdits(sentence.pieces, [edit]);
  return {
    ...sentence,
    pieces,
    text: textOf(pieces),
    ...(runIn > 0 ? { joined: siblings.slice(0, runIn) } : { heading: printed }),
    made: [{ rule: 'reference', from: edit.from, to: edit.to }],
  };
}

/** How many of the unit's sentences are its run-in title: "C2. Infrastructure." is two to the cut. */
export function titleSentences(siblings: readonly UnitSentence[]): number {
  const title = siblings[0] === undefined ? null : runInTitle(siblings[0].unit);
  if (title === null) return 0;
  let text = '';
  for (const [index, one] of siblings.slice(0, 4).entries()) {
    text += alike(one.text);
    if (text.replace(/[.:]$/, '') === alike(title)) return index + 1;
    text += ' ';
  }
  return 0;
}

/** The heading that a unit stands first under: of those behind it nobody knows whether they still speak of it. */
function headingOver({ unit, record }: UnitSentence): string | null {
  const heading = unit.headings.at(-1);
  if (heading === undefined || unit.lead_in !== null) return null;
  const before = record.units[record.units.indexOf(unit) - 1];
  const isFirst = before?.headings.join('\n') !== unit.headings.join('\n');
  return isFirst && (heading !== heading.toUpperCase() || !heading.includes(' ')) ? heading : null;
}

/** A title without what numbers it or codes it. */
function bare(printed: string): string {
  return alike(printed)
    .replace(/[.:]$/, '')
    .replace(/ \([^()]*\bC\d[^()]*\)$/, '')
    .replace(/^.*(?:: | [\u2013\u2014-] )/u, '')
    .replace(/^(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?) /, '');
}

/** Whether the unit is of a place that is its title: "Nigeria", "Yangon, Myanmar". Its later sentences are of it too. */
export function isOfTitlePlace(sentence: UnitSentence): boolean {
  const title = titleSentences(sentence.siblings) > 0 ? runInTitle(sentence.unit) : null;
  return title !== null && isPlace(bare(title), sentence);
}

function isPlace(title: string, { unit }: UnitSentence): boolean {
  const places = new Set(unit.regions.flatMap(({ because }) => because));
  const parts = title.split(/, | and /);
  return places.has(parts.at(-1)!) && parts.every((part) => /^\p{Lu}\S*(?: \p{Lu}\S*){0,3}$/u.test(part));
}

/** Places that stand with an article. */
const withArticle =
  /^(?:Philippines|Netherlands|Gambia|Sahel|Pacific|Caribbean|Maldives|Comoros|Bahamas|Americas|Balkans|Middle East|United (?:States|Kingdom|Republic|Arab)|Russian Federation|Republic|Dominican Republic|Lao People|Marshall Islands|Solomon Islands|Congo|Democratic Republic|Central African|Arab (?:region|States)|Sudan$)/;

const opensSmall =
  /^(?:A|An|The|With|Under|Through|Since|After|During|By|On|At|From|For|Some|More|Over|Nearly|About|Around|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) /;

function inPlace(title: string, sentence: UnitSentence, text: string): Edit | null {
  const places = sentence.unit.regions.flatMap(({ because }) => because);
  if (places.some((place) => text.includes(place)) || /^(?:In|Across|Throughout|Within) /.test(text))
    return null;
  const first = text.charAt(0);
  const from = opensSmall.test(text) ? first : '';
  if (from === '' && !/^(?:\p{Lu}{2}|\d|\p{Lu}\S* \p{Lu})/u.test(text)) return null;
  const article = withArticle.test(title) ? 'the ' : '';
  return { start: 0, from, to: `In ${article}${title}, ${from.toLowerCase()}`, rule: 'reference' };
}

const works =
  'initiative|programme|program|project|platform|portal|partnership|campaign|scheme|network|tool|toolkit|flagship|system|' +
  'facility|fund|alliance|coalition|centre|academy|service|application|app|database|repository|observatory|index|survey|' +
  'course|forum|event|camp|challenge|model|mechanism|framework|strategy|handbook|guide|report|publication|website|study|methodology';
const verb = String.raw`(?:also |now |then |further |currently |already )?(?:is|was|has|had|will|would|can|could|may|gave|led|held|brought|saw|took|began|ran|grew|made|set|put|built|sent|won|became|\p{Ll}{2,}(?:ed|es|s))`;

type Pointers = {
  /** "This initiative aims", "The Platform, opened in May,": the subject. */
  readonly asSubject: RegExp;
  /** "Through this portal, …"; "Launched in May, the campaign invites", "Developed with …, it delivers". */
  readonly behind: readonly RegExp[];
  readonly it: RegExp;
};

/** What may stand for a title: a noun of works, or its own last word ("the Explorer"). */
function pointersTo(title: string): Pointers {
  const last = title.split(' ').at(-1)!;
  const nouns = /^\p{L}+$/u.test(last) ? `${works}|${last}` : works;
  return {
    asSubject: new RegExp(`^(?:This|That|The) (${nouns})(?=, | ${verb} )`, 'iu'),
    behind: [
      new RegExp(
        String.raw`^((?:Through|Under|In|With|Within|As part of|Via|By means of|Using|Thanks to|For|On) )(?:this|the) (${nouns})(?=,| (?:with|of|between)\b)`,
        'iu',
      ),
      new RegExp(
        String.raw`^(\p{Lu}\p{Ll}+(?:ed|ing|en|wn|lt|de|un) (?:[^,;:]|,(?! (?:the|this|it) )){1,200}, )(?:(?:this|the) (${nouns})|(it))(?= ${verb} )`,
        'u',
      ),
    ],
    it: new RegExp(`^It(?= ${verb} )`, 'u'),
  };
}

function byName(title: string, { record, unit }: UnitSentence, text: string): Edit | null {
  const called = nameOf(title);
  if (called === null) return null;
  // "this initiative" right behind a title in capitals shows that it is a name, as "the Explorer" does; "the" and "it" do not.
  const lastWord = called.name.split(' ').at(-1)!;
  const isShown = (pointer: string) =>
    /^this /i.test(pointer) ||
    (opensCapital(lastWord) && pointer.trimEnd().endsWith(` ${lastWord}`)) ||
    isKnownName(called, { record, unit: unit.id });
  const pointers = pointersTo(called.name);
  const subject = pointers.asSubject.exec(text);
  if (subject !== null)
    return isShown(subject[0]) ? replacing(0, subject[0], capital(withNoun(called, subject[1]!))) : null;
  for (const pattern of pointers.behind) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const [all, head = '', noun] = found;
    const pointer = all.slice(head.length);
    return isShown(pointer) ? replacing(head.length, pointer, withNoun(called, noun)) : null;
  }
  return pointers.it.test(text) && isShown('it')
    ? replacing(0, 'It', capital(withNoun(called, undefined)))
    : null;
}

function replacing(start: number, from: string, to: string): Edit {
  return { start, from, to, rule: 'reference' };
}

type Called = {
  readonly name: string;
  /** A word by itself, such as "WaPOR" or "ADIP". */
  readonly isWord: boolean;
  /** The title itself shows that it is a name: its acronym stands behind it, or it is one. */
  readonly isSure: boolean;
};

/** What a title calls a work by; null where it is no name: "Fall armyworm", "From projects to strategies". */
function nameOf(title: string): Called | null {
  const bracketed = /^(.+) \((\p{Lu}[\p{L}\p{N}-]{1,11})\)$/u.exec(title);
  const name = bracketed?.[1] ?? title;
  const words = name.split(' ');
  if (words.length === 1)
    return /\p{L}\S*[\p{Lu}@]/u.test(name) ? { name, isWord: true, isSure: true } : null;
  const isNamed = words.every(
    (word, at) => (at > 0 && small.test(word)) || /^(?:["']?\p{Lu}|\d)/u.test(word) || endsInWork(words, at),
  );
  const isGeneric = words.every((word) => small.test(word) || generic.has(word.toLowerCase()));
  return isNamed && !isGeneric && words.length <= 9 && !pureVerbs.has(words.at(-1)!.toLowerCase())
    ? { name, isWord: false, isSure: bracketed !== null }
    : null;
}

const small = /^(?:of|for|and|the|on|in|to|by|with|at|a|de|du|la|&)$/;

/** "Hand-in-Hand geospatial platform": the last two words say what it is. */
function endsInWork(words: readonly string[], at: number): boolean {
  return at >= words.length - 2 && at > 0 && isWork(words.at(-1)!);
}

function isWork(word: string): boolean {
  return new RegExp(`^(?:${works})s?$`, 'i').test(word);
}

/** Matters and not names, whatever letters they are written with: "Capacity Building", "Digital Skills Programme". */
const generic: ReadonlySet<string> = new Set(
  (
    `access activities agriculture application applications building business capacities capacity challenges commerce communication ` +
    `communications community cooperation covid-19 culture cyber cybersecurity data development digital e-agriculture e-business e-commerce ` +
    `e-environment e-government e-health e-learning e-science economy education employment environment finance gender global good government health human ` +
    `ict icts inclusion information infrastructure innovation international internet knowledge learning lessons literacy local main key executive summary overview introduction conclusion conclusions background innovative policies programmes projects initiatives results achievements highlights obstacles future actions part section chapter media measurement mobile ` +
    `national new online open partnerships policy practice privacy progress public regional research response rights rural safety science ` +
    `security services skills smart society statistics support sustainable technical technology training transformation trends trust urban women work youth ${works}`
  ).split(/[ |]+/),
);

/** A title in capitals may be a matter; a name is used elsewhere in the submission, with its capitals. */
function isKnownName(
  { name, isSure }: Called,
  from: { readonly record: Record; readonly unit: string },
): boolean {
  if (isSure || isWork(name.split(' ').at(-1)!)) return true;
  return from.record.units.some(({ id, text }) => {
    const plain = alike(text);
    const first = plain.indexOf(name);
    return first >= 0 && (id !== from.unit || plain.includes(name, first + name.length));
  });
}

/** "the Connect Rwanda campaign"; "the Digital Services Portfolio"; a word by itself stands as it is. */
function withNoun({ name, isWord }: Called, noun: string | undefined): string {
  if (isWord) return name;
  const says = name.split(' ').at(-1)!;
  if (isWork(says) || says.toLowerCase() === noun?.toLowerCase()) return `the ${name}`;
  if (noun === undefined) return name;
  return `the ${name} ${noun.toLowerCase()}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
