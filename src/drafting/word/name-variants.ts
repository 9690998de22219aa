/**
 * Whether another name of an entity says the same as its own, so that the report's name may stand for it. A register
 * lists every name by which a sender can be found, programmes and parts of it among them ("Business Action …" of the
 * Chamber); a programme's acts are the programme's, and its name is never replaced.
 */
export function isVariant(alias: string, name: string, acronym: string | null): boolean {
  if (alias.includes(' ') && (sameWords(alias, name) || (acronym !== null && sameWords(alias, acronym))))
    return true;
  if (acronym !== null) return joined(alias) === joined(acronym);
  return (
    /^\p{Lu}\S*\p{Lu}/u.test(alias) && !alias.includes(' ') && madeOf(withoutUn(alias), withoutNations(name))
  );
}

/** "UN Development Programme", "… of the United Nations", "Secretariat of the Forum": the same words in another order. */
function sameWords(one: string, other: string): boolean {
  return wordsIn(one) === wordsIn(other);
}

function wordsIn(name: string): string {
  return withoutNations(name)
    .toLowerCase()
    .replaceAll('organisation', 'organization')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'the' && word !== 'of')
    .sort()
    .join(' ');
}

function withoutNations(name: string): string {
  return name.replace(/\b(?:the )?(?:United Nations|UN)\b(?: Secretariat$)?/g, '');
}

/** "UN DESA", "UNDESA" and "UN-DESA" are "DESA". */
function joined(name: string): string {
  return withoutUn(name).replace(/[\s-]/g, '').toLowerCase();
}

function withoutUn(name: string): string {
  return name.replace(/^UN[ /-]?(?=\p{Lu})/u, '');
}

/**
 * "ISOC" is made of the Internet Society's letters, "BASIS" not of the Chamber of Commerce's. The first and the last
 * word must have their part: "AU" is the Union, not its Commission.
 */
function madeOf(acronym: string, name: string): boolean {
  const letters = acronym.toLowerCase();
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((one) => !/^(?:|of|for|and|the|on|in)$/.test(one));
  let taken = 0;
  for (const [index, word] of words.entries()) {
    const lower = word.toLowerCase();
    let at = 0;
    while (at < lower.length && taken < letters.length && lower.charAt(at) === letters.charAt(taken)) {
      at += 1;
      taken += 1;
    }
    if (at === 0 && (index === 0 || index === words.length - 1)) return false;
  }
  return taken > 0 && taken === letters.length;
}
