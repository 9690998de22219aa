import { countWords } from '../../document/index.js';
import { type Problem, problem } from '../../problems/index.js';
import type { LeftOut } from './walk.js';

/** What a page holds beside its text, told once for each kind. */
export function problemsOfPage(
  file: string,
  { furniture, hidden, other, scripts }: LeftOut,
): readonly Problem[] {
  const problems: Problem[] = [];
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
