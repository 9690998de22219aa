import type { Report } from '../report.js';
import { at, quoted, type Rule, type Told } from '../rule.js';
import type { Passage } from '../text/passage.js';

/**
 * Capitals that are no acronym to introduce: better known than any name, or told by a rule of their own. Roman numerals
 * are left out by their letters.
 */
const known = new Set(
  'UN UNGA UNSC UNSG UNOG ECOSOC SDG SDGs UN-Women UN-Habitat USD EUR GMT UTC TV ID PDF DVD USB GA SG SC US USA UK EU OK HIV AIDS UNICEF'.split(
    ' ',
  ),
);
/** Names that readers know by their acronym alone, so that one use is enough. */
const betterKnown = new Set(['COVID-19', 'UNCTAD', 'UNESCO', 'HIV', 'AIDS']);
const roman = /^[IVXLCM]+$/;
const acronym = /(?<![\p{L}\p{N}/.])[A-Z][A-Z0-9]*[A-Z](?:-\d{1,2})?(?:s\b)?(?![\p{L}/&])/gu;

type Use = { readonly passage: Passage; readonly start: number; readonly end: number };
type Acronym = { readonly uses: Use[]; readonly introductions: Use[] };

/** Every acronym of the running text, with where it is introduced, in brackets, and where it is used. */
function gather({ passages, body }: Report): ReadonlyMap<string, Acronym> {
  const found = new Map<string, Acronym>();
  const entry = (name: string): Acronym => {
    const there = found.get(name);
    if (there !== undefined) return there;
    const made: Acronym = { uses: [], introductions: [] };
    found.set(name, made);
    return made;
  };
  for (const passage of body) {
    if (passage.kind === 'cell') continue;
    for (const match of passage.prose.matchAll(acronym)) {
      const name = bare(match[0]);
      if (known.has(match[0]) || known.has(name) || roman.test(name) || isShouted(passage)) continue;
      const use = { passage, start: match.index, end: match.index + match[0].length };
      const inBrackets =
        passage.prose.charAt(use.start - 1) === '(' && /^[);,]/.test(passage.prose.slice(use.end));
      const isIntroduction =
        inBrackets && /[\p{L}\d”]\s?$/u.test(passage.text.slice(0, use.start - 1).slice(-4));
      entry(name)[isIntroduction ? 'introductions' : 'uses'].push(use);
    }
  }
  for (const passage of passages) {
    if (passage.kind !== 'note') continue;
    for (const match of passage.prose.matchAll(acronym)) {
      const there = found.get(bare(match[0]));
      // Note 1 is the list of acronyms: "(ITU)" introduces one there, and so does "UNCTAD" alone between semicolons.
      const isListed =
        passage.where === 'note 1' &&
        /(?:^|[(;]\s?)$/.test(passage.prose.slice(Math.max(0, match.index - 2), match.index));
      const inBrackets = passage.prose.charAt(match.index - 1) === '(';
      const use = { passage, start: match.index, end: match.index + match[0].length };
      if (isListed || inBrackets) entry(bare(match[0])).introductions.push(use);
      // An acronym that stands alone in the list was introduced in the text so that it can.
      if (!inBrackets) there?.uses.push(use);
    }
  }
  return found;
}

function bare(word: string): string {
  return word.replace(/s$/, '');
}

/** Text in capitals all over: none of its words is an acronym. */
function isShouted({ text }: Passage): boolean {
  return text.length < 400 && text === text.toUpperCase();
}

const undefinedAcronym: Rule = {
  id: 'acronym-undefined',
  source: 'ACR-DEF',
  *find(report) {
    for (const [name, { uses, introductions }] of gather(report)) {
      const first = uses.find(({ passage }) => passage.kind !== 'note');
      if (first === undefined) continue;
      const introduced = introductions[0];
      if (introduced === undefined) {
        yield told(
          first,
          `the full name, then “(${name})”, at the first use, or in note 1`,
          'Introduce the acronym, or write the name in full.',
        );
      } else if (introduced.passage.kind !== 'note' && isBefore(report, first, introduced)) {
        yield told(
          first,
          `“${name}” after it is introduced in ${introduced.passage.where}`,
          'Move the full name here.',
        );
      }
      const again = introductions.filter(({ passage }) => passage.kind !== 'note')[1];
      if (again !== undefined) {
        yield told(
          again,
          `the full name of “${name}” once, and the acronym alone after that`,
          `Write “${name}” alone; it was introduced in ${introduced!.passage.where}.`,
        );
      }
    }
  },
};

function isBefore({ body }: Report, one: Use, other: Use): boolean {
  if (one.passage === other.passage) return one.start < other.start;
  return body.indexOf(one.passage) < body.indexOf(other.passage);
}

const unneededAcronym: Rule = {
  id: 'acronym-unneeded',
  source: 'ACR-USE',
  *find(report) {
    for (const [name, { uses, introductions }] of gather(report)) {
      const introduced = introductions[0];
      // Note 1 gives the acronym of every contributor, used or not.
      if (
        introduced === undefined ||
        introduced.passage.kind === 'note' ||
        uses.length > 1 ||
        betterKnown.has(name)
      )
        continue;
      yield told(
        introduced,
        `the name alone: its acronym is used ${uses.length === 0 ? 'nowhere' : 'once'} afterwards`,
        `Take “(${name})” out${uses.length === 0 ? '' : `, and write the name in full in ${uses[0]!.passage.where}`}; keep it if the body is better known by it.`,
      );
    }
  },
};

function told({ passage, start, end }: Use, expected: string, fix: string): Told {
  return at(passage, { found: quoted(passage, { start, end }), expected, fix });
}

export const acronymRules: readonly Rule[] = [undefinedAcronym, unneededAcronym];
