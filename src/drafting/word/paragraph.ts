import type { Inline } from '../../document/index.js';
import { normalizeInlines } from '../../document/index.js';
import type { Unit } from '../../records/index.js';
import type { WordingChange } from '../draft.js';
import { labelMatter } from '../sentences/label-matter.js';
import { type Piece, textOf, toInlines } from '../sentences/pieces.js';
import { runInLabel } from '../sentences/run-in-label.js';
import { placeLabel } from '../sentences/title-place.js';
import { carriedTitle } from '../sentences/titled.js';
import type { UnitSentence } from '../sentences/unit-sentences.js';
import { applyHouseStyle } from '../style/apply-house-style.js';
import type { HouseStyle } from '../style/house-style.js';
import { acronymsInFull } from './acronyms.js';
import { withoutArticle } from './article.js';
import { withoutAsides } from './asides.js';
import { attribute } from './attribution.js';
import { attributionForm } from './attribution-forms.js';
import { withoutAlso, withoutConnectives, withoutHead } from './connectives.js';
import { applyEdits, type Reworded } from './edits.js';
import { type EntityNames, kindOf, namesEntity, ownsBeforeNamed } from './entity-names.js';
import { toThirdPerson } from './first-person.js';
import type { NamesBehind } from './names-behind.js';
import { linksToNotes, noteIdentifier, type UnitNotes } from './notes.js';
import type { OpensWithEntity } from './opening-entity.js';
import { bodiesIn, namesWithin } from './other-bodies.js';
import { ownKindNamed } from './own-kind.js';
import { withoutPossessive } from './possessive.js';
import { reportNames } from './report-names.js';
import { withoutIdleShortForms } from './short-forms.js';
import { viewOf } from './view.js';
import { toAttribute } from './whose.js';

export type Worded = {
  readonly sentence: UnitSentence;
  readonly inlines: readonly Inline[];
  readonly changes: readonly WordingChange[];
};

type Setting = {
  /** Null or left out: the sentence keeps its own style. */
  readonly style?: HouseStyle | null;
  readonly names: EntityNames;
  readonly nameBehind: NamesBehind;
  readonly opensWithEntity: OpensWithEntity;
  /** The section tells of the world and not of deeds: whoever acts, the sender says so. */
  readonly aboutWorld: boolean;
  readonly notesOf: (unit: Unit) => UnitNotes;
  /** The names of other entities that say the same as a sentence. */
  readonly creditsOf: (sentence: UnitSentence) => readonly EntityNames[];
  readonly unitTextOf: (sentence: UnitSentence) => string;
};

/**
 * The sentences of one paragraph in the report's words, in their order. The entity, of a Government its State, is named
 * in the first sentence, unless all have actors of their own.
 */
export function wordParagraph(chosen: readonly UnitSentence[], setting: Setting): readonly Worded[] {
  const { names } = setting;
  const sentences = chosen.map((sentence, index) => withoutTitleAgain(sentence, chosen.slice(0, index)));
  const seen = new Set<string>();
  const inFull = new Set<'goals'>();
  let named = false;
  const others = new Set<string>();
  const voiced = sentences.map((sentence, index) => {
    const own = namesWithin(sentence, names);
    const steps = inReportsVoice(sentence, follows(sentences, index), index === 0, own, { named, others });
    for (const kind of bodiesIn(viewOf(sentence.pieces).text, names)) others.add(kind);
    const says = steps.needsNameBefore || namesEntity(viewOf(steps.pieces).text, own);
    named ||= says;
    return { ...steps, named: says, follows: follows(sentences, index) };
  });
  const writtenOut = acronymsInFull(
    voiced.map(({ pieces }) => pieces),
    setting.nameBehind,
  );
  const drafts = voiced.map((draft, index) => {
    const { pieces, changes } = writtenOut[index]!;
    return { ...draft, pieces, changes: [...draft.changes, ...changes] };
  });
  const { aboutWorld, opensWithEntity } = setting;
  const { state, ownKinds } = names;
  const unattributed = toAttribute(drafts, { state, aboutWorld, opensWithEntity, ownKinds });
  const paragraph = drafts.map(({ pieces }) => textOf(pieces)).join(' ');
  return drafts.map((draft, index) => {
    const sentence = sentences[index]!;
    let { pieces, changes } = draft;
    if (index === unattributed || draft.needsNameBefore) {
      const form = attributionForm(sentence.unit.id);
      const attributed = attribute(
        pieces,
        withCredits(names, setting.creditsOf(sentence)),
        setting.unitTextOf(sentence),
        {
          form,
          inFront: draft.needsNameBefore,
          figures: setting.style != null,
          matter: matterOf(sentence, draft),
        },
      );
      if (attributed !== null) {
        pieces = attributed.pieces;
        changes = [...changes, ...attributed.changes];
      }
    }
    const short = withoutIdleShortForms(pieces, paragraph, names);
    pieces = short.pieces;
    changes = [...changes, ...short.changes];
    // Last, since the voice is found by the words of the submission; before links are notes, since their words stay.
    const styled = setting.style ? applyHouseStyle(pieces, setting.style, inFull) : { pieces, changes: [] };
    const noted = linksToNotes(styled.pieces, (unit) => setting.notesOf(unit ?? sentence.unit), seen);
    return {
      sentence,
      inlines: normalizeInlines(
        toInlines(noted.pieces, (label, unit) => noteIdentifier(unit ?? sentence.unit, label)),
      ),
      changes: [...changes, ...styled.changes, ...noted.changes],
    };
  });
}

/**
 * Items under one title: "With regard to the Reading Map, …" is said of the first, and holds for those right behind it. Behind "The
 * Reading Map is a list of …" nobody needs it.
 */
function withoutTitleAgain(sentence: UnitSentence, before: readonly UnitSentence[]): UnitSentence {
  const title = carriedTitle(sentence);
  if (title === null || !isSaidIn(before, phraseOf(title.to))) return sentence;
  const { pieces } = applyEdits(sentence.pieces, [
    { start: 0, from: title.to, to: title.from, rule: title.rule },
  ]);
  return { ...sentence, pieces, text: textOf(pieces), made: sentence.made!.filter((one) => one !== title) };
}

/** Whether the last title that was carried is this one, or the work has been named since. */
function isSaidIn(before: readonly UnitSentence[], phrase: string): boolean {
  const name = phrase.replace(/^(?:With regard to|Under) (?:the )?/, '');
  for (const one of before.toReversed()) {
    const known = carriedTitle(one);
    if (known !== null) return phraseOf(known.to) === phrase || namesWork(one.text, name);
    if (namesWork(one.text, name)) return true;
  }
  return false;
}

/** The name in capitals, and not within a longer word. */
function namesWork(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return (
    at >= 0 &&
    /\p{Lu}/u.test(name) &&
    !/[\p{L}\p{N}-]/u.test(text.charAt(at - 1) + text.charAt(at + name.length))
  );
}

/**
 * "With regard to the Reading Map" where a title or a label gave a sentence that, as it reads by now; "Under the Lima Initiative" takes
 * the name as any phrase does.
 */
function matterOf(sentence: UnitSentence, { pieces, changes }: Reworded): string | null {
  const isGiven =
    carriedTitle(sentence) !== null ||
    changes.some(({ rule, to }) => rule === 'label' && to.startsWith('With regard to '));
  return isGiven ? (/^With regard to [^,]+(?=, )/.exec(textOf(pieces))?.[0] ?? null) : null;
}

/** "With regard to the Reading Map" of "With regard to the Reading Map, t". */
function phraseOf(to: string): string {
  return to.slice(0, to.lastIndexOf(','));
}

/** "UNDP and ITU": what several say is said to be of all. */
function withCredits(names: EntityNames, others: readonly EntityNames[]): EntityNames {
  const all = [...new Set([names, ...others].map(({ inText }) => inText))];
  const last = all.at(-1)!;
  return all.length === 1 ? names : { ...names, inText: `${all.slice(0, -1).join(', ')} and ${last}` };
}

function follows(sentences: readonly UnitSentence[], index: number): boolean {
  const [before, one] = [sentences[index - 1], sentences[index]!];
  return before?.unit === one.unit && before.index === one.index - 1;
}

/** What the paragraph has said: the sender's name, and the kinds of other bodies it has named. */
type SaidBefore = { readonly named: boolean; readonly others: ReadonlySet<string> };

type Voiced = Reworded & { readonly needsNameBefore: boolean };

function inReportsVoice(
  sentence: UnitSentence,
  followsItsOwn: boolean,
  opens: boolean,
  names: EntityNames,
  { named, others }: SaidBefore,
): Voiced {
  const changes: WordingChange[] = [...(sentence.made ?? [])];
  let { pieces } = sentence;
  const step = (reworded: Reworded) => {
    pieces = reworded.pieces;
    changes.push(...reworded.changes);
  };
  step(withoutAsides(pieces));
  step(withoutLabel(pieces, sentence));
  if (!followsItsOwn) step(withoutConnectives(pieces));
  step(withFullStop(pieces));
  const clash = names.selves.some((self) => others.has(kindOf(self.split(' ').at(-1) ?? '')));
  step(reportNames(pieces, names, named && !clash));
  step(ownKindNamed(pieces, names, named && (followsItsOwn || names.acronym === null), others));
  step(withoutArticle(pieces, names));
  step(withoutPossessive(pieces));
  const { text } = viewOf(pieces);
  const needsName = !named && ownsBeforeNamed(text, names);
  const third = toThirdPerson(pieces, names, named || namesEntity(viewOf(pieces).text, names));
  if (third.ok) step(third.reworded);
  if (opens) step(withoutAlso(pieces, names));
  return { pieces, changes, needsNameBefore: !named && (needsName || (third.ok && third.needsNameBefore)) };
}

/** "E-business: the shop …" under a heading of the report's own. */
function withoutLabel(pieces: readonly Piece[], sentence: UnitSentence): Reworded {
  const place = placeLabel(sentence);
  if (place !== null) return applyEdits(pieces, [place.edit]);
  const { text } = viewOf(pieces);
  const found = runInLabel(text);
  if (found === null) {
    const matter = labelMatter(text, sentence);
    return matter === null ? { pieces, changes: [] } : applyEdits(pieces, [matter]);
  }
  const head = textOf(pieces).slice(0, found.label.length);
  return found.instead === null
    ? withoutHead(pieces, head, 'label')
    : applyEdits(pieces, [{ start: 0, from: head, to: found.instead, rule: 'label' }]);
}

/** A list item that lacks its full stop gets one. */
function withFullStop(pieces: readonly Piece[]): Reworded {
  const text = textOf(pieces);
  if (/[.!?…]["'”’)\]]*$/.test(text)) return { pieces, changes: [] };
  const last = pieces.findLastIndex(({ type }) => type === 'text');
  const piece = pieces[last];
  if (piece?.type !== 'text') return { pieces, changes: [] };
  return {
    pieces: pieces.with(last, { ...piece, value: `${piece.value}.` }),
    changes: [{ rule: 'full-stop', from: '', to: '.' }],
  };
}
