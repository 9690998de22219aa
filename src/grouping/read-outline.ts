import { done, failed, type Outcome, type Place, type Problem, problem } from '../problems/index.js';
import type { Topics } from '../records/index.js';
import { parseYaml, type Schemas, type YamlText } from '../schema/index.js';
import type { Outline as OutlineFile, Section } from './outline.generated.js';

export type { OutlineFile, Section };

type PlaceOf = (path: readonly string[], key?: string) => Place;
/** A section of the file, how deep it is (1 for "I."), and the way to it in the file. */
type Visit = {
  readonly section: Section;
  readonly depth: number;
  readonly path: readonly string[];
  readonly above: Section | null;
};

/** I., A., 1., (a), (i), a.: the report has no seventh kind of heading. */
const deepest = 6;

/**
 * Reads outline.yaml: its schema first, then what a schema cannot say. Reports `outline-invalid` for a key that stands
 * twice, a key that is not under its parent's, a topic that the register does not have, a section with a single
 * subsection (the United Nations does not divide a thing into one), and headings below the sixth level.
 */
export function readOutline(
  yaml: YamlText,
  schemas: Schemas,
  registers: { readonly topics: Topics },
): Outcome<OutlineFile> {
  const parsed = parseYaml(yaml);
  if (!parsed.ok) return parsed;
  const { value, placeOf } = parsed.value;
  const checked = schemas.validator<OutlineFile>('outline')(value, placeOf);
  if (!checked.ok) return checked;
  const visits = walk(checked.value.sections, ['sections'], 1, null);
  const problems = [
    ...repeatedKeys(visits, placeOf),
    ...visits.flatMap((visit) => [
      ...strayKey(visit, placeOf),
      ...unknownTopics(visit, placeOf, registers.topics),
      ...loneSubsection(visit, placeOf),
      ...tooDeep(visit, placeOf),
    ]),
  ];
  return problems.length > 0 ? failed(...problems) : done(checked.value);
}

function walk(
  sections: readonly Section[],
  path: readonly string[],
  depth: number,
  above: Section | null,
): readonly Visit[] {
  return sections.flatMap((section, i) => {
    const here = [...path, String(i)];
    return [
      { section, depth, path: here, above },
      ...walk(section.sections ?? [], [...here, 'sections'], depth + 1, section),
    ];
  });
}

function repeatedKeys(visits: readonly Visit[], placeOf: PlaceOf): readonly Problem[] {
  const seen = new Set<string>();
  return visits.flatMap(({ section: { key }, path }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      invalid(placeOf([...path, 'key']), {
        found: `the key "${key}" a second time`,
        expected: 'a key of its own for every section',
        fix: 'Give one of the two sections another key.',
      }),
    ];
  });
}

function strayKey({ section: { key }, path, above }: Visit, placeOf: PlaceOf): readonly Problem[] {
  const under = above === null || (key.startsWith(`${above.key}/`) && key.length > above.key.length + 1);
  if (under && !key.includes('--')) return [];
  return [
    invalid(placeOf([...path, 'key']), {
      found: `the key "${key}"`,
      expected:
        above === null ? 'a key without two hyphens in a row' : `a key that begins with "${above.key}/"`,
      fix: 'Rename the key, or move the section.',
    }),
  ];
}

function unknownTopics({ section, path }: Visit, placeOf: PlaceOf, topics: Topics): readonly Problem[] {
  const known = new Set(topics.topics.map(({ code }) => code));
  return (section.takes ?? []).flatMap((take, i) =>
    (take.topics ?? []).flatMap((topic, j) =>
      known.has(topic)
        ? []
        : [
            invalid(placeOf([...path, 'takes', String(i), 'topics', String(j)]), {
              found: `the topic "${topic}"`,
              expected: `a topic of templates/registers/topics.yaml: ${[...known].join(', ')}`,
              fix: 'Correct the topic, or add it to the register.',
            }),
          ],
    ),
  );
}

function loneSubsection({ section, path }: Visit, placeOf: PlaceOf): readonly Problem[] {
  if (section.sections?.length !== 1) return [];
  return [
    invalid(placeOf([...path, 'sections']), {
      found: `"${section.key}" divided into one section`,
      expected: 'no subsections, or two and more',
      fix: 'Add another subsection, or put what it takes into the section above.',
    }),
  ];
}

function tooDeep({ section, depth, path }: Visit, placeOf: PlaceOf): readonly Problem[] {
  if (depth <= deepest) return [];
  return [
    invalid(placeOf(path), {
      found: `"${section.key}" at level ${depth}`,
      expected: `at most ${deepest} levels of headings`,
      fix: 'Move the section up.',
    }),
  ];
}

function invalid(place: Place, what: Pick<Problem, 'found' | 'expected' | 'fix'>): Problem {
  return problem('outline-invalid', place, what);
}
