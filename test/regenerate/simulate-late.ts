import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { CycleFiles, Drafted } from '../../src/pipeline.js';
import { cycleFiles, drafted, root } from '../cycle.js';
import { Chance } from './random.js';

/**
 * A cycle as it was drafted first, and as it stands after late submissions. Every sentence that an entity sends has a
 * figure of its own ("48,213"), so that what is lost or comes twice can be counted.
 */
export type World = {
  readonly seed: number;
  readonly before: CycleFiles;
  readonly after: CycleFiles;
  readonly base: Drafted;
  readonly regenerated: Drafted;
  readonly news: readonly News[];
};

export type News =
  | { readonly type: 'new-entity'; readonly entity: string }
  | { readonly type: 'new-paragraph'; readonly entity: string }
  | { readonly type: 'corrected-number'; readonly entity: string; readonly from: string; readonly to: string }
  | { readonly type: 'corrected-clause'; readonly entity: string; readonly from: string; readonly to: string }
  | { readonly type: 'withdrawn'; readonly entity: string }
  | { readonly type: 'withdrawn-paragraph'; readonly entity: string; readonly figure: string }
  | { readonly type: 'recoded'; readonly unit: string; readonly section: string }
  | { readonly type: 'reworded'; readonly unit: string; readonly figure: string };

/** The figures that generated sentences are counted by. */
export const figures = /(?<![\d,])\d{2},\d{3}(?![\d,])/g;

type Sentence = {
  readonly subject: string;
  readonly verb: string;
  readonly figure: string;
  readonly rest: string;
  readonly clause: string;
};
type SentParagraph = {
  readonly theme: number;
  readonly sentences: readonly Sentence[];
  /** The address in a note, or null. */
  readonly note: string | null;
};
type Sent = { readonly entity: string; readonly paragraphs: readonly SentParagraph[] };

const entities = [
  'undp',
  'who',
  'itu',
  'fao',
  'unesco',
  'ilo',
  'unicef',
  'escap',
  'eca',
  'wipo',
  'unodc',
  'upu',
];

/** What each paragraph is about: the words that code it, and what is done. */
const themes: readonly { readonly section: string; readonly things: readonly string[] }[] = [
  { section: 'e-health', things: ['telemedicine clinics', 'hospitals with electronic health records'] },
  {
    section: 'c2',
    things: ['kilometres of fibre-optic broadband networks', 'rural broadband base stations'],
  },
  { section: 'c4', things: ['people trained in digital skills', 'digital literacy courses for adults'] },
  {
    section: 'c5',
    things: ['cybersecurity incidents with computer emergency response teams', 'cybersecurity drills'],
  },
  {
    section: 'e-government',
    things: ['e-government services on national portals', 'public services online'],
  },
  {
    section: 'e-learning',
    things: ['schools with distance learning platforms', 'e-learning lessons for teachers'],
  },
  {
    section: 'e-agriculture',
    things: ['farmers through e-agriculture advisory messages', 'smallholders with mobile crop advice'],
  },
  {
    section: 'c8',
    things: ['digitized manuscripts in indigenous languages', 'heritage sites in local languages'],
  },
  { section: 'c9', things: ['journalists trained in media literacy', 'community radio stations'] },
  { section: 'africa', things: ['villages in Africa', 'young people across Africa'] },
];
const verbs = ['reached', 'supported', 'mapped', 'documented', 'connected', 'assessed', 'financed'];
const helpers = [
  'with the World Bank',
  'with national ministries',
  'through its country offices',
  'in 14 provinces',
];
const clauses = [
  'and published the results in an open atlas',
  'and shared what was learned at a forum in Sandry',
  'and asked an independent team to judge the outcome',
  'and agreed with partners to continue until 2023',
  'and opened a help desk for the users',
];
/** No place of the world, so that the theme and not the place decides where a paragraph goes. */
const towns = [
  'Brenholm',
  'Tesaria',
  'Oldwick',
  'Marvane',
  'Quellin',
  'Sandry',
  'Ostermoor',
  'Verrano',
  'Lindale',
];

class Sender {
  readonly #chance: Chance;
  readonly #figures = new Set<string>();
  #names = 0;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  figure(): string {
    for (;;) {
      const figure = `${this.#chance.whole(10, 99)},${String(this.#chance.whole(100, 999))}`;
      if (this.#figures.has(figure)) continue;
      this.#figures.add(figure);
      return figure;
    }
  }

  submission(entity: string, paragraphs: number): Sent {
    const start = this.#chance.whole(0, themes.length - 1);
    return {
      entity,
      paragraphs: Array.from({ length: paragraphs }, (_, at) =>
        this.paragraph((start + at * 3) % themes.length),
      ),
    };
  }

  paragraph(theme: number): SentParagraph {
    const count = this.#chance.whole(1, 3);
    return {
      theme,
      sentences: Array.from({ length: count }, (_, at) => this.#sentence(theme, at)),
      note: this.#chance.isTrue(0.4) ? `https://example.org/${this.figure().replace(',', '-')}` : null,
    };
  }

  /** A programme of its own name, so that no two entities say the same. */
  #sentence(theme: number, at: number): Sentence {
    this.#names += 1;
    const chance = this.#chance;
    return {
      subject:
        at === 0 ? 'We' : `The ${chance.one(towns)} ${chance.one(['programme', 'project', 'initiative'])}`,
      verb: chance.one(verbs),
      figure: this.figure(),
      rest: `${chance.one(themes[theme]!.things)} ${chance.one(helpers)} in 2020`,
      clause: `${chance.one(clauses)} ${chance.one(['near', 'close to', 'outside'])} ${chance.one(towns)}`,
    };
  }
}

function sentenceText({ subject, verb, figure, rest, clause }: Sentence, at: number): string {
  return `${subject} ${verb} ${figure} ${rest}${clause === '' ? '' : ` ${at % 2 === 0 ? clause : `*${clause}*`}`}.`;
}

function submissionText({ entity, paragraphs }: Sent): string {
  const notes: string[] = [];
  const texts = paragraphs.map(({ sentences, note }) => {
    const text = sentences.map(sentenceText).join(' ');
    if (note === null) return text;
    notes.push(`[^${notes.length + 1}]: <${note}>`);
    return `${text}[^${notes.length}]`;
  });
  return [
    '---',
    `entity: ${entity}`,
    'cycle: 2020',
    'received: 2020-12-10',
    'language: en',
    '---',
    '',
    '## Part Three',
    '',
    ...texts.flatMap((text) => [text, '']),
    ...notes,
    '',
  ].join('\n');
}

/** Sections of the shipped outline that the themes fall into: a short report, of which each part can be looked at. */
const keptSections =
  /^(?:introduction|regional(?:\/(?:africa|asia-pacific))?|international(?:\/cstd|\/action-lines(?:\/themes(?:\/(?:financing|measuring-ict))?|\/lines(?:\/(?:c[24589]|c7(?:\/e-(?:government|learning|health|agriculture))?))?)?)?|findings)$/;

type Section = { readonly key: string; readonly sections?: readonly Section[] };

function keptOf(sections: readonly Section[]): Section[] {
  return sections
    .filter(({ key }) => keptSections.test(key))
    .map((one) => (one.sections === undefined ? one : { ...one, sections: keptOf(one.sections) }));
}

function keysOf(sections: readonly Section[]): string[] {
  return sections.flatMap(({ key, sections: below = [] }) => [key, ...keysOf(below)]);
}

function readOutline(): { readonly text: string; readonly keys: readonly string[] } {
  const whole = parse(readFileSync(`${root}/templates/a76/outline.yaml`, 'utf8')) as { sections: Section[] };
  const sections = keptOf(whole.sections);
  return { text: stringify({ ...whole, sections }), keys: keysOf(sections) };
}

const outline = readOutline();

const shared = cycleFiles(new Map());

function filesOf(sent: readonly Sent[], decisions: string): CycleFiles {
  const submissions = new Map(
    sent.map((one) => [`submissions/2020/${one.entity}.md`, submissionText(one)] as const),
  );
  return {
    ...shared,
    submissions: cycleFiles(submissions).submissions,
    outline: { file: 'templates/a76/outline.yaml', text: outline.text },
    decisions: decisions === '' ? null : { file: 'submissions/2020/decisions.yaml', text: decisions },
  };
}

/** One draft, and what it becomes once the late submissions and decisions of `seed` are in. */
export async function simulateLate(seed: number): Promise<World> {
  const chance = new Chance(seed);
  const sender = new Sender(chance);
  const senders = chance.shuffled(entities);
  const first = senders
    .slice(0, chance.whole(6, 10))
    .map((entity) => sender.submission(entity, chance.whole(2, 3)));
  const before = filesOf(first, '');
  const base = (await drafted(before)).value;
  const late = new LateNews(chance, sender, senders.slice(first.length), base);
  const after = late.apply(first);
  const regenerated = (await drafted(after, base.base)).value;
  return { seed, before, after, base, regenerated, news: late.news };
}

/** The same cycle once more, with nothing new. */
export async function draftAgain(files: CycleFiles, base: Drafted): Promise<Drafted> {
  return (await drafted(files, base.base)).value;
}

const kindsOfNews = {
  'new-entity': 4,
  'new-paragraph': 2,
  'corrected-number': 4,
  'corrected-clause': 3,
  withdrawn: 1,
  'withdrawn-paragraph': 2,
  recoded: 2,
  reworded: 2,
} as const;

class LateNews {
  readonly news: News[] = [];
  readonly #chance: Chance;
  readonly #sender: Sender;
  readonly #unheard: string[];
  readonly #base: Drafted;
  readonly #decisions: string[] = [];
  /** Entities that had news already: one piece of news each, so that each can be told apart. */
  readonly #told = new Set<string>();

  constructor(chance: Chance, sender: Sender, unheard: readonly string[], base: Drafted) {
    this.#chance = chance;
    this.#sender = sender;
    this.#unheard = [...unheard];
    this.#base = base;
  }

  apply(first: readonly Sent[]): CycleFiles {
    let sent = [...first];
    const count = this.#chance.whole(1, 5);
    for (let at = 0; at < count; at += 1) sent = this.#one(sent, this.#chance.weighted(kindsOfNews));
    const decisions =
      this.#decisions.length === 0
        ? ''
        : `decisions:\n${this.#decisions.map((one) => `  - ${one}\n`).join('')}`;
    return filesOf(sent, decisions);
  }

  #one(sent: readonly Sent[], type: keyof typeof kindsOfNews): Sent[] {
    if (type === 'new-entity') return this.#newEntity(sent);
    const untold = sent.filter(({ entity }) => !this.#told.has(entity));
    if (untold.length <= 3) return this.#newEntity(sent);
    const one = this.#chance.one(untold);
    this.#told.add(one.entity);
    if (type === 'recoded' || type === 'reworded') return this.#decide(sent, one, type);
    const changed = this.#changed(one, type);
    return sent.flatMap((other) => (other !== one ? [other] : changed === null ? [] : [changed]));
  }

  #newEntity(sent: readonly Sent[]): Sent[] {
    const entity = this.#unheard.shift();
    if (entity === undefined) return [...sent];
    this.#told.add(entity);
    this.news.push({ type: 'new-entity', entity });
    return [...sent, this.#sender.submission(entity, this.#chance.whole(1, 2))];
  }

  #changed(
    sent: Sent,
    type: 'new-paragraph' | 'corrected-number' | 'corrected-clause' | 'withdrawn' | 'withdrawn-paragraph',
  ): Sent | null {
    const { entity, paragraphs } = sent;
    const at = this.#chance.whole(0, paragraphs.length - 1);
    const paragraph = paragraphs[at]!;
    switch (type) {
      case 'new-paragraph': {
        this.news.push({ type, entity });
        return {
          entity,
          paragraphs: [...paragraphs, this.#sender.paragraph(this.#chance.whole(0, themes.length - 1))],
        };
      }
      case 'withdrawn':
        this.news.push({ type, entity });
        return null;
      case 'withdrawn-paragraph':
        this.news.push({ type, entity, figure: paragraph.sentences[0]!.figure });
        return { entity, paragraphs: paragraphs.filter((one) => one !== paragraph) };
      case 'corrected-number':
      case 'corrected-clause': {
        const place = this.#chance.whole(0, paragraph.sentences.length - 1);
        const sentence = paragraph.sentences[place]!;
        const corrected: Sentence =
          type === 'corrected-number'
            ? { ...sentence, figure: this.#sender.figure() }
            : { ...sentence, clause: `and reported ${this.#sender.figure()} first results to the public` };
        this.news.push({
          type,
          entity,
          from: type === 'corrected-number' ? sentence.figure : sentence.clause,
          to: type === 'corrected-number' ? corrected.figure : corrected.clause,
        });
        return {
          entity,
          paragraphs: paragraphs.with(at, {
            ...paragraph,
            sentences: paragraph.sentences.with(place, corrected),
          }),
        };
      }
    }
  }

  #decide(sent: readonly Sent[], { entity }: Sent, type: 'recoded' | 'reworded'): Sent[] {
    const units = this.#base.records.find(({ id }) => id === entity)?.units ?? [];
    const known = new Set(this.#base.base.sentences.map(({ unit }) => unit));
    const used = units.filter(({ id }) => known.has(id));
    if (used.length === 0) return [...sent];
    const unit = this.#chance.one(used);
    const opening = `unit: ${unit.id}\n    opens: ${JSON.stringify(unit.text.split(' ').slice(0, 4).join(' '))}`;
    if (type === 'recoded') {
      const section = this.#chance.one(outline.keys.filter((key) => /\/(?:c\d+|e-[a-z]+)$/.test(key)));
      this.#decisions.push(`${opening}\n    section: ${section}`);
      this.news.push({ type, unit: unit.id, section });
    } else {
      const figure = this.#sender.figure();
      const wording = `${entity.toUpperCase()} described ${figure} cases in words that a person chose.`;
      this.#decisions.push(`${opening}\n    wording: ${JSON.stringify(wording)}`);
      this.news.push({ type, unit: unit.id, figure });
    }
    return [...sent];
  }
}
