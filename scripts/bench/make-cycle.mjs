// Makes cycles and drafts of any size, always the same for the same size.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const openings = [
  'In 2020, we launched',
  'Together with 12 partners, the organization published',
  'In Africa, we trained',
  'The programme connected',
  'In Asia and the Pacific, it supported',
  'We adopted and carried out',
  'Governments in Latin America used',
  'The challenge remains',
];
const objects = [
  'a broadband mapping project for rural schools',
  'guidelines on cybersecurity and the protection of personal data',
  '2,400 teachers in digital skills',
  'a national e-government survey with local statistical offices',
  'an open-source platform for e-health services',
  'a review of media freedom and linguistic diversity',
  'regional cooperation on data governance',
  'small enterprises in electronic commerce',
];
const endings = [
  'in Kenya and Uganda',
  'with support from 35 countries',
  'and reported the results to the Commission',
  'during the pandemic',
  'for women and young people in remote areas',
  'under the 2030 Agenda for Sustainable Development',
  'which will continue in 2021',
  'at a cost of $4.5 million',
];
const parts = [
  '# Part One',
  '# Part Two',
  '# Part Three',
  '## WSIS Action Line C2. Information and communication infrastructure',
  '## WSIS Action Line C4. Capacity building',
  '## WSIS Action Line C7. ICT Applications: E-environment',
];

// mulberry32: a linear congruence's low bits repeat after a few picks.
function generator(seed) {
  let state = seed + 1;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return list[((bits ^ (bits >>> 14)) >>> 0) % list.length];
  };
}

/** A submission of about `words` words with notes, as Markdown. */
export function makeSubmission(seed, words) {
  const pick = generator(seed * 7919);
  const blocks = [];
  let count = 0;
  let notes = 0;
  while (count < words) {
    if (blocks.length % 6 === 0) blocks.push(parts[(blocks.length / 6) % parts.length]);
    const sentences = Array.from({ length: 4 }, () => `${pick(openings)} ${pick(objects)} ${pick(endings)}.`);
    notes += 1;
    const text = `${sentences.join(' ')}[^${notes}]`;
    count += text.split(' ').length;
    blocks.push(text);
  }
  for (let note = 1; note <= notes; note += 1)
    blocks.push(`[^${note}]: <https://example.org/${seed}/${note}>`);
  return `---\nentity: Bench entity ${String(seed).padStart(4, '0')}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** A cycle of `count` submissions under `folder`, with a register that knows their senders. */
export function makeCycle(folder, count, words) {
  const cycle = join(folder, 'submissions', '2020');
  mkdirSync(cycle, { recursive: true });
  mkdirSync(join(folder, 'templates', 'registers'), { recursive: true });
  writeFileSync(
    join(cycle, 'cycle.yaml'),
    'cycle: 2020\nreport: a76\nperiod: {from: 2020-01-01, to: 2020-12-31}\nword_limit: 100000000\n',
  );
  for (let index = 0; index < count; index += 1) {
    writeFileSync(join(cycle, `bench-${String(index).padStart(4, '0')}.md`), makeSubmission(index, words));
  }
}

/** A draft.md of `paragraphs` paragraphs of sixty words, the first `notes` notes spread evenly over them. */
export function makeDraft(paragraphs, notes) {
  const pick = generator(paragraphs);
  const head = `---\ncycle: 2020\norgans: [General Assembly, Economic and Social Council]\nsymbols: [A/76/64, E/2021/11]\ndistribution: General\ndate: 4 March 2021\nlanguage: English\nnotation: []\ntitle: Progress made in the implementation of and follow-up to the outcomes\nsubtitle: Report of the Secretary-General\nsummary: [This report was made to be measured.]\nnotes: []\njob_number: "[GE number]"\n---\n`;
  const blocks = ['<!-- section unnumbered -->\n# Introduction'];
  const definitions = [];
  for (let index = 0; index < paragraphs; index += 1) {
    const sentences = Array.from({ length: 4 }, () => `${pick(openings)} ${pick(objects)} ${pick(endings)}.`);
    let marks = '';
    while (definitions.length < Math.floor(((index + 1) * notes) / paragraphs)) {
      const id = `note/n${definitions.length + 1}`;
      marks += `[^${id}]`;
      definitions.push(`[^${id}]: <https://example.org/${definitions.length}>.`);
    }
    blocks.push(`<!-- section/p${index} -->\n${sentences.join(' ')}${marks}`);
  }
  return `${head}\n${[...blocks, ...definitions].join('\n\n')}\n`;
}
