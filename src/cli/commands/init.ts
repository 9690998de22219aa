import { relative } from 'node:path';
import { ordinal } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { Command } from '../run-command.js';
import { shippedFolder } from '../workspace.js';

/** Scaffolds submissions/<year>/cycle.yaml with what follows from the year; the rest is null and prints as blanks. */
export function initCommand(year: string): Command {
  return async ({ workspace, dryRun }) => {
    const folder = `${workspace.folders.submissions}/${year}`;
    const file = `${folder}/cycle.yaml`;
    const stop = (problems: readonly Problem[]) => ({ lines: [], result: { cycle: null }, problems });
    if (workspace.files.exists(file)) return stop([alreadyThere(file)]);
    const schema = relative(folder, `${shippedFolder}/schemas/cycle.schema.json`).replaceAll('\\', '/');
    if (!dryRun) {
      const written = workspace.files.write(file, scaffold(Number(year), schema));
      if (!written.ok) return stop(written.problems);
    }
    return {
      lines: [
        dryRun ? `Nothing was written (--dry-run). It would be ${file}.` : `Made ${file}`,
        `Next: fill in what you know there, put the submissions into ${folder} as they came (Word, PDF, web page, mail, text), and run "penholder draft ${year}".`,
      ],
      result: { cycle: file },
      problems: [],
    };
  };
}

/** Sessions follow from the year: the Commission's 24th and the Assembly's 76th met in 2021, on the efforts of 2020. */
function scaffold(year: number, schema: string): string {
  const reported = year + 1;
  return `# yaml-language-server: $schema=${schema}
# The facts of the cycle. What is null is not known yet and prints as a bracketed blank, such as
# [symbol]; an empty text ("") is not printed at all.
cycle: ${year}
report: a76 # the folder under templates/
period: { from: ${year}-01-01, to: ${year}-12-31 }

# These follow from the year; check them.
session: ${ordinal(reported - 1997)} # of the Commission on Science and Technology for Development
symbols: [null, null] # General Assembly, then Economic and Social Council: [A/76/64, E/2021/11]
date: null # day of submission: ${reported}-03-04
distribution: General
assembly:
  session: ${capitalized(ordinal(reported - 1945))} session
  item: null # Item 17 of the preliminary list
  note: null # the symbol in the asterisk note to the item: A/75/50.
council:
  session: ${reported} session
  dates: null # 23 July 2020–22 July 2021
  item: null # Item 18 (b) of the annotated agenda
  note: null # E/2021/1.
job_number: null # GE.21-02826(E)

letter_to: null # ids of the entities the letter went to: [itu, undp]
websites_accessed: null # ${reported}-02-24
submissions_link: null
word_limit: 8500
`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function alreadyThere(file: string): Problem {
  return problem(
    'file-exists',
    { file },
    {
      found: 'a cycle that was begun already',
      expected: 'no such file yet',
      fix: 'Open it and go on there; to begin anew, move it away first.',
    },
  );
}
