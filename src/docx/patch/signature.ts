import { withoutUncarriable } from '../../document/index.js';
import { escapeXml } from '../xml/escape-xml.js';
import type { FreshIds } from './fresh-ids.js';
import type { PartWords } from './part-words.js';

/** Who Word says made the changes, and when; with the ids that each change needs. */
export type Signature = { readonly author: string; readonly date: string; readonly ids: FreshIds };

/** The attributes of a tracked change or comment. */
export function signed({ author, date, ids }: Signature, { w }: PartWords, id = ids.take()): string {
  const name = escapeXml(withoutUncarriable(author).text);
  return ` ${w}:id="${id}" ${w}:author="${name}" ${w}:date="${escapeXml(date)}"`;
}

/** An element that marks a change: with content round which it stands, or alone in the properties of a mark. */
export function changeXml(
  kind: 'ins' | 'del',
  signature: Signature,
  words: PartWords,
  content: string | null,
): string {
  const tag = `${words.w}:${kind}`;
  const opening = `<${tag}${signed(signature, words)}`;
  return content === null ? `${opening}/>` : `${opening}>${content}</${tag}>`;
}
