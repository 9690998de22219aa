/** What makes a sentence worth its place. Points; a sentence needs `threshold` to be chosen. */
export const weights = {
  result: 4,
  ongoing: 2,
  figure: 2,
  mostFigures: 2,
  /** A thousand people, users, schools: what it came to. */
  reach: 2,
  yearOfPeriod: 2,
  longAgo: -3,
  name: 1,
  mostNames: 3,
  note: 1,
  entityIsSubject: 2,
  namedActor: 1,
  regionNamed: 3,
  trend: 4,
  surelyOfSection: 3,
  wordsOfSection: 1,
  noWordsOfSection: -3,
  /** A section on a theme says nothing else of what it is about. */
  noWordsOfTopic: -4,
  future: -2,
  praise: -1,
  short: -2,
  long: -2,
  veryLong: -4,
  threshold: 4,
  /** A sentence that leans on a chosen one needs less of its own. */
  leaningThreshold: 2,
  /** A weak sentence that a strong one takes along. */
  weakFellow: -2,
  /** What a reader of the draft alone would miss; see `readerNeeds`. */
  goesOn: -1,
  unexplainedNoun: -2,
  firstLeftOut: -2,
  firstLeftOutUnnamed: -3,
  goesOnFromAbove: -2,
  /** And has no name at all: half of such sentences are of what stands above them. */
  nameless: -3,
  titleLeftOut: -3,
  /** Of a work whose first paragraph, which says what it is, cannot stand before it. */
  withoutDefinition: -5,
  /** Of a story in running prose, whose title is not carried into it either. */
  storyWithoutBeginning: -2,
} as const;

/** Measured in A/76: one to four sentences, 54 words at the median, 165 at most. */
export const paragraphSize = {
  sentences: 4,
  median: 54,
  /** No further sentence is begun once a paragraph has these words. */
  enough: 45,
  /** What a paragraph is filled to. */
  full: 110,
  most: 165,
  /** Paragraphs of one entity in one section, and the units with something to say that each stands for. */
  mostOfOne: 6,
  unitsEach: 3,
} as const;
