import { done, type Outcome } from '../problems/index.js';
import { type Record, writeRecord } from '../records/index.js';
import type { Workspace } from './workspace.js';

/** The records of a cycle into their folder, and none beside them. */
export function writeRecords(
  workspace: Workspace,
  folder: string,
  records: readonly Record[],
): Outcome<null> {
  for (const record of records) {
    const written = workspace.files.write(`${folder}/${record.id}.yaml`, writeRecord(record));
    if (!written.ok) return written;
  }
  return removeStaleRecords(workspace, folder, records);
}

/** A record whose submission was withdrawn would be taken for a live one by the next reader. */
function removeStaleRecords(workspace: Workspace, folder: string, live: readonly Record[]): Outcome<null> {
  const names = workspace.files.list(folder);
  if (!names.ok) return names;
  const kept = new Set(live.map(({ id }) => `${id}.yaml`));
  for (const name of names.value.filter((one) => one.endsWith('.yaml') && !kept.has(one))) {
    const removed = workspace.files.remove(`${folder}/${name}`);
    if (!removed.ok) return removed;
  }
  return done(null);
}
