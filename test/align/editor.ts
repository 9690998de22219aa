import type { EditedDraft, EditedNote, EditedParagraph, PassageKind } from '../../src/document/index.js';
import { anchorCharacter, bookmarkName } from '../../src/document/index.js';
import type { Chance } from '../regenerate/random.js';
import { anyWord, body, type Report, sentence } from './reports.js';

/** One paragraph under an editor's hands: its words, and the passages they came from. */
type Sheet = {
  words: string[];
  /** Passage number, or -1 for words of the editor's own paragraph. */
  owners: number[];
  kind: PassageKind;
};

export type Habits = {
  /** Of a hundred words, how many are replaced, left out or followed by a new one. */
  readonly changed: number;
  /** Of a hundred paragraphs. */
  readonly split: number;
  readonly joined: number;
  readonly moved: number;
  readonly deleted: number;
  readonly added: number;
  /** Of a hundred added paragraphs, how many are an old one with a few other words. */
  readonly nearCopies: number;
};

export const usual: Habits = {
  changed: 20,
  split: 5,
  joined: 5,
  moved: 4,
  deleted: 5,
  added: 8,
  nearCopies: 0,
};

export type Edited = {
  readonly draft: EditedDraft;
  /** By passage number the paragraphs that hold it. */
  readonly truth: readonly (readonly number[])[];
};

/** A draft after an editor of these habits; no bookmark is left in it. */
export function edit(report: Report, habits: Habits, chance: Chance): Edited {
  let sheets: Sheet[] = report.passages.map(({ text, kind }, number) => {
    const words = text.split(' ');
    return { words, owners: words.map(() => number), kind };
  });
  sheets = sheets.filter(() => !chance.isTrue(habits.deleted / 100));
  // The copy of a passage that is gone would be that passage, moved.
  const kept = sheets.map(({ words }) => [...words]);
  for (const sheet of sheets) rewrite(sheet, habits.changed / 100, chance);
  sheets = sheets.flatMap((sheet) =>
    isBody(sheet) && sheet.words.length >= 16 && chance.isTrue(habits.split / 100)
      ? split(sheet, chance)
      : [sheet],
  );
  sheets = joined(sheets, habits.joined / 100, chance);
  for (let count = Math.round((sheets.length * habits.moved) / 100); count > 0; count -= 1) {
    const [sheet] = sheets.splice(chance.whole(0, sheets.length - 1), 1);
    sheets.splice(chance.whole(0, sheets.length), 0, sheet!);
  }
  for (let count = Math.round((sheets.length * habits.added) / 100); count > 0; count -= 1)
    sheets.splice(chance.whole(0, sheets.length), 0, added(kept, habits.nearCopies / 100, chance));
  return { draft: draftOf(report, sheets), truth: truthOf(report, sheets) };
}

function isBody({ kind }: Sheet): boolean {
  return kind.type === 'paragraph';
}

function rewrite(sheet: Sheet, rate: number, chance: Chance): void {
  const words: string[] = [];
  const owners: number[] = [];
  for (const [place, word] of sheet.words.entries()) {
    const owner = sheet.owners[place]!;
    const put = (one: string): void => {
      words.push(one);
      owners.push(owner);
    };
    if (!chance.isTrue(rate) || word.includes(anchorCharacter)) {
      put(word);
      continue;
    }
    const way = chance.next();
    if (way < 0.6) put(anyWord(chance));
    else if (way < 0.8) {
      put(word);
      put(anyWord(chance));
    }
  }
  if (words.length === 0) return;
  sheet.words = words;
  sheet.owners = owners;
}

function split({ words, owners, kind }: Sheet, chance: Chance): Sheet[] {
  const at = chance.whole(6, words.length - 6);
  return [
    { words: words.slice(0, at), owners: owners.slice(0, at), kind },
    { words: words.slice(at), owners: owners.slice(at), kind },
  ];
}

function joined(sheets: readonly Sheet[], rate: number, chance: Chance): Sheet[] {
  const result: Sheet[] = [];
  for (const sheet of sheets) {
    const last = result.at(-1);
    if (last !== undefined && isBody(last) && isBody(sheet) && chance.isTrue(rate)) {
      last.words.push(...sheet.words);
      last.owners.push(...sheet.owners);
    } else result.push(sheet);
  }
  return result;
}

function added(original: readonly (readonly string[])[], nearCopies: number, chance: Chance): Sheet {
  const sheet: Sheet = { words: [], owners: [], kind: body };
  if (chance.isTrue(nearCopies)) {
    let source = chance.one(original);
    while (source.length < 12) source = chance.one(original);
    sheet.words = source.map((word) => word.replace(anchorCharacter, ''));
    sheet.owners = sheet.words.map(() => -1);
    rewrite(sheet, 0.05 + chance.next() * 0.15, chance);
  } else {
    sheet.words = Array.from({ length: chance.whole(1, 3) }, () => sentence(chance))
      .join(' ')
      .split(' ');
    sheet.owners = sheet.words.map(() => -1);
  }
  return sheet;
}

function truthOf(report: Report, sheets: readonly Sheet[]): readonly (readonly number[])[] {
  const truth: number[][] = report.passages.map(() => []);
  for (const [number, { owners }] of sheets.entries())
    for (const owner of new Set(owners)) if (owner >= 0) truth[owner]!.push(number);
  return truth;
}

export function paragraph(index: number, text: string, more: Partial<EditedParagraph> = {}): EditedParagraph {
  return {
    index,
    text,
    anchors: [],
    kind: body,
    style: '',
    container: 0,
    bookmarks: [],
    fixed: [],
    isPending: false,
    isMarkPending: false,
    ...more,
  };
}

function draftOf(report: Report, sheets: readonly Sheet[]): EditedDraft {
  const notes: EditedNote[] = [];
  const texts = new Map(
    report.notes.map(({ identifier, paragraphs }) => [
      identifier,
      paragraphs
        .flat()
        .map((inline) => (inline.type === 'text' ? inline.value : ''))
        .join(''),
    ]),
  );
  const paragraphs = sheets.map(({ words, owners, kind }, index) => {
    const text = words.join(' ');
    const anchors: EditedParagraph['anchors'][number][] = [];
    for (let at = text.indexOf(anchorCharacter); at >= 0; at = text.indexOf(anchorCharacter, at + 1)) {
      const owner = owners[text.slice(0, at).split(' ').length - 1]!;
      const base = report.passages[owner]!.anchors[0]!;
      const id = `footnote:${notes.length + 1}`;
      anchors.push({ at, type: 'note', identifier: id });
      if (base.type !== 'note') continue;
      notes.push({
        id,
        bookmark: null,
        paragraph: index,
        fixed: [],
        anchors: [],
        text: texts.get(base.identifier)!,
      });
    }
    return paragraph(index, text, { anchors, kind });
  });
  return { paragraphs, notes, comments: [] };
}

/** A draft as the program wrote it, with its bookmarks. */
export function untouched(report: Report): EditedDraft {
  const sheets = report.passages.map(({ text, kind }, number) => {
    const words = text.split(' ');
    return { words, owners: words.map(() => number), kind };
  });
  const draft = draftOf(report, sheets);
  const paragraphs = draft.paragraphs.map((one, index): EditedParagraph => {
    const { id, block } = report.passages[index]!;
    if (id !== block && !id.endsWith('#1')) return one;
    return { ...one, bookmarks: [{ name: bookmarkName(block), isCopy: false, endsAt: index }] };
  });
  return { ...draft, paragraphs };
}
