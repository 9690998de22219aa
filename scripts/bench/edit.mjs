// Edits a draft as people do, in a process of its own: node edit.mjs <draft> <result> <seed> <changes>.
import { readFileSync, writeFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import { loadTypeScript } from './load-typescript.mjs';

const [draft, result, seed, count] = process.argv.slice(2);
// The simulators of the tests look for templates from there.
const { editDraft } = await loadTypeScript('scripts/bench/edit-draft.ts', 'test');
const { bytes, deeds } = editDraft(new Uint8Array(readFileSync(draft)), Number(seed), Number(count));
if (deeds.length < Number(count)) throw new Error(`only ${deeds.length} changes could be made`);
// Packed, as Word does.
writeFileSync(result, zipSync(unzipSync(bytes)));
