import type { ActionLineCode } from './outline.js';

/** The facilitators' own short forms: C7eGov, C7eBus, C7eLea, … by the letters after "e". */
const applications: readonly (readonly [RegExp, ActionLineCode])[] = [
  [/^gov/, 'C7-e-government'],
  [/^(bus|com|tra)/, 'C7-e-business'],
  [/^(lea|edu)/, 'C7-e-learning'],
  [/^hea/, 'C7-e-health'],
  [/^(emp|wor)/, 'C7-e-employment'],
  [/^env/, 'C7-e-environment'],
  [/^agr/, 'C7-e-agriculture'],
  [/^sci/, 'C7-e-science'],
];

// "C2", "C.2", "C 10"; never "C40 Cities", "C2C", "C3.1" or "C++".
const code = /(?<![\p{L}\p{N}])C[ .]{0,2}(1[01]|[1-9])(?![\p{N}+]|\.\p{N})/gu;
const application =
  /^(?:[ .:,/&–()-]|and |or |ICTs? applications?|applications?){0,8}e(?:-| -? ?)?(\p{L}{2,20})/iu;
const range = /^ ?(?:-|–|to|through|until) ?$/;

/** Where codes of action lines stand in a text: "C1, C7eGov, and C11". A range counts as all its lines. */
export function codesIn(text: string): readonly ActionLineCode[] {
  const found: ActionLineCode[] = [];
  let previous: { readonly number: number; readonly end: number } | null = null;
  for (const match of text.matchAll(code)) {
    const number = Number(match[1]);
    const end = match.index + match[0].length;
    if (number === 7) {
      const named = applicationsAfter(text, end);
      // Letters glued to the number that are no application: "C7x" is no line.
      if (named.length === 0 && /^\p{L}/u.test(text.slice(end, end + 1))) continue;
      found.push(...(named.length > 0 ? named : (['C7'] as const)));
    } else {
      if (/^\p{L}/u.test(text.slice(end, end + 2))) continue;
      if (previous !== null && range.test(text.slice(previous.end, match.index))) {
        for (let between = previous.number + 1; between < number; between += 1) found.push(lineOf(between));
      }
      found.push(lineOf(number));
    }
    previous = { number, end };
  }
  return [...new Set(found)];
}

function lineOf(number: number): ActionLineCode {
  return `C${number}` as ActionLineCode;
}

/** "eGov", ": e-government, e-business and e-science", "– ICT applications: E-environment" after "C7". */
function applicationsAfter(text: string, end: number): readonly ActionLineCode[] {
  const named: ActionLineCode[] = [];
  for (let at = end; ; ) {
    const match = application.exec(text.slice(at, at + 80));
    const line = match === null ? undefined : applicationOf(match[1]!);
    if (match === null || line === undefined) return named;
    named.push(line);
    at += match[0].length;
  }
}

function applicationOf(letters: string): ActionLineCode | undefined {
  return applications.find(([opening]) => opening.test(letters.toLowerCase()))?.[1];
}

/** "Action Line 2" and "action line no. 5": the code without its letter. */
export function numberedLinesIn(text: string): readonly ActionLineCode[] {
  const found: ActionLineCode[] = [];
  for (const match of text.matchAll(/action lines? (?:no\.? |number )?(1[01]|[1-9])(?![\p{N}.])/giu)) {
    found.push(lineOf(Number(match[1])));
  }
  return found;
}

/** More lines than this are an enumeration of lines, not what a text is about. */
export const mostLinesNamed = 4;
