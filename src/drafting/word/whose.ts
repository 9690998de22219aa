import { hasNamedActor } from '../choose/features.js';
import type { Piece } from '../sentences/pieces.js';
import { isAttributed } from './attribution.js';
import { opensWithMembers, opensWithNamedWork } from './named-works.js';
import type { OpensWithEntity } from './opening-entity.js';
import { opensWithOfficer, opensWithOrgan, opensWithVerbName } from './own-work.js';
import { viewOf } from './view.js';

/** `named`: the sentence names the sender; `follows`: it goes on from the one before it, as in the submission. */
type Voiced = { readonly pieces: readonly Piece[]; readonly named: boolean; readonly follows: boolean };

/** `state`: of a Government. `aboutWorld`: the section tells of the world and not of deeds. */
type Telling = {
  readonly state: string | null;
  readonly aboutWorld: boolean;
  readonly opensWithEntity: OpensWithEntity;
  /** "the Commission": which of two, only the sender's name says. */
  readonly ownKinds: RegExp;
};

/**
 * Which sentence of a paragraph must be told whose it is; -1 for none. A reader must know it by the end of the first one.
 * Where all have an entity of the register as their actor, that one keeps the credit and the sender is no more than the source,
 * unless a Government tells of what lies in its State. What another is named as the source of keeps that credit as well: the
 * sentence behind it gets the sender's name, where none of the paragraph has it.
 */
export function toAttribute(
  sentences: readonly Voiced[],
  { state, aboutWorld, opensWithEntity, ownKinds }: Telling,
): number {
  const first = sentences[0];
  if (first === undefined || saysWhose(first, state)) return -1;
  const actsItself = ({ follows, named, pieces }: Voiced) => {
    const { text } = viewOf(pieces);
    return follows || named || (hasActor(text) && opensWithEntity(text) && !ownKinds.test(text));
  };
  if (state === null && !aboutWorld && sentences.every(actsItself)) return -1;
  // "According to the national household survey": of which nation?
  const isOfState = state !== null && /^According to (?:the|an?) \p{Ll}/u.test(viewOf(first.pieces).text);
  if (!isAttributed(first.pieces) || isOfState) return 0;
  if (sentences.some((one) => saysWhose(one, state))) return -1;
  return sentences.findIndex(({ pieces }) => !isAttributed(pieces));
}

function hasActor(text: string): boolean {
  if (opensWithNamedWork(text) || opensWithMembers(text)) return false;
  return hasNamedActor(text) && !opensWithOfficer(text) && !opensWithOrgan(text) && !opensWithVerbName(text);
}

function saysWhose({ pieces, named }: Voiced, state: string | null): boolean {
  return named || (state !== null && namesState(viewOf(pieces).text, state));
}

/** "in Peru", "the Peruvian Institute"; "the Peru Digital Centre" is a name of which it is only a part. */
export function namesState(text: string, state: string): boolean {
  const stem = state.slice(0, Math.max(4, state.length - 2));
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + stem.length)) {
    if (at > 0 && /[\p{L}\p{N}-]/u.test(text.charAt(at - 1))) continue;
    // "Ghana.gov" is an address.
    if (/^[\p{L}]*\.\p{Ll}/u.test(text.slice(at))) continue;
    // "TV Educa Chile" is a name as well.
    if (endsName.test(text.slice(0, at))) continue;
    const behind = text.slice(at, at + state.length + 6);
    if (behind.startsWith(state) && /^(?:$|[^\p{L}\p{N}\s-]|\s(?!\p{Lu}))/u.test(behind.slice(state.length)))
      return true;
    if (/^\p{L}+ (?:Sign )?Language\b/u.test(text.slice(at, at + state.length + 20))) continue;
    // "in Estonian": the language, which others speak as well.
    if (/\bin $/i.test(text.slice(0, at)) && /^\p{L}+(?:[.,;:]|$| and \p{Lu})/u.test(behind)) continue;
    if (/^\p{L}+(?:an|ese|ish|ian|i|ic|ien)(?![\p{L}-])/u.test(behind) && !behind.startsWith(`${state} `))
      return true;
  }
  return false;
}

/** A word with a capital right before it, and not one that only opens the sentence. */
const endsName =
  /(?:^|[^\p{L}.'-])(?!(?:In|Across|Throughout|Within|From|For|To|Of|The|When|While|As|Since|At|And)\s)\p{Lu}[\p{L}'-]* $/u;
