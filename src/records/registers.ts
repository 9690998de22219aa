import { done, failed, type Outcome, type Place } from '../problems/index.js';
import { parseYaml, readYaml, type Schemas, type YamlText } from '../schema/index.js';
import type { ActionLines } from './action-lines.generated.js';
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
};

export type Registers = {
  readonly entities: EntityRegister;
  readonly actionLines: ActionLines;
  readonly regions: Regions;
  readonly topics: Topics;
  readonly houseStyle: HouseStyleRegister | null;
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
    isSame('entities') &&
    isSame('actionLines') &&
    isSame('regions') &&
    isSame('topics') &&
    isSame('houseStyle')
  );
}

function readAnew(texts: RegisterTexts, schemas: Schemas): Outcome<Registers> {
  const entities = readYaml(texts.entities, schemas.validator<EntityRegister>('entities'));
  const actionLines = readYaml(texts.actionLines, schemas.validator<ActionLines>('action-lines'));
  const regions = readYaml(texts.regions, schemas.validator<Regions>('regions'));
  const topics = readYaml(texts.topics, schemas.validator<Topics>('topics'));
  const houseStyle =
    texts.houseStyle === undefined
      ? done(null)
      : readYaml(texts.houseStyle, schemas.validator<HouseStyleRegister>('house-style'));
  if (!entities.ok || !actionLines.ok || !regions.ok || !topics.ok || !houseStyle.ok) {
    return failed(...[entities, actionLines, regions, topics, houseStyle].flatMap((one) => one.problems));
  }
  const values = {
    entities: entities.value,
    actionLines: actionLines.value,
    regions: regions.value,
    topics: topics.value,
  };
  const places = {
    entities: placesIn(texts.entities),
    actionLines: placesIn(texts.actionLines),
    regions: placesIn(texts.regions),
    topics: placesIn(texts.topics),
  };
  const conflicts = [
    ...checkRegisters(values, places),
    ...(texts.houseStyle === undefined || houseStyle.value === null
      ? []
      : checkHouseStyle(houseStyle.value, placesIn(texts.houseStyle))),
  ];
  const entitiesFile = texts.entities.file;
  const ownEntities = texts.ownEntities ?? null;
  const kept = dropUnknownEntities(values, places, fileToAddTo({ entitiesFile, ownEntities }));
  if (conflicts.length > 0) return failed(...conflicts, ...kept.problems);
  return done(
    {
      ...kept.value,
      houseStyle: houseStyle.value,
      entityIndex: indexOf(entities.value),
      entitiesFile,
      ownEntities,
    },
    kept.problems,
  );
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
