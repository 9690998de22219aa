import { countDocumentWords, months, ordinal } from '../../document/index.js';
import { at, frontPage, type Rule, wholeReport } from '../rule.js';
import type { Passage } from '../text/passage.js';

const length: Rule = {
  id: 'draft-too-long',
  source: 'LEN',
  *find({ document, passages }, { cycle }) {
    const limit = cycle?.word_limit ?? usualLimit;
    // Two marks a word at the least: most files need no counting.
    const words = roughLength(passages) < limit * 2 ? 0 : countDocumentWords(document);
    if (words <= limit) return;
    yield at(wholeReport, {
      found: `${words} words`,
      expected: `at most ${limit} words, headings and footnotes counted`,
      fix: `Cut ${words - limit} words.`,
    });
  },
};

function roughLength(passages: readonly Passage[]): number {
  return passages.reduce((sum, { text }) => sum + text.length + 1, 0);
}

/** Words of a report from the Secretariat, everything counted, where no cycle says otherwise. */
const usualLimit = 8500;

const summaryMissing: Rule = {
  id: 'summary-missing',
  source: 'SUM',
  *find({ document }) {
    if (document.masthead.summary.some((text) => text.trim() !== '')) return;
    yield at(frontPage, {
      found: 'no summary',
      expected: 'a summary in its box on page one, without a paragraph number',
      fix: 'Write it: mandate, period, who prepared the report, on whose contributions.',
    });
  },
};

const date = new RegExp(`^\\d{1,2} (?:${months.join('|')}) (?:19|20)\\d\\d$`);
const symbol =
  /^(?:A\/\d{1,3}\/(?:[A-Z.\d/]+\/)?[\w.]+|E\/(?:CN\.\d+\/)?\d{4}\/[\w./]+|[A-Z]{1,4}\/[\w./-]+)$/;

/** Session and year that a symbol names must be those of the corner notation. Bracketed blanks are not filled in yet. */
const mastheadWrong: Rule = {
  id: 'masthead-wrong',
  source: null,
  *find({ document }) {
    const { masthead } = document;
    if (!isBlank(masthead.date) && !date.test(masthead.date)) {
      yield at(frontPage, {
        found: `“${masthead.date}” as the date`,
        expected: 'a day written as 4 March 2021',
        fix: 'Write the day, the month in letters and the year.',
      });
    }
    const lines = masthead.notation.flatMap(({ lines: one }) => one.map(({ text }) => text));
    for (const one of masthead.symbols) {
      if (isBlank(one)) continue;
      if (!symbol.test(one)) {
        yield at(frontPage, {
          found: `“${one}” as a symbol`,
          expected: 'a symbol such as A/76/64 or E/2021/11',
          fix: 'Correct it.',
        });
        continue;
      }
      const session = /^A\/(\d{1,3})\//.exec(one)?.[1];
      const said = lines.find((line) => /^[A-Z][a-z-]+(?: [a-z]+)? session$/.test(line));
      if (
        session !== undefined &&
        said !== undefined &&
        said.toLowerCase() !== `${ordinal(Number(session))} session`
      ) {
        yield at(frontPage, {
          found: `“${one}” with “${said}”`,
          expected: `${ordinal(Number(session))} session with that symbol`,
          fix: 'Correct the one or the other in cycle.yaml.',
        });
      }
      const year = /^E\/(\d{4})\//.exec(one)?.[1];
      const yearSaid = lines
        .map((line) => /^(\d{4}) session$/.exec(line)?.[1])
        .find((found) => found !== undefined);
      if (year !== undefined && yearSaid !== undefined && year !== yearSaid) {
        yield at(frontPage, {
          found: `“${one}” with “${yearSaid} session”`,
          expected: `${year} session with that symbol`,
          fix: 'Correct the one or the other in cycle.yaml.',
        });
      }
    }
    const year = Number(/(\d{4})$/.exec(masthead.date)?.[1] ?? Number.NaN);
    if (masthead.cycle !== null && year < masthead.cycle) {
      yield at(frontPage, {
        found: `“${masthead.date}” for a report on ${masthead.cycle}`,
        expected: 'a date after the period reported on',
        fix: 'Correct the date or the cycle.',
      });
    }
  },
};

function isBlank(text: string): boolean {
  return text.trim() === '' || /^\[.*\]$/.test(text);
}

export const frontPageRules: readonly Rule[] = [length, summaryMissing, mastheadWrong];
