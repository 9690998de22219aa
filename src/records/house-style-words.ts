import { type Place, type Problem, problem } from '../problems/index.js';
import type { HouseStyleRegister } from './house-style.generated.js';

const izeEndings = ['e', 'es', 'ed', 'ing', 'er', 'ers', 'able', 'ation', 'ations', 'ational', 'ationally'];

/** The forms of a word in -ise with those in -ize: "organise" → "organize", "organisations" → "organizations". */
export function izeForms(stem: string): readonly (readonly [from: string, to: string])[] {
  return izeEndings.map((ending) => [`${stem}is${ending}`, `${stem}iz${ending}`]);
}

/**
 * Each spelling has one entry, and no entry changes what another one made: else a second pass over a sentence would
 * change it again.
 */
export function checkHouseStyle(
  { words, ize }: HouseStyleRegister,
  placeIn: (path: readonly string[]) => Place,
): readonly Problem[] {
  const changed = new Map<string, number>();
  const spelled = new Set(ize.flatMap((stem) => izeForms(stem).map(([from]) => from)));
  const problems: Problem[] = [];
  for (const [index, { from }] of words.entries()) {
    const other = changed.get(from.toLowerCase());
    if (other === undefined) changed.set(from.toLowerCase(), index);
    else
      problems.push(
        conflict(placeIn(['words', String(index), 'from']), `"${from}", which is also entry ${other + 1}`),
      );
  }
  for (const [index, { from, to }] of words.entries()) {
    const again = partsOf(to).find((part) => {
      const by = changed.get(part);
      // An entry that only gives capitals ("internet") changes no word that has them.
      const changes = by !== undefined && words[by]?.to.toLowerCase() !== part;
      return spelled.has(part) || (changes && by !== index);
    });
    if (again !== undefined)
      problems.push(
        conflict(
          placeIn(['words', String(index), 'to']),
          `"${from}" becomes "${to}", and another rule changes "${again}"`,
        ),
      );
  }
  return problems;
}

function conflict(place: Place, found: string): Problem {
  return problem('register-conflict', place, {
    found,
    expected: 'words that are changed once and then stay',
    fix: 'Remove one of the two entries.',
  });
}

/** Every run of words in a text, in lower case: "data", "data set", "set"; a compound's parts as well. */
function partsOf(text: string): readonly string[] {
  const words = text.toLowerCase().split(' ');
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((__, length) => words.slice(from, from + length + 1).join(' ')),
  );
  return [...new Set([...runs, ...words.flatMap((word) => word.split('-'))])];
}
