import { resolve } from 'node:path';
import { diskFiles } from '../files.js';
import type { ReadSubmissions } from '../intake/index.js';
import { KeptReadings, readSideBySide } from '../reading/index.js';
import { schemas } from '../schema/index.js';
import { build } from './build.js';
import type { Workspace } from './workspace.js';

/**
 * Reads a year's submissions on all cores, and only those that changed since the last run. Nothing is kept for a command
 * that writes nothing, nor by a program run from its sources, of which nothing tells the version. For the cycle before
 * (`before`) what its own draft kept is taken too, but nothing is written into its folder.
 */
export function submissionReader(
  workspace: Workspace,
  year: string,
  writes: boolean,
  before?: string,
): ReadSubmissions {
  const isBuilt = build !== null && workspace.files === diskFiles;
  const own = `${workspace.folders.out}/${year}/cache`;
  const folders: readonly [string, ...string[]] =
    before === undefined ? [own] : [`${own}/${before}`, `${workspace.folders.out}/${before}/cache`];
  return readSideBySide({
    schemas,
    readerProgram: isBuilt ? resolve(workspace.shipped, 'bin/reader.js') : null,
    kept:
      build === null
        ? null
        : new KeptReadings(workspace.files, folders, `${build} ${process.version}`, writes),
  });
}
