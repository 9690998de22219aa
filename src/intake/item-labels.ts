/** "(a)", "b)", "iv." and "(3)" at the head of a list item. Never "3.5 million" or "A. Smith": those are text. */
const mark = String.raw`\((?:\d{1,3}|[A-Za-z]|[ivx]{1,6})\)|(?:[a-z]|[ivx]{1,6})[.)]|[A-Z]\)`;
const wholeMark = new RegExp(`^(?:${mark})$`);
const markAtStart = new RegExp(String.raw`^(${mark})\s+(?=\S)`);

/** A number or letter that a list item has in print, by which a text may refer to it; null for bullets and the like. */
export function printedLabel(label: string | null): string | null {
  if (label === null) return null;
  if (/^\d{1,3}[.)]?$/.test(label)) return /\d$/.test(label) ? `${label}.` : label;
  return wholeMark.test(label) ? label : null;
}

/** Whether Markdown can hold a printed label as the mark of an item. */
export function isListNumber(label: string): boolean {
  return /^\d/.test(label);
}

/** The label with which a text begins, and how many letters it takes with the space behind it; null where there is none. */
export function labelAtStart(text: string): { readonly label: string; readonly length: number } | null {
  const found = markAtStart.exec(text.slice(0, 40));
  return found === null ? null : { label: found[1]!, length: found[0].length };
}
