import type { Record } from '../../records/index.js';
import type { Piece } from '../sentences/pieces.js';
import { applyEdits, type Edit, type Reworded } from './edits.js';
import { viewOf } from './view.js';

/** How the report calls an entity: by its acronym, or by its full name with the article it takes. */
export type EntityNames = {
  /** "UNDP", "the Office of the …": as it stands inside a sentence. */
  readonly inText: string;
  readonly acronym: string | null;
  /** What the sender calls itself for short, with its article: "the Office"; null where nothing, or with an acronym. */
  readonly short: string | null;
  /** Every way it is named; finds the first. */
  readonly any: RegExp;
  /** Names to be replaced by the report's: full name and aliases, with an article and an acronym in brackets. */
  readonly foreign: RegExp | null;
  readonly self: RegExp | null;
};

/** A name made of one of these takes an article: "the Department of …", "the World Bank", "the Internet Society". */
const commonHeads =
  /\b(?:Agency|Alliance|Association|Authority|Bank|Bureau|Centre|Center|Chamber|Coalition|Commission|Committee|Community|Confederation|Conference|Consortium|Convention|Council|Department|Entity|Facility|Federation|Forum|Foundation|Fund|Government|Group|Initiative|Institute|League|Ministry|Mission|Network|Office|Organi[sz]ation|Partnership|Programme|Secretariat|Service|Society|System|Union|University of|Nations)\b/;

/** `aliases`: the register's other names for the entity. */
export function entityNames(record: Record, aliases: readonly string[]): EntityNames {
  const { name, acronym } = record.entity;
  const bare = name.replace(/^the\s+/i, '').trim();
  const selves = record.self_names
    .map((self) => self.replace(/^the\s+/i, '').trim())
    .filter((self) => self !== '');
  const shorts = selves.filter((self) => isCommonName(self));
  const others = [bare, ...aliases.map((alias) => alias.replace(/^the\s+/i, '').trim()), ...selves].filter(
    (one) => one !== '' && one !== acronym && !shorts.includes(one) && !(acronym === null && one === bare),
  );
  const bracket = [acronym, ...others].filter((one) => one !== null && /^\S{2,15}( \S{2,8})?$/.test(one));
  const replaced = acronym === null ? [...others, bare] : others;
  const bracketed = bracket.length === 0 ? '' : `(?:\\s?\\((?:${alternatives(bracket)})\\))?`;
  return {
    inText: acronym ?? (commonHeads.test(bare) ? `the ${bare}` : bare),
    acronym,
    short: acronym === null && shorts[0] !== undefined ? `the ${shorts[0]}` : null,
    any: new RegExp(
      `${wordStart}(?:${alternatives([bare, acronym, ...others])}|[Tt]he (?:${alternatives(shorts)})${selfEnd})${wordEnd}`,
      'u',
    ),
    foreign:
      replaced.length === 0
        ? null
        : new RegExp(`${wordStart}([Tt]he )?(${alternatives(replaced)})${wordEnd}${bracketed}`, 'gu'),
    self:
      shorts.length === 0
        ? null
        : new RegExp(`${wordStart}[Tt]he (?:${alternatives(shorts)})${selfEnd}${wordEnd}`, 'gu'),
  };
}

const wordStart = '(?<![\\p{L}\\p{N}/@.-])';
const wordEnd = '(?![\\p{L}\\p{N}]|[-/@][\\p{L}\\p{N}]|\\.\\p{L})';
// "the Office of the High Commissioner", "the Department for General Assembly" are somebody else.
const selfEnd = "(?!'s? |\\s(?:of|for|on)\\b|\\s\\p{Lu})";

function isCommonName(self: string): boolean {
  return /^\p{Lu}[\p{Ll} ]+$/u.test(self) && commonHeads.test(self);
}

/** Longest first, so that "UN DESA" is not taken for "UN"; matches nothing where there is none. */
function alternatives(names: readonly (string | null)[]): string {
  const known = [...new Set(names.filter((one): one is string => one !== null && one !== ''))];
  known.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return known.length === 0 ? '(?!)' : known.map(escaped).join('|');
}

function escaped(name: string): string {
  return name
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/'/g, "['’]")
    .replace(/\s+/g, '\\s+');
}

/** Whether the entity is named in a text (aliases and self-names count). */
export function namesEntity(text: string, names: EntityNames): boolean {
  return names.any.test(text);
}

/** "the Office's work" where nobody has been told which office: a full name takes no such ending. */
export function ownsBeforeNamed(text: string, names: EntityNames): boolean {
  if (names.short === null) return false;
  const owns = text.search(new RegExp(`\\b${escaped(names.short).replace('the', '[Tt]he')}'s?(?= )`, 'u'));
  const named = names.any.exec(text)?.index ?? -1;
  return owns >= 0 && (named < 0 || owns < named);
}

/**
 * The entity's other names become the report's ("UN DESA" → "DESA"), and its own short name ("the Office") the full
 * one at its first use in a paragraph. Nothing inside quotation marks, titles or longer names is touched.
 */
export function reportNames(pieces: readonly Piece[], names: EntityNames, named: boolean): Reworded {
  const view = viewOf(pieces);
  const edits: Edit[] = [];
  let known = named;
  for (const { start, text, kind } of mentions(view.text, names)) {
    if (view.isFixed(start)) continue;
    if (kind === 'self' && known) continue;
    const to = namedAt(view.text, start, names.inText);
    if (kind === 'foreign' && names.acronym === null && known && isBareName(text, names)) continue;
    known = true;
    if (to !== text) edits.push({ start, from: text, to, rule: kind === 'self' ? 'self-name' : 'name' });
  }
  // What says how the text will call its sender has no business in the report.
  for (const match of view.text.matchAll(/\s?\((?:hereinafter|hereafter)[^()]{0,120}\)/gi)) {
    edits.push({ start: match.index, from: match[0], to: '', rule: 'hereinafter' });
  }
  // "(more details in Part Three)" points into the submission.
  for (const match of view.text.matchAll(internalReference)) {
    edits.push({ start: match.index, from: match[0], to: '', rule: 'internal-reference' });
  }
  return applyEdits(pieces, withoutOverlaps(edits));
}

const internalReference =
  /\s?\((?:see|as|for|more|further)\b[^()]{0,60}\b(?:[Pp]art (?:One|Two|Three|[123I]+)|above|below|[Ss]ection [IVX\d]+|[Aa]nnex(?: [IVX\d]+)?)\b[^()]{0,40}\)/g;

type Mention = { readonly start: number; readonly text: string; readonly kind: 'foreign' | 'self' };

function mentions(text: string, names: EntityNames): readonly Mention[] {
  const found: Mention[] = [];
  for (const match of names.foreign === null ? [] : text.matchAll(names.foreign)) {
    const [whole] = match;
    // Part of a longer name: "Internet Society Foundation", "the Kenya Internet Society".
    const after = text.slice(match.index + whole.length, match.index + whole.length + 3);
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const isLong = /\s/.test(match[2] ?? '');
    if (isLong && !whole.endsWith(')') && /^ \p{Lu}\p{Ll}/u.test(after)) continue;
    if (isLong && match[1] === undefined && /\p{Ll} \p{Lu}[\p{L}]* $/u.test(before)) continue;
    found.push({ start: match.index, text: whole, kind: 'foreign' });
  }
  for (const match of names.self === null ? [] : text.matchAll(names.self)) {
    found.push({ start: match.index, text: match[0], kind: 'self' });
  }
  return found.sort((a, b) => a.start - b.start);
}

function isBareName(text: string, names: EntityNames): boolean {
  return text.replace(/^the /i, '') === names.inText.replace(/^the /, '');
}

/** A name as it stands at an offset: with a capital where the sentence begins. */
export function namedAt(text: string, start: number, name: string): string {
  return /^[\s"'“‘(]*$/.test(text.slice(0, start)) && start < 4 ? name.replace(/^the /, 'The ') : name;
}

function withoutOverlaps(edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = edit.start + edit.from.length;
      return true;
    });
}
