import { plainText } from '../../document/index.js';
import { isActionLineHeading } from './action-line-heading.js';
import type { BodyBlock, Element } from './body-block.js';
import { partOfHeading } from './part-titles.js';
import { isStatement } from './statements.js';
import { isTitleLike, markedTitle } from './titles.js';
import { wordKey } from './words.js';

/** A title page has a few lines. */
const mostTitleLines = 8;

export type TitleRead = { readonly title: string | null; readonly rest: readonly Element[] };

/**
 * Takes off the submission's own title: the lines before its first paragraph that name the paper, its sender, its
 * period or its date. A heading of some matter ("Introduction", "Action Line C2 …") is left where it is.
 */
export function readTitle(elements: readonly Element[], entityNamed: string | null): TitleRead {
  const lines: string[] = [];
  let index = 0;
  const above = linesAbovePaper(elements);
  for (; index < Math.min(elements.length, mostTitleLines); index += 1) {
    const element = elements[index]!;
    if (element.kind === 'part' || !isLine(element)) break;
    const text = plainText(element.inlines);
    if (partOfHeading(text) !== null || isActionLineHeading(text)) break;
    const next = elements[index + 1];
    const isTitle =
      index < above ||
      isOpeningOfName(lines.at(-1)) ||
      (namesPaper(lines.at(-1) ?? '') &&
        isBodyName(text) &&
        next !== undefined &&
        (next.kind === 'part' || isLine(next))) ||
      isOpeningOfName(text) ||
      isDateLine(text) ||
      tellsSender(text) ||
      goesOnInCapitals(lines.at(-1), text) ||
      (index === 0 && isSenderAlone(element, text, next)) ||
      namesPaper(text) ||
      namesSender(text, entityNamed) ||
      (index === 0 && next?.kind === 'heading' && element.kind === 'heading' && !isMatter(text)) ||
      isOnlyTopHeading(element, elements, next);
    if (!isTitle) break;
    lines.push(text);
  }
  return { title: lines.length === 0 ? null : joined(lines), rest: elements.slice(index) };
}

/** The name of the sender, of a programme or of a period stand above the line that names the paper, or above its summary. */
const mostLinesAbove = 3;

/** How many of the first lines stand above one that names the paper, or right above the first part. */
function linesAbovePaper(elements: readonly Element[]): number {
  for (let index = 0; index <= mostLinesAbove; index += 1) {
    const element = elements[index];
    if (element === undefined) return 0;
    if (element.kind === 'part') return element.part === 'one' ? index : 0;
    if (!isLine(element)) return 0;
    const text = plainText(element.inlines);
    const part = partOfHeading(text);
    if (part !== null) return part === 'one' ? Math.min(index, 2) : 0;
    if (isActionLineHeading(text) || isMatter(text)) return 0;
    if (index > 0 && namesPaper(text)) return index;
  }
  return 0;
}

/** "Community Networks Alliance of East Africa (CNAEA)" below the line that names the paper. */
function isBodyName(text: string): boolean {
  return /\p{L} \([A-Z][A-Za-z&-]{1,11}\)$/u.test(text) || (organization.test(text) && /^\p{Lu}/u.test(text));
}

function isMatter(text: string): boolean {
  return /^\W*(?:[\divx]+[.)]\s*)?(?:introduction|background|overview|context)\b/i.test(text);
}

/** "REPORT ON ICT FOR", "DEVELOPMENT", "[WSIS OUTCOMES]": one title in capitals, broken into lines. */
function goesOnInCapitals(before: string | undefined, text: string): boolean {
  if (before === undefined || !isInCapitals(before) || !isInCapitals(text)) return false;
  return (
    /\b(?:FOR|OF|AND|THE|TO|ON|IN|BY|WITH|FROM|AT|A|AN)$|[,&:–—-]$/u.test(before) ||
    /^[[(].*[\])]$/u.test(text)
  );
}

/** "Submission by" alone: the name is on the next line. */
function isOpeningOfName(text: string | undefined): boolean {
  return text !== undefined && /^(?:submission|submitted|contribution|inputs?) (?:by|from) ?:?$/i.test(text);
}

/**
 * "Submission by the Government of … to the Commission …, reporting period …": the lines below each other of a title
 * page make one block, longer than a title; and "Submitted by: …", "Country: …" of a form. A sentence ends.
 */
function tellsSender(text: string): boolean {
  if (text.length > longestSenderLine || isSentence(text)) return false;
  const name = senderOpening.exec(text)?.[0];
  if (name !== undefined) return /^["“]?\p{Lu}/u.test(text.slice(name.length));
  return formField.test(text) && text.split(' ').length <= mostFieldWords;
}

function isSentence(text: string): boolean {
  return (
    isStatement(text) || /[.!?;][”"’)]*$|[.!?] \p{Lu}|\s(?:is|are|was|were|has|have|had|will)\s/u.test(text)
  );
}

const senderOpening =
  /^(?:submitted by|(?:submission|contribution|inputs?|response|reply) (?:by|from))(?: ?: ?| )(?:the )?/i;
const formField =
  /^(?:sender|date of submission|(?:submitting |responding )?(?:entity|organi[sz]ation|country|member state)) ?: ?\S/i;
const longestSenderLine = 400;
const mostFieldWords = 20;

function joined(lines: readonly string[]): string {
  return lines.reduce((all, line, index) =>
    isOpeningOfName(lines[index - 1]) ? `${all.replace(/ ?:$/, '')} ${line}` : `${all} – ${line}`,
  );
}

function isLine(block: BodyBlock): boolean {
  if (block.kind === 'heading') return true;
  if (block.kind !== 'paragraph') return false;
  const text = plainText(block.inlines);
  if (isOpeningOfName(text) || tellsSender(text)) return true;
  return isTitleLike(text) || markedTitle(block.inlines) !== null || isDateLine(text) || isCapitals(text);
}

function isCapitals(text: string): boolean {
  return isInCapitals(text) && !isStatement(text);
}

function isInCapitals(text: string): boolean {
  return text.length < 300 && /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

const month = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const dateLine = new RegExp(
  `^\\(?(?:\\p{L}[\\p{L} .-]{1,40}, ?)?(?:\\d{1,2} )?(?:${month}|20\\d\\d)(?:[\\s,–-]|\\d{1,2}\\b|20\\d\\d|${month}|to|and)*\\)?\\.?$`,
  'iu',
);

/** "October 2021", "(January – December 2021)", "Geneva, 3 December 2021". */
export function isDateLine(text: string): boolean {
  return text.length < 80 && dateLine.test(text);
}

export function namesPaper(text: string): boolean {
  if (/^(?:introduction|background|overview|context)\b/i.test(text)) return false;
  return (
    (/\b(?:submissions?|inputs?|contributions?|reply|response|reports?|reporting|questionnaire)\b/i.test(
      text,
    ) &&
      /\b(?:by|from|of|to|on|for|the)\b/i.test(text)) ||
    /\b(?:implementation of|follow-up to)\b.*\b(?:outcomes?|WSIS|world summit)\b/i.test(text) ||
    /^(?=.*\b(?:WSIS|world summit|CSTD)\b).*\b(?:report|submission|contribution|inputs?)\b.{0,20}\b20\d\d\b/i.test(
      text,
    )
  );
}

function namesSender(text: string, entityNamed: string | null): boolean {
  if (entityNamed === null) return false;
  const name = ` ${wordKey(entityNamed)} `;
  const line = ` ${wordKey(text.replace(/\([^)]*\)/g, ''))} `;
  return line.trim() !== '' && (name.includes(line) || line.includes(name));
}

export const organization =
  /\b(?:organi[sz]ations?|union|programme|commission|committee|agency|bank|fund|association|institute|university|office|council|ministry|conference|network|foundation|department|forum|alliance|society|secretariat|trust|federation|authority)\b/i;

/** "FAO" or "WORLD HEALTH ORGANIZATION" alone at the head of a text says who speaks, and is no heading of a matter. */
function isSenderAlone(block: BodyBlock, text: string, next: Element | undefined): boolean {
  if (!isCapitals(text) || /\d/.test(text) || next === undefined) return false;
  if (/^(?:introduction|background|overview|context)\b/i.test(text)) return false;
  const words = text.split(/\s+/);
  const isAcronym = words.length === 1 && text.length <= 10;
  const isFollowed =
    next.kind === 'part' || next.kind === 'heading' || next.kind !== block.kind || !isLine(next);
  return (isAcronym && isFollowed) || (words.length <= 12 && organization.test(text));
}

function isOnlyTopHeading(
  block: BodyBlock,
  elements: readonly Element[],
  next: Element | undefined,
): boolean {
  if (block.kind !== 'heading' || /^(?:introduction|background|context)\b/i.test(plainText(block.inlines)))
    return false;
  const levels = elements.flatMap((element) => (element.kind === 'heading' ? [element.level ?? 1] : []));
  const top = levels.reduce((least, level) => Math.min(least, level), 9);
  const isOnly = block.level === top && levels.filter((level) => level === top).length === 1;
  return isOnly && (levels.length > 1 || next?.kind === 'part');
}
