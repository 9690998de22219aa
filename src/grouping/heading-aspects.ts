import { unifyText } from '../document/index.js';
import type { Aspect } from './aspect-cues.js';
import { tokenize } from './tokens.js';

export type HeadingAspect = Extract<Aspect, 'obstacle' | 'future'>;

const obstacles =
  'obstacles?|challenges|barriers|constraints?|difficulties|bottlenecks?|impediments?|setbacks';
const planned = 'plans?|planned|actions?|activit(?:y|ies)|work|steps|initiatives?|directions?|priorities';

/**
 * What a part of a heading opens with, once what says nothing is gone. "Challenge" alone is a competition, and the
 * future is as often a title ("Summit of the Future", "The future of work").
 */
const openings: readonly (readonly [HeadingAspect, RegExp])[] = [
  ['obstacle', new RegExp(`^(?:${obstacles})(?! programme| program| fund| prize| award)(?: |$)`)],
  [
    'obstacle',
    new RegExp(`^(?:implementation|operational|institutional|technical|ongoing) (?:${obstacles})$`),
  ],
  ['future', new RegExp(`^future (?:${planned}|commitments?|developments|outlook|perspectives?)(?: |$)`)],
  [
    'future',
    new RegExp(`^(?:planned|upcoming|forthcoming) (?:${planned}|events?|projects?|commitments?)(?: |$)`),
  ],
  ['future', /^(?:next steps|way forward|ways forward|road ahead|path forward|outlook|future plans?)(?: |$)/],
  ['future', /^(?:looking|going|moving) (?:ahead|forward)(?: |$)/],
  ['future', /^plans? (?:for|until|to|in|towards)(?: |$)/],
  ['future', /^(?:future|plans)$/],
];

const leadWords = new Set(
  'the a an our its any some main major key remaining current common principal new other significant'.split(
    ' ',
  ),
);
const numbering = /^(?:\d{1,3}|[a-z]|[ivx]{1,5})$/;
/** Titles of documents are longer. */
const longestHeading = 14;
const mostHeadingsKept = 100_000;

/**
 * Reads the two innermost of a unit's headings (outermost first): "Obstacles encountered" and "Challenges faced" say
 * that what follows is an obstacle, "Future plans" and "Next steps" that it is still to come. The inner one goes first;
 * a heading that names both, or something else before them ("Progress and challenges"), says neither. Each heading is
 * read once.
 */
export function makeHeadingAspects(): (headings: readonly string[]) => HeadingAspect | null {
  const read = new Map<string, HeadingAspect | null>();
  return (headings) => {
    for (let at = headings.length - 1; at >= 0 && at >= headings.length - 2; at -= 1) {
      const heading = headings[at]!;
      let aspect = read.get(heading);
      if (aspect === undefined) {
        aspect = aspectOf(heading);
        if (read.size < mostHeadingsKept) read.set(heading, aspect);
      }
      if (aspect !== null) return aspect;
    }
    return null;
  };
}

function aspectOf(heading: string): HeadingAspect | null {
  if (heading.length > 200) return null;
  const words = tokenize(unifyText(heading)).map(({ word }) => word.lower);
  if (words.length > longestHeading) return null;
  const [first, ...others] = partsOf(words).map(aspectOfPart);
  if (first === undefined || first === null) return null;
  return others.every((other) => other === null || other === first) ? first : null;
}

function partsOf(words: readonly string[]): readonly (readonly string[])[] {
  const opening = words.findIndex((word) => !numbering.test(word));
  const parts: string[][] = [[]];
  for (const word of opening === -1 ? [] : words.slice(opening)) {
    if (word === 'and' || word === 'or') parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts;
}

function aspectOfPart(words: readonly string[]): HeadingAspect | null {
  const from = words.findIndex((word) => !leadWords.has(word));
  const part = from === -1 ? '' : words.slice(from).join(' ');
  return openings.find(([, opening]) => opening.test(part))?.[0] ?? null;
}
