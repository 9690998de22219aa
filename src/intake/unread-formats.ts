import { type Problem, problem } from '../problems/index.js';
import type { FileKind } from './file-kind.js';

type Advice = { readonly endings: readonly string[]; readonly found: string; readonly fix: string };

const expected =
  'a Word file (.docx), a PDF file, a web page, a mail (.eml), a text file (.txt) or Markdown (.md)';
const saveAsWord =
  'choose "File", "Save As" and the type "Word Document (.docx)", and put the .docx file here';
const beside = 'Keep the original in another folder.';

/** What to do with each kind of file, in the words of the programs that officers have. */
const advice: readonly Advice[] = [
  {
    endings: ['doc', 'dot', 'wps', 'wpd'],
    found: 'a file of an older word processor',
    fix: `Open it in Word, ${saveAsWord}. ${beside}`,
  },
  {
    endings: ['rtf'],
    found: 'a rich text (RTF) file',
    fix: `Open it in Word, ${saveAsWord}. ${beside}`,
  },
  {
    endings: ['odt', 'ott', 'fodt', 'sxw'],
    found: 'a file of LibreOffice or OpenOffice',
    fix: `Open it in Word or LibreOffice, ${saveAsWord} (in LibreOffice: "Word 2007-365"). ${beside}`,
  },
  {
    endings: ['pages'],
    found: 'a file of Apple Pages',
    fix: 'Ask the sender for a Word file: in Pages, "File", "Export To", "Word" makes one.',
  },
  {
    endings: ['msg'],
    found: 'a mail as Outlook keeps it',
    fix: 'Open it in Outlook. If the submission is an attachment, save that into this folder; if it is the text of the mail, choose "Save As" and the type "HTML".',
  },
  {
    endings: ['zip', 'rar', '7z', 'gz', 'tar', 'tgz'],
    found: 'packed files',
    fix: 'Unpack them, and put the files that are in them here.',
  },
  {
    endings: ['png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'bmp', 'heic', 'webp', 'svg'],
    found: 'a picture',
    fix: 'Pictures of text cannot be read. Ask the sender for the Word file.',
  },
  {
    endings: ['xlsx', 'xls', 'xlsm', 'ods', 'csv', 'pptx', 'ppt', 'pptm', 'odp', 'key', 'numbers'],
    found: 'a spreadsheet or a presentation',
    fix: 'Copy the text that belongs to the submission into a Word file (.docx), and put that here.',
  },
  {
    endings: ['yaml', 'yml'],
    found: 'a YAML file with no submission of the same name beside it',
    fix: 'Put the submission beside it under the same name (itu.docx for itu.yaml), or correct the name.',
  },
];

const endingOfKind: Readonly<Partial<Record<FileKind, string>>> = {
  rtf: 'rtf',
  'old-office': 'doc',
  'open-document': 'odt',
  'apple-pages': 'pages',
  spreadsheet: 'xlsx',
  packed: 'zip',
  picture: 'png',
};

/**
 * Says what a file is and how to turn it into one that is read. `ending` is in lower case, without its dot; `kind` is
 * what the bytes say, and counts where they say more than the name.
 */
export function formatNotRead(file: string, ending: string, kind: FileKind = 'text'): Problem {
  const byName = advice.find(({ endings }) => endings.includes(ending));
  const byKind = advice.find(({ endings }) => endings.includes(endingOfKind[kind] ?? ''));
  // A spreadsheet of old Office has the bytes of a Word file of its time, and a .pages file may look like any zip.
  const isAmbiguous = byName !== undefined && (kind === 'old-office' || kind === 'packed' || kind === 'text');
  const known = isAmbiguous ? byName : (byKind ?? byName);
  const isMisnamed = !isAmbiguous && byKind !== undefined && byKind !== byName;
  const named = ending === '' ? 'without an ending' : `whose name ends in .${ending}`;
  return problem(
    'format-not-read',
    { file },
    {
      found:
        known === undefined
          ? ending === ''
            ? 'a file without an ending'
            : `a file that ends in .${ending}`
          : `${known.found}${isMisnamed ? ` ${named}` : ''}`,
      expected,
      fix:
        known?.fix ??
        'If it holds plain text, give it the ending .txt; otherwise open it in the program it was made with and save it as a Word document (.docx).',
    },
  );
}

const names = {
  pdf: ['a PDF file', '.pdf'],
  docx: ['a Word file', '.docx'],
  html: ['a web page', '.html'],
  mail: ['a mail', '.eml'],
  text: ['a text file', '.txt'],
} as const;

/** A file was read as what it is, not as what its name says. */
export function kindMismatch(file: string, ending: string, kind: keyof typeof names): Problem {
  const [what, right] = names[kind];
  return problem(
    'format-mismatch',
    { file },
    {
      found: `${what} ${ending === '' ? 'without an ending' : `whose name ends in .${ending}`}`,
      expected: `a name that ends in ${right}`,
      fix: `It was read as ${what}. Give it the ending ${right}, so that other programs open it too.`,
    },
  );
}
