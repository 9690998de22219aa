import { nearest, type Place, type Problem, problem, type Result } from '../problems/index.js';
import type { ActionLines } from './action-lines.generated.js';
import type { EntityRegister } from './entities.generated.js';
import { keysOf, namesOf } from './entity-names.js';
import type { Regions } from './regions.generated.js';
import type { Topics } from './topics.generated.js';

type Values = {
  readonly entities: EntityRegister;
  readonly actionLines: ActionLines;
  readonly regions: Regions;
  readonly topics: Topics;
};
type PlaceIn = (path: readonly string[]) => Place;
type Places = { readonly [Register in keyof Values]: PlaceIn };

/** What the schemas cannot say: each name means one entry. */
export function checkRegisters(values: Values, places: Places): readonly Problem[] {
  return [
    ...conflicts(entityClaims(values.entities), places.entities),
    ...conflicts(actionLineClaims(values.actionLines), places.actionLines),
    ...conflicts(regionClaims(values.regions), places.regions),
    ...conflicts(
      values.topics.topics.map(({ code }, i) => claim([code], code, i, ['topics', String(i), 'code'], code)),
      places.topics,
    ),
  ];
}

/** An entry's claim on a name. Two claims on one key conflict where their owners differ. */
type Claim = {
  readonly keys: readonly string[];
  readonly name: string;
  readonly owner: string;
  /** How to call the owner in a message. */
  readonly shown: string;
  readonly path: readonly string[];
};

function claim(
  keys: readonly string[],
  name: string,
  owner: string | number,
  path: readonly string[],
  shown: string,
): Claim {
  return { keys, name, owner: String(owner), path, shown };
}

function entityClaims({ entities }: EntityRegister): readonly Claim[] {
  return entities.flatMap((entity, i) =>
    namesOf(entity).map(({ name, path }) =>
      claim(keysOf(name), name, i, ['entities', String(i), ...path], entity.id),
    ),
  );
}

function actionLineClaims({ action_lines }: ActionLines): readonly Claim[] {
  return action_lines.flatMap(({ code, heading, title, names }, i) => {
    const at = (...path: string[]) => ['action_lines', String(i), ...path];
    return [
      claim([code], code, i, at('code'), code),
      claim(wordsOf(heading), heading, i, at('heading'), code),
      claim(wordsOf(title), title, i, at('title'), code),
      ...(names ?? []).map((name, n) => claim(wordsOf(name), name, i, at('names', String(n)), code)),
    ];
  });
}

// A region and its countries may share a word; two countries may not, nor may two regions.
function regionClaims({ regions }: Regions): readonly Claim[] {
  return regions.flatMap(({ code, names, groupings, countries }, i) => {
    const at = (...path: string[]) => ['regions', String(i), ...path];
    const claimed = new Set<string>();
    const own = [
      claim([`region ${code}`], code, code, at('code'), `region ${i + 1}`),
      ...names.map((name, n) => claim(wordsOf(name), name, code, at('names', String(n)), code)),
      ...groupings.map((name, n) => claim(wordsOf(name), name, code, at('groupings', String(n)), code)),
    ];
    for (const { keys } of own) for (const key of keys) claimed.add(key);
    const ofCountries = countries.flatMap((country, c) => {
      const named = (['aliases', 'demonyms', 'cities'] as const).flatMap((field) =>
        (country[field] ?? []).map((name, n) => ({ name, path: [field, String(n)] })),
      );
      return [{ name: country.name, path: ['name'] }, ...named].map(({ name, path }) =>
        claim(
          wordsOf(name).filter((key) => !claimed.has(key)),
          name,
          `${code}/${c}`,
          at('countries', String(c), ...path),
          country.name,
        ),
      );
    });
    return [...own.map((one, n) => (n === 0 ? { ...one, owner: `region ${i}` } : one)), ...ofCountries];
  });
}

/** Two names that differ in brackets only are two names: "Micronesia", "Micronesia (Federated States of)". */
function wordsOf(name: string): readonly string[] {
  return [
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .join(' '),
  ];
}

function conflicts(claims: readonly Claim[], placeIn: PlaceIn): readonly Problem[] {
  const first = new Map<string, Claim>();
  const problems: Problem[] = [];
  for (const one of claims) {
    const other = one.keys.map((key) => first.get(key)).find((known) => known && known.owner !== one.owner);
    if (other !== undefined) problems.push(conflict(one, other, placeIn));
    for (const key of one.keys) if (!first.has(key)) first.set(key, one);
  }
  return problems;
}

function conflict(one: Claim, other: Claim, placeIn: PlaceIn): Problem {
  const { line } = placeIn(other.path);
  const where = line === undefined ? '' : ` (line ${line})`;
  return problem('register-conflict', placeIn(one.path), {
    found: `"${one.name}" of ${one.shown}, which is also "${other.name}" of ${other.shown}${where}`,
    expected: 'a name that means one entry only',
    fix: 'Remove it from one of the two, or join the two entries if they are one.',
  });
}

/**
 * The registers without the entities they name and the entity register does not have, told once for each file
 * (`register-reference`): an office's own entity register need not know all that the other shipped ones name.
 */
export function dropUnknownEntities(
  { actionLines, topics, ...rest }: Values,
  places: Places,
  fileToAddTo: string,
): Result<Values> {
  const ids = rest.entities.entities.map(({ id }) => id);
  const known = new Set(ids);
  const isKnown = (id: string) => known.has(id);
  const inLines = actionLines.action_lines.flatMap(({ facilitators }, i) =>
    unknownIn(facilitators, isKnown, ['action_lines', String(i), 'facilitators']),
  );
  const inTopics = topics.topics.flatMap(({ entities }, i) =>
    unknownIn(entities ?? [], isKnown, ['topics', String(i), 'entities']),
  );
  const value: Values = {
    ...rest,
    actionLines:
      inLines.length === 0
        ? actionLines
        : {
            action_lines: actionLines.action_lines.map((line) => ({
              ...line,
              facilitators: line.facilitators.filter(isKnown),
            })),
          },
    topics:
      inTopics.length === 0
        ? topics
        : {
            topics: topics.topics.map((topic) =>
              topic.entities === undefined ? topic : { ...topic, entities: topic.entities.filter(isKnown) },
            ),
          },
  };
  return {
    value,
    problems: [
      ...unknownEntities(inLines, ids, places.actionLines, fileToAddTo),
      ...unknownEntities(inTopics, ids, places.topics, fileToAddTo),
    ],
  };
}

type Reference = { readonly id: string; readonly path: readonly string[] };

function unknownIn(
  named: readonly string[],
  isKnown: (id: string) => boolean,
  path: readonly string[],
): readonly Reference[] {
  return named.flatMap((id, i) => (isKnown(id) ? [] : [{ id, path: [...path, String(i)] }]));
}

/** Of a slip of the pen there are one or two; of many unknown ids none is one, and nothing is suggested. */
const mostSuggested = 3;

function unknownEntities(
  references: readonly Reference[],
  ids: readonly string[],
  placeIn: PlaceIn,
  fileToAddTo: string,
): readonly Problem[] {
  const [first] = references;
  if (first === undefined) return [];
  const unknown = [...new Set(references.map(({ id }) => id))];
  const meant = (unknown.length > mostSuggested ? [] : unknown).flatMap((id) => {
    const near = nearest(id, ids);
    return near === undefined ? [] : [` Did you mean "${near}" for "${id}"?`];
  });
  return [
    problem('register-reference', placeIn(first.path), {
      found: unknown.map((id) => `"${id}"`).join(', '),
      expected: 'ids of entities in the register of entities',
      fix: `Correct the ${unknown.length === 1 ? 'id' : 'ids'}, or add it to ${fileToAddTo} if the entity sends submissions. What is unknown is passed over until then.${meant.join('')}`,
    }),
  ];
}
