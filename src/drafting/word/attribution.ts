import { type Piece, textOf } from '../sentences/pieces.js';
import { isNumberWord } from '../style/number-words.js';
import { openingNumber } from '../style/opening-figure.js';
import type { AttributionForm } from './attribution-forms.js';
import { applyEdits, type Reworded } from './edits.js';
import type { EntityNames } from './entity-names.js';
import { mayOpenWithOwn, opensWithOwn, opensWithQuotedName, opensWithVerbName } from './own-work.js';
import { pronounBeforeNoun } from './pronouns.js';
import { alike } from './view.js';

/**
 * `inFront`: the name must stand before the sentence. `figures`: a number that no longer opens it becomes a figure. `matter`:
 * the phrase that its title gave it, behind which the name stands: "With regard to shelf sensors, UNDP reported that".
 */
type Manner = {
  readonly form: AttributionForm;
  readonly inFront: boolean;
  readonly figures: boolean;
  readonly matter: string | null;
};

/**
 * Says whose a sentence is: "According to UNDP, …", "UNDP reported that …", or ", according to UNDP" before its full
 * stop, the last also where nobody can tell whether its first word is a name and must keep its capital. `unitText`: where
 * a word that also occurs in lower case shows that it is none. Null where nothing can be done (a question), or where the
 * name would change what is said.
 */
export function attribute(
  pieces: readonly Piece[],
  names: EntityNames,
  unitText: string,
  { form, inFront, figures, matter }: Manner,
): Reworded | null {
  const text = textOf(pieces);
  if (matter !== null && text.startsWith(`${matter}, `) && !/\breported\b|\breports that\b/.test(text))
    return applyEdits(pieces, [
      { start: matter.length + 2, from: '', to: `${names.inText} reported that `, rule: 'attribution' },
    ]);
  // "Peru reported that, according to the national survey, …"
  if (/^According to (?:the|an?) \p{Ll}/u.test(text))
    return applyEdits(pieces, [
      {
        start: 0,
        from: 'A',
        to: `${names.inText.replace(/^the /, 'The ')} reported that, a`,
        rule: 'attribution',
      },
    ]);
  // Behind a name in front, a pronoun that has no noun of its own would stand for it.
  if (!inFront && pronounBeforeNoun(alike(text))) return behind(pieces, text, names);
  const first = /^["'“‘(]?([\p{L}\p{N}$€£][\p{L}\p{N}'’.-]*)/u.exec(text);
  const word = first?.[1] ?? '';
  const opens = first !== null && first[0] === word;
  const keeps = opens ? keepsItsForm(word, text) : opensWithQuotedName(alike(text));
  // What is its own, the sender tells; it does not merely say so.
  const fitting = mayOpenWithOwn(text) || /\baccording to\b/i.test(text) ? 'reported' : form;
  const atEnd =
    fitting === 'according-last' && !inFront && isShort(text) ? behind(pieces, text, names) : null;
  if (atEnd !== null) return atEnd;
  const ahead =
    inFront || /\baccording to\b/i.test(text) ? 0 : (placeOrTime.exec(alike(text))?.[0].length ?? 0);
  // "According to ECLAC, with the Alliance, a study was made": both would seem to have said so.
  if (ahead === 0 && !inFront && isShort(text) && /^(?:Together |Jointly )?[Ww]ith /.test(text)) {
    const atItsEnd = behind(pieces, text, names);
    if (atItsEnd !== null) return atItsEnd;
  }
  if (ahead > 0)
    return applyEdits(pieces, [
      { start: ahead, from: '', to: `according to ${names.inText}, `, rule: 'attribution' },
    ]);
  if (keeps || (opens && mayBeLowered(word, text, unitText))) {
    const lead = leadOf(fitting, text, names);
    const number = figures ? openingNumber(text) : null;
    const from = number?.words ?? (keeps ? '' : word.charAt(0));
    const to = number?.figure ?? from.toLowerCase();
    return applyEdits(pieces, [{ start: 0, from, to: lead + to, rule: 'attribution' }]);
  }
  return opensWithOwn(text) ? null : behind(pieces, text, names);
}

/**
 * "In Zambia, the survey led …" is "In Zambia, according to ECA, the survey led …": two phrases in a row before the subject
 * read badly. Not before a capital, which may go on with a list ("In Mali, Niger and Chad"), nor before a participle, nor
 * where a work is explained ("Under ShelfX, a project of 2020, ").
 */
const placeOrTime =
  /^(?:In|At|On|By|Since|During|Throughout|Across|After|Before|Between|From|As of|Following|(?:Through|Under|With|Together with|Jointly with|Using|Building on)(?!.{2,60}?, an? )) [^,;:()"]{2,60}, (?!(?:and|or|but|which|who|whose|where|when|including|such|as|with|together|jointly|especially|particularly|both|\p{Ll}+(?:ed|ing))\b)(?!\d{4}\b)(?![^,.]{1,80},)(?=\p{Ll}|\d)/u;

function leadOf(form: AttributionForm, text: string, { inText }: EntityNames): string {
  // "reported that according to …", "reported that, as of …", "reported that it reported" read badly.
  const plain = form === 'reported' && !/^[^,]{0,60},/.test(text) && !/["“”;:]|\breport(?:s|ed)\b/.test(text);
  return plain ? `${inText.replace(/^the /, 'The ')} reported that ` : `According to ${inText}, `;
}

/** Behind a long sentence, or one that ends in a clause of its own, nobody knows what the words belong to. */
function isShort(text: string): boolean {
  return (
    text.split(' ').length <= 24 && !/, (?:which|who|where|while|and) |[;:]|\b(?:that|because) /.test(text)
  );
}

function behind(pieces: readonly Piece[], text: string, names: EntityNames): Reworded | null {
  const stop = /\.["'”’)]*$/.exec(text);
  if (stop === null || stop[0].length > 1) return null;
  return applyEdits(pieces, [
    { start: stop.index, from: '.', to: `, according to ${names.inText}.`, rule: 'attribution' },
  ]);
}

/** "According to ITU, …" and "…, according to a survey": the sentence says itself whose it is. */
export function isAttributed(pieces: readonly Piece[]): boolean {
  return /^["'“‘(]?According to |[,;:] according to |\baccording to (?:the )?\p{Lu}/u.test(textOf(pieces));
}

/** Figures, acronyms and names stand anywhere as they are. */
export function keepsItsForm(word: string, text: string): boolean {
  if (opensWithVerbName(text)) return true;
  if (/^[^\p{L}]/u.test(word) || /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(word)) return true;
  // Two capitalised words in a row open a name: "Kyoto IGF Messages", "Member States"; "Sixteen Regional Centres" none.
  // "Second Chance Education" is a name as well.
  if (/^(?:First|Second|Third|New) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}/u.test(text)) return true;
  if (isNumberWord(word.toLowerCase())) return false;
  return !functionWords.has(word.toLowerCase()) && /^[\p{L}.'’-]+ \p{Lu}\p{Ll}/u.test(text);
}

/** Whether a sentence's first word loses its capital behind another: whether it is no name. */
export function mayBeLowered(word: string, text: string, unitText: string): boolean {
  const lower = word.toLowerCase();
  if (word.length === 1 && lower !== 'a') return false;
  if (isNumberWord(lower)) return true;
  if (functionWords.has(lower)) return !/^The \p{Lu}[\p{L}]+ (?:Times|Hague|Gambia|Bahamas)\b/u.test(text);
  if (/^\p{Lu}\p{Ll}+ing$/u.test(word) && lower !== 'beijing') return true;
  return word.length > 2 && standsAsWord(lower, alike(unitText));
}

/** Whether a word stands in a text for itself; its marks, such as an apostrophe, may be any. */
function standsAsWord(word: string, text: string): boolean {
  const letters = word.replace(/[^\p{L}\p{N}]/gu, '\\W');
  // Nearly every text ends here; an expression for each word would have to be compiled.
  if (letters === word && !text.includes(word)) return false;
  return new RegExp(`(?<![\\p{L}/.@-])${letters}(?![\\p{L}/@])`, 'u').test(text);
}

const functionWords = new Set(
  `a about above across after against all along almost although among an and another any around as at because before
  behind below beneath beside between beyond both but by despite did do does during each either eight eleven every
  few fewer five for four from given half has have he her here how however if in including into is it its just many
  more most much neither nine no nor not nothing of on once one only or other over overall part per seven several
  she since six so some ten than that the their them then there these they third this those three through throughout
  thus to together towards twelve two under until up upon was were what when where whereas whether which while who
  with within without yet approximately nearly roughly recently currently today globally worldwide significant
  various numerous new first second finally lastly sub-saharan`.split(/\s+/),
);
