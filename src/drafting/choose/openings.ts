const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words that, opening a sentence, point back to one before: without it nobody knows what they speak of. */
const pointers = list(`
  that it they he she his her hers its their theirs other others yet but and or
  then thus hence therefore nevertheless nonetheless consequently accordingly likewise similarly instead
  otherwise meanwhile indeed rather firstly secondly thirdly para paras paragraph paragraphs article articles section
  annex figure table page chapter
`);

/** The same of words that point only with what follows them, by their first word. One large expression took longer. */
const pointersWith: ReadonlyMap<string, RegExp> = new Map([
  ['this', /^(?! (?:year|report|submission|century|decade|reporting (?:period|cycle))\b)/i],
  ['the', /^ (?:same|latter(?! half)|former|above|following|aforementioned|two|three|four|others?)\b/i],
  // "There, a network …" points; "There are 46 …" does not.
  [
    'there',
    /^(?! (?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|remains?|exists?)\b)/i,
  ],
  ['however', /^(?=,)/],
  ['so', /^(?! far\b)/i],
  ['here', /^(?! in \p{Lu})/u],
  ['both', /^(?! (?:the )?\p{Lu}\p{L}* and )/u],
  ['another', /^(?! (?:\d|million|billion|thousand))/i],
  ['such', /^(?! (?:is|was|\p{Ll}+ as)\b)/u],
  ['those', /^(?! (?:who|that|of)\b)/i],
  ['these', /^(?! days\b)/i],
  ['against', /^ (?:this|that|these)\b/i],
  ['thanks', /^ to (?:this|that|these|its|their)\b/i],
  ['since', /^ (?:then|this|that)\b/i],
  ['until', /^ (?:then|this|that)\b/i],
  ['after', /^ (?:this|that|these|which)\b/i],
  ['before', /^ (?:this|that|these|then)\b/i],
  ['despite', /^ (?:this|that|these)\b/i],
  ['given', /^ (?:this|that|these)\b/i],
  ['because', /^ of (?:this|that|these)\b/i],
  ['due', /^ to (?:this|that|these)\b/i],
  ['doing', /^ so\b/i],
  ['first', /^(?=,)/],
  ['second', /^(?=,)/],
  ['third', /^(?=,)/],
  [
    'in',
    /^ (?:this(?! (?:century|decade|reporting))|that|these|those|such|turn|particular|parallel|contrast|doing so|so doing|other words|all these|all those|the same|its|their|both|(?:response|addition) to (?:this|these|that))\b/i,
  ],
  [
    'at',
    /^ (?:this|that|these|those|the same|its|the (?:meeting|event|session|conference|workshop|summit),)/i,
  ],
  ['as', /^ (?:such(?! \p{Ll}+ as\b)|a result|part of (?:this|that|these|its|the same)|a consequence)\b/iu],
  ['to', /^ (?:(?:this|that|these) end|do so)\b/i],
  ['for', /^ (?:this|that|these|instance|example|the (?:\d{4} )?edition)\b/i],
  ['on', /^ (?:this|that|these|the other hand|its)\b/i],
  ['with', /^ (?:this|that|these|its|their)\b/i],
  ['by', /^ (?:this|that|then|doing so|these)\b/i],
  ['from', /^ (?:this|these)\b/i],
  ['through', /^ (?:this|these|it|its|their)\b/i],
  ['during', /^ (?:this(?! reporting)|these|the (?:session|event|meeting|discussions?|week|forum))\b/i],
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
  /^the (?:action|activity|activities|alliance|assessment|campaign|centre|coalition|compact|conference|course|courses|database|declaration|discussions?|document|effort|efforts|event|events|exercise|facility|findings|forum|framework|fund|gap|trend|growth|increase|decline|difference|problem|situation|goal|group|guide|guidelines|index|initiative|initiatives|instrument|mapping|meeting|meetings|methodology|network|outcomes?|paper|panel|participants|partnership|pilot|plan|platform|policy|portal|process|programme|programmes|project|projects|publication|questions|recommendations|report|reports|results|roadmap|series|session|sessions|strategy|study|studies|summit|survey|theme|tool|toolkit|tools|training|trainings|updates|website|workshop|workshops)(?: (?:also|will|would|has|had|have|is|was|are|were|can|could|may|aims?|provides?|focus(?:es|ed)?|includes?|included|featured?|features|covers?|covered|explored|highlighted|showed|shows|\p{Ll}+(?:ed|s))\b(?! by\b)|,)/iu;

/** "A second workshop …", "The new version …": one of several, the others of which were named before. */
const furtherOne =
  /^(?:an?|the) (?:second|third|fourth|fifth|new|latest|next|previous|final|last|first|follow-up) (?:edition|version|phase|session|meeting|workshop|round|part|event|one|cohort|stage|series|volume|issue|component|pillar|module)\b(?! (?:of|for|on|in) )/i;

/** "Some of them", "Three of the courses were": a part of what was named before. */
const partOf =
  /^(?:only |about |nearly |over |more than )?(?:some|one|all|most|many|several|half|none|each|few|a few|any|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*) of (?:them|these|those|the (?:\p{Ll}+ ){0,1}\p{Ll}+s (?:was|were|is|are|has|have|had|will|\p{Ll}+ed)\b)/iu;

/** "The platform now offers", "The report found": verbs that the row of endings above does not show. */
const bareDefiniteLate =
  /^the (?:action|activity|activities|alliance|assessment|campaign|centre|coalition|conference|courses?|database|document|efforts?|events?|exercise|facility|findings|forum|framework|fund|gap|guide|guidelines|index|initiatives?|meetings?|network|outcomes?|paper|panel|participants|partnership|pilot|plan|platform|portal|process|programmes?|projects?|publication|recommendations|reports?|results|roadmap|series|sessions?|strategy|study|studies|summit|surveys?|tools?|toolkit|trainings?|website|workshops?) (?:(?:now|then|later|also|thus|therefore|currently|recently|jointly) \p{Ll}+|found|brought|took|gave|made|led|drew|saw|came|began|ran|held|built|set|put|told|kept|met|sought|won|grew|rose|fell|became|show|suggest|indicate|confirm|demonstrate|provide|include|focus|aim)\b/iu;

/** "It is estimated that", "It was decided at the Forum that", "It is important to": an "it" that stands for nothing. */
const emptyIt =
  /^it (?:should be (?:noted|stressed|recalled) that|(?:is|was|has been|will be|remains|became) (?:\p{Ll}+ly )?(?:\p{Ll}+(?:ed|own|en|id|nt|al|able|ible|ary|ear|rue)\b[^,.;]{0,60}? that|(?:important|essential|necessary|possible|crucial|vital|useful|difficult|hard|impossible|imperative) (?:to|for|that)))\b/iu;

/** "In its resolution 76/189, the General Assembly …": whose it is comes behind the comma, with a name. */
const namedBehind =
  /^(?:[Ii]n|[Ww]ith|[Aa]t|[Oo]n|[Tt]hrough|[Aa]s part of|[Uu]nder|[Dd]uring|[Ff]rom|[Ff]or|[Tt]o|[Bb]y) (?:its|their|his|her) [^,]{1,80}, (?:the )?\p{Lu}/u;

/** Pointers that stand anywhere. */
const innerPointer =
  /\b(?:there too|the latter|(?:on|in|with) the same (?:theme|matter|subject|topic|issue|spirit|vein))\b/;

const yearThenPointer = /^(?:In|During|Since) (?:\w+ )?\d{4},? (?:it|they|this|these)\b/;

/** "Utilizing digital tools, they …": the pointer stands behind an introductory phrase. */
const latePointer = /^[^,"]{1,120}, (?:they|it|this(?! year\b)|these|he|she)\b/i;

export function dangles(text: string): boolean {
  if (emptyIt.test(text) || (namedBehind.test(text) && !latePointer.test(text)))
    return innerPointer.test(text);
  return (
    opensWithPointer(text) ||
    bareDefinite.test(text) ||
    bareDefiniteLate.test(text) ||
    furtherOne.test(text) ||
    partOf.test(text) ||
    latePointer.test(text) ||
    yearThenPointer.test(text) ||
    innerPointer.test(text)
  );
}

/** Words that only join a sentence to the one before, and say nothing themselves. */
export const bareConnective =
  /^(?:(?:moreover|furthermore|in addition|additionally|besides|finally|lastly|also|in parallel),?|(?:however|nevertheless|nonetheless|meanwhile|similarly|likewise|indeed|further|specifically|notably|in particular|subsequently|at the same time|to (?:this|that) end|in this (?:regard|respect|context|connection|spirit|light)|for (?:example|instance)|as an example|on the other hand|by contrast|in turn|as such|in other words|overall),) (?=\S)/i;

export const question = /\?["')]*$/;
