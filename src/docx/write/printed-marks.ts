import { ImportedXmlComponent, type ParagraphChild, type XmlComponent } from 'docx';
import type { Masthead } from '../../document/index.js';
import { type NotePlace, oneLine, placeNotes } from '../masthead-print.js';
import { escapeXml } from '../xml/escape-xml.js';
import { literalMark, type Notes } from './notes.js';

export type PrintedMark = { readonly mark: string; readonly run: ParagraphChild };

/** The asterisks of page one, each a real note reference where it has a note, else the letter alone. */
export type PrintedMarks = {
  readonly ofSymbol: (symbol: number) => PrintedMark | null;
  readonly ofLine: (block: number, line: number) => PrintedMark | null;
  readonly ofTitle: () => readonly PrintedMark[];
};

/** Takes the ids of the asterisk notes; must be called before any other note is referred to. */
export function printMarks(masthead: Masthead, notes: Notes): PrintedMarks {
  const placed = placeNotes(masthead).map(({ mark, text, place }) => ({
    place,
    printed: { mark, run: referenceRun(mark, notes.addMarked(mark, oneLine(text))) },
  }));
  const at = (fits: (place: NotePlace) => boolean): readonly PrintedMark[] =>
    placed.filter(({ place }) => fits(place)).map(({ printed }) => printed);
  return {
    ofSymbol: (symbol) => at((place) => place.at === 'symbol' && place.symbol === symbol)[0] ?? null,
    ofLine: (block, line) => {
      const mark = masthead.notation[block]?.lines[line]?.note ?? null;
      const found = at((place) => place.at === 'line' && place.block === block && place.line === line)[0];
      return mark === null ? null : (found ?? { mark, run: literalRun(mark) });
    },
    ofTitle: () => at((place) => place.at === 'title'),
  };
}

/** The library writes no `customMarkFollows`, so these runs are made of XML. */
function referenceRun(mark: string, id: number): ParagraphChild {
  return run(`<w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${escapeXml(mark)}</w:t>`);
}

function literalRun(mark: string): ParagraphChild {
  return run(`<w:t>${escapeXml(mark)}</w:t>`);
}

function run(content: string): ParagraphChild {
  // The library accepts any of its components inside a paragraph; its type lists only the named ones.
  return ImportedXmlComponent.fromXmlString(
    `<w:r>${literalMark}${content}</w:r>`,
  ) as XmlComponent as ParagraphChild;
}
