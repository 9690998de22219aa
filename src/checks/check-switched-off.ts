import { nearest, type Problem, problem } from '../problems/index.js';
import type { Cycle } from '../records/index.js';
import { parseYaml, type YamlText } from '../schema/index.js';
import { rules } from './rules/index.js';

/** Names in `checks_off` of cycle.yaml that no rule has (`check-unknown`), each with its line: a misspelt one switches nothing off. */
export function checkSwitchedOff(
  yaml: YamlText,
  { checks_off }: Pick<Cycle, 'checks_off'>,
): readonly Problem[] {
  const ids: readonly string[] = rules.map(({ id }) => id);
  const unknown = checks_off.map((id, index) => ({ id, index })).filter(({ id }) => !ids.includes(id));
  if (unknown.length === 0) return [];
  const parsed = parseYaml(yaml);
  return unknown.map(({ id, index }) => {
    const path = ['checks_off', String(index)];
    const place = parsed.ok ? parsed.value.placeOf(path) : { file: yaml.file };
    const meant = nearest(id, ids);
    return problem(
      'check-unknown',
      { ...place, path: path.join('.') },
      {
        found: `"${id}"`,
        expected: 'the name of a check, as its message gives it after "error", "warning" or "note"',
        fix:
          meant === undefined
            ? 'Copy the name from a message, or take the line out.'
            : `Did you mean "${meant}"?`,
      },
    );
  });
}
