import { months } from '../../document/index.js';

/** Bodies that, with an article and nothing that says which, were named before: "The Ministry trained …". */
const bodies: ReadonlySet<string> = new Set(
  `agency agencies alliance alliances assembly association associations authority authorities bank banks board boards
  bureau bureaux center centers centre centres chamber chambers coalition coalitions college colleges commission
  commissions committee committees community company companies confederation consortium cooperative corporation council
  councils delegation department departments directorate federation federations firm firms forum foundation foundations
  fund government governments group groups institute institutes institution institutions league minister ministers
  ministry ministries mission network networks office offices operator operators organization organizations organisation
  organisations parliament partnership president regulator regulators school schools secretariat service society
  societies team teams union unions university universities`.split(/\s+/),
);

/** "The Ministry of Education", "the Bank for …", "The company Safaricom": which one is said. */
const unnamed = String.raw`(?! (?:(?:of|for|on|against|to) (?:the |an? )?)?\p{Lu})(?![\p{L}\p{N}-])`;
const opens = new RegExp(String.raw`^["']?[Tt]he (\p{L}\p{Ll}+)${unnamed}`, 'u');
const opensLate = new RegExp(String.raw`^([^,"]{1,120}), the (\p{L}\p{Ll}+)${unnamed}`, 'u');
const opensAfterYear = new RegExp(
  String.raw`^((?:In|During|Since|By|On|From) (?:[\p{L}\d]+ ){0,2}(?:(?:19|20)\d\d|${months.join('|')})) the (\p{L}\p{Ll}+)${unnamed}`,
  'u',
);
/** "The Regional Office": of which region, a heading said. */
const opensWithPart =
  /^(?:In [^,]{1,40}, )?[Tt]he (?:Regional|Subregional|Country|Field|Liaison|Representation) (?:Office|Bureau|Centre|Commission|Hub)(?! (?:for|in|of|to|at) )/;

/**
 * Whether a sentence opens with a body that it does not name, also behind an introductory phrase. `isOwn`: by this
 * word the sender speaks of itself.
 */
export function opensWithUnnamedBody(text: string, isOwn: (word: string) => boolean): boolean {
  if (opensWithPart.test(text)) return true;
  const word = opens.exec(text)?.[1];
  if (word !== undefined) return bodies.has(word.toLowerCase()) && !isOwn(word);
  const late = opensLate.exec(text) ?? opensAfterYear.exec(text);
  if (late === null) return false;
  const [, phrase = '', body = ''] = late;
  if (!bodies.has(body.toLowerCase()) || isOwn(body) || phrase.includes(body)) return false;
  // "In Kenya, the Government …" says whose government.
  const namesPlace = / (?!\p{Lu}\p{Ll}+ (?:19|20)\d\d)\p{Lu}\p{Ll}/u.test(phrase);
  return !(namesPlace && /^governments?$/i.test(body));
}

/** "at the August session of the Committee": no name before it says which. */
const inside =
  /(?<!\p{Lu}[\p{L}-]* )\b(?:of|by|to|at|from|with|before|under|through|in|ratified|implemented|joined) the (Committee|Panel|Task Force|Working Group|Steering Committee|Steering Group|Treaty|Convention|Agreement|Protocol|Act|Law|Decree|Strategy|Framework|Policy|Initiative|Project|Platform|Compact|Declaration)(?=[.,;]|$| (?:and|in|at|on|was|were|has|had|in)\b)/u;

/** "With the Regional Office for Asia the Programme trained 300": of many, and no name before it says which. */
const acting =
  /(?:^The|\bthe) (Programme|Project|Initiative|Fellowship|Academy|Fund|Observatory|Campaign|Network|Hub|Guide|Portal|Platform)(?= (?:itself|also|now|has|had|have|is|was|will|can|\p{Ll}+ed|\p{Ll}+s)\b)/u;

/** "TOWB launched Shelf Days in 2019, and the Initiative has": a verb, and what it was done to, stand before. */
const saidBefore = /\b(?:was|were|is|are|has|had|have|\p{Ll}+ed|grew|began)\b/u;

export function hasUnnamedBodyInside(text: string, isOwn: (word: string) => boolean): boolean {
  const actor = acting.exec(text);
  if (actor !== null && !isOwn(actor[1]!) && !saidBefore.test(text.slice(0, actor.index))) return true;
  const found = inside.exec(text);
  if (found === null) return false;
  const word = found[1]!.split(' ').at(-1)!;
  return !isOwn(word) && !text.slice(0, found.index).includes(word);
}
