import { sha256 } from '../document/index.js';
import type { Submission } from '../intake/index.js';
import { type Problem, problem, type Result } from '../problems/index.js';
import { type Entity, findEntity, nearestEntity } from './entity-names.js';
import type { Record } from './record.generated.js';
import type { Registers } from './registers.js';

/** Who sent a submission, and where that was read. */
export type Sender = {
  readonly entity: Record['entity'];
  readonly from: Record['facts']['from'];
  /** The register's entry, or null where it has none. */
  readonly entry: Entity | null;
};

/**
 * The sender as the front matter says, else the cover sheet, else the file's name. A file's name counts only where the
 * register knows it; without any of the three there is no sender (`entity-missing`). One that the register does not
 * know is kept under the name it gives itself (`entity-unknown`).
 */
export function senderOf(submission: Submission, registers: Registers): Result<Sender | null> {
  const stated = statedName(submission);
  const byFile = entityOfFileName(submission.file, registers);
  if (stated === null) {
    return byFile === null
      ? { value: null, problems: [missing(submission, registers)] }
      : { value: { entity: registered(byFile), from: 'file-name', entry: byFile }, problems: [] };
  }
  const entry = findEntity(registers, stated.name);
  if (entry !== null) {
    return {
      value: { entity: registered(entry), from: stated.from, entry },
      problems: otherCover(submission, entry, registers),
    };
  }
  const entity = unregistered(stated.name);
  return {
    value: { entity, from: stated.from, entry: null },
    problems: [unknown(submission, stated, entity, byFile, registers)],
  };
}

type Stated = { readonly name: string; readonly from: 'front-matter' | 'cover-sheet' };

function statedName({ frontMatter, cover }: Submission): Stated | null {
  const written = frontMatter?.entity.trim() ?? '';
  if (written !== '') return { name: written, from: 'front-matter' };
  const printed = cover?.entityNamed?.trim() ?? '';
  return printed === '' ? null : { name: printed, from: 'cover-sheet' };
}

/** "undp.pdf", "2021-undesa.txt", "UNDP_submission_final.docx": what is left beside the year and such words. */
function entityOfFileName(file: string, registers: Registers): Entity | null {
  const stem = file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const words = stem.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const telling = words.filter((word) => !/^(?:\d+|v\d+)$/.test(word) && !fillers.has(word.toLowerCase()));
  return findEntity(registers, words.join(' ')) ?? findEntity(registers, telling.join(' '));
}

const fillers = new Set(
  'submission submissions input inputs contribution contributions response report wsis cstd final draft rev copy letter en eng english'.split(
    ' ',
  ),
);

function registered({ id, name, acronym, kind, region }: Entity): Record['entity'] {
  return { id, name, acronym, kind, region, registered: true };
}

/** "Universal Acceptance Steering Group (UASG)": the bracket is the acronym. */
function unregistered(named: string): Record['entity'] {
  const [, full = named, bracket = null] = /^(.+?) ?\(([^()\s]{2,12})\)$/.exec(named) ?? [];
  const name = full.trim();
  return { id: slug(name), name, acronym: bracket, kind: 'unknown', region: null, registered: false };
}

/** Longer ids make file names that some disks refuse. */
const longestSlug = 60;

/** Lower-case letters, digits and hyphens of a name; a name in another script has none of them and gets its hash. */
function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const made = (words[0] === 'the' ? words.slice(1) : words).join('-');
  if (made === '') return `entity-${sha256(name).slice(0, 8)}`;
  return made.length <= longestSlug ? made : `${made.slice(0, longestSlug - 9)}-${sha256(name).slice(0, 8)}`;
}

const whereOf = { 'front-matter': 'in the front matter', 'cover-sheet': 'on the cover sheet' } as const;

function unknown(
  submission: Submission,
  stated: Stated,
  entity: Record['entity'],
  byFile: Entity | null,
  registers: Registers,
): Problem {
  const near = nearestEntity(registers, stated.name) ?? byFile;
  const otherwise =
    near === null
      ? ''
      : ` If it is ${near.name}, correct the name, or add it to the aliases of "${near.id}" there.`;
  return problem(
    'entity-unknown',
    { file: submission.file },
    {
      found: `"${shortened(stated.name)}" ${whereOf[stated.from]}`,
      expected: `a name, acronym or alias in ${registers.entitiesFile}`,
      fix: `Add these lines at the end of ${registers.entitiesFile}, with the kind and region that are right:\n${entryFor(entity)}Until then the submission is drafted as from an entity of unknown kind.${otherwise}`,
    },
  );
}

/** An entry that can be pasted as it is. */
function entryFor({ id, name, acronym }: Record['entity']): string {
  return [
    `  - id: ${id}`,
    `    name: ${JSON.stringify(shortened(name))}`,
    `    acronym: ${acronym === null ? 'null' : JSON.stringify(acronym)}`,
    '    kind: civil-society # or intergovernmental-organization, private-sector, multi-stakeholder, …',
    '    region: null # or africa, asia-pacific, western-asia, europe, latin-america-caribbean',
    '',
  ].join('\n');
}

function shortened(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

function missing({ file }: Submission, { entitiesFile }: Registers): Problem {
  return problem(
    'entity-missing',
    { file },
    {
      found: 'no sender in the front matter, on a cover sheet or in the name of the file',
      expected: `a name, acronym or id of ${entitiesFile} in one of them`,
      fix: 'Write "entity: …" into the front matter, or into a YAML file of the same name beside the file. The submission is left out until then.',
    },
  );
}

/** Front matter decides; but a cover sheet that names somebody else may mean that the wrong file was described. */
function otherCover(submission: Submission, entry: Entity, registers: Registers): readonly Problem[] {
  const printed = submission.frontMatter === null ? null : (submission.cover?.entityNamed ?? null);
  const other = printed === null ? null : findEntity(registers, printed);
  if (other === null || other.id === entry.id) return [];
  return [
    problem(
      'entity-mismatch',
      { file: submission.file },
      {
        found: `${other.name} on the cover sheet`,
        expected: `${entry.name}, as the front matter says`,
        fix: 'Correct "entity:" if the cover sheet is right. The front matter counts until then.',
      },
    ),
  ];
}
