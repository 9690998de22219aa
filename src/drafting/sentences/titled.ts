import { stemOfWord } from '../../grouping/index.js';
import { listTitle, runInTitle } from '../../records/index.js';
import { hasFiniteVerb } from '../choose/finite.js';
import type { WordingChange } from '../draft.js';
import { applyEdits, type Edit } from '../word/edits.js';
import { wordsOf } from '../word/tokens.js';
import { alike } from '../word/view.js';
import { bare, withoutCodes } from './bare-title.js';
import { headingOver, isAspect } from './heading-over.js';
import { textOf } from './pieces.js';
import { isUnsaid, withRegard } from './title-matter.js';
import { byName, isGeneric } from './title-name.js';
import { regard } from './title-phrase.js';
import { inPlace, isPlace, namesPlace } from './title-place.js';
import type { UnitSentence } from './unit-sentences.js';

/**
 * A paragraph's run-in title is its first sentence to the cut, and no sentence to print; but what follows may need it:
 * "**WaPOR.** Through this portal, …" is "Through the WaPOR portal, …", "*Nigeria.* A programme …" is "In Nigeria, a programme …".
 * So may what stands first under a heading. The unit's sentences, with the one behind its title so named; as they were
 * where nobody could be sure.
 */
export function withTitleNamed(sentences: readonly UnitSentence[]): readonly UnitSentence[] {
  const named = titledSentence(sentences[firstToPrint(sentences)]);
  return named === null ? sentences : sentences.with(named.index, named);
}

/** The sentence behind a title with what the title says in it; null where it does not need it, or cannot have it. */
export function titledSentence(sentence: UnitSentence | undefined): UnitSentence | null {
  if (sentence === undefined) return null;
  const { siblings, index, unit } = sentence;
  const runIn = titleSentences(siblings);
  if (runIn === 0 && index === 0) {
    const labelled = labelledSentence(sentence);
    if (labelled !== null) return labelled;
  }
  if (index !== firstToPrint(siblings)) return null;
  // "A campaign in seven countries. The last of those …": not of the title, but of what is no sentence.
  if (index > runIn && /^(?:The|This|These|Those) /.test(sentence.text)) return null;
  const own = runIn > 0 ? runInTitle(unit) : null;
  // "**Results to date.**" under "Fiche 2: Cold Thread": of what, the heading says.
  const isOwn = own !== null && !isAspect.test(own);
  const printed = isOwn ? own : headingOver(sentence);
  if (printed === null) return null;
  const text = alike(sentence.text);
  const place = isOwn ? placeIn(printed, sentence) : null;
  const edit =
    place === null
      ? (byTitle(printed, sentence, text) ?? inPlaceBehind(printed, sentence, text))
      : inPlace(place, sentence, text);
  return edit === null ? null : given(sentence, edit, isOwn ? siblings.slice(0, runIn) : printed);
}

/** A sentence with the words of its run-in title, the sentences of its own unit, or of a title over it. */
export function given(
  sentence: UnitSentence,
  edit: Edit,
  title: readonly UnitSentence[] | string,
): UnitSentence {
  const { pieces } = applyEdits(sentence.pieces, [edit]);
  return {
    ...sentence,
    pieces,
    text: textOf(pieces),
    ...(typeof title === 'string' ? { heading: title } : { joined: title }),
    made: [{ rule: 'reference', from: edit.from, to: edit.to }],
  };
}

/** How many of the unit's sentences are its run-in title: "C2. Infrastructure." is two to the cut. */
export function titleSentences(siblings: readonly UnitSentence[]): number {
  const title = siblings[0] === undefined ? null : runInTitle(siblings[0].unit);
  if (title === null) return 0;
  let text = '';
  for (const [index, one] of siblings.slice(0, 4).entries()) {
    text += alike(one.text);
    if (text.replace(/[.:]$/, '') === alike(title)) return index + 1;
    text += ' ';
  }
  return 0;
}

/**
 * The sentence that its title is carried into: behind the title, and behind what is no sentence ("A campaign in seven countries.").
 * What is no sentence and has a name or a place of its own keeps what follows for itself ("Jordan: 106,000 refugees.").
 */
export function firstToPrint(sentences: readonly UnitSentence[]): number {
  const behind = titleSentences(sentences);
  const [first, second] = [sentences[behind], sentences[behind + 1]];
  if (first === undefined || isSentence(first)) return behind;
  const isPassedOver = !/\S.*(?:\p{Lu}|: )/u.test(first.text) && second !== undefined && isSentence(second);
  return isPassedOver ? behind + 1 : -1;
}

function isSentence({ text }: UnitSentence): boolean {
  return hasFiniteVerb(wordsOf(alike(text)));
}

/**
 * "*Difficulty*: two States ceased" under "5. SkyLedger", "**Lamp School, second phase:** production will be moved": a run-in title
 * that the colon keeps in the first sentence. The heading's work, or its own, stands for it.
 */
function labelledSentence(sentence: UnitSentence): UnitSentence | null {
  const title = runInTitle(sentence.unit);
  const text = alike(sentence.text);
  const label = title === null ? '' : `${alike(title).replace(/:$/, '')}: `;
  if (title === null || !text.startsWith(label)) return null;
  const isOwn = !isAspect.test(label.slice(0, -2));
  const printed = isOwn ? withItsStage(label.slice(0, -2)) : headingOver(sentence);
  const edit = printed === null ? null : byTitle(printed, sentence, text.slice(label.length));
  if (printed === null || edit === null || edit.start > 0) return null;
  const whole = { ...edit, from: label + edit.from };
  const edited = applyEdits(sentence.pieces, [whole]).pieces;
  // The label's type is not the sentence's.
  const pieces = edited.map((piece, at) =>
    at === 0 && piece.type === 'text' ? { ...piece, emphasis: false, strong: false } : piece,
  );
  return {
    ...sentence,
    pieces,
    text: textOf(pieces),
    ...(isOwn ? { joined: [sentence] } : { heading: printed }),
    made: [{ rule: 'reference', from: whole.from, to: whole.to }],
  };
}

/** "the second phase of Lamp School" of "Lamp School, second phase"; null where what stands behind a comma says something else. */
function withItsStage(title: string): string | null {
  const [name = '', stage, ...more] = title.split(', ');
  if (stage === undefined) return title;
  return more.length === 0 &&
    /^(?:first|second|third|next|final|pilot) (?:phase|stage|edition|round)$/i.test(stage)
    ? `${stage.charAt(0).toUpperCase()}${stage.slice(1)} of ${name}`
    : null;
}

/** "C7. E-learning" names a line, and no work; "Open Shelf Index (C3)" both. */
function byTitle(printed: string, sentence: UnitSentence, text: string): Edit | null {
  const title = bare(printed);
  const isWhole = title === alike(printed).replace(/[.:]$/, '');
  if (isWhole && isLine(printed, sentence)) return null;
  return byName(title, sentence, text) ?? withRegard(title, sentence, text);
}

/** Whether an action line is named by the title. */
export function isLine(printed: string, { unit }: UnitSentence): boolean {
  return unit.action_lines.some(({ because }) => because.includes(`heading: ${printed}`));
}

/** "Hotlines in Moldova and Ukraine": where, at the end of a title that cannot stand in the sentence. */
function inPlaceBehind(printed: string, sentence: UnitSentence, text: string): Edit | null {
  const place = / in (?:the )?(\p{Lu}[^,:]*)$/u.exec(withoutCodes(printed))?.[1];
  return place !== undefined && isPlace(place, sentence) ? inPlace(place, sentence, text) : null;
}

/** "Uganda: e-agriculture and skills (C4; C7)": the part of a title that is a place. */
export function placeIn(printed: string, sentence: UnitSentence): string | null {
  const parts = withoutCodes(printed).split(/: | [\u2013\u2014-] /u);
  // "Traceable books, Peru": the last is the place; "Peru, briefly": the first. What "Peru and Chile, learning at a distance" tells may be of both.
  const [opening = '', ...behind] = parts[0]!.split(', ');
  const isBrief = /^(?:briefly|in brief|in short|too)$/i.test(behind.join(', '));
  const ending = parts.at(-1)!.split(', ').at(-1)!;
  return [...parts, ending, ...(isBrief ? [opening] : [])].find((part) => isPlace(part, sentence)) ?? null;
}

/** Whether the unit is of a place that is its title: "Nigeria", "Yangon, Myanmar". Its later sentences are of it too. */
export function isOfTitlePlace(sentence: UnitSentence): boolean {
  const title = titleSentences(sentence.siblings) > 0 ? runInTitle(sentence.unit) : null;
  return title !== null && placeIn(title, sentence) !== null;
}

/**
 * Whether a sentence right behind its title would be read as of nowhere, or of nothing: the title is a place that it
 * does not name and cannot be given, or a matter that nothing in it speaks of.
 */
export function needsTitle(sentence: UnitSentence, namesItsSubject: boolean): boolean {
  const { siblings, unit, text } = sentence;
  const count = titleSentences(siblings);
  if (count === 0 || sentence.joined?.some((one) => one.unit === unit) === true) return false;
  const printed = runInTitle(unit) ?? '';
  const title = bare(printed);
  const own = alike(text);
  if (placeIn(printed, sentence) !== null) return !namesPlace(sentence, own);
  if (namesItsSubject || isLine(printed, sentence) || isGeneric(title.split(' '))) return false;
  const stems = new Set(wordsOf(own).map(({ lower }) => stemOfWord(lower)));
  return !wordsOf(title).some(({ lower }) => lower.length > 3 && stems.has(stemOfWord(lower)));
}

/**
 * Whether an item stands under the title of its list without having it: "62 per cent moved by mobile money" under "*Digital
 * cash.*" is of nothing.
 */
export function needsListTitle(sentence: UnitSentence): boolean {
  const title = listTitle(sentence.unit, sentence.record);
  return title !== null && !isTitled(sentence) && isUnsaid(title, sentence, alike(sentence.text));
}

/** Whether a sentence was given what its title says: it needs nothing else before it. */
export function isTitled(sentence: UnitSentence): boolean {
  return carriedTitle(sentence) !== null;
}

/** The change that put a title before a sentence; null where none did. */
export function carriedTitle({ made = [] }: UnitSentence): WordingChange | null {
  return made.find(({ rule, to }) => rule === 'reference' && regard.test(to)) ?? null;
}
