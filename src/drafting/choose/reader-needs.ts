import { stemOfWord } from '../../grouping/index.js';
import { isOfQuestionnaire, runInTitle, titleAbove } from '../../records/index.js';
import { goesOnFromAbove } from '../sentences/story.js';
import { placeWords } from '../sentences/title-matter.js';
import { isTitled, titleSentences } from '../sentences/titled.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import type { Word } from '../word/tokens.js';
import { definiteNouns } from './definite-nouns.js';
import { hasNamedActor } from './features.js';
import { isName } from './subjects.js';
import { weights } from './weights.js';

/**
 * What a reader of the draft alone would miss where this is the first sentence printed of its unit, in points (zero and below): a
 * title over it that it says nothing of, "the forms" that nobody has spoken of, a first sentence left out. Nothing of
 * it refuses a sentence; of two that say as much, the one that explains itself is chosen.
 */
export function readerNeeds(
  sentence: UnitSentence,
  text: string,
  words: readonly Word[],
  acts: boolean,
): number {
  if (isTitled(sentence)) return 0;
  const named = acts || hasNamedActor(text);
  // An item of a list without its introduction is a later sentence as well.
  const isLater = sentence.index > titleSentences(sentence.siblings) || sentence.unit.lead_in !== null;
  return (
    (goesOn.test(text) ? weights.goesOn : 0) +
    (definiteNouns(words).opens ? weights.unexplainedNoun : 0) +
    (isLater ? (named ? weights.firstLeftOut : weights.firstLeftOutUnnamed) : 0) +
    (goesOnFromAbove(sentence)
      ? weights.goesOnFromAbove + (named || hasName(sentence, words) ? 0 : weights.nameless)
      : 0) +
    (lacksTitle(sentence, words) ? weights.titleLeftOut : 0)
  );
}

/** "also", "too", "another": beside what is not there. */
const goesOn =
  /^[^,;]{0,60}\b(?:also|too|though|again|then|further|moreover|another|likewise|instead|similarly|still|other)\b|\b(?:too|as well|as before|likewise)[.,;]/i;

/** A name that is no place's alone, behind the first word. */
function hasName(sentence: UnitSentence, words: readonly Word[]): boolean {
  const places = placeWords(sentence);
  return words.some((word, at) => at > 0 && isName(word) && !places.has(word.lower));
}

/** Whether a title, its list's or its heading's, stands over a sentence that has no word of it. */
function lacksTitle({ unit, record }: UnitSentence, words: readonly Word[]): boolean {
  const title = runInTitle(unit) ?? titleAbove(unit, record);
  if (title === null || isOfLine(title, unit)) return false;
  const own = contentOf(title);
  if (own.length === 0) return false;
  const said = new Set(words.map(({ lower }) => stemOfWord(lower)));
  return !own.some((stem) => said.has(stem));
}

/** A heading that names an action line, or a part of the questionnaire, tells nothing that is missing. */
function isOfLine(title: string, { action_lines }: UnitSentence['unit']): boolean {
  return (
    isOfQuestionnaire(title) ||
    action_lines.some(({ because }) => because.some((why) => why === `heading: ${title}`))
  );
}

function contentOf(title: string): readonly string[] {
  return (title.match(/\p{L}[\p{L}\p{N}'-]*/gu) ?? [])
    .filter((word) => word.length > 3)
    .map((word) => stemOfWord(word.toLowerCase()));
}
