import { type Record, runInTitle, type Unit } from '../../records/index.js';
import { alike } from './view.js';

/** What an acronym stands for, as it is written inside a sentence: "artificial intelligence", "International Labour Office". */
export type NameBehind = {
  readonly name: string;
  /** Null where it cannot be said of several. */
  readonly plural: string | null;
  /** Whether the name takes "the" where nothing else stands before it. */
  readonly article: boolean;
  /** "programme" of "Access to Research (ATR) programme": without it the name is no name. */
  readonly kind?: string;
};

/** By acronym, in the singular ("SME" of "SMEs"); null where nobody has said, or it stays. */
export type NamesBehind = (acronym: string) => NameBehind | null;

export const noNamesBehind: NamesBehind = () => null;

/** An entry of `short_forms` in the register of house style. */
export type ShortForm = {
  readonly short: string;
  readonly name: string;
  readonly plural?: string;
  readonly the?: boolean;
};

/**
 * What the submission itself says an acronym stands for, then what the register says. `usual`: the acronyms of entities
 * that may contribute, which note 1 gives; whether they have must change no other entity's text (law 11).
 */
export function namesBehind(
  record: Record,
  register: ReadonlyMap<string, NameBehind>,
  usual: ReadonlySet<string>,
): NamesBehind {
  let own: ReadonlyMap<string, NameBehind | null> | null = null;
  return (acronym) => {
    if (usual.has(acronym) || inStandingTexts.has(acronym) || acronym === record.entity.acronym) return null;
    own ??= introducedIn(record);
    // Given two names in one submission, it has none.
    return own.has(acronym) ? own.get(acronym)! : (register.get(acronym) ?? null);
  };
}

/** The introduction gives WSIS and UNCTAD; A/76 uses ICT throughout, and the Goals have a rule of their own. */
const inStandingTexts: ReadonlySet<string> = new Set(['WSIS', 'UNCTAD', 'ICT', 'SDG', 'COVID']);

export function registeredNames(forms: readonly ShortForm[]): ReadonlyMap<string, NameBehind> {
  return new Map(
    forms.map(({ short, name, plural, the }) => [
      short,
      { name, plural: plural ?? (the === true ? null : pluralOf(name)), article: the === true },
    ]),
  );
}

/** "International Labour Office (ILO)": a name whose words begin with the letters in the brackets behind it. */
const bracket = /\((?:the )?"?([A-Z][A-Za-z]{0,6}[A-Z])(s?)"?(?=[);,])/g;

function introducedIn({ units }: Record): ReadonlyMap<string, NameBehind | null> {
  const found = new Map<string, NameBehind | null>();
  for (const unit of units) {
    if (!unit.text.includes('(')) continue;
    const text = alike(unit.text);
    for (const match of text.matchAll(bracket)) {
      const [, acronym = '', ending = ''] = match;
      const ahead = text.slice(Math.max(0, match.index - 160), match.index);
      const before = nameBefore(ahead, acronym, ending === 's') ?? nameOfPlace(ahead, acronym);
      if (before === null) continue;
      const kind = kindBehind.exec(text.slice(match.index, match.index + 40))?.[1];
      // "a balanced intellectual property (IP) system" is no name of a system.
      const name = kind === undefined || !isProperName(before.name) ? before : { ...before, kind };
      const known = found.get(acronym);
      if (known === undefined) found.set(acronym, name);
      else if (known?.name.toLowerCase() !== name.name.toLowerCase()) found.set(acronym, null);
    }
  }
  for (const unit of units) {
    const titled = introducedByTitle(unit);
    if (titled !== null && !found.has(titled.acronym)) found.set(titled.acronym, titled.name);
  }
  return found;
}

/** "**Global Shelf Observing Network.** GSON lays down …": a title whose letters the paragraph goes on with. */
function introducedByTitle(unit: Unit): { readonly acronym: string; readonly name: NameBehind } | null {
  const title = runInTitle(unit) ?? unit.headings.at(-1) ?? '';
  const words = title.replace(/[.:]$/, '').split(' ');
  if (
    words.length < 3 ||
    words.length > 8 ||
    !words.every((word) => /^\p{Lu}\p{Ll}/u.test(word) || passedOver.has(word))
  )
    return null;
  const acronym = words.flatMap((word) => (passedOver.has(word) ? [] : [word.charAt(0)])).join('');
  // "SPC" under "Skills for Public Clerks" may be another.
  if (acronym.length < 4 || !saysWhatItIs.test(words.join(' '))) return null;
  if (!new RegExp(`(?:^|[\\s*_])(?:The )?${acronym} `).test(unit.text)) return null;
  const name = words.join(' ');
  return { acronym, name: { name, plural: null, article: saysWhatItIs.test(name) } };
}

function isProperName(name: string): boolean {
  return (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).length > 1;
}

/** What stands behind the bracket and says what the name is one of. */
const kindBehind =
  /^\([^)]{2,12}\) (programme|program|initiative|project|platform|network|scheme|fund|system|database|service|partnership|campaign|framework|portal|mechanism|tool)(?![\p{L}-])/u;

const passedOver: ReadonlySet<string> = new Set(
  'and of for the on in to de la du des et y e & against with at'.split(' '),
);

/** The words right before a bracket, as long as each gives one of its letters; null unless all letters are given. */
function nameBefore(before: string, acronym: string, isPlural: boolean): NameBehind | null {
  const letters = acronym.match(/[A-Z]/g) ?? [];
  const words = [...before.matchAll(/[\p{L}\p{N}'&]+/gu)];
  let next = letters.length - 1;
  let at = words.length - 1;
  let start = -1;
  for (; at >= 0 && next >= 0; at -= 1) {
    const { 0: word, index } = words[at]!;
    if (/[^\s,-]/.test(before.slice(index + word.length, words[at + 1]?.index ?? before.length))) return null;
    if (word.charAt(0).toUpperCase() === letters[next]) {
      next -= 1;
      start = index;
    } else if (!passedOver.has(word.toLowerCase()) && before.charAt(index - 1) !== '-') return null;
  }
  if (next >= 0 || start < 0) return null;
  const whole = before.slice(start).trim();
  if (/[_*`[\]\\<>]/.test(whole)) return null;
  const name = withinSentence(whole);
  const article = /(?<![\p{L}\p{N}])the $/iu.test(before.slice(0, start)) || saysWhatItIs.test(name);
  if (isPlural) return { name: singularOf(name), plural: name, article: false };
  return { name, plural: article ? null : pluralOf(name), article };
}

/** "Communications Authority of Kenya (CA)": the State gives no letter. */
function nameOfPlace(before: string, acronym: string): NameBehind | null {
  const [place] = / of (?:the )?\p{Lu}\p{Ll}+ $/u.exec(before) ?? [];
  if (place === undefined) return null;
  const found = nameBefore(`${before.slice(0, before.length - place.length)} `, acronym, false);
  return found === null || !isProperName(found.name)
    ? null
    : { ...found, name: found.name + place.trimEnd(), plural: null };
}

/** "Fall Armyworm Early Warning System" stands with an article also where its submission first writes it without, as a title. */
const saysWhatItIs =
  / (?:Association|Authority|Conference|Department|Federation|Foundation|League|Monitor|Organi[sz]ation|School|Summit|Survey|Toolkit|Academy|Agency|Agreement|Alliance|Bank|Cent(?:re|er)|Coalition|Commission|Committee|Convention|Council|Database|Facility|Forum|Framework|Fund|Group|Index|Initiative|Institute|Mechanism|Network|Observatory|Office|Partnership|Plan|Platform|Portal|Program(?:me)?|Project|Register|Service|Strategy|System|Union)(?: (?:for|of|on|in) .*)?$/;

/** "Small and medium-sized enterprises" at the beginning of a sentence: its other words are small, so is its first. */
function withinSentence(name: string): string {
  const others = name.split(/[\s-]+/).slice(1);
  const isProper = others.some((word) => /^\p{Lu}/u.test(word));
  // "ICANN-managed root server": an acronym keeps its letters.
  const keeps = isProper || /^\p{Lu}[\p{L}\p{N}]*\p{Lu}/u.test(name);
  return keeps ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
}

function singularOf(name: string): string {
  return name.endsWith('ies') ? `${name.slice(0, -3)}y` : name.replace(/s$/, '');
}
