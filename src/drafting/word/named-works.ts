/**
 * Heads of names that somebody gave to a work: it is used, opened and built, and whose it is its name does not say.
 * What may also be a body of its own (network, fund, centre, forum) is not here.
 */
const works = (
  'academy|app|application|atlas|campaign|catalogue|challenge|chatbot|collection|competition|course|dashboard|database|' +
  'directory|explorer|facility|framework|guide|guidelines|handbook|index|initiative|inventory|library|map|module|observatory|' +
  'passport|pilot|plan|platform|pledge|portal|prize|programme|program|project|registry|report|repository|roadmap|scheme|' +
  'series|service|situation room|strategy|study|survey|system|tool|toolbox|toolkit|tracker'
)
  .split('|')
  .map((work) => `[${work.charAt(0)}${work.charAt(0).toUpperCase()}]${work.slice(1)}`)
  .join('|');

const part = String.raw`(?:[\p{Lu}\p{N}][\p{L}\p{N}\u2019'&-]*|for|of|on|and|in|the|to|a|an) `;
const intro =
  '(?:(?:As of|In|On|At|By|Since|During|Under|Within|From|Through|With|Together with) [^,;:.]{1,80}, )?';
const opensWithName = new RegExp(
  String.raw`^${intro}(?:[Tt]he )?(?:${part}){0,9}?(?:${works})s?(?: for [\p{L}, ]{1,40}| \([^)]{1,40}\))?(?:,| (?=\p{Ll}))`,
  'u',
);
const name = String.raw`(?:The )?\p{Lu}[\p{L}\p{N}\u2019'&-]*(?: \p{Lu}[\p{L}\p{N}\u2019'&-]*){0,4}`;
/** "PRISM, a climate risk monitoring dashboard combining …, is": a name, and what it is the name of. */
const explained = new RegExp(
  String.raw`^${name},(?: an?| the| its)? (?:[\p{L}\p{N}-]+ ){0,6}?(?:${works})s?\b`,
  'u',
);
/** "Building Blocks, running in the camps since 2017, served": what runs, or was launched, is a work. */
const running = new RegExp(
  String.raw`^${name}, (?:now |first |jointly )?(?:running|launched|developed|deployed|piloted|introduced|built|designed|released) `,
  'u',
);
/** "Granary Link is a mobile marketplace that lets farmers offer": a name, and what it is. */
const defined = new RegExp(
  String.raw`^${name} (?:is|was|remains) (?:an?|one of|now an?) (?!(?:country|State|member|Member|region|city|island)\b)`,
  'u',
);
const quoted = /^(?:The )?"[^"]{1,80}"/;
/** "HealthBuddy", "eTrade", "PATENTSCOPE": written as products are. */
const product = /^(?:The )?(?:\p{Lu}{8,}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}[\p{L}\p{N}]*|\p{Ll}\p{Lu}\p{L}+)(?=[ ,])/u;
const passive =
  /^[^,;]{1,120}?(?:, [^,;]{1,90},)? (?:was|were|is being|are being|has been|have been) (?:also |first |then )?\p{Ll}+(?:ed|en|wn|lt|nt|ld|de)(?![\p{L}-])/u;
const agent = / by (?:the |an? )?(?:\p{Lu}|[\p{Ll}-]+ (?:ministry|government|agency))/u;

/**
 * Whether what a sentence opens with is a work that has a name ("The Learning Passport, developed with …", "HealthBuddy
 * answers …"), or is acted on by nobody who is named: whose it is, the sender's name must say.
 */
export function opensWithNamedWork(text: string): boolean {
  if (quoted.test(text) || product.test(text) || opensWithName.test(text)) return true;
  if (explained.test(text) || running.test(text) || defined.test(text)) return true;
  return passive.test(text) && !agent.test(text);
}

/** "Member States are interested": of all of them, and of none by name. */
export function opensWithMembers(text: string): boolean {
  return /^(?:(?:Some|Many|Most|All|Several) )?[Mm]ember States /.test(text);
}
