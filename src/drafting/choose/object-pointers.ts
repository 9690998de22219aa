/** Names and what joins them: a subject that "it" or "them" behind the verb cannot stand for. */
const name = String.raw`\p{Lu}[\p{L}\p{N}.\u2019'&-]*`;
const names = `(?:The )?${name}(?: (?:${name}|and|of|for|the|on|y|e|de|del|la|las|los|por|et|du|des|do|da),?)*`;

/** "ITU and the League adapted it to", "A chatbot, RBC-Mbaza, uses it and": what, was said before. */
const actsOnIt = new RegExp(
  String.raw`^(?:${names}|An? [^,]{1,60}, ${names},) (?:also |then |later |now )?\p{Ll}+(?:ed|s) (?:it|them)\b(?! (?:possible|easier|easy|clear|difficult|hard|necessary|essential|important|mandatory|compulsory|to be)\b)`,
  'u',
);

/** "A hub accompanies it": beside what? "a guide which came out of it": out of what? */
const besideIt =
  /\b(?:has|had|have) it in (?:operation|place|use|service|force)\b|^(?:An?|The|Two|Three|Several|Some) (?:[^\s,]+ ){1,5}(?:accompan(?:y|ies|ied)|complement(?:s|ed)?|supplement(?:s|ed)?|underpin(?:s|ned)?|precede[sd]?|follow(?:s|ed)?|complete[sd]?) (?:it|them)\b|^[^,;]{1,80}? (?:which|that) (?:c[ao]mes?|gr[eo]ws?|resulted|results|emerged|arose|followed) (?:out )?(?:of|from) it\b|\b(?:which|that) (?:draws?|drew|builds?|built|relies|rely|refers?|referred) (?:on|to) it(?=[.,;]|$)/u;

/** "An evaluation by the Bureau found that a third of them were open": of what? */
const foundOfThem =
  /^(?:An?|The) [\p{Ll}-]+(?: (?:by|of|in|from) (?:the )?[\p{L} ]{1,60}?)?(?<!s) (?:found|showed|shows|suggests|indicates|revealed|concluded) that [^,;]{0,20}\bof (?:them|these)\b/u;

/** "trained a further 1,900", "another 40 followed": beside those that were counted before. */
const furtherNumber =
  /(?<!\b(?:and|plus|or) )\b(?:an? (?:further|additional)|another) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|some|few|several)/;

/** ", on the contrary," and "in contrast," in the middle: to what was told before. */
const contrast = /, (?:on the contrary|by contrast|in contrast|on the other hand|for its part|in turn),/;

/** "The supplementary application", "The resulting map": beside, or from, what was named before. */
const oneBeside =
  /^The (?:supplementary|additional|corresponding|resulting|accompanying|respective|revised|updated|said|ensuing|underlying|other) (?!(?:of|and|or)\b)\p{Ll}+/u;

const works =
  'guidance|service|application|app|chatbot|platform|portal|system|tool|response|project|programme|initiative|pilot|course|survey|study|' +
  'observatory|repository|hub|academy|facility|fund|index|lab|handbook|database|website|scheme|module|training|workshop|toolkit|helpline|dashboard|tracker|campaign|curriculum|pledge|grant|prize|map';

/** "The artificial intelligence guidance will", "The flagship programme provides": no name says which. */
const workWithoutName = new RegExp(
  String.raw`^(?:In [^,]{1,40},? )?[Tt]he (?:(?:AI|IT|ICT|SMS|COVID-19|(?!(?:of|for|in|on|to|and|or|with|by|from|at)\b)\p{Ll}[\p{Ll}-]+) ){1,3}(?:${works})s? (?:also |now |then )?(?:will|is|are|was|were|has|have|had|can|came|gives?|provides?|serves?|uses?|covers?|reached|helps?|supports?|offers?|\p{Ll}+ed)\b`,
  'u',
);

/** "The League does not run the helpline itself": the noun stands nowhere before it. */
const workAsObject = new RegExp(
  String.raw`^(?!.*\b(?:${works})s?\b.*\bthe (?:${works})s?\b)[^"]*\b(?:run|runs|ran|manages?|managed|operates?|operated|hosts?|hosted|launch(?:es|ed)|opened|uses?|used|tested|tests|adopted|joined|extended|translated|updated|printed) the (?:${works})(?: itself| themselves)?(?=[.,;]|$| and \p{Ll}| again\b)`,
  'u',
);

/** "equipment paid by the project.": the noun stands nowhere before it. */
const workBehind = new RegExp(
  String.raw`^(?!.*\b(?:${works})s?\b.*\bthe (?:${works})\b)[^"]*\b(?:by|under|through|from|with) the (?:${works})(?=[.;]|$)`,
  'iu',
);

/** "The regulator then put out", "found that both have reached": after, or beside, what stood before. */
const thenOrBoth = new RegExp(
  String.raw`^${names} (?:has |have )?then \p{Ll}+|\b(?:that|while|and|but|where) (?:both|neither|all three) (?:have|has|are|were|was|had)\b|\b(?:is|are|was|were|remains?) otherwise \p{Ll}+[.,]`,
  'u',
);

/** Whether a sentence points back behind its verb, or with a noun that only its neighbours name. */
export function pointsFromWithin(text: string): boolean {
  return (
    actsOnIt.test(text) ||
    besideIt.test(text) ||
    foundOfThem.test(text) ||
    furtherNumber.test(text) ||
    contrast.test(text) ||
    oneBeside.test(text) ||
    workAsObject.test(text) ||
    workBehind.test(text) ||
    thenOrBoth.test(text) ||
    workWithoutName.test(text)
  );
}
