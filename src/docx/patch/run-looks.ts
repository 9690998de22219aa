import { isToggled, type StyleTable } from '../read/styles.js';
import { attribute, child, type XmlElement } from '../xml/element.js';
import type { PartEditor } from './part-editor.js';
import { element, type Property, propertiesIn, withSet, written } from './properties.js';
import type { Atom, OpenParagraph, Spot } from './story-shapes.js';
import type { TextPlaces } from './text-places.js';

export type Marks = { readonly strong: boolean; readonly emphasis: boolean };
/** Gives the properties of a run with those marks. */
export type RunLook = (marks: Marks, isInLink: boolean) => string;

const linkNames = new Set(['hyperlink', 'internet link', 'followedhyperlink', 'visited internet link']);

/** What runs look like that stand beside, or in the place of, runs that are there. */
export class RunLooks {
  readonly #editor: PartEditor;
  readonly #styles: StyleTable;

  constructor(editor: PartEditor, styles: StyleTable) {
    this.#editor = editor;
    this.#styles = styles;
  }

  /** That of the replaced text; of what stands beside an insertion, the run before first. */
  at(places: TextPlaces, start: number, end: number, mark: XmlElement): RunLook {
    const replaced = places.between(start, end).filter(({ what }) => what === 'text');
    const beside = places.lettersAround(start);
    return (marks, isInLink) => {
      const candidates = replaced.length > 0 ? [...replaced, ...beside.filter(isNotInLink)] : beside;
      const fitting = isInLink ? candidates : candidates.filter(isNotInLink);
      const choice = fitting.length > 0 ? fitting : candidates;
      // What is meant to be plain is not made bold by a bold word before it, where plain text follows.
      const atom =
        choice.slice(0, replaced.length || 2).find((one) => this.#isAlike(one.spot, marks)) ?? choice[0];
      return this.#written(this.#of(atom?.spot, mark, isInLink), marks);
    };
  }

  /** That of most letters of a paragraph. */
  most(paragraph: Pick<OpenParagraph, 'atoms' | 'parts'>): RunLook {
    const counts = new Map<string, { letters: number; readonly spot: Spot }>();
    for (const { what, spot, start, end } of paragraph.atoms) {
      if (what !== 'text' || !isNotInLink({ spot })) continue;
      const key = written(this.#propertiesOf(spot));
      const known = counts.get(key) ?? { letters: 0, spot };
      known.letters += end - start;
      counts.set(key, known);
    }
    const [most] = [...counts.values()].sort((a, b) => b.letters - a.letters);
    const mark = child(paragraph.parts.at(-1)!.properties, 'w:rPr');
    return (marks, isInLink) => this.#written(this.#of(most?.spot, mark, isInLink), marks);
  }

  #of(spot: Spot | undefined, mark: XmlElement, isInLink: boolean): readonly Property[] {
    if (spot === undefined) return propertiesIn(mark, this.#editor);
    const properties = this.#propertiesOf(spot);
    const style = attribute(child(child(spot.element, 'w:rPr'), 'w:rStyle'), 'w:val');
    const isLink = style !== undefined && this.#styles.names(style).some((name) => linkNames.has(name));
    return isLink && !isInLink ? properties.filter(({ name }) => name !== 'w:rStyle') : properties;
  }

  #propertiesOf(spot: Spot): readonly Property[] {
    return propertiesIn(child(spot.element, 'w:rPr'), this.#editor);
  }

  #isAlike({ element: run }: Spot, { strong, emphasis }: Marks): boolean {
    const properties = child(run, 'w:rPr');
    const style = attribute(child(properties, 'w:rStyle'), 'w:val');
    const names = style === undefined ? [] : this.#styles.names(style);
    return (
      (isToggled(properties, 'w:b') || names.includes('strong')) === strong &&
      (isToggled(properties, 'w:i') || names.includes('emphasis')) === emphasis
    );
  }

  #written(properties: readonly Property[], { strong, emphasis }: Marks): string {
    const { words } = this.#editor;
    const set = [
      ...(strong ? [element(words, 'b'), element(words, 'bCs')] : []),
      ...(emphasis ? [element(words, 'i'), element(words, 'iCs')] : []),
    ];
    return written(set.length === 0 ? properties : withSet(properties, set, 'run'));
  }
}

function isNotInLink({ spot }: Pick<Atom, 'spot'>): boolean {
  return !spot.wrappers.some(({ name }) => name === 'w:hyperlink');
}
