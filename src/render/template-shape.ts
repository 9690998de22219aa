/** What a template may find under a name: one line of Markdown, yes or no, a list, or a group of named fields. */
export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'list'; readonly of: Shape }
  | { readonly kind: 'group'; readonly fields: Readonly<Record<string, Shape>> };

/** The data of a shape, so that what templates are checked against and what they are given cannot drift apart. */
export type DataOf<S extends Shape> = S extends { kind: 'text' }
  ? string
  : S extends { kind: 'flag' }
    ? boolean
    : S extends { kind: 'list'; of: infer Of extends Shape }
      ? readonly DataOf<Of>[]
      : S extends { kind: 'group'; fields: infer Fields extends Readonly<Record<string, Shape>> }
        ? { readonly [Name in keyof Fields]: DataOf<Fields[Name]> }
        : never;

const text = { kind: 'text' } as const;
const flag = { kind: 'flag' } as const;
const list = <S extends Shape>(of: S) => ({ kind: 'list', of }) as const;
const group = <F extends Readonly<Record<string, Shape>>>(fields: F) => ({ kind: 'group', fields }) as const;

/**
 * What the standing texts and the summary may name. Texts are ready Markdown; one that does not apply is empty, so
 * that `{{#if …}}` can ask for it.
 */
export const factsShape = group({
  /** "2020" */
  cycle: text,
  /** "in 2020", "in 2024 and 2025", "from 1 July 2020 to 30 June 2021" */
  period: text,
  /** "29 entities", "nine entities", "one entity" */
  entities: text,
  /** cycle.yaml's own mandate, or empty: the template then names the report's usual one. */
  mandate: text,
  /** "twenty-fourth", or empty */
  session: text,
  title: text,
});

const draftingNoteShape = group({
  id: text,
  /** Nothing stands in the section; otherwise the note is a list. */
  empty: flag,
  /** "one unit", "three units" that belong in an empty section and could not be drafted; empty where there are none. */
  undrafted: text,
  /** Of these there is one: "belongs", not "belong". */
  single: flag,
  title: text,
  items: list(group({ entity: text, text, unit: text })),
});

export const sectionShape = group({
  id: text,
  /** `#` to `######` */
  marks: text,
  heading: text,
  numbered: flag,
  /** The section's standing text, already filled in, or empty. */
  standing: text,
  paragraphs: list(group({ id: text, text })),
  draftingNotes: list(draftingNoteShape),
});

/** What `report.md.hbs`, the main template, may name. */
export const reportShape = group({
  ...factsShape.fields,
  /** As note 1 lists them, in alphabetical order. */
  contributors: list(text),
  /** The published submissions, or empty. */
  submissionsLink: text,
  /** "24 February 2021", or a bracketed blank. */
  websitesAccessed: text,
  sections: list(sectionShape),
  /** The definitions of all notes that come from submissions. */
  notes: text,
});

export type Facts = DataOf<typeof factsShape>;
export type SectionData = DataOf<typeof sectionShape>;
export type ReportData = DataOf<typeof reportShape>;
