import type { HtmlElement } from './parse-html.js';
import type { Style } from './style-sheet.js';

/** Words that the sender took back: deleted in a tracked change, or struck through. */
export type Struck = 'deleted text' | 'struck-through text';

/** Whether an element is set as no longer said. A style counts before the tag; an underline takes nothing back. */
export function struckOf({ tagName: tag }: HtmlElement, style: Style): Struck | null {
  if (tag === 'del') return 'deleted text';
  const decoration = style.get('text-decoration-line') ?? style.get('text-decoration');
  const isStruck =
    decoration === undefined
      ? tag === 's' || tag === 'strike'
      : /(?:^|\s)line-through(?:\s|$)/.test(decoration.slice(0, 200));
  return isStruck ? 'struck-through text' : null;
}
