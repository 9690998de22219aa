/** A piece of text as the file draws it. Lengths are in points; `y` is the baseline, counted from the page's top. */
export type PageItem = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of the type. */
  readonly size: number;
  readonly strong: boolean;
  readonly emphasis: boolean;
};

/** The rectangle of a link on the page, and where it leads. */
export type LinkArea = {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** Text of one direction of writing, turned upright. Most pages have one such face. */
export type PageFace = {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
  readonly links: readonly LinkArea[];
};

/** Text that stands together in a line: part of a piece that looks alike. */
export type Span = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly url: string | null;
  /** Smaller than its line, and above its baseline. */
  readonly raised: boolean;
};

/** Spans on one baseline with no wide gap between them. Gaps of words are spaces in the spans' texts. */
export type Segment = {
  readonly spans: readonly Span[];
  readonly left: number;
  readonly right: number;
  /** Baseline. */
  readonly y: number;
  readonly size: number;
};

/** All segments on one baseline of a face, from left to right. */
export type Row = { readonly segments: readonly Segment[]; readonly y: number; readonly size: number };

/** A line of running text in its column. `number` counts the rows of the page from 1. */
export type Line = Segment & { readonly page: number; readonly number: number };

/** What stands in one column, or across the page, from top to bottom. */
export type Flow =
  | {
      readonly kind: 'lines';
      readonly lines: readonly Line[];
      /** Edges of the column. */
      readonly left: number;
      readonly right: number;
      /** The gutter on its right, or the page's edge. */
      readonly limit: number;
      readonly page: number;
    }
  | {
      readonly kind: 'table';
      /** Of each row the lines of each cell, cells from left to right. */
      readonly rows: readonly (readonly (readonly Line[])[])[];
      readonly page: number;
    };
