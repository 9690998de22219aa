import { describe, expect, test } from '@jest/globals';
import { textOf, toPieces } from '../../src/drafting/sentences/pieces.js';
import { entityNames } from '../../src/drafting/word/entity-names.js';
import { toThirdPerson } from '../../src/drafting/word/first-person.js';
import { reportNames } from '../../src/drafting/word/report-names.js';
import { parseInlines } from '../../src/markdown/index.js';
import { makeRecord } from './make.js';

const undp = entityNames(
  makeRecord('undp', [], { name: 'United Nations Development Programme', acronym: 'UNDP' }),
  ['UN Development Programme'],
);
const office = entityNames(
  makeRecord('oft', [], { name: 'Office for Fair Trade', acronym: null, selfNames: ['the Office'] }),
  [],
);

function third(text: string, names = undp, named = false): string | null {
  const pieces = toPieces(parseInlines({ file: 'test', text }).value);
  const made = toThirdPerson(pieces, names, named);
  return made.ok ? textOf(made.reworded.pieces) : null;
}

describe('first person to third', () => {
  test.each<[string, string | null]>([
    ['We launched a portal.', 'UNDP launched a portal.'],
    ['We have launched a portal.', 'UNDP has launched a portal.'],
    ["We've launched a portal.", 'UNDP has launched a portal.'],
    ['We’re building a portal.', 'UNDP is building a portal.'],
    ['We’ll open a portal.', 'UNDP will open a portal.'],
    ['We are building a portal.', 'UNDP is building a portal.'],
    ['We were asked to help.', 'UNDP was asked to help.'],
    ['We do not charge fees.', 'UNDP does not charge fees.'],
    ['We will open a portal.', 'UNDP will open a portal.'],
    ['We also launched a portal.', 'UNDP also launched a portal.'],
    ['We currently support 12 countries.', 'UNDP currently supports 12 countries.'],
    ['We publish a yearbook.', 'UNDP publishes a yearbook.'],
    ['We carry out audits.', 'UNDP carries out audits.'],
    ['We reach 40 villages.', 'UNDP reaches 40 villages.'],
    ['We led the work.', 'UNDP led the work.'],
    [
      'Judges were trained under our Rule of Law Programme in Lima.',
      'Judges were trained under the UNDP Rule of Law Programme in Lima.',
    ],
    ['Our Rule of Law Programme trained 300 judges.', 'The UNDP Rule of Law Programme trained 300 judges.'],
    ['Our Towns and Figures 2020 lists 300 judges.', null],
    ['We set up a fund in 2020.', 'UNDP set up a fund in 2020.'],
    ['In Africa, we trained 300 judges.', 'In Africa, UNDP trained 300 judges.'],
    ['With partners, we therefore built a tool.', 'With partners, UNDP therefore built a tool.'],
    ['The plan ended, and we opened a portal.', 'The plan ended, and UNDP opened a portal.'],
    ['The portal, which we opened in May, grew.', 'The portal, which UNDP opened in May, grew.'],
    ['We design and test tools.', 'UNDP designs and tests tools.'],
    ['We launched a portal and have trained staff.', 'UNDP launched a portal and has trained staff.'],
    [
      'We are committed to openness and have opened data.',
      'UNDP is committed to openness and has opened data.',
    ],
    ['We launched a portal and provide advice.', 'UNDP launched a portal and provides advice.'],
    ['We offer advice and training to towns.', 'UNDP offers advice and training to towns.'],
    ['We work to develop tools and provide advice.', 'UNDP works to develop tools and provide advice.'],
    ['We, together with partners, trained staff.', 'UNDP, together with partners, trained staff.'],
    ['We trained our staff.', 'UNDP trained its staff.'],
    ['We organized ourselves in teams.', 'UNDP organized itself in teams.'],
    ['UNDP works with our partners.', 'UNDP works with its partners.'],
    ['Over 80 of our Country Offices opened labs.', 'Over 80 UNDP country offices opened labs.'],
    ['Our 60 UNDP labs opened.', 'The 60 UNDP labs opened.'],
    ['Our programmes reached 40 towns.', 'The UNDP programmes reached 40 towns.'],
    ['In Central Asia we trained judges.', 'In Central Asia UNDP trained judges.'],
    ['We and ITU are training judges.', 'UNDP and ITU are training judges.'],
    ['In 2020 we trained 300 judges.', 'In 2020 UNDP trained 300 judges.'],
    ['With our support, towns opened labs.', 'With the support of UNDP, towns opened labs.'],
    ['As part of our work, we trained staff.', 'As part of its work, UNDP trained staff.'],
    ['Twelve towns joined us in May.', 'Twelve towns joined UNDP in May.'],
    ['They said “we must act” and UNDP acted.', 'They said “we must act” and UNDP acted.'],
    ['*Our Common Agenda* guides UNDP.', 'Our Common Agenda guides UNDP.'],
    ['The US joined Part I of the plan.', 'The US joined Part I of the plan.'],
    ['We note that towns saved money.', 'UNDP notes that towns saved money.'],
    ['We co-organized two events.', 'UNDP co-organized two events.'],
    ['UNDP opened labs; we then trained staff.', 'UNDP opened labs; UNDP then trained staff.'],
    // Who else speaks, and who does not.
    ['UNDP noted that we had trained 40 judges.', 'UNDP noted that UNDP had trained 40 judges.'],
    ['As noted above, we trained 40 judges.', 'As noted above, UNDP trained 40 judges.'],
    ['According to UNDP, we trained 40 judges.', 'According to UNDP, UNDP trained 40 judges.'],
    [
      'We trained 40 clerks and noted that gaps remain.',
      'UNDP trained 40 clerks and noted that gaps remain.',
    ],
    ['We told towns that the portal had opened.', 'UNDP told towns that the portal had opened.'],
    // Whose "its" it would be.
    ['Kenya opened 40 labs with our support.', 'Kenya opened 40 labs with the support of UNDP.'],
    [
      'UNDP trained clerks; our support reached towns.',
      'UNDP trained clerks; the support of UNDP reached towns.',
    ],
    ['UNDP helped Kenya to extend our network.', 'UNDP helped Kenya to extend the network of UNDP.'],
    ['In 2022, we opened a portal for our staff.', 'In 2022, UNDP opened a portal for its staff.'],
    [
      'With Kenya and our partners, we trained staff.',
      'With Kenya and the partners of UNDP, UNDP trained staff.',
    ],
    // What can stand behind "our".
    ['Judges met in our 5 centres.', 'Judges met in the 5 centres of UNDP.'],
    ['Our 60 labs opened.', 'The 60 labs of UNDP opened.'],
    [
      'Towns opened labs with our technical support.',
      'Towns opened labs with the technical support of UNDP.',
    ],
    ['Towns used our work on trade.', 'Towns used the work of UNDP on trade.'],
    ['Towns used our ICT programmes.', 'Towns used the UNDP ICT programmes.'],
    ['UNDP published our Facts and Figures.', 'UNDP published its Facts and Figures.'],
  ])('%s → %s', (from, to) => {
    expect(third(from)).toBe(to);
  });

  test.each([
    ['I opened the session.'],
    ['My team opened the session.'],
    ['This shows where we stand today.'],
    ['The question is how we measure progress.'],
    ['We must leave no one behind.'],
    ['As we know, trust matters.'],
    ['We need to do more.'],
    ['We live in a connected world.'],
    ['Our planet is at risk.'],
    ['Let us act together.'],
    ['The choice is ours.'],
    ['We put people first.'],
    ['We blorf the towns.'],
    ['We support towns which are small and have few means.'],
    ['We give advice and support teachers.'],
    ["We'd do it again."],
    ['We said “act now and left.'],
    ['Before UNDP, few of us knew.'],
    ['According to the Government of Nepal, we have connected 300 schools in 2022.'],
    ['According to the Government of Nepal, our support reached 300 schools.'],
    ['As the UNDP Administrator put it in 2022, we have lost 10 years.'],
    ['As Nepal noted in May, we have lost 10 years.'],
    ['The President of Kenya said in 2022: we will connect 50 villages.'],
    ['The President of Kenya said that we connected 50 villages.'],
    ['The Minister stressed that, in 2022, we connected 50 villages.'],
    ['Kenya wrote that towns joined us in 2022.'],
    ['We will connect 50 villages, said the President of Kenya.'],
    ['We connected 50 villages, the President of Kenya said in 2022.'],
    ['We connected 50 villages, according to the Government of Kenya.'],
    ['The Ministry of ICT of Kenya told UNDP in 2022 that our support had reached 46 villages.'],
    ['Our Facts and Figures 2022 estimates that 3 billion are offline.'],
    ['Leaders signed Our Common Agenda in 2022.'],
    ['The Members of our Organization met in 2022.'],
    ['The members of our organization met in 2022.'],
    ['We, the members of the Internet Society, connected 40 villages.'],
    ['Kenya organized ourselves.'],
  ])('%s cannot be put in the third person safely', (from) => {
    expect(third(from)).toBeNull();
  });

  test('an entity without an acronym is named in full, then as it calls itself', () => {
    expect(third('We opened a portal.', office)).toBe('The Office for Fair Trade opened a portal.');
    expect(third('In May, we opened a portal.', office)).toBe(
      'In May, the Office for Fair Trade opened a portal.',
    );
    expect(third('We opened a portal.', office, true)).toBe('The Office opened a portal.');
  });
});

const groupSecretariat = entityNames(
  makeRecord('fgs', [], { name: 'Fair Group secretariat', acronym: 'FG secretariat' }),
  ['Fair Group', 'secretariat of the FG', 'FG'],
);
const chamber = entityNames(
  makeRecord('tc', [], { name: 'Trade Chamber of Towns', acronym: null, selfNames: ['BASIL', 'the Centre'] }),
  ['TCT', 'TCT BASIL', 'Business Action to Support Life', 'Towns Trade Chamber'],
);

describe('names', () => {
  const named = (text: string, names = undp, known = false) =>
    textOf(reportNames(toPieces(parseInlines({ file: 'test', text }).value), names, known).pieces);

  test.each([
    ['The United Nations Development Programme (UNDP) opened labs.', 'UNDP opened labs.'],
    ['The UN Development Programme opened labs.', 'UNDP opened labs.'],
    ['Labs of the United Nations Development Programme opened.', 'Labs of UNDP opened.'],
    [
      'The United Nations Development Programme Trust Fund opened.',
      'The United Nations Development Programme Trust Fund opened.',
    ],
    ['It is called “UN Development Programme day”.', 'It is called “UN Development Programme day”.'],
    ['UNDP (hereinafter referred to as “the Programme”) opened labs.', 'UNDP opened labs.'],
  ])('%s → %s', (from, to) => {
    expect(named(from)).toBe(to);
  });

  test.each([
    [
      'TCT, through its Business Action to Support Life (BASIL), met 12 towns.',
      'The Trade Chamber of Towns, through its Business Action to Support Life (BASIL), met 12 towns.',
    ],
    ['BASIL published 3 papers.', 'BASIL published 3 papers.'],
    ['TCT BASIL published 3 papers.', 'TCT BASIL published 3 papers.'],
    ['The Centre published 3 papers.', 'The Centre published 3 papers.'],
    ['The Towns Trade Chamber published 3 papers.', 'The Trade Chamber of Towns published 3 papers.'],
    ['Kenya’s Trade Chamber of Towns met.', 'Kenya’s Trade Chamber of Towns met.'],
  ])('a programme is not the sender, a variant of the name is: %s', (from, to) => {
    expect(named(from, chamber)).toBe(to);
  });

  test('an acronym that ends in a common noun takes its article', () => {
    expect(third('We trained 40 clerks.', groupSecretariat)).toBe('The FG secretariat trained 40 clerks.');
    expect(third('Towns met with our support.', groupSecretariat)).toBe(
      'Towns met with the support of the FG secretariat.',
    );
    expect(named('The secretariat of the FG met.', groupSecretariat)).toBe('The FG secretariat met.');
  });

  test('a short name is written out at its first use only, and never in another body’s name', () => {
    expect(named('The Office opened a portal that the Office runs.', office)).toBe(
      'The Office for Fair Trade opened a portal that the Office runs.',
    );
    expect(named('The Office opened a portal.', office, true)).toBe('The Office opened a portal.');
    expect(named('The Office of the President opened.', office)).toBe('The Office of the President opened.');
  });
});
