import { unifyText } from '../document/index.js';
import type { Submission } from '../intake/index.js';
import { namesOf } from './entity-names.js';
import type { Sender } from './sender.js';

/**
 * The names a submission gives its sender: what stands in brackets, or after "hereinafter", right behind one of the
 * sender's known names. `The Office of … (hereinafter referred to as "the Office")` gives "the Office",
 * `United Nations Department … (UNDESA)` gives "UNDESA". What stands behind other words is not the sender's.
 * `plainTexts` are those of the passages.
 */
export function selfNames(
  submission: Submission,
  plainTexts: readonly string[],
  sender: Sender,
): readonly string[] {
  const known = knownNames(submission, sender);
  const found = new Set<string>();
  const collect = (text: string) => {
    for (const name of introduced(text, known)) found.add(name);
  };
  if (submission.cover?.entityNamed) collect(unifyText(submission.cover.entityNamed));
  if (submission.title) collect(unifyText(submission.title));
  for (const { headings } of submission.passages) for (const heading of headings) collect(heading);
  for (const plain of plainTexts) collect(plain);
  return [...found];
}

/** Full names only: behind an acronym a bracket holds the full name, or a year. */
function knownNames({ cover }: Submission, { entity, entry }: Sender): RegExp {
  const names = [
    entity.name,
    ...(entry === null ? [] : namesOf(entry).map(({ name }) => name)),
    ...(cover?.entityNamed ? [cover.entityNamed.replace(/ ?\([^()]*\)$/, '')] : []),
  ]
    .map(unifyText)
    .filter((name) => name.includes(' ') && name.length <= 300);
  const alternatives = [...new Set(names)].sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(
    `(?:${alternatives.join('|') || '(?!)'})(?: ?\\(([^()]{2,100})\\)|, (${introduction}[^.;()]{2,60}))`,
    'gi',
  );
}

const introduction = '(?:herein(?:after)?|hereafter|henceforth)';

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function introduced(text: string, known: RegExp): readonly string[] {
  if (!text.includes('(') && !/\bhe(?:re|nce)/i.test(text)) return [];
  return [...text.matchAll(known)].flatMap(([, bracket, clause]) => namesIn(bracket ?? clause!));
}

/** "the Office" in quotation marks, "the Office" after "hereinafter", an acronym alone; several parted by "or". */
function namesIn(text: string): readonly string[] {
  const opening = new RegExp(
    `^${introduction}(?:,? (?:also )?(?:referred to|called|known)(?: as)?)?,? `,
    'i',
  );
  const hereinafter = opening.test(text);
  return text
    .replace(opening, '')
    .split(/ or | and |[,;/]/)
    .map((piece) => piece.trim())
    .flatMap((piece) => nameIn(piece, hereinafter));
}

function nameIn(piece: string, hereinafter: boolean): readonly string[] {
  const quoted = /^(the )?["']\s*([^"']{2,60}?)\s*["']$/i.exec(piece);
  if (quoted !== null) return [`${quoted[1] === undefined ? '' : 'the '}${quoted[2]}`];
  if (/^(?:UN[- ])?[A-Z][A-Za-z0-9&-]{1,14}$/.test(piece) && /[A-Z].*[A-Z]/.test(piece)) return [piece];
  return hereinafter && /^(?:the )?\p{Lu}[\p{L} -]{1,40}$/u.test(piece) ? [piece] : [];
}
