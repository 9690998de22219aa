import { countWords } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { LeftOut } from './what-was-left-out.js';

/** What a page holds beside its text, told once for each kind. */
export function problemsOfPage(
  file: string,
  { furniture, hidden, struck, other, scripts, unclearMarks }: LeftOut,
): readonly Problem[] {
  const problems: Problem[] = unclearMarks.map((mark) => unclear(file, mark));
  const kinds = new Map<string, string[]>();
  for (const { what, text } of furniture) {
    const known = kinds.get(what);
    if (known === undefined) kinds.set(what, [text]);
    else known.push(text);
  }
  if (kinds.size > 0) {
    const found = [...kinds].map(([what, texts]) => `${nameOf(what)} (${counted(texts)})`);
    problems.push(
      problem(
        'furniture-removed',
        { file },
        {
          found: `parts of the page that are not its text: ${found.join(', ')}`,
          expected: 'the text without what frames it',
          fix: 'Nothing to do; if some of it belongs to the submission, copy it into the text.',
        },
      ),
    );
  }
  const removed = [
    ...(hidden.length === 0 ? [] : [`hidden text (${counted(hidden)})`]),
    ...struckPieces(struck),
    ...other.slice(0, 8),
    ...(other.length > 8 ? [`${other.length - 8} more pictures or form fields`] : []),
    ...(scripts.length === 0 ? [] : [`what would run behind ${listed(scripts)}, whose words were kept`]),
  ];
  if (removed.length > 0) {
    problems.push(
      problem(
        'text-removed',
        { file },
        {
          found: removed.join(', '),
          expected: 'paragraphs, headings, lists and tables of text',
          fix: 'If what was left out matters, write it in words.',
        },
      ),
    );
  }
  return problems;
}

/** One piece is shown as it stood; of many, how many words they have and how they begin. */
function struckPieces(struck: LeftOut['struck']): readonly string[] {
  return (['deleted text', 'struck-through text'] as const).flatMap((what) => {
    const texts = struck.flatMap((one) => (one.what === what ? [one.text] : []));
    if (texts.length === 0) return [];
    const isShort = texts.length === 1 && texts[0]!.length <= 60;
    return [`${what} (${isShort ? texts[0]! : counted(texts)})`];
  });
}

/** It was taken out: hung on either note, it would cite one that the sender may not have meant. */
function unclear(file: string, { printed, before, line }: LeftOut['unclearMarks'][number]): Problem {
  return problem(
    'note-unattached',
    { file, ...(line === null ? {} : { line }) },
    {
      found: `the raised figure "${printed}" after "…${before}", which leads to no note, and more than one note of that number`,
      expected: 'a mark that says which note it means',
      fix: `It was left out. Look up in what the sender sent which note "${printed}" is meant, and write its mark there.`,
    },
  );
}

function nameOf(what: string): string {
  return what === 'outside' ? 'what stands outside its main part' : what;
}

function counted(texts: readonly string[]): string {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  const opening = texts.slice(0, 10).join(' … ');
  return `${words} ${words === 1 ? 'word' : 'words'}, "${opening.slice(0, 80)}${opening.length > 80 ? '…' : ''}"`;
}

function listed(words: readonly string[]): string {
  const named = words.slice(0, 3).map((text) => `"${text}"`);
  return `${named.join(', ')}${words.length > 3 ? ` and ${words.length - 3} more` : ''}`;
}
