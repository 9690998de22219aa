import type { Block, Document } from './blocks.js';
import { plainText, plainTextOf } from './plain-text.js';

/** Words as Word counts them: pieces between white space; a URL is one word. */
export function countWords(text: string): number {
  let words = 0;
  for (const piece of text.split(/\s+/)) {
    // Nearly every word has a letter of ASCII, which is far cheaper to ask for.
    if (/[A-Za-z0-9]/.test(piece) || /[\p{L}\p{N}]/u.test(piece)) words += 1;
  }
  return words;
}

/**
 * Words of a document as the United Nations counts them: headings and footnotes too (instructions for the
 * preparation of official documents: 8,500 at most, everything counted). Drafting notes are not report text.
 */
export function countDocumentWords(document: Document): number {
  const blocks = document.blocks.filter(isReportText).map((block) => countWords(plainTextOf(block)));
  const notes = document.notes.flatMap((note) =>
    note.paragraphs.map((inlines) => countWords(plainText(inlines))),
  );
  return [...blocks, ...notes].reduce((sum, words) => sum + words, 0);
}

function isReportText(block: Block): boolean {
  return block.type === 'heading' || block.type === 'opaque' || block.role !== 'drafting-note';
}
