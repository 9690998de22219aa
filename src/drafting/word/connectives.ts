import { bareConnective } from '../choose/openings.js';
import { type Piece, textOf } from '../sentences/pieces.js';
import { applyEdits, type Reworded } from './edits.js';
import { type EntityNames, mentionsOf } from './entity-names.js';
import { isPast } from './verbs.js';
import { viewOf } from './view.js';

/** "Moreover, UNDP …", "On policy, finally, a note …", "The portal was then extended" where what they add to is not in the draft. */
export function withoutConnectives(pieces: readonly Piece[]): Reworded {
  const connective = bareConnective.exec(textOf(pieces))?.[0];
  const opening =
    connective === undefined ? { pieces, changes: [] } : withoutHead(pieces, connective, 'connective');
  const inner = withoutInnerConnective(opening.pieces);
  const apart = withoutApart(inner.pieces);
  return { pieces: apart.pieces, changes: [...opening.changes, ...inner.changes, ...apart.changes] };
}

/** "was then extended", "were moreover trained": between the auxiliary and its participle, in the main clause only. */
const innerConnective =
  /^([^,;:("\u2013]*? (?:was|were|is|are|has been|have been))( (?:then|moreover|furthermore|additionally|therefore|thus|consequently|accordingly|subsequently|likewise)) (\p{Ll}+)/u;

function withoutInnerConnective(pieces: readonly Piece[]): Reworded {
  const [, before, from, verb] = innerConnective.exec(viewOf(pieces).text) ?? [];
  // "What was then called the Board", "courts that were then closed": at that time.
  const isOfThen =
    /\b(?:[Ww]hat|that|who|which|whose|where|when)\b/.test(before ?? '') ||
    /^(?:called|named|known)$/.test(verb ?? '');
  if (before === undefined || from === undefined || verb === undefined || isOfThen || !isPast(verb))
    return { pieces, changes: [] };
  const edited = applyEdits(pieces, [{ start: before.length, from, to: '', rule: 'connective' }]);
  return { ...edited, changes: [{ rule: 'connective', from: from.trim(), to: '' }] };
}

/** Set off by two commas, of which a phrase of place, time or matter before it keeps one: "On policy, a note". */
const apart =
  /^([^,;:"()]{2,60}), (finally|lastly|moreover|furthermore|however|though|likewise|in addition|meanwhile|nevertheless), /u;

function withoutApart(pieces: readonly Piece[]): Reworded {
  const [, before, word] = apart.exec(viewOf(pieces).text) ?? [];
  if (before === undefined || word === undefined) return { pieces, changes: [] };
  const isPhrase =
    /^(?:About|Across|After|Although|Among|As|At|Because|Before|Beyond|By|Concerning|Despite|During|Following|For|From|Given|If|In|Like|Of|On|Once|Over|Regarding|Since|Thanks|To|Towards|Unlike|Through|Throughout|Under|Until|When|Where|Whereas|While|With|Within|Without)\b/.test(
      before,
    );
  const from = isPhrase ? `, ${word}` : `, ${word},`;
  const edited = applyEdits(pieces, [{ start: before.length, from, to: '', rule: 'connective' }]);
  return { ...edited, changes: [{ rule: 'connective', from: word, to: '' }] };
}

/** Without the words that it opens with; the next one takes the capital. */
export function withoutHead(pieces: readonly Piece[], head: string, rule: string): Reworded {
  const next = textOf(pieces).charAt(head.length);
  // "Lastly, ePing, …": a product keeps its letters.
  const isProduct = /^\p{Ll}+\p{Lu}/u.test(textOf(pieces).slice(head.length));
  const edit = { start: 0, from: head + next, to: isProduct ? next : next.toUpperCase(), rule };
  return { ...applyEdits(pieces, [edit]), changes: [{ rule, from: head.trimEnd(), to: '' }] };
}

/** "UNDP also established …" as a paragraph's first words: nothing stands before it. */
export function withoutAlso(pieces: readonly Piece[], names: EntityNames): Reworded {
  const { text } = viewOf(pieces);
  const name = mentionsOf(text, names)[0];
  if (name === undefined || !/^(?:The )?$/.test(text.slice(0, name.start))) return { pieces, changes: [] };
  const end = name.start + name.text.length;
  const also = /^( (?:has|have|is|are|was|were|will|continues to))? also(?= )/.exec(text.slice(end));
  if (also === null) return { pieces, changes: [] };
  return applyEdits(pieces, [{ start: end + (also[1]?.length ?? 0), from: ' also', to: '', rule: 'also' }]);
}
