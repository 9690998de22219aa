import type { Inline } from '../document/index.js';
import {
  type ForeignHandler,
  type MarkdownText,
  type MarkdownToken,
  readInlineTokens,
  submissionInlineTokens,
} from '../markdown/index.js';
import { type Place, type Problem, problem, type Result } from '../problems/index.js';
import { htmlMarks } from './html-marks.js';
import { markNotes } from './inline-marks.js';

/**
 * The inlines of one paragraph as a sender wrote it, in Markdown or in a text file: emphasis, strong, links and note
 * marks (`[^1]`, `<sup>1</sup>`, `¹`, the printed label as identifier), in normal form. HTML tags are taken out and
 * their words kept; code is text; pictures are left out. Problems: `text-removed`, once for the paragraph.
 */
export function readSubmissionInlines(source: MarkdownText): Result<readonly Inline[]> {
  const place = { file: source.file, ...(source.line === undefined ? {} : { line: source.line }) };
  return readSubmissionTokens(submissionInlineTokens(source.text), place);
}

/** The same for a paragraph that is parsed already. */
export function readSubmissionTokens(
  tokens: readonly MarkdownToken[],
  place: Place,
): Result<readonly Inline[]> {
  const removed = new Set<string>();
  const onForeign: ForeignHandler = (kind, content) => {
    switch (kind) {
      case 'hard-break':
        return ' ';
      case 'code':
        return content;
      case 'html':
        removed.add(shorten(content));
        // A cell's or a line's end parts words; other tags stand inside them.
        return /^<\/?(?:br|p|div|li|tr|td|th)\b/i.test(content) ? ' ' : '';
      case 'image':
        removed.add(`a picture${content.trim() === '' ? '' : ` (${shorten(content)})`}`);
        return '';
      case 'link-title':
        removed.add(`the title of a link (${shorten(content)})`);
        return '';
      default:
        return kind satisfies never;
    }
  };
  const inlines = markNotes(readInlineTokens(htmlMarks(tokens), onForeign));
  return { value: inlines, problems: removed.size === 0 ? [] : [textRemoved(place, [...removed])] };
}

export function textRemoved(place: Place, removed: readonly string[]): Problem {
  const more = removed.length > 5 ? ` and ${removed.length - 5} more` : '';
  return problem('text-removed', place, {
    found: `${removed.slice(0, 5).join(', ')}${more}`,
    expected: 'paragraphs, headings, lists and tables of text',
    fix: 'If what was left out matters, write it in words.',
  });
}

function shorten(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
