import { lacksCounterpart } from './counterparts.js';
import { pointsInside } from './inner-pointers.js';
import { isLeftover } from './leftovers.js';
import { pointsFromWithin } from './object-pointers.js';
import { namesPersonsAgain } from './persons-again.js';
import { lacksComplement } from './relational.js';

const list = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Words that, opening a sentence, point back to one before: without it nobody knows what they speak of. */
const pointers = list(`
  that it they he she his her hers its their theirs other others yet but and or
  then thus hence therefore nevertheless nonetheless consequently accordingly likewise similarly instead
  otherwise meanwhile indeed rather firstly secondly thirdly para paras paragraph paragraphs article articles section
  annex figure table page chapter thereafter afterwards thereby therein thereof conversely aforementioned
`);

/** The same of words that point only with what follows them, by their first word. One large expression took longer. */
const pointersWith: ReadonlyMap<string, RegExp> = new Map([
  ['this', /^(?! (?:year|report|submission|century|decade|reporting (?:period|cycle))\b)/i],
  [
    'the',
    /^ (?:(?:first|second|third|last|latest|largest|smallest) and |same|latter(?! half)|former|above|following|aforementioned|two|three|four|others?|rest|remaining|remainder|(?:first|second|third|last) (?:is|was|has|had|will|\p{Ll}+s)\b)\b/iu,
  ],
  ['all', /^ (?:two|three|four|five|six|seven|this|these|those (?!who|that))\b/i],
  ['none', /^ of (?:this|these|them|those|the above)\b/i],
  ['similar', /^ (?:\p{Ll}+ )?\p{Ll}+ (?:is|are|was|were|has|have|had|will|took|followed|\p{Ll}+ed)\b/iu],
  ['further', /^ (?:\p{Ll}+ )?\p{Ll}+s (?:are|were|have|had|will|took|followed)\b/iu],
  ['additional', /^ (?:\p{Ll}+ )?\p{Ll}+s (?:are|were|have|had|will|took|followed)\b/iu],
  ['more', /^ (?:details?|information|on (?:this|these|that))\b/i],
  ['among', /^ (?:them|these|those(?! who| that))\b/i],
  ['amongst', /^ (?:them|these|those(?! who| that))\b/i],
  ['between', /^ (?:them|these)\b/i],
  ['alongside', /^ (?:it|them|this|that|these)\b/i],
  ['beyond', /^ (?:it|them|this|that|these)\b/i],
  ['via', /^ (?:it|them|this|these)\b/i],
  ['according', /^ to (?:it|them|this|these|the (?:report|study|survey|findings))\b/i],
  // "There, a network …" points; "There are 46 …" does not.
  [
    'there',
    /^(?! (?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|remains?|exists?)\b)/i,
  ],
  ['however', /^(?=,)/],
  ['still', /^(?=,)/],
  ['so', /^(?! far\b)/i],
  ['here', /^(?! in \p{Lu})/u],
  ['both', /^(?! (?:the )?\p{Lu}\p{L}* and )/u],
  ['another', /^(?! (?:\d|million|billion|thousand))/i],
  ['such', /^(?! (?:is|was|\p{Ll}+ as)\b)/u],
  ['those', /^(?! (?:who|that|of)\b)/i],
  ['these', /^(?! days\b)/i],
  ['against', /^ (?:this|that|these)\b/i],
  ['thanks', /^ to (?:this|that|these|its|their)\b/i],
  ['beside', /^ (?:this|that|these|it)\b/i],
  ['besides', /^ (?:this|that|these|it)\b/i],
  ['since', /^ (?:then|this|that)\b/i],
  ['until', /^ (?:then|this|that)\b/i],
  ['prior', /^ to (?:it|this|that|these|then)\b/i],
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
    /^ (?:this(?! (?:century|decade|reporting))|that|these|those|such|turn|particular|parallel|contrast|consequence|doing so|so doing|other words|all these|all those|the same(?! \p{Ll}+ (?:in which|as|that)\b)|its|their|both|(?:response|addition) to (?:this|these|that))\b/iu,
  ],
  [
    'at',
    /^ (?:this|that|these|those|the same|its|the (?:meeting|event|session|conference|workshop|summit),)/i,
  ],
  ['as', /^ (?:such(?! \p{Ll}+ as\b)|a result|part of (?:this|that|these|its|the same)|a consequence)\b/iu],
  ['to', /^ (?:(?:this|that|these) end|do so)\b/i],
  ['for', /^ (?:this|that|these|it|them|instance|example|the (?:\d{4} )?edition)\b/i],
  ['on', /^ (?:this|that|these|the other hand|its)\b/i],
  ['with', /^ (?:this|that|these|its|their|it|them)\b/i],
  ['by', /^ (?:this|that|then|doing so|these)\b/i],
  ['from', /^ (?:this|these|it|them|there)\b/i],
  ['through', /^ (?:this|these|it|its|their|them)\b/i],
  ['during', /^ (?:this(?! reporting)|these|the (?:session|event|meeting|discussions?|week|forum))\b/i],
  ['under', /^ (?:it|this|these|its|them)\b/i],
  ['based', /^ on (?:this|these|that)\b/i],
  ['building', /^ on (?:this|these|that|it)\b/i],
  ['following', /^ (?:this|these|that)\b/i],
  ['within', /^ (?:this|these)\b/i],
  ['along', /^ (?:with )?(?:this|these)\b/i],
  ['of', /^ (?:this|these|them|those(?! who| that))\b/i],
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
  /^the (?:action|activity|activities|alliance|assessment|campaign|centre|coalition|compact|conference|course|courses|database|declaration|discussions?|document|effort|efforts|event|events|exercise|facility|findings|forum|framework|fund|gap|trend|growth|increase|decline|difference|problem|situation|goal|group|guide|guidelines|index|initiative|initiatives|instrument|mapping|meeting|meetings|methodology|network|outcomes?|paper|panel|participants|partnership|pilot|plan|platform|policy|portal|process|programme|programmes|project|projects|publication|questions|recommendations|report|reports|results|roadmap|series|session|sessions|strategy|study|studies|summit|survey|theme|tool|toolkit|tools|training|trainings|updates|website|workshop|workshops|outlook|recommendation|accelerator|chatbot|clusters?|labs?|laboratory|hubs?|apps?|application|dashboard|award|prize|agreement|curriculum|module|observatory|repository|scheme|system|atlas|handbook|manual|challenge|hackathon|competition|academy|standard|protocol|charter|convention|memorandum|explorer|monitor|model|solution|product|prototype|device|helpline|hotline)(?: (?:also|will|would|has|had|have|is|was|are|were|can|could|may|aims?|provides?|focus(?:es|ed)?|includes?|included|featured?|features|covers?|covered|explored|highlighted|showed|shows|\p{Ll}+(?:ed|s))\b(?! by\b)|,)/iu;

/** The nouns of it: an event or a work that somebody named before. */
const workOrEvent =
  'action|activity|assessment|campaign|conference|course|effort|event|exercise|facility|forum|guide|index|initiative|meeting|network|paper|partnership|pilot|platform|portal|process|programme|project|publication|report|scheme|series|session|strategy|study|summit|survey|system|tool|toolkit|training|website|workshop';

/** The one of its kind that everybody knows, and times and places that are none of those named before. */
const knownToAll =
  'world|planet|earth|pandemic|public|media|press|poor|elderly|young|web|internet|future|past|meantime|field|ground|end|beginning|moment|region|subregion|countryside|period|biennium|year|decade|century|classroom|workplace|market|economy|climate|majority|law|state|sector|industry';

/** "Through the platform, …", "Under the project, …", "In the second phase, …". */
const bareDefiniteAhead = new RegExp(
  `^(?:[Tt]hrough|[Uu]nder|[Ii]n|[Aa]t|[Dd]uring|[Ww]ithin|[Aa]s part of|[Ww]ith|[Vv]ia|[Bb]y means of|[Tt]hanks to|[Oo]n|[Ff]or|[Ff]rom|[Ff]ollowing|[Aa]fter|[Ss]ince|[Bb]efore|[Aa]long with|[Ii]n addition to|[Bb]uilding on|[Bb]ased on|[Uu]sing|[Oo]wing to) the (?:first |second |third |next |new |final )?(?!(?:${knownToAll}),)\\p{Ll}+,`,
  'u',
);

/** "The country also joined …", "The system is used …", "The guidelines help …": which one? */
const anyBareDefinite = new RegExp(
  `^The (?!(?:${knownToAll}|${'\\p{Ll}+(?:al|ic|ive|ous|ary|ful|less|ible|able|ing|ed)'}) )(?:\\p{Ll}+ (?:(?:also|now|then|later|has|have|had|is|was|are|were|will|would|can|could|may|must)|\\p{Ll}+ed)|\\p{Ll}+s (?:help|support|include|provide|cover|enable|allow|serve|aim|show|make|give|take|need|require)|\\p{Ll}+ (?:helps|supports|includes|provides|covers|enables|allows|serves|aims|shows|makes|gives|takes|needs|requires|answers|offers|finds|brings|connects|tells|lets|sends|links|scans|holds|contains))\\b(?! by (?:the )?\\p{Lu})(?! (?:of|in|for|on|from|at) (?:the )?\\p{Lu})`,
  'u',
);

/** "Eleven of them are …", "The first of them …", "Out of these, …". */
const ofThem = /^(?:[\p{L}\d,.]+ ){1,3}of (?:them|these)\b|^Out of (?:them|these)\b/u;

/** "Without it, …", "Recognizing this, …", "To address this gap, …", "In response, …". */
const pointerAhead =
  /^(?:(?!After|Before|When|While|If|As|Once|Because|Although|Though|Since|Until|Where|That|Unless|Whether)\p{Lu}\p{Ll}+ (?:it|them)\b|(?!During)\p{Lu}\p{Ll}+ing (?:this(?! year)|these|that,)|To \p{Ll}+ (?:all )?(?:this(?! year)|these|that (?:end|aim|gap|need)|it|them)\b|In (?:response|return|either case|each case|both cases|total),|(?:Since|After|Before|Following) (?:its|their)\b)/u;

/** "As described in paragraph 4, …"; "as requested by the General Assembly" says by whom. */
const asSaidBefore =
  /^(?:Closely )?(?:[Rr]elated|[Ll]inked|[Cc]onnected|Similar|Parallel) to (?:this|it|that|these)\b|^\p{Lu}\p{Ll}+s? (?:was|were) (?:reintroduced|reinstated)\b|^As (?:also )?(?:described|mentioned|noted|stated|indicated|outlined|reported|explained|shown|agreed|announced|planned|envisaged)\b(?! (?:by|in|at) (?:the )?\p{Lu})/u;

/** "Two further workshops …", "An additional course …", "Other countries …". */
const moreOfThem =
  /^(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|several|many|some) (?:further|more|additional|other|related|similar|such)\b/i;

/** "The project's second component", "The workshop's conclusions". */
const ofBareDefinite = new RegExp(`^the (?:${workOrEvent})s?['\u2019]s? `, 'i');

/** "A second workshop …", "The new version …": one of several, the others of which were named before. */
const furtherOne =
  /^(?:an?|the) (?:(?:second|third|fourth|fifth|new|latest|next|previous|final|last|first|follow-up|other) (?:edition|version|phase|session|meeting|workshop|round|part|event|one|cohort|stage|series|volume|issue|component|pillar|module|wave|lesson|reason|finding|group|result|pilot|call|batch|set|step|track|strand)|sister \p{Ll}+)\b(?! (?:of|for|on|in) (?:the )?\p{Lu})/iu;

/** "Some of them", "Three of the courses were": a part of what was named before. */
const partOf =
  /^(?:only |not |about |nearly |over |more than )?(?:some|one|all|most|many|several|half|none|each|few|a few|any|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*) of (?:them|these|those|the (?:\p{Ll}+ ){0,1}\p{Ll}+s (?:was|were|is|are|has|have|had|will|\p{Ll}+ed)\b)/iu;

/** "The platform now offers", "The report found": verbs that the row of endings above does not show. */
const bareDefiniteLate =
  /^the (?:finding|result|outcome|idea|decision|lesson|measure|step|move|action|activity|activities|alliance|assessment|campaign|centre|coalition|conference|courses?|database|document|efforts?|events?|exercise|facility|findings|forum|framework|fund|gap|guide|guidelines|index|initiatives?|meetings?|network|outcomes?|paper|panel|participants|partnership|pilot|plan|platform|portal|process|programmes?|projects?|publication|recommendations|reports?|results|roadmap|series|sessions?|strategy|study|studies|summit|surveys?|tools?|toolkit|trainings?|website|workshops?) (?:(?:now|then|later|also|thus|therefore|currently|recently|jointly|already|since) \p{Ll}+|found|brought|took|gave|made|led|drew|saw|came|began|ran|held|built|set|put|told|kept|met|sought|won|grew|rose|fell|became|show|suggest|indicate|confirm|demonstrate|provide|include|focus|aim)\b/iu;

/** What an "it" is said to be that stands for nothing: "it was decided that"; "it is based on … that" stands for something. */
const saidOrJudged =
  'estimated|expected|agreed|decided|noted|recalled|recommended|found|shown|hoped|felt|known|understood|recogni[sz]ed|acknowledged|reported|planned|proposed|believed|considered|assumed|stressed|emphasi[sz]ed|highlighted|suggested|concluded|envisaged|foreseen|said|argued|announced|reaffirmed|underlined|underscored|confirmed|anticipated|projected|feared|stated|accepted|determined|proven|proved|demonstrated|observed|seen|learned|thought|clear|evident|obvious|apparent|true|likely|unlikely|essential|important|critical|crucial|vital|imperative|remarkable|notable';

/** "It is estimated that", "It was decided at the Forum that", "It is important to". */
const emptyIt = new RegExp(
  `^it (?:should be (?:noted|stressed|recalled) that|(?:is|was|has been|will be|remains|became) (?:\\p{Ll}+ly )?(?:(?:${saidOrJudged})\\b[^,.;]{0,60}? that|(?:important|essential|necessary|possible|crucial|vital|useful|difficult|hard|impossible|imperative) (?:to|for|that)))\\b`,
  'iu',
);

/** "In its resolution 76/189, the General Assembly …": whose it is comes behind the comma, with a name. */
const namedBehind =
  /^(?:[Ii]n|[Ww]ith|[Aa]t|[Oo]n|[Tt]hrough|[Aa]s part of|[Uu]nder|[Dd]uring|[Ff]rom|[Ff]or|[Tt]o|[Bb]y|[Ss]ince|[Aa]fter|[Bb]efore|[Ff]ollowing) (?:its|their|his|her) [^,]{1,80}, (?:the )?\p{Lu}/u;

/** Pointers that stand anywhere. */
const innerPointer =
  /\b(?:there too|(?:pursue[sd]?|achieve[sd]?|support(?:ed|s)?|confirm(?:ed|s)?|reflect(?:ed|s)?|address(?:ed|es)?|illustrate[sd]?|show(?:ed|s)?|demonstrate[sd]?) this(?= (?:through|by|in|with|via|at|on|under)\b|[.,;])|on the (?:subject|matter|topic)(?=[.,;)])|an? sister \p{Ll}+|to get there|in this (?:field|area)(?=[.;]|$| (?:is|are|was|were|has|have|had)\b)|on this basis|at the time(?=[,.;]| (?:was|were|had|is|has|under|only)\b)|the \p{L}+ one(?=[,.;)]| (?:was|is|has|had|in)\b)|(?:the|its) (?:previous|preceding|earlier) (?:edition|version|survey|round|phase|report|session|cycle|study)\b(?! of)|(?:trained|held|opened|built|launched|established|tested|introduced|created|offered|deployed|hosted|taught) there(?! (?:is|are|was|were)\b)|the latter|the above|above-?mentioned|afore-?mentioned|(?:mentioned|described|noted|listed|outlined|referred to|stated|shown|discussed|presented|cited) (?:above|below|earlier|before)(?!-)|see (?:above|below)|\p{Ll}+s? above (?:is|are|was|were|has|have|had)|(?:see|in) (?:the )?annex(?:es)?\b(?! (?:to|of|[IVX]+ (?:to|of)) )|(?:accepts?|of|for|to|with|from|in|on|against|between|about|through) such (?!(?:things|cases)\b)\p{Ll}+s\b(?! as\b)|(?:are|is|were|was) (?:given|listed|described|presented|provided|set out|summarized) (?:below|above)|(?:did|do|does|doing|done) so\b(?! (?:much|many|far|that))|(?:on|in|with) the same (?:theme|matter|subject|topic|issue|spirit|vein)|(?:in|during|on|of|at) (?:the|that) same (?:year|month|day|week|period|event|meeting|session|report)(?! (?:in which|as|that)\b))\b/u;

/** "So far it", "In Nepal and Bangladesh they", "By 2021 the two": a time or a place, then what points back. */
const placeThenPointer =
  /^(?:So far|To date|Thus far|Today|Currently|Now|Recently|(?:In|Since|By|From|Until|During)(?: (?:the |and |of |early |late |mid-)?(?:\p{Lu}[\p{L}'-]{0,40}|\d{4})){1,6}),? (?:they|this(?! year\b)|these|it|he|she|the two|both)\b/u;

/** A place or a time before the subject; one that names a work or an event may be what the subject points to. */
const placeAhead = new RegExp(
  `^(?:So far|To date|Thus far|Today|Currently|(?:In|During|From|At|By|Since|Between|Throughout|Within|Across|As of|Until|Following|After)(?: (?!(?:${workOrEvent})s?\\b)[^\\s,"]+){1,10}), `,
  'i',
);

/** "In the Republic of Moldova the memorandum led": no comma parts the place from the subject. */
const placeWithoutComma =
  /^In (?:the )?\p{Lu}[\p{L}'-]*(?: (?:of |and |the )?\p{Lu}[\p{L}'-]*){0,4} (?=the \p{Ll})/u;

/** "Developed with the League and Lima Books, the Explorer was opened": the subject behind a participle. */
const participleAhead =
  /^\p{Lu}\p{Ll}+(?:ed|ing|wn|lt|ld) (?:by|with|in|on|at|for|from|to|as|under|jointly|together)\b(?:[^,"]|,(?! the )){1,160}, (?=the )/u;

/** "In Zambia, where 30 towns answered, the results led". */
const whereAhead = /^where [^,"]{1,120}, /;

/** "In Mali, the initiative supported": what points back at the head of a sentence does so behind a place or a time. */
function pointsBehindPlace(rest: string): boolean {
  return (
    bareDefinite.test(rest) ||
    bareDefiniteLate.test(rest) ||
    bareNumber.test(rest) ||
    /^such (?!as\b)/.test(rest)
  );
}

/** "Five are in Africa", "In 2020 about 8,000 were earned", "In all three": a number of what was named before. */
const bareNumber =
  /^(?:(?:(?:In|By|Since|During) (?:\p{Lu}\p{L}+ )?\d{4}|So far|To date|Thus far),? )?(?:about |some |nearly |almost |more than |over |around |at least )?(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,.]*)(?: in (?:two|three|four|five|ten))? (?:are|were|was|is|have|has|had|will)\b|^in all (?:two|three|four|five|six|seven|eight|nine|ten),/iu;

/** "Utilizing digital tools, they …": the pointer stands behind an introductory phrase. */
const latePointer = /^[^,"]{1,250}, (?:they|it|this(?! year\b)|these|he|she)\b/i;

export function dangles(text: string): boolean {
  if (isLeftover(text)) return true;
  const place =
    (placeAhead.exec(text) ?? placeWithoutComma.exec(text) ?? participleAhead.exec(text))?.[0] ?? '';
  const where = whereAhead.exec(text.slice(place.length))?.[0] ?? '';
  const ahead = place + where;
  const rest = text.slice(ahead.length);
  if (emptyIt.test(rest) || (namedBehind.test(text) && !latePointer.test(text) && !lacksCounterpart(text)))
    return innerPointer.test(text);
  return (
    opensWithPointer(text) ||
    bareDefinite.test(text) ||
    bareDefiniteLate.test(text) ||
    bareDefiniteAhead.test(text) ||
    anyBareDefinite.test(text) ||
    pointerAhead.test(text) ||
    ofThem.test(text) ||
    asSaidBefore.test(text) ||
    moreOfThem.test(text) ||
    ofBareDefinite.test(text) ||
    namesPersonsAgain(text) ||
    furtherOne.test(text) ||
    partOf.test(text) ||
    latePointer.test(text) ||
    placeThenPointer.test(text) ||
    (ahead !== '' && pointsBehindPlace(rest)) ||
    bareNumber.test(text) ||
    innerPointer.test(text) ||
    lacksComplement(text) ||
    lacksCounterpart(text) ||
    pointsFromWithin(text) ||
    pointsInside(text)
  );
}

/** Words that only join a sentence to the one before, and say nothing themselves. */
export const bareConnective =
  /^(?:(?:(?:under|for|on|as regards|regarding) (?:action line )?c\d{1,2}(?: \([^()]{1,40}\))?,|moreover|furthermore|in addition(?! to\b)|additionally|finally|lastly|above all|also|separately(?! from\b)|in parallel(?! (?:to|with)\b)|to (?:this|that) end),?|(?:(?:further|in addition|in parallel) to (?:this|that|these|the above)|beyond (?:this|that|these)|besides|however|nevertheless|nonetheless|meanwhile|indeed|further|specifically|notably|in particular|subsequently|at the same time|to (?:this|that) end|in this (?:regard|respect|context|connection|spirit|light)|for (?:example|instance)|as an example|on the other hand|by contrast|in turn|as such|in other words|overall|(?:more )?(?:concretely|precisely|specifically)),) (?=\S)/i;

export const question = /\?["')]*$/;
