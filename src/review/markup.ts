/** HTML that is safe to print as it stands. Made by `html` alone, so that a plain string is always escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

export type MarkupValue = string | number | null | Markup | readonly MarkupValue[];

/** A template whose values are escaped unless they are markup; attribute values must stand in double quotes. */
export function html(strings: TemplateStringsArray, ...values: readonly MarkupValue[]): Markup {
  let text = strings[0]!;
  for (const [at, value] of values.entries()) text += printed(value) + strings[at + 1]!;
  return new Markup(text);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => entities[character]!) : text;
}

function printed(value: MarkupValue): string {
  if (value === null) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if (value instanceof Markup) return value.text;
  let text = '';
  for (const one of value) text += printed(one);
  return text;
}

/**
 * A large template, a piece at a time: the page of three thousand submissions is larger than all that it is made of, and
 * never stands whole in memory. What is iterated is not kept.
 */
export function* pieces(
  strings: TemplateStringsArray,
  ...values: readonly (MarkupValue | Iterable<MarkupValue>)[]
): Iterable<string> {
  yield strings[0]!;
  for (const [at, value] of values.entries()) {
    if (value === null || typeof value !== 'object' || value instanceof Markup) yield printed(value);
    else for (const one of value) yield printed(one);
    yield strings[at + 1]!;
  }
}

/** An address that a link may have, or null: what is not the web's stays text. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) ? url : null;
}
