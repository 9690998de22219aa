import { anchorCharacter, type Passage } from '../document/index.js';

/** A word, a mark, a note mark, a paragraph's end or a stretch of spaces, with its UTF-16 offsets. */
export type Token = {
  readonly start: number;
  readonly end: number;
  /** Equal keys are equal to a reader: what Word's autocorrection changes by itself is the same. */
  readonly key: string;
  readonly type: 'word' | 'mark' | 'space' | 'kept';
};

// Format characters inside a word (soft hyphen, joiners) belong to it. Points and commas only between digits: in
// "end.Next" they end a word.
const letter = String.raw`[\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]`;
const tokenPattern = new RegExp(
  String.raw`(${letter}+(?:(?:['\u2018\u2019\u02BC\-\u2010\u2011]|(?<=\d)[.,](?=\d))${letter}+)*)|(\n)|([^\S\n]+)|-{2,3}|\.{3}|[^]`,
  'gu',
);

/** All of a passage's text, token by token. */
export function tokensOf({ text, anchors }: Passage): readonly Token[] {
  const anchorAt = new Map(anchors.map((anchor) => [anchor.at, anchor]));
  const tokens: Token[] = [];
  for (const match of text.matchAll(tokenPattern)) {
    const [all, word, line, space] = match;
    const start = match.index;
    const end = start + all.length;
    const anchor = all === anchorCharacter ? anchorAt.get(start) : undefined;
    if (anchor !== undefined)
      tokens.push({
        start,
        end,
        key: `${anchorCharacter}${anchor.type} ${anchor.type === 'note' ? anchor.identifier : anchor.what}`,
        type: 'kept',
      });
    else if (word !== undefined)
      tokens.push({ start, end, key: wordKey(word), type: /\p{N}/u.test(word) ? 'kept' : 'word' });
    else if (line !== undefined) tokens.push({ start, end, key: '\n', type: 'kept' });
    else if (space !== undefined) tokens.push({ start, end, key: ' ', type: 'space' });
    else tokens.push({ start, end, key: markKey(all, text, start, end), type: 'mark' });
  }
  return tokens;
}

function wordKey(word: string): string {
  return /^[\dA-Za-z]*$/.test(word)
    ? word
    : word.replace(/[\u2018\u2019\u02BC]/g, "'").replace(/[\u2010\u2011]/g, '-');
}

function markKey(mark: string, text: string, start: number, end: number): string {
  if (/^[\u2018\u2019\u201A\u201B\u2032\u02BC`\u00B4]$/.test(mark)) return "'";
  if (/^[\u201C-\u201F\u2033\u00AB\u00BB]$/.test(mark)) return '"';
  if (/^(?:-{2,3}|[\u2012-\u2015\u2212])$/.test(mark)) return '–';
  if (mark === '...') return '…';
  if (/^[-\u2010\u2011]$/.test(mark)) {
    // Word makes a dash of a hyphen between spaces; between letters or digits it leaves it, and there it differs.
    const isSpaced = /\s/.test(text[start - 1] ?? '') && /\s/.test(text[end] ?? '');
    return isSpaced ? '–' : '-';
  }
  return mark;
}
