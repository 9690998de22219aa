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

/** Data for the script. No `<` is left, so that nothing in it can end the block or begin a comment. */
export function jsonIsland(id: string, data: unknown): Markup {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return html`<script type="application/json" id="${id}">${new Markup(json)}</script>`;
}

/** An address that a link may have, or null: what is not the web's stays text. */
export function webAddress(url: string): string | null {
  return /^https?:\/\/[^\s/]/i.test(url) && URL.canParse(url) ? url : null;
}
