import type { HtmlElement } from './parse-html.js';
import { attribute } from './parse-html.js';

/** The properties that say what a text is; all in lower case. */
export type Style = ReadonlyMap<string, string>;

const telling =
  /^(?:font-weight|font-style|vertical-align|display|visibility|white-space|list-style-type|list-style|mso-.*|margin-left|text-decoration|text-decoration-line)$/;
const noStyle: Style = new Map();

/** Longer ones hold pictures. */
const longestStyle = 4000;

/** "font-weight:bold; mso-list:l0 level1 lfo1" by its names. */
export function readDeclarations(text: string): Style {
  const style = new Map<string, string>();
  for (const one of text.slice(0, longestStyle).split(';')) {
    const colon = one.indexOf(':');
    if (colon < 0) continue;
    const name = one.slice(0, colon).trim().toLowerCase();
    if (!telling.test(name)) continue;
    style.set(
      name,
      one
        .slice(colon + 1)
        .replace(/!\s*important/i, '')
        .trim()
        .toLowerCase(),
    );
  }
  return style;
}

/**
 * The rules of a page's style sheets whose selector is a tag, a class, or a tag with a class: Google Docs and
 * LibreOffice say in such rules alone what is bold, raised or hidden. Rules for print or small screens do not count.
 */
export class StyleSheet {
  readonly #rules = new Map<string, Style>();
  /** Of Google Docs: the mark that stands before each item of a list's class, as CSS writes it. */
  readonly #marks = new Map<string, string>();

  add(css: string): void {
    const bare = css.replace(/<!--|-->/g, ' ');
    let depth = 0;
    let start = 0;
    let selector = '';
    for (let at = 0; at < bare.length; at += 1) {
      const sign = bare[at];
      if (sign === '/' && bare[at + 1] === '*') {
        const end = bare.indexOf('*/', at + 2);
        if (end < 0) return;
        if (depth === 0) start = end + 2;
        at = end + 1;
      } else if (sign === '{') {
        if (depth === 0) selector = bare.slice(start, at);
        depth += 1;
        if (depth === 1) start = at + 1;
      } else if (sign === '}') {
        if (depth === 1) {
          this.#addRule(selector, bare.slice(start, at));
          start = at + 1;
        }
        depth = Math.max(0, depth - 1);
      } else if (sign === ';' && depth === 0) start = at + 1;
    }
  }

  #addRule(selectors: string, body: string): void {
    if (selectors.includes('@') || selectors.length > longestStyle) return;
    const mark = /\.(lst-kix_[\w-]+)\s*>\s*li:before/.exec(selectors)?.[1];
    if (mark !== undefined) {
      const content = /content:([^;]*)/.exec(body)?.[1];
      if (content !== undefined) this.#marks.set(mark, content);
      return;
    }
    const style = readDeclarations(body);
    if (style.size === 0) return;
    for (const selector of selectors.split(',')) {
      const name = selector.trim().toLowerCase();
      if (!/^[a-z0-9]*(?:\.[\w-]+)?$/.test(name) || name === '') continue;
      const known = this.#rules.get(name);
      this.#rules.set(name, known === undefined ? style : new Map([...known, ...style]));
    }
  }

  /** What holds for an element by its tag, its classes and its own style, the nearest last. */
  styleOf(element: HtmlElement): Style {
    const own = attribute(element, 'style');
    const classes = attribute(element, 'class');
    if (own === null && this.#rules.size === 0) return noStyle;
    const found: Style[] = [];
    if (this.#rules.size > 0) {
      const names = classes === null ? [] : classes.toLowerCase().slice(0, 1000).split(/\s+/);
      for (const name of [
        element.tagName,
        ...names.flatMap((one) => [`.${one}`, `${element.tagName}.${one}`]),
      ]) {
        const rule = this.#rules.get(name);
        if (rule !== undefined) found.push(rule);
      }
    }
    if (own !== null) found.push(readDeclarations(own));
    return found.length === 1
      ? found[0]!
      : found.length === 0
        ? noStyle
        : new Map(found.flatMap((one) => [...one]));
  }

  markOf(className: string): string | null {
    return this.#marks.get(className) ?? null;
  }
}
