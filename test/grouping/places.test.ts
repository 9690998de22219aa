import { describe, expect, test } from '@jest/globals';
import { codeRecords } from '../../src/grouping/index.js';
import type { Record } from '../../src/records/index.js';
import { recordOf, registers } from './records.js';

/** The best region of a unit, "none" without one or where three or more are named and none decides. */
function bestRegion(record: Record): string {
  const { regions } = codeRecords([record], registers, { decisions: [] }).value[0]!.units[0]!;
  const best = regions[0];
  if (best === undefined || (regions.length > 2 && best.score < 0.5)) return 'none';
  return best.code;
}

const fromUndp = (text: string) => bestRegion(recordOf('undp', [{ text }]));
const fromGovernment = (country: string, text: string) => {
  const record = recordOf('undp', [{ text }]);
  const name = `Government of ${country}`;
  const entity = { ...record.entity, id: 'state', name, acronym: null, kind: 'member-state' as const };
  return bestRegion({ ...record, entity: { ...entity, registered: false } });
};

describe('a Government that names no place tells of its own country', () => {
  test.each([
    ['Uganda', 'A portal for farmers was opened in May.', 'africa'],
    ['Uruguay', 'The law on access to data was amended.', 'latin-america-caribbean'],
    ['the Netherlands', 'A desk for notifying gaps in software was opened.', 'europe'],
    ['Jordan', 'Our ministry connected 40 schools.', 'western-asia'],
    ['Sri Lanka', 'Post offices lend tablets to readers.', 'asia-pacific'],
    ['Poland', 'This law obliges offices to reply online.', 'europe'],
    ['Poland', 'The present law obliges offices to reply online.', 'europe'],
  ])('%s', (country, text, region) => {
    expect(fromGovernment(country, text)).toBe(region);
  });

  test.each([
    ['Germany', 'In Kenya, teachers were trained in coding.', 'africa'],
    ['Uganda', 'Delegates from Brazil, Nepal, Jordan and Italy took part in the course.', 'none'],
    ['Canada', 'A charter for the digital transition was agreed.', 'none'],
    ['the United States of America', 'A portal for farmers was opened.', 'none'],
    ['Norway', 'In 60 countries of the world, teachers were trained.', 'none'],
    ['Poland', 'We thank the secretariat for the opportunity.', 'none'],
    ['Poland', 'This contribution follows the template.', 'none'],
    ['Poland', 'The present note has three parts.', 'none'],
  ])('not %s: %s', (country, text, region) => {
    expect(fromGovernment(country, text)).toBe(region);
  });
});

describe('what is called by a country and is none', () => {
  test.each([
    'Ms. Georgia Perera opened the course.',
    'Chad Smith opened the course.',
    'The course was opened by Michael Jordan.',
    'The course was opened by Tom Holland.',
    'Dr. Israel Mensah opened the course.',
    'The course can be followed in Thai.',
    'The guide was translated into Korean and Nepali.',
    'The course was funded by Norway.',
    'A grant from the Government of Japan paid for the course.',
    'The co-chairs, Kenya and Norway, thanked those present.',
    'The agreement was signed in Nairobi.',
    'Our annual global forum will return to Lisbon.',
    'The Addis Ababa Action Agenda was reviewed.',
    'The Kyoto Protocol was reviewed.',
    'Much was achieved in the twenty years since Tunis.',
    'Founded in Edinburgh, the Federation speaks for libraries.',
    "Forms accept addresses in Ge'ez, Thai and Devanagari scripts.",
    'Few servers accept addresses in Devanagari, Arabic or Thai.',
    'Pledges were made at the Baku conference.',
    'At WTSA-24 in New Delhi, members revised 40 standards.',
    'The University, whose headquarters are in Tokyo, awarded 40 doctorates.',
    'Our Hiroshima office trained 200 officials.',
    'Japan, Australia and Singapore are co-convenors of the negotiations.',
    'Peru chaired the Working Group of the Commission.',
    'Korean-made terminals were shipped to disaster sites.',
    'We spoke at the consultations in Geneva, New York and Addis Ababa.',
    'The offer of Switzerland to house the secretariat is being examined.',
    'The centre in Atlanta, Georgia, opened its cluster.',
    'Data centres used as much power as France.',
    'The network reaches an area larger than Belgium.',
  ])('%s', (text) => {
    expect(fromUndp(text)).toBe('none');
  });

  test.each([
    ['Schools in Georgia were connected.', 'europe'],
    ['Jordan trained 40 officers.', 'western-asia'],
    ['Villages of the Chad Basin were connected.', 'africa'],
    ['Schools across Jordan received tablets.', 'western-asia'],
    ["Chad's Ministry trained teachers in Chad.", 'africa'],
    ['In Thai schools, teachers used tablets.', 'asia-pacific'],
    ['Korean farmers use the language model.', 'asia-pacific'],
    ['Nepali and Thai teachers wrote the lessons.', 'asia-pacific'],
    ['Norway funded schools at home.', 'europe'],
    ['In support of Kenya, teachers were trained.', 'africa'],
    ['With funds from Norway, teachers in Kenya were trained.', 'africa'],
    ['Clinics in Nairobi were connected.', 'africa'],
    ['Small shops of Beirut use the service.', 'western-asia'],
    ['Teachers in Kyoto wrote the lessons.', 'asia-pacific'],
    ['Schools were visited in Tunis.', 'africa'],
    ['Registration offices in Aden were equipped.', 'western-asia'],
    ['Thai pupils wrote scripts for radio plays.', 'asia-pacific'],
    ['Countries such as France use the course.', 'europe'],
    ['More than France, Spain used the course.', 'europe'],
  ])('but: %s', (text, region) => {
    expect(fromUndp(text)).toBe(region);
  });
});

describe('a second place, named for who or what came from there', () => {
  test.each([
    [
      'In Irbid, 640 women learned to code. The Netherlands has agreed to finance a third round.',
      'western-asia',
    ],
    ['Herders in Mongolia hear the price of wool. Japan and Norway are the main donors.', 'asia-pacific'],
    ['Clinics in Quito tried the sites. The Korean trust fund met the cost.', 'latin-america-caribbean'],
    ['Residents of Basra renew their cards by telephone; a firm in Kraków wrote the code.', 'western-asia'],
    ['The peering point of Lomé was moved. Volunteers from the Amsterdam community helped.', 'africa'],
    [
      'Midwives in Dushanbe use tablets. The software is maintained at the University of Oslo.',
      'asia-pacific',
    ],
    ['Mail from Erbil to Basra used to go by way of Frankfurt.', 'western-asia'],
    ['Schools in Bishkek share one tender. The method had earlier been tried in Rwanda.', 'asia-pacific'],
    [
      'Growers in Honduras are called. A comparable service in Odisha has the same results.',
      'latin-america-caribbean',
    ],
    ['Unlike Norway, Kenya lets shops do so.', 'africa'],
    [
      'Ministers of Guatemala share one fund, to which Seoul and Madrid contribute.',
      'latin-america-caribbean',
    ],
    ['Bissau teaches what it learned. Lisbon takes part as an observer.', 'africa'],
    ['Families from the old city of Mosul were asked. The software came from Vilnius.', 'western-asia'],
  ])('%s', (text, region) => {
    expect(fromUndp(text)).toBe(region);
  });

  test.each([
    ['Forty engineers from Uganda were trained.', 'africa'],
    ['Experts from Nepal wrote the guide.', 'asia-pacific'],
    ['A firm in Kraków wrote the code.', 'europe'],
    ['The approach was first tried in Rwanda.', 'africa'],
    ['Rwanda pays for its own lines.', 'africa'],
    ['In Kenya, courses were funded by the bank.', 'africa'],
    ['Teachers from Chad and Nepal took part.', 'africa'],
    ['The office of the President in Tegucigalpa answers online.', 'latin-america-caribbean'],
    ['Japan finances the second phase.', 'asia-pacific'],
    ['UNDP opened 40 telecentres, 12 of them in Nepal.', 'asia-pacific'],
    ['The Kenya fund for universal service connected 40 schools.', 'africa'],
    ['Election observers in Nigeria were trained in the use of tablets.', 'africa'],
    ['A digital skills programme was launched in Kampala for 300 women.', 'africa'],
    ['An e-waste strategy was approved in Nairobi in June.', 'africa'],
    ['Teachers in Dhaka joined an online discussion group.', 'asia-pacific'],
    ['In northern Nigeria, UNDP paid 300 women for lessons.', 'africa'],
    ['Mali and its donors agreed on a road map.', 'africa'],
    ['The winners came from Kenya.', 'africa'],
    ['Women of African descent in Colombia and Ecuador recorded songs.', 'latin-america-caribbean'],
    ['A cable along the Pacific coast of Mexico was landed.', 'latin-america-caribbean'],
    ['West Indian farmers use the service.', 'latin-america-caribbean'],
    ['African swine fever was tracked by an application in Peru.', 'latin-america-caribbean'],
    ['In Trinidad, songs were digitized.', 'latin-america-caribbean'],
    ['The Hiroshima office of the post was connected.', 'asia-pacific'],
  ])('but where nothing else is named: %s', (text, region) => {
    expect(fromUndp(text)).toBe(region);
  });
});

describe('a place that acts, pays or builds at home, beside a helper from elsewhere', () => {
  test.each([
    ['Togo paid 600,000 workers through a platform, with advice from Germany.', 'africa'],
    ['Kenya financed 400 networks in its northern counties with equipment from Finland.', 'africa'],
    ['In Kenya, post offices served as training centres, with software from Estonia.', 'africa'],
    ['A similar platform in Uganda connected farmers, with technical advice from Germany.', 'africa'],
    ['Digital records of births are kept in Uganda on servers from Germany.', 'africa'],
    ['Kenyan experts trained 300 teachers with a curriculum from Estonia.', 'africa'],
    ['In 2020, Germany financed 40 telecentres in Malawi.', 'africa'],
    ['Norway, through UNDP, financed 40 libraries in Rwanda.', 'africa'],
    ['Germany financed the platform that serves farmers in Malawi and their families.', 'africa'],
    ['The Government of Rwanda funds the digitization of land records, on the model of Estonia.', 'africa'],
    ['Kenya has funded 400 networks, with advice from a company in Finland.', 'africa'],
    ['Inspired by Estonia, UNDP put 300 services of Malawi online.', 'africa'],
    ['Irish Aid and UNDP trained 300 nurses in Malawi.', 'africa'],
    ['Malawi trained 300 young people as observers.', 'africa'],
    ['In Kenya and Uganda, UNDP paid for lessons. A study of it came out in Norway.', 'africa'],
  ])('%s', (text, region) => {
    expect(fromUndp(text)).toBe(region);
  });

  test('63 countries of which some are in one region are of the world', () => {
    expect(fromUndp('Support was given to 63 countries, 27 of them in the African Region.')).toBe('none');
  });
});

describe('a text about the world', () => {
  test.each([
    'Courses were given in 45 countries, including Kenya.',
    'Teachers worldwide, such as those in Nepal, used the course.',
    'Courses were given in Kenya, Brazil, Nepal and Jordan.',
    'Globally, half of all pupils are offline. The gap is widest in Kenya. Costs are the reason.',
    'The least developed countries, among them Chad, use the guide.',
  ])('%s', (text) => {
    expect(fromUndp(text)).toBe('none');
  });

  test.each([
    ['Courses were given in 45 African countries.', 'africa'],
    ['Courses were given in 12 countries, including Kenya.', 'africa'],
    ['In Nepal, 45 schools use the best course worldwide.', 'asia-pacific'],
    ['Caribbean small island developing States use the guide.', 'latin-america-caribbean'],
    ['In 45 countries of Europe, teachers used the course.', 'europe'],
  ])('but: %s', (text, region) => {
    expect(fromUndp(text)).toBe(region);
  });

  test('also one from a body of a region', () => {
    const text = 'Officers in Brazil, Kenya, Nepal and Jordan followed the course.';
    expect(bestRegion(recordOf('eclac', [{ text }]))).toBe('none');
  });
});
