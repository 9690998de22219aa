import type { Inline } from '../document/index.js';
import { InternalError, type Place, type Problem, problem } from '../problems/index.js';
import type { BlockComment } from './block-comment.js';
import type { MarkdownText } from './parse-inlines.js';
import type { MarkdownToken } from './parser.js';
import { readInlineTokens } from './read-inline-tokens.js';
import { reportForeign, unsupported } from './unsupported.js';

/** Walks the block tokens of a text once, knows the line it is at, and gathers what there is to report. */
export class BlockReader {
  readonly problems: Problem[] = [];
  /** The line of each block read so far, in order. */
  readonly lines: number[] = [];
  /** The line of each note read so far, in order. */
  readonly noteLines: number[] = [];
  private sourceLines: readonly string[] | null = null;
  private next = 0;
  private line: number;
  private comment: (BlockComment & { readonly line: number }) | null = null;

  constructor(
    private readonly source: MarkdownText,
    private readonly tokens: readonly MarkdownToken[],
  ) {
    this.line = source.line ?? 1;
    this.followLine();
  }

  atEnd(): boolean {
    return this.next >= this.tokens.length;
  }

  current(): MarkdownToken {
    const token = this.tokens[this.next];
    if (token === undefined) throw new InternalError('Read past the last token');
    return token;
  }

  advance(): void {
    this.next += 1;
    this.followLine();
  }

  /** The line of the text that the current row of a table stands on. */
  currentLine(): string {
    this.sourceLines ??= this.source.text.split(/\r\n?|\n/);
    return this.sourceLines[this.line - (this.source.line ?? 1)] ?? '';
  }

  place(): Place {
    return this.placeAt(this.line);
  }

  placeAt(line: number | undefined): Place {
    return line === undefined ? { file: this.source.file } : { file: this.source.file, line };
  }

  report(found: string, expected: string, fix: string): void {
    this.problems.push(unsupported(this.place(), found, expected, fix));
  }

  /** The inlines of the current token, of type `inline`, in normal form. */
  takeInlines(): readonly Inline[] {
    const inlines = readInlineTokens(
      this.current().children ?? [],
      reportForeign(this.place(), this.problems),
    );
    this.advance();
    return inlines;
  }

  openComment(comment: BlockComment): void {
    this.comment = { ...comment, line: this.line };
  }

  /** To be called where another comment or the end follows: the one still open has named nothing. */
  closeComment(): void {
    if (this.comment === null) return;
    const { id, line } = this.comment;
    this.problems.push(
      unsupported(
        this.placeAt(line),
        `the id "${id}" with no block after it`,
        'the block on the next line',
        'Remove the comment, or put the block back.',
      ),
    );
    this.comment = null;
  }

  /** The id and role of the block that begins at the current token; reports where it has none. */
  takeComment(): BlockComment {
    this.lines.push(this.line);
    const comment = this.comment;
    this.comment = null;
    if (comment !== null) return comment;
    this.problems.push(
      problem('block-id-missing', this.place(), {
        found: 'a block with no id',
        expected: 'a line such as <!-- introduction/mandate --> before it',
        fix: 'Add the line, with an id that no other block has.',
      }),
    );
    return { id: `line-${this.line}`, role: 'body' };
  }

  beginNote(): void {
    this.noteLines.push(this.line);
  }

  private followLine(): void {
    const token = this.tokens[this.next];
    // The plugin gives a note no line of its own; its first paragraph begins on the same.
    const map = token?.type === 'footnote_reference_open' ? this.tokens[this.next + 1]?.map : token?.map;
    if (map) this.line = map[0] + (this.source.line ?? 1);
  }
}
