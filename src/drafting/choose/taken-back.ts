import type { UnitSentence } from '../sentences/unit-sentences.js';

/** "The pandemic has been called the great accelerator. We would put it differently": what the sender does not say itself, and what it says against it. */
export function isTakenBack({ siblings, index, text }: UnitSentence): boolean {
  return takesBack.test(text) || takesBack.test(siblings[index + 1]?.text ?? '');
}

const takesBack =
  /^(?:(?:But |Yet |However, )?(?:we|this office|the office) (?:would put it|see it|read it|think|thinks) (?:differently|otherwise)|(?:But |Yet )?(?:this|that|it) (?:is|was) (?:not so|not true|no longer true|misleading|a myth|wrong|an illusion)\b|We (?:do not|don't) (?:agree|share))/i;
