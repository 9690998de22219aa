import { unifyText } from '../document/index.js';
import type { Submission } from '../intake/index.js';
import { stateNamed } from './countries.js';
import { type Entity, findEntity } from './entity-names.js';
import type { Registers } from './registers.js';
import { knownOpening, nameInField } from './title-names.js';

/** Longer titles are paragraphs. */
const longestTitle = 400;

/**
 * The sender that the frame of a letter names: behind "on behalf of", below the close, in the letterhead, or alone in a
 * line of the title. A place that names two entities names none; UNCTAD, to whom all write, counts only where it signs.
 */
export function nameInLetterhead({ letter, title }: Submission, registers: Registers): string | null {
  const behalf = letter?.onBehalfOf ?? null;
  if (behalf !== null) {
    const known = knownOpening(unifyText(behalf), registers);
    if (known !== null) return known;
  }
  for (const line of (letter?.head ?? []).slice(0, mostLines)) {
    const told = nameInField(line, registers);
    if (told !== null) return told;
  }
  const signed = onlyName(letter?.signature ?? [], registers, []);
  if (signed !== null) return signed;
  const alone = (title ?? '').slice(0, longestTitle).split(' – ');
  return onlyName([...(letter?.head ?? []), ...alone], registers, ['unctad', 'cstd']);
}

/** The one sender that the heads of the pages name, where a letterhead may stand that is nowhere in the text. */
export function nameInPageHeads({ pageHeads = [] }: Submission, registers: Registers): string | null {
  return onlyName(pageHeads, registers, ['unctad', 'cstd']);
}

/** The one entity or State that lines name, each by itself or as a piece between commas: "Director, ITU". */
function onlyName(
  lines: readonly string[],
  registers: Registers,
  addressees: readonly string[],
): string | null {
  const found = new Map<string, string>();
  for (const line of lines.slice(0, mostLines)) {
    const text = unifyText(line.slice(0, longestTitle));
    for (const piece of [text, ...text.split(/[,;|]| - | – /)]) {
      const name = piece.trim();
      if (name.length < 2 || isOrdinary(name)) continue;
      const entry = findEntity(registers, name);
      if (entry !== null) {
        if (!addressees.includes(entry.id)) found.set(entry.id, name);
        break;
      }
      // A place in an address is a State's name too: only its Government or mission writes.
      if (/\b(?:government|republic|kingdom|permanent mission|ministry|embassy)\b/i.test(name)) {
        const state = stateNamed(name, registers.regions);
        if (state !== null) {
          // "Republic of Kenya" over "Ministry of Health of Kenya": one sender, by the State's name.
          if (state.isState || !found.has(state.country)) found.set(state.country, name);
          break;
        }
      }
    }
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

const mostLines = 40;

/** Domains under which everybody writes, or all of the United Nations. */
const sharedDomains = new Set(
  'gmail googlemail outlook hotmail live yahoo icloud proton protonmail gmx aol qq un gov edu org com net int mail co ac'.split(
    ' ',
  ),
);

/** "jane.doe@itu.int" is of ITU: the part of the domain before its last, where the register knows it. */
export function senderInAddress(address: string | null, registers: Registers): Entity | null {
  const labels =
    /@([\w.-]{3,200})$/
      .exec(address ?? '')?.[1]
      ?.toLowerCase()
      .split('.') ?? [];
  const named = labels.slice(0, -1).reverse();
  for (const label of named) {
    if (sharedDomains.has(label)) continue;
    return findEntity(registers, label) ?? findEntity(registers, label.replace(/-/g, ' '));
  }
  return null;
}

/** What the name of a file tells: an entity of the register, or a State by its name. */
export type FileNameEvidence = { readonly entry: Entity } | { readonly state: string };

/**
 * "undp.pdf", "2021-undesa.txt": an entity's name and such words as "submission". "UNIDO's contribution to SG
 * report.txt": the one entity among the words; where there are two, the file's name tells nothing. "switzerland.md": a
 * State, whose name must be all there is ("UNDP Kenya" is no Government).
 */
export function senderInFileName(file: string, registers: Registers): FileNameEvidence | null {
  const words = wordsOfFileName(file);
  const telling = words.filter((word) => !/^(?:\d+|v\d+)$/.test(word) && !fillers.has(word.toLowerCase()));
  const entry =
    findEntity(registers, words.join(' ')) ??
    findEntity(registers, telling.join(' ')) ??
    onlyEntityAmong(words, registers);
  if (entry !== null) return { entry };
  const state = telling.join(' ');
  return stateNamed(state, registers.regions) === null ? null : { state };
}

function wordsOfFileName(file: string): readonly string[] {
  const name = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  // "fao.md.txt": Windows hides an ending it knows, and people add another.
  const stem = name.replace(/(?:\.(?:md|markdown|txt|text|docx?|pdf|html?|rtf|odt))+$/i, '');
  return (
    stem
      .replace(/['’]s(?![\p{L}\p{N}])/gu, '')
      // "Côte d’Ivoire" is looked up without its apostrophe.
      .replace(/['’](?=\p{L})/gu, '')
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== '')
      .slice(0, mostWords)
  );
}

const mostWords = 60;

const fillers = new Set(
  'submission submissions input inputs contribution contributions response report wsis cstd final draft rev copy letter en eng english clean re fw fwd by from'.split(
    ' ',
  ),
);

/** No entity's name is longer. */
const longestEntityName = 10;

/** Longest names first, so that the words of one are not taken for those of another. */
function onlyEntityAmong(words: readonly string[], registers: Registers): Entity | null {
  const found = new Map<string, Entity>();
  let start = 0;
  while (start < words.length) {
    let taken = 1;
    for (let length = Math.min(longestEntityName, words.length - start); length > 0; length -= 1) {
      const named = words.slice(start, start + length);
      const entity = length === 1 && isOrdinary(named[0]!) ? null : findEntity(registers, named.join(' '));
      if (entity === null) continue;
      found.set(entity.id, entity);
      taken = length;
      break;
    }
    start += taken;
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

/** "who", "equals" and "giga" are words unless in capitals; "OCT" among other words is the month. */
function isOrdinary(word: string): boolean {
  return /^oct$/i.test(word) || (/^(?:who|equals|giga)$/i.test(word) && word !== word.toUpperCase());
}
