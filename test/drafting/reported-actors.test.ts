import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { literalText } from '../../src/document/index.js';
import { draft } from '../../src/drafting/index.js';
import type { Record } from '../../src/records/index.js';
import { property as anyProperty } from '../property.js';
import { addedFacts } from './facts.js';
import { makeOutline, makeRecord, makeUnit, testCycle } from './make.js';

const property: typeof anyProperty = (arbitraries, law, runs = 60) => anyProperty(arbitraries, law, runs);

/** Who acts: the sender in its own words, or somebody else of whom it tells. */
const own = fc.constantFrom('We', 'Our Office', 'Last year we', 'In 2020, we', 'With FAO, we');
const others = fc.constantFrom(
  'The World Bank',
  'UNICEF and ITU',
  'The Government of Kenya',
  'The Ministry of Health of Peru',
  'A coalition of 14 universities',
);
const act = fc.constantFrom('launched', 'published', 'connected', 'trained', 'opened');
const object = fc.constantFrom(
  '12 portals for 3,400 clinics in Ghana',
  'the handbook "Clear Skies" with 40 examples',
  'a [network](https://example.org/net) of 250 schools by 3 May 2020',
  '60 per cent of 7,000 villages',
  'two EWS stations, one of them at Lake Turkana,',
);
const end = fc.constantFrom(' in 2020.', ' with €2.5 million.', ', and 90 judges took part in it.');
const told = fc.record({ own: fc.boolean(), ours: own, theirs: others, act, object, end }).map((one) => ({
  own: one.own,
  actor: one.theirs,
  act: one.act,
  text: `${one.own ? one.ours : one.theirs} ${one.act} ${one.object}${one.end}`,
}));

const sender = { name: 'The Harbour Institute', acronym: 'HAR', selfNames: ['the Office'] };
const plain = (text: string) => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');

type Told = { readonly own: boolean; readonly actor: string; readonly act: string; readonly text: string };

/** Each drafted sentence beside what it was made from. */
function drafted(some: readonly Told[]): readonly { readonly told: Told; readonly said: string }[] {
  const record: Record = makeRecord(
    'har',
    some.map(({ text }) => makeUnit('har', text)),
    sender,
  );
  const outline = makeOutline(['lines/c2'], [record], () => 'lines/c2');
  const { value } = draft(outline, { cycle: testCycle, records: [record], base: null });
  return value.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ sentences }) =>
      sentences.flatMap(({ inlines, origin }) => {
        if (origin.type !== 'submission') return [];
        const at = record.units.findIndex(({ id }) => id === origin.unit);
        return [{ told: some[at]!, said: literalText(inlines) }];
      }),
    ),
  );
}

const several = fc.uniqueArray(told, { minLength: 1, maxLength: 4, selector: ({ text }) => text });
const senderNamed = /HAR\b|Harbour Institute/g;

describe('what a submission tells of itself and of others', () => {
  test('adds no figure, date, name, acronym or quotation', () => {
    property([several], (some) => {
      for (const { told: one, said } of drafted(some)) {
        const allowed = `${plain(one.text)} ${sender.name} ${sender.acronym} According The`;
        expect(addedFacts(said, allowed)).toEqual([]);
        if (one.text.includes('"')) expect(said).toMatch(/["\u201c]Clear Skies["\u201d]/);
      }
      return true;
    });
  });

  test('"we" and "our" become the sender and nobody else; what others did stays theirs', () => {
    let ours = 0;
    let theirs = 0;
    property([several], (some) => {
      for (const { told: one, said } of drafted(some)) {
        expect(said).not.toMatch(/\b(?:we|our|us|ours)\b/i);
        const behind = said.slice(0, said.search(new RegExp(`\\b${one.act}\\b`)));
        if (one.own) {
          ours += 1;
          expect(behind).toMatch(/HAR\b|Harbour Institute|\b[Ii]t\b|the Institute/);
        } else {
          theirs += 1;
          expect(behind.toLowerCase()).toContain(one.actor.replace(/^(?:The|A) /, '').toLowerCase());
          // The sender may be named as the source of it, in front of the actor or behind all, never as the one who acts.
          const named = [...said.matchAll(senderNamed)].filter(
            ({ index }) =>
              !/(?:[Aa]ccording to|[Aa]s|reported by|noted by|by) (?:the )?$/i.test(said.slice(0, index)),
          );
          for (const { index } of named)
            expect(said.slice(index)).toMatch(
              /^(?:HAR|Harbour Institute)(?: \(HAR\))? (?:report|state|note|observe|indicat|point|recall|add)/,
            );
        }
      }
      return true;
    });
    expect(ours).toBeGreaterThan(10);
    expect(theirs).toBeGreaterThan(10);
  });
});
