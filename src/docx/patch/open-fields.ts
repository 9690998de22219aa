import { fieldMeaning } from '../read/fields.js';
import type { Stretch } from './story-shapes.js';

type OpenField = {
  readonly stretch: Stretch;
  readonly isHidden: boolean;
  instruction: string;
  inResult: boolean;
  isSilent: boolean;
};

/** The complex fields that are open where a story has been read to. They may run over several paragraphs. */
export class OpenFields {
  readonly #open: OpenField[] = [];

  /** What lies inside cannot be cut. */
  get stretch(): Stretch | null {
    return this.#open.at(-1)?.stretch ?? null;
  }

  /** Whether text stands where a reader sees it: not in an instruction, nor in a result that only repeats a note. */
  get isTextShown(): boolean {
    const field = this.#open.at(-1);
    return field === undefined || (field.inResult && !field.isSilent && !field.isHidden);
  }

  begin(): void {
    const stretch = this.stretch ?? { atoms: [] };
    this.#open.push({
      stretch,
      isHidden: !this.isTextShown,
      instruction: '',
      inResult: false,
      isSilent: false,
    });
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.inResult) field.instruction += text;
  }

  /** The separator. Gives the bookmark that the result repeats the note of, where the field is one that does so. */
  enterResult(): string | null {
    const field = this.#open.at(-1);
    if (field === undefined || field.inResult) return null;
    field.inResult = true;
    const meaning = fieldMeaning(field.instruction);
    return meaning.type === 'note' && !field.isHidden ? meaning.bookmark : null;
  }

  silence(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.isSilent = true;
  }

  end(): void {
    this.#open.pop();
  }
}
