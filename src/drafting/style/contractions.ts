import type { Edit } from '../word/edits.js';
import { edit, type Sheet, withCapital } from './sheet.js';

/** "don't" → "do not". "they'd" is left, and "it's closed": what the letter stands for is not always plain. */
const contraction =
  /(?<![\p{L}\p{N}'-])(can|won|shan|do|does|did|is|are|was|were|has|have|had|could|would|should|must|need)n?'t(?![\p{L}\p{N}'-])/giu;

const full: Readonly<{ [short: string]: string }> = {
  "can't": 'cannot',
  "won't": 'will not',
  "shan't": 'shall not',
};

/** Written English has no contractions; those of a quotation stay. */
export function contractions(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  return text.includes("'") ? [...negations(sheet), ...shortened(sheet)] : [];
}

/** By what stands behind the letters: "it's a" is "it is a", "it's been" is "it has been"; "it's now closed" is either. */
const withVerb =
  /(?<![\p{L}\p{N}'-])(it|there|that|what|who|he|she|they|we|you)'(s|re|ve|ll) (?:(been|become|had|got|gone)|an?|the|no|too|very|essential|important|clear|hard|easy|difficult|possible|safe|likely|why|how|what|because|there|enough|(?:built|based|designed|divided|estimated|expected|foreseen|hosted|intended|known|located|meant|organi[sz]ed|planned|structured|used) (?:in|on|so|for|to|around|as|from|at|that|by))(?![\p{L}'-])/giu;
const unmistaken = /(?<![\p{L}\p{N}'-])(they|we|you|who|it|there|that)'(re|ve|ll)(?![\p{L}\p{N}'-])/giu;
/** "it'd been planned" is "it had been planned"; "they'd like" is either. */
const hadBeen = /(?<![\p{L}\p{N}'-])(it|there|that|he|she|they|we|you)'d (?=(?:been|gone)(?![\p{L}'-]))/giu;
const verbs: Readonly<{ [letters: string]: string }> = { s: 'is', re: 'are', ve: 'have', ll: 'will' };

function shortened(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  const found = new Map<number, readonly Edit[]>();
  for (const pattern of [withVerb, unmistaken]) {
    for (const { 1: word = '', 2: letters = '', 3: participle, index } of text.matchAll(pattern)) {
      // "WHO's": of the Organization.
      if (found.has(index) || (word.length > 1 && word === word.toUpperCase())) continue;
      const verb =
        participle !== undefined && letters.toLowerCase() === 's' ? 'has' : verbs[letters.toLowerCase()]!;
      const end = index + word.length + 1 + letters.length;
      found.set(index, edit(sheet, 'contraction', index, end, `${word} ${verb}`));
    }
  }
  for (const { 0: whole, 1: word = '', index } of text.matchAll(hadBeen))
    found.set(index, edit(sheet, 'contraction', index, index + whole.length - 1, `${word} had`));
  return [...found.values()].flat();
}

function negations(sheet: Sheet): readonly Edit[] {
  const { text } = sheet;
  if (!text.includes("'t")) return [];
  return [...text.matchAll(contraction)].flatMap(({ 0: found, 1: verb = '', index }) => {
    const lower = found.toLowerCase();
    if (!lower.endsWith("n't") || found === found.toUpperCase()) return [];
    const written = full[lower] ?? `${verb.toLowerCase()} not`;
    return edit(
      sheet,
      'contraction',
      index,
      index + found.length,
      /^\p{Lu}/u.test(found) ? withCapital(written) : written,
    );
  });
}
