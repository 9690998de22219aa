/**
 * The page, in twips. Size, margins and the distances of header and footer are the measured template's. Where a
 * pictured page of the Economic and Social Council differs, the picture decides: it holds the symbol and the page
 * number further in, which is done by spacing inside header and footer, so that the margins stay the template's.
 */
export const page = {
  width: 11906,
  height: 16838,
  margins: { top: 1417, right: 1134, bottom: 1134, left: 1134, header: 850, footer: 567, gutter: 0 },
  textWidth: 9638,
  defaultTab: 567,
  /** The symbol stands at y 59 pt, the text begins at y 85 pt. */
  header: { before: 250, after: 260 },
  /** The page number stands at y 764 pt, the last line of text at or above y 728 pt. */
  footer: { before: 506, after: 834 },
  /** The job number stands at y 735 pt; bar codes come below it at the printer's. */
  firstFooter: { before: 240, after: 1400 },
} as const;

/** The floating table of page one: measured, and row and column edges moved to those of the pictured page. */
export const mastheadTable = {
  x: 1135,
  y: 285,
  columns: [1276, 2518, 717, 2293, 2835],
  rows: [1134, 2835],
  initialHalfPoints: 40,
  unitedNationsHalfPoints: 28,
  organHalfPoints: 40,
} as const;
