import { hasNamedActor } from '../choose/features.js';
import { nounVerbs, pureVerbs } from './verbs.js';

/** Those who stand at the head of a body; with an article and no "of", of the one that speaks. */
const officer =
  /^The (?:(?:Deputy|Assistant|Acting|Vice-?) ?)?(?:High Commissioner|Secretary-General|Director-General|Executive (?:Director|Secretary)|Director|Administrator|President|Chief Executive(?: Officer)?|Chair(?:man|woman|person)?|Commissioner|Minister)(?! (?:of|for) )(?= \p{Ll})/u;

/** "The Director-General opened …": of which body, only the sender's name says. */
export function opensWithOfficer(text: string): boolean {
  return officer.test(text);
}

/** "The Technical Department", "In Africa, the Development Centre": parts of a body, which does not say of which. */
const organ =
  /^(?:(?:In|On|At|By|Since|During) [^,]{1,60}, )?[Tt]he (?:\p{Lu}[\p{L}-]* ){0,3}(?:Department|Division|Bureau|Centre|Unit|Council|Institute|Section|Branch|Directorate|Secretariat|Committee|Board|Academy)(?! (?:of|for|on|in|to) )(?= \p{Ll})/u;

export function opensWithOrgan(text: string): boolean {
  return organ.test(text);
}

/** "The Open Desk initiative …": works that a body makes and names. */
const work =
  /^[Tt]he (?:\p{Lu}[\p{L}\p{N}-]* |for |and |of ){1,8}(?:academy|app|application|campaign|course|database|facility|fund|guide|index|initiative|network|platform|portal|programme|project|report|scheme|service|system|tool|toolkit|tracker|website)s? (?=\p{Ll})/u;

/** "Working with towns, the Open Desk initiative …" */
const introductoryPhrase = /^\p{Lu}\p{Ll}+ [^,;:.]{1,120}, (?=the \p{Lu})/u;

/** Whether a sentence opens with what must be a sender's own: its head, or a work that it names. */
export function opensWithOwn(text: string): boolean {
  if (officer.test(text) || opensWithVerbName(text) || work.test(text)) return true;
  const phrase = introductoryPhrase.exec(text)?.[0];
  return phrase !== undefined && work.test(text.slice(phrase.length));
}

/** Whether it may be: a name acts or is acted on. */
export function mayOpenWithOwn(text: string): boolean {
  return opensWithOwn(text) || hasNamedActor(text);
}

/** "Buy from Women is …": a sentence that opens with a bare verb and has another that is finite opens with a name. */
export function opensWithVerbName(text: string): boolean {
  const verb = /^(\p{Lu}\p{Ll}+)(?: (?!of )\p{Ll}{2,4})? \p{Lu}\p{L}+ (?:is|was|has) /u
    .exec(text)?.[1]
    ?.toLowerCase();
  // "Support in Peru is …": many a verb is a noun as well.
  return verb !== undefined && (verb === 'buy' || (pureVerbs.has(verb) && !nounVerbs.has(verb)));
}

/** ""Open Desk", a platform, has …": the marks say that it is a name. */
export function opensWithQuotedName(text: string): boolean {
  return text.startsWith('"') && hasNamedActor(text);
}
