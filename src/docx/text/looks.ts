import type { StyleTable } from '../read/styles.js';
import { attribute, child, isMissing, isOn, wholeNumber, type XmlElement } from '../xml/element.js';
import { hasGround, isWhite } from './white-letters.js';

/** How letters look, as far as it changes what they say. */
export type Look = {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly hidden: boolean;
  /** A line is drawn through the letters, or two. */
  readonly struck: boolean;
  readonly white: boolean;
  /** Something is coloured behind the letters. */
  readonly ground: boolean;
  readonly raised: boolean;
  /** Half points. */
  readonly size: number;
};

/** What a style, or what stands in a run, says of a look; undefined where it says nothing. */
type PartialLook = { readonly [K in keyof Look]?: Look[K] | undefined };

/** Word's own size where a file names none (ECMA-376 part 1, 17.3.2.38). */
const standardSize = 20;

/** Looks of paragraphs and runs through their styles, each style read once. */
export class Looks {
  readonly #styles: StyleTable;
  readonly #size: number;
  readonly #ofStyle = new Map<string, PartialLook>();

  constructor(styles: StyleTable, stylesRoot: XmlElement) {
    this.#styles = styles;
    const defaults = child(child(child(stylesRoot, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#size = wholeNumber(child(defaults, 'w:sz')) ?? standardSize;
  }

  /** Of the letters of a paragraph that say nothing themselves. */
  paragraph(properties: XmlElement): Look {
    const style = this.#style(attribute(child(properties, 'w:pStyle'), 'w:val'));
    return {
      strong: style.strong ?? false,
      emphasis: style.emphasis ?? false,
      hidden: style.hidden ?? false,
      struck: style.struck ?? false,
      white: style.white ?? false,
      ground: hasGround(properties) ?? style.ground ?? false,
      raised: style.raised ?? false,
      size: style.size ?? this.#size,
    };
  }

  run(properties: XmlElement, paragraph: Look): Look {
    if (isMissing(properties)) return paragraph;
    const id = attribute(child(properties, 'w:rStyle'), 'w:val');
    const style = id === undefined ? {} : this.#style(id);
    const own = readLook(properties);
    // A toggle that both styles set is off again (ECMA-376 part 1, 17.7.3).
    const toggled = (name: 'strong' | 'emphasis' | 'hidden' | 'struck') =>
      own[name] ?? ((style[name] ?? false) !== paragraph[name] || (name === 'hidden' && paragraph.hidden));
    return {
      strong: toggled('strong'),
      emphasis: toggled('emphasis'),
      hidden: toggled('hidden'),
      struck: toggled('struck'),
      white: own.white ?? style.white ?? paragraph.white,
      ground: paragraph.ground || (own.ground ?? style.ground ?? false),
      raised: own.raised ?? style.raised ?? paragraph.raised,
      size: own.size ?? style.size ?? paragraph.size,
    };
  }

  #style(id: string | undefined): PartialLook {
    const known = this.#ofStyle.get(id ?? '');
    if (known !== undefined) return known;
    const said = this.#styles.elements(id).map((element) => readStyleLook(element));
    const nearest = <K extends keyof Look>(name: K): Look[K] | undefined =>
      said.find((look) => look[name] !== undefined)?.[name];
    const names = this.#styles.names(id);
    const look: PartialLook = {
      strong: nearest('strong') ?? (names.includes('strong') ? true : undefined),
      emphasis: nearest('emphasis') ?? (names.includes('emphasis') ? true : undefined),
      hidden: nearest('hidden'),
      struck: nearest('struck'),
      white: nearest('white'),
      ground: nearest('ground'),
      raised: nearest('raised'),
      size: nearest('size'),
    };
    this.#ofStyle.set(id ?? '', look);
    return look;
  }
}

/** So many half points above the line, some programs raise figures instead of setting them as superscript. */
const raisedFrom = 4;

function readStyleLook(style: XmlElement): PartialLook {
  const look = readLook(child(style, 'w:rPr'));
  return { ...look, ground: hasGround(child(style, 'w:pPr')) ?? look.ground };
}

function readLook(properties: XmlElement): PartialLook {
  if (isMissing(properties)) return {};
  const align = attribute(child(properties, 'w:vertAlign'), 'w:val');
  const position = wholeNumber(child(properties, 'w:position'));
  const isRaised = position === undefined ? undefined : position >= raisedFrom;
  return {
    strong: toggle(properties, 'w:b'),
    emphasis: toggle(properties, 'w:i'),
    hidden: toggle(properties, 'w:vanish'),
    struck: isStruck(properties),
    white: isWhite(properties),
    ground: hasGround(properties),
    raised: align === undefined ? isRaised : align === 'superscript',
    size: wholeNumber(child(properties, 'w:sz')),
  };
}

/** Of the two kinds of line either is enough. */
function isStruck(properties: XmlElement): boolean | undefined {
  const one = toggle(properties, 'w:strike');
  const two = toggle(properties, 'w:dstrike');
  return one === undefined || two === true ? (two ?? one) : one;
}

function toggle(properties: XmlElement, name: string): boolean | undefined {
  const element = child(properties, name);
  return isMissing(element) ? undefined : isOn(element);
}
