import type { NamedEntity } from '../context.js';

/** Whether a sentence opens with a body that the report knows by name: "UNDP and ITU are …", "In May, the World Bank has …". */
export type OpensWithEntity = (text: string) => boolean;

/**
 * By the names of the register, its acronyms and what else it calls its entities. A centre, a ministry or a division that
 * only the submission names says nothing to the report's reader of who told of it.
 */
export function opensWithEntityOf(entities: readonly NamedEntity[]): OpensWithEntity {
  const names = new Set(
    entities.flatMap(({ name, acronym, aliases }) =>
      [name ?? '', acronym ?? '', ...(aliases ?? [])].map(asKey),
    ),
  );
  for (const organ of organs) names.add(asKey(organ));
  names.delete('');
  return (text) => {
    const opening = capitals.exec(text.replace(ahead, ''))?.[0] ?? '';
    const words = opening.split(' ');
    return words.some((word, last) => {
      // "ITU and UNICEF", "ITU, with UNICEF": of a longer name, "European Union Agency", only the whole is one.
      const ends = /,$/.test(word) || words[last + 1] === undefined || words[last + 1] === 'and';
      return ends && names.has(asKey(words.slice(0, last + 1).join(' ')));
    });
  };
}

/** Bodies that send in nothing themselves and that every reader of the report knows. */
const organs = [
  'United Nations',
  'General Assembly',
  'Security Council',
  'Economic and Social Council',
  'Commission on Science and Technology for Development',
  'Human Rights Council',
  'Secretary-General of the United Nations',
  'High-level Political Forum on Sustainable Development',
  'World Summit on the Information Society',
  'African Union',
  'European Union',
  'European Commission',
  'League of Arab States',
  'Organization of American States',
  'Association of Southeast Asian Nations',
  'Caribbean Community',
  'Organisation for Economic Co-operation and Development',
  'Group of 20',
];

function asKey(name: string): string {
  return name.replace(/^[Tt]he |[,.;:()]/g, '');
}

const ahead =
  /^(?:(?:As of|In|On|By|Since|During|At|Together with|Jointly with|With) [^,]{1,60}, )?(?:[Tt]he )?/;

/** A run of words with capitals, and what stands between them in names; "UNICEF's partner" is another. */
const capitals =
  /^\p{Lu}[\p{L}\p{N}'&-]*(?:,? (?:\p{Lu}[\p{L}\p{N}'&-]*|of|the|for|on|in|and(?= \p{Lu}))){0,14}/u;
