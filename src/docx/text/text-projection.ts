import { type InlineHandler, readChildren } from '../read/inlines.js';
import {
  addText,
  type Marks,
  nothing,
  type Reader,
  type RunHandler,
  readFieldCharacter,
  readRunContent,
} from '../read/run.js';
import type { Projection } from '../read/story.js';
import {
  attribute,
  child,
  childElements,
  childrenNamed,
  isMissing,
  isOn,
  textOf,
  wholeNumber,
  type XmlElement,
} from '../xml/element.js';
import { understoodBranch } from './drawings.js';
import { InlineReader, plain, shownText } from './inline-reader.js';
import type { TextState } from './text-state.js';

/**
 * How a submission is read where that differs from a draft: nothing is kept opaque. Text is taken from wherever it
 * stands; what is no text is told to `state.findings`.
 */
export function textProjection(state: TextState): Projection {
  const read = new InlineReader(state);
  const formula: InlineHandler = (element, reader, url) => read.formula(element, reader, plain(url));
  return {
    inline: new Map<string, InlineHandler>([
      ['w:r', (element, reader, url) => read.run(element, reader, url)],
      ['w:ins', (element, reader, url) => read.inserted(element, reader, url)],
      ['w:moveTo', (element, reader, url) => read.inserted(element, reader, url)],
      ['w:del', (element) => read.deleted(element)],
      ['w:moveFrom', (element) => read.deleted(element)],
      ['w:sdt', (element, reader, url) => readControl(element, reader, url, state)],
      ['w:commentRangeStart', nothing],
      ['w:sdtPr', nothing],
      ['m:oMath', formula],
      ['m:oMathPara', formula],
      ['mc:AlternateContent', (element, reader, url) => readChildren(understoodBranch(element), reader, url)],
    ]),
    unknown: (element, reader, url) =>
      read.unknown(element, reader, () => readChildren(element, reader, url)),
    run: new Map<string, RunHandler>([
      ['w:t', (element, reader, marks) => read.text(textOf(element), reader, marks)],
      ['w:tab', (_element, reader, marks) => addText('\t', reader, marks)],
      ['w:ptab', (_element, reader, marks) => addText('\t', reader, marks)],
      ['w:cr', (_element, reader, marks) => addText('\n', reader, marks)],
      ['w:br', readBreak],
      ['w:softHyphen', nothing],
      ['w:lastRenderedPageBreak', () => read.pageEnd()],
      ['w:footnoteReference', (element, reader) => read.note('footnote', element, reader)],
      ['w:endnoteReference', (element, reader) => read.note('endnote', element, reader)],
      ['w:commentReference', nothing],
      ['w:sym', (element, reader, marks) => read.symbol(element, reader, marks)],
      ['w:drawing', (element) => read.drawing(element)],
      ['w:pict', (element) => read.drawing(element)],
      ['w:object', (element) => read.drawing(element)],
      ['w:ruby', readRuby],
      ['w:fldChar', readFormField],
      ['w:pgNum', nothing],
      ['m:oMath', (element, reader, marks) => read.formula(element, reader, marks)],
      [
        'mc:AlternateContent',
        (element, reader, marks) => readRunContent(understoodBranch(element), reader, marks),
      ],
    ]),
    unknownInRun: (element, reader, marks) =>
      read.unknown(element, reader, () => readRunContent(element, reader, marks)),
  };
}

/** Its prompt ("Click here to enter text") is no text of the sender's; the words around it may miss what it asks for. */
function readControl(element: XmlElement, reader: Reader, url: string | null, state: TextState): void {
  const content = child(element, 'w:sdtContent');
  if (showsPrompt(element)) state.paragraph.prompts.push(shownText(content));
  else readChildren(content, reader, url);
}

export function showsPrompt(control: XmlElement): boolean {
  return isOn(child(child(control, 'w:sdtPr'), 'w:showingPlcHdr'));
}

function readBreak(element: XmlElement, reader: Reader, marks: Marks): void {
  addText(attribute(element, 'w:type') === 'page' ? '\f' : '\n', reader, marks);
}

/** A box to tick and a list to choose from show what was chosen, which stands in the data of their field. */
function readFormField(element: XmlElement, reader: Reader, marks: Marks): void {
  const data = child(element, 'w:ffData');
  const box = child(data, 'w:checkBox');
  if (!isMissing(box)) {
    const checked = child(box, 'w:checked');
    addText(isOn(isMissing(checked) ? child(box, 'w:default') : checked) ? '☒' : '☐', reader, marks);
  }
  const choice = child(data, 'w:ddList');
  const entries = childrenNamed(choice, 'w:listEntry');
  const chosen = entries[wholeNumber(child(choice, 'w:result')) ?? 0];
  if (chosen !== undefined) addText(attribute(chosen, 'w:val') ?? '', reader, marks);
  readFieldCharacter(element, reader);
}

/** The word, and in brackets how it is spoken. */
function readRuby(element: XmlElement, reader: Reader, marks: Marks): void {
  for (const run of childElements(child(element, 'w:rubyBase'))) readRunContent(run, reader, marks);
  const spoken = textOf(child(element, 'w:rt'));
  if (spoken !== '') addText(` (${spoken})`, reader, marks);
}
