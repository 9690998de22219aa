/** A submission of a folder, and the YAML file of the same name beside it, which may carry its front matter. */
export type SubmissionName = { readonly name: string; readonly beside: string | null };

/** What Penholder and the office keep in the folder of a cycle beside submissions. */
const otherFiles = /^(?:(?:cycle|decisions)\.ya?ml|readme(?:\.[a-z]+)?)$/i;
/** Hidden files, Word's lock files (`~$report.docx`), and what Windows and editors leave behind. */
const leftovers = /^(?:\.|~\$|~|Thumbs\.db$|desktop\.ini$)|(?:\.tmp|\.bak|~)$/i;
const yaml = /\.ya?ml$/i;

/**
 * Which files of a cycle's folder are submissions, in the order given. A YAML file without the submission it should
 * describe is listed as one, so that the officer is told.
 */
export function submissionFileNames(names: readonly string[]): readonly SubmissionName[] {
  const candidates = names.filter((name) => !otherFiles.test(name) && !leftovers.test(name));
  const yamlOf = new Map(candidates.filter((name) => yaml.test(name)).map((name) => [stem(name), name]));
  const described = new Set(candidates.filter((name) => !yaml.test(name)).map(stem));
  return candidates
    .filter((name) => !yaml.test(name) || !described.has(stem(name)))
    .map((name) => ({ name, beside: yaml.test(name) ? null : (yamlOf.get(stem(name)) ?? null) }));
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '').toLowerCase();
}
