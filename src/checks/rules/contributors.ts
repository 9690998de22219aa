import { literalText } from '../../document/index.js';
import type { Named } from '../names.js';
import type { Report } from '../report.js';
import { at, type Knowledge, type Rule } from '../rule.js';

type Contributor = { readonly text: string; readonly name: string; readonly entityId: string | null };
type Contributors = {
  readonly where: string;
  readonly block: string;
  readonly listed: readonly Contributor[];
};

/** Note 1, where it is a list of names with semicolons between them. The report's link at its end is no name. */
function contributorsIn({ document, passages }: Report, { names }: Knowledge): Contributors | null {
  const index = document.notes.findIndex(({ identifier, paragraphs }, at) => {
    if (identifier === 'note/contributors') return true;
    const text = literalText(paragraphs[0] ?? []);
    return at === 0 && text.split(';').length > 3 && !/^(?:See )?https?:/.test(text);
  });
  const note = document.notes[index];
  if (note === undefined) return null;
  const where = `note ${index + 1}`;
  const passage = passages.find((one) => one.kind === 'note' && one.block === note.identifier);
  if (passage === undefined) return null;
  const mentions = names.mentions(passage);
  const listed: Contributor[] = [];
  let start = 0;
  const list = passage.text.replace(/\.\s*(?:See\b.*|The (?:submissions|contributions)\b.*)?$/su, '');
  for (const text of list.split(';')) {
    const end = start + text.length;
    const found = mentions.find(
      (one) => one.start >= start && one.end <= end && one.value.type === 'entity',
    )?.value;
    const name = text
      .replace(/\([^()]*\)/g, '')
      .replace(/^\s*and\s+/, '')
      .replace(/\s+/g, ' ')
      .trim();
    if (name !== '') listed.push({ text: text.trim(), name, entityId: idOf(found) });
    start = end + 1;
  }
  return { where, block: note.identifier, listed };
}

function idOf(named: Named | undefined): string | null {
  return named?.type === 'entity' ? named.entity.id : null;
}

const smallNumbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const counted =
  /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (?:entit(?:y|ies)|contributors?|contributions|submissions|organizations)\b/;

const count: Rule = {
  id: 'contributors-count',
  source: 'CONTRIB',
  *find(report, knowledge) {
    const contributors = contributorsIn(report, knowledge);
    if (contributors === null) return;
    const { listed } = contributors;
    const saying = report.passages.find(
      ({ notes, kind }) =>
        kind === 'paragraph' && notes.some(({ identifier }) => identifier === contributors.block),
    );
    const match = saying === undefined ? null : counted.exec(saying.text);
    if (saying !== undefined && match !== null) {
      const said = smallNumbers.includes(match[1]!) ? smallNumbers.indexOf(match[1]!) : Number(match[1]);
      if (said !== listed.length) {
        yield at(saying, {
          found: `“${match[0]}”, and ${listed.length} names in ${contributors.where}`,
          expected: 'one number in both places',
          fix: `Correct the number, or the list in ${contributors.where}.`,
        });
      }
    }
    const seen = new Set<string>();
    for (const { entityId, name, text } of listed) {
      const key = entityId ?? name.toLowerCase();
      if (seen.has(key))
        yield at(contributors, {
          found: `“${text}” a second time`,
          expected: 'each entity once',
          fix: 'Take one of the two out.',
        });
      seen.add(key);
    }
  },
};

const order: Rule = {
  id: 'contributors-order',
  source: 'CONTRIB',
  *find(report, knowledge) {
    const contributors = contributorsIn(report, knowledge);
    if (contributors === null) return;
    // Entities known by their acronyms (UNCTAD) stand where their names would.
    const nameOf = new Map(knowledge.registers.entities.entities.map(({ id, name }) => [id, name]));
    const keys = contributors.listed.map(({ entityId, name }) =>
      sortKey((entityId === null ? undefined : nameOf.get(entityId)) ?? name),
    );
    for (let index = 1; index < keys.length; index += 1) {
      const known = contributors.listed[index]!;
      const before = contributors.listed[index - 1]!;
      if (keys[index - 1]! <= keys[index]!) continue;
      // "UNCTAD" may stand by its letters or by its name: both are in order somewhere.
      if (sortKey(before.name) <= sortKey(known.name) || isCapitals(before.name) || isCapitals(known.name))
        continue;
      yield at(contributors, {
        found: `“${known.text}” after “${before.text}”`,
        expected: 'names in the order of the alphabet',
        fix: 'Move it.',
      });
    }
  },
};

function sortKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/^the /, '');
}

function isCapitals(name: string): boolean {
  return /^[A-Z-]+$/.test(name);
}

const unused: Rule = {
  id: 'contributor-unused',
  source: 'CONTRIB',
  *find(report, knowledge) {
    const contributors = contributorsIn(report, knowledge);
    if (contributors === null) return;
    const used = new Set<string>();
    for (const passage of report.body) {
      for (const { value } of knowledge.names.mentions(passage))
        if (value.type === 'entity') used.add(value.entity.id);
    }
    const missing = contributors.listed.filter(({ entityId }) => entityId !== null && !used.has(entityId));
    if (missing.length === 0) return;
    yield at(contributors, {
      found: `${missing.length} of ${contributors.listed.length} contributors named nowhere in the text: ${missing.map(({ text }) => text).join('; ')}`,
      expected: 'every contributor in the text, or a reason why not',
      fix: 'Look in provenance.yaml for why their units were set aside.',
    });
  },
};

export const contributorRules: readonly Rule[] = [count, order, unused];
