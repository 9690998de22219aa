import { months } from '../../document/index.js';

/** "A good example is the library in Lima": of what? */
const example =
  /(?:^|, )(?:an?|another|one|the best) (?:\p{Ll}+ )?(?:example|exception|instance|case in point) (?:is|was|are|were)\b/iu;

/** "A progress report was presented in Lima": on what? */
const reportOnNothing =
  /^(?:In [^,]{1,40}, |So far,? )?an? (?:progress|interim|follow-up|final|mid-term|status|synthesis) report (?:was|is|has|had|will)\b(?![^.]* (?:about|on (?!\d|\p{Lu}\p{Ll}+day)) ?)/iu;

/** "A strategy for 2021–2025 is being drafted", "A prototype was tested with the police": for what, of what? */
const workOnNothing =
  /^(?:(?:In|By|Since|During) [^,]{1,40},? )?(?:[Aa]n?|[Tt]he) (?:first |second |new |final |joint |detailed |short |full |comprehensive )?(?:prototype|pilot|strategy|road ?map|evaluation|assessment|review|feasibility study|background study|study|handbook|manual|toolkit|mapping|concept note|template|proof of concept)(?: for (?:the period )?\d{4}(?:[\u2013-]\d{2,4})?)? (?:is|was|has|had|will|could)\b(?![^.]* (?:on|about|into|regarding|showing|which|that|of|for|to) (?!(?:19|20)\d\d|the \p{Lu}|\p{Lu}))/u;

/** "Results were mixed: it understood 71 per cent": what did? */
const resultsOfIt = /^(?:The )?[Rr]esults (?:was|were|are|have been) [^:]{1,40}: (?:it|they|this|these)\b/;

/** "Four towns were selected from 260 applications": for what? */
const selectedForNothing =
  /\b(?:were|was|have been|has been) (?:selected|chosen|picked|shortlisted) (?:from|out of|among|from among) (?:some |over |about |more than )?\d[\d,]* (?:applications|applicants|proposals|submissions|entries|candidates)\b(?![^.]* for (?:the|an?|its|\p{Lu}))/u;

/** "issued to correct this.", "established for this purpose": what, no clause before it says. */
const forThis =
  /^(?![^.]*(?:, and |, but |, so |; |: | because ))[^"]*\b(?:to \p{Ll}+ this|for (?:this|that) purpose|calls? this|called this)(?=[.,;]|$| [Tt]he \p{Lu}| the \p{L})/u;

/** "One academy, for mayors, was opened", "The target of 2 million was passed": which of them, of what? */
const oneOfMany =
  /^(?:In [^,]{1,40}, )?(?:[Oo]ne [\p{Ll}-]+, (?:for|on|in|with|of)\b|[Tt]he (?:target|quota|threshold) (?:of \d|was\b|has\b))/u;

/** "212 start-ups went through its courses": whose? */
const itsOfNobody =
  /^(?:Some |About |Over |More than |Nearly )?\d[\d,.]* [\p{Ll}-]+s (?:\p{Ll}+ ){1,4}its\b/u;

/** "adopted by all four countries": by which? */
const allOfThem =
  /^(?![^.]*(?::|\p{Lu}[\p{L}-]*(?:,| and) (?:and )?\p{Lu}))[^.]*\b(?:by|in|to|of|for|with|from) all (?:two|three|four|five|six|seven|eight|nine|ten) (?:countries|regions|partners|agencies|offices|pilots|sites|cities|towns|States|districts|centres)(?=[,.;]|$)/u;

/** "Three hundred towns have applied for membership": of what? */
const membership = /\b(?:appl(?:y|ies|ied|ying|ications?)|candidates?) for membership\b(?! (?:of|in) )/;

/** "Peru was the first to go live": with what? */
const firstToDo =
  /\b(?:was|were|is|are|became) the (?:first|second|third|last|next|only one)(?: (?:country|countries|region|city|entity|town|State|member|one))? to (?:go live|join|sign up|follow|do so|take part|enrol|benefit|move|start)(?=[,.;:]|$)/;

/** "E-commerce is offered by 71 per cent": of whom? "Peru has the highest maturity": of what? */
const shareOfNothing =
  /\b(?:provided|offered|used|adopted|reported|run|made|given|held) by (?:only |some |about |over |more than |nearly )?\d[\d.,]* per cent(?=[,.;])|\b(?:has|have|had|with) the (?:highest|lowest|largest|smallest|best|worst) \p{Ll}+(?=[.;]|, (?!(?:in|of|among|at)\b))/u;

/** "A budget of $10 million is under discussion": for what? */
const moneyForNothing =
  /^(?:A |Some |The )?(?:[\p{L}-]+ )?(?:[Bb]udget|[Ff]unding|[Ff]inancing) of (?![^.]* for )[^.]{1,40}? (?:is|was|are|were|has been|will be) (?:under discussion|requested|required|needed|pledged|secured|sought)\b/u;

/** "Delft and Colombo are the partners", "The League was the donor": of what? */
const roleInNothing =
  /\b(?:is|are|was|were) (?:among )?the (?:main |implementing |lead |other |principal )?(?:partners?|donors?|hosts?|sponsors?|founders?|organi[sz]ers|co-hosts)(?=[,.;]|$)/;

/** "The one in Peru is open": the one what? */
const theOne =
  /^the ones? (?:in|at|on|from|for|of|with|near|that|which)\b|^[Tt]he (?:[\p{L}'-]+ ){1,2}ones? (?:is|was|are|were|has|have|had|will)\b/iu;

/** "So far pledges covering 3 million have been kept", "Registrations doubled": of what, to do what? */
const pledges =
  /^(?:(?:So far|To date|By [^,]{1,30}|In [^,]{1,30}),? )?(?:pledges|commitments|registrations|enrolments|subscriptions|applications|nominations) (?:covering [\d.,]+(?: (?:thousand|million|billion))? (?:have|has|were|was|are)|(?:doubled|tripled|quadrupled|rose|grew|fell|increased|declined))\b(?![^.]* (?:for|of|from|with|by|in) (?:the )?\p{L})/iu;

/** "Connectivity remains the most stubborn:", "Fragmentation is the second.": of what? */
const superlativeOfNothing =
  /^(?:(?!\b(?:[Oo]f|[Aa]mong) (?:all|the|its|these) ).){0,400}?\b(?:is|are|was|were|remains?|remained|became|being) (?:still |by far |perhaps |probably )?the (?:(?:most|least) \p{Ll}+|second|third|fourth|fifth|biggest|largest|greatest|worst|hardest|highest|lowest)(?=[:.;]|$)/u;

/** "adopted five months after,": after what? A date before it would say. */
const laterThanNothing = new RegExp(
  String.raw`^(?![^.]*\b(?:(?:19|20)\d\d|${months.join('|')})\b[^.]* (?:after|later|earlier)[,.;])[^.]*\b(?:months?|years?|weeks?|days?) (?:after|later|earlier)(?=[,.;])`,
  'u',
);

/** "The League had planned a year of travelling": what became of it stands in the sentence behind. */
const plannedInVain =
  /^(?!.*\b(?:but|however|instead|although|until|before|because|and (?:then |in the end )?\p{Ll}+ed(?! \p{Ll}+s\b))\b).*\bhad (?:\p{Ll}+ )?(?:planned|hoped|intended|wished|scheduled) (?:to|an?|for|[a-z]+ \p{Ll}+s)\b/u;

/** "Peru and Quito followed, according to the League": in what? */
const followed =
  /^(?:\p{Lu}[\p{L}'-]*(?:,? and |, | of (?:the )?| )){1,12}(?:followed|will follow|(?:is|are) to follow|should follow|may follow)(?=[,.;]|$| (?:in|by|soon|later|at|next)\b)/u;

/** "Planners of three towns have been trained in its use": in the use of what? */
const trainedInIt =
  /^(?:\p{Lu}\p{Ll}+s|\d[\d,.]* \p{Ll}+s)(?: (?:from|of|in) [^,;:]{1,60}?)? (?:have|has|were|are) (?:been )?(?:trained|instructed|coached|advised) (?:in|on) its (?:use|application|operation|maintenance|methods?)\b/u;

/** "The League joined the appeal of the Red Cross": to whom, for what? */
const appeal =
  /\b(?:joined|answered|supported|endorsed) the (?:appeal|call) (?:of|by) (?:(?! (?:for|to|on|against|that|in) )[^,.;]){1,80}(?= and \p{Ll}|[,.;]|$)/u;

/** "was built on the same model", "through the same exercise": as what? A time or a measure is the same for all. */
const theSame =
  /^(?!.*\b(?:the same [\p{L}-]+(?: [\p{L}-]+)? (?:as|that|which|who|for|of|where|from)|both|each other)\b).*\b(?:[Oo]n|[Aa]long|[Bb]y|[Ww]ith|[Uu]nder|[Ii]n|[Ff]ollowing|[Uu]sing|[Tt]hrough|[Vv]ia) the same (?!(?:time|days?|years?|months?|weeks?|periods?|names?|numbers?|dates?|hours?|ages?|sex|languages?|countr(?:y|ies)|regions?|levels?|end|footing|rate|speed|price|room|table|place|household|town|city|village|building|family|person|people)\b)\p{Ll}/u;

/** "One of the eight is used": of the eight what? */
const oneOfSoMany =
  /\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ss]ome|[Mm]ost|[Mm]any|[Hh]alf|\d+) of the (?:two|three|four|five|six|seven|eight|nine|ten|\d+)(?=[,.;]|$| (?:is|was|are|were|has|have|had|will)\b)/;

/** "The second period was marked by": of what? */
const stageOfNothing =
  /^(?:In [^,]{1,40}, )?[Tt]he (?:first|second|third|fourth|last|final|next|previous|same) (?:period|phase|stage|part|step|round|call|cycle|wave|session|meeting|edition|batch|cohort|group|component|pillar|strand|area|track|point|one)\b(?! (?:of|in|for|on|to|at) )/;

/** "Only two of the five largest accept sellers": of the largest what? */
const largestOfNothing =
  /\b(?:of|in|by|at|for) the (?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:\p{Ll}+est)(?! of\b| in\b|(?: \p{Lu}[\p{L}-]+)? [\p{L}-]+(?:s|men|people)\b)/u;

/** "The post used the grant to buy": which one? */
const usedTheGrant =
  /\b(?:used|received|spent|won|invested|shared) the (?:grants?|loans?|funds?|money|award|prize|funding|equipment|devices|tablets|kits)\b(?! (?:of|for|from|that|which|provided|given|received))/;

/** "What has changed more deeply is the help": than what? */
const changedMore = /^What (?:has|have|had) \p{Ll}+ (?:more|less) \p{Ll}+ (?:is|was)\b(?![^.]* than )/u;

/** "We note that its sustainability is not proven": whose? */
const thatItsOwn =
  /^(?:We|[^,;.]{2,60}?) (?:also )?(?:notes?|acknowledges?|recogni[sz]es?|admits?|finds?|found|believes?|thinks?|considers?|expects?|hopes?|fears?|reports?|says?) (?:\p{Ll}+ly )?that (?:its|their|they)\b/u;

/** "A second trend is the concentration": what was the first? */
const secondOfNothing =
  /^[Aa] (?:second|third|fourth|fifth|sixth|last|final) (?:area|challenge|change|concern|difficulty|element|factor|finding|lesson|line|message|objective|observation|obstacle|point|priority|problem|question|reason|remark|theme|trend)\b/;

/** "Costa Rica, which has used it to draw a map": used what? */
const whichUsedIt =
  /^(?:The )?\p{Lu}[\p{L}'-]*(?:,? (?:(?:and|of|the|for|on) )*\p{Lu}[\p{L}'-]*){0,8}, (?:which|who) (?:has |have |had |also |now )*\p{Ll}+ (?:it|them)\b/u;

/** "There are positive developments as well.", "after reading it": besides what, reading what? */
const asWell =
  /^(?:There (?:is|are|was|were)|It (?:is|was)) (?!.*\b(?:and|but)\b)[^,;]{3,80} (?:as well|too|also)\.$|\bafter (?:reading|seeing|using|trying|testing|hearing|receiving) (?:it|them|this)\b/;

/** "Within three weeks two clerks had loaded it", "joined the same month.": of what? */
const withinNothing =
  /^Within (?:(?:the |its )?(?:first|next) )?(?:a few |an? |\p{Ll}+ |\d+ )?(?:hours?|days?|weeks?|months?)(?:,| (?!of\b|after\b|from\b|and\b|or\b))|\b(?:[Tt]he|[Tt]hat) same (?:day|week|month|year)(?=[.,;]|$)/u;

/** "It is a harder one." than what? */
const harderOne = /\ban? (?:\p{Ll}{2,}er|more \p{Ll}+|better|worse|different|similar) one(?=[.,;]|$)/u;

/** "When they were closed in March, Ms. Doe asked": what was closed? */
const whenThey =
  /^(?:When|While|As|Since|After|Before|Once|Although|Because|If|Until|Where) (?:they|these|those|this) (?!(?:year|month|week|report)\b)/;

/** "The card is correcting that." what? */
const doingThat = /\b(?:is|are|was|were|has|have|had|will|would|may|can)\b[^.;:]{1,40} (?:that|this)\.$/;

/** "1 of 5 had sold something": of five whom? */
const oneInFive =
  /^(?:In [^,]{1,40}, )?(?:\d{1,3}|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Nn]ine) (?:of|in|out of) (?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) (?=(?:had|have|has|was|were|is|are|said|did|do|could|will|would|\p{Ll}+ed)\b)/u;

/** "The main obstacles were, first, cost." and second? */
const firstOfMany = /\b(?:is|are|was|were),? first(?:ly| of all)?[,:] (?!.*\b(?:second|then|finally)\b)/i;

/** "In northern Peru it has served since 2014": what has? "In both countries": which? */
const itSomewhere =
  /^(?:In|At|On|Since|By|From|Across|Throughout) (?:the )?(?:[\p{L}'-]+ ){1,4}(?:(?:they|he|she) (?:are|is|was|were|has|have|had|will|can|could|\p{Ll}+ed)|it (?:has|had|will|\p{Ll}{3,}ed|(?:is|was) (?:also |now |first |then )?(?!(?:decided|agreed|noted|expected|planned|recommended|proposed|estimated|hoped|announced|resolved|recalled|observed|argued|intended|considered|suggested)\b)\p{Ll}{3,}(?:ed|ing)))\b(?! that\b)|\b(?:[Ii]n|[Bb]y|[Ff]or|[Tt]o|[Oo]f|[Aa]t|[Ff]rom) both (?:countries|regions|cities|towns|cases|places|sites|projects|programmes|parts|agencies|offices|entities)\b(?! and|, \p{Lu})(?<!\p{Lu}\p{L}* and \p{Lu}.{0,200})/u;

const halves: readonly RegExp[] = [
  example,
  reportOnNothing,
  membership,
  firstToDo,
  shareOfNothing,
  moneyForNothing,
  roleInNothing,
  theOne,
  pledges,
  superlativeOfNothing,
  laterThanNothing,
  plannedInVain,
  workOnNothing,
  resultsOfIt,
  allOfThem,
  oneOfMany,
  itsOfNobody,
  selectedForNothing,
  forThis,
  followed,
  trainedInIt,
  appeal,
  theSame,
  stageOfNothing,
  largestOfNothing,
  usedTheGrant,
  oneOfSoMany,
  changedMore,
  thatItsOwn,
  secondOfNothing,
  whichUsedIt,
  asWell,
  withinNothing,
  harderOne,
  whenThey,
  doingThat,
  oneInFive,
  firstOfMany,
  itSomewhere,
];

/**
 * Whether a sentence has a noun, or a verb, that says only half without what it is of, and does not say that: which
 * stands before it.
 */
export function lacksComplement(text: string): boolean {
  return halves.some((half) => half.test(text));
}
