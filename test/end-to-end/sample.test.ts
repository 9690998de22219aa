import { expect, test } from '@jest/globals';
import { cycleFiles, drafted, sample } from '../cycle.js';
import { describeWithSeeds, seed } from '../seeds.js';

const words = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/\[\^[^\]]*\]|https?:\S+/g, ' ')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describeWithSeeds('the sample restates and does not copy', () => {
  const run = 12;
  const known = new Map<string, string>();
  for (const name of ['2020-undp', '2021-undesa', '2021-oset', '2023-undesa', 'A_76_64-E_2021_11']) {
    const text = words(new TextDecoder().decode(seed(`${name}.txt`)));
    for (let at = 0; at + run <= text.length; at += 1) known.set(text.slice(at, at + run).join(' '), name);
  }
  // Fixed wordings that the sample is there to try out: UNCTAD's printed questions, titles of action lines, publications
  // and bodies.
  const fixed = words(
    `2020 Part One: An executive summary of activities undertaken by stakeholders, progress made, and any obstacles encountered.
    Part Two: A brief analytical overview of trends and experiences in implementation at the national, regional and international levels and by all stakeholders, highlighting achievements and obstacles since WSIS and taking into account the follow-up and review of the 2030 Agenda for Sustainable Development. This could include information on the facilitation process of implementation, monitoring and cooperation among stakeholders.
    A brief description of: (a) Innovative policies, programmes and projects which have been undertaken by all stakeholders to implement the outcomes. Where specific targets or strategies have been set, progress in achieving those targets and strategies should be reported.
    (b) Future actions or initiatives to be taken, regionally and/or internationally, and by all stakeholders, to improve the facilitation and ensure full implementation in each of the action lines and themes, especially with regard to overcoming those obstacles identified in Part Two above. You are encouraged to indicate any new commitments made to further implement the outcomes.
    2021 Part One The Office of the Secretary-General's Envoy on Technology
    WSIS Action Line C2. Information and communication infrastructure WSIS Action Line C3. Access to information and knowledge WSIS Action Line C5. Building confidence and security in the use of ICTs
    Fostering digital transformation and global partnerships: WSIS action lines for achieving the Sustainable Development Goals
    C1 The role of public governance authorities and all stakeholders in the promotion of ICTs for development
    The State of Broadband: Tackling Digital Inequalities A Decade for Action Arab Digital Development Report 2019: Towards Empowering People and Ensuring Inclusiveness
    Latin American Economic Outlook 2020: Digital Transformation for Building Back Better`,
  ).join(' ');

  test.each([2020, 2021] as const)(
    '%d: no run of twelve words is a source’s, fixed wordings apart',
    (year) => {
      const copied: string[] = [];
      for (const [name, bytes] of sample(year)) {
        const body = new TextDecoder().decode(bytes).replace(/^---[\s\S]*?\n---\n/, '');
        for (const block of body.split(/\n\s*\n/).map(words)) {
          for (let at = 0; at + run <= block.length; at += 1) {
            const piece = block.slice(at, at + run).join(' ');
            if (known.has(piece) && !fixed.includes(piece)) copied.push(`${name}: ${piece}`);
          }
        }
      }
      expect(copied).toEqual([]);
    },
  );
});

test.each([2020, 2021] as const)('%d: the sample drafts without an error', async (year) => {
  const { value, problems } = await drafted(cycleFiles(sample(year), year));
  expect(problems.filter((one) => one.severity === 'error')).toEqual([]);
  expect(value.draft.contributors.length).toBeGreaterThanOrEqual(year === 2020 ? 12 : 4);
  for (const record of value.draft.contributors) expect(record.source.restatement).toMatch(/\S/);
});

test('the sample reaches every region, and three entities stand in both years', async () => {
  const { value } = await drafted(cycleFiles(sample(2020)));
  const reached = new Set(
    value.draft.sections.filter((section) => section.paragraphs.length > 0).map(({ section }) => section.key),
  );
  for (const region of ['africa', 'asia-pacific', 'western-asia', 'europe', 'latin-america-caribbean']) {
    expect(reached).toContain(`regional/${region}`);
  }
  const lines = [...reached].filter((key) => /\/lines\/c/.test(key));
  expect(lines.length).toBeGreaterThanOrEqual(10);
  const names = (year: 2020 | 2021) => [...sample(year).keys()].map((path) => path.replace(/^.*\//, ''));
  expect(names(2021).filter((name) => names(2020).includes(name)).length).toBeGreaterThanOrEqual(3);
});
