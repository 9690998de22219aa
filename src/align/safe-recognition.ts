/**
 * Below this part of a base recognized, a file is not taken for an edited copy of it. Measured over 20 pairs of generated
 * reports of 100 paragraphs: another report without one common heading at most .28, one of the same headings .18, and
 * .34 where its bookmarks have the same names too (last year's draft); the same report with 70 of 100 words
 * changed at least .79, with 50 at least .75 among near copies.
 */
export const safeRecognition = 0.5;
