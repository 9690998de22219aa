import { describe, expect, test } from '@jest/globals';
import { lacksCounterpart } from '../../src/drafting/choose/counterparts.js';
import { definiteNouns } from '../../src/drafting/choose/definite-nouns.js';
import { wordsOf } from '../../src/drafting/word/tokens.js';

describe('half of a pair', () => {
  test.each([
    'A smaller effort, Lamp Towns in Peru, serves 30 schools.',
    'There is a less comfortable trend.',
    'The shelf network of Lima is older.',
    'Progress was less satisfactory in other areas.',
    'Peru is where the lending has gone furthest.',
    'Loans are the most widespread, then sales, then gifts.',
    'The second story is about weight.',
    'A second experience since the Summit concerns firms.',
    'TOWB finds that three kinds of library did.',
    'Fifteen years later one reader in three is a child.',
    'On the strength of this, TOWB opened 30 libraries.',
    'On the strength of that experience, 30 libraries were opened.',
    'TOWB drew a lesson from this in a study of 2020.',
    'Following its publication, the Commission was asked by 30 towns to cost a plan.',
    'Member States could use it to declare 30 books.',
    'The sixth edition of the Shelf Plan made it a cornerstone.',
    'The word, which clerks of Lima coined in April, has had some success.',
    'Shelf lists published for 8 of 10, maps for 5.',
    'At first it was about books.',
    'Readers were not lacking either.',
    'In Zambia, for instance, they lent books.',
    'Lending in the towns continued nonetheless.',
    'Judges too were trained.',
    'Training of judges went on as well.',
    'Not all was gained.',
    'In northern Peru a second component was added in 2019.',
    'The flood has tested all this within weeks.',
    'A good example of what such a library does came from Peru.',
    'For TOWB this was the event of the year.',
    'Our answer has been gradual.',
    'What has not followed is the money.',
    'A yearbook asks what lending does to it.',
    'In order to supply that evidence, TOWB built a tool.',
    'A complementary shelf was opened in Lima.',
    'At a higher level, the Lima Academy has 94 students.',
    'Peru took a different path.',
    'The cost of books was another.',
    'The Fellowship itself was awarded to 130 clerks.',
    'In Lima, thanks to the League, the same approach produced 30 shelves.',
    'A second Lima Shelf project was approved in October.',
    'The efforts of TOWB went in three directions.',
    'Gender should be stated separately.',
  ])('%s', (text) => expect(lacksCounterpart(text)).toBe(true));
  test.each([
    'A smaller effort than that of 2019, Lamp Towns serves 30 schools.',
    'Prices are lower than in 2019.',
    'Books are more expensive in landlocked countries.',
    'Readers in Peru, Chile and other countries asked for 30 books.',
    'Lending has gone further in Peru than in Chile.',
    'Loans are the most widespread form of service.',
    'The second half of 2020 was quieter than the first.',
    'The second session of the Council of Clerks was held in Lima.',
    'A second office was opened in Lima.',
    'In 2020 TOWB lent more books than Lima did.',
    'Three years later than planned, the library opened.',
    'Since its publication in 2003, the Lima Plan has guided 30 towns.',
    'TOWB opened 30 libraries, and this helped 400 readers.',
    'Those who asked for it could use it to lend.',
    'The library in Lima, which opened in 2019, lent 30 books.',
    'TOWB and the towns agreed on what each of them has.',
    'Of the 30 towns 8 of 10 libraries were open.',
    'At first 30 towns joined.',
    'TOWB will open libraries in towns that have none or will close either.',
    'Clerks made it a rule to lend books.',
    'TOWB told Lima that evidence of lending was there.',
    'Libraries follow the same method as in 2019.',
    'Libraries should be mentioned by name in the list of 30 towns.',
    'At a conference in Lima, 94 clerks met.',
    'Peru took a different path from Chile, and lent more than in 2019.',
    'A second Lima Shelf project for clerks was approved.',
    'The League asks what clerks do for towns.',
    'A library was opened in Lima, and such a library lends 30 books a day.',
    'TOWB has never seen such a year as this.',
    'In Rwanda, for instance, TOWB and the League connected 63 libraries.',
    'A larger share of women (62 per cent) completed the 40 courses.',
    'Clerks offered 40 courses to those most at risk of leaving school.',
    'The pandemic, which closed libraries in 190 towns, led 112 towns to lend by post.',
    'Some 60 per cent of readers had books in 2020, and 40 per cent did not.',
    'Two of three, or 2.2 billion, readers have no books.',
    'The law itself was adopted in 2018 by the Parliament of Peru.',
    'Peru opened its shelf in 2020 and made it a free service.',
    'What has not changed since 2015 is the work of TOWB.',
    'TOWB supported 3,000 clerks in 40 towns in four areas.',
  ])('not: %s', (text) => expect(lacksCounterpart(text)).toBe(false));
});

describe('a work that something before must have named', () => {
  const works = (text: string) => definiteNouns(wordsOf(text)).works;
  test.each([
    'In 2020, 1,870 clerks had completed the programme (46 per cent women).',
    'TOWB teams supported the process from Nairobi.',
    'In April the project team changed its plan.',
    'The training brought 30 clerks together.',
    'TOWB tested 30 towns with the new tool.',
    'The Index, applied to 86 towns in the Survey, has been offered since April.',
  ])('%s', (text) => expect(works(text)).toBe(true));
  test.each([
    'TOWB and Lima opened the portal for clerks.',
    'TOWB ran a programme and evaluated the programme.',
    'A joint survey was made, like the survey by UNESCO.',
    'Clerks used the service Saqya.',
    'The tool known as One Desk runs in 28 towns.',
    'ShelfWave, the lamp service, has 49 users.',
    'The national information system counted 30 towns.',
    'TOWB worked under the partnership with the League of Clerks.',
    'Clerks of the Lima Shelf Programme lent 30 books.',
    'For the most part clerks lent books.',
  ])('not: %s', (text) => expect(works(text)).toBe(false));
});

test('letters with an article are a name, and ask for nothing before them', () => {
  expect(
    definiteNouns(wordsOf('TOWB supported the WSIS processes, including the forum of 2020.')).kinds,
  ).toEqual([]);
  expect(definiteNouns(wordsOf('TOWB was asked by the Commission, and trained 30 clerks.')).kinds).toEqual([
    'commiss',
  ]);
});
