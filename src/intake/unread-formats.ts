import { type Problem, problem } from '../problems/index.js';

type Advice = { readonly endings: readonly string[]; readonly found: string; readonly fix: string };

const expected = 'a Markdown file (.md) or a text file (.txt)';
const beside = 'Move the original out of the folder, or keep it elsewhere.';

/** What to do with each kind of file, in the words of the programs that officers have. */
const advice: readonly Advice[] = [
  {
    endings: ['docx', 'docm', 'dotx'],
    found: 'a Word file',
    fix: `Word files are not read yet. In Word choose "Save As", "Plain Text (.txt)" and the encoding "Unicode (UTF-8)", and put the .txt file here. ${beside}`,
  },
  {
    endings: ['pdf'],
    found: 'a PDF file',
    fix: `PDF files are not read yet. Open it in Word ("File", "Open"), choose "Save As", "Plain Text (.txt)" and the encoding "Unicode (UTF-8)", and put the .txt file here. ${beside}`,
  },
  {
    endings: ['html', 'htm', 'mht', 'mhtml'],
    found: 'a web page',
    fix: `Web pages are not read yet. Open it in a browser, copy the text into Notepad, and save it here as a .txt file in the encoding UTF-8. ${beside}`,
  },
  {
    endings: ['doc', 'dot', 'odt', 'rtf', 'wps'],
    found: 'a file of an older or another word processor',
    fix: `Open it in Word or LibreOffice, save it as "Plain Text (.txt)" in the encoding "Unicode (UTF-8)", and put the .txt file here. ${beside}`,
  },
  {
    endings: ['pages'],
    found: 'a file of Apple Pages',
    fix: 'Ask the sender for a text or Word file: in Pages, "File", "Export To", "Plain Text" makes one.',
  },
  {
    endings: ['eml', 'msg'],
    found: 'a mail message',
    fix: 'Save the submission itself, or its attachment, as a text file (.txt) in the encoding UTF-8.',
  },
  {
    endings: ['zip', 'rar', '7z', 'gz', 'tar', 'tgz'],
    found: 'packed files',
    fix: 'Unpack them, and put the text files that are in them here.',
  },
  {
    endings: ['png', 'jpg', 'jpeg', 'gif', 'tif', 'tiff', 'bmp', 'heic', 'webp', 'svg'],
    found: 'a picture',
    fix: 'Pictures of text cannot be read. Ask the sender for the text itself, or type it into a .txt file.',
  },
  {
    endings: ['xlsx', 'xls', 'ods', 'csv', 'pptx', 'ppt', 'odp'],
    found: 'a spreadsheet or a presentation',
    fix: 'Copy the text that belongs to the submission into a .txt file in the encoding UTF-8.',
  },
  {
    endings: ['yaml', 'yml'],
    found: 'a YAML file with no submission of the same name beside it',
    fix: 'Put the submission beside it under the same name (itu.txt for itu.yaml), or correct the name.',
  },
];

/** Says what a file is and how to turn it into one that is read. `ending` is in lower case, without its dot. */
export function formatNotRead(file: string, ending: string): Problem {
  const known = advice.find(({ endings }) => endings.includes(ending));
  return problem(
    'format-not-read',
    { file },
    {
      found: known?.found ?? (ending === '' ? 'a file without an ending' : `a file that ends in .${ending}`),
      expected,
      fix:
        known?.fix ??
        'If it holds plain text, give it the ending .txt; otherwise open it in the program it was made with and save it as text.',
    },
  );
}
