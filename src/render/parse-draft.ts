import { type Document, type Masthead, normalizeDocument } from '../document/index.js';
import { parseBlocks } from '../markdown/index.js';
import { done, failed, type Outcome } from '../problems/index.js';
import { readYaml, type Schemas } from '../schema/index.js';
import { splitFrontMatter } from './front-matter.js';

/**
 * A draft.md, as the program or a person wrote it, as a Document: all that a Word file is made from. Every problem in
 * it is reported, each at its line and column. Mistakes in the body leave a Document with the text that could be
 * kept, as `parseBlocks` says; without a usable front matter there is none.
 */
export function parseDraft(
  source: { readonly file: string; readonly text: string },
  schemas: Schemas,
): Outcome<Document> {
  const halves = splitFrontMatter(source);
  if (!halves.ok) return halves;
  const masthead = readYaml(halves.value.frontMatter, schemas.validator<Masthead>('masthead'));
  const body = parseBlocks(halves.value.body);
  const problems = [...masthead.problems, ...body.problems];
  if (!masthead.ok) return failed(...problems);
  return done(normalizeDocument({ masthead: masthead.value, ...body.value }), problems);
}
