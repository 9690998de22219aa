import { attribute, type HtmlElement, textOf } from './parse-html.js';
import { countBetween, type Survey } from './survey.js';

/** Which links are marks of notes, which elements are their texts, and which links lead back from them. */
export type NoteLinks = {
  /** By the link's element: the label of its note. */
  readonly marks: ReadonlyMap<HtmlElement, string>;
  readonly texts: ReadonlyMap<HtmlElement, { readonly label: string; readonly printed: string }>;
  readonly backLinks: ReadonlySet<HtmlElement>;
  /** Numbers of the elements of `texts` and of `marks`, ascending. */
  readonly textNumbers: readonly number[];
  readonly markNumbers: readonly number[];
  /** Numbers that more than one note has: a footnote and an endnote, or notes that count anew in each part. */
  readonly sharedNumbers: ReadonlySet<string>;
};

/**
 * What programs name the texts of notes: Word, Google Docs, LibreOffice, pandoc and the tools that follow it, MediaWiki,
 * GitHub.
 */
const noteName =
  /^(?:_?ftn|_?edn|ftnt|fn|sdfootnote|sdendnote|footnote|endnote|cite_note|note|user-content-fn)[-_:]?\w{0,40}$/i;
/** "1", "[1]", "(iv)", "*", "a": what is printed as a mark. */
const printedMark = /^[\s([]*(\d{1,4}|[ivxlc]{1,7}|[a-z]|[*†‡§]{1,4})[\s)\].]*$/iu;

/** A note and its page-wide wrappers are no farther apart. */
const mostClimbed = 12;

type Mark = { readonly number: number; readonly target: string; readonly printed: string };

/**
 * A mark is a link within the page whose words are a number or sign, raised or led back to from its target, or whose
 * target has a name that programs give to notes. The text of the note is the largest element around the target that
 * begins with it and holds no other.
 */
export function findNotes(page: Survey): NoteLinks {
  const targets = new Set(page.innerLinks.map(({ target }) => target));
  const marks = page.innerLinks.flatMap(({ number, target }): readonly Mark[] => {
    const to = page.byId.get(target);
    if (to === undefined || to <= number) return [];
    const element = page.elements[number]!;
    const printed = printedMark.exec(textOf(element, 40))?.[1];
    if (printed === undefined || isHeading(page, to)) return [];
    const sure =
      noteName.test(target) ||
      isRaised(page, number) ||
      namesAround(page, number).some((id) => targets.has(id));
    return sure ? [{ number, target, printed }] : [];
  });
  const targetNumbers = [...new Set(marks.map(({ target }) => page.byId.get(target)!))].sort((a, b) => a - b);
  const markNumbers = marks.map(({ number }) => number);
  const texts = new Map<HtmlElement, { label: string; printed: string }>();
  const labelOf = new Map<number, string>();
  const used = new Map<string, number>();
  const textNumbers: number[] = [];
  const printedOf = new Map(marks.map(({ target, printed }) => [page.byId.get(target)!, printed]));
  for (const target of targetNumbers) {
    const printed = printedOf.get(target)!;
    const count = (used.get(printed) ?? 0) + 1;
    used.set(printed, count);
    const label = count === 1 ? printed : `${printed}-${count}`;
    labelOf.set(target, label);
    const holder = holderOf(page, target, targetNumbers, markNumbers);
    texts.set(page.elements[holder]!, { label, printed });
    textNumbers.push(holder);
  }
  const backNames = new Set(marks.flatMap(({ number }) => namesAround(page, number)));
  const backLinks = new Set(
    page.innerLinks.flatMap(({ number, target }) => {
      const from = page.byId.get(target);
      const isBack = backNames.has(target) && from !== undefined && from < number;
      return isBack && textOf(page.elements[number]!, 40).trim().length <= 20 ? [page.elements[number]!] : [];
    }),
  );
  return {
    marks: new Map(
      marks.map(({ number, target }) => [page.elements[number]!, labelOf.get(page.byId.get(target)!)!]),
    ),
    texts,
    backLinks,
    textNumbers: textNumbers.sort((a, b) => a - b),
    markNumbers,
    sharedNumbers: new Set([...used].flatMap(([printed, count]) => (count > 1 ? [printed] : []))),
  };
}

function isHeading(page: Survey, number: number): boolean {
  for (let at = number, steps = 0; at >= 0 && steps < 4; at = page.parentOf[at]!, steps += 1) {
    if (/^h[1-6]$/.test(page.elements[at]!.tagName)) return true;
  }
  return false;
}

/** In `sup`, or around it, or raised by its style. */
function isRaised(page: Survey, number: number): boolean {
  const last = page.lastInside[number]!;
  for (let at = number + 1; at <= Math.min(last, number + 5); at += 1) if (raises(page, at)) return true;
  for (let at = number, steps = 0; at >= 0 && steps < 4; at = page.parentOf[at]!, steps += 1) {
    if (raises(page, at)) return true;
  }
  return false;
}

function raises(page: Survey, number: number): boolean {
  const element = page.elements[number]!;
  return element.tagName === 'sup' || page.sheet.styleOf(element).get('vertical-align') === 'super';
}

/** The ids and names of a mark, and of what wraps it alone. */
function namesAround(page: Survey, number: number): readonly string[] {
  const names: string[] = [];
  for (let at = number, steps = 0; at >= 0 && steps < 4; at = page.parentOf[at]!, steps += 1) {
    const isWrapper =
      page.lettersBefore[at] === page.lettersBefore[number] &&
      page.lettersAfter[at] === page.lettersAfter[number];
    if (!isWrapper) break;
    for (const name of ['id', 'name']) {
      const value = attribute(page.elements[at]!, name);
      if (value !== null && value !== '') names.push(value);
    }
  }
  // Word and LibreOffice may put the name on an empty anchor inside.
  const last = Math.min(page.lastInside[number]!, number + 5);
  for (let at = number + 1; at <= last; at += 1) {
    const value = attribute(page.elements[at]!, 'id') ?? attribute(page.elements[at]!, 'name');
    if (value !== null && value !== '') names.push(value);
  }
  return names;
}

function holderOf(
  page: Survey,
  target: number,
  targets: readonly number[],
  marks: readonly number[],
): number {
  let holder = target;
  for (let steps = 0; steps < mostClimbed; steps += 1) {
    const parent = page.parentOf[holder]!;
    if (parent < 0) break;
    const tag = page.elements[parent]!.tagName;
    // A bracket or "1." may stand before the anchor.
    const startsHere = page.lettersBefore[target]! - page.lettersBefore[parent]! <= 4;
    const last = page.lastInside[parent]!;
    const isAlone = countBetween(targets, parent, last) === 1 && countBetween(marks, parent, last) === 0;
    if (tag === 'body' || tag === 'main' || tag === 'table' || !startsHere || !isAlone) break;
    holder = parent;
  }
  return holder;
}
