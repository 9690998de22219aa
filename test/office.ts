import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe } from '@jest/globals';

const howToInstall =
  'install LibreOffice and poppler: "apt install libreoffice-writer-nogui poppler-utils" on Debian and Ubuntu, ' +
  'elsewhere from https://www.libreoffice.org and https://poppler.freedesktop.org';
const missing = ['soffice', 'pdftotext'].filter((program) => !isThere(program));

if (missing.length > 0 && process.env.CI === 'true') {
  throw new Error(`CI needs ${missing.join(' and ')}: ${howToInstall}`);
}

/** Runs where LibreOffice and poppler are; elsewhere says loudly that it was skipped. In CI they must be there. */
export function describeWithOffice(name: string, body: () => void): void {
  if (missing.length === 0) describe(name, body);
  else describe.skip(`${name} (SKIPPED: no ${missing.join(' and ')}; ${howToInstall})`, body);
}

/** Converts Word files in one call of LibreOffice, which takes longer to start than to convert. */
export function convertWithOffice(
  files: Readonly<Record<string, Uint8Array>>,
  to: 'pdf' | 'docx' | 'html',
): Readonly<Record<string, Uint8Array>> {
  return inTemporaryFolder((folder) => {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]!);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const sources = names.map((name) => join(folder, `${name}.docx`));
    execFileSync(
      'soffice',
      // A profile of its own: a running LibreOffice would take the call and say nothing.
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        ...sources,
      ],
      { stdio: 'ignore', timeout: 240_000 },
    );
    return Object.fromEntries(
      names.map((name) => [name, new Uint8Array(readFileSync(join(folder, 'out', `${name}.${to}`)))]),
    );
  });
}

/** Converts one file of any kind that LibreOffice opens; `from` is the ending of its name. */
export function convertSourceWithOffice(
  source: string | Uint8Array,
  from: 'fodt' | 'html' | 'odt',
  to: 'pdf' | 'docx',
): Uint8Array {
  return inTemporaryFolder((folder) => {
    const path = join(folder, `source.${from}`);
    writeFileSync(path, source);
    const filter = to === 'docx' ? 'docx:MS Word 2007 XML' : to;
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        filter,
        '--outdir',
        join(folder, 'out'),
        path,
      ],
      { stdio: 'ignore', timeout: 240_000 },
    );
    return new Uint8Array(readFileSync(join(folder, 'out', `source.${to}`)));
  });
}

/** The text of a PDF in reading order, laid out as on the page. */
export function textOfPdf(pdf: Uint8Array): string {
  return inTemporaryFolder((folder) => {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, pdf);
    return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  });
}

export type PdfLine = {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly text: string;
};

/** Every word of a PDF with its top left corner in points. */
export function wordsOfPdf(pdf: Uint8Array): readonly PdfLine[] {
  return inTemporaryFolder((folder) => {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, pdf);
    const markup = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
    let page = 0;
    return [...markup.matchAll(/<page |<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].flatMap(
      ([whole, x, y, text]) => {
        if (whole.startsWith('<page')) page += 1;
        return text === undefined ? [] : [{ page, x: Number(x), y: Number(y), text }];
      },
    );
  });
}

function isThere(program: string): boolean {
  try {
    execFileSync(program, [program === 'soffice' ? '--version' : '-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'penholder-office-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
