import { type Inline, inlinesToRuns } from '../../document/index.js';
import { findQuotations, type Quotations } from './quotations.js';
import { splitSentences } from './sentences.js';
import { mask, type Span } from './spans.js';

export type PassageKind = 'title' | 'summary' | 'heading' | 'paragraph' | 'item' | 'cell' | 'note';

/** Where a passage stands. `block` is null on the first page; `where` is for people: "paragraph 17", "note 3". */
export type PassagePlace = {
  readonly kind: PassageKind;
  readonly where: string;
  readonly block: string | null;
  /** The id of the heading it stands under. */
  readonly section: string | null;
  /** The text is of the concluding chapter, where bold is in its place. */
  readonly concludes: boolean;
};

/** One stretch of report text that rules read: a paragraph, a list item, a cell, a paragraph of a note. */
export type Passage = PassagePlace & {
  /** As written, with plain spaces for the unbreakable ones; nothing stands where a note mark does. */
  readonly text: string;
  /** The text with quotations, titles in italics, addresses and symbols masked: what rules of wording read. */
  readonly prose: string;
  readonly sentences: readonly Span[];
  readonly quotations: Quotations;
  readonly notes: readonly { readonly offset: number; readonly identifier: string }[];
  readonly emphasis: readonly Span[];
  readonly strong: readonly Span[];
  readonly links: readonly (Span & { readonly url: string })[];
};

/** Web and mail addresses, and document symbols such as A/RES/70/125 or E/CN.16/2021/2. */
const neverProse =
  /https?:\/\/\S+|www\.\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|\b[A-Z]{1,4}(?:\/[A-Za-z0-9.–-]+)+/g;

export function makePassage(place: PassagePlace, inlines: readonly Inline[]): Passage {
  let text = '';
  const notes: { offset: number; identifier: string }[] = [];
  const emphasis: Span[] = [];
  const strong: Span[] = [];
  const links: (Span & { url: string })[] = [];
  for (const run of inlinesToRuns(inlines)) {
    if (run.type === 'note') notes.push({ offset: text.length, identifier: run.identifier });
    if (run.type !== 'text') continue;
    const span = { start: text.length, end: text.length + run.value.length };
    text += run.value;
    if (run.emphasis) emphasis.push(span);
    if (run.strong) strong.push(span);
    if (run.url !== null) links.push({ ...span, url: run.url });
  }
  return completed(place, text, { notes, emphasis, strong, links });
}

type Marks = Pick<Passage, 'notes' | 'emphasis' | 'strong' | 'links'>;

export function textPassage(place: PassagePlace, text: string): Passage {
  return completed(place, text, { notes: [], emphasis: [], strong: [], links: [] });
}

function completed(place: PassagePlace, written: string, marks: Marks): Passage {
  const text = written.replace(/[\u00A0\u202F\u2007]/g, ' ');
  const quotations = findQuotations(text);
  const addresses = /[/@]|www\./.test(text)
    ? [...text.matchAll(neverProse)].map(({ index, 0: found }) => ({
        start: index,
        end: index + found.length,
      }))
    : [];
  const prose = mask(text, [...quotations.spans, ...marks.emphasis, ...addresses]);
  return { ...place, text, prose, quotations, sentences: splitSentences(text), ...marks };
}
