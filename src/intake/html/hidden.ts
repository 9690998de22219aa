import { attribute, type HtmlElement } from './parse-html.js';
import type { Style } from './style-sheet.js';

/** Classes by which pages keep words for those who cannot see them. */
const forReadersAlone = /(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text|visuallyhidden)(?:\s|$)/;

/** Whether a browser would not show an element, or Word would hide it. */
export function isHidden(element: HtmlElement, style: Style): boolean {
  return (
    attribute(element, 'hidden') !== null ||
    attribute(element, 'aria-hidden') === 'true' ||
    style.get('display') === 'none' ||
    style.get('visibility') === 'hidden' ||
    style.get('mso-hide') === 'all' ||
    forReadersAlone.test(attribute(element, 'class') ?? '')
  );
}

/** Why a part of a page is none of its text; null where it is. */
export type Furniture =
  | 'navigation'
  | 'page head'
  | 'page foot'
  | 'sidebar'
  | 'comments'
  | 'running head or foot';

const roles: Readonly<Record<string, Furniture>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  banner: 'page head',
  contentinfo: 'page foot',
  complementary: 'sidebar',
};

/**
 * A page's menus, head and foot by their tags and roles; Word's running heads and feet and comments, and LibreOffice's,
 * by what they write. A `header` with the title of the text in it (pandoc, articles) is text.
 */
export function furnitureOf(
  element: HtmlElement,
  style: Style,
  where: { readonly inArticle: boolean; readonly hasHeading: boolean },
): Furniture | null {
  const mso = style.get('mso-element') ?? '';
  if (/^(?:header|footer|(?:footnote|endnote)-(?:separator|continuation.*))$/.test(mso))
    return 'running head or foot';
  if (/^comment/.test(mso) || style.get('mso-special-character') === 'comment') return 'comments';
  const role = attribute(element, 'role')?.toLowerCase() ?? '';
  const byRole = Object.hasOwn(roles, role) ? roles[role]! : null;
  switch (element.tagName) {
    case 'nav':
    case 'search':
      return 'navigation';
    case 'header':
      return where.inArticle || where.hasHeading ? null : 'page head';
    case 'footer':
      return where.inArticle ? null : 'page foot';
    case 'aside':
      return where.inArticle ? null : 'sidebar';
    case 'div':
      if (/^(?:header|footer)$/i.test(attribute(element, 'title') ?? '')) return 'running head or foot';
      return byRole === 'page head' && where.hasHeading ? null : byRole;
    default:
      return byRole === 'page head' && where.hasHeading ? null : byRole;
  }
}
