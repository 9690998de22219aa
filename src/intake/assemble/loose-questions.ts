import type { Part } from '../submission.js';
import { alike, alikeKey } from './fixed-wording.js';
import { questions } from './questionnaire.js';
import { type Word, wordsOf } from './words.js';

/** Of a reworded question's words, how many stand in the printed one, in its order. */
const leastLikeness = 0.7;
/** Fewer words in the printed order are a coincidence, even behind "Question 2:". */
const leastAnnounced = 4;
const leastAlone = 7;
/** The printed questions have at most some seventy words. */
const mostWords = 80;

/** Words that ask, before the question itself. */
const opening =
  /^\s*(?:(?:please|kindly)\s+)?(?:(?:provide|give|describe|share|include|submit|summari[sz]e|outline|list)\s+)?/i;
/** Words of an answer: no printed question has them. */
const answering =
  /^(?:we|our|us|i|it|include|includes|included|is|are|was|were|will|has|had|plan|plans|continue|continues|focus|focused)$/;

/** The lead-in "A brief description of:" asks for nothing itself. */
const asked = questions
  .filter(({ part }) => part !== 'three')
  .map(({ part, wording }) => ({ part, wording, keys: new Set(wording.words.map(alikeKey)) }));

/**
 * The part a sentence asks for in words like those printed; null for any other. A name, a figure or a verb that the
 * printed question has not makes it an answer that took up the question's words.
 */
export function looseQuestion(sentence: string, isAnnounced: boolean): Part | null {
  const from = opening.exec(sentence)![0].length;
  const words = wordsOf(sentence.slice(from), mostWords);
  const least = isAnnounced ? leastAnnounced : leastAlone;
  if (words.length < least || words.length >= mostWords) return null;
  for (const { part, wording, keys } of asked) {
    const most = standingIn(words, keys);
    if (most < least || most / words.length < leastLikeness) continue;
    const common = inOrder(words, wording.words);
    if (common.size < least || common.size / words.length < leastLikeness) continue;
    // The first words say which question it is: "of activities undertaken by stakeholders" may stand in any.
    if (![0, 1, 2].some((index) => common.has(index) && words[index]!.text.length > 3)) continue;
    const foreign = words.filter((_, index) => !common.has(index));
    const isAnswer = foreign.some(
      (word) => answering.test(word.text) || /\d/.test(word.text) || isName(sentence, from, word),
    );
    if (!isAnswer) return part;
  }
  return null;
}

function isName(sentence: string, from: number, word: Word): boolean {
  return word.start > 0 && /^\p{Lu}/u.test(sentence.slice(from + word.start)) && /\p{Ll}/u.test(sentence);
}

/**
 * How many of the words stand in a wording at all. No more can stand there in its order, and nearly no sentence of an
 * answer comes near: in long submissions comparing each with each took more time than all other reading.
 */
function standingIn(words: readonly Word[], keys: ReadonlySet<string>): number {
  return words.filter(({ text }) => keys.has(alikeKey(text)) || isNumber.test(text)).length;
}

/** What may stand for a year or an ordinal of the printed wording. */
const isNumber = /\d|(?:st|nd|rd|th)$/;

/** Indexes of the text's words in a longest common subsequence; both sides are short. */
function inOrder(words: readonly Word[], wording: readonly string[]): ReadonlySet<number> {
  const width = wording.length + 1;
  const table = new Uint8Array((words.length + 1) * width);
  for (let i = words.length - 1; i >= 0; i -= 1) {
    for (let j = wording.length - 1; j >= 0; j -= 1) {
      table[i * width + j] = alike(words[i]!.text, wording[j]!)
        ? table[(i + 1) * width + j + 1]! + 1
        : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  const common = new Set<number>();
  for (let i = 0, j = 0; i < words.length && j < wording.length; ) {
    if (alike(words[i]!.text, wording[j]!)) {
      common.add(i);
      i += 1;
      j += 1;
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return common;
}
