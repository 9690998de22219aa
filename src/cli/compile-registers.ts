import { diskFiles } from '../files.js';
import { indexTerms } from '../grouping/index.js';
import { compileRegisters, readRegisters } from '../records/index.js';
import { schemas } from '../schema/index.js';
import { compiledRegistersFile } from './compiled-registers.js';
import { shippedFolder, Workspace } from './workspace.js';

/**
 * What the build runs: the registers as shipped, checked, to be written beside the program as JSON. Throws where
 * anything is wrong with them.
 */
export function compileShippedRegisters(): { readonly file: string; readonly json: string } {
  const nowhere = `${shippedFolder}/dist/no-templates-of-an-office`;
  const folders = { submissions: nowhere, templates: nowhere, out: nowhere };
  const texts = new Workspace(diskFiles, folders).registers();
  const registers = texts.ok ? readRegisters({ ...texts.value, compiled: null }, schemas) : texts;
  if (!texts.ok || !registers.ok || registers.problems.length > 0) {
    throw new Error(registers.problems.map(({ place, found }) => `${place.file}: ${found}`).join('\n'));
  }
  const { value } = registers;
  const compiled = compileRegisters(texts.value, value, indexTerms(value.actionLines, value.topics));
  return { file: `${shippedFolder}/${compiledRegistersFile}`, json: JSON.stringify(compiled) };
}
