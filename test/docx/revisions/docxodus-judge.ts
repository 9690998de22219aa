import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paragraphTexts } from '../../../src/docx/revisions/paragraph-texts.js';
import { child } from '../../../src/docx/xml/element.js';
import { opened } from './packages.js';

/** The texts of the body's paragraphs once docxodus has settled all changes; null where it does not handle the file. */
export type Judgement = {
  readonly accepted: readonly string[] | null;
  readonly rejected: readonly string[] | null;
};

/** What docxodus, which knows nothing of us, makes of files; one process for all of them. */
export async function settleWithDocxodus(
  files: Readonly<Record<string, Uint8Array>>,
): Promise<Readonly<Record<string, Judgement>>> {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-docxodus-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]!);
    const script = fileURLToPath(new URL('docxodus.mjs', import.meta.url));
    execFileSync(process.execPath, [script, folder, ...names], { stdio: 'ignore', timeout: 900_000 });
    const read = async (name: string): Promise<readonly string[] | null> => {
      const path = join(folder, `${name}.docx`);
      return existsSync(path) ? bodyTexts(new Uint8Array(readFileSync(path))) : null;
    };
    const judged: [string, Judgement][] = [];
    for (const name of names) {
      judged.push([
        name,
        { accepted: await read(`${name}-accepted`), rejected: await read(`${name}-rejected`) },
      ]);
    }
    return Object.fromEntries(judged);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What docxodus makes of one file when it accepts all changes; null where it does not handle it. */
export async function acceptWithDocxodus(bytes: Uint8Array): Promise<readonly string[] | null> {
  return (await settleWithDocxodus({ file: bytes })).file!.accepted;
}

export async function rejectWithDocxodus(bytes: Uint8Array): Promise<readonly string[] | null> {
  return (await settleWithDocxodus({ file: bytes })).file!.rejected;
}

/** The texts of the body's paragraphs of a file without tracked changes; spaces at the edges do not count. */
export async function bodyTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const file = await opened(bytes);
  const root = file.xml(file.main);
  if (!root.ok) throw new Error(root.problems[0]?.found);
  return paragraphTexts(child(root.value, 'w:body')).map(({ text }) => text.replace(/\s+/g, ' ').trim());
}
