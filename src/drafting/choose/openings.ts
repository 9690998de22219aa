const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words that, opening a sentence, point back to one before: without it nobody knows what they speak of. */
const pointers = list(`
  these those that it they he she his her hers its their theirs such both other others another here yet but and so or
  then thus hence therefore however nevertheless nonetheless consequently accordingly likewise similarly instead
  otherwise meanwhile indeed rather firstly secondly thirdly para paras paragraph paragraphs article articles section
  annex figure table page chapter
`);

/** The same of words that point only with what follows them, by their first word. One large expression took longer. */
const pointersWith: ReadonlyMap<string, RegExp> = new Map([
  ['this', /^(?! year\b)/i],
  ['the', /^ (?:same|latter|former|above|following|aforementioned|two|three|four|others?)\b/i],
  ['there', /^(?= (?:is|are|was|were)\b)/i],
  ['first', /^(?=,)/],
  ['second', /^(?=,)/],
  ['third', /^(?=,)/],
  [
    'in',
    /^ (?:this|that|these|those|such|turn|particular|parallel|contrast|doing so|so doing|other words|all these|all those|the same|its|their|both|(?:response|addition) to (?:this|these|that))\b/i,
  ],
  ['at', /^ (?:this|that|these|those|the same|its)\b/i],
  ['as', /^ (?:such|a result|part of (?:this|that|these|its|the same)|a consequence)\b/i],
  ['to', /^ (?:(?:this|that|these) end|do so)\b/i],
  ['for', /^ (?:this|that|these|instance|example)\b/i],
  ['on', /^ (?:this|that|these|the other hand|its)\b/i],
  ['with', /^ (?:this|that|these|its|their)\b/i],
  ['by', /^ (?:this|doing so|these)\b/i],
  ['from', /^ (?:this|these)\b/i],
  ['through', /^ (?:this|these|it|its|their)\b/i],
  ['during', /^ (?:this|these|the (?:session|event|meeting|discussions?|week|forum))\b/i],
  ['under', /^ (?:this|these|its)\b/i],
  ['based', /^ on (?:this|these|that)\b/i],
  ['building', /^ on (?:this|these|that|it)\b/i],
  ['following', /^ (?:this|these|that)\b/i],
  ['within', /^ (?:this|these)\b/i],
  ['along', /^ (?:with )?(?:this|these)\b/i],
  ['of', /^ (?:this|these)\b/i],
]);

function opensWithPointer(text: string): boolean {
  const first = firstWord.exec(text);
  if (first === null) return false;
  const word = first[1]!.toLowerCase();
  return pointers.has(word) || (pointersWith.get(word)?.test(text.slice(first[0].length)) ?? false);
}

const firstWord = /^["']?(\w+)/;

/** "The initiative …", "The Survey …": one common noun with an article, and nothing that says which. */
const bareDefinite =
  /^the (?:action|activity|activities|alliance|assessment|campaign|centre|coalition|compact|conference|course|courses|database|declaration|discussions?|document|effort|efforts|event|events|exercise|facility|findings|forum|framework|fund|gap|trend|growth|increase|decline|difference|problem|situation|goal|group|guide|guidelines|index|initiative|initiatives|instrument|mapping|meeting|meetings|methodology|network|outcomes?|paper|panel|participants|partnership|pilot|plan|platform|policy|portal|process|programme|programmes|project|projects|publication|questions|recommendations|report|reports|results|roadmap|series|session|sessions|strategy|study|studies|summit|survey|theme|tool|toolkit|tools|training|trainings|updates|website|workshop|workshops)(?: (?:also|will|would|has|had|have|is|was|are|were|can|could|may|aims?|provides?|focus(?:es|ed)?|includes?|included|featured?|features|covers?|covered|explored|highlighted|showed|shows|\p{Ll}+(?:ed|s))\b|,)/iu;

/** Pointers that stand anywhere. */
const innerPointer =
  /\b(?:there too|the latter|(?:on|in|with) the same (?:theme|matter|subject|topic|issue|spirit|vein))\b/;

const yearThenPointer = /^(?:In|During|Since) (?:\w+ )?\d{4},? (?:it|they|this|these)\b/;

/** "Utilizing digital tools, they …": the pointer stands behind an introductory phrase. */
const latePointer = /^[^,"]{1,120}, (?:they|it|this(?! year\b)|these|he|she)\b/i;

export function dangles(text: string): boolean {
  return (
    opensWithPointer(text) ||
    bareDefinite.test(text) ||
    latePointer.test(text) ||
    yearThenPointer.test(text) ||
    innerPointer.test(text)
  );
}

/** Words that only join a sentence to the one before, and say nothing themselves. */
export const bareConnective =
  /^(?:moreover|furthermore|in addition|additionally|besides|finally|lastly|also|in parallel),? (?=\S)/i;

export const question = /\?["')]*$/;
