import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { root } from '../cycle.js';
import { read, shown } from './reading.js';

/** One folder for each fashion of writing: `input.txt` or `.md` and what it is read as. `UPDATE=1` writes the latter. */
const folder = `${root}/test/fixtures/intake`;
const update = process.env.UPDATE === '1';

describe('submissions in many fashions', () => {
  for (const name of readdirSync(folder).sort()) {
    const input = ['input.txt', 'input.md'].find((one) => existsSync(`${folder}/${name}/${one}`));
    if (input === undefined) continue;
    test(name.replaceAll('-', ' '), async () => {
      const found = await understood(readFileSync(`${folder}/${name}/${input}`), input);
      const file = `${folder}/${name}/expected.yaml`;
      if (update) writeFileSync(file, stringify(found, { lineWidth: 110, aliasDuplicateObjects: false }));
      expect(found).toEqual(parse(readFileSync(file, 'utf8')));
    });
  }
});

async function understood(bytes: Uint8Array, path: string) {
  const { submission, problems } = await read(new Uint8Array(bytes), path);
  const { cover, title, frontMatter, passages } = submission;
  return {
    ...(frontMatter === null ? {} : { frontMatter }),
    cover,
    title,
    passages: passages.map(({ kind, part, headings, leadIn, inlines, notes, place }) => ({
      kind,
      part,
      ...(headings.length === 0 ? {} : { headings: [...headings] }),
      ...(leadIn === null ? {} : { leadIn }),
      line: place.line,
      text: shown(inlines),
      ...(notes.length === 0
        ? {}
        : { notes: Object.fromEntries(notes.map((note) => [note.label, shown(note.inlines)])) }),
    })),
    problems: problems.map(({ code, place, found }) => ({ code, line: place.line ?? null, found })),
  };
}
