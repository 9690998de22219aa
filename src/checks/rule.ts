import type { ProblemCode } from '../problems/index.js';
import type { Cycle, Registers } from '../records/index.js';
import type { Names } from './names.js';
import type { Report } from './report.js';
import type { StyleWords } from './style-words.js';
import type { Passage, PassageKind, PassagePlace } from './text/passage.js';
import { excerpt, type Span, spanAt } from './text/spans.js';

/** What rules know beside the text. Without a cycle, only the masthead tells of the period. */
export type Knowledge = {
  readonly cycle: Cycle | null;
  readonly registers: Pick<Registers, 'entities' | 'regions' | 'houseStyle'>;
  readonly names: Names;
  readonly styleWords: StyleWords;
};

/** Something a rule found, before it is a problem: the review page shows it at its block. */
export type Finding = {
  readonly rule: ProblemCode;
  /** "paragraph 17", "note 3", "heading “Africa”", "summary", "front page", "whole report". */
  readonly where: string;
  /** The id of the block, or of the note; null on the first page and for the whole report. */
  readonly block: string | null;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
};

/** One rule. Its id is the code of its problems, what docs/problems.md explains and what `checks_off` names. */
export type Rule = {
  readonly id: ProblemCode;
  /** The letters by which rules of the format notes are known (PCT, H-SOLO), or null for a rule of Penholder's own. */
  readonly source: string | null;
  readonly find: (report: Report, knowledge: Knowledge) => Iterable<Told>;
};

/** What a rule's function gives: a finding without the rule's own id. */
export type Told = Omit<Finding, 'rule'>;
export type Saying = Pick<Finding, 'found' | 'expected' | 'fix'>;

export function at(place: Pick<PassagePlace, 'where' | 'block'>, saying: Saying): Told {
  return { where: place.where, block: place.block, ...saying };
}

export const wholeReport = { where: 'whole report', block: null } as const;
export const frontPage = { where: 'front page', block: null } as const;

/** Kinds that hold sentences of the report. */
export const sentenceKinds: readonly PassageKind[] = ['summary', 'paragraph', 'item'];
/** All text that is worded by the report, headings included; notes and tables are not held to rules of wording. */
export const wordedKinds: readonly PassageKind[] = ['title', 'summary', 'heading', 'paragraph', 'item'];

export type Match = { readonly passage: Passage; readonly match: RegExpExecArray };

/** A rule that is a pattern. The pattern must be global and linear; `unless` looks at what stands around a match. */
export function patternRule(
  id: ProblemCode,
  source: string | null,
  rule: {
    readonly pattern: RegExp;
    /** Cheap to ask and true wherever the pattern can match: most passages are done with it. */
    readonly hint?: RegExp;
    readonly kinds?: readonly PassageKind[];
    readonly reads?: 'prose' | 'text';
    readonly unless?: (found: Match) => boolean;
    readonly expected: string | ((found: Match) => string);
    readonly fix: string | ((found: Match) => string);
  },
): Rule {
  const kinds = rule.kinds ?? sentenceKinds;
  return {
    id,
    source,
    *find({ passages }) {
      for (const passage of passages) {
        if (!kinds.includes(passage.kind)) continue;
        const text = rule.reads === 'text' ? passage.text : passage.prose;
        if (rule.hint?.test(text) === false) continue;
        for (const match of text.matchAll(rule.pattern)) {
          const found = { passage, match };
          if (rule.unless?.(found)) continue;
          yield at(passage, {
            found: quoted(passage, { start: match.index, end: match.index + match[0].length }),
            expected: typeof rule.expected === 'string' ? rule.expected : rule.expected(found),
            fix: typeof rule.fix === 'string' ? rule.fix : rule.fix(found),
          });
        }
      }
    },
  };
}

/** The words at a span with a little around them, in quotation marks. */
export function quoted(passage: Pick<Passage, 'text'>, span: Span): string {
  return `“${excerpt(passage.text, span)}”`;
}

/** The last word before an offset and the first one after another, without the marks beside them. */
export function wordBefore(text: string, offset: number): string {
  return (
    /([\p{L}\p{N}][\p{L}\p{N}.'’-]*)[\s(“]*$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[1] ?? ''
  );
}

export function wordAfter(text: string, offset: number): string {
  return /^[\s]*([\p{L}\p{N}][\p{L}\p{N}'’-]*)/u.exec(text.slice(offset, offset + 40))?.[1] ?? '';
}

/** The sentence an offset stands in; the whole text where there is none. */
export function sentenceAt({ sentences, text }: Pick<Passage, 'sentences' | 'text'>, offset: number): Span {
  return spanAt(offset, sentences) ?? { start: 0, end: text.length };
}

/** Whether a word at an offset opens its sentence; marks before it do not count. */
export function opensSentence(passage: Pick<Passage, 'sentences' | 'text'>, offset: number): boolean {
  const { start } = sentenceAt(passage, offset);
  return offset - start < 4 && /^[“"‘'([]*$/.test(passage.text.slice(start, offset));
}
