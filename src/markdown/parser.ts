import MarkdownIt, {
  type MarkdownIt as Parser,
  type StateBlock,
  type StateInline,
  type Token,
} from 'markdown-it';
import footnotePlugin from 'markdown-it-footnote';

/** A token of markdown-it: flat, blocks opened and closed, the inline ones as children of an `inline` token. */
export type MarkdownToken = Token;

/**
 * Lists take two levels each, so that nineteen fit into one another. Deeper text is kept as one paragraph; without
 * a limit a line of a million `>` would exhaust the stack.
 */
const deepestNesting = 40;

/** The type of the token that stands for text nested too deeply: its `content` is the text as it was. */
export const tooDeepToken = 'too_deep';

let dialect: Parser | undefined;
let submission: Parser | undefined;

/** Of draft.md and of our own inline Markdown: `[a]: b` is text, so that no text can vanish as a definition. */
export function dialectParser(): Parser {
  dialect ??= makeParser().disable('reference');
  return dialect;
}

/** Of Markdown as others write it: CommonMark with footnotes and tables. */
export function submissionParser(): Parser {
  submission ??= makeParser();
  return submission;
}

/** The block tokens of a whole text that somebody else wrote; `map` counts its lines from 0. */
export function submissionBlockTokens(text: string): readonly MarkdownToken[] {
  return submissionParser().parse(text, {});
}

function makeParser(): Parser {
  const parser = new MarkdownIt('commonmark', { html: true, maxNesting: deepestNesting });
  parser.enable('table').use(footnotePlugin as (md: Parser) => void);
  // The tail moves notes to the end at a cost that grows with the square of their number; we read them where they are.
  parser.disable(['footnote_tail', 'footnote_inline', 'footnote_ref']);
  // Before `link`, since `[^1](see below)` is a mark and a bracket; a mark counts whether or not its note is there.
  parser.inline.ruler.before('link', 'note_mark', readNoteMark);
  parser.inline.ruler.before('entity', 'noncharacter', readNoncharacter);
  parser.block.ruler.before('table', 'too_deep', readTooDeep);
  // Addresses are data: they come out as they went in, and are never followed.
  parser.normalizeLink = (url) => url;
  parser.normalizeLinkText = (text) => text;
  parser.validateLink = () => true;
  return parser;
}

/** A note mark, at `lastIndex`. */
export const noteMark = /\[\^([^\s[\]]{1,200})\]/y;

function readNoteMark(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) return false;
  noteMark.lastIndex = state.pos;
  const found = noteMark.exec(state.src);
  if (found === null || noteMark.lastIndex > state.posMax) return false;
  if (!silent) state.push('footnote_ref', '', 0).meta = { label: found[1] };
  state.pos += found[0].length;
  return true;
}

const noncharacter = /&#([0-9]{5,7});/y;

/**
 * Unicode's noncharacters are letters to the rules for emphasis, and so may have to be written as references, which
 * markdown-it turns into U+FFFD.
 */
function readNoncharacter(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x26) return false;
  noncharacter.lastIndex = state.pos;
  const found = noncharacter.exec(state.src);
  if (found === null || noncharacter.lastIndex > state.posMax) return false;
  const code = Number(found[1]);
  const isNoncharacter =
    code <= 0x10ffff && ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe);
  if (!isNoncharacter) return false;
  if (!silent) state.push('text_special', '', 0).content = String.fromCodePoint(code);
  state.pos += found[0].length;
  return true;
}

/** markdown-it drops without a word what is nested deeper than its limit. */
function readTooDeep(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || state.level < deepestNesting - 2) return false;
  let next = start;
  while (next < end && (state.isEmpty(next) || state.sCount[next]! >= state.blkIndent)) next += 1;
  state.line = Math.max(next, start + 1);
  const token = state.push(tooDeepToken, '', 0);
  token.content = state.getLines(start, state.line, state.blkIndent, false);
  token.map = [start, state.line];
  return true;
}
