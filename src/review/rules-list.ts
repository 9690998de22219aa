import type { WordingChange } from '../drafting/index.js';
import { html, type Markup } from './markup.js';

/** The rules of wording that were followed, in words where they have some. */
export function rulesMarkup(changes: readonly WordingChange[]): Markup | null {
  if (changes.length === 0) return null;
  return html`<ul class="rules">${changes.map(({ rule, from, to }) => {
    const what =
      from === '' && to === ''
        ? null
        : html`: ${from === '' ? null : html`<del>${from}</del>`}${from === '' || to === '' ? null : ' '}${to === '' ? null : html`<ins>${to}</ins>`}`;
    return html`<li><span class="rule">${ruleNames[rule] ?? rule.replaceAll('-', ' ')}</span>${what}</li>`;
  })}</ul>`;
}

/** What an official calls them; a rule without a name here goes by its own. */
const ruleNames: Readonly<Record<string, string>> = {
  we: 'first person',
  our: 'first person',
  agreement: 'agreement',
  name: 'name of the entity',
  'common-noun': 'name of the entity',
  'short-form': 'name of the entity',
  acronym: 'acronym written out',
  attribution: 'attributed',
  connective: 'connecting word',
  aside: 'pointer to another place of the submission',
  reference: 'what it points to',
  list: 'list made a sentence',
  'list-joined': 'list made a sentence',
  'link-to-note': 'link made a note',
  'address-to-note': 'address made a note',
  'as-before': 'worded as in the earlier draft',
};
