import { literalText, plainTextOf } from '../document/index.js';
import type { Draft } from '../drafting/index.js';
import { parseBlocks } from '../markdown/index.js';
import { done, failed, type Outcome, type Result } from '../problems/index.js';
import { contributorNames } from './contributor-names.js';
import { makeFiller } from './fill-template.js';
import { writeFrontMatter } from './front-matter.js';
import { type Entry, loadTemplates } from './load-templates.js';
import { makeMasthead } from './masthead.js';
import { Blanks } from './masthead-blanks.js';
import { printedDate } from './printed-dates.js';
import type { RenderContext, RenderedDraft, Templates } from './render-context.js';
import {
  asMarkdown,
  checkIds,
  linkMarkdown,
  makeFacts,
  makeSectionData,
  notesMarkdown,
} from './report-data.js';
import { standingOrigins } from './standing-origins.js';
import { factsShape, type ReportData, reportShape } from './template-shape.js';

/**
 * Fills the report's templates, standing texts first, because note 1 depends on what they define. Nothing is rendered
 * while a template has a mistake: half a report would look like a whole one.
 */
export function renderDraft(draft: Draft, context: RenderContext): Outcome<RenderedDraft> {
  const { cycle, outline, templates } = context;
  const standingNames = [...new Set(draft.sections.flatMap(({ section }) => section.standing ?? []))];
  const loaded = loadTemplates(templates, entriesFor(templates.report, standingNames.map(partialName)));
  const faults = [...loaded.problems, ...checkIds(draft.sections, templates.report)];
  if (faults.length > 0) return failed(...faults);

  const fill = makeFiller(loaded.value);
  const blanks = new Blanks();
  const facts = makeFacts(draft, cycle, outline);
  const summary = readSummary(fill('summary', facts), templates);
  const masthead = makeMasthead(cycle, outline, summary.value, blanks);
  const standing = new Map(standingNames.map((name) => [name, fill(partialName(name), facts)]));
  const data: ReportData = {
    ...facts,
    contributors: contributorNames(draft.contributors, textWithNoteOne([...standing.values()])).map(
      asMarkdown,
    ),
    submissionsLink: linkMarkdown(cycle.submissions_link ?? ''),
    websitesAccessed: asMarkdown(
      printedDate(blanks.fill(cycle.websites_accessed, '[date]', 'day on which websites were accessed')),
    ),
    sections: makeSectionData(draft, (name) => standing.get(name)!),
    notes: notesMarkdown(draft),
  };
  return done(
    {
      text: `${writeFrontMatter(masthead)}\n${fill('report', data)}\n`,
      standing: standingOrigins(draft, loaded.value),
    },
    [...summary.problems, ...blanks.problems(context.cycleFile ?? `submissions/${cycle.cycle}/cycle.yaml`)],
  );
}

function entriesFor(report: string, standing: readonly string[]): readonly Entry[] {
  const folder = `templates/${report}`;
  return [
    { name: 'report', shape: reportShape, askedBy: `${folder}/report.md.hbs` },
    { name: 'summary', shape: factsShape, askedBy: `${folder}/summary.md.hbs` },
    ...standing.map((name) => ({ name, shape: factsShape, askedBy: `${folder}/outline.yaml` })),
  ];
}

function partialName(file: string): string {
  return file.replace(/\.md\.hbs$/, '');
}

/** The Summary's paragraphs as they print in its box, where no mark and no note can stand. */
function readSummary(markdown: string, templates: Templates): Result<readonly string[]> {
  const file = templates.read('summary.md.hbs')!.file;
  const { value, problems } = parseBlocks({ file, text: markdown });
  return {
    value: value.blocks
      .map((block) => (block.type === 'paragraph' ? literalText(block.children) : plainTextOf(block)))
      .filter((text) => text !== ''),
    // Lines of the filled-in text are not those of the template.
    problems: problems.map((one) => ({ ...one, place: { file } })),
  };
}

/** Plain text of the standing text that bears the mark of note 1: what a reader knows when coming to the note. */
function textWithNoteOne(standing: readonly string[]): string {
  const text = standing.find((one) => one.includes('[^note/contributors]')) ?? '';
  return parseBlocks({ file: 'introduction.md.hbs', text }).value.blocks.map(plainTextOf).join('\n');
}
