import { literalText } from '../../document/index.js';
import type { Cover } from '../submission.js';
import type { BodyBlock } from './body-block.js';
import { joinCoverLines } from './cover-lines.js';
import { type CoverPiece, coverPieceAt, mostCoverWords } from './cover-pieces.js';
import { splitInlines, wordsOf } from './words.js';

/** The form is one page. */
const mostBlocks = 40;
/** No entity's name is longer, with its department and address. */
const mostNameWords = 30;

export type CoverRead = {
  readonly cover: Cover | null;
  /** Without the cover sheet; what follows its last sentence in one paragraph is kept. */
  readonly rest: readonly BodyBlock[];
};

/** Takes UNCTAD's cover sheet off the head of a submission, however its lines were broken or marked up. */
export function readCover(all: readonly BodyBlock[]): CoverRead {
  const blocks = joinCoverLines(all, mostBlocks);
  const facts = {
    entityNamed: null as string | null,
    session: null as string | null,
    year: null as number | null,
  };
  const seen = new Set<CoverPiece['name']>();
  const dropped = new Set<number>();
  const kept = new Map<number, BodyBlock>();
  let last = -1;
  let nameExpected = false;
  let names: number[] = [];
  for (let index = 0; index < Math.min(blocks.length, mostBlocks); index += 1) {
    const block = blocks[index]!;
    const read = readBlock(block, nameExpected, seen);
    if (read === null) {
      if (nameExpected && isName(block) && names.length < 3) names.push(index);
      else nameExpected = false;
      continue;
    }
    if (names.length > 0 && facts.entityNamed === null) {
      facts.entityNamed = names.map((one) => literalText(blocks[one]!.inlines).trim()).join(' ');
    }
    for (const { name, session, year } of read.pieces) {
      seen.add(name);
      facts.session ??= session;
      facts.year ??= year;
    }
    facts.entityNamed ??= read.name;
    nameExpected = read.nameExpected && facts.entityNamed === null;
    names = [];
    if (read.rest === null) dropped.add(index);
    else kept.set(index, read.rest);
    last = index;
  }
  if (!isCover(seen)) return { cover: null, rest: all };
  // The form may have been cut off after its "Submission by": the line below is still the name.
  if (facts.entityNamed === null && names.length > 0) {
    facts.entityNamed = literalText(blocks[names[0]!]!.inlines).trim();
    last = names[0]!;
  }
  const between = blocks.slice(0, last + 1).flatMap((block, index) => {
    if (kept.has(index)) return [kept.get(index)!];
    return dropped.has(index) || isPartOfCover(block, facts.entityNamed) ? [] : [block];
  });
  return { cover: facts, rest: [...between, ...blocks.slice(last + 1)] };
}

// Places and dates, sessions and "Submission by" stand on other papers too.
function isCover(seen: ReadonlySet<CoverPiece['name']>): boolean {
  return (
    seen.has('purpose') ||
    seen.has('request') ||
    seen.has('disclaimer') ||
    (seen.has('organ') && seen.size > 1)
  );
}

type BlockRead = {
  readonly pieces: readonly CoverPiece[];
  readonly name: string | null;
  readonly nameExpected: boolean;
  readonly rest: BodyBlock | null;
};

/** All pieces at the head of a block, one after another; null where it has none or is running text. */
function readBlock(
  block: BodyBlock,
  nameExpected: boolean,
  seenBefore: ReadonlySet<CoverPiece['name']>,
): BlockRead | null {
  const text = literalText(block.inlines).slice(0, mostCoverWords * 20);
  const words = wordsOf(text, mostCoverWords);
  const pieces: CoverPiece[] = [];
  const seen = new Set(seenBefore);
  let at = 0;
  let name: string | null = null;
  let expecting = nameExpected;
  while (at < words.length) {
    const piece = coverPieceAt(text, words, at, seen);
    if (piece !== null) {
      pieces.push(piece);
      seen.add(piece.name);
      expecting = piece.name === 'by' || (expecting && pieces.length === 0);
      at = piece.end;
      continue;
    }
    if (!expecting) break;
    const next = nextPiece(text, words, at);
    if (pieces.length === 0 && next === words.length) break;
    name = text.slice(startOf(text, words[at]!.start), endOf(text, words[next - 1]!.end)).trim();
    expecting = false;
    at = next;
  }
  if (pieces.length === 0) return null;
  const rest = at < words.length;
  const lastName = pieces.at(-1)!.name;
  // "The Commission …" may begin a paragraph of the submission; only the form's own sentences may be followed by text.
  if (rest && lastName !== 'purpose' && lastName !== 'disclaimer') return null;
  return {
    pieces,
    name,
    nameExpected: expecting,
    rest: rest
      ? { ...block, inlines: splitInlines(block.inlines, startOf(text, words[at]!.start))[1] }
      : null,
  };
}

function nextPiece(text: string, words: ReturnType<typeof wordsOf>, from: number): number {
  for (let at = from + 1; at < Math.min(words.length, from + mostNameWords); at += 1) {
    const piece = coverPieceAt(text, words, at, new Set());
    if (piece?.name === 'purpose' || piece?.name === 'disclaimer') return at;
  }
  return words.length;
}

/** A quotation mark or bracket before the first word belongs to it. */
function startOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && /["'“‘«([]/.test(text[start - 1]!)) start -= 1;
  return start;
}

/** So does a bracket behind the last. */
function endOf(text: string, offset: number): number {
  return offset + /^[)\]"'”’»]*/u.exec(text.slice(offset, offset + 4))![0].length;
}

function isName(block: BodyBlock): boolean {
  const text = literalText(block.inlines);
  return (
    text.length < 300 && wordsOf(text, mostNameWords + 1).length <= mostNameWords && !/[.!?]\s*$/.test(text)
  );
}

function isPartOfCover(block: BodyBlock, name: string | null): boolean {
  const text = literalText(block.inlines).trim();
  return name?.includes(text) === true || /^\(?CSTD\)?$/i.test(text);
}
