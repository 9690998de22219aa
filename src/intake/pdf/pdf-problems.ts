import { type Problem, problem } from '../../problems/index.js';
import type { Furniture } from './layout/furniture.js';
import type { ActivePart, Refusal } from './look/look-at-file.js';

const askFor = 'Ask the sender for the Word file it was made from, or for a PDF that Word itself has saved.';

export function refused(file: string, refusal: Refusal): Problem {
  switch (refusal.kind) {
    case 'not-a-pdf':
      return damaged(file, 'a file that does not begin like a PDF');
    case 'too-large':
      return problem(
        'pdf-too-large',
        { file },
        {
          found: refusal.what,
          expected: 'a document of some hundred pages',
          fix: `It was not opened: such files stop a computer. ${askFor}`,
        },
      );
    default:
      return refusal satisfies never;
  }
}

export function damaged(file: string, found: string): Problem {
  return problem(
    'pdf-damaged',
    { file },
    {
      found,
      expected: 'a whole PDF file',
      fix: `Open it in a PDF reader; if it fails there too, ask the sender to send it again. ${askFor}`,
    },
  );
}

export function encrypted(file: string): Problem {
  return problem(
    'pdf-encrypted',
    { file },
    {
      found: 'a PDF that opens only with a password',
      expected: 'a PDF that anyone can open',
      fix: 'Ask the sender for a copy without a password, or for the Word file it was made from.',
    },
  );
}

export function withoutText(file: string, pages: number): Problem {
  return problem(
    'pdf-no-text',
    { file },
    {
      found: `${pages === 1 ? 'one page' : `${pages} pages`} with no letters in them: pictures of text, such as a scanner makes, or damaged`,
      expected: 'a PDF whose text can be marked and copied',
      fix: 'Ask the sender for the Word file, or for the PDF as it was before it was printed and scanned.',
    },
  );
}

export function unreadableText(file: string): Problem {
  return problem(
    'pdf-no-text',
    { file },
    {
      found: 'text whose letters mean nothing when copied: its fonts do not say which letters they draw',
      expected: 'a PDF whose text can be marked and copied',
      fix: askFor,
    },
  );
}

export function pagesWithoutText(
  file: string,
  pages: readonly number[],
  what: 'pictures' | 'signs' | 'broken',
): Problem {
  const found = {
    pictures: 'no text on',
    signs: 'letters that mean nothing when copied on',
    broken: 'damage, or more than a page can hold, on',
  }[what];
  return problem(
    'pdf-pages-unread',
    { file, page: pages[0]! },
    {
      found: `${found} ${pages.length === 1 ? 'page' : 'pages'} ${list(pages.map(String), 20)}`,
      expected: 'text on every page',
      fix: 'The other pages were read. Look at these: if they hold text (a scan, a picture), ask the sender for it.',
    },
  );
}

const partNames: Readonly<Record<ActivePart, string>> = {
  script: 'JavaScript',
  attachment: 'attached files',
  xfa: 'a form of the XFA kind',
};

export function partsLeft(file: string, parts: readonly ActivePart[]): Problem {
  return problem(
    'pdf-parts-left',
    { file },
    {
      found: parts.map((part) => partNames[part]).join(', '),
      expected: 'a document of text alone',
      fix: 'Nothing of it was run or opened. If the submission has an attachment that matters, save it from a PDF reader and put it into the folder.',
    },
  );
}

export function furnitureRemoved(file: string, removed: readonly Furniture[]): Problem {
  const named = removed.map(({ text, pages }) => `"${text}" (on ${pages} ${pages === 1 ? 'page' : 'pages'})`);
  return problem(
    'furniture-removed',
    { file },
    {
      found: `lines that come again on each page: ${named.join(', ')}`,
      expected: 'the text without heads and feet of pages',
      fix: 'Nothing to do; if such a line belongs to the text, it has to be added by hand.',
    },
  );
}

export function hyphensUnsure(file: string, words: readonly string[]): Problem {
  return problem(
    'hyphen-unsure',
    { file },
    {
      found: `words divided at a line end, with nothing to show whether they have a hyphen: ${list(
        words.map((word) => `"${word}"`),
        20,
      )}`,
      expected: 'words that are written out elsewhere in the text',
      fix: 'Look at these words in the draft, and correct those that are wrong.',
    },
  );
}

export function pagesLeftOut(file: string, read: number, all: number): Problem {
  return problem(
    'pdf-too-large',
    { file },
    {
      found: `${all} pages`,
      expected: `a document of at most ${read} pages`,
      fix: 'It was not read. Ask the sender for the submission without its annexes.',
    },
  );
}

function list(items: readonly string[], most: number): string {
  const more = items.length > most ? ` and ${items.length - most} more` : '';
  return `${items.slice(0, most).join(', ')}${more}`;
}
