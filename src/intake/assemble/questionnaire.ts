import type { Part } from '../submission.js';
import { type FixedWording, fixedWording, followWording } from './fixed-wording.js';
import type { Word } from './words.js';

export type Question = { readonly part: Part; readonly wording: FixedWording };

/** UNCTAD's questions, as printed on the form since 2006; where a sentence ends, an entity may have left out the rest. */
export const questions: readonly Question[] = [
  {
    part: 'one',
    wording: fixedWording(
      'An executive summary of activities undertaken by stakeholders, progress made, and any obstacles encountered.',
    ),
  },
  {
    part: 'two',
    wording: fixedWording(
      `A brief analytical overview of trends and experiences in implementation at the national, regional and
      international levels and by all stakeholders, highlighting achievements and obstacles since WSIS and taking into
      account the follow-up and review of the 2030 Agenda for Sustainable Development.`,
      `This could include information on the facilitation process of implementation, monitoring and cooperation among
      stakeholders.`,
    ),
  },
  { part: 'three', wording: fixedWording('A brief description of:') },
  {
    part: 'three-a',
    wording: fixedWording(
      'Innovative policies, programmes and projects which have been undertaken by all stakeholders to implement the outcomes.',
      `Where specific targets or strategies have been set, progress in achieving those targets and strategies should be
      reported.`,
    ),
  },
  {
    part: 'three-b',
    wording: fixedWording(
      `Future actions or initiatives to be taken, regionally and/or internationally, and by all stakeholders, to improve
      the facilitation and ensure full implementation in each of the action lines and themes, especially with regard to
      overcoming those obstacles identified in Part Two above.`,
      'You are encouraged to indicate any new commitments made to further implement the outcomes.',
    ),
  },
];

/** A printed question, or the first piece of one that a page end or a note cut. */
export type QuestionRead = {
  readonly question: Question;
  /** Index of the first word after it. */
  readonly end: number;
  /** Where its wording goes on in a later block; null where it was read whole. */
  readonly cutAt: number | null;
};

/**
 * The question that begins at a word of the text. `announced` says that "Part One" or the like stands before it, so
 * that fewer words are enough. An answer that merely begins like a question is none: the text must follow the wording
 * to the end of a sentence, or end in the middle of it.
 */
export function questionAt(words: readonly Word[], from: number, announced: boolean): QuestionRead | null {
  for (const question of questions) {
    const least = announced ? 2 : Math.min(6, question.wording.words.length);
    const read = follow(words, from, question, 0, least);
    if (read === null) continue;
    // "A brief description of our work" opens an answer; the form's "A brief description of:" has (a) and (b) below.
    const isLeadIn = question.wording.words.length < 6 && read.end < words.length;
    if (!isLeadIn || leadsToQuestion(words, read.end)) return read;
  }
  return null;
}

// Also behind the "a" of "(a)".
function leadsToQuestion(words: readonly Word[], from: number): boolean {
  return questions
    .filter(({ part }) => part === 'three-a' || part === 'three-b')
    .some((question) => [0, 1].some((skip) => follow(words, from + skip, question, 0, 2) !== null));
}

/** The rest of a question that was cut at `cutAt`. */
export function questionGoesOn(
  words: readonly Word[],
  question: Question,
  cutAt: number,
): QuestionRead | null {
  return follow(words, 0, question, cutAt, Math.min(4, question.wording.words.length - cutAt));
}

function follow(
  words: readonly Word[],
  from: number,
  question: Question,
  at: number,
  leastMatched: number,
): QuestionRead | null {
  const match = followWording(words, from, question.wording, at);
  if (match === null || match.matched < leastMatched) return null;
  const whole = match.complete;
  if (!whole && match.end < words.length) return null;
  const finished = match.reached >= question.wording.words.length - 1;
  return { question, end: match.end, cutAt: finished ? null : match.reached };
}
