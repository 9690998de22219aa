import { sha256 } from '../document/index.js';
import type { Coding, KeptCodings } from '../grouping/index.js';
import { KeptResults } from '../reading/index.js';
import type { RegisterTexts } from '../records/index.js';
import { build } from './build.js';
import type { Workspace } from './workspace.js';

/**
 * The codings of a year's records, in `out/<year>/cache/codings/`: a late submission leaves the others coded as they
 * are. Null for a program run from its sources, of which nothing tells the version.
 */
export function keptCodings(
  workspace: Workspace,
  year: string,
  registers: RegisterTexts,
  writes: boolean,
): KeptCodings | null {
  if (build === null) return null;
  const folder = `${workspace.folders.out}/${year}/cache/codings`;
  const kept = new KeptResults(workspace.files, [folder], `${build} ${process.version}`, writes);
  const { entities, actionLines, regions, topics } = registers;
  const prints = [entities, actionLines, regions, topics].map(({ text }) => sha256(text));
  const keys = new WeakMap<object, string>();
  const keyOf = (record: object) => {
    const key = keys.get(record) ?? kept.keyFor([...prints, record]);
    keys.set(record, key);
    return key;
  };
  return {
    hasAny: () => kept.hasAny(),
    find: (record) => {
      const json = kept.find(keyOf(record));
      return json === null ? null : (JSON.parse(json) as readonly Coding[]);
    },
    keep: (record, codings) => kept.keep(keyOf(record), JSON.stringify(codings)),
    tidy: () => kept.tidy(),
  };
}
