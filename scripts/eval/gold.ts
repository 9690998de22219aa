// The gold files' shape, checked as they are read. A mistake in them is ours: it is thrown, all mistakes of a file at once.
import { parse } from 'yaml';
import type { RegionCode } from '../../src/grouping/index.js';
import { learnedLines } from '../../src/grouping/line-features.js';

export const lineLabels: readonly string[] = learnedLines;
export const regionLabels: readonly string[] = [
  'africa',
  'asia-pacific',
  'western-asia',
  'europe',
  'latin-america-caribbean',
] satisfies readonly RegionCode[];

/** What a person says a unit is about, best first; `also` are labels just as good, 'none' among them where none would do. */
export type Labels = { readonly best: readonly string[]; readonly also: readonly string[] };

export type GoldUnit = {
  readonly id: string;
  readonly lines: Labels;
  readonly regions: Labels;
  /** The text names no place: only who sent it tells the region. */
  readonly regionFromSender: boolean;
  /** Text and sender of a unit written for the set; the file of a unit of a real submission. */
  readonly source:
    | { readonly sender: string; readonly headings: readonly string[]; readonly text: string }
    | { readonly submission: string };
};

export const verdicts = ['stands', 'leans', 'fragment'] as const;
export type Verdict = (typeof verdicts)[number];

export type GoldSentence = {
  readonly id: string;
  readonly verdict: Verdict;
  /** The verdict once a connective that opens the sentence is dropped, where that differs. */
  readonly withoutOpening: Verdict;
  readonly why: string;
  /** `span` is in UTF-16 units of the unit's plain text; `sha256` the first 16 digits of that of the sentence. */
  readonly source:
    | { readonly text: string }
    | {
        readonly submission: string;
        readonly span: { readonly unit: string; readonly start: number; readonly end: number };
        readonly sha256: string;
      };
};

export type GoldFile = {
  readonly split: string;
  readonly units: readonly GoldUnit[];
  readonly sentences: readonly GoldSentence[];
};

type Raw = { readonly [key: string]: unknown };

const unitKeys = [
  'id',
  'sender',
  'submission',
  'headings',
  'text',
  'lines',
  'also',
  'regions',
  'regions_also',
  'region_from',
  'note',
];
const sentenceKeys = ['id', 'text', 'submission', 'span', 'sha256', 'verdict', 'without_opening', 'why'];

export function readGold(text: string, name: string): GoldFile {
  const file = parse(text) as Raw | null;
  const mistakes: string[] = [];
  const units = listOf(file?.units).map((raw) => readUnit(raw, mistakes));
  const sentences = listOf(file?.sentences).map((raw) => readSentence(raw, mistakes));
  if (units.length + sentences.length === 0) mistakes.push('it has neither units nor sentences');
  for (const id of repeated([...units, ...sentences].map((one) => placeOf(one))))
    mistakes.push(`${id} stands twice`);
  if (mistakes.length > 0) throw new Error(`${name}:\n  ${mistakes.join('\n  ')}`);
  return { split: String(file?.split ?? name), units, sentences };
}

/** Two submissions of one entity may hold the same unit. */
function placeOf({ id, source }: GoldUnit | GoldSentence): string {
  return 'submission' in source ? `${source.submission} ${id}` : id;
}

function readUnit(raw: Raw, mistakes: string[]): GoldUnit {
  const id = String(raw.id);
  const wrong = (what: string) => mistakes.push(`${id}: ${what}`);
  for (const key of Object.keys(raw)) if (!unitKeys.includes(key)) wrong(`unknown key ${key}`);
  const own = typeof raw.text === 'string';
  if (own === (typeof raw.submission === 'string')) wrong('it needs either a text or a submission');
  if (own && typeof raw.sender !== 'string') wrong('a text needs its sender');
  if (!Array.isArray(raw.lines)) wrong('lines must be a list');
  if (!Array.isArray(raw.regions)) wrong('regions must be a list');
  return {
    id,
    lines: readLabels(raw.lines, raw.also, lineLabels, wrong),
    regions: readLabels(raw.regions, raw.regions_also, [...regionLabels, 'global'], wrong),
    regionFromSender: raw.region_from === 'sender',
    source: own
      ? { sender: String(raw.sender), headings: textsOf(raw.headings), text: String(raw.text) }
      : { submission: String(raw.submission) },
  };
}

function readLabels(
  best: unknown,
  also: unknown,
  known: readonly string[],
  wrong: (what: string) => void,
): Labels {
  const labels = { best: textsOf(best), also: textsOf(also) };
  for (const label of labels.best) if (!known.includes(label)) wrong(`unknown label ${label}`);
  for (const label of labels.also)
    if (label !== 'none' && !known.includes(label)) wrong(`unknown label ${label}`);
  for (const label of [...repeated(labels.best), ...repeated(labels.also)]) wrong(`${label} stands twice`);
  return labels;
}

function readSentence(raw: Raw, mistakes: string[]): GoldSentence {
  const id = String(raw.id);
  const wrong = (what: string) => mistakes.push(`${id}: ${what}`);
  for (const key of Object.keys(raw)) if (!sentenceKeys.includes(key)) wrong(`unknown key ${key}`);
  const verdict = verdicts.find((one) => one === raw.verdict);
  if (verdict === undefined) wrong(`unknown verdict ${String(raw.verdict)}`);
  const span = (raw.span ?? {}) as Raw;
  const own = typeof raw.text === 'string';
  if (!own && !(typeof raw.submission === 'string' && Number(span.end) > Number(span.start)))
    wrong('it needs either a text, or a submission and a span');
  return {
    id,
    verdict: verdict ?? 'stands',
    withoutOpening: verdicts.find((one) => one === raw.without_opening) ?? verdict ?? 'stands',
    why: String(raw.why ?? ''),
    source: own
      ? { text: String(raw.text) }
      : {
          submission: String(raw.submission),
          span: { unit: String(span.unit), start: Number(span.start), end: Number(span.end) },
          sha256: String(raw.sha256),
        },
  };
}

function listOf(value: unknown): readonly Raw[] {
  return Array.isArray(value) ? (value as readonly Raw[]) : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}
