import { type LoadedSubmission, type SubmissionFile, submissionFileNames } from '../intake/index.js';
import type { CycleFiles } from '../pipeline.js';
import { done, failed, type Outcome, type Problem, problem } from '../problems/index.js';
import { readReportName } from '../records/index.js';
import type { YamlText } from '../schema/index.js';
import { readText } from './read-text.js';
import { submissionReader } from './submission-reader.js';
import type { Workspace } from './workspace.js';

/**
 * Gathers everything a cycle is made from. A submission that cannot be read is a problem and the others go on; a
 * missing cycle.yaml or register stops, since nothing could be drafted.
 */
/** `writes`: the command may keep what it reads of the cycle before. */
export function readCycleFiles(workspace: Workspace, year: string, writes = false): Outcome<CycleFiles> {
  const folder = `${workspace.folders.submissions}/${year}`;
  const cycle = readCycleYaml(workspace, year);
  if (!cycle.ok) return cycle;
  const cycleYaml = cycle.value;
  const cyclePath = cycleYaml.file;
  const report = readReportName(cycleYaml);
  const registers = workspace.registers();
  const outline = readOutlineFile(workspace, report, cyclePath);
  const unreadable = workspace.unreadableTemplates(report);
  const submissions = findSubmissionFiles(workspace, folder);
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
      earlier: findEarlier(workspace, year, writes),
      cycle: cycleYaml,
      decisions: decisions.value,
      registers: registers.value,
      outline: outline.value,
      templates: workspace.templates(report),
    },
    problems,
  );
}

export function readCycleYaml(workspace: Workspace, year: string): Outcome<YamlText> {
  const file = `${workspace.folders.submissions}/${year}/cycle.yaml`;
  if (!workspace.files.exists(file)) return failed(missingCycle(file, year));
  const text = readText(workspace.files, file);
  return text.ok ? done({ file, text: text.value }) : text;
}

/** The cycle before this one: the year before, or the one before that where a period has two years. */
function findEarlier(workspace: Workspace, year: string, writes: boolean): CycleFiles['earlier'] {
  for (const before of [1, 2].map((years) => String(Number(year) - years))) {
    const file = `${workspace.folders.submissions}/${before}/cycle.yaml`;
    const cycle = workspace.files.exists(file) ? readText(workspace.files, file) : null;
    if (cycle === null || !cycle.ok) continue;
    const submissions = findSubmissionFiles(workspace, `${workspace.folders.submissions}/${before}`);
    return {
      submissions: submissions.ok ? submissions.value : [],
      cycle: { file, text: cycle.value },
      // What was read for its own draft is read from there, and nothing is written into another year's folder.
      read: submissionReader(workspace, year, writes, before),
    };
  }
  return null;
}

/** Which files there are; each is loaded when it is read. */
function findSubmissionFiles(workspace: Workspace, folder: string): Outcome<readonly SubmissionFile[]> {
  const names = workspace.files.list(folder);
  if (!names.ok) return names;
  return done(
    submissionFileNames(names.value).map(({ name, beside }) => ({
      path: `${folder}/${name}`,
      load: () =>
        loadSubmission(workspace, `${folder}/${name}`, beside === null ? null : `${folder}/${beside}`),
    })),
  );
}

export function loadSubmission(
  workspace: Workspace,
  path: string,
  beside: string | null,
): Outcome<LoadedSubmission> {
  const bytes = workspace.files.read(path);
  if (!bytes.ok) return bytes;
  const file = { path, bytes: bytes.value };
  if (beside === null) return done({ file, beside: null });
  const besideBytes = workspace.files.read(beside);
  // Without its YAML file the submission is still worth reading.
  if (!besideBytes.ok) return done({ file, beside: null }, besideBytes.problems);
  return done({ file, beside: { path: beside, bytes: besideBytes.value } });
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
