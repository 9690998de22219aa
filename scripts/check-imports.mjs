// Holds every import in src/ against the table of rooms. The same table stands in the README's "How it works",
// and a test compares the two.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** room → rooms it may import. `types:` means its types only. */
export const table = {
  problems: [],
  document: [],
  schema: ['problems'],
  files: ['problems'],
  markdown: ['problems', 'document'],
  docx: ['problems', 'document'],
  intake: ['problems', 'document', 'schema', 'markdown', 'docx'],
  records: ['problems', 'document', 'schema', 'markdown', 'types:intake'],
  grouping: ['problems', 'document', 'schema', 'markdown', 'records'],
  drafting: ['problems', 'document', 'markdown', 'records', 'grouping'],
  render: ['problems', 'document', 'schema', 'markdown', 'types:drafting', 'types:records', 'types:grouping'],
  reading: ['problems', 'document', 'schema', 'files', 'intake'],
  checks: ['problems', 'document', 'schema', 'records'],
  review: ['problems', 'document', 'markdown', 'types:records', 'grouping', 'types:drafting'],
  align: ['problems', 'document'],
  merge: ['problems', 'document', 'align'],
  pipeline: [
    'problems',
    'document',
    'schema',
    'intake',
    'records',
    'grouping',
    'drafting',
    'checks',
    'render',
    'docx',
    'align',
    'merge',
  ],
  cli: [
    'problems',
    'document',
    'schema',
    'files',
    'pipeline',
    'merge',
    'intake',
    'reading',
    'records',
    'grouping',
    'checks',
    'review',
    'render',
    'docx',
  ],
};

const root = fileURLToPath(new URL('../src', import.meta.url));

/** Every import of a file: what it names, and whether only its types are used. */
export function importsOf(text) {
  const statements = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^;'"]*?from\s+)?['"]([^'"]+)['"]/g,
  );
  const found = [...statements].map(([, type, names, from]) => ({
    from,
    typeOnly: Boolean(type) || onlyTypes(names),
  }));
  for (const [, from] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g))
    found.push({ from, typeOnly: false });
  return found;
}

function onlyTypes(names = '') {
  const inside = /\{([^}]*)\}/.exec(names)?.[1];
  if (inside === undefined) return false;
  return inside
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean)
    .every((one) => one.startsWith('type '));
}

function roomOf(path) {
  const [first] = path.split('/');
  return first.replace(/\.[jt]s$/, '');
}

/** Faults of one file, given its path inside src/ and its text. */
export function faultsOf(path, text) {
  const room = roomOf(path);
  const allowed = table[room];
  if (allowed === undefined) return [`src/${path}: the room "${room}" is not in the table`];
  const faults = [];
  for (const { from, typeOnly } of importsOf(text)) {
    if (/^(node:)?fs(\/|$)/.test(from) && room !== 'files')
      faults.push(`src/${path}: only files.ts opens the disk`);
    const isProcess = /^(node:)?(child_process|worker_threads)$/.test(from);
    if (/^(node:)?(https?|net|dgram|tls)$/.test(from) || (isProcess && room !== 'reading')) {
      faults.push(`src/${path}: ${from} is not for stages`);
    }
    if (!from.startsWith('.')) continue;
    const target = posix.normalize(posix.join(posix.dirname(path), from));
    const other = roomOf(target);
    if (other === room) continue;
    if (!(allowed.includes(other) || (typeOnly && allowed.includes(`types:${other}`)))) {
      faults.push(`src/${path}: ${room} may not import ${other} (${from})`);
      continue;
    }
    const door = target.includes('/') ? /^[^/]+\/index\.js$/.test(target) : true;
    if (!door) faults.push(`src/${path}: import ${other} through its index.js, not ${from}`);
  }
  return faults;
}

export function checkImports() {
  const files = readdirSync(root, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts'));
  let seen = 0;
  const faults = files.flatMap((name) => {
    const path = name.replaceAll('\\', '/');
    const text = readFileSync(join(root, name), 'utf8');
    seen += importsOf(text).length;
    return faultsOf(path, text);
  });
  // A check that saw nothing would pass for ever.
  if (seen < 50) faults.push(`only ${seen} imports were seen: the check itself is broken`);
  return { seen, faults };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { seen, faults } = checkImports();
  for (const fault of faults) console.error(fault);
  console.log(`${seen} imports in src/, ${faults.length} against the table`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
