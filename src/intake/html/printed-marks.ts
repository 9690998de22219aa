import { type Inline, normalizeInlines, type Run, runsToInlines } from '../../document/index.js';
import { markNotes } from '../inline-marks.js';
import { lineMarkOf } from '../text/line-marks.js';

/** Runs as inlines in normal form, raised figures as marks of notes. */
export function inlinesOf(runs: readonly Run[]): readonly Inline[] {
  return withoutOuterSpace(markNotes(runsToInlines(runs)));
}

/** Programs set words in from the margin with no-break spaces, which no normal form takes away. */
function withoutOuterSpace(inlines: readonly Inline[]): readonly Inline[] {
  const [first] = inlines;
  const last = inlines.at(-1);
  const isPadded =
    (first?.type === 'text' && /^[\s\u00a0]/.test(first.value)) ||
    (last?.type === 'text' && /[\s\u00a0]$/.test(last.value));
  if (!isPadded) return inlines;
  return normalizeInlines(
    inlines.map((inline, index) => {
      if (inline.type !== 'text') return inline;
      const start = index === 0 ? inline.value.trimStart() : inline.value;
      return { ...inline, value: index === inlines.length - 1 ? start.trimEnd() : start };
    }),
  );
}

/** "• text", "(a) text", "1. text" as people type them, and "·   text" as Word saves them for browsers. */
export function typedItem(
  inlines: readonly Inline[],
): { readonly label: string; readonly inlines: readonly Inline[] } | null {
  const [first, ...rest] = inlines;
  if (first?.type !== 'text') return null;
  const word = /^([·•o§Øüvq–—-]|\(?[0-9a-zA-Z]{1,4}[.)])[\u00a0 ]{2,}/u.exec(first.value.slice(0, 80));
  const mark = word === null ? lineMarkOf(first.value.slice(0, 80).replaceAll('\u00a0', ' ')) : null;
  const label = word?.[1] ?? (mark?.kind === 'item' ? mark.label : null);
  if (label === null) return null;
  const start = first.value.indexOf(label) + label.length;
  const text = first.value.slice(start).replace(/^[\s\u00a0]+/, '');
  if (text === '' && rest.length === 0) return null;
  return { label, inlines: normalizeInlines([{ type: 'text', value: text }, ...rest]) };
}

/** A note's text begins with its own mark where no link leads back from it. */
export function withoutOwnMark(
  inlines: readonly Inline[],
  label: string,
  printed: string,
): readonly Inline[] {
  const [first, ...rest] = inlines;
  if (first?.type === 'footnoteReference' && (first.identifier === printed || first.identifier === label)) {
    return withoutOuterSpace(normalizeInlines(rest));
  }
  if (first?.type !== 'text') return inlines;
  const text = first.value;
  const opened = /^[[(]?/.exec(text)![0].length;
  if (!text.startsWith(printed, opened)) {
    // What is left of "[1]" around a link that led back.
    const left = /^[[(]?[\])][.:]?\s+/.exec(text);
    return left === null
      ? inlines
      : normalizeInlines([{ ...first, value: text.slice(left[0].length) }, ...rest]);
  }
  const after = /^[\])]?[.:]?[\s\u00a0]+(?=\S)|^[\])][.:]?$/u.exec(text.slice(opened + printed.length));
  if (after === null) return inlines;
  return normalizeInlines([
    { ...first, value: text.slice(opened + printed.length + after[0].length) },
    ...rest,
  ]);
}
