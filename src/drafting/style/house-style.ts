import { type HouseStyleRegister, izeForms } from '../../records/index.js';
import type { StyleRule } from './rules.js';

/** A word or phrase to change; `words` in lower case. */
export type Term = {
  readonly words: readonly string[];
  readonly to: string;
  readonly rule: 'spelling' | 'term';
  readonly anyCase: boolean;
  readonly notAfter: readonly string[];
  readonly notBefore: readonly string[];
};

/** The register in the form sentences are looked at with. Made once for a draft. */
export type HouseStyle = {
  readonly isOn: (rule: StyleRule) => boolean;
  /** By first word, the longest first. */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  /** Whether a text may have one: one pass without a look-up for nearly all words. */
  readonly mayHaveTerm: (text: string) => boolean;
  readonly unitedNationsBefore: readonly string[];
  readonly units: ReadonlySet<string>;
};

export function houseStyle(register: HouseStyleRegister): HouseStyle {
  const off: ReadonlySet<string> = new Set(register.off ?? []);
  const terms = new Map<string, Term[]>();
  const add = (term: Term) => {
    const first = term.words[0] ?? '';
    const others = terms.get(first);
    if (others === undefined) terms.set(first, [term]);
    else others.push(term);
  };
  for (const { from, to, not_after, not_before, spelling, any_case } of register.words) {
    add({
      words: from.toLowerCase().split(' '),
      to,
      rule: spelling === true ? 'spelling' : 'term',
      anyCase: any_case === true,
      notAfter: not_after ?? [],
      notBefore: not_before ?? [],
    });
  }
  for (const stem of register.ize) {
    for (const [from, to] of izeForms(stem))
      add({ words: [from], to, rule: 'spelling', anyCase: false, notAfter: [], notBefore: [] });
  }
  for (const same of terms.values()) same.sort((a, b) => b.words.length - a.words.length);
  return {
    isOn: (rule) => !off.has(rule),
    terms,
    mayHaveTerm: findsOneOf(terms),
    unitedNationsBefore: register.united_nations_before,
    units: new Set(register.units),
  };
}

/** Whether a text has a word of the register, whole or as part of a compound. Four characters decide for most words. */
function findsOneOf(terms: ReadonlyMap<string, readonly Term[]>): (text: string) => boolean {
  const openings = new Set<number>();
  for (const word of terms.keys()) openings.add(openingAt(word, 0));
  return (text) => {
    let inWord = false;
    for (let at = 0; at < text.length; at += 1) {
      const isIn = codeOf(text.charCodeAt(at)) > hyphen;
      if (isIn && !inWord && openings.has(openingAt(text, at)) && startsOne(text, at, terms)) return true;
      inWord = isIn;
    }
    return false;
  };
}

/** "multi-stakeholder" as it stands, and "multi" of it; not where the text has it already as it should be. */
function startsOne(text: string, from: number, terms: ReadonlyMap<string, readonly Term[]>): boolean {
  let part = 0;
  let at = from;
  for (let code = codeOf(text.charCodeAt(at)); code > 0; code = codeOf(text.charCodeAt(at))) {
    if (code === hyphen && part === 0) part = at;
    at += 1;
  }
  const differs = (end: number): boolean => {
    const found = terms.get(text.slice(from, end).toLowerCase());
    return (
      found?.some(({ words, to }) =>
        words.length === 1
          ? !text.startsWith(to, from)
          : text.slice(end + 1, end + 1 + words[1]!.length).toLowerCase() === words[1],
      ) ?? false
    );
  };
  return differs(at) || (part > 0 && differs(part)) || text.charCodeAt(at - 1) === 45;
}

/** The four characters from an offset on as one number, up to the word's end. */
function openingAt(text: string, from: number): number {
  let key = 0;
  let ended = false;
  for (let at = from; at < from + 4; at += 1) {
    const code: number = ended ? 0 : codeOf(text.charCodeAt(at));
    ended ||= code === 0;
    key = key * 64 + code;
  }
  return key;
}

const hyphen = 1;

/** 0: no part of a word of the register; a letter is the same in both sizes. */
function codeOf(unit: number): number {
  if (unit === 45) return hyphen;
  if (unit >= 48 && unit <= 57) return unit - 46;
  const small = unit | 32;
  return small >= 97 && small <= 122 ? small - 85 : 0;
}
