import type { FootnoteDefinition, Inline } from '../document/index.js';

/** The notes that inlines refer to, in order, as often as they do. */
export function notesReferredTo(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap(notesOf);
}

function notesOf(inline: Inline): readonly string[] {
  switch (inline.type) {
    case 'footnoteReference':
      return [inline.identifier];
    case 'emphasis':
    case 'strong':
    case 'link':
      return notesReferredTo(inline.children);
    case 'text':
    case 'opaqueInline':
      return [];
  }
}

/** The notes that are referred to, each once, in the order of their first reference. */
export function notesInOrder(
  referredTo: readonly string[],
  notes: readonly FootnoteDefinition[],
): readonly FootnoteDefinition[] {
  const known = new Map(notes.map((note) => [note.identifier, note]));
  return [...new Set(referredTo)].flatMap((identifier) => known.get(identifier) ?? []);
}

export function withoutReferences(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap(withoutReference);
}

function withoutReference(inline: Inline): readonly Inline[] {
  switch (inline.type) {
    case 'footnoteReference':
      return [];
    case 'emphasis':
    case 'strong':
    case 'link':
      return [{ ...inline, children: withoutReferences(inline.children) }];
    case 'text':
    case 'opaqueInline':
      return [inline];
  }
}
