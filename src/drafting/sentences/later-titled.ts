import { runInTitle, storyTitle } from '../../records/index.js';
import { definiteNouns } from '../choose/definite-nouns.js';
import { dangles } from '../choose/openings.js';
import { wordsOf } from '../word/tokens.js';
import { alike } from '../word/view.js';
import { bare, isOfOneWork } from './bare-title.js';
import { isAspect } from './heading-over.js';
import { isUnsaid, isUnsaidByOthers, withRegard } from './title-matter.js';
import { firstToPrint, given, isLine, placeIn, titleSentences } from './titled.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * A later sentence with the title that it stands under, for where it is printed without those before it: "With regard to the
 * Shelf Passport, in Peru a pilot registered 61,000 readers". Null where it points to one of them, names whom it is about, or has no
 * such title.
 */
export function laterTitled(sentence: UnitSentence): UnitSentence | null {
  const { siblings, index, unit, record } = sentence;
  const runIn = titleSentences(siblings);
  if (index <= Math.max(runIn, firstToPrint(siblings))) return null;
  const own = runIn > 0 ? runInTitle(unit) : null;
  const isOwn = own !== null && !isAspect.test(own);
  const printed = isOwn ? own : storyTitle(unit, record);
  if (printed === null || placeIn(printed, sentence) !== null || isLine(printed, sentence)) return null;
  const text = alike(sentence.text);
  const { works, opens, points } = definiteNouns(wordsOf(text));
  if (works || opens || points || dangles(text)) return null;
  // Behind the name of a work, others act in it: "With regard to the Shelf Passport, the Ministry of Peru opened 12 rooms".
  const edit = withRegard(bare(printed), sentence, text, isOfOneWork(printed) ? isUnsaidByOthers : isUnsaid);
  return edit === null ? null : given(sentence, edit, isOwn ? siblings.slice(0, runIn) : printed);
}
