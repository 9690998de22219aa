import { at, patternRule, quoted, type Rule, type Told } from '../rule.js';
import type { Passage } from '../text/passage.js';
import { isInside } from '../text/spans.js';

/** Words of unnumbered text that make a paragraph of the report, not a line between two lists. */
const wholeParagraph = 25;

const paragraphNumber: Rule = {
  id: 'paragraph-number',
  source: 'P-NUM',
  *find({ body, document }) {
    const unnumbered = new Set(
      document.blocks.flatMap((block) =>
        block.type === 'paragraph' && block.role === 'unnumbered' ? [block.id] : [],
      ),
    );
    for (const passage of body) {
      if (passage.kind !== 'paragraph') continue;
      if (/^\d{1,3}\.\s+\p{Lu}/u.test(passage.text)) {
        yield at(passage, {
          found: `${quoted(passage, { start: 0, end: 30 })}, with a number typed by hand`,
          expected: 'paragraphs that Word numbers',
          fix: 'Delete the number; the style of the paragraph makes it.',
        });
      } else if (passage.block !== null && unnumbered.has(passage.block) && isWhole(passage)) {
        yield at(passage, {
          found: `${quoted(passage, { start: 0, end: 40 })}, without a number`,
          expected: 'every paragraph of the text numbered',
          fix: 'Give it the style of the numbered paragraphs, unless it goes on from a list.',
        });
      }
    }
  },
};

function isWhole({ text, section }: Passage): boolean {
  // Text before the first heading belongs to the front matter, which is not numbered.
  return (
    section !== null &&
    /^[“"(]?\p{Lu}/u.test(text) &&
    /[.!?][”")]?$/.test(text.trim()) &&
    text.split(/\s+/, wholeParagraph).length === wholeParagraph
  );
}

const reference =
  /\b(?:[Pp]aragraphs?|[Pp]aras?\.)\s+(\d{1,3})(?:\s*(?:,|and|to|–|-)\s*(\d{1,3}))?\s+(above|below|of (?:this|the present) report)\b|\(see (?:paragraphs?|paras?\.)\s+(\d{1,3})(?:\s*(?:,|and|to|–|-)\s*(\d{1,3}))?(?:\s+(above|below))?\)/g;

const crossReference: Rule = {
  id: 'cross-reference-wrong',
  source: 'XREF',
  *find({ body, lastParagraph }) {
    for (const passage of body) {
      const here = Number(/^paragraph (\d+)$/.exec(passage.where)?.[1] ?? Number.NaN);
      for (const match of passage.prose.matchAll(reference)) {
        const numbers = [match[1], match[2], match[4], match[5]]
          .filter((one) => one !== undefined)
          .map(Number);
        const way = match[3] ?? match[6];
        const told = wrongReference(passage, match, { numbers, way, here, lastParagraph });
        if (told !== null) yield told;
      }
    }
  },
};

function wrongReference(
  passage: Passage,
  match: RegExpExecArray,
  to: {
    readonly numbers: readonly number[];
    readonly way: string | undefined;
    readonly here: number;
    readonly lastParagraph: number;
  },
): Told | null {
  const missing = to.numbers.find((number) => number < 1 || number > to.lastParagraph);
  const astray = to.numbers.find(
    (number) => (to.way === 'above' && number >= to.here) || (to.way === 'below' && number <= to.here),
  );
  if (missing === undefined && astray === undefined) return null;
  return at(passage, {
    found: quoted(passage, { start: match.index, end: match.index + match[0].length }),
    expected:
      missing === undefined
        ? `a paragraph that stands ${to.way}`
        : `a paragraph from 1 to ${to.lastParagraph}`,
    fix: 'Look up the paragraph that is meant; numbers move when paragraphs are added.',
  });
}

const blankLeft = patternRule('blank-left', null, {
  pattern:
    /\[[^\][]{0,60}\]|\b(?:TBC|TBD|TBA|XXX+)\b|(?<![\w/.])[Xx]{2}(?![\w/.])|\blorem ipsum\b|_{4,}|\?{3,}/gi,
  kinds: ['title', 'summary', 'heading', 'paragraph', 'item', 'cell'],
  reads: 'text',
  // "[…]" and "[sic]" belong to quotations; "[the Office]" stands in one.
  unless: ({ passage, match }) =>
    // What is left of a link has a rule of its own.
    passage.text.charAt(match.index + match[0].length) === '(' ||
    (/^\[(?:…|\.\.\.|sic|\w|[\w ]{1,40})\]$/.test(match[0]) &&
      isInside(match.index, passage.quotations.spans)),
  expected: 'no blank to be filled in',
  fix: 'Fill it in.',
});

export const paragraphRules: readonly Rule[] = [paragraphNumber, crossReference, blankLeft];
