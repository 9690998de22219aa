import { unifyText } from '../document/index.js';
import { stateNamed } from './countries.js';
import { findEntity } from './entity-names.js';
import type { Registers } from './registers.js';

/** Longer titles are paragraphs. */
const longestTitle = 400;

/** Behind these in a title stands a name that no register need have: "Contribution of ICTs" names nobody. */
const paper = /^(.*?)\b(?:submissions?|contributions?|inputs?)\b(.*)$/i;

/** "Submitted by: …", "From: …", "Submitting entity: …": a line of a form that says who sent the paper. */
const field =
  /^(?:submitted|sent) by(?: ?:| -)? |^(?:from|sender|(?:submitting |responding )?(?:entity|organi[sz]ation|country|member state|state)|name of (?:the )?(?:entity|organi[sz]ation|country)) ?: ?/i;

/**
 * The sender that a title names: "Submission by the Government of Switzerland", "Inputs from ITU", "Contribution to the
 * report of the Secretary-General by UNESCO", "Submitted by: WHO". Each line is read by itself, known names first. A name
 * that no register has counts only right behind "by" or "from", and behind "Submitted by" where a word tells of a body.
 */
export function nameInTitle(title: string | null, registers: Registers): string | null {
  if (title === null) return null;
  const lines = linesOf(title);
  return (
    firstOf(lines, (line) => knownBehindPaper(line, registers)) ??
    firstOf(lines, (line) => knownInField(line, registers)) ??
    firstOf(lines, (line) => knownBeforePaper(line, registers)) ??
    knownAbovePaper(lines, registers) ??
    firstOf(lines, statedBehindPaper) ??
    firstOf(lines, statedInField)
  );
}

/** The lines of a title, also where those below each other came as one: "… Submitted by: Kenya Date: 3 May 2020". */
function linesOf(title: string): readonly string[] {
  return title
    .slice(0, longestTitle)
    .split(' – ')
    .flatMap((line) =>
      unifyText(line).split(/ (?=(?:Submitted by|From|Sender|Date|Organi[sz]ation|Country) ?: )/),
    );
}

/** The entity or State that a line of a letter's head names as the sender: "From: Permanent Mission of Kenya". */
export function nameInField(line: string, registers: Registers): string | null {
  return knownInField(unifyText(line.slice(0, longestTitle)), registers);
}

function firstOf(lines: readonly string[], read: (line: string) => string | null): string | null {
  for (const line of lines) {
    const found = read(line);
    if (found !== null) return found;
  }
  return null;
}

function knownBehindPaper(line: string, registers: Registers): string | null {
  const rest = paper.exec(line)?.[2];
  if (rest === undefined) return null;
  for (const word of ['by', 'from', 'of']) {
    for (const { index, 0: preposition } of rest.matchAll(new RegExp(` ${word} (?:the )?`, 'gi'))) {
      const known = knownOpening(rest.slice(index + preposition.length), registers);
      if (known !== null) return known;
    }
  }
  return null;
}

/** "UNESCO" in the line above "Input to the report". */
function knownAbovePaper([first, second]: readonly string[], registers: Registers): string | null {
  return first !== undefined && paper.test(second ?? '') && isKnown(first, registers) ? first : null;
}

/** "World Health Organization Contribution to the report", "UNESCO's submission". */
function knownBeforePaper(line: string, registers: Registers): string | null {
  const opening = (paper.exec(line)?.[1] ?? '').replace(/(?:'s)?[\s:,–-]+$/u, '').trim();
  return opening !== '' && isKnown(opening, registers) ? opening : null;
}

function statedBehindPaper(line: string): string | null {
  const rest = paper.exec(line)?.[2] ?? '';
  const stated = /^ (?:by|from)(?: ?:)? (?:the )?(\p{Lu}.*)$/u.exec(rest)?.[1];
  return stated === undefined ? null : withoutPurpose(stated);
}

function fieldValue(line: string): string | null {
  const opening = field.exec(line)?.[0];
  return opening === undefined ? null : line.slice(opening.length).replace(/^the /i, '').trim();
}

function knownInField(line: string, registers: Registers): string | null {
  const value = fieldValue(line);
  return value === null ? null : knownOpening(value, registers);
}

/** A person's name may stand there too: "Submitted by: Jordan Smith". */
function statedInField(line: string): string | null {
  const value = fieldValue(line);
  const name = value === null ? null : withoutPurpose(value);
  return name !== null && isBodyName(name) ? name : null;
}

/**
 * The name with which a text opens. An entity's may hold "on", "to" and "for": the longest opening that is one counts.
 * A State's ends before them: "Government of Portugal to the report of …".
 */
export function knownOpening(text: string, registers: Registers): string | null {
  const ends = [...text.matchAll(/ (?:to|on|for|in|regarding|concerning|at|-) | ?[(:,;–—]|\.? *$/g)];
  const names = ends.map(({ index }) => text.slice(0, index).trim()).filter((name) => name !== '');
  return (
    names.findLast((name) => findEntity(registers, name) !== null) ??
    names.find((name) => stateNamed(name, registers.regions) !== null) ??
    null
  );
}

function isKnown(name: string, registers: Registers): boolean {
  return findEntity(registers, name) !== null || stateNamed(name, registers.regions) !== null;
}

const date =
  /[\s,(]+(?:\d{1,2} )?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december) )?(?:\d{1,2}, )?20\d\d\)?$/i;

/** "Acme Foundation to the report of the Secretary-General": what the text is for, and when, is not part of the name. */
function withoutPurpose(name: string): string | null {
  const bare = name
    .replace(/ (?:to|on|for|regarding|concerning) (?:the|its|WSIS|CSTD|UN)\b.*$/, '')
    .replace(/(?:[:;–—]| - ).*$/, '')
    .replace(date, '')
    .replace(/[\s.,]+$/, '');
  return bare === '' || bare.split(' ').length > mostNameWords ? null : bare;
}

/**
 * A name that no register has, alone in a line of a title of several lines: "Community Networks Alliance of East
 * Africa (CNAEA)". Only a word for a body or a short form in brackets makes a line a name.
 */
export function nameAboveTitle(title: string | null): string | null {
  const lines = linesOf(title ?? '');
  return lines.length < 2 ? null : (lines.find(isBodyName) ?? null);
}

/**
 * The body of citizens, members or scholars in a line of a title, also where that is its only one: "Women of Mali
 * Network". It is none of the State that the file's name may tell.
 */
export function civilBodyInTitle(title: string | null): string | null {
  return linesOf(title ?? '').find((line) => isBodyName(line) && civilWord.test(line)) ?? null;
}

const civilWord =
  /\b(?:association|network|foundation|alliance|society|coalition|university|college|academy|institute|union|federation|trust|company|club|movement|collective)\b/i;

/** Whether a line is the name of a body: a word for one, or a short form in brackets, and no word for a paper. */
export function isBodyName(line: string): boolean {
  const name = line.trim();
  const isName = organizationWord.test(name) || /\p{L} \([A-Z][A-Za-z&-]{1,11}\)$/u.test(name);
  const isPaper =
    /\b(?:submissions?|contributions?|inputs?|reports?|implementation|follow-up|WSIS)\b|:/i.test(name);
  return isName && !isPaper && name.split(' ').length <= mostNameWords;
}

const mostNameWords = 14;
const organizationWord =
  /\b(?:organi[sz]ations?|union|commission|committee|agency|bank|fund|association|institute|university|office|council|ministry|network|foundation|department|alliance|society|trust|federation|authority|coalition|centre|center)\b/i;
