/** "Participants praised …": those of what? Of "the WSIS Forum" or "40 countries" they say it themselves. */
const thoseWhoCame =
  /^(?:(?:most|many|some|half|several|all|\d[\d,.]*(?: per cent)?) of the |the )?(?:participants|attendees|panellists|trainees|respondents|interviewees|discussants|beneficiaries)\b(?![^.]* (?:of|in|at|from|to) (?:the )?(?:\p{Lu}|\d))/iu;

/** "In Kakuma the coaches, who are teachers, copied": those of what? */
const definitePersons =
  /^(?:In (?:the )?\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*){0,3},? )?[Tt]he (?:coaches|trainers|teachers|participants|graduates|fellows|volunteers|students|learners|farmers|users|operators|partners|mentors|trainees), (?:who|most of whom|many of whom)\b/u;

/** "Over 90 organizations have joined; statements were made": what? */
const joined =
  /^(?:(?:Over|Some|More than|About|Nearly) )?\d[\d,.]* (?:[\p{L}-]+ ){1,3}(?:have |has |had )?joined(?=[;.,]|$)/u;

/** "300 teachers took part.": in what? */
const tookPart = /\b(?:took part|taken part|participated|attended|benefited|were trained|were reached)[.]?$/;

/** Whether a sentence tells of persons, or of what they took part in, whom only the one before names. */
export function namesPersonsAgain(text: string): boolean {
  return thoseWhoCame.test(text) || definitePersons.test(text) || joined.test(text) || tookPart.test(text);
}
