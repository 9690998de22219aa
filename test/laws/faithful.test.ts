import { describe, expect, test } from '@jest/globals';
import { literalText, plainText } from '../../src/document/index.js';
import type { WordingChange } from '../../src/drafting/index.js';
import { parseInlines } from '../../src/markdown/index.js';
import type { Drafted } from '../../src/pipeline.js';
import { listTitle, type Record } from '../../src/records/index.js';
import { cycleFiles, drafted, sample } from '../cycle.js';
import { addedFacts } from '../drafting/facts.js';
import { register } from '../drafting/style/styled.js';
import { describeWithSeeds, seed } from '../seeds.js';

/** Law 1: what a sentence says that its span does not, names of the sender and words of attribution apart. */
function invented({ draft }: Drafted): readonly string[] {
  const records = new Map(draft.contributors.map((record) => [record.id, record]));
  const units = new Map(
    draft.contributors.flatMap((record) => record.units.map((unit) => [unit.id, { record, unit }])),
  );
  const paragraphs = draft.sections.flatMap((section) => section.paragraphs);
  expect(paragraphs.length).toBeGreaterThan(3);
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap(({ inlines, origin, changes }) => {
      if (origin.type !== 'submission') return [`${paragraph.id}: no span`];
      const { record } = units.get(origin.unit)!;
      const source = [origin, ...(origin.joined ?? [])]
        .map((span) =>
          plainText(parseInlines({ file: span.unit, text: units.get(span.unit)!.unit.text }).value).slice(
            span.start,
            span.end,
          ),
        )
        .join(' ');
      const heading = origin.heading ?? '';
      const { unit } = units.get(origin.unit)!;
      expect(['', ...unit.headings, listTitle(unit, record)]).toContain(heading);
      const sender = records.get(record.id)!.entity;
      const names = changes.filter((change) => isWrittenOut(change, source, record)).map(({ to }) => to);
      const allowed = `${source} ${heading} ${names.join(' ')} ${sender.name} ${sender.acronym ?? ''} According The With Under`;
      return addedFacts(literalText(inlines), allowed).map((fact) => `${paragraph.id}: ${fact}`);
    }),
  );
}

/** An acronym of the span, and what the register or the same submission says it stands for. */
function isWrittenOut({ rule, from, to }: WordingChange, source: string, { units }: Record): boolean {
  if (rule !== 'acronym' || !source.includes(from.replace(/^an? /i, ''))) return false;
  const name = to
    .replace(/^(?:the|an?) /i, '')
    .replace(/ \(\p{L}+\)$/u, '')
    .toLowerCase();
  const isRegistered = (register.short_forms ?? []).some((form) =>
    name.startsWith(form.name.slice(0, -1).toLowerCase()),
  );
  return isRegistered || units.some(({ text }) => text.toLowerCase().includes(name));
}

/** Every link and note of a drafted paragraph stands in a unit its sentences come from. */
function strayNotes({ draft }: Drafted): readonly string[] {
  const units = new Map(draft.contributors.flatMap((record) => record.units.map((unit) => [unit.id, unit])));
  return draft.notes.flatMap((note) => {
    const unit = units.get(note.identifier.replace(/\/.*$/, ''));
    if (unit === undefined) return note.identifier.startsWith('note/') ? [] : [note.identifier];
    const address = literalText(note.paragraphs.flat()).match(/https?:\/\/\S+?(?=\.?$|[;,\s])/)?.[0];
    const source = `${unit.text} ${Object.values(unit.notes).join(' ')}`.replaceAll('\\', '');
    return address === undefined || source.includes(address) ? [] : [`${note.identifier}: ${address}`];
  });
}

describe('law 1 over the samples', () => {
  test.each([2020, 2021] as const)(
    '%d: no figure, date, name, acronym or address that the span has not',
    async (year) => {
      const { value } = await drafted(cycleFiles(sample(year), year));
      expect(invented(value)).toEqual([]);
      expect(strayNotes(value)).toEqual([]);
    },
  );
});

describeWithSeeds('law 1 over the real submissions', () => {
  test.each([
    [2020, ['2020-undp']],
    [2021, ['2021-undesa', '2021-oset']],
    [2023, ['2023-undesa']],
  ] as const)('%d', async (year, names) => {
    const files = new Map(names.map((name) => [`submissions/${year}/${name}.txt`, seed(`${name}.txt`)]));
    const { value } = await drafted(cycleFiles(files, year));
    expect(invented(value)).toEqual([]);
    expect(strayNotes(value)).toEqual([]);
  });
});
