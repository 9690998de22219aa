/**
 * Tells a short sentence without its full stop ("UNEP opened 41 laboratories in Uganda") from a title ("Digital
 * inclusion in 2022", "Projects implemented in 2022"): it has a subject, a verb in the past, and a figure.
 */
const longestStatement = 400;

/** Past forms that are no participles: they need no object to show that something happened. */
const pastForms = new Set(
  `began became came drew fell gave grew knew ran rose saw spoke showed took went wrote chose underwent undertook overcame
  forewent withdrew oversaw was were has have had`.split(/\s+/),
);
/** Past forms that are participles too: "Progress made in 2022" is a title, "We made 12 maps" is none. */
const participles = new Set(
  `held built led made set put brought taught met sent spent kept won found lent sold paid bought`.split(' '),
);
/** Participles that stand before a noun like any adjective. */
const adjectives = new Set(
  `related advanced integrated united limited mixed detailed improved planned proposed revised updated connected based
  combined selected enhanced increased expected unmet targeted displaced accelerated shared needed need red hundred
  indeed speed feed seed embed bed led-based affected`.split(/\s+/),
);
/** Behind a participle these show that it describes the noun before it. */
const afterParticiple = new Set(
  `in on at by for from with to of since during under through within across between and or as until between`.split(
    ' ',
  ),
);
/** Before a participle these show that a noun is still to come. */
const beforeAdjective = new Set(
  `a an the of to in on at by for from with and or its their our towards toward more most newly well under on into
  through between among across as its new`.split(/\s+/),
);
const asks = /^(?:what|how|why|when|where|who|which|whether)\b/;
const numerals = new Set(
  `one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety
  dozens hundreds thousands millions several many`.split(/\s+/),
);

export function isStatement(line: string): boolean {
  if (line.length > longestStatement) return false;
  const isCapitals = !/\p{Ll}/u.test(line);
  const words = (isCapitals ? line.toLowerCase() : line).match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
  // WHO is an organization; "Who …" asks.
  if (asks.test(words[0]?.toLowerCase() ?? '') && !line.startsWith('WHO')) return false;
  const hasFigure = /\d/.test(line);
  return words.some((word, index) => {
    if (index === 0) return false;
    const after = words[index + 1] ?? '';
    if (!hasFigure && !numerals.has(after)) return false;
    if (pastForms.has(word)) return true;
    if (!(participles.has(word) || (/^\p{Ll}{2,}ed$/u.test(word) && !adjectives.has(word)))) return false;
    if (beforeAdjective.has(words[index - 1]!.toLowerCase())) return false;
    const isYear = /^(?:19|20)\d\d\b/.test(after);
    return after !== '' && !isYear && !afterParticiple.has(after);
  });
}
