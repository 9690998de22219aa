import type { OpenTake, Take } from './best-take.js';
import type { Section } from './read-outline.js';

type Sort = 'aspect' | 'region' | 'topic' | 'kind' | 'line';
export type Takes = Readonly<globalThis.Record<Sort, readonly OpenTake[]>> & {
  readonly keys: ReadonlySet<string>;
};

/** All conditions of the outline, in its order, by the first of them that says what the section is about. */
export function takesBySort(sections: readonly Section[]): Takes {
  const takes: { [sort in Sort]: OpenTake[] } = { aspect: [], region: [], topic: [], kind: [], line: [] };
  const keys = new Set<string>();
  const visit = (section: Section): void => {
    keys.add(section.key);
    for (const take of section.takes ?? []) takes[sortOf(take)].push({ key: section.key, take });
    for (const below of section.sections ?? []) visit(below);
  };
  for (const section of sections) visit(section);
  return { ...takes, keys };
}

function sortOf(take: Take): Sort {
  if (take.aspects !== undefined) return 'aspect';
  if (take.regions !== undefined) return 'region';
  if (take.topics !== undefined) return 'topic';
  return take.kinds === undefined ? 'line' : 'kind';
}
