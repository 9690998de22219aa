// Makes the cycle of a report of any length out of short submissions, and what comes in late: always the same.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const lines = [
  ['C1. The role of public governance authorities', 'a national digital strategy'],
  ['C2. Information and communication infrastructure', 'a broadband network for rural schools'],
  ['C3. Access to information and knowledge', 'an open library of public information'],
  ['C4. Capacity building', 'a course of digital skills for teachers'],
  ['C5. Building confidence and security in the use of ICTs', 'a computer emergency response team'],
  ['C6. Enabling environment', 'a review of telecommunication regulation'],
  ['C7. ICT Applications: E-government', 'an e-government portal for public services'],
  ['C7. ICT Applications: E-health', 'a telemedicine service for district hospitals'],
  ['C8. Cultural diversity and identity', 'a digital archive of indigenous languages'],
  ['C9. Media', 'a training programme for community radio'],
  ['C10. Ethical dimensions of the information society', 'a code of conduct for artificial intelligence'],
];
const verbs = ['launched', 'financed', 'published', 'completed', 'supported', 'evaluated', 'extended'];
const partners = [
  'with the World Bank',
  'with national ministries',
  'with universities',
  'with local councils',
];
const towns = [
  'Brenholm',
  'Tesaria',
  'Oldwick',
  'Marvane',
  'Quellin',
  'Sandry',
  'Ostermoor',
  'Verrano',
  'Lindale',
];
const endings = [
  'and published what it learned in an open atlas',
  'and trained the staff who will run it',
  'and asked an independent team to judge the outcome',
  'and agreed with its partners to continue until 2023',
  'and opened a help desk for its users',
];

/** Paragraphs of the draft that one submission gives, each under an action line of its own. */
const perSubmission = 5;
const late = 3;

/** Two sentences with figures and places of their own: no two entities say the same. */
function makeParagraph(number, corrected) {
  const pick = (list, step) => list[(number * step + Math.floor(number / list.length)) % list.length];
  const [, object] = lines[lineOf(number)];
  const figure = (offset) => (10_000 + ((number * 7919 + offset * 104_729) % 89_999)).toLocaleString('en-US');
  const place = `${pick(towns, 5)} ${Math.floor(number / towns.length) + 1}`;
  return [
    `In 2020, we ${pick(verbs, 3)} ${object} for ${figure(corrected ? 7 : 1)} people in the district of ${place}, ${pick(partners, 1)} ${pick(endings, 2)}.`,
    `The ${pick(towns, 2)} project reached ${figure(2)} young people and ${figure(3)} women near ${pick(towns, 7)} ${pick(endings, 3)}.`,
  ].join(' ');
}

function lineOf(number) {
  return (Math.floor(number / perSubmission) + (number % perSubmission) * 2) % lines.length;
}

function makeShort(index, notesOf, corrected = false) {
  const notes = [];
  const blocks = [];
  for (let at = 0; at < perSubmission; at += 1) {
    const number = index * perSubmission + at;
    blocks.push(`## WSIS Action Line ${lines[lineOf(number)][0]}`);
    const marks = Array.from({ length: notesOf(number) }, () => {
      notes.push(`[^${notes.length + 1}]: <https://example.org/${index}/${notes.length + 1}>`);
      return `[^${notes.length}]`;
    });
    blocks.push(`${makeParagraph(number, corrected && at === 0)}${marks.join('')}`);
  }
  return `---\nentity: ${nameOf(index)}\nreceived: 2020-12-10\n---\n\n# Part Three\n\n${[...blocks, ...notes].join('\n\n')}\n`;
}

function nameOf(index) {
  return `Bench entity ${String(index).padStart(4, '0')}`;
}

/** An office has added whoever writes to it: what is said of unknown senders is no part of a usual run. */
function makeRegister(folder, count) {
  const registers = join(folder, 'templates', 'registers');
  mkdirSync(registers, { recursive: true });
  const entries = Array.from(
    { length: count },
    (_, index) =>
      `  - id: bench-${String(index).padStart(4, '0')}\n    name: ${nameOf(index)}\n    acronym: null\n    kind: intergovernmental-organization\n    region: null\n`,
  );
  const shipped = readFileSync(new URL('../../templates/registers/entities.yaml', import.meta.url), 'utf8');
  writeFileSync(join(registers, 'entities.yaml'), `${shipped.trimEnd()}\n${entries.join('')}`);
}

/**
 * The cycle of a report of `paragraphs` paragraphs and `notes` notes under `folder`. Gives how many submissions it has, how
 * many words, and `arrive`, with which three more come in and one is sent again with a figure corrected.
 */
export function makeReport(folder, paragraphs, notes) {
  const cycle = join(folder, 'submissions', '2020');
  mkdirSync(cycle, { recursive: true });
  writeFileSync(
    join(cycle, 'cycle.yaml'),
    'cycle: 2020\nreport: a76\nperiod: {from: 2020-01-01, to: 2020-12-31}\nword_limit: 100000000\n',
  );
  const notesOf = (number) =>
    Math.floor(((number + 1) * notes) / paragraphs) - Math.floor((number * notes) / paragraphs);
  const submissions = Math.ceil(paragraphs / perSubmission);
  makeRegister(folder, submissions + late);
  let words = 0;
  const send = (index, corrected) => {
    const text = makeShort(index, notesOf, corrected);
    words += text.split(/\s+/).length;
    writeFileSync(join(cycle, `bench-${String(index).padStart(4, '0')}.md`), text);
  };
  for (let index = 0; index < submissions; index += 1) send(index, false);
  const arrive = () => {
    for (let index = submissions; index < submissions + late; index += 1) send(index, false);
    send(Math.floor(submissions / 2), true);
  };
  return { submissions, words, arrive };
}
