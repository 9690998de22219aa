import { literalText, normalizeInlines } from '../document/index.js';
import { type Problem, problem } from '../problems/index.js';

/** Gathers what the cycle does not say yet, so that it is reported once. */
export class Blanks {
  readonly #missing: string[] = [];
  readonly #printed = new Set<string>();

  /** The value, or the bracketed blank where it is null or absent; an empty text is an answer and stays empty. */
  fill(value: string | null | undefined, blank: string, what: string): string {
    if (value !== null && value !== undefined) return value;
    this.#missing.push(what);
    this.#printed.add(blank);
    return blank;
  }

  problems(cycleFile: string): readonly Problem[] {
    if (this.#missing.length === 0) return [];
    return [
      problem(
        'masthead-blank',
        { file: cycleFile },
        {
          found: `not given: ${this.#missing.join(', ')}`,
          expected: `a value; until then the draft shows ${[...this.#printed].join(', ')}`,
          fix: 'Fill these in in cycle.yaml when they are known and draft again. Write "" for one that is not printed at all.',
        },
      ),
    ];
  }
}

/** One line of print: single spaces, no line ends, nothing a Word file cannot hold. */
export function printedLine(text: string): string {
  return literalText(normalizeInlines([{ type: 'text', value: text }]));
}
