import { type Document, isScalar, LineCounter, parseDocument } from 'yaml';
import { done, failed, type Outcome, type Place, type Problem, problem } from '../problems/index.js';
import { readPlainYaml } from './plain-yaml.js';

/** A text never travels without the name of its file. `line` is where the text begins in that file, from 1. */
export type YamlText = { readonly file: string; readonly text: string; readonly line?: number };

export type ParsedYaml = {
  readonly value: unknown;
  /** Where a value stands, by its JSON Pointer parts; with `key`, where the key of an entry stands. */
  readonly placeOf: (path: readonly string[], key?: string) => Place;
};

/** Nobody writes a hundred aliases by hand; a bomb needs them. */
const mostAliases = 100;

/** YAML 1.2 core: dates and `yes` stay text. Every syntax error becomes a problem. */
export function parseYaml(source: YamlText): Outcome<ParsedYaml> {
  const plain = readPlainYaml(source.text);
  return plain === null ? parseFully(source) : done({ value: plain.value, placeOf: placesIn(source) });
}

/** Lines and columns are looked up only for a problem: it takes the full parser. */
function placesIn(source: YamlText): ParsedYaml['placeOf'] {
  let parsed: Outcome<ParsedYaml> | null = null;
  return (path, key) => {
    parsed ??= parseFully(source);
    return parsed.ok ? parsed.value.placeOf(path, key) : { file: source.file };
  };
}

function parseFully(source: YamlText): Outcome<ParsedYaml> {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file: source.file, line: line + (source.line ?? 1) - 1, column: col };
  };
  if (document.errors.length > 0) {
    return failed(
      ...document.errors.map((error) =>
        problem('yaml-invalid', place(error.pos[0]), {
          found: firstSentence(error.message),
          expected: 'YAML: "key: value" lines, indented with spaces',
          fix: 'Correct the line; put text with a colon or a quotation mark in double quotation marks.',
        }),
      ),
    );
  }
  try {
    return done({
      value: document.toJS({ maxAliasCount: mostAliases }),
      placeOf: (path, key) => place(offsetOf(document, path, key)),
    });
  } catch (error) {
    return failed(aliasBomb(source.file, error));
  }
}

function aliasBomb(file: string, error: unknown): Problem {
  return problem(
    'yaml-alias-bomb',
    { file },
    {
      found: error instanceof Error ? firstSentence(error.message) : String(error),
      expected: 'values written out, or a few aliases',
      fix: 'Replace the aliases (*name) with the values they stand for.',
    },
  );
}

function offsetOf(document: Document.Parsed, path: readonly string[], key?: string): number {
  if (key !== undefined) {
    const parent = path.length === 0 ? document.contents : document.getIn(path, true);
    const items = (parent as { items?: readonly { key?: unknown }[] } | null)?.items ?? [];
    const pair = items.find((item) => isScalar(item.key) && String(item.key.value) === key);
    if (pair !== undefined && isScalar(pair.key) && pair.key.range) return pair.key.range[0];
  }
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: readonly number[] | null }
      | undefined;
    if (node?.range?.[0] !== undefined) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function firstSentence(message: string): string {
  return message.split('\n')[0]!.trim();
}
