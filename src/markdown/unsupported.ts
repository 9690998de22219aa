import { type Place, type Problem, problem } from '../problems/index.js';
import type { ForeignHandler, ForeignKind } from './read-inline-tokens.js';

/** What the dialect of draft.md has no word for. */
export function unsupported(place: Place, found: string, expected: string, fix: string): Problem {
  return problem('markdown-unsupported', place, { found, expected, fix });
}

const expectations: Readonly<Record<ForeignKind, readonly [found: string, expected: string, fix: string]>> = {
  'hard-break': ['a line break inside a paragraph', 'one line for each paragraph', 'Remove the break.'],
  code: ['text set as code', 'plain text', 'Remove the ` marks.'],
  html: ['an HTML tag', 'Markdown', 'Remove the tag, or put \\ before its < if it is text.'],
  image: ['a picture', 'text', 'Remove the picture; put it into the Word file.'],
  'link-title': ['a link with a title', 'a link without one', 'Remove the title in quotation marks.'],
};

/** Reports each foreign thing and keeps its text: the words of code and pictures, a space for a break. */
export function reportForeign(place: Place, problems: Problem[]): ForeignHandler {
  return (kind, content) => {
    const [found, expected, fix] = expectations[kind];
    const shown = content.trim() === '' ? found : `${found}: ${shorten(content)}`;
    problems.push(unsupported(place, shown, expected, fix));
    switch (kind) {
      case 'hard-break':
        return ' ';
      case 'code':
      case 'image':
        return content;
      case 'html':
      case 'link-title':
        return '';
      default:
        return kind satisfies never;
    }
  };
}

export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
