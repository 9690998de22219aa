import { attribute, type HtmlElement } from './parse-html.js';
import type { Style, StyleSheet } from './style-sheet.js';

/** A list while its items go by. */
export type OpenList = {
  readonly ordered: boolean;
  /** As CSS names it: "decimal", "lower-alpha", "disc". */
  readonly type: string;
  readonly level: number;
  /** The mark as Google Docs writes it in a style sheet. */
  readonly mark: string | null;
  next: number;
  readonly step: 1 | -1;
};

const types: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** Deeper lists are drawn by accident. */
const deepestList = 20;

export function openList(element: HtmlElement, style: Style, sheet: StyleSheet, outer: number): OpenList {
  const ordered = element.tagName === 'ol';
  const type = attribute(element, 'type') ?? '';
  const styled = style.get('list-style-type') ?? /^[a-z-]+/.exec(style.get('list-style') ?? '')?.[0];
  const start = Number.parseInt(attribute(element, 'start') ?? '1', 10);
  const className = /(?:^|\s)(lst-kix_[\w-]+-(\d{1,2}))(?:\s|$)/.exec(
    attribute(element, 'class')?.slice(0, 500) ?? '',
  );
  return {
    ordered,
    type: styled ?? (Object.hasOwn(types, type) ? types[type]! : ordered ? 'decimal' : 'disc'),
    // Google Docs writes the lists of all levels side by side.
    level: Math.min(className === null ? outer + 1 : Number(className[2]) + 1, deepestList),
    mark: className === null ? null : sheet.markOf(className[1]!),
    next: Number.isSafeInteger(start) ? start : 1,
    step: attribute(element, 'reversed') === null ? 1 : -1,
  };
}

/** The mark of the next item, as a browser prints it: "3.", "b.", "iv."; "•" for one without a number. */
export function nextMark(list: OpenList, item: HtmlElement): string {
  const value = Number.parseInt(attribute(item, 'value') ?? '', 10);
  const number = list.ordered && Number.isSafeInteger(value) ? value : list.next;
  list.next = number + list.step;
  if (list.mark !== null) return writtenMark(list.mark, number);
  return list.ordered && list.type !== 'none' && list.type !== 'disc'
    ? `${counted(number, list.type)}.`
    : '•';
}

/** `"" counter(lst-ctn-kix_x-0, lower-latin) ") "`: strings, and the number in its fashion. */
function writtenMark(content: string, number: number): string {
  const pieces = [...content.slice(0, 300).matchAll(/"([^"]*)"|counter\([^,)]*,?\s*([a-z-]*)\s*\)/g)];
  const mark = pieces
    .map(([, text, type]) =>
      text === undefined ? counted(number, type === '' ? 'decimal' : type!) : unescaped(text),
    )
    .join('')
    .trim();
  return mark === '' ? '•' : mark.slice(0, 20);
}

function unescaped(text: string): string {
  return text.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => {
    const value = Number.parseInt(code, 16);
    return value > 0 && value < 0xd800 ? String.fromCodePoint(value) : '';
  });
}

function counted(number: number, type: string): string {
  switch (type) {
    case 'lower-alpha':
    case 'lower-latin':
      return letters(number);
    case 'upper-alpha':
    case 'upper-latin':
      return letters(number).toUpperCase();
    case 'lower-roman':
      return roman(number);
    case 'upper-roman':
      return roman(number).toUpperCase();
    case 'decimal-leading-zero':
      return String(number).padStart(2, '0');
    default:
      return String(number);
  }
}

/** 1 is a, 27 is aa. */
function letters(number: number): string {
  if (number < 1) return String(number);
  let text = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    text = String.fromCharCode(97 + ((left - 1) % 26)) + text;
  }
  return text;
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let text = '';
  let left = number;
  for (const [value, letter] of romans) {
    for (; left >= value; left -= value) text += letter;
  }
  return text;
}
