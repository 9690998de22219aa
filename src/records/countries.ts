import { keysOf } from './entity-names.js';
import type { Regions } from './regions.generated.js';

/** A State that a sender's name means. `isState`: its name or its Government's, and not one of its ministries. */
export type NamedState = { readonly country: string; readonly isState: boolean };

/** "Switzerland", "Government of …", "Permanent Mission of …", "Ministry of … of …": the first words of the last three. */
const ofState = '(?:government|(?:permanent )?(?:observer )?(?:mission|representation|delegation)|embassy)';
const governmental = new RegExp(`^(?:(?:royal|federal) )?(?:${ofState}|ministr(?:y|ies)) `);
const opensAsState = new RegExp(`^(?:(?:royal|federal) )?${ofState} `);
/** "Kingdom of Morocco", "Federal Democratic Republic of Ethiopia": long forms that the register need not list. */
const longForm =
  /^(?:(?:federal|federative|islamic|democratic|socialist|united|arab|hashemite|bolivarian|plurinational|independent|grand|cooperative|co|operative|oriental|eastern|people s|peoples) ){0,4}(?:republic|kingdom|states?|sultanate|principality|commonwealth|duchy|union) of (?:the )?(.+)$/;

/**
 * The State that a name means, by the short names and aliases of the register of regions; null for anything else, such
 * as a university of a country, or a city.
 */
export function stateNamed(name: string, regions: Regions): NamedState | null {
  const countries = indexOf(regions);
  const [whole] = keysOf(name);
  if (whole === undefined) return null;
  const plain = byName(whole, countries) ?? byAdjective(whole, countries);
  if (plain !== null) return { country: plain, isState: true };
  const over = openingLongForm(whole, countries);
  if (over !== null) return { country: over, isState: true };
  if (!governmental.test(`${whole} `)) return bodyOfState(name, countries);
  const pieces = name.slice(0, longestName).split(/[,–—/|]| - /);
  for (const piece of pieces.flatMap((one) => keysOf(one).slice(0, 1))) {
    const country = inPiece(piece, countries);
    if (country !== null) return { country, isState: opensAsState.test(whole) };
  }
  return null;
}

const longestName = 400;

/** "Republic of Rwanda Ministry of ICT": a letterhead in one line. */
function openingLongForm(key: string, countries: Countries): string | null {
  const office =
    / (?:ministry|government|office of the (?:president|prime minister)|permanent mission) /.exec(`${key} `);
  return office === null || office.index === 0 ? null : byLongForm(key.slice(0, office.index), countries);
}

/** "Modernization Agency, Government of Portugal": a public body that says behind a comma whose it is. */
function bodyOfState(name: string, countries: Countries): NamedState | null {
  const pieces = name.slice(0, longestName).split(',');
  const [body = '', state = ''] = pieces.map((one) => keysOf(one)[0] ?? '');
  if (pieces.length !== 2 || !publicBody.test(body) || !/^government of /.test(state)) return null;
  const country = inPiece(state, countries);
  return country === null ? null : { country, isState: false };
}

const publicBody =
  /\b(?:agency|authority|board|bureau|commission|council|department|directorate|division|office|regulator|secretariat|service)\b/;

/** "ministry of communications of the republic of slovenia": what follows an "of", the longest first. */
function inPiece(piece: string, countries: Countries): string | null {
  const bare = piece.replace(
    / to (?:the )?(?:united nations|un|office|commission|wto|world|report|secretary|cstd)\b.*$/,
    '',
  );
  const tails = [...bare.matchAll(/\bof (?:the )?/g)].map(({ index, 0: found }) => index + found.length);
  for (const tail of [0, ...tails]) {
    const found = byName(bare.slice(tail), countries);
    if (found !== null) return found;
  }
  return null;
}

function byName(key: string, countries: Countries): string | null {
  return countries.names.get(key) ?? byLongForm(key, countries);
}

function byLongForm(key: string, { names }: Countries): string | null {
  const formal = longForm.exec(key)?.[1];
  return (formal === undefined ? undefined : names.get(formal)) ?? null;
}

/** "Swiss Government", "Hellenic Republic". */
function byAdjective(key: string, { adjectives }: Countries): string | null {
  const adjective = /^(.+) (?:government|republic|confederation|federation)$/.exec(key)?.[1];
  return adjective === undefined ? null : (adjectives.get(adjective) ?? null);
}

type Countries = {
  readonly names: ReadonlyMap<string, string>;
  readonly adjectives: ReadonlyMap<string, string>;
};

/** Made once for a register, and only where a sender is not in the register of entities. */
const indexes = new WeakMap<Regions, Countries>();

function indexOf(regions: Regions): Countries {
  const known = indexes.get(regions);
  if (known !== undefined) return known;
  const countries = regions.regions.flatMap((region) => region.countries);
  const entries = (of: (country: (typeof countries)[number]) => readonly string[]) =>
    new Map(
      countries.flatMap((country) =>
        of(country).flatMap((name) => keysOf(name).map((key) => [key, country.name] as const)),
      ),
    );
  const made = {
    names: entries(({ name, aliases }) => [name, ...(aliases ?? [])]),
    // The register gives some only in company ("Portuguese Government"), since alone they are languages too.
    adjectives: entries(({ demonyms }) =>
      (demonyms ?? []).map((demonym) => demonym.replace(/ (?:Government|presidency)$/, '')),
    ),
  };
  indexes.set(regions, made);
  return made;
}
