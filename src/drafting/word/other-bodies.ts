import type { Record } from '../../records/index.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { type EntityNames, kindOf, mentionsOf } from './entity-names.js';
import { alike, viewOf } from './view.js';

/** What kinds of body there are: "the Office" after "the Office of the President" is the President's. */
const kinds =
  'Agency|Alliance|Assembly|Association|Authority|Bank|Board|Bureau|Centre|Center|Chamber|Chapter|Coalition|College|Commission|Committee|Community|Company|Confederation|Consortium|Corporation|Council|Department|Directorate|Facility|Federation|Forum|Foundation|Fund|Government|Group|Initiative|Institute|Institution|League|Ministry|Mission|Network|Office|Organi[sz]ation|Parliament|Partnership|Programme|[Ss]ecretariat|Service|Society|Team|Union|University';

const anyKind = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${kinds})(?![\\p{L}\\p{N}-])`, 'gu');

/** By kind, the first sentence of the unit that names a body of that kind which is not the sender; -1 a heading or a lead-in. */
export type OtherBodies = ReadonlyMap<string, number>;

/** One pass over a unit's sentences, the last unit's kept: the sentences of one unit are asked for in a row. */
export function otherBodies(sentence: UnitSentence, names: EntityNames): OtherBodies {
  const { siblings } = sentence;
  if (last?.siblings !== siblings || last.names !== names)
    last = { siblings, names, bodies: find(sentence, names) };
  return last.bodies;
}

let last: {
  readonly siblings: UnitSentence['siblings'];
  readonly names: EntityNames;
  readonly bodies: OtherBodies;
} | null = null;

function find({ record, unit, siblings }: UnitSentence, names: EntityNames): OtherBodies {
  const bodies = new Map<string, number>();
  const collect = (text: string, index: number) => {
    for (const kind of bodiesIn(text, names)) if (!bodies.has(kind)) bodies.set(kind, index);
  };
  for (const heading of unit.headings) collect(alike(heading), -1);
  if (unit.lead_in !== null) collect(alike(textsById(record).get(unit.lead_in) ?? ''), -1);
  for (const { index, text } of siblings) collect(alike(text), index);
  return bodies;
}

const texts = new WeakMap<Record, ReadonlyMap<string, string>>();

function textsById(record: Record): ReadonlyMap<string, string> {
  const known = texts.get(record) ?? new Map(record.units.map(({ id, text }) => [id, text]));
  texts.set(record, known);
  return known;
}

/** The kinds of the bodies that a text names, the sender's own name apart. */
export function bodiesIn(text: string, names: EntityNames): readonly string[] {
  const found: string[] = [];
  let own: readonly { readonly start: number; readonly end: number }[] | null = null;
  for (const { 0: word, index } of text.matchAll(anyKind)) {
    if (!isPartOfName(text, index, index + word.length)) continue;
    own ??= mentionsOf(text, names)
      .filter(({ kind }) => kind !== 'self')
      .map(({ start, text: { length } }) => ({ start, end: start + length }));
    if (!own.some(({ start, end }) => index >= start && index < end)) found.push(kindOf(word));
  }
  for (const { 0: acronym } of text.matchAll(/(?<![\p{L}\p{N}-])\p{Lu}[\p{Ll}]?\p{Lu}+(?![\p{L}\p{N}-])/gu)) {
    if (acronym === names.acronym || names.foreign.includes(acronym) || noBodies.has(acronym)) continue;
    // "WHO" may be the Organization, "AfDB" the Bank: nobody need have written them out.
    for (const kind of names.heads)
      if (acronym.endsWith(kind.charAt(0)) || acronym.startsWith(kind.charAt(0))) found.push(kind);
  }
  return found;
}

const noBodies = new Set('AI ICT IT SDG WSIS COVID IOT GDP USD EUR UN US UK'.split(' '));

/** "European Commission", "Kenya's Office", "Office of the President", "Alliance for Kenya", "Bank Group". */
function isPartOfName(text: string, start: number, end: number): boolean {
  if (/^ (?:(?:of|for|on|against|to) (?:the |an? )?)?\p{Lu}/u.test(text.slice(end, end + 14))) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  const word = /(?:^|[^\p{L}\p{N}'-])(\p{Lu}[\p{L}\p{N}'&/-]*|\p{Lu}[\p{L}\p{N}/&-]* (?:of|for|and)) $/u.exec(
    before,
  )?.[1];
  return word !== undefined && !/^(?:The|This|That|Our|Its|Their|Each|Every|An?|In|At|With|By)$/.test(word);
}

/**
 * The sender's names as far as they are its own in a sentence: where another body of the same kind is named there or
 * earlier in the unit, "the Office" may be either, and counts as neither.
 */
export function namesWithin(sentence: UnitSentence, names: EntityNames): EntityNames {
  if (names.selves.length + names.heads.length === 0) return names;
  if (!names.ownKinds.test(sentence.text)) return names;
  const bodies = otherBodies(sentence, names);
  const isTaken = (kind: string) => (bodies.get(kind) ?? Number.POSITIVE_INFINITY) <= sentence.index;
  const selves = names.selves.filter((self) => !isTaken(headOfSelf(self)));
  const heads = names.heads.filter((head) => !isTaken(head));
  if (selves.length === names.selves.length && heads.length === names.heads.length) return names;
  const short = names.short !== null && !selves.includes(names.short.slice(4)) ? null : names.short;
  return { ...names, selves, heads, short };
}

function headOfSelf(self: string): string {
  return kindOf(self.split(' ').at(-1) ?? self);
}

/** "the Commission" behind a sentence that names another commission: it speaks of that one, or of nobody knows which. */
export function pointsToOtherBody(sentence: UnitSentence, names: EntityNames): boolean {
  const { text } = viewOf(sentence.pieces);
  if (!bareKind.test(text)) return false;
  const bodies = otherBodies(sentence, names);
  if (bodies.size === 0) return false;
  for (const { 0: words, 1: word, index } of text.matchAll(bareKinds)) {
    const kind = kindOf(word!);
    if ((bodies.get(kind) ?? sentence.index) >= sentence.index) continue;
    if (isPartOfName(text, index + words.length - word!.length, index + words.length)) continue;
    // A name in the same sentence says which.
    if (!bodiesIn(text.slice(0, index), names).includes(kind)) return true;
  }
  return false;
}

const bareKind = new RegExp(`(?<![\\p{L}\\p{N}-])[Tt]he (${kinds})(?![\\p{L}\\p{N}-])`, 'u');
const bareKinds = new RegExp(bareKind.source, 'gu');
