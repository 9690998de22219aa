import type { Base, Document } from '../document/index.js';
import { type BaseText, baseText, checkEmblem, writeDocx } from '../docx/index.js';
import type { Result } from '../problems/index.js';
import { createdFor } from './created.js';
import type { Workspace } from './workspace.js';

/** The Word file of a document, with the office's emblem where it has put one. */
export async function makeWord(
  workspace: Workspace,
  document: Document,
  base: Base,
  report: string,
  text: BaseText = baseText(base),
): Promise<Result<Uint8Array>> {
  const file = `${workspace.folders.templates}/${report}/emblem.png`;
  const picture = workspace.files.exists(file) ? workspace.files.read(file) : null;
  const emblem = picture?.ok ? checkEmblem({ file, bytes: picture.value }) : picture;
  return {
    value: await writeDocx(document, {
      base,
      baseText: text,
      emblem: emblem?.ok ? emblem.value : null,
      created: createdFor(document.masthead),
    }),
    problems: emblem?.problems ?? [],
  };
}
