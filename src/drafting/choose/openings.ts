/** Openings that point back to a sentence before: without it nobody knows what they speak of. */
const pointers =
  /^["']?(?:this(?! year\b)|these|those|that|it|they|he|she|his|her|hers|its|their|theirs|such|both|the (?:same|latter|former|above|following|aforementioned|two|three|four|others?)|others?|another|here|there(?= (?:is|are|was|were)\b)|yet|but|and|so|or|then|thus|hence|therefore|however|nevertheless|nonetheless|consequently|accordingly|likewise|similarly|instead|otherwise|meanwhile|indeed|rather|first(?=,)|firstly|second(?=,)|secondly|third(?=,)|thirdly|in (?:this|that|these|those|such|turn|particular|parallel|contrast|doing so|so doing|other words|all these|all those|the same|its|their|both)|at (?:this|that|these|those|the same|its)|as (?:such|a result|part of (?:this|that|these|its|the same)|a consequence)|to (?:this|that|these) end|to do so|for (?:this|that|these|instance|example)|on (?:this|that|these|the other hand|its)|with (?:this|that|these|its|their)|by (?:this|doing so|these)|from (?:this|these)|through (?:this|these|it|its|their)|during (?:this|these|the (?:session|event|meeting|discussions?|week|forum))|under (?:this|these|its)|based on (?:this|these|that)|building on (?:this|these|that|it)|in (?:response|addition) to (?:this|these|that)|following (?:this|these|that)|within (?:this|these)|along (?:with )?(?:this|these)|of (?:this|these)|para|paras|paragraphs?|articles?|section|annex|figure|table|page|chapter)\b/i;

/** "The initiative …", "The Survey …": one common noun with an article, and nothing that says which. */
const bareDefinite =
  /^the (?:action|activity|activities|alliance|assessment|campaign|centre|coalition|compact|conference|course|courses|database|declaration|discussions?|document|effort|efforts|event|events|exercise|facility|findings|forum|framework|fund|gap|trend|growth|increase|decline|difference|problem|situation|goal|group|guide|guidelines|index|initiative|initiatives|instrument|mapping|meeting|meetings|methodology|network|outcomes?|paper|panel|participants|partnership|pilot|plan|platform|policy|portal|process|programme|programmes|project|projects|publication|questions|recommendations|report|reports|results|roadmap|series|session|sessions|strategy|study|studies|summit|survey|theme|tool|toolkit|tools|training|trainings|updates|website|workshop|workshops)(?: (?:also|will|would|has|had|have|is|was|are|were|can|could|may|aims?|provides?|focus(?:es|ed)?|includes?|included|featured?|features|covers?|covered|explored|highlighted|showed|shows|\p{Ll}+(?:ed|s))\b|,)/iu;

/** Pointers that stand anywhere. */
const innerPointer =
  /\b(?:there too|the latter|(?:on|in|with) the same (?:theme|matter|subject|topic|issue|spirit|vein))\b|^(?:In|During|Since) (?:\w+ )?\d{4},? (?:it|they|this|these)\b/;

/** "Utilizing digital tools, they …": the pointer stands behind an introductory phrase. */
const latePointer = /^[^,"]{1,120}, (?:they|it|this(?! year\b)|these|he|she)\b/i;

export function dangles(text: string): boolean {
  return pointers.test(text) || bareDefinite.test(text) || latePointer.test(text) || innerPointer.test(text);
}

/** Words that only join a sentence to the one before, and say nothing themselves. */
export const bareConnective =
  /^(?:moreover|furthermore|in addition|additionally|besides|finally|lastly|also|in parallel),? (?=\S)/i;

export const question = /\?["')]*$/;
