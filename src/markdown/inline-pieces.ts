import { type Inline, literalText } from '../document/index.js';
import { writeDestination } from './write-destination.js';

/** A text between marks; `coverFirst` and `coverLast` say that its edge is written as a character reference. */
export type TextPiece = {
  readonly kind: 'text';
  readonly value: string;
  readonly inLink: boolean;
  coverFirst: boolean;
  coverLast: boolean;
};

/** What stands between the texts of a line, in order; `source` is written as it is. */
export type Piece = TextPiece | MarkPiece | { readonly kind: 'bracket' | 'note'; readonly source: string };
export type MarkPiece = { readonly kind: 'open' | 'close'; readonly source: '*' | '**' | '_' };

/** Takes inlines in normal form: link around strong around emphasis. */
export function listPieces(inlines: readonly Inline[]): Piece[] {
  const pieces: Piece[] = [];
  addPieces(inlines, { inLink: false, inStrong: false }, pieces);
  return pieces;
}

type Context = { readonly inLink: boolean; readonly inStrong: boolean };

function addPieces(inlines: readonly Inline[], context: Context, pieces: Piece[]): void {
  inlines.forEach((inline, index) => {
    switch (inline.type) {
      case 'text':
        pieces.push(textPiece(inline.value, context.inLink));
        break;
      case 'strong':
        addMarked('**', inline.children, { ...context, inStrong: true }, pieces);
        break;
      case 'emphasis': {
        // "***" could be read in two ways; "_" beside or inside "**" cannot.
        const touchesStrong = [inlines[index - 1], inlines[index + 1]].some((one) => one?.type === 'strong');
        addMarked(context.inStrong || touchesStrong ? '_' : '*', inline.children, context, pieces);
        break;
      }
      case 'link':
        addLink(inline.url, inline.children, pieces);
        break;
      case 'footnoteReference':
        pieces.push({ kind: 'note', source: `[^${inline.identifier}]` });
        break;
      case 'opaqueInline':
        pieces.push(textPiece(`[${inline.what}]`, context.inLink));
        break;
      default:
        inline satisfies never;
    }
  });
}

function textPiece(value: string, inLink: boolean): TextPiece {
  return { kind: 'text', value, inLink, coverFirst: false, coverLast: false };
}

function addMarked(
  source: MarkPiece['source'],
  children: readonly Inline[],
  context: Context,
  pieces: Piece[],
): void {
  pieces.push({ kind: 'open', source });
  addPieces(children, context, pieces);
  pieces.push({ kind: 'close', source });
}

function addLink(url: string, children: readonly Inline[], pieces: Piece[]): void {
  const onlyText = children.every((child) => child.type === 'text');
  if (onlyText && literalText(children) === url && isPlainAddress(url)) {
    pieces.push({ kind: 'bracket', source: `<${url}>` });
    return;
  }
  pieces.push({ kind: 'bracket', source: '[' });
  addPieces(children, { inLink: true, inStrong: false }, pieces);
  pieces.push({ kind: 'bracket', source: `](${writeDestination(url)})` });
}

/** An address that `<…>` holds as it is, also in a table cell. */
function isPlainAddress(url: string): boolean {
  return /^https?:\/\/[A-Za-z0-9!#$%&'()*+,\-./:;=?@[\]_~]+$/.test(url);
}
