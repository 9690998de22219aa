import { sha256 } from '../document/index.js';
import { done, failed, type Outcome, type Place } from '../problems/index.js';
import { parseYaml, type Schemas, type YamlText } from '../schema/index.js';
import type { ActionLines } from './action-lines.generated.js';
import { type CompiledRegisters, readRegister, type TermIndex } from './compiled-registers.js';
import type { EntityRegister } from './entities.generated.js';
import { type EntityIndex, keysOf, namesOf } from './entity-names.js';
import type { HouseStyleRegister } from './house-style.generated.js';
import { checkHouseStyle } from './house-style-words.js';
import type { Regions } from './regions.generated.js';
import { checkRegisters, dropUnknownEntities } from './register-checks.js';
import type { Topics } from './topics.generated.js';

/** The files of templates/registers/ that a person may edit. */
export type RegisterTexts = {
  readonly entities: YamlText;
  readonly actionLines: YamlText;
  readonly regions: YamlText;
  readonly topics: YamlText;
  /** Without it sentences keep the submission's spelling, numbers and dates. */
  readonly houseStyle?: YamlText;
  /** Where the office's own entity register would lie, if `entities` is the shipped one, which nobody should edit. */
  readonly ownEntities?: string;
  /** What the build has made of the shipped ones. */
  readonly compiled?: CompiledRegisters | null;
};

export type Registers = {
  readonly entities: EntityRegister;
  readonly actionLines: ActionLines;
  readonly regions: Regions;
  readonly topics: Topics;
  readonly houseStyle: HouseStyleRegister | null;
  /** Where the terms of action lines and topics stand, if both are as shipped. */
  readonly terms: TermIndex | null;
  readonly entityIndex: EntityIndex;
  /** The entity register's file, to name it in messages. */
  readonly entitiesFile: string;
  /** Where to copy that file before adding to it; null where it is the office's own. */
  readonly ownEntities: string | null;
};

/**
 * Reads the registers and holds them against each other: no name may mean two entries (`register-conflict`), and no word
 * of the house style may be changed twice. An entity they name that is not in the entity register is told and left out (`register-reference`).
 */
export function readRegisters(texts: RegisterTexts, schemas: Schemas): Outcome<Registers> {
  if (lastRead !== null && lastRead.schemas === schemas && areSame(lastRead.texts, texts))
    return lastRead.registers;
  const registers = readAnew(texts, schemas);
  lastRead = { texts, schemas, registers };
  return registers;
}

/**
 * Registers are never changed once read, and everything that is compiled from them is kept with them: who drafts many
 * times in one process with the same texts has them read once.
 */
let lastRead: {
  readonly texts: RegisterTexts;
  readonly schemas: Schemas;
  readonly registers: Outcome<Registers>;
} | null = null;

function areSame(one: RegisterTexts, other: RegisterTexts): boolean {
  const isSame = (name: 'entities' | 'actionLines' | 'regions' | 'topics' | 'houseStyle') =>
    one[name]?.file === other[name]?.file && one[name]?.text === other[name]?.text;
  return (
    one.ownEntities === other.ownEntities &&
    (one.compiled ?? null) === (other.compiled ?? null) &&
    isSame('entities') &&
    isSame('actionLines') &&
    isSame('regions') &&
    isSame('topics') &&
    isSame('houseStyle')
  );
}

function readAnew(texts: RegisterTexts, schemas: Schemas): Outcome<Registers> {
  const compiled = texts.compiled ?? null;
  const read = <T>(yaml: YamlText, schema: Parameters<Schemas['validator']>[0]) =>
    readRegister(yaml, schemas.validator<T>(schema), compiled);
  const entities = read<EntityRegister>(texts.entities, 'entities');
  const actionLines = read<ActionLines>(texts.actionLines, 'action-lines');
  const regions = read<Regions>(texts.regions, 'regions');
  const topics = read<Topics>(texts.topics, 'topics');
  const houseStyle =
    texts.houseStyle === undefined
      ? done({ value: null, compiled: true })
      : read<HouseStyleRegister>(texts.houseStyle, 'house-style');
  if (!entities.ok || !actionLines.ok || !regions.ok || !topics.ok || !houseStyle.ok) {
    return failed(...[entities, actionLines, regions, topics, houseStyle].flatMap((one) => one.problems));
  }
  const all = [entities, actionLines, regions, topics, houseStyle];
  const values = {
    entities: entities.value.value,
    actionLines: actionLines.value.value,
    regions: regions.value.value,
    topics: topics.value.value,
    houseStyle: houseStyle.value.value,
  };
  const entitiesFile = texts.entities.file;
  const ownEntities = texts.ownEntities ?? null;
  // As shipped they were held against each other when the program was built.
  const held = all.every(({ value }) => value.compiled)
    ? { value: values, conflicts: [], problems: [] }
    : holdTogether(values, texts, fileToAddTo({ entitiesFile, ownEntities }));
  if (held.conflicts.length > 0) return failed(...held.conflicts, ...held.problems);
  return done(
    {
      ...held.value,
      terms: actionLines.value.compiled && topics.value.compiled ? (compiled?.terms ?? null) : null,
      entityIndex: indexOf(values.entities),
      entitiesFile,
      ownEntities,
    },
    held.problems,
  );
}

type Values = Pick<Registers, 'entities' | 'actionLines' | 'regions' | 'topics' | 'houseStyle'>;

function holdTogether(values: Values, texts: RegisterTexts, addTo: string) {
  const places = {
    entities: placesIn(texts.entities),
    actionLines: placesIn(texts.actionLines),
    regions: placesIn(texts.regions),
    topics: placesIn(texts.topics),
  };
  const conflicts = [
    ...checkRegisters(values, places),
    ...(texts.houseStyle === undefined || values.houseStyle === null
      ? []
      : checkHouseStyle(values.houseStyle, placesIn(texts.houseStyle))),
  ];
  const kept = dropUnknownEntities(values, places, addTo);
  return { value: { ...values, ...kept.value }, conflicts, problems: kept.problems };
}

/** The values of registers that have no problem, by the digests of their texts. */
export function compileRegisters(
  { entities, actionLines, regions, topics, houseStyle }: RegisterTexts,
  registers: Registers,
  terms: TermIndex,
): CompiledRegisters {
  return {
    values: {
      [sha256(entities.text)]: registers.entities,
      [sha256(actionLines.text)]: registers.actionLines,
      [sha256(regions.text)]: registers.regions,
      [sha256(topics.text)]: registers.topics,
      ...(houseStyle === undefined ? {} : { [sha256(houseStyle.text)]: registers.houseStyle }),
    },
    terms,
  };
}

/** Where to add an entity, for messages: the office's own file, which may have to be made first. */
export function fileToAddTo({
  entitiesFile,
  ownEntities,
}: Pick<Registers, 'entitiesFile' | 'ownEntities'>): string {
  // The program's own folder is replaced with its next version: what is added there would be lost.
  return ownEntities === null ? entitiesFile : `a copy of ${entitiesFile} at ${ownEntities}`;
}

/** The register is parsed again only where there is a problem. */
function placesIn(yaml: YamlText): (path: readonly string[]) => Place {
  let parsed: ReturnType<typeof parseYaml> | null = null;
  return (path) => {
    parsed ??= parseYaml(yaml);
    return { ...(parsed.ok ? parsed.value.placeOf(path) : { file: yaml.file }), path: path.join('.') };
  };
}

function indexOf(register: EntityRegister): EntityIndex {
  return new Map(
    register.entities.flatMap((entity) =>
      namesOf(entity).flatMap(({ name }) => keysOf(name).map((key) => [key, entity] as const)),
    ),
  );
}
