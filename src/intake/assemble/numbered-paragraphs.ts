import { literalText } from '../../document/index.js';
import type { BodyBlock, Element } from './body-block.js';

/** On average, so many letters make numbered blocks paragraphs rather than items. */
const leastAverageLength = 200;

/** Official papers number their paragraphs. Such "items" are paragraphs; their numbers go, as those of pages do. */
export function unnumberParagraphs(elements: readonly Element[]): readonly Element[] {
  const result: Element[] = [];
  for (let start = 0; start < elements.length; ) {
    if (!isNumbered(elements[start]!)) {
      result.push(elements[start]!);
      start += 1;
      continue;
    }
    let end = start;
    let length = 0;
    while (end < elements.length && isNumbered(elements[end]!)) {
      length += literalText((elements[end] as BodyBlock).inlines).length;
      end += 1;
    }
    const before = elements[start - 1];
    const isIntroduced =
      before !== undefined && before.kind === 'paragraph' && /:\s*$/.test(literalText(before.inlines));
    const areParagraphs = !isIntroduced && length / (end - start) >= leastAverageLength;
    for (; start < end; start += 1) {
      const item = elements[start] as BodyBlock;
      result.push(areParagraphs ? { ...item, kind: 'paragraph', level: null, label: null } : item);
    }
  }
  return result;
}

function isNumbered(element: Element): boolean {
  return element.kind === 'list-item' && (element.level ?? 1) === 1 && /^\d/.test(element.label ?? '');
}
