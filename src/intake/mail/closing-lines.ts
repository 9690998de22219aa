/** Name, office, organization, address, telephone, mail. */
const mostLines = 10;
const longestLine = 160;

/** What letters close with: where these end a submission they are kept apart with the name below them. */
const ofLetters =
  /^(?:yours (?:sincerely|faithfully|truly)|(?:very )?sincerely(?: yours)?|respectfully|(?:with )?(?:my |our )?(?:best|kind|kindest|warm|warmest)(?: personal)? (?:regards|wishes)|(?:with )?regards|cordially)(?=\s*(?:[,.!]|$))/iu;
const ofMails =
  /^(?:(?:(?:many|with) )?(?:thanks|thank you)(?: again| in advance| very much)?(?:,? (?:and|with) (?:my |our )?(?:(?:best|kind|warm) )?(?:regards|wishes))?|all the best|best|cheers|(?:bien )?cordialement|(?:meilleures )?salutations(?: distinguées)?|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|mit freundlichen grüßen|freundliche grüße|atenciosamente)(?=\s*(?:[,.!]|$))/iu;

/** Where the close of a reply stands above its answers ("Best regards," and the name below it); null where none does. */
export function closeAboveAnswers(lines: readonly string[]): number | null {
  return closingAt(lines, [ofLetters, ofMails]);
}

/** The same at the end of a mail, for closes that no letter has. */
export function closeAtEnd(lines: readonly string[]): number | null {
  return closingAt(lines, [ofMails]);
}

function closingAt(lines: readonly string[], closes: readonly RegExp[]): number | null {
  for (let index = Math.max(0, lines.length - mostLines); index < lines.length; index += 1) {
    const isClose = closes.some((close) => isClosing(lines[index]!, close));
    if (isClose && lines.slice(index + 1).every(isOfSignature)) return index;
  }
  return null;
}

/** The close alone, or with the name and office that stood beside it. */
function isClosing(line: string, close: RegExp): boolean {
  const text = line.trim();
  if (text.length > 300) return false;
  const found = close.exec(text);
  if (found === null) return false;
  const rest = text.slice(found[0].length).replace(/^\s*[,.!]\s*/, '');
  return rest === '' || (/^\p{Lu}/u.test(rest) && isOfSignature(rest));
}

function isOfSignature(line: string): boolean {
  const text = line.trim();
  return text.length <= longestLine && !(/[.!?;:]$/.test(text) && text.split(/\s+/).length > 3);
}
