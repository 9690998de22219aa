import { countWords, literalText } from '../../document/index.js';
import type { OutlineSection } from '../../grouping/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { Record, Unit } from '../../records/index.js';
import { assess } from '../choose/assess.js';
import type { DraftParagraph, DraftSection, DraftSentence } from '../draft.js';
import { sentenceAt } from './candidates.js';
import { bearingOf, type Workshop } from './choices.js';
import { isEmpty } from './drafting-notes.js';

/** So many sentences are named as the first to cut. */
const mostNamed = 4;

/** That a section is empty, or over its budget, with the weakest sentences as candidates to cut. */
export function sectionProblems(
  section: OutlineSection,
  { paragraphs }: DraftSection,
  shop: Workshop,
): readonly Problem[] {
  const place = { file: `templates/${shop.cycle.report}/outline.yaml`, path: section.key };
  if (isEmpty(section, paragraphs.length > 0)) return [sectionEmpty(section, place)];
  const words = paragraphs.reduce((sum, { sentences }) => sum + sentences.reduce(addWords, 0), 0);
  if (section.budget === null || words <= section.budget) return [];
  const candidates = toCut(section, paragraphs, words - section.budget, shop);
  return [
    problem('draft-too-long', place, {
      found: `${words} words under "${section.heading}"`,
      expected: `at most ${section.budget} words`,
      fix: `Shorten it in Word, leave units out with "select: false" in decisions.yaml, or raise the budget.${candidates}`,
    }),
  ];
}

function addWords(sum: number, { inlines }: DraftSentence): number {
  return sum + countWords(literalText(inlines));
}

type Weighed = { readonly block: string; readonly sentence: DraftSentence; readonly score: number };

/** The weakest sentences, as many as bring the section to its budget, the weakest first. */
function toCut(
  section: OutlineSection,
  paragraphs: readonly DraftParagraph[],
  tooMany: number,
  shop: Workshop,
): string {
  const units = new Map(section.units.map(({ record, unit }) => [unit.id, { record, unit }]));
  const weighed = paragraphs
    .flatMap(({ id, sentences }) =>
      sentences.flatMap((sentence): readonly Weighed[] => {
        const score = scoreOf(sentence, section, units, shop);
        return score === null ? [] : [{ block: id, sentence, score }];
      }),
    )
    .sort((a, b) => a.score - b.score || (a.block < b.block ? -1 : a.block > b.block ? 1 : 0));
  const named: string[] = [];
  let left = tooMany;
  for (const { block, sentence } of weighed) {
    if (left <= 0 || named.length === mostNamed) break;
    named.push(`${block} ("${openingOf(sentence)}")`);
    left = left - addWords(0, sentence);
  }
  return named.length === 0 ? '' : ` Candidates to cut, the weakest first: ${named.join('; ')}.`;
}

/** What a sentence is worth in its section; null for one that a person worded or that cannot be found again. */
function scoreOf(
  { origin }: DraftSentence,
  { key }: OutlineSection,
  units: ReadonlyMap<string, { readonly record: Record; readonly unit: Unit }>,
  shop: Workshop,
): number | null {
  if (origin.type !== 'submission') return null;
  const home = units.get(origin.unit);
  if (home === undefined) return null;
  const joined = (origin.joined ?? []).flatMap(({ unit, start, end }) => {
    const own = units.get(unit);
    return own === undefined ? [] : [{ unit: own.unit, start, end }];
  });
  const { start, end } = origin;
  const place = { unit: home.unit, start, end, joined, headed: origin.heading !== undefined };
  const sentence = sentenceAt(home.record, place, shop.texts);
  if (sentence === null) return null;
  return assess(sentence, { cycle: shop.cycle, names: shop.namesOf(home.record), bearing: bearingOf(key) })
    .score;
}

function openingOf({ inlines }: DraftSentence): string {
  const words = literalText(inlines).split(/\s+/);
  return words.length > 7 ? `${words.slice(0, 6).join(' ')} …` : words.join(' ');
}

function sectionEmpty({ heading, units }: OutlineSection, place: Problem['place']): Problem {
  if (units.length === 0) {
    return problem('section-empty', place, {
      found: `no contribution to "${heading}"`,
      expected: 'a contribution to every section',
      fix: 'Nothing need be done: a drafting note stands there. Ask for a contribution, write the section by hand, or take the section out of the outline.',
    });
  }
  const count = units.length === 1 ? 'one unit' : `${units.length} units`;
  return problem('section-empty', place, {
    found: `${count} under "${heading}", and no sentence that can be drafted as it stands`,
    expected: 'a sentence under every heading',
    fix: 'Nothing need be done: a drafting note stands there, and provenance.yaml says why of each unit. Write the section by hand, or give a "wording" for a unit in decisions.yaml.',
  });
}
