// Puts back what npm drops from package-lock.json when the registry at hand carries the binaries of one system only: the
// optional packages of the other systems, which `npm ci` asks for by name on every system. Run it after `npm install`.
import { readFileSync, writeFileSync } from 'node:fs';

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));

for (const parent of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const [os, cpu, abi = ''] = name.slice(name.search(new RegExp(`(${systems.join('|')})-`))).split('-');
    if (lock.packages[path] !== undefined || !systems.includes(os)) continue;
    lock.packages[path] = {
      version: range.replace(/^[^\d]*/, ''),
      cpu: [cpu],
      ...(parent.dev === true ? { dev: true } : {}),
      ...(os === 'linux' && abi !== '' ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}),
      optional: true,
      os: [os],
    };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
