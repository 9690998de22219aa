import { plainText } from '../document/index.js';
import type { Passage } from '../intake/index.js';

/** Where an imported text does not say what its original says, each place in words; none where it does. */
export function differencesOfPassages(
  original: readonly Passage[],
  imported: readonly Passage[],
): readonly string[] {
  const [before, after] = [original, imported].map((passages) => passages.map(printOf));
  const places: string[] = [];
  for (let index = 0; index < Math.max(before!.length, after!.length); index += 1) {
    if (before![index] === after![index]) continue;
    const passage = original[index] ?? imported[index]!;
    places.push(`"${plainText(passage.inlines).slice(0, 60)}"`);
  }
  return places;
}

function printOf({ kind, part, headings, inlines, notes }: Passage): string {
  const noted = notes.map((note) => plainText(note.inlines));
  return JSON.stringify([kind, part, headings, plainText(inlines), noted]);
}
