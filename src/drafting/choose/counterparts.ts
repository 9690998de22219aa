import { isNumberWord } from '../style/number-words.js';

/** Comparatives that stand before a noun, or behind "is", for what is compared with something named before. */
const compared =
  'smaller|larger|bigger|newer|older|simpler|cheaper|lighter|quieter|slower|faster|shorter|longer|humbler|less \\p{Ll}+|more \\p{Ll}+';

/** "A smaller effort, …", "There is a less comfortable trend": than which? */
const comparedSubject = new RegExp(
  `^(?:(?:In|At|On|By|Since|During) [^,]{1,40}, )?(?:[Aa]n?|[Tt]here (?:is|was|has been|are|were)(?: an?)?) (?:much |far |even |still |somewhat |rather )?(?:${compared}|comparable|parallel) (?:effort|project|scheme|initiative|trend|experience|example|case|exercise|programme|pilot|study|version|story|picture)\\b`,
  'u',
);

/** "eVIN is older.", "Progress was less satisfactory in other areas.": than what, beside which? */
const comparedPredicate = new RegExp(
  `\\b(?:is|are|was|were|became|has been|have been|remains?|proved) (?:much |far |even |still |somewhat |rather )?(?:${compared})(?=[.;]|$)|\\bin (?:the )?other (?:areas|respects|fields|regions|countries|places|parts|sectors|cases)(?=[.;]|$)`,
  'u',
);

/** "a practice in Peru, Chile and other countries", "in 12 other areas": the others are told of here. */
const othersNamed =
  /\b(?:and|or|as|than|many|some|several|most|all|\d+|two|three|four|five) (?:in )?(?:the )?other\b/;

/** "Kyrgyzstan is where the work has gone furthest", "are the most widespread, then e-finance": of what? */
const superlativeAtEnd =
  /\b(?:furthest|farthest|most widely|most clearly)(?=[,.;]|$)|\b(?:is|are|was|were) the (?:most|least) \p{Ll}+, (?:then|followed|and)\b/u;

/** "A second experience since WSIS concerns", "The second story is about": what was the first? */
const oneMore =
  /^(?:(?:In|At|On|By|Since|During) [^,]{1,40},? )?(?:[Tt]he (?:second|third|fourth|fifth) (?!(?:half|quarters?|waves?|parties|party|generation|languages?|world|term|time|largest|lockdown|sector|day|week|year|decade|century)\b)[\p{Ll}-]+ (?:is|was|has|concerns|concerned|relates|related|comes|came)\b|[Aa] (?:second|third|fourth|fifth) (?:component|phase|round|pillar|module|cohort|experience|story|example|aspect|side|dimension|way|insight|argument|effect|consequence|difference|strand|effort)\b(?! (?:of|for|edition|session|meeting|phase)\b))/u;

/** "three kinds of investment did.": what did they do? */
const unsaidVerb =
  /^(?!.*, (?:and|but|while|whereas) |.*\b(?:than|as|what|whatever|who|whom|which|if|when|where|how|those|all|only)\b).*\b(?:(?:did|does|do|can|could|will|would)(?: not)?|(?<!\bthat\b.*)(?:has|have|had))\.$/i;

/** "published for 8 of 10, terrain data for 5": of ten what? */
const ofSoMany =
  /\b(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine) (?:out )?of (?:\d+|three|four|five|six|seven|eight|nine|ten)(?=[,.;](?!\d| or\b)|$)/u;

/** "Fifteen years later one user in three is a child": later than what? */
const yearsLater =
  /^(?:Just |Only |Some |About |Barely )?([\p{L}\d-]+) (?:years?|months?|weeks?|days?) (?:later|earlier)\b(?! than)/u;

/** "On the strength of this, we moved", "from this in Connecting Humanity": the pronoun alone, and nothing told before it. */
const bareThis =
  /\b(?:of|from|in|on|to|with|by|for|than|after|before|about|beyond|behind|like|through|doing|given|all) (?:this|that)(?=[,.;]| (?:in|by|with|at|on|for|through|within|during|we|the|and)\b)/u;

/** "in order to supply that evidence,": which? */
const toDoThat = /\bto \p{Ll}{3,} that (\p{Ll}{3,})(?=[,.;])/u;

/** "A complementary application was launched", "At a higher level, …", "took a different path": beside which, than which? */
const besideOther =
  /^(?:(?:In|At|On|By|Since|During) [^,]{1,40}, )?[Aa]n? (?:complementary|companion|corresponding) \p{Ll}+|^(?:At|On|In) an? (?:higher|lower|deeper|broader|wider|smaller|larger|different|similar) \p{Ll}+,|\b(?:took|chose|followed|adopted|went) a (?:different|similar|parallel) (?:path|approach|route|course|line|road|way)\b(?! (?:from|than|to)\b|,)|\b(?:is|was|are|were) another(?=[.,;:])|^[\p{L} ]{3,40} came (?:first|last|next)(?=[:.;])|\b(?:ahead|behind|there) already\b|^The (?:Award|Campaign|Course|Fellowship|Initiative|Network|Platform|Prize|Programme|Project) itself\b|(?:^|, )[Tt]he same (?:approach|method|model|process|procedure|formula|tool|platform|system|exercise|course|package|kit) (?!as\b|that\b|which\b|for\b)|\bthe missing \p{Ll}+(?=[,.;])/u;

/** "A second Development Account project was approved": what was the first? */
const secondNamed =
  /^[Aa] (?:second|third|further) (?!United Nations )(?:\p{Lu}[\p{L}-]* ){1,4}(?:project|programme|initiative|course|platform|workshop|meeting|hub|centre)\b(?! (?:of|for)\b)/u;

/** "efforts went in three directions.", "Gender should be stated separately": what follows, or stood before, is not here. */
const announced =
  /\b(?:goes|go|went|falls?|fell|moved|worked|developed|evolved) in (?:two|three|four|five|several) (?:directions|ways|respects|forms|phases|strands)\.$|\b(?:should|must|needs? to|deserves? to) be (?:stated|mentioned|told|treated|dealt with|discussed)(?: (?:here|separately|apart|first|too|as well|under [^.]{1,30}))?\.$/u;

/** "On the strength of that experience": which? */
const thatNoun =
  /\b(?:[Oo]f|[Oo]n|[Ii]n|[Ff]rom|[Tt]o|[Ww]ith|[Bb]y|[Ff]or|[Aa]fter|[Ss]ince|[Uu]nder|[Tt]hrough) that (?!(?:of|in|on|who|which|that|is|are|was|were|has|have|had|with|for|from|the|a|an|it|they|we|not|can|could|will|may)\b)(\p{Ll}{3,})(?=[,.;]| (?!that\b))/u;

/** "a good example of what such a centre does": which? */
const suchOne = /(?<!\bas )\bsuch an? (\p{Ll}{3,})(?!\p{L})(?! (?:as|that|for)\b)/u;

/** What is told of before the pronoun, and may be meant by it. */
const toldBefore = /[,;:\u2013\u2014]|\b(?:and|but|which|who|that)\b/;

/** "Following its publication, the Commission was asked": of a work, and not of the one who was asked. */
const afterItsRelease =
  /^(?:Following|After|Since|Before|Upon|With) its (?:adoption|approval|completion|issuance|publication|release)\b[^,]*, (?:we\b|\p{Lu}{2,}\b|the (?:Agency|Bank|Commission|Department|Fund|Office|Organi[sz]ation|Programme|[Ss]ecretariat|Union)\b)/u;

/** "Member States could use it to declare": a verb behind "could" or "to", and nothing before the one who acts. */
const useIt =
  /^(?:The )?\p{Lu}(?:(?! (?:who|which|that) )[^,;:]){0,60}? (?:can|could|may|might|will|would|should|must) (?:also |then |now )?\p{Ll}+ (?:it|them)\b(?! (?:possible|easier|easy|clear|hard|difficult|necessary|mandatory))/u;

/** "The sixth edition of the Plan made it a cornerstone": made what one? */
const madeItOne =
  /^(?:(?! and )[^,;:]){3,90}? (?:made|makes|called|calls|named|names|declared|declares) (?:it|them) (?:an?|the|one of|its|their) (?!\p{Ll}+ to\b)/u;

/** "At first it was about information": what was? */
const atFirstIt =
  /^(?:At first|At the outset|Initially|Later|Soon|Now|Today|By now|Before long),? (?:it|they) (?!(?:is|was|seems|seemed|appears) (?:\p{Ll}+ )?(?:that|to)\b)/u;

/** "For TOWB this was the event of the year": what was? */
const thisWas =
  /^(?:For|To|In|At|From|By|Of) [^,]{1,60},? (?:this|that) (?:was|is|has been|means|meant|proved|remains)\b/u;

/** "In Peru, for instance, …", "Progress continued nonetheless.", "Judges too were addressed", "where it all started": in spite of, or beside, what? */
const nonetheless =
  /^[^,]{1,60}, for (?:instance|example), (?:they|it|these|this|the \p{Ll}+) |\b(?:nonetheless|nevertheless|all the same)\.$|^\p{Lu}\p{Ll}+ too (?:was|were|is|are|has|have|had|\p{Ll}+ed)\b|\bwhere it all (?:started|began)\b|\b(?:went on|continued|progressed) as well\b|^[Nn]ot (?:all|everything) (?:was|is|were|went|has|had)\b/u;

/** "Our answer has been gradual", "What has not followed is the money": to what, behind what? */
const answerToNothing =
  /^(?:Our|The) (?:answer|reply|response|reaction|choice|solution) (?:is|was|has been|had been)\b|^What (?:has|have|had|did|does) not (?!changed\b)\p{Ll}+(?: [^,;]{1,40})? (?:is|was)\b|\bhow (?:the )?\p{Lu}[\p{L} ]{1,60} (?:answered|responded|reacted|replied|coped)\.$/u;

/** "asks what technology is doing to it": to what? */
const doesToIt =
  /\bwhat (?:[\p{L}-]+ ){1,5}(?:does|do|did|is doing|are doing|has done|have done) (?:to|for|with) (?:it|them)\b/u;

/** "Readers were not lacking either.": beside what? */
const either = /\bnot?\b(?!.*\bor\b).* either\.$/;

/** "The word, which …": no name, and no work that is explained behind it. */
const explainedNoun =
  /^The (?!(?:pandemic|crisis|lockdowns?|world|youth|internet|economy|poor|elderly|public|media|region|country)\b)\p{Ll}+, (?:which|who|whose)\b/u;

const halves: readonly RegExp[] = [
  superlativeAtEnd,
  ofSoMany,
  oneMore,
  unsaidVerb,
  afterItsRelease,
  useIt,
  madeItOne,
  explainedNoun,
  atFirstIt,
  thisWas,
  either,
  nonetheless,
  answerToNothing,
  doesToIt,
  besideOther,
  secondNamed,
  announced,
];

/**
 * Whether a sentence has only one half of a pair: a comparative without what is compared, the second without the first, a
 * verb that repeats one, "this" or "it" for what nothing before it in the sentence names.
 */
export function lacksCounterpart(text: string): boolean {
  return (
    isCompared(text) ||
    isYearsLater(text) ||
    pointsAlone(text, bareThis) ||
    pointsAlone(text, thatNoun) ||
    pointsAlone(text, toDoThat) ||
    pointsAlone(text, suchOne) ||
    halves.some((half) => half.test(text))
  );
}

function isCompared(text: string): boolean {
  if (/\bthan\b|\bcompared (?:with|to)\b|\b[Ss]ince\b|\brelative to\b/.test(text)) return false;
  return comparedSubject.test(text) || (comparedPredicate.test(text) && !othersNamed.test(text));
}

function isYearsLater(text: string): boolean {
  const count = yearsLater.exec(text)?.[1]?.toLowerCase();
  return count !== undefined && (isNumberWord(count) || /^(?:\d+|an?|few|several|many)$/.test(count));
}

function pointsAlone(text: string, pointer: RegExp): boolean {
  const found = pointer.exec(text);
  if (found === null) return false;
  // The comma of "3,000" is no pause.
  const before = text.slice(0, found.index).replace(/(?<=\d),(?=\d)/g, '');
  const noun = found[1];
  return !toldBefore.test(before) && (noun === undefined || !before.toLowerCase().includes(noun));
}
