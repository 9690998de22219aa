import type { Draft } from '../drafting/index.js';
import type { LoadedTemplates } from './load-templates.js';

/**
 * Which file the words of a block come from, for what is not made from submissions (law 1). A template names its own
 * blocks and notes in its text; headings stand in outline.yaml, the lines for the editor in their template.
 */
export function standingOrigins(draft: Draft, templates: LoadedTemplates): ReadonlyMap<string, string> {
  const origins = new Map<string, string>();
  for (const { name, text } of templates.values()) {
    for (const [, block, note] of text.matchAll(
      /^(?:<!-- ([a-z0-9][a-z0-9._/-]*)[ a-z-]* -->|\[\^([^\]{}\s]+)\]:)/gm,
    )) {
      origins.set(block ?? note!, `${name}.md.hbs`);
    }
  }
  for (const { section, draftingNotes } of draft.sections) {
    origins.set(section.key, 'outline.yaml');
    for (const note of draftingNotes) {
      origins.set(note.id, 'drafting-note.md.hbs');
      if (note.type === 'list') origins.set(`${note.id}/units`, 'drafting-note.md.hbs');
    }
  }
  return origins;
}
