import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Piece } from '../../../src/drafting/sentences/pieces.js';
import { splitSentences } from '../../../src/drafting/sentences/split.js';
import { applyHouseStyle } from '../../../src/drafting/style/apply-house-style.js';
import { property } from '../../property.js';
import { describeWithSeeds, seed } from '../../seeds.js';
import { differences } from '../values.js';
import { cases } from './cases.js';
import { piecesOf, shippedStyle, styled } from './styled.js';

const text = (value: string, more: Partial<Extract<Piece, { type: 'text' }>> = {}): Piece => ({
  type: 'text',
  value,
  emphasis: false,
  strong: false,
  link: null,
  ...more,
});
const wordsOf = (pieces: readonly Piece[]) =>
  pieces.map((piece) => (piece.type === 'text' ? piece.value : '')).join('');

// Parts that rules look for, and what stands between them, in any order: nonsense that no example foresees.
const parts = (
  `UN|the UN|UN Women|U.N.|SDGs|the SDGs|SDG 4|an SDG|SDG-related|organised|Organisation|center|internet|Internet|roadmap|roadmaps|datasets|` +
  `multistakeholder|capacity building|eCommerce|Covid-19|member states|Member States|its member states|research & development|R&D|50%|50 %|12 percent|5%-10%|` +
  `March 4, 2021|4th of March 2021|on March 4|the 4th March|4-Mar-2021|04/03/2021|May|6-10 December|2020-2021|2020-21|3-5|10-12 years|A/76/64-E/2021/11|12000|1500|2000|` +
  `12\u00A0000|1,000|1.5|5|9|3|12|100|5 countries|12 countries|in|of|the|and|to|with|more than|phase|Goal|km|million|people|per cent|half|second|nine|$5|$15000|US$ 5|USD 12|US dollars|don't|can't|ten|twelve|seventy-four|hundred|thousand|` +
  `access, skills, and trust|store, and share|"|'|"yes"|Africa's|countries'|(|)|,|.|:|–|-|/|Kenya|UNDP|https://example.org/a-1|itu.int|e.g.|'90s|5"`
).split('|');
const sentence = fc
  .array(
    fc.record({
      part: fc.constantFrom(...parts),
      glue: fc.constantFrom(' ', ' ', ' ', ' ', '', ', '),
      mark: fc.constantFrom('', '', '', '', '', '', 'emphasis', 'strong', 'link', 'note'),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((given) =>
    given.flatMap(({ part, glue, mark }, index): readonly Piece[] => {
      if (mark === 'note') return [text(part), { type: 'note', label: String(index) }, text(glue)];
      const link = mark === 'link' ? { number: index, url: 'https://example.org' } : null;
      return [text(part, { emphasis: mark === 'emphasis', strong: mark === 'strong', link }), text(glue)];
    }),
  );

describe('over generated sentences', () => {
  test('a second pass changes nothing', () => {
    property(
      [sentence],
      (pieces) => {
        const once = styled(pieces);
        expect(styled(once.pieces)).toEqual({ ...once, changes: [] });
        return true;
      },
      1500,
    );
  });

  test('numbers, dates, names, acronyms, addresses and quotations stay what they are', () => {
    property(
      [sentence],
      (pieces) => {
        const before = wordsOf(pieces);
        expect({ before, added: differences(before, styled(pieces).text) }).toEqual({ before, added: [] });
        return true;
      },
      1500,
    );
  });

  test('marks, links and notes keep their number and order, and nothing is said to change that did not', () => {
    property(
      [sentence],
      (pieces) => {
        const once = styled(pieces);
        const notes = (all: readonly Piece[]) => all.filter(({ type }) => type === 'note');
        expect(notes(once.pieces)).toEqual(notes(pieces));
        const linked = (all: readonly Piece[]) =>
          all.flatMap((piece) =>
            piece.type === 'text' && (piece.link !== null || piece.emphasis) ? [piece.value] : [],
          );
        expect(linked(once.pieces).map(plainMarks)).toEqual(
          linked(pieces)
            .filter((one) => one !== '')
            .map(plainMarks),
        );
        expect(once.changes.length === 0).toBe(once.text === wordsOf(pieces));
        expect(once.changes.every(({ from, to }) => from !== to)).toBe(true);
        return true;
      },
      500,
    );
  });
});

function plainMarks(value: string): string {
  return value.replace(/[\u2018\u2019]/g, "'").replace(/[\u201C\u201D]/g, '"');
}

test('the examples of all rules say the same before and after', () => {
  for (const { applies, stays } of Object.values(cases)) {
    for (const markdown of [...applies.map(([from]) => from), ...stays]) {
      const pieces = piecesOf(markdown);
      expect({ markdown, added: differences(wordsOf(pieces), styled(pieces).text) }).toEqual({
        markdown,
        added: [],
      });
    }
  }
});

describe('within one paragraph', () => {
  test('the Goals are in full once', () => {
    const said = new Set<'goals'>();
    const shown = ['It supports the SDGs.', 'It tracks the SDGs and SDG 4.'].map((one) =>
      wordsOf(applyHouseStyle(piecesOf(one), shippedStyle, said).pieces),
    );
    expect(shown).toEqual([
      'It supports the Sustainable Development Goals.',
      'It tracks the Goals and Goal 4.',
    ]);
  });
});

test('a sentence as long as a book takes no longer a word than a short one', () => {
  const hostile = [
    'In 5 countries, 12000 UN teachers organised "internet" access, skills, and trust by March 4, 2021 (50%). ',
    "1,1,1,1,1,1'1'1'",
    'aaaaaaaaaaaaaaaa',
    'a.bb.cc.dd-ee-ff/gg/',
    'SDGs SDG 4 the UN & the ',
    'access, skills, ',
    '\u00A0000',
    '" \' " \' ',
    'Member states ',
    '111111111111',
  ];
  for (const part of hostile) {
    const time = (size: number) => {
      const pieces = [text(part.repeat(Math.ceil(size / part.length)))];
      const from = performance.now();
      applyHouseStyle(pieces, shippedStyle);
      return performance.now() - from;
    };
    time(20_000);
    expect({ part, fast: time(150_000) < 2_500 }).toEqual({ part, fast: true });
  }
});

describeWithSeeds('over the real submissions and the real report', () => {
  const names = ['2020-undp', '2021-undesa', '2021-oset', '2023-undesa', 'A_76_64-E_2021_11'];
  test.each(names)('%s', (name) => {
    const paragraphs = new TextDecoder().decode(seed(`${name}.txt`)).split(/\n\s*\n/);
    const sentences = paragraphs.flatMap((paragraph) => {
      const joined = paragraph.replace(/\s+/g, ' ').trim();
      return splitSentences(joined).map(({ start, end }) => joined.slice(start, end));
    });
    expect(sentences.length).toBeGreaterThan(20);
    for (const one of sentences) {
      const once = styled([text(one)]);
      expect({ one, added: differences(one, once.text) }).toEqual({ one, added: [] });
      expect(styled(once.pieces)).toEqual({ ...once, changes: [] });
    }
  });
});
