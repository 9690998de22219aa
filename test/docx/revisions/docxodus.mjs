// Runs as a process of its own: the runtime of docxodus keeps one open. Reads `<name>.docx` of the folder in its first
// argument, names from the others, and writes `<name>-accepted.docx` and `<name>-rejected.docx`, or neither.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docxDiffAcceptRevisions, docxDiffRejectRevisions, initialize } from 'docxodus/core';

const [folder, ...names] = process.argv.slice(2);
await initialize(fileURLToPath(new URL('wasm/', import.meta.resolve('docxodus/core'))));
for (const name of names) {
  const bytes = new Uint8Array(readFileSync(`${folder}/${name}.docx`));
  for (const [what, settle] of [
    ['accepted', docxDiffAcceptRevisions],
    ['rejected', docxDiffRejectRevisions],
  ]) {
    try {
      writeFileSync(`${folder}/${name}-${what}.docx`, await settle(bytes));
    } catch (error) {
      writeFileSync(`${folder}/${name}-${what}.txt`, String(error));
    }
  }
}
process.exit(0);
