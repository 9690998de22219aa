import type { MarkdownText } from '../../markdown/index.js';
import { noteLabel, submissionBlockTokens, tooDeepToken } from '../../markdown/index.js';
import type { Result } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';
import { BodyBlocks } from './body-blocks.js';

/**
 * The blocks of a Markdown text in reading order. Quotations are paragraphs; code is a paragraph as it stands; the
 * second paragraph of a list item is a paragraph.
 */
export function readMarkdownBody(
  source: MarkdownText,
  /** Lines that begin a paragraph, also below another line. */
  starts: ReadonlySet<number> = new Set(),
): Result<readonly RawBlock[]> {
  const body = new BodyBlocks(source, starts);
  for (const token of submissionBlockTokens(source.text)) {
    if (token.map !== null) body.goToLine(token.map[0]);
    switch (token.type) {
      case 'heading_open':
        body.beginHeading(Number(token.tag.slice(1)));
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        body.beginList();
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        body.endList();
        break;
      case 'list_item_open':
        body.beginItem(`${token.info}${token.markup}`);
        break;
      case 'list_item_close':
        body.endItem();
        break;
      case 'footnote_reference_open':
        body.beginNote(noteLabel(token));
        break;
      case 'footnote_reference_close':
        body.endNote();
        break;
      case 'tr_open':
        body.beginRow();
        break;
      case 'tr_close':
        body.endRow();
        break;
      case 'inline':
        body.addTokens(token.children ?? [], token.content);
        break;
      case 'code_block':
      case 'fence':
      case tooDeepToken:
        body.addLiteral(token.content);
        break;
      case 'html_block':
        body.addHtml(token.content);
        break;
      case 'hr':
        body.addRule();
        break;
      default:
        // The other tokens open or close what holds no text itself.
        break;
    }
  }
  return { value: body.blocks, problems: body.problems };
}
