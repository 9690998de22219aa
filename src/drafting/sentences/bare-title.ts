import { alike } from '../word/view.js';
import { nameOf } from './title-name.js';

/** "Fiche 2: Cold Thread", "Sealed & Seen": all that stands under it is of it. */
export function isOfOneWork(title: string): boolean {
  return numbered.test(alike(title)) || nameOf(bare(title)) !== null;
}

/** A title without the action lines in brackets behind it. */
export function withoutCodes(printed: string): string {
  return alike(printed)
    .replace(/[.:]$/, '')
    .replace(/ \([^()]*\bC\d[^()]*\)$/, '');
}

const ofRegion = /\b(?:Africa|America|Americas|Arab|Asia|Balkans|Caribbean|Europe|Pacific|Region|Sahel)\b/;

/** "Fiche 2 – Advance data", "Project 1: Code in Hands". */
const numbered =
  /^(?:Activity|Annex|Box|Case(?: study)?|Component|Example|Fiche|Figure|Initiative|Project|(?:Project |Fact )?[Ss]heet|Spotlight|Story|Table) \d{1,2}(?:[.:]| [\u2013\u2014-])? (?=\S)/i;

/** A title without what numbers it or codes it: of its parts the first that is a name, or the last. */
export function bare(printed: string): string {
  const parts = withoutCodes(printed)
    .replace(numbered, '')
    .split(/: | [\u2013\u2014-] /u)
    .map((part) =>
      part.replace(
        /^(?:C\d{1,2}(?: e-[a-z]+)?[.:]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2})+\.?) /,
        '',
      ),
    );
  const named = parts.filter((part) => nameOf(part) !== null);
  // "Western Asia: Code for Lamps"; "The State of Lamps: Tackling Darkness" is a book and what is in it.
  return (named.length > 1 && ofRegion.test(named[0]!) ? named.at(-1) : named[0]) ?? parts.at(-1)!;
}
