import type { Record } from '../../records/index.js';
import { letterAt } from './letters.js';
import { isVariant } from './name-variants.js';
import { alike } from './view.js';

/** How the report calls an entity, and by what names its submission does. */
export type EntityNames = {
  /** "UNDP", "the Office of the …": as it stands inside a sentence. */
  readonly inText: string;
  readonly acronym: string | null;
  /** What the sender calls itself for short, with its article: "the Office"; null where nothing, or with an acronym. */
  readonly short: string | null;
  /** Short names for its own use, without article: "Office". Only with an article are they a name. */
  readonly selves: readonly string[];
  /** Names that are not the report's and say the same: the full name and its variants. */
  readonly foreign: readonly string[];
  /** What may stand in brackets behind the full name: its acronym, and aliases like one. */
  readonly brackets: ReadonlySet<string>;
  /** What kind of body it is by its name: "Group" of the "United Nations Group on …". */
  readonly heads: readonly string[];
  /** Whether a text has a word by which the sender could be meant: one of `heads`, or the last word of one of `selves`. */
  readonly ownKinds: RegExp;
  /** The State of a Government: "Peru"; null for any other sender. */
  readonly state: string | null;
};

/** A place in a text where the entity is named. */
export type Mention = {
  readonly start: number;
  readonly text: string;
  readonly kind: 'own' | 'foreign' | 'self';
};

/** A name made of one of these takes an article: "the Department of …", "the World Bank", "the Internet Society". */
const commonHeads =
  /\b(?:Agency|Alliance|Association|Authority|Bank|Bureau|Centre|Center|Chamber|Coalition|Commission|Committee|Community|Confederation|Conference|Consortium|Convention|Council|Department|Entity|Facility|Federation|Forum|Foundation|Fund|Government|Group|Initiative|Institute|League|Ministry|Mission|Network|Office|Organi[sz]ation|Partnership|Programme|[Ss]ecretariat|Service|Society|System|Union|University of|Nations)\b/;

/** Of these, "the Group" in an entity's own text is itself; "the Programme" or "the Forum" may be anything. */
const ownHeads =
  /\b(?:Agency|Alliance|Association|Authority|Bank|Bureau|Centre|Chamber|Commission|Committee|Consortium|Council|Department|Federation|Foundation|Government|Group|Institute|League|Ministry|Office|Organi[sz]ation|[Ss]ecretariat|Society|Union)\b/g;

/** `aliases`: the register's other names for the entity. */
export function entityNames(record: Record, aliases: readonly string[]): EntityNames {
  const { name } = record.entity;
  const whole = bareName(name);
  const acronym = record.entity.acronym ?? shortBefore(whole) ?? shortBehind(whole);
  const bare = acronym === null ? whole : whole.replace(` (${acronym})`, '');
  const selves = record.self_names.map(bareName).filter((self) => self !== '');
  const shorts = selves.filter((self) => isCommonName(self) && bare.includes(self.split(' ').at(-1)!));
  const others = [...aliases.map(bareName), ...selves].filter(
    (one) => one !== '' && one !== acronym && one !== bare && isVariant(one, bare, acronym),
  );
  const heads = headOf(bare);
  const kinds = [...heads, ...shorts.map((self) => self.split(' ').at(-1)!)].map((kind) => kind.slice(1));
  return {
    inText: inText(bare, acronym),
    acronym,
    short: acronym === null && shorts[0] !== undefined ? `the ${shorts[0]}` : null,
    // "The secretariat" of a commission's own submission: what acts in its name.
    selves:
      record.entity.kind === 'regional-commission' && acronym !== null ? [...shorts, 'secretariat'] : shorts,
    foreign: [...new Set([bare, ...others])].filter((one) => one !== acronym),
    heads,
    brackets: new Set([acronym ?? '', ...others].filter((one) => /^\S{2,15}(?: \S{2,8})?$/.test(one))),
    ownKinds: kinds.length === 0 ? /(?!)/ : new RegExp(kinds.map((kind) => `[A-Za-z]${kind}`).join('|')),
    state: record.entity.kind === 'member-state' ? stateOf(bare) : null,
  };
}

/** "ShelfWave \u2013 International Network for Reading": what such a body calls itself; "Kenya \u2013 National Authority" does not. */
function shortBefore(bare: string): string | null {
  return (
    /^((?=\S*\p{Ll}\p{Lu}|\p{Lu}{2})\p{Lu}[\p{L}\p{N}@.]{2,19}) [-\u2013\u2014] \p{Lu}\S* \S/u.exec(
      bare,
    )?.[1] ?? null
  );
}

/** "Shelf Network of the Andes (Red Estante)". */
function shortBehind(bare: string): string | null {
  return /\S \((\p{Lu}[\p{L}\p{N}@.-]*(?: \p{Lu}[\p{L}\p{N}@.-]*){0,2})\)$/u.exec(bare)?.[1] ?? null;
}

/** "Government of Peru", "Ministry of Education of the Republic of Peru" → "Peru". */
function stateOf(bare: string): string {
  const behind = bare.split(/ of (?:the )?/).at(-1) ?? bare;
  return behind.replace(/ \([^()]*\)$/, '');
}

/** An acronym takes no article, but "the IGF secretariat" does. */
function inText(bare: string, acronym: string | null): string {
  if (acronym === null) return commonHeads.test(bare) ? `the ${bare}` : bare;
  return /\bsecretariat$/i.test(acronym) ? `the ${acronym}` : acronym;
}

/** What the name's last noun says, before what hangs on it: "Commission", not "Union", of the "African Union Commission". */
function headOf(bare: string): readonly string[] {
  const core = bare.split(/ (?:of|for|on|in|to) /)[0] ?? bare;
  const head = core.match(ownHeads)?.at(-1);
  if (head === undefined) return [];
  const kind = kindOf(head);
  return /\bBank Group$/.test(core) ? [kind, 'Bank'] : [kind];
}

/** "Organisation" and "secretariat" are the same kinds as in the report's spelling. */
export function kindOf(word: string): string {
  return word.replace('Organisation', 'Organization').replace('secretariat', 'Secretariat');
}

/** Without its article, in the form that sentences are looked at. */
function bareName(name: string): string {
  return alike(name).replace(/\s+/g, ' ').trim().replace(/^the /i, '');
}

function isCommonName(self: string): boolean {
  return /^\p{Lu}[\p{Ll} ]+$/u.test(self) && commonHeads.test(self);
}

/** Whether the entity is named in a text (aliases and self-names count). */
export function namesEntity(text: string, names: EntityNames): boolean {
  return mentionsOf(text, names).length > 0;
}

/**
 * Where a text (in the form of a view) names the entity, in order. Found by plain search, for a pattern made of every
 * entity's names would have to be compiled for every record.
 */
export function mentionsOf(text: string, names: EntityNames): readonly Mention[] {
  const found: Mention[] = [];
  if (names.acronym !== null)
    for (const start of placesOf(text, names.acronym))
      found.push({ start, text: names.acronym, kind: 'own' });
  for (const name of names.foreign) {
    for (const start of placesOf(text, name)) {
      const mention = foreignMention(text, start, name, names);
      if (mention !== null) found.push(mention);
    }
  }
  for (const self of names.selves) {
    for (const start of placesOf(text, self)) {
      const article = text.slice(Math.max(0, start - 4), start);
      // "the Office of the High Commissioner", "the Department for …" are somebody else; "the Office's" takes no full name.
      if (
        !/^[Tt]he $/.test(article) ||
        /^(?:'s? |\s(?:of|for|on)\b|\s\p{Lu})/u.test(text.slice(start + self.length, start + self.length + 5))
      )
        continue;
      found.push({ start: start - 4, text: article + self, kind: 'self' });
    }
  }
  if (found.length < 2) return found;
  return withoutOverlaps(found.sort((a, b) => a.start - b.start || b.text.length - a.text.length));
}

/** With the article before and the acronym in brackets behind; null where it is part of a longer name. */
function foreignMention(text: string, at: number, name: string, names: EntityNames): Mention | null {
  const bracket = /^\s?\(([^()]{2,24})\)/.exec(text.slice(at + name.length, at + name.length + 28));
  const behind = bracket !== null && names.brackets.has(bracket[1] ?? '') ? bracket[0] : '';
  const hasArticle = /(?<![\p{L}\p{N}])[Tt]he $/u.test(text.slice(Math.max(0, at - 5), at));
  const start = hasArticle ? at - 4 : at;
  // "its Internet Society", "Kenya's Internet Society": whose it is, it is not the sender.
  if (!hasArticle && /(?:\b(?:its|our|their|his|her)|'s?) $/i.test(text.slice(Math.max(0, at - 7), at)))
    return null;
  // "ICC BASIS": a name that begins with an acronym.
  if (!name.includes(' ') && /^ \p{Lu}/u.test(text.slice(at + name.length, at + name.length + 3)))
    return null;
  if (name.includes(' ')) {
    // "Internet Society Foundation", "the Kenya Internet Society".
    const after = text.slice(at + name.length, at + name.length + 3);
    if (behind === '' && /^ \p{Lu}\p{Ll}/u.test(after)) return null;
    if (!hasArticle && /\p{Ll} \p{Lu}[\p{L}]* $/u.test(text.slice(Math.max(0, at - 40), at))) return null;
  }
  return { start, text: text.slice(start, at + name.length + behind.length), kind: 'foreign' };
}

/** Where a name stands as a whole word: "UN" not in "UNDP", "ITU" not in "ITU-UNDP" or "itu.int". */
function placesOf(text: string, name: string): readonly number[] {
  const first = text.indexOf(name);
  if (first < 0) return nowhere;
  const places: number[] = [];
  for (let at = first; at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!goesOnBefore(text.charAt(at - 1)) && !goesOnBehind(text, at + name.length)) places.push(at);
  }
  return places;
}

const nowhere: readonly number[] = [];

function goesOnBefore(before: string): boolean {
  return before !== '' && before !== ' ' && ('/@.-'.includes(before) || letterAt(before, 0) > 0);
}

function goesOnBehind(text: string, at: number): boolean {
  if (at >= text.length || text.charAt(at) === ' ') return false;
  return /^(?:[\p{L}\p{N}]|[-/@][\p{L}\p{N}]|\.\p{L})/u.test(text.slice(at, at + 2));
}

function withoutOverlaps(mentions: readonly Mention[]): readonly Mention[] {
  let end = -1;
  return mentions.filter(({ start, text }) => {
    if (start < end) return false;
    end = start + text.length;
    return true;
  });
}

/** "the Office's work" where nobody has been told which office: a full name takes no such ending. */
export function ownsBeforeNamed(text: string, names: EntityNames): boolean {
  if (names.short === null) return false;
  const owns = text.toLowerCase().indexOf(`${names.short.toLowerCase()}'s `);
  const named = mentionsOf(text, names)[0]?.start ?? -1;
  return owns >= 0 && (named < 0 || owns < named);
}

/** A name as it stands at an offset: with a capital where the sentence begins. */
export function namedAt(text: string, start: number, name: string): string {
  return start < 4 && /^[\s"'(]*$/.test(text.slice(0, start)) ? name.replace(/^the /, 'The ') : name;
}
