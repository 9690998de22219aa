import type { Files } from '../files.js';
import type { Progress } from '../pipeline.js';
import { distinctProblems, InternalError, type Problem, sortProblems } from '../problems/index.js';
import { type ExitCode, exitCodeFor, exitCodes } from './exit-codes.js';
import { printProblems } from './print-problems.js';
import { progressLine } from './progress.js';
import { readText } from './read-text.js';
import type { Terminal } from './terminal.js';
import { type Folders, Workspace } from './workspace.js';

/** Options that every command takes. */
export type CommonOptions = {
  readonly submissions: string;
  readonly templates: string;
  readonly out: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly dryRun?: boolean;
};

/** What a command did: lines for a person, the same as data for `--json`, and the problems. */
export type Report = {
  readonly lines: readonly string[];
  readonly result: { readonly [key: string]: unknown };
  readonly problems: readonly Problem[];
  readonly exitCode?: ExitCode;
};

export type Command = (context: {
  readonly workspace: Workspace;
  readonly progress: Progress;
  readonly dryRun: boolean;
}) => Promise<Report>;

export type Shell = { readonly files: Files; readonly terminal: Terminal };

/** Runs a command and tells what came of it: problems first, the result last, where the eye rests. */
export async function runCommand(
  name: string,
  options: CommonOptions,
  shell: Shell,
  command: Command,
): Promise<ExitCode> {
  const { terminal } = shell;
  const folders: Folders = {
    submissions: forwardSlashes(options.submissions),
    templates: forwardSlashes(options.templates),
    out: forwardSlashes(options.out),
  };
  const workspace = new Workspace(shell.files, folders);
  const progress = progressLine(terminal, options.quiet === true || options.json === true);
  try {
    const report = await command({ workspace, progress: progress.step, dryRun: options.dryRun === true });
    progress.end();
    const problems = sortProblems(distinctProblems(report.problems));
    const exitCode = report.exitCode ?? exitCodeFor(problems);
    if (options.json === true) {
      const whole = {
        command: name,
        exit_code: exitCode,
        dry_run: options.dryRun === true,
        ...report.result,
        problems,
      };
      terminal.out(`${JSON.stringify(whole, null, 2)}\n`);
    } else {
      const told = options.quiet === true ? problems.filter((one) => one.severity === 'error') : problems;
      printProblems(told, terminal, lineReader(shell.files));
      if (options.quiet !== true) for (const line of report.lines) terminal.out(`${line}\n`);
    }
    return exitCode;
  } catch (error) {
    progress.end();
    return tellBug(error, name, terminal);
  }
}

/** "3 errors, 1 warning", or the empty text. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: string, word: string) => {
    const found = problems.filter((one) => one.severity === severity).length;
    return found === 0 ? [] : [`${found} ${word}${found === 1 ? '' : 's'}`];
  };
  return [...count('error', 'error'), ...count('warning', 'warning'), ...count('info', 'note')].join(', ');
}

function tellBug(error: unknown, command: string, terminal: Terminal): ExitCode {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const kind =
    error instanceof InternalError
      ? 'a mistake of the program'
      : 'a mistake of the program that it did not foresee';
  terminal.error(
    [
      `Penholder stopped because of ${kind}, not of yours. Nothing was half-written.`,
      `Please send these lines, and the files if you may, to whoever looks after Penholder:`,
      `  command: penholder ${command}, Node ${process.version}, ${process.platform}`,
      ...stack.split('\n').map((line) => `  ${line}`),
      '',
    ].join('\n'),
  );
  return exitCodes.bugOfOurs;
}

function lineReader(files: Files): (file: string, line: number) => string | undefined {
  const texts = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = texts.get(file);
    if (lines === undefined) {
      // A Word file or a picture has no lines to show.
      const text = readText(files, file);
      lines = text.ok && !text.value.includes('\0') ? text.value.split(/\r\n?|\n/) : [];
      texts.set(file, lines);
    }
    return lines[line - 1];
  };
}

function forwardSlashes(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/\/+$/, '');
  return slashed === '' ? '/' : slashed;
}
