import { type Change, type EditedDraft, type Inline, passageOf } from '../document/index.js';

/**
 * What every paragraph says once all changes, whoever made them, are accepted: the edited draft's with ours put in.
 * Notes and comments are told apart from it.
 */
export function mergedTexts({ paragraphs }: EditedDraft, changes: readonly Change[]): readonly string[] {
  const texts: (string | null)[] = paragraphs.map(({ text }) => text);
  const behind = new Map<number, string[]>();
  const splices = new Map<
    number,
    { readonly start: number; readonly end: number; readonly text: string }[]
  >();
  for (const change of changes) {
    switch (change.type) {
      case 'replace-text': {
        const { paragraph, start, end, by } = change;
        splices.set(paragraph, [...(splices.get(paragraph) ?? []), { start, end, text: textOf(by) }]);
        break;
      }
      case 'delete-paragraph':
        texts[change.paragraph] = null;
        break;
      case 'insert-paragraph':
        behind.set(change.after, [...(behind.get(change.after) ?? []), textOf(change.paragraph.children)]);
        break;
      case 'replace-note-text':
      case 'comment':
        break;
      default:
        change satisfies never;
    }
  }
  for (const [paragraph, some] of splices) texts[paragraph] = spliced(paragraphs[paragraph]!.text, some);
  return [
    ...(behind.get(-1) ?? []),
    ...texts.flatMap((text, index) => [...(text === null ? [] : [text]), ...(behind.get(index) ?? [])]),
  ];
}

/** From the back, so that offsets hold; of two insertions at one place the first stands first. */
function spliced(
  text: string,
  splices: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  let result = text;
  for (const one of splices.toSorted((a, b) => a.start - b.start || a.end - b.end).toReversed())
    result = result.slice(0, one.start) + one.text + result.slice(one.end);
  return result;
}

function textOf(inlines: readonly Inline[]): string {
  return passageOf(inlines).text;
}
