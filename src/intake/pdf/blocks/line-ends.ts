import { dividedWord, keepsHyphen, spelledElsewhere, wholeWords } from '../../divided-words.js';

/** What stands between the last word of a line and the first of the next. */
export type LineEnd = 'space' | 'nothing' | 'no-hyphen';

/** First halves that are compounds' also in texts whose words are divided at line ends, if the second half is a word. */
const sureCompounds = new Set(
  `e co non self well multi socio follow long short high low large small full part real half all two three four first
  second third cross user gender data evidence rights people human climate cost time decision policy state peer end
  open public private world year`.split(/\s+/),
);

/**
 * Decides how lines are joined. Whether a hyphen at a line's end is the word's own is told by how the document writes
 * the word elsewhere, by capitals and figures, and by whether the document divides words at all.
 */
export class LineEnds {
  readonly #words: ReadonlySet<string>;
  readonly #addresses: ReadonlySet<string>;
  readonly #divides: boolean;
  readonly #unsure = new Set<string>();

  /** `lines` are all lines of the document in order; `addresses` those of its links. */
  constructor(lines: readonly string[], addresses: ReadonlySet<string>) {
    const pairs = lines.map((line, index) => {
      const next = lines[index + 1];
      return next === undefined ? null : dividedWord(line.replace(/\u00AD\s*$/, '-'), next);
    });
    this.#words = wholeWords(lines, (index) => pairs[index] !== null);
    this.#addresses = addresses;
    this.#divides =
      lines.some((line) => /\u00AD\s*$/.test(line)) ||
      pairs.some((pair) => pair !== null && spelledElsewhere(pair, this.#words) === 'without');
  }

  /** Words whose hyphen was kept or dropped without evidence, as they are written now. */
  get unsure(): readonly string[] {
    return [...this.#unsure];
  }

  between(line: string, next: string): LineEnd {
    const end = line.trimEnd();
    if (end.endsWith('\u00AD')) return 'no-hyphen';
    if (this.#cutsAddress(end, next)) return 'nothing';
    if (
      !/[\p{L}\p{N}]-$/u.test(end.slice(-3)) ||
      !/^\s*[\p{L}\p{N}]/u.test(next) ||
      /^\s*(?:and|or|to)\b/.test(next)
    )
      return /[\p{L}\p{N}][—/]$/u.test(end.slice(-3)) && /^[\p{L}\p{N}]/u.test(next) ? 'nothing' : 'space';
    return this.#keepsHyphen(end, next) ? 'nothing' : 'no-hyphen';
  }

  #keepsHyphen(line: string, next: string): boolean {
    const word = dividedWord(line, next);
    // "ICT-" and "Enabled", "COVID-" and "19".
    if (word === null || /^[\p{Lu}\p{N}]{2,}$/u.test(word.head)) return true;
    const spelled = spelledElsewhere(word, this.#words);
    if (spelled !== null) return spelled === 'with';
    const head = word.head.toLowerCase();
    const isTailWord = this.#words.has(word.tail) && word.tail.length > 2;
    if (!this.#divides) {
      // Where no word is known to be divided, lines end at hyphens that are there.
      if (keepsHyphen(word, this.#words) === null) this.#unsure.add(`${word.head}-${word.tail}`);
      return true;
    }
    if (head.includes('-')) return true;
    if (sureCompounds.has(head) && isTailWord) return true;
    if (this.#words.has(head) && head.length > 2 && isTailWord) this.#unsure.add(`${word.head}${word.tail}`);
    return false;
  }

  /** A web address that goes on in the next line. */
  #cutsAddress(line: string, next: string): boolean {
    const head = /(?:https?:\/\/|www\.)[^\s<>"]*$/i.exec(line.slice(-600))?.[0];
    const tail = /^\s*([^\s<>"]+)/.exec(next.slice(0, 600))?.[1]?.replace(/[.,;:)\]]+$/, '');
    if (head === undefined || tail === undefined || tail === '') return false;
    for (const address of this.#addresses) if (address.includes(head + tail)) return true;
    if (/[/_=&?%#~]$/.test(head)) return true;
    if (/[-.]$/.test(head) && /^[\p{Ll}\p{N}]/u.test(tail)) return head.endsWith('-') || /[/\-.]/.test(tail);
    return (
      /[/_=&?%]|^[\p{Ll}\p{N}-]+\.(?:html?|pdf|aspx?|php|org|int|com)\b/u.test(tail) && !/[.,;:)]$/.test(head)
    );
  }
}
