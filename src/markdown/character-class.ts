/**
 * White space and punctuation as CommonMark's rules for emphasis see them (section 6.2, "flanking"), in the very
 * functions of the parser, so that writer and reader can never disagree about a character.
 */
import { dialectParser } from './parser.js';

export type CharacterClass = 'space' | 'punctuation' | 'word';

export function characterClass(character: string): CharacterClass {
  const code = character.codePointAt(0);
  if (code === undefined) return 'space';
  const { isWhiteSpace, isMdAsciiPunct, isPunctCharCode } = dialectParser().utils;
  if (isWhiteSpace(code)) return 'space';
  return isMdAsciiPunct(code) || isPunctCharCode(code) ? 'punctuation' : 'word';
}

export function firstCharacter(text: string): string {
  const code = text.codePointAt(0);
  return code === undefined ? '' : String.fromCodePoint(code);
}

export function lastCharacter(text: string): string {
  const pair = text.slice(-2);
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.slice(-1);
}

/** A numeric character reference: to the rules for emphasis it is punctuation, whatever it stands for. */
export function characterReference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
