import { runInTitle, storyTitle } from '../../records/index.js';
import { definiteNouns } from '../choose/definite-nouns.js';
import { dangles } from '../choose/openings.js';
import { wordsOf } from '../word/tokens.js';
import { alike } from '../word/view.js';
import { bare } from './bare-title.js';
import { isAspect } from './heading-over.js';
import { withRegard } from './title-matter.js';
import { firstToPrint, given, isLine, placeIn, titleSentences } from './titled.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * A later sentence with the title that it stands under, for where it is printed without those before it: "With regard to the
 * Shelf Passport, in Peru a pilot registered 61,000 readers". Null where it points to one of them, names whom it is about, or has no
 * such title.
 */
export function laterTitled(sentence: UnitSentence): UnitSentence | null {
  const { siblings, index, unit, record } = sentence;
  // Asked of every later sentence, and most stand under no such title.
  if (runInTitle(unit) === null && storyTitle(unit, record) === null) return null;
  const runIn = titleSentences(siblings);
  if (index <= Math.max(runIn, firstToPrint(siblings))) return null;
  const own = runIn > 0 ? runInTitle(unit) : null;
  const isOwn = own !== null && !isAspect.test(own);
  const printed = isOwn ? own : storyTitle(unit, record);
  if (printed === null || placeIn(printed, sentence) !== null || isLine(printed, sentence)) return null;
  const text = alike(sentence.text);
  const { works, opens, points } = definiteNouns(wordsOf(text));
  if (works || opens || points || dangles(text)) return null;
  if (ofAll.test(text) || byOthers.test(text)) return null;
  const edit = withRegard(bare(printed), sentence, text);
  return edit === null ? null : given(sentence, edit, isOwn ? siblings.slice(0, runIn) : printed);
}

/** "Some 2.2 billion children worldwide had no access": of the world, and of no work. */
const ofAll =
  /\b(?:worldwide|globally|in the world|of the world|(?:million|billion) (?:people|children|women|girls|men|learners|workers|persons)|Member States|States)\b/;

/** "trained by the World Bank": what somebody with a name did may be of that one's work. */
const byOthers = /\b(?:by|of|from) (?:the )?\p{Lu}[\p{L}-]*\p{Lu}|\bby (?:the )?\p{Lu}\p{Ll}/u;
