// Reads one file as a reader process does and prints its words: `node read-one.mjs <file> [mammoth]`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { loadProgram } from '../../bin/load-program.js';

const [path, by] = process.argv.slice(2);
const bytes = new Uint8Array(readFileSync(path));
if (by === 'mammoth') {
  const mammoth = createRequire(import.meta.url)('mammoth');
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  process.stdout.write(value);
} else {
  const { program } = loadProgram(fileURLToPath(new URL('../../dist/cli/reader.cjs', import.meta.url)));
  const { outcome } = await program.read({ file: { path, bytes }, beside: null, milliseconds: 0 });
  const { ok, value, problems } = JSON.parse(outcome);
  if (!ok) throw new Error(JSON.stringify(problems));
  const textOf = (inlines) => inlines.map((one) => one.value ?? textOf(one.children ?? [])).join('');
  // The title of a part becomes the part.
  const titles = { one: 'Part One', two: 'Part Two', three: 'Part Three' };
  const lines = value.passages.flatMap(({ part, headings, inlines, notes }, index) => [
    value.passages[index - 1]?.part === part ? '' : (titles[part] ?? ''),
    ...headings,
    textOf(inlines),
    ...notes.map((note) => textOf(note.inlines)),
  ]);
  process.stdout.write([value.title ?? '', ...lines, ...problems.map(({ found }) => found)].join('\n'));
}
