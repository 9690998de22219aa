import { ofItself, stock, tellsOfLines } from './courtesy.js';
import type { Features } from './features.js';

/**
 * What an entity is, wants or stands for, said in the predicate of a sentence whose subject it is. `predicate` begins
 * behind the name.
 */
const describes =
  /^,? ?(?:also |has also |currently |has been |continues to )?(?:(?:is|was|are|were|has been|have been) (?:also )?(?:an? |the |one of |facilitator |co-facilitator |member |committed|mandated|dedicated|responsible|established|founded|created|headquartered|based|composed|convinced|well placed|uniquely|pleased|encouraged|proud|aware|mindful)|(?:serves?|served|serving|acts?|acted) (?:also )?(?:as|on)\b|(?:plays?|played) (?:a|an|the)\b|(?:has|have|had) (?:a|the|its) (?:mandate|mission|vision|role|responsibility)|consists? of|comprises?|strives?|believes?|recogni[sz]es?|acknowledges?|aims? to|seeks? to|works? to|represents?|sees? (?:the|its)|stands? ready|remains? (?:committed|convinced|an?|the)|hopes?|looks? forward|participates? in|(?:works?|operates?) in (?:some |over |more than |about |nearly |almost )?\d[\d,]* (?:countries|territories|Member States)(?: and territories)?(?=[.,;]| to | and |$)|continues? to (?:play|serve|be|support|facilitate|work|promote|place|put|attach)|contributes? to the (?:implementation of the )?WSIS|continued to (?:support|contribute to|promote|pursue|implement) (?:the )?(?:implementation|WSIS|outcomes|goals|objectives)|values?|upholds?|coordinates? the)/;

/** "supports its 53 member States in implementing the outcomes": what it is there for. */
const servesMembers =
  /\b(?:supports?|assists?|serves?|helps?) its (?:own )?(?:[\p{L}\d-]+ ){0,2}(?:[Mm]ember (?:States|countries)|members)\b/u;

/** "UNCTAD would note here, for the record, that": what it says of its own saying, whatever figures follow. */
const wouldSay =
  /^ would (?:also )?(?:(?:begin|start|open|close|end) (?:by|with)\b|like to|wish to|note|mention|recall|stress|emphasi[sz]e|point out|underline|highlight)\b/;

function isSelfDescription(predicate: string): boolean {
  return describes.test(predicate) || servesMembers.test(predicate);
}

const mandateWords =
  /\b(?:hereinafter|hereafter|mandated by|pursuant to its mandate|mission is|vision is|mandate is)\b/i;

/** What a submission says of itself or of its sender. `subject`: what is said behind the sender's name, where it is the subject. */
export function describesItself(
  text: string,
  subject: string | null,
  { figures, result, ongoing }: Features,
): boolean {
  if (subject !== null && wouldSay.test(subject)) return true;
  if (subject !== null && !(result && figures > 0) && isSelfDescription(subject)) return true;
  if (figures === 0 && !result && mandateWords.test(text)) return true;
  if (ofItself.test(text) || stock.test(text)) return true;
  return !(figures > 0 && (result || ongoing)) && tellsOfLines.test(text);
}
