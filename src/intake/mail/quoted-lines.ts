import { looseQuestion } from '../assemble/loose-questions.js';
import { partTitleAt } from '../assemble/part-titles.js';

/**
 * A mail's plain text without the lines that another wrote ("> "). Of them only the questions stay that are answered below:
 * they say which part an answer is of.
 */
export function withoutQuotedLines(text: string): {
  readonly text: string;
  readonly removed: readonly string[];
} {
  if (!/^>/m.test(text)) return { text, removed: [] };
  const removed: string[] = [];
  const lines = text.split('\n');
  const kept: string[] = [];
  const lastOwn = lines.findLastIndex((line) => line.trim() !== '' && !line.startsWith('>'));
  for (let start = 0; start < lines.length; ) {
    if (!lines[start]!.startsWith('>')) {
      kept.push(lines[start]!);
      start += 1;
      continue;
    }
    let end = start;
    while (end < lines.length && lines[end]!.startsWith('>')) end += 1;
    const isAnswered = end <= lastOwn;
    for (const paragraph of paragraphsOf(lines.slice(start, end))) {
      const words = paragraph.join(' ');
      if (isAnswered && isQuestion(words)) kept.push('', ...paragraph, '');
      else removed.push(words);
    }
    kept.push('');
    start = end;
  }
  return { text: kept.join('\n'), removed };
}

function isQuestion(text: string): boolean {
  return text.length < 1500 && (partTitleAt(text) !== null || looseQuestion(text, false) !== null);
}

/** The lines between empty ones, without their marks. */
function paragraphsOf(lines: readonly string[]): readonly (readonly string[])[] {
  const paragraphs: string[][] = [];
  let open: string[] = [];
  for (const line of [...lines.map((one) => one.replace(/^(?:>[ ]?)+/, '')), '']) {
    if (line.trim() !== '') open.push(line);
    else if (open.length > 0) {
      paragraphs.push(open);
      open = [];
    }
  }
  return paragraphs;
}
