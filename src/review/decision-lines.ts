import type { LeftOutReason } from './left-out-reasons.js';
import type { ReviewedUnit } from './units.js';

/** Lines for `decisions.yaml`, and whether a section must still be chosen and put under them. */
export type DecisionLines = { readonly yaml: string; readonly needsSection: boolean };

/**
 * The decision that brings a unit into the draft, to be pasted under `decisions:`. What is whole and only weak is
 * selected; what cannot be drafted as it stands gets its own text as the wording to edit; what hangs nowhere needs a
 * section. Null for a unit without words, which no opening words can name.
 */
export function bringIn({ unit, plain }: ReviewedUnit, reason: LeftOutReason): DecisionLines | null {
  if (plain === '') return null;
  return {
    needsSection: homeless.has(reason),
    yaml: [
      ...naming(unit.id, plain),
      '    select: true',
      ...(selectable.has(reason)
        ? []
        : [
            '    # Edit the wording: it is printed as it stands here.',
            `    wording: ${yamlText(unit.text)}`,
          ]),
    ].join('\n'),
  };
}

/** The decision that takes a unit out of the draft. */
export function leaveOut({ unit, plain }: ReviewedUnit): string | null {
  return plain === '' ? null : [...naming(unit.id, plain), '    select: false'].join('\n');
}

/** Whole and safe, only weaker than others, or decided: the program's own wording can be had. */
const selectable: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>([
  'decided-out',
  'self-description',
  'general-statement',
  'no-trend',
  'other-region',
  'stronger-units',
  'repeats',
  'repeats-earlier-cycle',
  'over-budget',
]);

/** These hang in no section. */
const homeless: ReadonlySet<LeftOutReason> = new Set<LeftOutReason>([
  'not-english',
  'no-section',
  'listed-only',
]);

function naming(id: string, plain: string): readonly string[] {
  return [`  - unit: ${yamlText(id)}`, `    opens: ${yamlText(openingWords(plain))}`];
}

const [mostWords, mostLetters, mostCharacters] = [8, 60, 80];

/** The first words, enough to know the unit by. */
function openingWords(plain: string): string {
  let end = plain.indexOf(' ');
  for (let words = 1; end >= 0 && words < mostWords; words += 1) {
    const next = plain.indexOf(' ', end + 1);
    if ((next < 0 ? plain.length : next) > mostLetters) break;
    end = next;
  }
  const opening = end < 0 ? plain : plain.slice(0, end);
  // A text without spaces is cut between characters, never inside one.
  return opening.length <= mostCharacters
    ? opening
    : [...opening.slice(0, 2 * mostCharacters)].slice(0, mostCharacters).join('');
}

/**
 * A double-quoted YAML scalar; an id stays plain. What has no look of its own (controls, direction marks, line
 * separators) is escaped: YAML cannot print some of it raw, and it must not confuse who pastes it.
 */
function yamlText(text: string): string {
  if (/^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
