import { literalText } from '../../document/index.js';
import { at, quoted, type Rule, wholeReport } from '../rule.js';

const noteSequence: Rule = {
  id: 'note-sequence',
  source: 'FN-SEQ',
  *find({ document, passages }) {
    const order = new Map(document.notes.map(({ identifier }, index) => [identifier, index]));
    const used = new Set<string>();
    for (const passage of passages) {
      for (const { offset, identifier } of passage.notes) {
        const span = { start: Math.max(0, offset - 1), end: offset };
        const index = order.get(identifier);
        if (index === undefined) {
          yield at(passage, {
            found: `a note mark without a note, after ${quoted(passage, span)}`,
            expected: 'a note for every mark',
            fix: 'Write the note, or delete the mark.',
          });
        } else if (used.has(identifier)) {
          yield at(passage, {
            found: `note ${index + 1} marked a second time, after ${quoted(passage, span)}`,
            expected: 'each note marked once',
            fix: 'Add a note of its own, such as “See note 3 above”.',
          });
        }
        used.add(identifier);
      }
      const typed =
        passage.kind === 'note' || !/[\u00B9\u00B2\u00B3\u2070-\u2079[]/.test(passage.text)
          ? null
          : /(?<=[\p{L}.,;:”)])(?<!\b[kcm]?m)[\u00B9\u00B2\u00B3\u2070-\u2079]+|\[\^[^\]\s]{1,40}\]|(?<=\p{L}[.,”])\[\d{1,2}\]/u.exec(
              passage.text,
            );
      if (typed !== null) {
        yield at(passage, {
          found: `${quoted(passage, { start: typed.index, end: typed.index + typed[0].length })}, with a note mark typed by hand`,
          expected: 'notes that Word numbers',
          fix: 'Insert a footnote in its place.',
        });
      }
    }
    for (const [index, { identifier, paragraphs }] of document.notes.entries()) {
      const place = { where: `note ${index + 1}`, block: identifier };
      const text = paragraphs.map(literalText).join(' ');
      if (!used.has(identifier))
        yield at(place, {
          found: `“${text.slice(0, 60)}”, which no mark leads to`,
          expected: 'a mark for every note',
          fix: 'Set the mark, or delete the note.',
        });
      if (text.trim() === '')
        yield at(place, {
          found: 'a note without words',
          expected: 'a source',
          fix: 'Write it, or delete the note.',
        });
    }
  },
};

const notePlace: Rule = {
  id: 'note-mark-place',
  source: 'FN-PUNC',
  *find({ passages }) {
    for (const passage of passages) {
      if (passage.kind === 'note') continue;
      for (const [index, { offset }] of passage.notes.entries()) {
        const next = passage.text.slice(offset, offset + 2);
        const isBefore = /^[.,;:!?](?!\d)/.test(next) && passage.notes[index + 1]?.offset !== offset;
        const isLoose =
          /\s$/.test(passage.text.slice(0, offset)) &&
          offset > 0 &&
          !/^\s*$/.test(passage.text.slice(0, offset));
        if (!isBefore && !isLoose) continue;
        yield at(passage, {
          found: `a note mark ${isBefore ? `before “${next.charAt(0)}”` : 'after a space'}, at ${quoted(passage, { start: Math.max(0, offset - 1), end: Math.min(passage.text.length, offset + 1) })}`,
          expected: 'note marks after the punctuation, without a space',
          fix: isBefore ? `Move the mark behind “${next.charAt(0)}”.` : 'Take the space away.',
        });
      }
    }
  },
};

const symbolOrAddress = /https?:\/\/[^\s<>]+|\b[AES]\/(?:RES\/|CN\.)?[\w./-]*\d/g;

const noteRepeats: Rule = {
  id: 'note-repeats',
  source: 'FN-DUP',
  *find({ document, passages }) {
    const texts = new Map(
      document.notes.map(({ identifier, paragraphs }) => [
        identifier,
        paragraphs.map(literalText).join(' ').trim(),
      ]),
    );
    const seen = new Map<string, number>();
    for (const [index, { identifier }] of document.notes.entries()) {
      const text = texts.get(identifier)!.replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();
      const earlier = seen.get(text);
      if (earlier !== undefined && text.length > 12 && !/^see (?:note|footnote)/.test(text)) {
        yield at(
          { where: `note ${index + 1}`, block: identifier },
          {
            found: `“${texts.get(identifier)!.slice(0, 80)}”, as in note ${earlier + 1}`,
            expected: 'a source told once',
            fix: `Write “See note ${earlier + 1} above.”, or leave the note out.`,
          },
        );
      } else if (earlier === undefined) seen.set(text, index);
    }
    for (const passage of passages) {
      if (passage.notes.length === 0) continue;
      const inText = new Set([...passage.text.matchAll(symbolOrAddress)].map(({ 0: found }) => bare(found)));
      if (inText.size === 0) continue;
      for (const { identifier } of passage.notes) {
        const repeated = [...(texts.get(identifier) ?? '').matchAll(symbolOrAddress)].find(({ 0: found }) =>
          inText.has(bare(found)),
        );
        if (repeated === undefined) continue;
        yield at(passage, {
          found: `“${bare(repeated[0])}” in the text and in its note`,
          expected: 'a note that adds to the text',
          fix: 'Keep it in one of the two places.',
        });
      }
    }
  },
};

function bare(found: string): string {
  return found.replace(/[.,;:)/]+$/, '');
}

const websitesAccessed: Rule = {
  id: 'websites-accessed',
  source: 'FN-WEB',
  *find({ document }) {
    const texts = document.notes.flatMap(({ paragraphs }) => paragraphs.map(literalText));
    const withAddress = texts.filter((text) => /https?:\/\//.test(text)).length;
    const said = texts.filter((text) => /\baccessed\b/i.test(text)).length;
    if (withAddress === 0 || said === 1) return;
    yield at(wholeReport, {
      found:
        said === 0
          ? `${withAddress} notes with web addresses, and no day`
          : `the day of access in ${said} notes`,
      expected:
        'one line under note 1: “All websites referred to in footnotes were accessed 24 February 2021.”',
      fix:
        said === 0
          ? 'Fill in websites_accessed in cycle.yaml, or write the line.'
          : 'Say it once, under note 1.',
    });
  },
};

export const noteRules: readonly Rule[] = [noteSequence, notePlace, noteRepeats, websitesAccessed];
