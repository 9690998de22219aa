import { opensCapital } from '../word/letters.js';
import type { Word } from '../word/tokens.js';
import { auxiliaries } from '../word/verbs.js';

/** Verbs that others follow: "has been trained", "was opened". */
export const verbForms: ReadonlySet<string> = new Set([
  ...Object.keys(auxiliaries),
  ...['is', 'was', 'has', 'had', 'does', 'did', 'am'],
]);

/**
 * "An advisory line for services, piloted since May", "45,000 telephones pledged under the campaign": a participle behind
 * a comma, in a clause that has its verb, or behind no more than what is counted, with its preposition. "1,200 people
 * registered for it" is a sentence.
 */
export function hangsOnNoun(words: readonly Word[], index: number, behindRelative: boolean): boolean {
  const { lower, start } = words[index]!;
  const behind = behindParticle(words, index);
  // "A pilot in Asia, led by the League": a verb of its own form, with who did it behind it.
  if (irregular.test(lower)) {
    const before = words[index - 1];
    if (before === undefined || verbForms.has(before.lower)) return false;
    if (behind?.lower !== 'by') return isNoted(words, index);
    // "ITU led by example"
    return start - before.end > 1 || !opensCapital(before.text);
  }
  if (!lower.endsWith('ed')) return false;
  if (isAttribute(words, index)) return true;
  const endsThere = behind === undefined || behind.start - words[words.indexOf(behind) - 1]!.end > 1;
  // "coordinated by the League": no verb but those of measure has "by" behind it.
  if (behind?.lower === 'by' && !endsThere)
    return (
      !measured.test(lower) && !verbForms.has(words[index - 1]?.lower ?? '') && !isMeasure(words, index + 2)
    );
  if (intransitive.test(lower)) return false;
  if (!endsThere && !prepositions.has(behind.lower)) return false;
  const isBehindComma = index > 0 && start - words[index - 1]!.end > 1;
  // "An assessment for operators, revised, in 25 countries"
  if (isBehindComma && endsThere && behind !== undefined) return transitive.test(lower);
  if (isBehindComma)
    return (
      !endsThere && (!closesExplanation(words, index) || onlyTransitive.test(lower) || lower === 'discussed')
    );
  // "Six assessments finalized, two of these by telephone"; "published, with ITU, a guide" acts.
  const isLast = behind === undefined || (endsThere && !goesOnBehind.test(behind.lower));
  return (
    behindRelative ||
    isCounted(words, index) ||
    (isLast && isDone(words, index)) ||
    (onlyTransitive.test(lower) && isThing(words[index - 1]))
  );
}

/** Verbs that never go without what they are done to: "images shared without consent" do nothing. */
const onlyTransitive =
  /^(?:approved|adopted|awarded|conducted|created|designed|distributed|drafted|endorsed|equipped|established|finali[sz]ed|financed|funded|hosted|installed|introduced|issued|mapped|organi[sz]ed|placed|planned|pledged|postponed|prepared|produced|reviewed|selected|shared|translated)$/;

function isThing(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    /^\p{Ll}{3,}s?$|^(?:19|20)\d\d$/u.test(word.text) &&
    !verbForms.has(word.lower) &&
    !/^(?:they|also|then|later|never|ever|first|only|just|already|who|which|that|and|jointly|\p{Ll}+ly|office|secretariat|government|ministry|commission|organization|agency|department|council|parliament|board|bank|authority|team|group|university|regulator|programme|members|states|countries|governments|ministries|partners|entities|agencies)$/u.test(
      word.lower,
    )
  );
}

/** An aside behind a verb, whose object comes then. */
const goesOnBehind =
  /^(?:with|in|on|at|by|for|from|of|to|through|under|after|before|during|since|together|jointly|also|among|as|and|or|but|inter|which|who|where|\p{Ll}+ly)$/u;

/** "rolled out in", "set up by": what stands behind the verb and its particle. */
function behindParticle(words: readonly Word[], index: number): Word | undefined {
  const next = words[index + 1];
  const isParticle = /^(?:out|up|over|down|off|forward|jointly|together)$/.test(next?.lower ?? '');
  return isParticle && next!.start === words[index]!.end + 1 ? words[index + 2] : next;
}

/** "Weekly guidance sent through the network": a note in keywords, whose one thing has no article and does nothing. */
function isNoted(words: readonly Word[], index: number): boolean {
  const before = words.slice(0, index);
  return (
    /^(?:sent|given|written|drawn|made|built|chosen|kept)$/.test(words[index]!.lower) &&
    before.length > 1 &&
    before.length < 5 &&
    prepositions.has(words[index + 1]?.lower ?? '') &&
    !isPlural(before.at(-1)!.lower) &&
    before.every(({ text, lower }, at) => (at === 0 || !opensCapital(text)) && !determined.test(lower))
  );
}

const determined =
  /^(?:an?|the|this|that|these|those|its|our|their|his|her|each|every|one|we|it|they|he|she|who|\d.*)$/;

/** "by 61 per cent", "by half", "by two points", "by training": how much, or how, and nobody who did it. */
function isMeasure(words: readonly Word[], index: number): boolean {
  const { lower = '' } = words[index] ?? {};
  if (/^(?:about|almost|around|at|half|less|more|nearly|over|some|\p{Ll}+ing)$/u.test(lower)) return true;
  if (!/^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten)$/.test(lower)) return false;
  return words
    .slice(index + 1, index + 4)
    .some(({ lower: unit }) =>
      /^(?:per|percent|percentage|points?|times|thirds?|quarters?|fifths?|days?|weeks?|months?|years?|hours?|minutes?|million|billion|dollars?|euros?)$/.test(
        unit,
      ),
    );
}

/** "Approach confirmed; mandate extended.": what such verbs are done to would stand behind them. */
function isDone(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  if (before === undefined) return false;
  // "100 offices, 40 of them hosted"
  if (/^(?:them|these|which|whom)$/.test(before.lower) && words[index - 2]?.lower === 'of') return true;
  if (!transitive.test(words[index]!.lower)) return false;
  // "TOWB supported:" acts; "was extended" has its verb.
  return (
    !verbForms.has(before.lower) &&
    (!opensCapital(before.text) || isDocument.test(before.lower)) &&
    !/^(?:we|they|it|who|which|that)$/.test(before.lower)
  );
}

/** "Cybersecurity Action Plan approved;": a name of what does nothing. */
const isDocument =
  /^(?:plan|strategy|act|policy|law|bill|roadmap|guidelines|declaration|resolution|regulation|framework|agreement|agenda|report|standard|convention|protocol|charter)$/;

const transitive =
  /^(?:confirmed|approved|adopted|launched|completed|published|trained|established|created|developed|introduced|implemented|supported|provided|delivered|organi[sz]ed|conducted|installed|connected|distributed|endorsed|signed|issued|released|updated|drafted|translated|reviewed|identified|mapped|tested|piloted|planned|prepared|produced|strengthened|extended|renewed|postponed|cancelled|funded|financed|awarded|selected|reached|used|achieved|finali[sz]ed|envisaged)$/;

/** "640 registered participants", "20 solar-powered rooms", "an initiative intended to bring": no verb of a sentence. */
export function isAttribute(words: readonly Word[], index: number): boolean {
  const [before, behind] = [words[index - 1], words[index + 1]];
  if (before === undefined || behind === undefined) return false;
  const { lower, end } = words[index]!;
  if (
    meantFor.test(lower) &&
    /^(?:to|for|at|as)$/.test(behind.lower) &&
    /^\p{Ll}+$/u.test(before.text) &&
    !/^(?:we|they|it|who|which|that|also|never|first|originally)$/.test(before.text)
  )
    return (
      /^(?:an?|one)$/.test(words[index - 2]?.lower ?? '') ||
      /^(?:an?|one)$/.test(words[index - 3]?.lower ?? '')
    );
  // "in which trained personnel help"
  if (
    /^(?:which|whom|whose)$/.test(before.lower) &&
    (before.lower === 'whose' || prepositions.has(words[index - 2]?.lower ?? '')) &&
    /^\p{Ll}+$/u.test(behind.text) &&
    !prepositions.has(behind.lower)
  )
    return true;
  return (
    isCount.test(before.lower) &&
    (adjectives.test(lower) || isLinkedCount(words, index - 1, lower)) &&
    before.end + 1 === words[index]!.start &&
    behind.start === end + 1 &&
    (isPlural(behind.lower) || lower.includes('-')) &&
    !prepositions.has(behind.lower) &&
    !/^(?:this|its|his|us|always|perhaps|besides)$/.test(behind.lower) &&
    !behind.lower.endsWith('ss')
  );
}

/** Participles that say of what kind something is, wherever the number stands before them. */
const adjectives =
  /^(?:accredited|advanced|affiliated|associated|automated|certified|combined|dedicated|detailed|disabled|displaced|experienced|integrated|interested|licensed|predefined|qualified|related|retired|self-paced|skilled|speciali[sz]ed|standardi[sz]ed|unconnected|underserved|unserved)$/;

/** "with 640 registered participants": behind a preposition; "140 used smartphones" is a sentence. */
function isLinkedCount(words: readonly Word[], count: number, lower: string): boolean {
  const link = words[count - 1];
  if (link === undefined || link.end + 1 !== words[count]!.start) return false;
  return (
    prepositions.has(link.lower) || link.lower === 'which' || (link.lower === 'and' && lower.includes('-'))
  );
}

const isCount =
  /^(?:\d{1,3}(?:,\d{3})*|[1-9]\d{3}|two|three|four|five|six|seven|eight|nine|ten|several|many|some)$/;
const meantFor = /^(?:intended|meant|designed|aimed|dedicated|devoted|entitled|titled|supposed)$/;

/** "The centre, opened in March, operated in": a verb behind the second comma is the main one. */
function closesExplanation(words: readonly Word[], index: number): boolean {
  const commas = words.slice(1, index).filter((word, at) => word.start - words[at]!.end > 1);
  return commas.length > 0;
}

/** "45,000 telephones", "Some 300 young women": a number with its noun, and nothing besides. */
function isCounted(words: readonly Word[], end: number): boolean {
  const lead = /^(?:moreover|furthermore|additionally|also|finally|lastly|besides)$/.test(words[0]!.lower)
    ? 1
    : 0;
  const from = /^(?:some|about|over|nearly|around|approximately)$/.test(words[lead]?.lower ?? '')
    ? lead + 1
    : lead;
  let at = from;
  // "1,130" is two words.
  while (/^\d/.test(words[at]?.text ?? '')) at += 1;
  return at > from && end > at && end <= at + 3;
}

const irregular =
  /^(?:led|held|built|made|run|given|written|drawn|taken|kept|sent|taught|brought|driven|overseen|chosen|won)$/;

export const prepositions: ReadonlySet<string> = new Set(
  'under by in into onto upon with without for to from at on since through throughout during as within between among across against towards toward alongside until after before of via'.split(
    ' ',
  ),
);

const measured =
  /^(?:decreased|surged|jumped|climbed|soared|plunged|plummeted|contracted|rebounded|celebrated|finished|increased|declined|doubled|tripled|quadrupled|improved|widened|narrowed|dropped|accelerated|slowed|started|ended|opened|closed|shifted|moved|expanded|contributed|responded|succeeded|outperformed)$/;

/** Verbs that need no object: behind a number they are its verb, and with a preposition they act. */
const intransitive =
  /^(?:(?:re)?(?:opened|closed|started|applied|registered|subscribed)|participated|focused|worked|contributed|agreed|called|responded|replied|collaborated|cooperated|invested|engaged|embarked|enrolled|benefited|reported|coordinated|moved|succeeded|looked|expanded|continued|ended|partnered|joined|travelled|remained|served|acted|aimed|consisted|resulted|emerged|relied|advised|commented|consulted|insisted|voted|attended|graduated|increased|declined|doubled|tripled|quadrupled|gathered|lived|migrated|logged|competed|signed|turned|followed|progressed|evolved|advocated|intervened|mattered|existed|belonged|performed|qualified|volunteered|returned|arrived|departed|died|failed|passed|dropped|improved|widened|narrowed|accelerated|slowed|stalled|stopped|paused|operated|concluded|featured|amounted|culminated|resumed|converged|merged|switched|shifted|listened|visited)$/;

const pluralsWithoutS = /(?:we|they|people|women|men|children)$/;

export const noPlurals =
  /^(?:across|always|as|has|his|is|its|less|minus|perhaps|plus|this|thus|unless|us|versus|was)$/;

export function isPlural(word: string): boolean {
  if (noPlurals.test(word)) return false;
  return (word.endsWith('s') && !word.endsWith('ss')) || pluralsWithoutS.test(word);
}
