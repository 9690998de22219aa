/** The command line: arguments in, a command run, an exit code out. Commands are loaded only when they are called. */
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { diskFiles } from '../files.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { type CommonOptions, runCommand, type Shell, type Command as Work } from './run-command.js';
import { processTerminal } from './terminal.js';
import { version } from './version.js';

const processShell: Shell = { files: diskFiles, terminal: processTerminal };

/** Runs `penholder <argv…>`. */
export async function run(argv: readonly string[], shell: Shell = processShell): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.done;
  const program = makeProgram(shell, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and the version end like an error in commander, with the code 0.
    return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUsage;
  }
}

/** For the build. */
export async function compileShippedRegisters(): Promise<{ readonly file: string; readonly json: string }> {
  return (await import('./compile-registers.js')).compileShippedRegisters();
}

function makeProgram(shell: Shell, finish: (code: ExitCode) => void): Command {
  const program = new Command('penholder')
    .description('From submissions on the follow-up to WSIS to a first Word draft of the report.')
    .version(version)
    .exitOverride()
    .configureOutput({ writeOut: shell.terminal.out, writeErr: shell.terminal.error })
    .showSuggestionAfterError()
    .showHelpAfterError('Run "penholder --help" to see how it is used.');

  const command = (usage: string, description: string, writes: boolean) => {
    const made = program
      .command(usage)
      .description(description)
      .option('--submissions <dir>', 'folder with a folder of submissions for each year', 'submissions')
      .option(
        '--templates <dir>',
        "your own templates and registers, used in place of the program's",
        'templates',
      )
      .option('--out <dir>', 'folder the results go to', 'out')
      .option('--json', 'print problems and results as JSON')
      .option('--quiet', 'print errors only');
    return writes ? made.option('--dry-run', 'say what would be done and write nothing') : made;
  };
  const work =
    (name: string, load: (options: CommonOptions) => Promise<Work>) => async (options: CommonOptions) =>
      finish(await runCommand(name, options, shell, await load(options)));

  command('init', "make submissions/<year>/cycle.yaml, the cycle's facts", true)
    .argument('<year>', 'the year reported on', parseYear)
    .action((year: string, options: CommonOptions) =>
      work('init', async () => (await import('./commands/init.js')).initCommand(year))(options),
    );
  command('import', "write a file's Markdown form into submissions/<year>, to correct by hand", true)
    .argument('<file...>', 'files of any format that is read: Word, PDF, web page, mail, text')
    .requiredOption('--year <year>', 'the year reported on', parseYear)
    .option('--entity <name>', 'who sent them, where the files do not say it themselves')
    .action((files: string[], options: CommonOptions & { readonly year: string; readonly entity?: string }) =>
      work('import', async () => {
        const { importCommand } = await import('./commands/import.js');
        const { year, entity } = options;
        return importCommand({ files, year, ...(entity === undefined ? {} : { entity }) });
      })(options),
    );
  command('draft', 'draft the report from submissions/<year>', true)
    .argument('<year>', 'the year reported on', parseYear)
    .option(
      '--base <file>',
      'keep the place and wording that Penholder gave an earlier draft (its .docx, or a file of out/<year>/bases)',
    )
    .action((year: string, options: CommonOptions & { readonly base?: string }) =>
      work('draft', async () => {
        const { draftCommand } = await import('./commands/draft.js');
        return draftCommand(options.base === undefined ? { year } : { year, base: options.base });
      })(options),
    );
  command('regenerate', 'bring late submissions into a copy of the edited draft, as tracked changes', true)
    .argument('<year>', 'the year reported on', parseYear)
    .requiredOption('--edited <file.docx>', 'the draft as it came back from Word', parseDocxName)
    .option(
      '--base <file>',
      'the draft it was edited from, where the file has lost it (its .docx, or a file of out/<year>/bases)',
    )
    .option('--author <name>', 'who Word says made the changes', 'Penholder')
    .option('--date <day>', 'the day of the changes, as 2021-02-14', parseDay)
    .action((year: string, options: CommonOptions & RegenerateFlags) =>
      work('regenerate', async () => {
        const { regenerateCommand } = await import('./commands/regenerate.js');
        const { edited, author, base, date } = options;
        return regenerateCommand({
          year,
          edited,
          author,
          ...(base === undefined ? {} : { base }),
          ...(date === undefined ? {} : { date }),
        });
      })(options),
    );
  command('render', 'make the Word file of a draft.md', true)
    .argument('<draft.md>', 'the draft as Markdown', parseMarkdownName)
    .requiredOption('-o, --output <file.docx>', 'the Word file to make', parseDocxName)
    .action((input: string, options: CommonOptions & { readonly output: string }) =>
      work('render', async () =>
        (await import('./commands/render.js')).renderCommand({ input, output: options.output }),
      )(options),
    );
  command('check', 'look for problems in a cycle or a Word file; writes nothing', false)
    .argument('<year | file.docx>', 'a year reported on, or a Word file', parseTarget)
    .action((target: string, options: CommonOptions) =>
      work('check', async () => (await import('./commands/check.js')).checkCommand(target))(options),
    );
  return program;
}

type RegenerateFlags = {
  readonly edited: string;
  readonly author: string;
  readonly base?: string;
  readonly date?: string;
};

function parseDay(value: string): string {
  const time = Date.parse(`${value}T00:00:00Z`);
  if (
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(value)
  )
    return value;
  throw new InvalidArgumentError('A day is written as 2021-02-14.');
}

function parseYear(value: string): string {
  if (/^20\d\d$/.test(value)) return value;
  throw new InvalidArgumentError('A year has four digits, such as 2020: the year reported on.');
}

function parseDocxName(value: string): string {
  if (/\.docx$/i.test(value)) return value;
  throw new InvalidArgumentError('The name of a Word file ends in .docx.');
}

function parseMarkdownName(value: string): string {
  if (/\.(md|markdown|txt)$/i.test(value)) return value;
  throw new InvalidArgumentError(
    'Give the draft.md that the Word file is to be made of; its name ends in .md.',
  );
}

function parseTarget(value: string): string {
  if (/\.docx$/i.test(value)) return value;
  if (/^20\d\d$/.test(value)) return value;
  throw new InvalidArgumentError('Give a year, such as 2020, or a Word file ending in .docx.');
}
