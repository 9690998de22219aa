/** What the head of a line says it is. `rest` is the text behind the mark. */
export type LineMark =
  | { readonly kind: 'rule'; readonly underlines: 1 | 2 | null }
  | { readonly kind: 'heading'; readonly level: number; readonly rest: string }
  | { readonly kind: 'note'; readonly label: string; readonly rest: string }
  | {
      readonly kind: 'item';
      readonly indent: number;
      readonly label: string;
      readonly sure: boolean;
      readonly rest: string;
    };

export function lineMarkOf(line: string): LineMark | null {
  return ruleMark(line) ?? headingMark(line) ?? noteMark(line) ?? itemMark(line);
}

function ruleMark(line: string): LineMark | null {
  const letter = line.length > 200 ? undefined : /^\s*([-*_=~])(?:\s*\1){2,}$/.exec(line)?.[1];
  if (letter === undefined) return null;
  return { kind: 'rule', underlines: letter === '=' ? 1 : letter === '-' || letter === '~' ? 2 : null };
}

function headingMark(line: string): LineMark | null {
  const match = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/u.exec(line);
  return match === null
    ? null
    : { kind: 'heading', level: match[1]!.length, rest: match[2]!.replace(/[ \t]+#+$/, '') };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** "¹ https://…", "<sup>1</sup> text", "[^1]: text". */
function noteMark(line: string): LineMark | null {
  const match = /^\s*(?:<sup>\s*([^<\s]{1,4})\s*<\/sup>|([⁰¹²³⁴-⁹]{1,4})|\[\^([^\s[\]]{1,40})\]:)\s*/iu.exec(
    line,
  );
  if (match === null) return null;
  const label = match[1] ?? match[3] ?? [...match[2]!].map((digit) => superscripts.indexOf(digit)).join('');
  return { kind: 'note', label, rest: line.slice(match[0].length) };
}

/** "1 https://…": only where notes are expected, since the mark has lost its height. */
export function plainNoteMark(line: string): LineMark | null {
  const match = /^\s*(\d{1,3})[.)]?\s+(?=<?(?:https?:\/\/|www\.))/i.exec(line);
  return match === null ? null : { kind: 'note', label: match[1]!, rest: line.slice(match[0].length) };
}

/** "[1] text", where the text has such marks. */
export function bracketNoteMark(line: string): LineMark | null {
  const match = /^\s*\[(\d{1,3})\]:?\s+(?=\S)/.exec(line);
  return match === null ? null : { kind: 'note', label: match[1]!, rest: line.slice(match[0].length) };
}

/** `sure` is false for marks that may also begin a line in the middle of a sentence: a dash, a number. */
function itemMark(line: string): LineMark | null {
  const match =
    /^(\s*)(?:([-*+•·▪▫◦●○■□‣⁃➢➤✓])|([–—])|([o§])(?=\t| {2})|(\(?(?:\d{1,3}|[a-z]|[ivx]{1,6})\)|(?:\d{1,3}|[a-z]|[ivx]{1,6})\.|\([A-Z]\)))[ \t]+(?=\S)/u.exec(
      line,
    );
  // "- 3 -" is the number of a page.
  if (match === null || /^\d{1,3}\s*[-–—]$/.test(line.slice(match[0].length))) return null;
  const label = match[2] ?? match[3] ?? match[4] ?? match[5]!;
  const indent = match[1]!.replaceAll('\t', '    ').length;
  return { kind: 'item', indent, label, sure: match[2] !== undefined, rest: line.slice(match[0].length) };
}
