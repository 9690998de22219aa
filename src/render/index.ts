/**
 * A draft and a report's templates to Markdown, and Markdown to the Document.
 *
 * Takes: a `Draft`, a `Cycle`, the outline's title page facts, `Templates`; or the text of a draft.md.
 * Gives: the text of draft.md with the template of each standing block; or the `Document`.
 * Problems it can report: `template-missing`, `template-invalid`, `template-missing-field`, `masthead-blank`,
 * `outline-invalid`; and for a draft.md `front-matter-invalid` and those of `schema/` and `markdown/`.
 */
import type { Draft } from '../drafting/index.js';
import type { Outcome } from '../problems/index.js';
import type { RenderContext, RenderedDraft } from './render-context.js';

export { parseDraft } from './parse-draft.js';
export type { RenderContext, RenderedDraft, ReportTitles, Templates } from './render-context.js';

/**
 * Fills the report's templates. Asynchronous only because the template engine is loaded here, on first use: a
 * command that reads a draft.md needs `parseDraft` alone and should not wait 40 ms for an engine it never calls.
 */
export async function renderMarkdown(draft: Draft, context: RenderContext): Promise<Outcome<RenderedDraft>> {
  const { renderDraft } = await import('./render-draft.js');
  return renderDraft(draft, context);
}
