import { Markup } from './markup.js';

/** The members of an object or the items of a list, made only when they are written. */
export class Members {
  constructor(readonly all: Iterable<readonly [key: string, value: unknown]>) {}
}
export class Items {
  constructor(readonly all: Iterable<unknown>) {}
}

/** Data for the script, a piece at a time. No `<` is left, so that nothing in it can end the block or begin a comment. */
export function* jsonIsland(
  id: 'data',
  data: { readonly [key: string]: unknown | Members | Items },
): Iterable<Markup> {
  yield new Markup(`<script type="application/json" id="${id}">`);
  for (const piece of membersJson(Object.entries(data))) yield new Markup(piece.replaceAll('<', '\\u003c'));
  yield new Markup('</script>');
}

function* membersJson(members: Iterable<readonly [key: string, value: unknown]>): Iterable<string> {
  let before = '{';
  for (const [key, value] of members) {
    yield `${before}${JSON.stringify(key)}:`;
    yield* valueJson(value);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* itemsJson(items: Iterable<unknown>): Iterable<string> {
  let before = '[';
  for (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

function* valueJson(value: unknown): Iterable<string> {
  if (value instanceof Members) yield* membersJson(value.all);
  else if (value instanceof Items) yield* itemsJson(value.all);
  else yield JSON.stringify(value);
}
