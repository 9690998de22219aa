/** "WSIS Action Line C2. …", "Action lines C1 and C7", "C5 – Building confidence …", "ALC9 (Media)", "C5", "C4, C10: …". */
const actionLineHeading =
  /^(?:(?:the )?(?:WSIS )?action lines? (?:no\.? )?C? ?\d{1,2}\b|AL ?C ?\d{1,2}\b|C ?\d{1,2}(?:\s*[.:()–-]|\s+\p{Lu}|\s*$|,\s*C ?\d))/iu;

export function isActionLineHeading(text: string): boolean {
  return actionLineHeading.test(text);
}
