import { stemmer } from 'stemmer';

/**
 * Words that the Porter stemmer throws together with others of another meaning: government and governance would both
 * be "govern", community and communication "commun", connectivity and to connect "connect". The first that a word
 * begins with is its stem.
 */
const keptApart: readonly string[] = [
  'governance',
  'government',
  'community',
  'communiti',
  'communicat',
  'connectivit',
  'universit',
  'universal',
  'organic',
  'informal',
  'informatics',
  'informat',
  'emergenc',
  'accountab',
  'accessib',
  'publicat',
  'authorit',
  'mobile',
  'mobiliz',
  'international',
  'generati',
  'general',
  'experiment',
  'vulnerabilit',
  'newsletter',
  'newspaper',
  'newsroom',
  'news',
  'reporter',
  'pressing',
  'journalis',
  'responsib',
  'digital',
  'opening',
  'customer',
  'customs',
  'customar',
  'competenc',
  'competent',
  'competition',
  'competit',
  'marketing',
  'marketplace',
  'authoriz',
  'author',
  'engineer',
  'doctoral',
  'minorit',
  'importan',
  'importer',
  'operator',
  'operation',
  'cooperativ',
  'industrial',
  'generator',
  'transition',
  'internal',
  'homeworker',
  'corporation',
  'accelerator',
  'specification',
  'instalment',
  'container',
  'mechaniz',
  'detective',
  'examination',
  'principal',
  'accession',
  'computer',
  'measurement',
  'publisher',
  'moderator',
  'correspondent',
  'arabic',
  'directive',
  'formalit',
  'formed',
  'readiness',
  'renewable',
  'assistive',
  'electronics',
  'humane',
  'humanis',
];

/** The same by their first letters: with nearly every word the first question is the last. */
const openingLength = 4;
const keptApartBy = byOpening(keptApart);

function byOpening(words: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const word of words) {
    const opening = word.slice(0, openingLength);
    found.set(opening, [...(found.get(opening) ?? []), word]);
  }
  return found;
}

/** Longer than any word of a vocabulary; the stemmer's expressions are not linear in the length of a word. */
const longestStemmed = 40;

/** The stem of a word in lower case; British and American endings ("digitalisation") give one stem. */
export function stemOf(lower: string): string {
  if (lower.length > longestStemmed) return lower;
  const word =
    lower.length >= 6 && lower.includes('is') ? lower.replace(/is(e[sdr]?|ing|ations?)$/, 'iz$1') : lower;
  const apart = keptApartBy.get(word.slice(0, openingLength))?.find((one) => word.startsWith(one));
  if (apart !== undefined) return sameWord[apart] ?? apart;
  return stemmer(word);
}

const sameWord: Readonly<Record<string, string>> = {
  communiti: 'community',
  competent: 'competenc',
  competition: 'competit',
};
