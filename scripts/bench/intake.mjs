// What reading costs: mixed files cold and warm, a long PDF beside pdftotext, a long Word file beside mammoth, and how
// many of their words arrive.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSubmission } from './make-cycle.mjs';
import { convertPages, makePage, wordsOfPage } from './make-documents.mjs';
import { inTurn, longerBy, runPenholder } from './measure.mjs';

const senders =
  'itu undp unesco fao who ilo unctad escap escwa eclac ece eca unep unicef wipo upu unido unfpa unhcr wfp wto'
    .split(' ')
    .concat('apc ifla isoc gsma icann oecd world-bank desa oset'.split(' '));
/** What a reader process is started with; its code cache is made for no other flags. */
const { readerFlags } = createRequire(import.meta.url)('../../dist/cli/reader.cjs');
const readOne = fileURLToPath(new URL('read-one.mjs', import.meta.url));

export function benchIntake(folder, row, { small }) {
  benchMixed(join(folder, 'mixed'), row);
  benchLong(join(folder, 'long'), row, small ? 12_000 : 130_000);
}

/** Reading alone is what a run takes longer than one in which nothing had to be read. */
function benchMixed(folder, row) {
  const cycle = join(folder, 'submissions', '2020');
  mkdirSync(cycle, { recursive: true });
  writeFileSync(
    join(cycle, 'cycle.yaml'),
    'cycle: 2020\nreport: a76\nperiod: {from: 2020-01-01, to: 2020-12-31}\nword_limit: 100000\n',
  );
  const pageOf = (index) => makePage(index, 2000);
  const named = (from, to) =>
    Object.fromEntries(senders.slice(from, to).map((name, index) => [name, pageOf(from + index)]));
  const word = convertPages(join(folder, 'made'), named(0, 12), 'docx');
  const pdf = convertPages(join(folder, 'made'), named(12, 22), 'pdf');
  if (word === null || pdf === null) return row('30 mixed files', null, '', 'no LibreOffice');
  for (const [name, bytes] of Object.entries(word)) writeFileSync(join(cycle, `${name}.docx`), bytes);
  for (const [name, bytes] of Object.entries(pdf)) writeFileSync(join(cycle, `${name}.pdf`), bytes);
  for (const [name, page] of Object.entries(named(22, 26))) writeFileSync(join(cycle, `${name}.html`), page);
  senders.slice(26, 30).forEach((name, index) => {
    writeFileSync(
      join(cycle, `${name}.txt`),
      makeSubmission(26 + index, 2000).replace(/^---[\s\S]*?---\n/, ''),
    );
  });
  if (readdirSync(cycle).length !== 31) throw new Error('not thirty files');

  const draft = () => runPenholder(['draft', '2020', '--quiet'], folder);
  const cold = () => {
    rmSync(join(folder, 'out', '2020', 'cache'), { recursive: true, force: true });
    return draft();
  };
  let version = 0;
  const changed = () => {
    // A comment behind the end of a PDF makes it another file with the same text.
    version += 1;
    writeFileSync(
      join(cycle, `${senders[12]}.pdf`),
      Buffer.concat([pdf[senders[12]], Buffer.from(`%${version}\n`)]),
    );
    return draft();
  };
  const [first, warm, one] = inTurn(9, cold, draft, changed);
  const [all, changedOne] = [longerBy(first, warm), longerBy(one, warm)];
  row('draft, 30 mixed files of 2,000 words, none read before', first, '', '');
  row('draft, none changed', warm, '', '');
  row('draft, one changed', one, '', '');
  row('  of it reading, none read before', all, '3 s', yesNo(all.seconds < 3));
  row('  of it reading, one changed', changedOne, '0.7 s', yesNo(changedOne.seconds < 0.7));
}

function benchLong(folder, row, words) {
  const page = makePage(1, words);
  const [pdf, word] = ['pdf', 'docx'].map((to) => convertPages(folder, { long: page }, to));
  if (pdf === null || word === null) return;
  const path = (ending) => join(folder, `long.${ending}`);
  const pages = Number(
    /Pages:\s+(\d+)/.exec(spawnSync('pdfinfo', [path('pdf')], { encoding: 'utf8' }).stdout)?.[1],
  );
  const time =
    (command, ...args) =>
    () =>
      timed(command, args);
  const [ours, poppler] = inTurn(
    3,
    time(process.execPath, ...readerFlags, readOne, path('pdf')),
    time('pdftotext', path('pdf'), '-'),
  );
  row(`PDF of ${pages} pages`, ours, '', '');
  row('  pdftotext on the same file', poppler, '', poppler === null ? 'not installed' : '');
  if (poppler !== null) ratio(row, '  time beside pdftotext', ours, poppler, 8);
  const [own, mammoth] = inTurn(
    3,
    time(process.execPath, ...readerFlags, readOne, path('docx')),
    time(process.execPath, readOne, path('docx'), 'mammoth'),
  );
  row(`Word file of ${words} words`, own, '', '');
  row('  mammoth on the same file', mammoth, '', '');
  ratio(row, '  time beside mammoth', own, mammoth, 1);
  for (const ending of ['pdf', 'docx']) {
    const share = sharedWords(wordsOfPage(page), printed(path(ending)));
    row(
      `  words of the .${ending} that arrive: ${(share * 100).toFixed(3)} %`,
      null,
      '99.9 %',
      yesNo(share >= 0.999),
    );
  }
}

function ratio(row, what, ours, theirs, goal) {
  const found = ours.seconds / theirs.seconds;
  row(`${what}: ${found.toFixed(2)}`, null, String(goal), yesNo(found <= goal));
}

function timed(command, args) {
  const begin = performance.now();
  const ran = spawnSync('/usr/bin/time', ['-f', '%M', command, ...args], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  if (ran.status !== 0) return null;
  const megabytes = Number(ran.stderr.trim().split('\n').at(-1)) / 1024;
  return { seconds: (performance.now() - begin) / 1000, megabytes };
}

function printed(path) {
  return spawnSync(process.execPath, [readOne, path], { maxBuffer: 1 << 28, encoding: 'utf8' }).stdout.split(
    /\s+/,
  );
}

/** Of the words as often as they stand, the share that is there as often. */
function sharedWords(expected, found) {
  const counts = new Map();
  for (const word of found) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of expected) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  return shared / expected.length;
}

const yesNo = (reached) => (reached ? 'yes' : 'NO');
