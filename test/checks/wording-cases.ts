/** Sentences a rule of wording must find something in, and look-alikes in which it must not. */
export const wordingCases: {
  readonly [rule: string]: { readonly wrong: readonly string[]; readonly right: readonly string[] };
} = {
  'united-nations-short': {
    wrong: [
      'Other UN agencies helped.',
      'The U.N. system met.',
      'The UN Women office and 193 UN Member States took part.',
    ],
    right: [
      'UN-Women and UN-Habitat helped.',
      'The *UN Chronicle* wrote of it.',
      'He called it “a UN success”.',
      'UN Trade and Development (UNCTAD) helped.',
      'The UNICEF office met.',
    ],
  },
  'organ-short': {
    wrong: [
      'An ECOSOC resolution was adopted.',
      'It was shown during UNGA week.',
      'The SG welcomed it.',
      'GA resolution 70/125 asks for it.',
    ],
    right: [
      'The Economic and Social Council met.',
      'The state of GA in the south.',
      'See E/2021/11.',
      'The text reads “ECOSOC”.',
    ],
  },
  'goals-short': {
    wrong: [
      'It serves the SDGs.',
      'SDG 9 is about infrastructure.',
      'Countries are on track for SDG achievement.',
    ],
    right: [
      'It serves the Sustainable Development Goals.',
      'It serves Goal 9.',
      'See https://sdgs.example.org/SDG for more.',
      'The *SDG Report* was issued.',
    ],
  },
  'acronym-article': {
    wrong: [
      'The ITU launched a platform.',
      'It worked with the UNDP, ITU and others.',
      'This was UNICEF’s work.',
      "ITU's members met.",
    ],
    right: [
      'The WSIS Forum was held.',
      'The ITU council met.',
      'The EU has a strategy.',
      'ITU launched a platform.',
      'The ICT sector has grown.',
      'The 1990s were a decade.',
    ],
  },
  'percent-sign': {
    wrong: ['Some 50% of them took part.', 'About 12 percent are offline.', 'It rose by 4 %.'],
    right: [
      'Some 50 per cent took part.',
      'It rose by four percentage points.',
      'The percentage rose.',
      'It was called “100% online”.',
    ],
  },
  'number-form': {
    wrong: [
      'It held 3 workshops.',
      'Training reached people in 9 countries.',
      'It looked back over twenty-five years.',
      'It held fifteen workshops.',
      'They met in a 4-day session.'.replace('4-day', '4 day'),
    ],
    right: [
      'It held three workshops.',
      'Goal 5 and target 9 were met.',
      'The cost fell by 4 per cent.',
      'It happened on 4 March 2021.',
      'It cost 2 million dollars.',
      'Phase 2 of the project began.',
      'The twenty-third session was held.',
      'It is in 9 of 23 countries.',
      'Paragraphs 3 and 4 say so.',
      'It launched Horizon 2.',
      'It uses 5G and 4G networks.',
      'The ratio is 1:3, or 1.5 on average.',
      'Eleven members met.',
    ],
  },
  'figure-opens-sentence': {
    wrong: [
      '3,000 schools were connected.',
      'It grew. 19 countries joined.',
      '2020 was a year of change.',
      '15-year reviews were held.',
    ],
    right: [
      'Some 3,000 schools were connected.',
      '5G networks were built.',
      'See No. 5 of the series.',
      '“19 countries” is the title.',
      'In 2020, 19 countries joined.',
    ],
  },
  'thousands-form': {
    wrong: [
      'It reached 12000 people.',
      'It reached 1 500 000 people.',
      'It reached 3,000,000 people.',
      'It trained 2500 teachers.',
      'There were 800000 schools.',
    ],
    right: [
      'It reached 12,000 people.',
      'In 2020 countries joined.',
      'It meets ISO 27001 and RFC 12345.',
      'It reached 3.5 million people.',
      'It cost 1,234,567 dollars.',
      'See resolution 70125 there.',
      'Call +41 22 917 12 34.',
    ],
  },
  'date-form': {
    wrong: [
      'It met on March 4, 2021.',
      'It met on the 4th of March 2021.',
      'It met from 6-10 December.',
      'The strategy for 2020-2030 began.',
      'It was held in June-September.',
      'It met on 04/03/2021.',
      'It met in Sept. 2020.',
      'It met on March 4th.',
    ],
    right: [
      'It met on 4 March 2021.',
      'It met from 6–10 December.',
      'The strategy for 2020–2030 began.',
      'It was held in June–September 2020.',
      'See A/RES/2020-2021/3.',
      'May 10 countries join, more may follow.',
      'It was held in March 2021.',
      'See https://example.org/2020-2021.',
    ],
  },
  'spelling-form': {
    wrong: [
      'It organised a meeting.',
      'A program was launched.',
      'Organisations analyzed it.',
      'The World Health Organisation met.',
      'The center opened.',
      'It happened whilst others met.',
    ],
    right: [
      'It organized a meeting.',
      'It advised, revised and comprised them, which surprised many.',
      'A computer program was written.',
      'The Organisation internationale de la Francophonie met.',
      'The Center for Democracy met.',
      'It read “organised by”.',
      'They exercised and promised to supervise an enterprise.',
    ],
  },
  'term-form': {
    wrong: [
      'The internet grew.',
      'A roadmap was adopted.',
      'Multistakeholder work went on.',
      'It supports capacity building.',
      'A dataset was shared.',
      'Two governments and member states met.',
      'It strengthened cyber security.',
    ],
    right: [
      'The Internet grew.',
      'The Roadmap for Digital Cooperation was adopted.',
      'It supports capacity-building.',
      'Multi-stakeholder work went on.',
      'Local governments met.',
      'It read “a roadmap”.',
      'A road map and a data set were shared.',
    ],
  },
  'serial-comma': {
    wrong: [
      'It serves trade, health, and education.',
      'Kenya, South Africa, and Uganda joined.',
      'It may be open, closed, or shared.',
    ],
    right: [
      'It serves trade, health and education.',
      'It launched a platform, and others followed with their own.',
      'It issued rules, which are new, and published them.',
      'Later, and with help, it grew.',
    ],
  },
  'quotation-marks': {
    wrong: [
      'It is called "GIGA" there.',
      'It shipped ‘response toolkits’ to them.',
      'The theme was "one world".',
    ],
    right: [
      'It is called “GIGA” there.',
      'It read “the ‘new’ web”.',
      'The region’s schools and others’ work grew.',
      'It has a 15" screen.',
      'In the ’90s it began.',
    ],
  },
  'quotation-long': {
    wrong: [
      `It said “${'word '.repeat(50)}”.`,
      `It said "${'word '.repeat(45)}".`,
      `See “${'a longer word '.repeat(20)}” there.`,
    ],
    right: ['It said “a few words”.', `It said ${'word '.repeat(60)}.`, `It said “${'word '.repeat(30)}”.`],
  },
  'quotation-unsourced': {
    wrong: [
      `It said “${'word '.repeat(20)}”.`,
      `They called it “${'good '.repeat(16)}” there.`,
      `“${'Nothing '.repeat(18)}” was their answer.`,
    ],
    right: [
      `It said “${'word '.repeat(20)}”.[^1]`,
      'It said “one word”.',
      `Resolution 70/125 says “${'word '.repeat(20)}”.`,
    ],
  },
  'marks-unbalanced': {
    wrong: [
      'It met (in Geneva.',
      'It met in Geneva).',
      'It said “yes and left.',
      'It said yes” and left.',
      'It [the forum met.',
    ],
    right: [
      'It met (in Geneva).',
      'It is for: a) schools; b) libraries.',
      'It said “yes (or no)”.',
      'It has a 15" screen.',
      'Items 1) and 2) were met.',
    ],
  },
  'dash-form': {
    wrong: [
      'The forum - held online - was large.',
      'It was large--and new.',
      'It reached 10-15 countries.',
      'It trained 100 - 200 teachers.',
    ],
    right: [
      'The forum – held online – was large.',
      'It is a follow-up.',
      'It reached 10–15 countries.',
      'COVID-19 and C7-1 are codes.',
      'Call 22-917-1234 there.',
    ],
  },
  'word-doubled': {
    wrong: ['It met in in Geneva.', 'The the forum met.'.toLowerCase(), 'It was was held.'],
    right: [
      'It said that that was new.',
      'It had had support.',
      'Bora Bora has a school.',
      'It is a win-win win.',
      'One by one they came.',
    ],
  },
  'emphasis-form': {
    wrong: ['This is *very important* work.', 'This is **crucial** work.', 'It is *not* new.'],
    right: [
      'It published *The State of Broadband: Tackling Digital Inequalities*.',
      'It is *inter alia* for schools.',
      'It published *State of the Industry Report on Mobile Money 2019*.',
      'Plain text.',
    ],
  },
  'link-broken': {
    wrong: [
      'See [the report](#).',
      'See [the report](javascript:alert).',
      'See the report (#).',
      'See [the report](report.pdf).',
      'See [the report](http://).',
    ],
    right: [
      'See [the report](https://example.org/a).',
      'Write to [us](mailto:a@example.org).',
      'See (a) and (b).',
      'See [paragraph 3](#_Ref123).',
      'It has items (1) and [2].',
    ],
  },
  'country-name': {
    wrong: [
      'It began in Tanzania and Uganda.',
      'It helped Vietnam.',
      'Schools in Ivory Coast and Russia joined.',
      'The Government of South Korea helped.',
    ],
    right: [
      'It began in the United Republic of Tanzania.',
      'The Bank of Tanzania helped.',
      'The Tanzania Communications Regulatory Authority helped.',
      'It helped the United States.',
      'It helped Viet Nam.',
      'It read “Vietnam”.',
    ],
  },
  'place-unknown': {
    wrong: [
      'It was held in Ababa, Ethiopia in 2020.',
      'It met in Lumpur, Malaysia.',
      'It met in Aires, Argentina.',
    ],
    right: [
      'It was held in Addis Ababa, Ethiopia.',
      'It worked in Uganda, Kenya and Ethiopia.',
      'It met in Katowice, Poland.',
      'In Africa, Ethiopia took part.',
      'It met in Gondar, Ethiopia.',
    ],
  },
  'event-date': {
    wrong: [
      '2022 Internet Governance Forum is expected to take place in Addis Ababa during the fourth quarter of 2021.',
      'The WSIS Forum 2020 was held in 2019.',
      'The 2021 World Conference on Education was convened in May 2020.',
    ],
    right: [
      'The 2022 Internet Governance Forum is expected to take place in 2022.',
      'The WSIS Forum 2020 was held in June 2020.',
      'The WSIS Forum 2020 built on work done in 2019.',
      'The 2020 Survey was published in July 2021.',
    ],
  },
  'date-outside-period': {
    wrong: [
      'A strategy was adopted in 2019.',
      'The survey will be published in 2020.',
      'It was launched in 2023.',
      'The meeting is expected to take place in November 2020.',
      'It held a workshop in March 2019.',
    ],
    right: [
      'A strategy was adopted in 2020.',
      'The survey will be published in 2022.',
      'In 2005, 11 action lines were agreed.',
      'It has grown since 2019, compared with 2018.',
      'It is to be completed by 2030.',
      'It published *Report on 2019* in 2020.',
      'A pilot in Zambia is planned for 2021.',
      'It was launched in January 2021.',
      'A forum was held on 27 March 2020, and another is planned.',
    ],
  },
  'first-person': {
    wrong: [
      'We launched a platform.',
      'Over 80 of our offices helped.',
      'It was sent to us.',
      'I am glad of it.',
    ],
    right: [
      'It said “we are proud”.',
      'It used Our World in Data.',
      'The US dollar rose.',
      'Part I was adopted.',
      'The western hours ended.',
    ],
  },
  'promotional-words': {
    wrong: [
      'It is a world-class platform.',
      'This cutting-edge and groundbreaking tool helps.',
      'It was a huge success.',
      'It is proud of it.',
    ],
    right: [
      'It plays a crucial role.',
      'Outstanding issues remain.'.toLowerCase(),
      'It is an important step.',
      'It won the Outstanding Project Award.',
      'It read “world-class”.',
      'An exceptional measure was taken.',
    ],
  },
  'sentence-repeated': {
    wrong: [
      'The Forum gathered many people from all regions last year. The Forum gathered many people from all regions last year.',
      'It launched a platform for schools in rural areas of Africa. Others followed. It launched a platform for schools in rural areas of Africa.',
      'The Office has launched an online platform for digital capacity-building in many countries together with others. The Office launched an online platform for digital capacity-building in many countries together with others.',
    ],
    right: [
      'It was held online. It was held online.',
      'The centre trained 50 teachers from rural schools in Uganda. The centre trained 70 teachers from rural schools in Uganda.',
      'The Forum gathered people from all regions last year. The Commission reviewed its decade of work on broadband in 2020.',
    ],
  },
  'blank-left': {
    wrong: ['It met on [date].', 'It met in XX countries.', 'The number is TBC.', 'It met on ____.'],
    right: [
      'It said “[the Office] met […]”.',
      'It met in 20 countries.',
      'See *[sic]* there.'.replace('*[sic]*', '“[sic]”'),
      'Schools (a) and (b) met.',
    ],
  },
};
