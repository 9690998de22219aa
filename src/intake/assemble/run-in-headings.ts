import { type Inline, literalText } from '../../document/index.js';
import { isActionLineHeading } from './action-line-heading.js';
import type { BodyBlock, Element } from './body-block.js';
import { isProse } from './sentence-ends.js';
import { isStatement } from './statements.js';
import { isTitleLike } from './titles.js';
import { splitInlines } from './words.js';

/** A title of an action line has fewer letters; more is a sentence in bold. */
const longestTitle = 160;

/** Parts "**Action Line C2:** We connected …" and "C5. We ran …" into a heading and its paragraph, in items too. */
export function partRunInHeadings(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element): readonly Element[] =>
    element.kind === 'paragraph' || element.kind === 'list-item' ? partOne(element) : [element],
  );
}

function partOne(block: BodyBlock): readonly BodyBlock[] {
  const first = block.inlines[0];
  if (first === undefined) return [block];
  return (isMarked(first) ? partMarked(block, first) : partPlain(block)) ?? [block];
}

function partMarked(block: BodyBlock, first: Inline): readonly BodyBlock[] | null {
  const rest = block.inlines.slice(1);
  const title = literalText([first]).trim();
  const text = literalText(rest);
  const isTitle = title.length <= longestTitle && isActionLineHeading(title) && !isStatement(title);
  // "**Action Line C2** was …" is a sentence; a title is parted from its text by a colon, full stop or dash.
  const separator = /^\s*[:.–—-]+\s*/.exec(text)?.[0];
  if (!isTitle || !(separator !== undefined || /[:.–—-]$/.test(title))) return null;
  if (text.slice(separator?.length ?? 0).trim() === '') return null;
  const [head, ...tail] = rest;
  const body: readonly Inline[] =
    separator !== undefined && head?.type === 'text'
      ? [{ type: 'text', value: head.value.slice(separator.length) }, ...tail]
      : rest;
  return parted(block, [first], body);
}

/** "C5.", "ALC5:", "Action Line C5 –", at the head of a plain paragraph. */
const plainMark =
  /^\s*(?:(?:WSIS )?action line C? ?\d{1,2}|AL ?C ?\d{1,2}|C ?\d{1,2})(?:\s*[:.)]|\s+[–—-])\s+/iu;

/** "E-agriculture: Together with FAO, we …": the sub-lines of C7 have names that are nothing else. */
const applicationMark =
  /^\s*(?:ICT [Aa]pplications\s*[:–—-]\s*)?[Ee]-?(?:[Gg]overnment|[Bb]usiness|[Ll]earning|[Hh]ealth|[Ee]mployment|[Ee]nvironment|[Aa]griculture|[Ss]cience)\s*:\s+(?=["“‘'(]?\p{Lu})/u;

function partPlain(block: BodyBlock): readonly BodyBlock[] | null {
  const text = literalText(block.inlines);
  const opening = text.slice(0, 60);
  const mark = (plainMark.exec(opening) ?? applicationMark.exec(opening))?.[0];
  const rest = text.slice(mark?.length ?? 0).trimEnd();
  // A title alone may be long and read like prose; text behind one ends like a sentence.
  if (mark === undefined || !isProse(rest) || !/[.!?:;]["'”’»)\]]*$/u.test(rest)) return null;
  const near = text.slice(mark.length, mark.length + longestTitle);
  // "C2. Infrastructure: We …": a title ends with its colon; one that a full stop ends has a sentence behind it.
  const title = /^([^:.!?]+)(?::|\.(?=\s+\p{Lu})|\s[–—](?=\s))\s*/u.exec(near);
  const hasTitle =
    title !== null &&
    isTitleLike(title[1]!, true) &&
    isProse(text.slice(mark.length + title[0].length)) &&
    !/\b\p{Ll}+(?:ed|s)\b \p{Ll}*\d/u.test(title[1]!);
  const end = mark.length + (hasTitle ? title[0].length : 0);
  const [head, body] = splitInlines(block.inlines, end);
  return parted(block, head, body);
}

function parted(block: BodyBlock, head: readonly Inline[], body: readonly Inline[]): readonly BodyBlock[] {
  const paragraph = { ...block, kind: 'paragraph', level: null, label: null } as const;
  return [
    { ...paragraph, inlines: head, isTitle: true },
    { ...paragraph, inlines: body, afterCut: false },
  ];
}

function isMarked(inline: Inline): boolean {
  return inline.type === 'strong' || inline.type === 'emphasis';
}
