import { literalText } from '../document/index.js';
import { InternalError } from '../problems/index.js';
import { html, type Markup } from './markup.js';
import { rulesMarkup } from './rules-list.js';
import { type ShownSentence, spansOf } from './sentences.js';
import { placeInWords, type ReviewedUnit, shortName } from './units.js';
import { wordChanges } from './word-changes.js';

/**
 * Every sentence's source, in the order of the text: endnotes in print and where scripts do not run; the script shows
 * one of them at a time beside its sentence.
 */
export function* sourceList(
  sentences: readonly ShownSentence[],
  units: ReadonlyMap<string, ReviewedUnit>,
): Iterable<Markup> {
  yield html`<ol class="source-list">
`;
  for (const one of sentences) yield sourceMarkup(one, units);
  yield html`</ol>
`;
}

function sourceMarkup(sentence: ShownSentence, units: ReadonlyMap<string, ReviewedUnit>): Markup {
  return html`<li id="source-${sentence.number}" value="${sentence.number}"><div class="source">${originMarkup(sentence, units)}</div><p class="back"><a href="#s-${sentence.number}">Back to the sentence</a></p></li>
`;
}

function originMarkup(sentence: ShownSentence, units: ReadonlyMap<string, ReviewedUnit>): Markup {
  const { origin } = sentence;
  switch (origin.type) {
    case 'template':
      return html`<p class="whose"><b>Standing text of the report</b></p><p class="where">${origin.template}</p>`;
    case 'decision':
      return html`${headMarkup(unitOf(origin.unit, units))}<p class="how">Worded by a person, in decisions.yaml, in place of what was sent.</p>`;
    case 'submission':
      return html`${headMarkup(unitOf(origin.unit, units))}${changesMarkup(sentence, units)}${headingMarkup(origin.heading)}${alsoMarkup(sentence, units)}`;
  }
}

function headMarkup({ record, unit }: ReviewedUnit): Markup {
  const { name, acronym } = record.entity;
  return html`<p class="whose"><b><bdi>${name}</bdi></b>${acronym === null || acronym === name ? null : html` <bdi>(${acronym})</bdi>`}</p><p class="where"><bdi>${placeInWords(record, unit)}</bdi></p>`;
}

function changesMarkup(sentence: ShownSentence, units: ReadonlyMap<string, ReviewedUnit>): Markup {
  const spans = spansOf(sentence);
  const source = spans.map(({ unit, start, end }) => unitOf(unit, units).plain.slice(start, end)).join(' ');
  const stretches = wordChanges(source, literalText(sentence.inlines));
  const changed = stretches.some(({ kind }) => kind !== 'same');
  return html`<p class="how">${changed ? 'What was changed' : 'Word for word as sent'}${spans.length > 1 ? `, from ${spans.length} passages` : ''}</p><p class="changed">${stretches.map(
    ({ kind, text }) => {
      if (kind === 'same') return html`${text}`;
      return kind === 'out' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
    },
  )}</p>${rulesMarkup(sentence.changes)}`;
}

/** The heading of the passage, where that named what the sentence points to. */
function headingMarkup(heading: string | undefined): Markup | null {
  return heading === undefined ? null : html`<p class="how">Under the heading “<bdi>${heading}</bdi>”</p>`;
}

function alsoMarkup({ alsoIn }: ShownSentence, units: ReadonlyMap<string, ReviewedUnit>): Markup | null {
  if (alsoIn.length === 0) return null;
  return html`<p class="how">Merged into it, because they say the same</p><ul class="also">${alsoIn.map(
    ({ unit, start, end }) => {
      const also = unitOf(unit, units);
      return html`<li><b><bdi>${shortName(also.record)}</bdi></b>, <bdi>${placeInWords(also.record, also.unit)}</bdi>: ${also.plain.slice(start, end)}</li>`;
    },
  )}</ul>`;
}

function unitOf(id: string, units: ReadonlyMap<string, ReviewedUnit>): ReviewedUnit {
  const unit = units.get(id);
  if (unit === undefined)
    throw new InternalError(`a sentence of the draft comes from unit ${id}, which no record has`);
  return unit;
}
