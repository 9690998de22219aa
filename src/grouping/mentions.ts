import { codesIn, mostLinesNamed, numberedLinesIn } from './line-codes.js';
import type { ActionLineCode } from './outline.js';

/**
 * The action lines that a text names: "Action Lines C1, C7eGov, and C11", "(C5)". A bare "C3" counts only in a text
 * that speaks of action lines: it may be a vitamin. More than four are an enumeration and none of them is meant.
 */
export function linesMentioned(text: string): readonly ActionLineCode[] {
  const speaks = /action[ -]lines?\b/i.test(text);
  if (!speaks && !/\(C\d/.test(text)) return [];
  const codes = [
    ...(speaks ? codesIn(text) : (text.match(/\(C\d[^()]{0,60}\)/g) ?? []).flatMap(codesIn)),
    ...(speaks ? numberedLinesIn(text) : []),
  ];
  const named = [...new Set(codes)];
  return named.length > mostLinesNamed ? [] : named;
}
