import pc from 'picocolors';
import type { Problem, Severity } from '../problems/index.js';
import type { Terminal } from './terminal.js';

/** Where to read the line a problem points at; undefined where the file is not text or not at hand. */
export type LineOf = (file: string, line: number) => string | undefined;

/** More infos than this are counted, not listed: they need no action. */
const mostInfos = 5;

/**
 * Prints problems for a person, in the order given:
 *
 *     submissions/2020/undp.md:3:1  error  schema-unknown-field
 *       3 | entitty: undp
 *         | ^
 *       Found "entitty". Expected one of entity, cycle.
 *       Did you mean "entity"?
 */
export function printProblems(problems: readonly Problem[], terminal: Terminal, lineOf: LineOf): void {
  const infos = problems.filter((one) => one.severity === 'info');
  const shown = infos.length > mostInfos ? problems.filter((one) => one.severity !== 'info') : problems;
  for (const one of shown) terminal.error(`${format(one, terminal.colour, lineOf)}\n`);
  if (shown.length < problems.length) {
    terminal.error(`  ${infos.length} notes that need no action are not listed; --json lists them.\n`);
  }
}

/** A place in a Word file is a paragraph, in a PDF a line of a page: neither is a line that could be shown. */
const hasNoLines = /\.(?:docx|docm|dotx|dotm|pdf)$/i;

function format(one: Problem, colour: boolean, lineOf: LineOf): string {
  const paint = pc.createColors(colour);
  const { file, line, column, page, path } = one.place;
  const isPrint = hasNoLines.test(file);
  const where = [file, ...(isPrint ? [] : [line, line === undefined ? undefined : column])]
    .filter((part) => part !== undefined)
    .join(':');
  const more = [
    page === undefined ? '' : `page ${page}`,
    isPrint && line !== undefined ? `${/\.pdf$/i.test(file) ? 'line' : 'paragraph'} ${line}` : '',
    path ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ');
  const head = `${paint.bold(cleanLine(where))}${more === '' ? '' : ` (${cleanLine(more)})`}  ${label(one.severity, paint)}  ${paint.dim(one.code)}`;
  const excerpt = line === undefined || isPrint ? undefined : lineOf(file, line);
  return [
    head,
    ...(excerpt === undefined || line === undefined ? [] : codeFrame(clean(excerpt), line, column)),
    `  Found ${sentence(cleanLine(one.found))} Expected ${sentence(cleanLine(one.expected))}`,
    ...clean(one.fix)
      .split('\n')
      .map((text) => `  ${text}`),
  ].join('\n');
}

function label(severity: Severity, paint: ReturnType<typeof pc.createColors>): string {
  switch (severity) {
    case 'error':
      return paint.red('error');
    case 'warning':
      return paint.yellow('warning');
    case 'info':
      return paint.cyan('note');
  }
}

/** Lines of eighty columns at most, so that the caret stays under its letter. */
function codeFrame(text: string, line: number, column = 1): readonly string[] {
  const start = Math.max(0, column - 60);
  const gutter = ' '.repeat(String(line).length);
  return [
    `  ${line} | ${text.slice(start, start + 80)}`,
    `  ${gutter} | ${' '.repeat(Math.max(0, column - 1 - start))}^`,
  ];
}

function sentence(text: string): string {
  return /[.!?…]["”']?$/.test(text) ? text : `${text}.`;
}

// Text of a submission, and the name of its file, must not steer the terminal: escape sequences and other controls,
// also those that turn the direction of writing, are shown, not sent.
function clean(text: string): string {
  return text.replace(
    /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    '\uFFFD',
  );
}

/** What stands on one line: a name of a file may hold the end of a line, and a problem of its own behind it. */
function cleanLine(text: string): string {
  return clean(text).replaceAll('\n', '\uFFFD');
}
