import { literalText } from '../../document/index.js';
import { type Problem, problem, type Result } from '../../problems/index.js';
import type { RawBlock } from '../raw-block.js';
import { placeIn } from './note-marks.js';

const noteTitle = /^\s*(?:(?:foot|end)?notes?|references|sources)\s*:?\s*$/i;

/** Takes out lines "Notes", "References", "Endnotes" that stand alone over notes: they are told, and go with them. */
export function withoutNoteTitles(blocks: readonly RawBlock[], file: string): Result<readonly RawBlock[]> {
  const problems: Problem[] = [];
  const value = blocks.filter((block, index) => {
    if (block.kind !== 'heading' && block.kind !== 'paragraph') return true;
    const text = literalText(block.inlines);
    if (text.length > 30 || !noteTitle.test(text) || !isOverNotes(blocks, index)) return true;
    problems.push(
      problem('furniture-removed', placeIn(file, block.place), {
        found: `the title over the notes: "${text.trim()}"`,
        expected: 'the text of the submission alone',
        fix: 'Nothing to do: each note stands with its sentence.',
      }),
    );
    return false;
  });
  return { value, problems };
}

function isOverNotes(blocks: readonly RawBlock[], index: number): boolean {
  let next = index + 1;
  while (blocks[next]?.kind === 'rule' || blocks[next]?.kind === 'page-end') next += 1;
  return blocks[next]?.kind === 'note';
}
