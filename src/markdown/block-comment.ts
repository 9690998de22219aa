import { isBlockId, type Role } from '../document/index.js';

/** The line before a block that names it: `<!-- introduction/mandate -->`, with the role if it is not `body`. */
export type BlockComment = { readonly id: string; readonly role: Role };

export function writeBlockComment({ id, role }: BlockComment): string {
  return role === 'body' ? `<!-- ${id} -->` : `<!-- ${id} ${role} -->`;
}

/** Null where the HTML is anything else. */
export function readBlockComment(html: string): BlockComment | null {
  const found = /^<!--[ \t]+(\S+)(?:[ \t]+(unnumbered|drafting-note))?[ \t]+-->$/.exec(html.trim());
  const id = found?.[1];
  if (id === undefined || !isBlockId(id)) return null;
  return { id, role: (found?.[2] as Role | undefined) ?? 'body' };
}
