import type { Masthead } from '../document/index.js';
import type { Cycle } from '../records/index.js';
import { type Blanks, printedLine } from './masthead-blanks.js';

type Block = Masthead['notation'][number];
type Line = Block['lines'][number];
type Notation = Pick<Masthead, 'notation' | 'notes'>;

/** Sub-item of the Council's agenda under which the report is taken up, as A/76/64–E/2021/11 and its predecessors print it. */
const councilItemTitle = ['Economic and environmental questions:', 'Science and technology for development'];

/**
 * The corner notation under the masthead: a block for each organ with its session, dates and item, and the asterisk
 * notes they bear, marked *, ** in reading order. Session and item titles are bold, dates and items roman, as on a
 * Geneva page. A null is a bracketed blank; an empty text leaves its line out, as A/76/64 does with the Assembly's
 * item; an item of several lines is the item and its title.
 */
export function cornerNotation(organs: readonly string[], cycle: Cycle, blanks: Blanks): Notation {
  const notes: { mark: string; text: string }[] = [];
  const mark = (text: string | null | undefined): string | null => {
    const printed = printedLine(text ?? '');
    if (printed === '') return null;
    notes.push({
      mark: '*'.repeat(notes.length + 1),
      text: /[.!?]$/.test(printed) ? printed : `${printed}.`,
    });
    return notes.at(-1)!.mark;
  };
  const notation = organs.map((organ) => ({
    organ: printedLine(organ),
    lines: linesOf(organ, cycle, blanks, mark),
  }));
  return { notation, notes };
}

function linesOf(
  organ: string,
  { assembly, council }: Cycle,
  blanks: Blanks,
  mark: (text: string | null | undefined) => string | null,
): Line[] {
  switch (organ) {
    case 'General Assembly':
      return [
        ...line(blanks.fill(assembly?.session, '[session]', 'session of the General Assembly'), true),
        ...item(blanks.fill(assembly?.item, '[item]', 'agenda item of the General Assembly'), [], () =>
          mark(assembly?.note),
        ),
      ];
    case 'Economic and Social Council':
      return [
        ...line(
          blanks.fill(council?.session, '[session]', 'session of the Economic and Social Council'),
          true,
        ),
        ...line(
          blanks.fill(council?.dates, '[dates]', 'dates of the session of the Economic and Social Council'),
          false,
        ),
        ...item(
          blanks.fill(council?.item, '[item]', 'agenda item of the Economic and Social Council'),
          councilItemTitle,
          () => mark(council?.note),
        ),
      ];
    default:
      // cycle.yaml knows these two; another organ stands in the notation by its name alone.
      return [];
  }
}

function line(text: string, strong: boolean, note: string | null = null): Line[] {
  const printed = printedLine(text);
  return printed === '' ? [] : [{ text: printed, strong, note }];
}

function item(text: string, usualTitle: readonly string[], mark: () => string | null): Line[] {
  const [first = '', ...title] = text.split(/\r?\n/).filter((one) => printedLine(one) !== '');
  if (first === '') return [];
  const titles = title.length > 0 ? title : usualTitle;
  return [...line(first, false, mark()), ...titles.flatMap((one) => line(one, true))];
}
