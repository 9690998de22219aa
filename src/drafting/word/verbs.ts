/**
 * What English verbs look like, as far as agreement needs it. A word that is on none of these lists is not guessed
 * at: the sentence is then left out and said to be in the first person.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter((word) => word !== ''));

/** Verbs that are hardly ever nouns in these texts: "and provide" is a second verb. */
export const pureVerbs = words(`
  accelerate accept accompany pledge endorse access achieve acknowledge acquire act adapt add address adhere adopt advance advise advocate
  affirm agree align allocate allow analyse analyze announce anticipate apply appreciate approve arrange ask assess
  assist assume assure attend attract avoid become begin believe benefit bring broaden build call carry catalyse
  catalyze celebrate collaborate collect combine commend commission commit communicate compile complement complete
  comprise concentrate conduct confirm connect consider consist consult continue contribute convene convert cooperate coordinate
  cover create deal decide dedicate deepen define deliver demonstrate deploy describe determine develop devote
  digitize digitise disburse discuss disseminate distribute double draw drive educate elaborate embed embrace
  emphasize emphasise employ empower enable encourage endorse engage enhance enlarge enrich ensure equip establish
  evaluate examine exist expand expect explain explore extend facilitate find finalize finalise follow foster fulfil
  fulfill gather generate get give go govern grow harness help highlight hold identify illustrate implement
  improve include incorporate increase inform initiate innovate inspire integrate intend introduce invest investigate
  invite involve issue join keep know launch lead learn lend leverage listen look maintain make mainstream manage
  maximize meet mentor migrate mobilize mobilise modernize modernise monitor motivate move negotiate nurture observe
  obtain offer operate optimize organize organise oversee participate pay perform persist prepare present preserve
  prevent prioritize prioritise proceed procure produce promote propose protect prove provide publish pursue raise
  reach realize realise receive recognize recognise recommend reduce refer refine reflect regard reinforce reiterate
  release rely remain remember render renew reorganize replace represent require resolve respond restore retain review
  revise rotate run safeguard see seek select sell send serve show sign simplify solve speak spearhead sponsor stand steer
  stimulate strengthen strive submit succeed suggest supply sustain tackle take teach tell test think transfer transform
  translate treat try underline understand undertake unite update upgrade uphold urge use utilize utilise validate
  value verify view want welcome widen work write
`);

/** Verbs that are as often nouns: after "and" they may be either. */
export const nounVerbs = words(`
  access address advance aim benefit call campaign change commission comment cooperate cost cover design document
  drive estimate exchange feature fight finance focus forecast fund group guide help hope host impact increase
  influence input interview invest issue launch lead link list map mark market measure mentor model monitor move need
  network note offer partner pilot plan practice process produce profile programme project promise publish question
  rank rate record release report request research respond review run scale screen seminar share show sponsor stand
  start study supply support survey target test trade train transfer trust update upgrade use value view visit voice
  welcome work workshop
`);

const irregularPasts = words(`
  ate dealt fed forgot froze grew hid hung overcame rode rang sank shot slid struck swept withstood outgrew woke became began bent bound bought brought broke broadened built came caught chose did drew drove fell felt fought
  found flew foresaw gave got grew had heard held kept knew laid lent led left lit lost made meant met oversaw paid
  ran rose said sat saw sent shook shone showed sold sought spent spoke spoken stood strove taught thought threw told
  took undertook underwent understood upheld was went were withdrew won wore wrote
`);

/** Base form and past are one word: which it is, nobody can tell from the verb. */
export const timelessVerbs = words(
  `put set cut let cost hit spread read bid cast shut split quit broadcast forecast`,
);

/** Words in -ed that are base forms. */
const basesInEd = words(
  `need feed seed speed proceed succeed exceed breed bleed heed embed shed wed bed weed shred`,
);

export const modals = words(`will would can could may might shall should must cannot ought`);
export const auxiliaries: Readonly<Record<string, string>> = {
  have: 'has',
  are: 'is',
  were: 'was',
  do: 'does',
  "haven't": "hasn't",
  "aren't": "isn't",
  "weren't": "wasn't",
  "don't": "doesn't",
};

const adverbs = words(`
  also always already again actively both closely consequently currently ever further furthermore generally hence
  jointly just largely mainly moreover mostly never newly not now often only particularly presently previously recently
  regularly since soon specifically still strongly successfully then therefore thus together twice usually yet
`);

/** Words in -ly that are none. */
const notAdverbs = words(`
  apply rely supply reply comply multiply imply only family ally rally assembly monthly quarterly italy july
`);

// These are asked of nearly every word: the cheap question comes first, and the expression only where it may say yes.
export function isAdverb(word: string): boolean {
  if (!word.endsWith('ly')) return adverbs.has(word);
  return adverbs.has(word) || (/^[a-z]{3,}ly$/.test(word) && !notAdverbs.has(word));
}

export function isPast(word: string): boolean {
  if (!word.endsWith('ed')) return irregularPasts.has(word);
  return (
    irregularPasts.has(word) || (word.length > 3 && /^[a-z][a-z-]*ed$/.test(word) && !basesInEd.has(word))
  );
}

export function isBase(word: string): boolean {
  return pureVerbs.has(word) || nounVerbs.has(word) || basesInEd.has(word) || prefixedBase(word);
}

const prefixInitials = 'crpou';

/** co-host, co-organize, re-launch, pre-test */
function prefixedBase(word: string): boolean {
  if (!prefixInitials.includes(word.charAt(0))) return false;
  const rest = /^(?:co|re|pre|out|over|under)-?([a-z]{3,})$/.exec(word)?.[1];
  return rest !== undefined && (pureVerbs.has(rest) || nounVerbs.has(rest) || rest === 'organize');
}

/** "publish" → "publishes", "carry" → "carries". */
export function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return `${base}s`;
}

/** The base form of a third-person present, or null: "carries" → "carry". */
export function baseOfThirdPerson(word: string): string | null {
  if (!word.endsWith('s')) return null;
  const candidates = [
    ...(word.endsWith('ies') ? [`${word.slice(0, -3)}y`] : []),
    ...(word.endsWith('es') ? [word.slice(0, -2)] : []),
    word.slice(0, -1),
  ];
  return candidates.find(isBase) ?? null;
}
