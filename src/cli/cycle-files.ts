import { submissionFileNames } from '../intake/index.js';
import type { CycleFiles, SubmissionFiles } from '../pipeline.js';
import { done, failed, type Outcome, type Problem, problem } from '../problems/index.js';
import { readReportName } from '../records/index.js';
import { readText } from './read-text.js';
import type { Workspace } from './workspace.js';

/**
 * Gathers everything a cycle is made from. A submission that cannot be read is a problem and the others go on; a
 * missing cycle.yaml or register stops, since nothing could be drafted.
 */
export function readCycleFiles(workspace: Workspace, year: string): Outcome<CycleFiles> {
  const folder = `${workspace.folders.submissions}/${year}`;
  const cyclePath = `${folder}/cycle.yaml`;
  if (!workspace.files.exists(cyclePath)) return failed(missingCycle(cyclePath, year));
  const cycle = readText(workspace.files, cyclePath);
  if (!cycle.ok) return cycle;
  const cycleYaml = { file: cyclePath, text: cycle.value };
  const report = readReportName(cycleYaml);
  const registers = workspace.registers();
  const outline = readOutlineFile(workspace, report, cyclePath);
  const unreadable = workspace.unreadableTemplates(report);
  const submissions = readSubmissionFiles(workspace, folder);
  const decisions = readDecisionsFile(workspace, `${folder}/decisions.yaml`);
  const problems = [registers, outline, submissions, decisions]
    .flatMap((one) => one.problems)
    .concat(unreadable);
  if (!registers.ok || !outline.ok || !submissions.ok || !decisions.ok || unreadable.length > 0) {
    return failed(...problems);
  }
  return done(
    {
      year,
      submissions: submissions.value,
      cycle: cycleYaml,
      decisions: decisions.value,
      registers: registers.value,
      outline: outline.value,
      templates: workspace.templates(report),
    },
    problems,
  );
}

function readSubmissionFiles(workspace: Workspace, folder: string): Outcome<readonly SubmissionFiles[]> {
  const names = workspace.files.list(folder);
  if (!names.ok) return names;
  const found: SubmissionFiles[] = [];
  const problems: Problem[] = [];
  const read = (name: string) => {
    const bytes = workspace.files.read(`${folder}/${name}`);
    if (!bytes.ok) problems.push(...bytes.problems);
    return bytes.ok ? { path: `${folder}/${name}`, bytes: bytes.value } : null;
  };
  for (const { name, beside } of submissionFileNames(names.value)) {
    const file = read(name);
    if (file !== null) found.push({ file, beside: beside === null ? null : read(beside) });
  }
  return done(found, problems);
}

function readDecisionsFile(workspace: Workspace, path: string): Outcome<CycleFiles['decisions']> {
  if (!workspace.files.exists(path)) return done(null);
  const text = readText(workspace.files, path);
  return text.ok ? done({ file: path, text: text.value }) : text;
}

function readOutlineFile(
  workspace: Workspace,
  report: string,
  cyclePath: string,
): Outcome<CycleFiles['outline']> {
  const outline = workspace.outline(report);
  if (outline.ok || outline.problems.some(({ code }) => code !== 'file-not-found')) return outline;
  return failed(
    problem(
      'template-missing',
      { file: cyclePath, path: 'report' },
      {
        found: `report: ${report}`,
        expected: `a folder ${workspace.folders.templates}/${report} with an outline.yaml in it`,
        fix: 'Name a report that has templates, such as a76.',
      },
    ),
  );
}

function missingCycle(file: string, year: string): Problem {
  return problem(
    'cycle-missing',
    { file },
    {
      found: 'no such file',
      expected: 'the facts of the cycle: period, session, symbols, dates',
      fix: `Run "penholder init ${year}", fill in the file it makes, and try again.`,
    },
  );
}
