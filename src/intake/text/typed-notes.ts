/** A mark of a note as typed where there are no raised figures. `label` is its number. */
export type TypedMark = { readonly line: number; readonly label: string; readonly before: string };

export type TypedNotes = {
  readonly lines: readonly string[];
  /** Marks at the end of a sentence for which no list has a note. */
  readonly loose: readonly TypedMark[];
};

const styles = [
  {
    name: 'round',
    mark: /(?<=\p{L}["”’)]?[.,;:!?]?["”’)]?)\((\d{1,3})\)(?=[\s.,;:!?)]|$)/gu,
    text: /^\s*\((\d{1,3})\)\s+(?=\S)/,
  },
  {
    name: 'raised',
    mark: /(?<=[\p{L}.,;:!?"”’)])\^(\d{1,3})(?=[\s.,;:!?)]|$)/gu,
    text: /^\s*\^(\d{1,3})[.:)]?\s+(?=\S)/,
  },
  {
    name: 'square',
    mark: /(?<=[\p{L}\d%.,;:!?"”’)])(?: (?=\[\d))?\[(\d{1,3}(?:, ?\d{1,3}){0,9})\](?![([:])/gu,
    text: /^\s*\[(\d{1,3})\]:?\s+(?=\S)/,
  },
] as const;
/** "1) text": the list may leave out the first bracket. */
const half = /^\s*(\d{1,3})\)\s+(?=\S)/;

/**
 * Writes typed note marks, "word(1)", "word^1", "word[1]", as Markdown has them, where lines below begin with the same
 * numbers. A number in round brackets behind a space, or without a list, is left as it is;
 * "word [1]" and "word [2, 3]" are marks too.
 */
export function readTypedNotes(lines: readonly string[]): TypedNotes {
  let changed: string[] | null = null;
  const loose: TypedMark[] = [];
  for (const { name, mark, text } of styles) {
    const sign = name === 'round' ? '(' : name === 'raised' ? '^' : '[';
    if (!lines.some((line) => line.includes(sign))) continue;
    const marks = new Map<string, number>();
    lines.forEach((line, index) => {
      if (!line.includes(sign)) return;
      for (const found of line.matchAll(mark)) {
        for (const label of labelsIn(found[1]!)) if (!marks.has(label)) marks.set(label, index);
      }
    });
    if (marks.size === 0) continue;
    const heads = noteHeads(lines, text, marks) ?? (name === 'square' ? null : noteHeads(lines, half, marks));
    const labels = new Set(heads?.values());
    lines.forEach((line, index) => {
      if (heads?.has(index) === true || !line.includes(sign)) return;
      const marked = (changed?.[index] ?? line).replace(
        mark,
        (printed: string, label: string, offset: number) => {
          const all = labelsIn(label);
          if (all.every((one) => labels.has(one))) return all.map((one) => `[^${one}]`).join('');
          const before = line.slice(0, offset);
          const after = line.slice(offset + printed.length);
          const isEnd = /[.!?]["”’)]?$/.test(before) || /^(?:[.!?]|\s*$)/.test(after);
          if (isEnd) loose.push({ line: index, label, before: before.slice(-40) });
          return printed;
        },
      );
      if (marked !== line) {
        changed ??= [...lines];
        changed[index] = marked;
      }
    });
    for (const [index, label] of heads ?? []) {
      changed ??= [...lines];
      changed[index] = changed[index]!.replace(text.test(lines[index]!) ? text : half, `[^${label}]: `);
    }
  }
  return { lines: changed ?? lines, loose };
}

/** "2, 3" in one bracket are two. */
function labelsIn(printed: string): readonly string[] {
  return printed.split(/, ?/);
}

/** The lines that begin a note, by index: each has its mark in a line above. Null where there are none. */
function noteHeads(
  lines: readonly string[],
  head: RegExp,
  marks: ReadonlyMap<string, number>,
): ReadonlyMap<number, string> | null {
  const last = new Map<string, number>();
  lines.forEach((line, index) => {
    const label = head.exec(line.slice(0, 40))?.[1];
    const marked = label === undefined ? undefined : marks.get(label);
    // An enumeration in the text has the same look: notes come behind their marks, and last.
    if (label !== undefined && marked !== undefined && marked < index) last.set(label, index);
  });
  return last.size === 0 ? null : new Map([...last].map(([label, index]) => [index, label]));
}
