import { basename, dirname, resolve } from 'node:path';
import { countDocumentWords, makeBase } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import { parseDraft } from '../../render/index.js';
import { schemas } from '../../schema/index.js';
import { checkUntouched, writeUntouched } from '../ledger.js';
import { makeWord } from '../make-word.js';
import { readText } from '../read-text.js';
import type { Command } from '../run-command.js';

/** The last step alone: a draft.md, as the program or a person wrote it, to Word. */
export function renderCommand({
  input,
  output,
}: {
  readonly input: string;
  readonly output: string;
}): Command {
  return async ({ workspace, progress, dryRun }) => {
    const stop = (problems: readonly Problem[]) => ({ lines: [], result: { docx: null }, problems });
    if (resolve(input) === resolve(output)) return stop([outputIsInput(output)]);
    const text = readText(workspace.files, input);
    if (!text.ok) return stop(text.problems);
    const markdown = text.value;
    const document = parseDraft({ file: input, text: markdown }, schemas);
    if (!document.ok) return stop(document.problems);

    progress({ stage: 'writing', done: 0, of: 1 });
    const word = await makeWord(workspace, document.value, makeBase(markdown, document.value), 'a76');
    const folder = dirname(output).replaceAll('\\', '/');
    const name = basename(output);
    const edited = checkUntouched(
      workspace.files,
      folder,
      [name],
      'Name another file after -o, or move this one away.',
    );
    const problems = [...document.problems, ...word.problems, ...edited];
    if (edited.length > 0) return stop(problems);
    if (!dryRun) {
      const written = writeUntouched(workspace.files, folder, [{ name, bytes: word.value }]);
      if (!written.ok) return stop([...problems, ...written.problems]);
    }
    const words = countDocumentWords(document.value);
    return {
      lines: [
        dryRun
          ? `Nothing was written (--dry-run). It would be ${output}, ${words} words.`
          : `${output}, ${words} words`,
      ],
      result: { docx: output, words },
      problems,
    };
  };
}

function outputIsInput(file: string): Problem {
  return problem(
    'file-is-input',
    { file },
    {
      found: 'one name for the input and the output',
      expected: 'two different files',
      fix: 'Name another file after -o, ending in .docx.',
    },
  );
}
