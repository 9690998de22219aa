import type { Masthead } from '../../document/index.js';
import {
  distributionLabel,
  languageLabel,
  type MastheadPrint,
  oneLine,
  type PrintedLine,
  printMasthead,
  symbolDash,
} from '../masthead-print.js';
import { child, childrenNamed, isMissing, textOf, type XmlElement } from '../xml/element.js';
import type { BodyItem } from './body-items.js';
import { type FrontLine, readFrontLine } from './front-line.js';
import { paragraphsOf } from './notes.js';
import { styleNames } from './paragraph-kind.js';
import type { Story } from './story.js';
import { outlineOf } from './styles.js';

const titleStyle = '_ h __m_g';
const subtitleStyle = '_ h_1_g';

export type FrontPage = {
  readonly print: Omit<MastheadPrint, 'notes' | 'job_number'>;
  /** The asterisks that are note references, in order: each with the id of its note. */
  readonly marks: readonly { readonly mark: string; readonly noteId: string }[];
  /** What comes after page one. */
  readonly rest: readonly BodyItem[];
};

/** Takes page one off the body, known by the title in its style; null where there is none. */
export function takeFrontPage(items: readonly BodyItem[], story: Story): FrontPage | null {
  const styles = story.reading.styles;
  const titleAt = items.findIndex(
    ({ type, element }) => type === 'paragraph' && styleNames(element, styles)[0] === titleStyle,
  );
  if (titleAt === -1) return null;
  const marks: { mark: string; noteId: string }[] = [];
  const line = (element: XmlElement): FrontLine => {
    const read = readFrontLine(element, story);
    for (const { mark, noteId } of read.marks) if (noteId !== null) marks.push({ mark, noteId });
    return read;
  };
  const before = items.slice(0, titleAt);
  const table = before.find(({ type }) => type === 'table')?.element;
  const heads = table === undefined ? emptyTable : readMastheadTable(table, line);
  const notation = readNotation(before, line, story);
  const title = line(items[titleAt]!.element);
  let at = titleAt + 1;
  const subtitle = items[at];
  const hasSubtitle = subtitle?.type === 'paragraph' && isSubtitle(subtitle.element, story);
  if (hasSubtitle) at += 1;
  const summary = items[at]?.type === 'table' ? readSummary(items[at]!.element, line) : null;
  if (summary !== null) at += 1;
  return {
    print: {
      ...heads,
      notation,
      title: title.text,
      subtitle: hasSubtitle ? line(subtitle.element).text : '',
      summary: summary ?? [],
    },
    marks,
    rest: items.slice(at),
  };
}

function isSubtitle(paragraph: XmlElement, story: Story): boolean {
  const properties = child(paragraph, 'w:pPr');
  const isNumbered = !isMissing(child(properties, 'w:numPr'));
  const isHeadingOfText = childrenNamed(paragraph, 'w:bookmarkStart').length > 0;
  const outline = outlineOf(properties);
  return (
    styleNames(paragraph, story.reading.styles)[0] === subtitleStyle &&
    !isNumbered &&
    (outline === 10 || (outline === undefined && !isHeadingOfText))
  );
}

const emptyTable = { organs: [], symbol: '', distribution: '', date: '', language: '' };

function readMastheadTable(
  table: XmlElement,
  line: (paragraph: XmlElement) => FrontLine,
): Pick<MastheadPrint, 'organs' | 'symbol' | 'distribution' | 'date' | 'language'> {
  const cells = childrenNamed(table, 'w:tr').map((row) =>
    childrenNamed(row, 'w:tc').map((cell) => paragraphsOf(cell, () => {}).map(line)),
  );
  const [top = [], bottom = []] = cells;
  const particulars = (bottom.at(-1) ?? []).map(({ full }) => full);
  const isLanguage = (text: string) => text.startsWith(languageLabel.trim());
  const isDistribution = (text: string) => text.startsWith(distributionLabel.trim());
  return {
    organs: (bottom.at(-2) ?? []).map(({ full }) => full),
    symbol: (top.at(-1) ?? []).map(({ full }) => full).join(' '),
    distribution: particulars.find(isDistribution) ?? '',
    date: particulars.find((text) => text !== '' && !isDistribution(text) && !isLanguage(text)) ?? '',
    language: particulars.find(isLanguage) ?? '',
  };
}

function readNotation(
  items: readonly BodyItem[],
  line: (paragraph: XmlElement) => FrontLine,
  story: Story,
): MastheadPrint['notation'] {
  const blocks: { organ: string; lines: PrintedLine[] }[] = [];
  for (const { type, element } of items) {
    if (type !== 'paragraph') continue;
    const { text, strong, marks } = line(element);
    const [style] = styleNames(element, story.reading.styles);
    if (style === 'penholder organ') blocks.push({ organ: text, lines: [] });
    else if (text !== '' || marks.length > 0 || style === 'penholder notation') {
      if (blocks.length === 0) blocks.push({ organ: '', lines: [] });
      blocks.at(-1)!.lines.push({ text, strong, note: marks.at(-1)?.mark ?? null });
    }
  }
  return blocks;
}

/** The text of the box, without the word over it; null where the table is no Summary. */
function readSummary(
  table: XmlElement,
  line: (paragraph: XmlElement) => FrontLine,
): readonly string[] | null {
  const [head, ...paragraphs] = paragraphsOf(table, () => {});
  if (head === undefined || oneLine(textOf(head)) !== 'Summary') return null;
  // The last paragraph of the box is its lower margin.
  const texts = paragraphs.map((one) => line(one).full);
  return texts.at(-1) === '' ? texts.slice(0, -1) : texts;
}

/** The masthead of a file: the base's own values wherever they print as the file does, else what can be read off. */
export function mastheadOf(print: MastheadPrint, base: Masthead | null): Masthead {
  const printed = base === null ? null : printMasthead(base);
  const kept = <K extends keyof MastheadPrint, V>(key: K, ofBase: V | undefined, read: V): V =>
    printed !== null && ofBase !== undefined && JSON.stringify(printed[key]) === JSON.stringify(print[key])
      ? ofBase
      : read;
  return {
    cycle: base?.cycle ?? null,
    organs: kept('organs', base?.organs, atLeastOne(print.organs, '[organ]')),
    symbols: kept(
      'symbol',
      base?.symbols,
      atLeastOne(print.symbol.split(symbolDash).map(oneLine), '[symbol]'),
    ),
    distribution: kept(
      'distribution',
      base?.distribution,
      withoutLabel(print.distribution, distributionLabel),
    ),
    date: kept('date', base?.date, print.date),
    language: kept('language', base?.language, withoutLabel(print.language, languageLabel)),
    notation: kept(
      'notation',
      base?.notation,
      print.notation.map(({ organ, lines }) => ({ organ: organ || '[organ]', lines: [...lines] })),
    ),
    title: kept('title', base?.title, print.title || '[title]'),
    subtitle: kept('subtitle', base?.subtitle, print.subtitle || '[subtitle]'),
    summary: kept(
      'summary',
      base?.summary,
      print.summary.filter((text) => text !== ''),
    ),
    notes: kept('notes', base?.notes, [...print.notes]),
    job_number: kept('job_number', base?.job_number, print.job_number),
  };
}

function atLeastOne(values: readonly string[], blank: string): [string, ...string[]] {
  const [first = blank, ...others] = values.filter((value) => value !== '');
  return [first, ...others];
}

function withoutLabel(text: string, label: string): string {
  return oneLine(text.startsWith(label.trim()) ? text.slice(label.trim().length) : text);
}
