import type { Inline } from '../document/index.js';
import { html, type Markup, webAddress } from './markup.js';

export type InlineSetting = {
  /** The number of a note, by its identifier. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Inside a link there can be no other: links and note marks are then plain. */
  readonly inLink: boolean;
};

export function inlinesMarkup(inlines: readonly Inline[], setting: InlineSetting): readonly Markup[] {
  return inlines.map((inline) => inlineMarkup(inline, setting));
}

function inlineMarkup(inline: Inline, setting: InlineSetting): Markup {
  switch (inline.type) {
    case 'text':
      return html`${inline.value}`;
    case 'emphasis':
      return html`<em>${inlinesMarkup(inline.children, setting)}</em>`;
    case 'strong':
      return html`<strong>${inlinesMarkup(inline.children, setting)}</strong>`;
    case 'link': {
      const address = setting.inLink ? null : webAddress(inline.url);
      const words = inlinesMarkup(inline.children, { ...setting, inLink: true });
      return address === null
        ? html`${words}`
        : html`<a class="web" href="${address}" title="${address}" target="_blank" rel="noopener noreferrer">${words}</a>`;
    }
    case 'footnoteReference': {
      const number = setting.numbers.get(inline.identifier);
      if (number === undefined) return html``;
      return setting.inLink
        ? html`<sup>${number}</sup>`
        : html`<sup><a class="mark" href="#note-${number}" aria-label="Note ${number}">${number}</a></sup>`;
    }
    case 'opaqueInline':
      return html``;
  }
}
