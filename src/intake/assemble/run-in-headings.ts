import { type Inline, literalText } from '../../document/index.js';
import type { BodyBlock, Element } from './body-block.js';
import { isActionLineHeading } from './heading-fashion.js';

/** A title of an action line has fewer letters; more is a sentence in bold. */
const longestTitle = 160;

/** Parts "**Action Line C2:** We connected …" into a heading and its paragraph. */
export function partRunInHeadings(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element): readonly Element[] =>
    element.kind === 'paragraph' ? partOne(element) : [element],
  );
}

function partOne(block: BodyBlock): readonly BodyBlock[] {
  const [first, ...rest] = block.inlines;
  if (first === undefined || rest.length === 0 || !isMarked(first)) return [block];
  const title = literalText([first]).trim();
  const text = literalText(rest);
  const isTitle = title.length <= longestTitle && isActionLineHeading(title);
  // "**Action Line C2** was …" is a sentence; a title is parted from its text by a colon, full stop or dash.
  const separator = /^\s*[:.–—-]+\s*/.exec(text)?.[0];
  if (!isTitle || !(separator !== undefined || /[:.]$/.test(title)) || text.trim() === '') return [block];
  const [head, ...tail] = rest;
  const body: readonly Inline[] =
    separator !== undefined && head?.type === 'text'
      ? [{ type: 'text', value: head.value.slice(separator.length) }, ...tail]
      : rest;
  return [
    { ...block, inlines: [first] },
    { ...block, inlines: body, afterCut: false },
  ];
}

function isMarked(inline: Inline): boolean {
  return inline.type === 'strong' || inline.type === 'emphasis';
}
