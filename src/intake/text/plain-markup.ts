/**
 * Makes the markup of a text file what a Markdown reader expects: web addresses are taken letter for letter, note
 * marks in brackets are marks, and a backslash that some program doubled is one.
 */
export function repairMarkup(text: string, hasBracketNotes: boolean): string {
  let repaired = text;
  if (repaired.includes('\\\\')) repaired = repaired.replace(/\\\\(?=[!-/:-@[-`{-~])/g, '\\');
  if (/https?:|www\./i.test(repaired)) repaired = repaired.replace(bareAddress, escapeAddress);
  if (hasBracketNotes) repaired = repaired.replace(/(?<=\S)\[(\d{1,3})\](?![(:[])/g, '[^$1]');
  return repaired;
}

/** An address that is neither in angle brackets nor a Markdown link's text or target. */
const bareAddress = /(?<![<[\w/.]|\]\()(?:https?:\/\/|www\.)[^\s<>"[\]]+/gi;

// "…?_gl=1*abc*_ga*…" has no italics in it.
function escapeAddress(address: string): string {
  // "*see https://…*": stars at the very end close what was opened before the address.
  const end = /[*_]+$/.exec(address)?.[0].length ?? 0;
  const inner = address.slice(0, address.length - end);
  return inner.replace(/[\\*_`~&]/g, '\\$&') + address.slice(address.length - end);
}
