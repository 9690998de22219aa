// What a Word file says beside its text, to be told and never drafted.
import { type Problem, problem } from '../../problems/index.js';
import type { Package } from '../package/open-package.js';
import type { Relationship } from '../package/relationships.js';
import { paragraphsOf } from '../read/notes.js';
import {
  attribute,
  childElements,
  childrenNamed,
  missingElement,
  textOf,
  type XmlElement,
} from '../xml/element.js';
import { shorten } from './findings.js';
import { shownText } from './inline-reader.js';

/** Another part that the main part points to; the missing element where it cannot be read: nothing hangs on it. */
export function otherPart(file: Package, kind: string): XmlElement {
  const relationships = file.relationships(file.main);
  const found = relationships.ok
    ? relationships.value.find((one) => one.kind === kind && !one.external)
    : undefined;
  return found === undefined ? missingElement : readable(file, found.target);
}

function readable(file: Package, name: string): XmlElement {
  const root = file.xml(name);
  return root.ok ? root.value : missingElement;
}

/** A property of the package, by the last word of its name. */
function packageProperty(file: Package, kind: RegExp, name: string): string {
  const relationships = file.relationships('');
  const target = relationships.ok
    ? relationships.value.find((one) => kind.test(one.kind))?.target
    : undefined;
  if (target === undefined) return '';
  const root = readable(file, target);
  const found = childElements(root).find((one) => one.name.endsWith(`}${name}`) || one.name === name);
  return found === undefined ? '' : shorten(textOf(found));
}

/** A page of text has some ten paragraphs; converters write "1" whatever the length. */
const mostOnPage = 10;

/** As the program that saved the file counted them; null where it did not. */
export function pagesOf(file: Package, paragraphs: number): number | null {
  const pages = Number(packageProperty(file, /^extended-?properties$/i, 'Pages'));
  const isCounted = pages > 1 || paragraphs <= mostOnPage;
  return Number.isInteger(pages) && pages > 0 && pages < 100_000 && isCounted ? pages : null;
}

/** More than these tell nobody more. */
const mostNamed = 5;

export function commentProblems(file: Package): readonly Problem[] {
  const comments = childrenNamed(otherPart(file, 'comments'), 'w:comment');
  if (comments.length === 0) return [];
  const shown = comments.slice(0, mostNamed).map((comment) => {
    const author = shorten(attribute(comment, 'w:author') ?? '');
    const words = shorten(
      paragraphsOf(comment, () => {})
        .map(shownText)
        .join(' '),
    );
    return `${author === '' ? '' : `${author}: `}"${words}"`;
  });
  const more = comments.length > mostNamed ? `, and ${comments.length - mostNamed} more` : '';
  return [
    problem(
      'comments-left-out',
      { file: file.file },
      {
        found: `${comments.length === 1 ? 'a comment' : `${comments.length} comments`} (${shown.join(', ')}${more})`,
        expected: 'the text alone',
        fix: 'Comments are never drafted. Read them in Word: one may say that the text is not final.',
      },
    ),
  ];
}

/** What stands at the head of the pages, line by line; a letterhead may stand there alone. */
export function pageHeads(
  file: Package,
  relationships: ReadonlyMap<string, Relationship>,
): readonly string[] {
  return pageTexts(file, relationships, ['header']).filter(
    (text) => text !== '' && text.length <= longestHead,
  );
}

/** No name and address in one line is longer. */
const longestHead = 400;

/** The different paragraphs of parts that stand on every page. */
function pageTexts(
  file: Package,
  relationships: ReadonlyMap<string, Relationship>,
  kinds: readonly ('header' | 'footer')[],
): readonly string[] {
  const texts = new Set<string>();
  for (const { kind, external, target } of relationships.values()) {
    if (external || !kinds.some((one) => one === kind)) continue;
    for (const paragraph of paragraphsOf(readable(file, target), () => {}))
      texts.add(shownText(paragraph).replace(/\s+/g, ' ').trim());
  }
  return [...texts];
}

/** "Page 3 of 7" and the like say nothing. */
const pageWords = /^(?:page|p\.|of|von|de|sur|seite|\d+|[^\p{L}]+|\s+)*$/iu;

export function furnitureProblems(
  file: Package,
  relationships: ReadonlyMap<string, Relationship>,
): readonly Problem[] {
  const texts = pageTexts(file, relationships, ['header', 'footer']).filter(
    (text) => text.length > longestHead || !pageWords.test(text),
  );
  if (texts.length === 0) return [];
  const shown = texts.slice(0, mostNamed * 2).map((text) => `"${shorten(text)}"`);
  const more = texts.length > shown.length ? ` and ${texts.length - shown.length} more` : '';
  return [
    problem(
      'furniture-removed',
      { file: file.file },
      {
        found: `heads and feet of pages: ${shown.join(', ')}${more}`,
        expected: 'the text without heads and feet of pages',
        fix: 'Nothing to do; if something there belongs to the submission, type it into the text.',
      },
    ),
  ];
}

export function authorProblems(file: Package): readonly Problem[] {
  const creator = packageProperty(file, /^core-?properties$/i, 'creator');
  const editor = packageProperty(file, /^core-?properties$/i, 'lastModifiedBy');
  if (creator === '' && editor === '') return [];
  const names = [
    ...(creator === '' ? [] : [`${creator} as its author`]),
    ...(editor === '' || editor === creator ? [] : [`${editor} as who saved it last`]),
  ];
  return [
    problem(
      'file-author',
      { file: file.file },
      {
        found: `a file that names ${names.join(' and ')}`,
        expected: 'a sender named in the text',
        fix: 'Nothing to do: names of persons in a file are never drafted. They may help to know who sent it.',
      },
    ),
  ];
}

export function macroProblems(file: Package): readonly Problem[] {
  if (!file.names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) return [];
  return [
    problem(
      'macros-not-run',
      { file: file.file },
      {
        found: 'a Word file that carries macros',
        expected: 'a Word file without macros',
        fix: 'Nothing to do: they are not run. Do not enable them when you open the file in Word.',
      },
    ),
  ];
}
