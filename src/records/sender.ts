import type { Submission } from '../intake/index.js';
import { type Problem, problem, type Result } from '../problems/index.js';
import { type Entity, findEntity, nearestEntity } from './entity-names.js';
import { nameOverText } from './name-over-text.js';
import type { Record } from './record.generated.js';
import { fileToAddTo, type Registers } from './registers.js';
import { nameInLetterhead, nameInPageHeads, senderInAddress, senderInFileName } from './sender-evidence.js';
import { civilBodyInTitle, nameAboveTitle, nameInTitle } from './title-names.js';
import { unregistered } from './unregistered-sender.js';

/** Who sent a submission, and where that was read. */
export type Sender = {
  readonly entity: Record['entity'];
  readonly from: Record['facts']['from'];
  /** The register's entry, or null where it has none. */
  readonly entry: Entity | null;
};

/**
 * The sender as the front matter says, else the cover sheet, else the title, else the letterhead or
 * signature of a letter, else the file's name, else the address of a mail, else the heads of the pages, else the first heading; which of the last six
 * was believed is told (`entity-guessed`). A file's name counts only where a register knows it, and as that of a State
 * only where the title is not a body's; without any of them
 * there is no sender (`entity-missing`). One that the register does not know is kept under the name it gives itself
 * (`entity-unknown`), a Government as a Member State.
 */
export function senderOf(submission: Submission, registers: Registers): Result<Sender | null> {
  const stated =
    statedName(submission, registers) ??
    entityOfFile(submission.file, registers) ??
    nameOfMail(submission, registers) ??
    stateOfFile(submission, registers) ??
    nameOverTitle(submission) ??
    nameOverPages(submission, registers) ??
    nameOverFirstHeading(submission);
  if (stated === null) return { value: null, problems: [missing(submission, registers)] };
  const entry = findEntity(registers, stated.name);
  if (entry !== null) {
    const entity = registered(entry);
    return {
      value: { entity, from: stated.from, entry },
      problems: [
        ...guessed(submission, stated, entity),
        ...otherCover(submission, entry, registers),
        ...otherFileName(submission, stated, entry, registers),
      ],
    };
  }
  const entity = unregistered(stated.name, registers);
  return {
    value: { entity, from: stated.from, entry: null },
    problems: [...guessed(submission, stated, entity), unknown(submission, stated, entity, registers)],
  };
}

type Stated = {
  readonly name: string;
  readonly from: Record['facts']['from'];
  /** Where it was read, where `from` does not say it. */
  readonly where?: string;
};

function statedName(submission: Submission, registers: Registers): Stated | null {
  const { frontMatter, cover, title } = submission;
  const written = frontMatter?.entity.trim() ?? '';
  if (written !== '') return { name: written, from: 'front-matter' };
  const printed = cover?.entityNamed?.trim() ?? '';
  if (printed !== '') return { name: withoutFurtherSentences(printed), from: 'cover-sheet' };
  const titled = nameInTitle(title, registers);
  if (titled !== null) return { name: titled, from: 'title' };
  const signed = nameInLetterhead(submission, registers);
  return signed === null ? null : { name: signed, from: 'letterhead' };
}

/** "… Cultural Organization. Prepared by the Sector. December 2020": what stands behind the name on a cover sheet. */
function withoutFurtherSentences(printed: string): string {
  const name = /^(.+?\p{Ll}{3,}\)?)\. (?=\p{Lu}|\d)/u.exec(printed)?.[1];
  return name === undefined || name.split(' ').length < 2 ? printed : name;
}

function nameOverTitle({ title }: Submission): Stated | null {
  const name = nameAboveTitle(title);
  return name === null ? null : { name, from: 'title' };
}

/** A letterhead that only the heads of the pages have. */
function nameOverPages(submission: Submission, registers: Registers): Stated | null {
  const name = nameInPageHeads(submission, registers);
  return name === null ? null : { name, from: 'letterhead', where: 'at the head of the pages' };
}

function nameOverFirstHeading(submission: Submission): Stated | null {
  const name = nameOverText(submission);
  return name === null ? null : { name, from: 'letterhead', where: 'over the text' };
}

function nameOfMail({ letter }: Submission, registers: Registers): Stated | null {
  const entry = senderInAddress(letter?.mail?.address ?? null, registers);
  return entry === null ? null : { name: entry.id, from: 'mail-address' };
}

function entityOfFile(file: string, registers: Registers): Stated | null {
  const entry = entityOfFileName(file, registers);
  return entry === null ? null : { name: entry.id, from: 'file-name' };
}

/** A State's name alone; but "mali.md" may hold what "Women of Mali Network" writes. */
function stateOfFile({ file, title }: Submission, registers: Registers): Stated | null {
  const evidence = senderInFileName(file, registers);
  if (evidence === null || !('state' in evidence)) return null;
  const body = civilBodyInTitle(title);
  return body === null ? { name: evidence.state, from: 'file-name' } : { name: body, from: 'title' };
}

function entityOfFileName(file: string, registers: Registers): Entity | null {
  const evidence = senderInFileName(file, registers);
  return evidence !== null && 'entry' in evidence ? evidence.entry : null;
}

function registered({ id, name, acronym, kind, region }: Entity): Record['entity'] {
  return { id, name, acronym, kind, region, registered: true };
}

const whereOf = {
  'front-matter': 'in the front matter',
  'cover-sheet': 'on the cover sheet',
  title: 'in the title',
  letterhead: 'in the letterhead or signature',
  'mail-address': 'in the address of the mail',
  'file-name': 'in the name of the file',
} as const satisfies globalThis.Record<Stated['from'], string>;

function guessed(
  { file, title }: Submission,
  { from, where }: Stated,
  { name }: Record['entity'],
): readonly Problem[] {
  if (from === 'front-matter' || from === 'cover-sheet') return [];
  return [
    problem(
      'entity-guessed',
      { file },
      {
        found: `${shortened(name)} ${where ?? whereOf[from]}${from === 'title' ? `, "${shortened(title ?? '')}"` : ''}`,
        expected: 'the sender in front matter or on a cover sheet',
        fix: 'If somebody else sent it, write "entity: …" into the front matter, or into a YAML file of the same name beside the file.',
      },
    ),
  ];
}

function unknown(
  submission: Submission,
  stated: Stated,
  entity: Record['entity'],
  registers: Registers,
): Problem {
  const near = nearestEntity(registers, stated.name) ?? entityOfFileName(submission.file, registers);
  const otherwise =
    near === null
      ? ''
      : ` If it is ${near.name}, correct the name, or add it to the aliases of "${near.id}" there.`;
  return problem(
    'entity-unknown',
    { file: submission.file },
    {
      found: `"${shortened(stated.name)}" ${stated.where ?? whereOf[stated.from]}`,
      expected: `a name, acronym or alias in ${registers.entitiesFile}`,
      fix: `Add these lines at the end of ${fileToAddTo(registers)}, with the kind and region that are right:\n${entryFor(entity)}Until then the submission is drafted as from ${entity.kind === 'member-state' ? 'a Member State' : 'an entity of unknown kind'}.${otherwise}`,
    },
  );
}

/** An entry that can be pasted as it is. */
function entryFor({ id, name, acronym, kind }: Record['entity']): string {
  const others = 'intergovernmental-organization, private-sector, multi-stakeholder, member-state, …';
  return [
    `  - id: ${id}`,
    `    name: ${JSON.stringify(shortened(name))}`,
    `    acronym: ${acronym === null ? 'null' : JSON.stringify(acronym)}`,
    kind === 'member-state' ? '    kind: member-state' : `    kind: civil-society # or ${others}`,
    kind === 'member-state'
      ? '    region: null'
      : '    region: null # or africa, asia-pacific, western-asia, europe, latin-america-caribbean',
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
      found:
        'no sender in the front matter, on a cover sheet, in the title, letterhead or signature, and not one alone in the name of the file or at the head of the pages',
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

/** A title may name somebody whom the text is about. */
function otherFileName(
  { file }: Submission,
  { from }: Stated,
  entry: Entity,
  registers: Registers,
): readonly Problem[] {
  const other = from === 'title' || from === 'letterhead' ? entityOfFileName(file, registers) : null;
  if (other === null || other.id === entry.id) return [];
  return [
    problem(
      'entity-mismatch',
      { file },
      {
        found: `${other.name} in the name of the file`,
        expected: `${entry.name}, as the ${from} says`,
        fix: `Write "entity: …" into the front matter, or into a YAML file of the same name beside the file. The ${from} counts until then.`,
      },
    ),
  ];
}
