import type { Run } from '../../document/index.js';
import type { Story } from '../read/story.js';
import type { XmlElement } from '../xml/element.js';
import type { Findings } from './findings.js';
import type { ListCounter } from './list-counter.js';
import type { Look, Looks } from './looks.js';
import type { TextNotes } from './text-notes.js';
import type { WordPlace } from './word-text.js';

/** What reading knows while it goes through a file, from part to part. */
export type TextState = {
  readonly looks: Looks;
  readonly lists: ListCounter;
  readonly notes: TextNotes;
  readonly findings: Findings;
  /** Paragraphs with text so far. */
  paragraphs: number;
  /** The page that is being read; null where the file does not say where pages end. */
  page: number | null;
  /** Runs of letters set high, which a run itself cannot say. */
  readonly raised: WeakSet<Run>;
  /** What is read now may stand on a colour that is said elsewhere: in a table, a box, or over a picture. */
  maybeColoured: boolean;
  /** Where all text is placed while a note is read. */
  citedAt: WordPlace | null;
  /** Of the paragraph that is being read. */
  paragraph: OpenParagraph;
  /** The asterisk or the like behind the next note reference. */
  mark: string | null;
  /** A story of its own beside this one, as a text box has. */
  readonly besides: (story: Story) => Story;
};

export type OpenParagraph = {
  readonly look: Look;
  /** Where its first letter stands. */
  page: number | null;
  size: number | null;
  readonly boxes: XmlElement[];
  /** What stands in its fields that nobody filled in. */
  readonly prompts: string[];
};

export function openParagraph(look: Look): OpenParagraph {
  return { look, page: null, size: null, boxes: [], prompts: [] };
}

/** The place of whatever is read now. */
export function here(state: TextState): WordPlace {
  return state.citedAt ?? { paragraph: state.paragraphs + 1, page: state.page };
}
