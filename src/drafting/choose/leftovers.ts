/** What is said beside, after or against something that stands elsewhere in the submission. */
const leftovers: readonly RegExp[] = [
  // "In its place, ESCWA held": in whose?
  /^(?:In|On) (?:its|their) (?:place|stead|wake|absence|turn|heels)\b/,
  // "Lastly there is the tenth session"
  /^(?:(?:Lastly|Finally|First|Second|Then|Next),? )?there (?:is|are|was|were)\b|\bshould be (?:mentioned|noted|added|recalled)(?: too| as well| also)?\.$/,
  // "44,700 pledged, 26,120 distributed": of what?
  /^(?:About |Some |Over |Nearly )?\d[\d,.]* (?:pledged|distributed|trained|issued|sent|given|built|made|sold|delivered|installed|produced|completed|approved|selected|equipped)(?:[,;.]| (?:in|by|as|to|for|at|on|with|since|from|under|until)\b)/u,
  // "Following on from this, a small programme was released"
  /^(?:Following|Building|Drawing|Going|Leading) (?:on |up )?(?:from|upon|on) (?:this|that|these|it|them)\b/,
  // "Security goes hand in hand.": with what?
  /\bgo(?:es)? hand in hand\.$/,
  // "Viet Nam has one": one what?
  /^(?:The )?\p{Lu}[\p{L} ]{2,30} (?:has|have|had) one(?= and\b|[.,;])/u,
  // "The most serious has been connectivity": the most serious what?
  /^(?:[^,]{1,40}, )?[Tt]he (?:most (?:serious|important|difficult|frequent|common|visible|pressing|severe)|(?:largest|biggest|hardest|greatest|smallest|newest)) (?:has|have|is|was|were|are|had|will)\b/u,
  // "Building upon the Desk, …", "On the basis of the report, …"
  /^(?:Building (?:up)?on|Drawing (?:up)?on|Relying on|On the basis of|Based (?:up)?on|As a result of|In the light of|Encouraged by|Inspired by) the (?!(?:pandemic|crisis|lockdowns?|closures?|emergency|epidemic|war|drought|cyclone|earthquake)\b)(?:\p{L}+|\p{Ll}+ \p{Ll}+),/u,
  // "The gap has shifted.", "Where one has been missing, results did not last.": from what, one of which?
  /^The [\p{Ll}-]+ (?:has|have|had) (?:shifted|changed|moved|grown|narrowed|widened|ended|stopped|improved)\.$|^Where one has been\b/u,
  // "The strategy was revised as a result to include": of what?
  /^[^,;:]{3,80} (?:was|were|is|are|has been|have been) [^,;:]{0,30}\bas a result(?= to\b|[.,;])/,
  // "UNHCR's study of the year after": after what?
  /\bof the (?:year|month|week) (?:after|before)\b(?! the| that| [\p{Lu}\d])/u,
  // "the share of occupations which lend themselves to it"
  /\blends? (?:itself|themselves) to it\b/,
  // "Gender equality runs through all of this"
  /\b(?:all|each|any|both|part|much|most|some) of (?:this|these|that|those)(?=[.,;]|$)/,
  // "there is a fourth one": a fourth what?
  /\ba (?:second|third|fourth|fifth|last) one(?=[.,;:]|$)/,
  // "All domains in it must be signed": in what?
  /^(?:All|Most|Many|Some|Each|Every|No) (?:\p{Ll}+ )?\p{Ll}+ (?:in|of|on|under) it\b/u,
  // "Quite different in scale was the work", "a programme of a different kind": from what?
  /^(?:Quite |Very |Rather |Altogether |No less )?(?:different|similar|smaller|larger|important) in (?:scale|kind|nature|scope|size)\b|\bof (?:a |quite a )?(?:very |quite |rather |somewhat )?different (?:kind|nature|order|sort)\b(?! (?:from|than|to))/i,
  // "The first grew out of a need": the first of which?
  /^The (?:first|second|third|fourth|fifth|last) (?:\p{Ll}{3,}ed|grew|came|took|brought|led|began|went|saw|ran|gave|made)\b/u,
  // "There is lastly a matter of equity": after what?
  /^(?:There|It|This) (?:is|was|are|were|remains?) (?:lastly|finally|also|moreover|further|too)\b|^(?:Mention|Note) (?:should|must|may|can|is to) (?:also )?be (?:made|taken) (?:too|also|as well)\b/,
  // "The Government has removed seven.": seven what?
  /^(?!.*\d.*\d)[^;:]*(?<!\b(?:reach|number|total|count|scor|exceed|equal|turn|rank|averag))(?:ed|has|have|had) (?:only |just |some )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)\.$/,
  // "Belize and Saint Lucia have them under examination": have what?
  /\b(?:has|have|had) (?:it|them) (?:under|in|on|at|ready)\b/,
  // "An interface reduced this to nine", "confirmed this."
  /\b\p{Ll}+(?:ed|es|s) this(?: (?:to|by|from|as|with|in|for)\b(?! (?:doing|itself|means))|[.;,:]|$)/u,
  // "The pandemic confirmed this tendency": which?
  /\b(?:this|these) (tendency|tendencies|trends?|patterns?|shifts?|lessons?|findings?|pictures?|views?)\b(?! that\b|, with\b)(?<!\b\1\b.*\b\1)(?<!^[^;:]*[;:].*)/,
  // "developed by the interns": whose?
  /\bby the (?:interns|fellows|trainees|graduates|scholars|apprentices|volunteers|mentors)(?=[.,;]|$| (?:with|and|themselves)\b)/,
  // "We supported its adoption by shelters": of what? Behind the sender's name it would be the sender's.
  /^(?:We|[Tt]he \p{Lu}[\p{L} ]{1,40}?|\p{Lu}[\p{L}-]*) (?:also |then |later )?(?:supported|assisted|facilitated|funded|financed|promoted|encouraged|organi[sz]ed|coordinated) (?:its|their) (?:adoption|adaptation|application|extension|installation|introduction|launch|printing|publication|replication|roll-?out|spread|testing|translation|use)(?= (?:by|in|to|among|across|at)\b|[.,;])/u,
  // "43 per cent in 2020, was 29": what was?
  /^(?:About |Some |Nearly |Over )?\d[\d.,]*(?: per cent| million| billion)? in \d{4}, (?:was|were|up|down|from|against)\b/,
  // "The towns of Peru are at 90 per cent": of what are they?
  /^(?:The|Most|Some|Many|All) [^,;:]{0,40}\b(?:countries|States|members|regions|cities|towns|schools)\b[^,;:]{0,20} (?:are|were|stand|stood) (?:now |still )?(?:at|under|over|above|below) (?:about |some |over |under )?\d[\d.]* per cent(?=[.,;]| and\b|$)/u,
];

/** Whether a sentence is what is left of more: "In its place, …", "An interface reduced this to nine". */
export function isLeftover(text: string): boolean {
  return leftovers.some((pattern) => pattern.test(text));
}
