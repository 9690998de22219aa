import type { Record } from '../../records/index.js';
import type { Edit } from '../word/edits.js';
import { opensCapital } from '../word/letters.js';
import { pureVerbs } from '../word/verbs.js';
import { alike } from '../word/view.js';
import type { UnitSentence } from './unit-sentences.js';

const works =
  'initiative|programme|program|project|platform|portal|partnership|campaign|scheme|network|tool|toolkit|flagship|system|' +
  'facility|fund|alliance|coalition|centre|academy|service|application|app|database|repository|observatory|index|survey|' +
  'course|forum|event|camp|challenge|model|mechanism|framework|strategy|handbook|guide|report|publication|website|study|methodology';
const verb = String.raw`(?:also |now |then |further |currently |already )?(?:is|was|has|had|will|would|can|could|may|gave|led|held|brought|saw|took|began|ran|grew|made|set|put|built|sent|won|became|\p{Ll}{2,}(?:ed|es|s))`;

const it = new RegExp(`^It(?= ${verb} )`, 'u');

type Pointers = {
  /** "This initiative aims", "The Platform, opened in May,": the subject. */
  readonly asSubject: RegExp;
  /** "Through this portal, …"; "Launched in May, the campaign invites", "Developed with …, it delivers". */
  readonly behind: readonly RegExp[];
  /** "launched the observatory in March": the title's own last word. */
  readonly asObject: RegExp;
};

/** Nouns under which any work may be called again; a survey or a forum is often another one. */
const umbrellas =
  'event|initiative|programme|program|project|platform|portal|partnership|campaign|scheme|tool|flagship|system|service|application|app';

/**
 * What may stand for a title: its own last word ("the Explorer") and, where that is no noun of works, any such noun behind
 * "this", or a general one behind "the".
 */
function pointersTo(title: string): Pointers {
  const last = headOf(title);
  const known = pointersByNoun.get(last);
  if (known !== undefined) return known;
  const made = makePointers(last);
  if (pointersByNoun.size < mostNounsKept) pointersByNoun.set(last, made);
  return made;
}

/** By the noun that a title ends in: the expressions are long, and many titles end alike. */
const pointersByNoun = new Map<string, Pointers>();
const mostNounsKept = 2_000;

function makePointers(last: string): Pointers {
  const own = /^\p{L}+$/u.test(last) ? last : '(?!)';
  // "African Internet Governance Forum": the event, and no survey.
  const general = meetings.test(last) ? 'event' : 'initiative|programme|program|project';
  const nouns = isWork(last) || meetings.test(last) ? `${general}|${own}` : `${works}|${own}`;
  return {
    asSubject: new RegExp(`^(?:This|That|The) (${nouns})(?=, | ${verb} )`, 'iu'),
    behind: [
      new RegExp(
        String.raw`^((?:Through|Under|In|With|Within|As part of|Via|By means of|Using|Thanks to|For|On) )(?:this|the) (${nouns})(?=,| (?:with|of|between)\b)`,
        'iu',
      ),
      new RegExp(
        String.raw`^((?:Version \d[\d.]*|(?:An?|The) (?:[\p{L}\d-]+ ){0,3}[\p{L}-]+) of )(?:the|this) (${nouns})(?= ${verb} )`,
        'iu',
      ),
      new RegExp(
        String.raw`^(\p{Lu}\p{Ll}*(?:ed|ing|en|wn|lt|ld|de|un) (?:[^,;:]|,(?! (?:the|this|it) )){1,200}, )(?:(?:this|the) (${nouns})|(it))(?= ${verb} )`,
        'u',
      ),
    ],
    asObject: new RegExp(
      String.raw`(?<=\b(?:launche[ds]|opened|established|created|developed|introduced|manages?|managed|hosts?|hosted|implemented|supports?|supported|financed|joined|extended|published|built|tested|piloted) )(?:the|this) (?:${own}|${own.toLowerCase()})(?![\p{L}-]| (?:of|for) )`,
      'gu',
    ),
  };
}

/** The pointer in a sentence behind a title as the title's name; null where the title is none, or nobody could be sure. */
export function byName(title: string, { record, unit }: UnitSentence, text: string): Edit | null {
  const called = nameOf(title) ?? knownWord(title, record);
  if (called === null) return null;
  // "this initiative" right behind a title in capitals shows that it is a name, as "the Explorer" does; "the" and "it" do not.
  const lastWord = headOf(called.name);
  const isShown = (pointer: string) =>
    /^this /i.test(pointer) ||
    (opensCapital(lastWord) && pointer.trimEnd().endsWith(` ${lastWord}`)) ||
    (mayBeCalled(pointer, lastWord) && isKnownName(called, { record, unit: unit.id }));
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
  if (it.test(text)) return isShown('it') ? replacing(0, 'It', capital(withNoun(called, undefined))) : null;
  const objects = isWork(lastWord) ? [...text.matchAll(pointers.asObject)] : [];
  return objects.length === 1 ? replacing(objects[0]!.index, objects[0]![0], `the ${called.name}`) : null;
}

const meetings = /^(?:forum|conference|summit|camp|week|symposium|dialogue|hackathon)$/i;

/** "it", "the project", or the title's own noun. */
function mayBeCalled(pointer: string, lastWord: string): boolean {
  const noun = /^(?:the|that) (\p{L}+)/iu.exec(pointer)?.[1]?.toLowerCase();
  return noun === undefined || noun === lastWord.toLowerCase() || umbrella.test(noun);
}

const umbrella = new RegExp(`^(?:${umbrellas})$`);

function replacing(start: number, from: string, to: string): Edit {
  return { start, from, to, rule: 'reference' };
}

export type Called = {
  readonly name: string;
  /** A word by itself, such as "WaPOR". */
  readonly isWord: boolean;
  /** Its noun says what it is, and takes an article: "the Lima Shelf Index". */
  readonly isWork: boolean;
  /** The title itself shows that it is a name: an acronym stands behind it, or its letters are those of a product. */
  readonly isSure: boolean;
};

/** What a title calls a work by; null where it is no name: "Fall armyworm", "From projects to strategies". */
export function nameOf(title: string): Called | null {
  const bracketed = /^(.+) \((\p{Lu}[\p{L}\p{N}-]{1,11})\)$/u.exec(title);
  // "The B-Tech Project" is "the B-Tech Project" within a sentence.
  const name = (bracketed?.[1] ?? title).replace(/^[Tt]he (?=\p{Lu})/u, '');
  const words = name.split(' ');
  // "WaPOR", "Ecom@Africa"; "SMEs", "UNICEF" and "E-Health" are no works, whatever stands behind them.
  if (words.length === 1)
    return !isGeneric(words) && /^\p{Lu}?\p{Ll}\S*[\p{Lu}@]|^\p{Lu}{2,}\p{Ll}{2,}\p{Lu}/u.test(name)
      ? { name, isWord: true, isWork: false, isSure: true }
      : null;
  // "The flagship: …" names nothing.
  if (/^The \p{Ll}/u.test(title)) return null;
  // "EPI-WIN, the infodemic network": a name and what it is; within a sentence they are two.
  if (/, (?:the|an?|our|its|and) /.test(name)) return null;
  // "Responding to COVID-19" is what was done, and no platform's name.
  if (isDoing.test(name) && !isWork(headOf(name))) return null;
  const isNamed = words.every(
    (word, at) =>
      (at > 0 && smallWord.test(word)) || /^(?:["']?\p{Lu}|\d)/u.test(word) || endsInWork(words, at),
  );
  return isNamed && !isGeneric(words) && words.length <= 9 && !pureVerbs.has(words.at(-1)!.toLowerCase())
    ? { name, isWord: false, isWork: isWork(headOf(name)), isSure: bracketed !== null }
    : null;
}

const isDoing = /^\p{Lu}\p{Ll}+ing (?:to|for|with|from|against|towards|beyond) /u;

/** "Giga": a name, since the submission has it within its sentences, and never in small letters. */
export function knownWord(title: string, record: Record): Called | null {
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(title) || isGeneric([title])) return null;
  const { written, lowered } = wordsOfRecord(record);
  return written.has(title) && !lowered.has(title.toLowerCase())
    ? { name: title, isWord: true, isWork: false, isSure: true }
    : null;
}

type RecordWords = { readonly written: ReadonlySet<string>; readonly lowered: ReadonlySet<string> };

const wordSets = new WeakMap<Record, RecordWords>();

/** The words of a submission: those that stand between spaces, as they are, and all that are in small letters. */
function wordsOfRecord(record: Record): RecordWords {
  const known = wordSets.get(record);
  if (known !== undefined) return known;
  const told = textOfRecord(record);
  const made = {
    written: new Set([...told.matchAll(/(?<= )\S+(?= )/g)].map(([word]) => word)),
    lowered: new Set([...told.matchAll(/\p{Ll}+/gu)].map(([word]) => word)),
  };
  wordSets.set(record, made);
  return made;
}

const texts = new WeakMap<Record, string>();

/** All that a submission says. */
export function textOfRecord(record: Record): string {
  const known = texts.get(record) ?? record.units.map(({ text }) => alike(text)).join(' ');
  texts.set(record, known);
  return known;
}

/** Words that have no capital within a name. */
export const smallWord =
  /^(?:of|for|and|the|on|in|to|by|with|at|a|an|as|or|from|into|through|our|your|its|de|du|la|y|et|&|all)$/;

/** "Hand-in-Hand geospatial platform": the last two words say what it is. */
function endsInWork(words: readonly string[], at: number): boolean {
  return at >= words.length - 2 && at > 0 && isWork(words.at(-1)!);
}

/** What a name says that it is: "Framework" of "Digital Skills Framework for Teachers", else its last word. */
function headOf(name: string): string {
  const words = name.split(' ');
  const link = words.findIndex((word, at) => at > 1 && /^(?:for|of|on|in|to|with)$/.test(word));
  const head = link > 0 ? words[link - 1]! : '';
  return isWork(head) && !isWork(words.at(-1)!) ? head : words.at(-1)!;
}

const work = new RegExp(`^(?:${works})s?$`, 'i');

export function isWork(word: string): boolean {
  return work.test(word);
}

/** Matters and not names, whatever letters they are written with: "Capacity Building", "Digital Skills Programme". */
const generic: ReadonlySet<string> = new Set(
  (
    `access activities agriculture application applications building business capacities capacity challenges commerce communication ` +
    `communications community cooperation covid-19 culture cyber cybersecurity data development digital e-agriculture e-business e-commerce ` +
    `e-environment e-government e-health e-learning e-science economy education employment environment finance gender global good government health human ` +
    `ict icts inclusion information infrastructure innovation international internet knowledge learning lessons literacy local media measurement mobile ` +
    `main key executive summary overview introduction conclusion conclusions background innovative policies programmes projects initiatives ` +
    `results achievements highlights obstacles future actions part section chapter ` +
    `national new online open partnerships policy practice privacy progress public regional research response rights rural safety science ` +
    `security services skills smart society statistics support sustainable technical technology training transformation trends trust urban women work youth ${works}`
  ).split(/[ |]+/),
);

/** A matter, in whatever letters: "Capacity Building", "Gender". */
export function isGeneric(words: readonly string[]): boolean {
  return words.every((word) => smallWord.test(word) || generic.has(word.toLowerCase()));
}

/** A title in capitals may be a matter; a name is used elsewhere in the submission, with its capitals. */
function isKnownName(
  { name, isSure, isWork: isKindOfWork }: Called,
  from: { readonly record: Record; readonly unit: string },
): boolean {
  if (isSure || isKindOfWork) return true;
  return plainUnits(from.record).some(({ id, plain }) => {
    const first = plain.indexOf(name);
    return first >= 0 && (id !== from.unit || plain.includes(name, first + name.length));
  });
}

type PlainUnit = { readonly id: string; readonly plain: string };

const plain = new WeakMap<Record, readonly PlainUnit[]>();

function plainUnits(record: Record): readonly PlainUnit[] {
  const known = plain.get(record) ?? record.units.map(({ id, text }) => ({ id, plain: alike(text) }));
  plain.set(record, known);
  return known;
}

/** "the Connect Rwanda campaign", "the WaPOR portal"; "the Lima Shelf Fund" says itself what it is. */
function withNoun({ name, isWord }: Called, noun: string | undefined): string {
  if (isWord) return noun === undefined ? name : `the ${name} ${noun.toLowerCase()}`;
  const says = headOf(name);
  if (isWork(says) || says.toLowerCase() === noun?.toLowerCase()) return `the ${name}`;
  if (noun === undefined) return name;
  return `the ${name} ${noun.toLowerCase()}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
