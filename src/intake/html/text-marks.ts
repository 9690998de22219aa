import type { HtmlElement } from './parse-html.js';
import type { Style } from './style-sheet.js';

/** How the text at a place of the page is set. */
export type Marks = {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url: string | null;
  readonly pre: boolean;
};

/** The marks inside an element; `url` is that of a link, where it is one. A style counts before the tag. */
export function marksInside(
  { tagName: tag }: HtmlElement,
  style: Style,
  marks: Marks,
  url: string | null,
): Marks {
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const space = style.get('white-space');
  const inside: Marks = {
    strong:
      weight === undefined
        ? marks.strong || tag === 'b' || tag === 'strong'
        : /^(?:bold|bolder|[6-9]00)$/.test(weight),
    emphasis:
      slant === undefined ? marks.emphasis || tag === 'i' || tag === 'em' : /^(?:italic|oblique)/.test(slant),
    pre: space === undefined ? marks.pre : /^pre/.test(space),
    url: url ?? marks.url,
  };
  const isSame =
    inside.strong === marks.strong &&
    inside.emphasis === marks.emphasis &&
    inside.pre === marks.pre &&
    inside.url === marks.url;
  return isSame ? marks : inside;
}
