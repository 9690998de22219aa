import type { Differences } from './compare-texts.js';

/** "no paragraph is", "1 paragraph is", "12 paragraphs are". */
export function counted(count: number): string {
  if (count === 0) return 'no paragraph is';
  return count === 1 ? '1 paragraph is' : `${count} paragraphs are`;
}

const mostOpenings = 3;
const openingWords = 6;
const openingLength = 60;

/** How the first few of some paragraphs open: ` ("In 2020 the …", "A portal …")`. */
export function openings(texts: readonly string[]): string {
  if (texts.length === 0) return '';
  const quoted = texts.slice(0, mostOpenings).map((text) => `"${opening(text)}"`);
  return ` (${quoted.join(', ')}${texts.length > mostOpenings ? ' and others' : ''})`;
}

function opening(text: string): string {
  const words = text.slice(0, 400).split(' ');
  const opens = words.slice(0, openingWords).join(' ').slice(0, openingLength);
  return opens.length < text.length ? `${opens} …` : opens;
}

/** What a text has that another has not: `Of its 12 paragraphs, 1 is not in a.docx ("In 2020 …").` */
export function missingFrom(other: string, { of, missing, changed }: Differences): string {
  const parts = [
    ...(missing.length === 0 ? [] : [`${are(missing.length)} not in ${other}${openings(missing)}`]),
    ...(changed.length === 0 ? [] : [`${are(changed.length)} worded otherwise${openings(changed)}`]),
  ];
  if (parts.length === 0) return `All its words are in ${other}.`;
  return `Of its ${of === 1 ? 'one paragraph' : `${of} paragraphs`}, ${parts.join(' and ')}.`;
}

function are(count: number): string {
  return count === 1 ? '1 is' : `${count} are`;
}
