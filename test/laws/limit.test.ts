import { describe, expect, test } from '@jest/globals';
import { cycleFiles, drafted } from '../cycle.js';

const themes = [
  'rural broadband networks and Internet exchange points',
  'digital skills training of teachers',
  'cybersecurity and data protection',
  'e-government services and portals',
  'telemedicine and digital health records',
  'e-waste and climate monitoring',
  'local languages and cultural heritage online',
  'media freedom and journalism',
  'ethics of artificial intelligence',
  'electronic commerce of small enterprises',
];
const places = ['Kenya', 'Nepal', 'Jordan', 'Moldova', 'Peru', 'Samoa', 'Senegal', 'Chile'];
const acts = ['launched a programme on', 'published a report on', 'adopted a plan for', 'trained staff in'];

/** A submission of some `words` words: sentences that no other has, each of them worth a place in a report. */
function submission(number: number, words: number): string {
  const lines: string[] = [];
  for (let index = 0; lines.length * 21 < words; index += 1) {
    const pick = <T>(list: readonly T[], step: number) => list[(number * 7 + index * step) % list.length]!;
    lines.push(
      `In 2020, we ${pick(acts, 3)} ${pick(themes, 1)} in ${pick(places, 5)} with ${index + 12} partners, and reached ${number}${index}0 people in town ${index}.`,
    );
  }
  return `---\nentity: body-${number}\nname: Body number ${number}\n---\n\n# Part Three\n\n${lines.join('\n\n')}\n`;
}

function folder(count: number, words: number): Map<string, string> {
  const names = Array.from({ length: count }, (_, index) => index + 1);
  return new Map(names.map((one) => [`submissions/2020/body-${one}.md`, submission(one, words)]));
}

describe('the limit of 8,500 words', () => {
  test('is met by 60 submissions of 4,000 words drafted without a base, and most of it is used', async () => {
    const { value } = await drafted(cycleFiles(folder(60, 4000)));
    expect(value.draft.contributors).toHaveLength(60);
    expect(value.words).toBeLessThanOrEqual(8500);
    expect(value.words).toBeGreaterThan(6000);
    const units = value.draft.contributors.flatMap((record) => record.units.map(({ id }) => id));
    expect(value.draft.fates.map(({ unit }) => unit).sort()).toEqual([...units].sort());
    const cut = value.draft.fates.filter((one) => one.fate === 'set-aside' && one.reason === 'over-budget');
    expect(cut.length).toBeGreaterThan(100);
  });

  test('displaces nothing of a base: what is too much is said, with candidates to cut', async () => {
    const early = await drafted(cycleFiles(folder(20, 1000)));
    const late = await drafted(cycleFiles(folder(21, 1000)), early.value.base);
    const words = (one: typeof early) =>
      new Map(
        one.value.draft.sections.flatMap(({ paragraphs }) =>
          paragraphs.map(({ id, sentences }) => [
            id,
            JSON.stringify(sentences.map(({ inlines }) => inlines)),
          ]),
        ),
      );
    const after = words(late);
    for (const [id, text] of words(early)) expect([id, after.get(id)]).toEqual([id, text]);
    expect([...after.keys()].filter((id) => id.endsWith('/body-21')).length).toBeGreaterThan(2);
    const told = late.problems.filter(({ code }) => code === 'draft-too-long');
    expect(told.length).toBeGreaterThan(0);
    expect(told.some(({ fix }) => /Candidates to cut, the weakest first: \S+\/body-\d+ \("/.test(fix))).toBe(
      true,
    );
  });

  test('leaves no contributor without a word that has one to say', async () => {
    const few = folder(40, 4000);
    const text = 'In 2020, we trained staff on rural broadband networks in Kenya.';
    few.set(
      'submissions/2020/quiet.md',
      `---\nentity: quiet\nname: Quiet body\n---\n\n# Part Three\n\n${text}\n`,
    );
    const { value } = await drafted(cycleFiles(few));
    const told = new Set(
      value.draft.sections.flatMap(({ paragraphs }) => paragraphs.map(({ entity }) => entity)),
    );
    expect(value.words).toBeLessThanOrEqual(8500);
    expect(value.draft.contributors.filter(({ entity }) => !told.has(entity.id))).toEqual([]);
  });
});
