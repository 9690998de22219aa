import { sha256 } from '../document/index.js';
import { type NamedState, stateNamed } from './countries.js';
import type { Record } from './record.generated.js';
import type { Registers } from './registers.js';

/**
 * An entity that the register does not know, under the name it gives itself: "Universal Acceptance Steering Group
 * (UASG)", where the bracket is the acronym. A State's Government has the State's id.
 */
export function unregistered(named: string, registers: Registers): Record['entity'] {
  const state = stateNamed(named, registers.regions);
  if (state !== null) {
    const id = slug(state.isState ? state.country.replace(/ \([^()]*\)$/, '') : named);
    const name = state.isState ? nameOfState(named, state) : named;
    // Not of a region: what a Government does goes where its contents belong, as that of any other entity.
    return { id, name, acronym: null, kind: 'member-state', region: null, registered: false };
  }
  const [, full = named, bracket = null] = /^(.+?) ?\(([^()\s]{2,12})\)$/.exec(named) ?? [];
  const name = full.trim();
  return { id: slug(name), name, acronym: bracket, kind: 'unknown', region: null, registered: false };
}

/** No name of a State or its Government is longer. */
const mostWordsOfState = 12;

/**
 * A Government's own name, without the bodies in brackets behind it; the country's from the register where a mission
 * speaks for it, or where what was found is no name in running text: "RWANDA", "rwanda" in the name of a file, or a name
 * with a date or another line of the title behind it.
 */
function nameOfState(named: string, { country }: NamedState): string {
  const isGovernment = /^(?:the )?(?:royal |federal )?government /i.test(named);
  const name = isGovernment ? named.replace(/ ?\([^()]*\)$/, '') : named;
  const isMission = /^(?:the )?(?:permanent |observer )*(?:mission|representation|delegation) /i.test(name);
  const isSet = /\p{Lu}/u.test(name) && /\p{Ll}/u.test(name);
  const isLong = name.split(' ').length > mostWordsOfState;
  const isWithOffice = !isGovernment && / (?:ministry|government|office|mission) of /i.test(name);
  return isMission || !isSet || isLong || isWithOffice || /[:\d–]/u.test(name) ? country : name;
}

/** Longer ids make file names that some disks refuse. */
const longestSlug = 60;

/** Lower-case letters, digits and hyphens of a name; a name in another script has none of them and gets its hash. */
function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const made = (words[0] === 'the' ? words.slice(1) : words).join('-');
  if (made === '') return `entity-${sha256(name).slice(0, 8)}`;
  if (made.length <= longestSlug) return made;
  // Two hyphens in a row would end the comment that carries a block's id.
  return `${made.slice(0, longestSlug - 9).replace(/-+$/, '')}-${sha256(name).slice(0, 8)}`;
}
