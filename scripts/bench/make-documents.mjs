// Word, PDF and web files to measure with, made by LibreOffice from pages of our own.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeSubmission } from './make-cycle.mjs';

/** In four digits the number of a note touches the note's text in LibreOffice's print. */
const mostNotes = 999;

/** A submission as a web page; its notes become real footnotes when LibreOffice opens it. */
export function makePage(seed, words) {
  const body = makeSubmission(seed, words)
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/\[\^(\d+)\](?:: .*)?/g, (note, number) => (Number(number) > mostNotes ? '' : note));
  const blocks = body.trim().split(/\n{2,}/);
  return `<!doctype html><html><head><meta charset="utf-8"><title>Submission</title></head><body>\n${blocks.map(toHtml).join('\n')}\n</body></html>\n`;
}

function toHtml(block) {
  const heading = /^(#+) (.*)$/.exec(block);
  if (heading !== null) return `<h${heading[1].length}>${heading[2]}</h${heading[1].length}>`;
  const note = /^\[\^(\d+)\]: <(.*)>$/.exec(block);
  if (note !== null) {
    const [, number, address] = note;
    return `<div id="sdfootnote${number}"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote${number}sym" href="#sdfootnote${number}anc">${number}</a>${address}</p></div>`;
  }
  const text = block.replace(
    /\[\^(\d+)\]/g,
    '<a class="sdfootnoteanc" name="sdfootnote$1anc" href="#sdfootnote$1sym"><sup>$1</sup></a>',
  );
  return `<p>${text}</p>`;
}

/** Converts pages in one call of LibreOffice, which takes longer to start than to convert; null where there is none. */
export function convertPages(folder, pages, to) {
  const filter = { docx: 'docx:MS Word 2007 XML', pdf: 'pdf:writer_pdf_Export' }[to];
  mkdirSync(folder, { recursive: true });
  for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, `${name}.html`), page);
  const sources = Object.keys(pages).map((name) => join(folder, `${name}.html`));
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const ran = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      // Opened as a web page, LibreOffice would neither number pages nor put notes at their foot.
      '--infilter=HTML (StarWriter)',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      ...sources,
    ],
    { stdio: 'ignore', timeout: 300_000 },
  );
  if (ran.status !== 0) return null;
  return Object.fromEntries(
    Object.keys(pages).map((name) => [name, readFileSync(join(folder, `${name}.${to}`))]),
  );
}

/** The words of a page that a reader sees; note numbers are none. */
export function wordsOfPage(page) {
  return page
    .replace(/<title>.*?<\/title>/g, ' ')
    .replace(/<sup>\d+<\/sup>|<a class="sdfootnotesym"[^>]*>\d+<\/a>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}
