import { type Problem, problem } from '../problems/index.js';
import type { Cycle } from '../records/index.js';
import type { CycleFiles } from './cycle-files.js';

export function checkFolder({ submissions, cycle, year }: CycleFiles): readonly Problem[] {
  if (submissions.length > 0) return [];
  const folder = cycle.file.replace(/\/[^/]*$/, '');
  return [
    problem(
      'no-submissions',
      { file: folder },
      {
        found: 'no submission in the folder',
        expected: 'at least one file that an entity sent: Word, PDF, web page, mail or text',
        fix: `Put the submissions into ${folder} and run "penholder draft ${year}".`,
      },
    ),
  ];
}

export function checkYear(files: CycleFiles, cycle: Cycle): readonly Problem[] {
  if (String(cycle.cycle) === files.year) return [];
  return [
    problem(
      'schema-wrong-value',
      { file: files.cycle.file, path: 'cycle' },
      {
        found: `cycle: ${cycle.cycle}`,
        expected: `cycle: ${files.year}, the year the folder is named for`,
        fix: 'Correct the year in the file, or rename the folder.',
      },
    ),
  ];
}

export function checkLength(words: number, cycle: Cycle, file: string): readonly Problem[] {
  const limit = cycle.word_limit;
  if (words <= limit) return [];
  return [
    problem(
      'draft-too-long',
      { file },
      {
        found: `${words} words`,
        expected: `at most ${limit} words, headings and footnotes counted`,
        fix: 'Cut in Word, or leave units out with "select: false" in decisions.yaml; provenance.yaml lists where each sentence comes from.',
      },
    ),
  ];
}
