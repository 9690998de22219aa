import type { Inline, OpaqueInline } from './blocks.js';

/** Text with all its marks at once, as Word keeps it; the tree form nests the marks as link > strong > emphasis. */
export type Run =
  | {
      readonly type: 'text';
      readonly value: string;
      readonly emphasis: boolean;
      readonly strong: boolean;
      readonly url: string | null;
    }
  | { readonly type: 'note'; readonly identifier: string }
  | OpaqueInline;

type Marks = { readonly emphasis: boolean; readonly strong: boolean; readonly url: string | null };
const noMarks: Marks = { emphasis: false, strong: false, url: null };

/** Flattens a tree to runs. Neighbouring runs of the same marks are joined and empty ones dropped. */
export function inlinesToRuns(inlines: readonly Inline[]): readonly Run[] {
  const runs: Run[] = [];
  collect(inlines, noMarks, runs);
  return runs;
}

function collect(inlines: readonly Inline[], marks: Marks, runs: Run[]): void {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        push(runs, { type: 'text', value: inline.value, ...marks });
        break;
      case 'emphasis':
        collect(inline.children, { ...marks, emphasis: true }, runs);
        break;
      case 'strong':
        collect(inline.children, { ...marks, strong: true }, runs);
        break;
      case 'link':
        // A link inside a link cannot be written in any carrier: the outer address counts.
        collect(inline.children, { ...marks, url: marks.url ?? inline.url }, runs);
        break;
      case 'footnoteReference':
        runs.push({ type: 'note', identifier: inline.identifier });
        break;
      case 'opaqueInline':
        runs.push(inline);
        break;
      default:
        inline satisfies never;
    }
  }
}

function push(runs: Run[], run: Run & { type: 'text' }): void {
  if (run.value === '') return;
  const last = runs.at(-1);
  if (
    last?.type === 'text' &&
    last.emphasis === run.emphasis &&
    last.strong === run.strong &&
    last.url === run.url
  ) {
    runs[runs.length - 1] = { ...last, value: last.value + run.value };
  } else {
    runs.push(run);
  }
}

/** Builds the normal tree of runs: neighbours share a link, then a strong, then an emphasis, as far as they can. */
export function runsToInlines(runs: readonly Run[]): readonly Inline[] {
  const joined: Run[] = [];
  for (const run of runs) {
    if (run.type === 'text') push(joined, run);
    else joined.push(run);
  }
  return joined.some(isMarked) ? nestLinks(joined) : joined.map(leaf);
}

function isMarked(run: Run): boolean {
  return run.type === 'text' && (run.emphasis || run.strong || run.url !== null);
}

function nestLinks(runs: readonly Run[]): readonly Inline[] {
  return groups(runs, (run) => (run.type === 'text' ? run.url : null)).flatMap(
    ({ key, members }): readonly Inline[] =>
      key === null ? nestStrong(members) : [{ type: 'link', url: key, children: nestStrong(members) }],
  );
}

function nestStrong(runs: readonly Run[]): readonly Inline[] {
  return groups(runs, (run) => (run.type === 'text' && run.strong ? true : null)).flatMap(
    ({ key, members }): readonly Inline[] =>
      key === null ? nestEmphasis(members) : [{ type: 'strong', children: nestEmphasis(members) }],
  );
}

function nestEmphasis(runs: readonly Run[]): readonly Inline[] {
  return groups(runs, (run) => (run.type === 'text' && run.emphasis ? true : null)).flatMap(
    ({ key, members }): readonly Inline[] =>
      key === null ? members.map(leaf) : [{ type: 'emphasis', children: members.map(leaf) }],
  );
}

function leaf(run: Run): Inline {
  switch (run.type) {
    case 'text':
      return { type: 'text', value: run.value };
    case 'note':
      return { type: 'footnoteReference', identifier: run.identifier };
    case 'opaqueInline':
      return run;
  }
}

function groups<K>(
  runs: readonly Run[],
  keyOf: (run: Run) => K | null,
): readonly { readonly key: K | null; readonly members: readonly Run[] }[] {
  const found: { key: K | null; members: Run[] }[] = [];
  for (const run of runs) {
    const key = keyOf(run);
    const last = found.at(-1);
    if (last !== undefined && last.key === key) last.members.push(run);
    else found.push({ key, members: [run] });
  }
  return found;
}
