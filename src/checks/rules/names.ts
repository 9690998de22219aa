import type { Entity } from '../../records/index.js';
import type { Named, RegionCode } from '../names.js';
import type { Report } from '../report.js';
import { at, type Knowledge, quoted, type Rule, sentenceAt, wordedKinds } from '../rule.js';
import type { Passage } from '../text/passage.js';
import type { Mention } from '../text/phrase-finder.js';
import { isInside } from '../text/spans.js';
import { acceptedNames, longCityNames } from '../words/countries.js';

type EntityMention = Mention<Named> & { readonly entity: Entity };

/** The bodies a passage speaks of: those named outside titles, quotations and addresses. */
function bodiesIn(passage: Passage, { names }: Knowledge): readonly EntityMention[] {
  return names.mentions(passage).flatMap((mention) => {
    const { value, start } = mention;
    if (
      value.type !== 'entity' ||
      isInside(start, passage.emphasis) ||
      isInside(start, passage.quotations.spans)
    )
      return [];
    return [{ ...mention, entity: value.entity }];
  });
}

/** Which region's section each heading opens, by its text or the key of its section; subsections belong to it. */
function regionalSections({ headings }: Report, { registers }: Knowledge): ReadonlyMap<string, RegionCode> {
  const { regions } = registers.regions;
  const found = new Map<string, RegionCode>();
  for (const { heading, text, above } of headings) {
    const own = regions.find(
      (region) =>
        region.heading.toLowerCase() === text.trim().toLowerCase() ||
        heading.id === `regional/${region.code}`,
    );
    const inherited = above.map(({ id }) => found.get(id)).find((region) => region !== undefined);
    const region = own?.code ?? inherited;
    if (region !== undefined) found.set(heading.id, region);
  }
  return found;
}

const regionMismatch: Rule = {
  id: 'region-mismatch',
  source: 'REGION',
  *find(report, knowledge) {
    const sections = regionalSections(report, knowledge);
    const { regions } = knowledge.registers.regions;
    const headingOf = (code: RegionCode) => regions.find((region) => region.code === code)?.heading ?? code;
    for (const passage of report.body) {
      const section = passage.section === null ? undefined : sections.get(passage.section);
      const bodies = bodiesIn(passage, knowledge).filter(({ entity }) => entity.region !== null);
      if (bodies.length === 0) continue;
      const own = section === undefined ? null : section;
      const wrong =
        own === null
          ? bodies.find((body) => speaksOfOthers(passage, body, knowledge))
          : bodies.some(({ entity }) => entity.region === own)
            ? undefined
            : bodies[0];
      if (wrong === undefined) continue;
      const { entity, start, end } = wrong;
      const meant =
        own === null
          ? undefined
          : knowledge.registers.entities.entities.find(
              ({ kind, region }) => kind === entity.kind && region === own,
            );
      yield at(passage, {
        found: `${entity.name}, a body of ${headingOf(entity.region!)}, ${own === null ? 'with other regions only' : `under “${headingOf(own)}”`}: ${quoted(passage, { start, end })}`,
        expected:
          own === null
            ? `something about ${headingOf(entity.region!)}, or a body of the region that is meant`
            : `a body of ${headingOf(own)}${meant === undefined ? '' : `, such as the ${meant.name}`}`,
        fix: `See in the submission who did it; correct the name, or move the paragraph.`,
      });
    }
  },
};

/** A regional commission that opens a sentence about other regions alone: it is probably another commission. */
function speaksOfOthers(passage: Passage, { entity, start }: EntityMention, { names }: Knowledge): boolean {
  if (entity.kind !== 'regional-commission') return false;
  const sentence = sentenceAt(passage, start);
  if (start - sentence.start > 6) return false;
  const beside = names
    .mentions(passage)
    .filter((one) => one.start >= sentence.start && one.end <= sentence.end && one.start !== start);
  const regions = beside.flatMap(({ value }) => {
    if (value.type === 'region' || value.type === 'country') return [value.region];
    // With another body beside it, the sentence may be about where that one works.
    return value.type === 'entity' ? [entity.region] : [];
  });
  return regions.length > 0 && !regions.includes(entity.region);
}

const countryName: Rule = {
  id: 'country-name',
  source: 'COUNTRY',
  *find({ passages }, knowledge) {
    for (const passage of passages) {
      if (!wordedKinds.includes(passage.kind)) continue;
      for (const { value, start, end, words } of knowledge.names.mentions(passage)) {
        if (value.type !== 'country' || value.form !== 'alias' || acceptedNames.has(words)) continue;
        if (passage.prose.slice(start, end) !== words || isPartOfName(passage.prose, start, end)) continue;
        yield at(passage, {
          found: quoted(passage, { start, end }),
          expected: `“${value.country.name}”, the name the United Nations uses`,
          fix: `Write “${value.country.name}”, unless it is part of a name.`,
        });
      }
    }
  },
};

/** "Bank of Tanzania", "Tanzania Communications Regulatory Authority": a name keeps the country as it has it. */
function isPartOfName(text: string, start: number, end: number): boolean {
  if (/^[ -]\p{Lu}/u.test(text.slice(end, end + 2))) return true;
  const before = text.slice(Math.max(0, start - 40), start);
  return (
    /\p{Lu}\p{Ll}+ (?:of |for |in )?(?:the )?$/u.test(before) &&
    !/\b(?:Government|Governments|Republic|President|Minister|People|In|For|From|With|And|The|Both|Between) (?:of |for |in )?(?:the )?$/.test(
      before,
    )
  );
}

const placeUnknown: Rule = {
  id: 'place-unknown',
  source: null,
  *find({ passages }, { names }) {
    for (const passage of passages) {
      if (passage.kind === 'title') continue;
      for (const { value, start, words } of names.mentions(passage)) {
        if (value.type !== 'country' || value.form === 'demonym' || value.form === 'city') continue;
        const match = /(?:^|[^\p{L}])((?:\p{Lu}[\p{L}'’-]+ ){0,2}\p{Lu}[\p{L}'’-]+), $/u.exec(
          passage.text.slice(Math.max(0, start - 60), start),
        );
        if (match === null) continue;
        const city = match[1]!;
        const whole = wholeCity(city, [
          ...(longCityNames[value.country.name] ?? []),
          ...(value.country.cities ?? []),
        ]);
        if (whole === null) continue;
        const from = start - 2 - city.length;
        yield at(passage, {
          found: quoted(passage, { start: from, end: start + words.length }),
          expected: `a city of ${value.country.name}; “${whole}” is one`,
          fix: 'Look it up in the submission and ask the entity; Penholder does not correct facts.',
        });
      }
    }
  },
};

/** The known city that a name is a part of without being it: "Ababa" → "Addis Ababa". */
function wholeCity(city: string, known: readonly string[]): string | null {
  const words = city.split(' ');
  const last = words.at(-1)!;
  if (known.some((one) => one === city || city.endsWith(` ${one}`))) return null;
  return (
    known.find(
      (one) =>
        one.split(/[ -]/).length > 1 &&
        one.split(/[ -]/).includes(last) &&
        !/^(?:City|Port|New|San|Saint|Cape)$/.test(last),
    ) ?? null
  );
}

export const nameRules: readonly Rule[] = [regionMismatch, countryName, placeUnknown];
