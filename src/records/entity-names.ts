import { unifyText } from '../document/index.js';
import { nearest } from '../problems/index.js';
import type { EntityRegister } from './entities.generated.js';

export type Entity = EntityRegister['entities'][number];

/** Entities by every key of every name they have; see `keysOf`. */
export type EntityIndex = ReadonlyMap<string, Entity>;

/** The part of the registers that knows entities. */
export type KnownEntities = {
  readonly entities: EntityRegister;
  readonly entityIndex: EntityIndex;
};

/** Every name of an entry, with the path of each in the register's entry. */
export function namesOf(
  entity: Entity,
): readonly { readonly name: string; readonly path: readonly string[] }[] {
  return [
    { name: entity.id, path: ['id'] },
    { name: entity.name, path: ['name'] },
    ...(entity.acronym === null ? [] : [{ name: entity.acronym, path: ['acronym'] }]),
    ...(entity.aliases ?? []).map((name, index) => ({ name, path: ['aliases', String(index)] })),
  ];
}

/** A longer name is a paragraph that got into the wrong place; the register has none. */
const longestName = 400;

/**
 * What a name is looked up by, the surest first: its words in lower case without accents, punctuation, "the" and what
 * stands in brackets; then, of two words or more, without "United Nations" or "UN" before them.
 */
export function keysOf(name: string): readonly string[] {
  const unified = unifyText(name.slice(0, longestName));
  // Most names are ASCII, and a register has a thousand: property classes are asked about the others only.
  const isAscii = /^[ -~]*$/.test(unified);
  const words = (isAscii ? unified : unified.normalize('NFD').replace(/\p{M}/gu, ''))
    .replace(/\([^()]*\)/g, ' ')
    .toLowerCase()
    .replace(/'/g, '')
    .replace(/&/g, ' and ')
    .split(isAscii ? /[^a-z0-9]+/ : /[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const named = words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
  const bare =
    named[0] === 'un'
      ? named.slice(1)
      : named[0] === 'united' && named[1] === 'nations'
        ? named.slice(2)
        : [];
  return [...(named.length > 0 ? [named.join(' ')] : []), ...(bare.length >= 2 ? [bare.join(' ')] : [])];
}

/** The entity that a name means: its id, name, acronym or an alias, as `keysOf` compares them. */
export function findEntity(registers: KnownEntities, name: string): Entity | null {
  for (const key of keysOf(name)) {
    const entity = registers.entityIndex.get(key);
    if (entity !== undefined) return entity;
  }
  return null;
}

/** The entity that a misspelt name was probably meant to be; three letters are near to everything. */
export function nearestEntity(registers: KnownEntities, name: string): Entity | null {
  const wanted = name.slice(0, longestName).trim();
  if (wanted.length <= 3) return null;
  const { entities } = registers.entities;
  // Half of a short name changed is another name: "Cuba" is not "WBA".
  const mostEdits = wanted.length <= 5 ? 1 : wanted.length <= 8 ? 2 : 3;
  const found = nearest(wanted, entities.flatMap(bareNames), mostEdits);
  return found === undefined ? null : entities.find((entity) => bareNames(entity).includes(found))!;
}

/** The names of `namesOf` without their paths: of a whole register they are wanted for each unknown sender. */
function bareNames({ id, name, acronym, aliases }: Entity): readonly string[] {
  return [id, name, ...(acronym === null ? [] : [acronym]), ...(aliases ?? [])];
}
