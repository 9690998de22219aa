import { months } from '../../document/index.js';
import type { Names } from '../names.js';
import { isConcluding, type Report } from '../report.js';
import { at, quoted, type Rule, wholeReport } from '../rule.js';
import type { Passage } from '../text/passage.js';

const levels = ['I.', 'A.', '1.', '(a)', '(i)', 'a.'];

const conclusionMissing: Rule = {
  id: 'conclusion-missing',
  source: 'END',
  *find({ headings }) {
    const chapters = headings.filter(({ heading }) => heading.depth === 1);
    const last = chapters.at(-1);
    // Whether it has text, the rule on headings without text says.
    if (last === undefined || isConcluding(last.text)) return;
    yield at(last.place, {
      found: `“${last.text}” as the last chapter`,
      expected: 'a last chapter with conclusions and recommendations, such as “Findings and suggestions”',
      fix: 'Add the chapter: every report of the Secretary-General ends with it.',
    });
  },
};

const headingAlone: Rule = {
  id: 'heading-alone',
  source: 'H-SOLO',
  *find({ headings }) {
    // One pass with the open headings of each level: those below them that were seen so far.
    const open: { readonly depth: number; children: number; only: (typeof headings)[number] | null }[] = [];
    const alone = new Set<(typeof headings)[number]>();
    const close = (depth: number) => {
      for (let top = open.at(-1); top !== undefined && top.depth >= depth; top = open.at(-1)) {
        if (top.children === 1 && top.only !== null) alone.add(top.only);
        open.pop();
      }
    };
    for (const one of headings) {
      close(one.heading.depth);
      const parent = open.at(-1);
      if (parent !== undefined) {
        parent.children += 1;
        parent.only = one;
      }
      open.push({ depth: one.heading.depth, children: 0, only: null });
    }
    close(0);
    for (const one of headings) {
      if (!alone.has(one)) continue;
      yield at(one.place, {
        found: `“${one.text}” alone under “${nameOf(one)}”`,
        expected: 'no subheading, or two at least',
        fix: 'Take the heading out, or add another of its level.',
      });
    }
  },
};

function nameOf({ above }: Report['headings'][number]): string {
  const parent = above.at(-1);
  return parent === undefined
    ? ''
    : parent.children
        .map((one) => ('value' in one ? one.value : ''))
        .join('')
        .slice(0, 60);
}

const typedNumber =
  /^\s*(?:[IVXLC]{1,6}\.|[A-Z]\.|\d{1,2}\.(?!\d)|\([a-z]{1,4}\)|[a-z]\.|[IVX]{1,5}[ \t]*[–-])\s+\S/;

const headingNumber: Rule = {
  id: 'heading-number',
  source: 'H-NUM',
  *find({ headings }) {
    let before = 0;
    for (const { heading, text, place } of headings) {
      if (heading.depth > before + 1) {
        yield at(place, {
          found: `a heading of level ${levels[heading.depth - 1]} after one of ${before === 0 ? 'none' : `level ${levels[before - 1]}`}`,
          expected: 'no level left out: I., A., 1., (a), (i), a.',
          fix: `Give it the style of level ${levels[before]}.`,
        });
      }
      before = heading.depth;
      if (!typedNumber.test(text)) continue;
      yield at(place, {
        found: `“${text.slice(0, 60)}”, with a number typed by hand`,
        expected: 'headings that Word numbers',
        fix: 'Delete the number; the style of the heading makes it.',
      });
    }
  },
};

const headingEmpty: Rule = {
  id: 'heading-without-text',
  source: null,
  *find({ headings }) {
    const drafted: string[] = [];
    for (const [index, one] of headings.entries()) {
      const blank = one.text.trim() === '';
      const next = headings[index + 1];
      const leads = next !== undefined && next.heading.depth > one.heading.depth;
      if (!blank && (one.passages.length > 0 || leads)) continue;
      if (!blank && one.hasDraftingNote) {
        drafted.push(one.text);
        continue;
      }
      yield at(one.place, {
        found: blank ? 'a heading without words' : `nothing under “${one.text.slice(0, 80)}”`,
        expected: 'text under every heading',
        fix: 'Write the text, or take the heading out.',
      });
    }
    // The drafting notes say it of each in its place, and a first draft may have thirty.
    if (drafted.length === 0) return;
    yield at(wholeReport, {
      found: `${drafted.length} ${drafted.length === 1 ? 'heading' : 'headings'} with nothing under ${drafted.length === 1 ? 'it' : 'them'} but a drafting note: ${drafted.map((text) => `“${text.slice(0, 60)}”`).join(', ')}`,
      expected: 'text under every heading',
      fix: 'Write the text, or take the headings out.',
    });
  },
};

/** Capitals that a heading may have: "(C1)", and the one acronym that headings of reports print. */
const allowed = /^(?:C\d{1,2}|COVID(?:-19)?|UN-Women|UN-Habitat|[IVXLC]+)$/;

const headingAcronym: Rule = {
  id: 'heading-acronym',
  source: 'H-ACR',
  *find({ passages }) {
    for (const passage of passages) {
      if (passage.kind !== 'heading' && passage.kind !== 'title') continue;
      // A heading all in capitals is another fault, and told by the rule for capitals.
      if (passage.text === passage.text.toUpperCase()) continue;
      const found = [
        ...passage.text.matchAll(
          /(?<![\p{L}\p{N}])[A-Z][A-Z0-9]+(?:-\d{1,2}|-\p{Lu}\p{Ll}+)?s?(?![\p{L}\p{N}])/gu,
        ),
      ].find(({ 0: word }) => !allowed.test(word));
      if (found === undefined) continue;
      yield at(passage, {
        found: quoted(passage, { start: found.index, end: found.index + found[0].length }),
        expected: 'no acronym in a heading',
        fix: `Write out what “${found[0]}” stands for.`,
      });
    }
  },
};

/** Words that have a capital wherever they stand; names of entities, regions and countries come from the registers. */
const properNames = new Set(
  [
    ...months,
    ...`United Nations World Summit Information Society General Assembly Economic Social Council Commission Secretary-General
    Secretary Member States Governments Government Internet Sustainable Development Goals Goal Agenda Commission Technology
    Science Forum Geneva Tunis Secretariat I`.split(/\s+/),
  ].filter((word) => word !== ''),
);

const headingCapitals: Rule = {
  id: 'heading-capitals',
  source: 'H-CASE',
  *find(report, { names }) {
    let inText: ReadonlySet<string> | null = null;
    for (const passage of report.passages) {
      if (passage.kind !== 'heading' && passage.kind !== 'title') continue;
      const { text } = passage;
      if (/\p{L}{3}/u.test(text) && text === text.toUpperCase() && text.trim().length > 4) {
        yield capitals(passage, `“${text.slice(0, 80)}”`);
        continue;
      }
      const words = suspects(passage, names);
      if (words.length === 0) continue;
      inText ??= lowerCaseWords(report);
      // A word that the text itself writes small is no name; of others only a person can tell.
      const wrong = words.filter((word) => inText!.has(word.toLowerCase()));
      if (wrong.length > 0)
        yield capitals(passage, `${wrong.map((word) => `“${word}”`).join(', ')} in “${text.slice(0, 80)}”`);
    }
  },
};

function capitals(passage: Passage, found: string) {
  return at(passage, {
    found,
    expected: 'a capital on the first word and on names only',
    fix: 'Write the other words small.',
  });
}

/** Words with a capital that no name explains, the first word apart. */
function suspects(passage: Passage, names: Names): readonly string[] {
  const { text } = passage;
  const named = names.mentions(passage);
  const found: string[] = [];
  for (const { index, 0: word } of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}[\p{L}’'-]*/gu)) {
    if (/^[^\p{L}]*$/u.test(text.slice(0, index)) || /[:.?!–—]\s*[“"]?$/.test(text.slice(0, index))) continue;
    if (
      /[“"(]$/.test(text.slice(0, index)) ||
      properNames.has(word) ||
      properNames.has(word.replace(/['’]s$/, ''))
    )
      continue;
    if (named.some(({ start, end }) => start <= index && index < end)) continue;
    found.push(word);
  }
  return found;
}

function lowerCaseWords({ body }: Report): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { prose } of body)
    for (const { 0: word } of prose.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}’'-]*/gu)) found.add(word);
  return found;
}

export const headingRules: readonly Rule[] = [
  conclusionMissing,
  headingAlone,
  headingNumber,
  headingEmpty,
  headingAcronym,
  headingCapitals,
];
