import type { OpenField, Story } from './story.js';

// What lies around a field cannot change while it is open, so it is settled once: asking all open fields for every
// run would take quadratic time where a hostile file opens a million.
export function beginField(story: Story): void {
  story.fields.push({
    instruction: '',
    inResult: false,
    url: null,
    isSilent: false,
    outerUrl: fieldUrl(story),
    isHidden: !isFieldTextShown(story),
  });
}

/** Whether text stands where a reader sees it: not in an instruction, nor in a result that only repeats a note. */
export function isFieldTextShown(story: Story): boolean {
  const field = story.fields.at(-1);
  return field === undefined || (field.inResult && !field.isSilent && !field.isHidden);
}

/** The address of the innermost hyperlink field. */
export function fieldUrl(story: Story): string | null {
  const field = story.fields.at(-1);
  return field?.url ?? field?.outerUrl ?? null;
}

/** What an instruction asks for, as far as the document model has a word for it. */
export type FieldMeaning =
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'note'; readonly bookmark: string }
  | { readonly type: 'other' };

export function fieldMeaning(instruction: string): FieldMeaning {
  const words = instruction.trim();
  const link = /^HYPERLINK\s+(\\l\s+)?"([^"]*)"(?:\s+\\l\s+"([^"]*)")?/i.exec(words);
  if (link !== null) {
    const [, isPlace, address = '', place] = link;
    const fragment = isPlace === undefined ? (place === undefined ? '' : `#${place}`) : '';
    return { type: 'link', url: isPlace === undefined ? address + fragment : `#${address}` };
  }
  const note = /^NOTEREF\s+"?([^\s"]+)/i.exec(words);
  if (note !== null) return { type: 'note', bookmark: note[1]! };
  return { type: 'other' };
}

export function closeField(story: Story): OpenField | undefined {
  return story.fields.pop();
}
