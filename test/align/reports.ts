import {
  type DocumentPassage,
  type FootnoteDefinition,
  type Inline,
  type PassageKind,
  passageOf,
} from '../../src/document/index.js';
import type { Chance } from '../regenerate/random.js';

const words = (text: string): readonly string[] => text.split(/\s*\|\s*/);

const entities = words(
  'ITU|UNCTAD|UNDP|UNESCO|the World Bank|ESCAP|ECLAC|ECA|ESCWA|ECE|WIPO|FAO|WHO|UPU|WMO|UNICEF|UNHCR|IFLA|ISOC|APC|GSMA|ICANN|the Council of Europe|the African Union Commission|UN-Women|ILO|the International Trade Centre|UNIDO|UNEP|the World Food Programme',
);
const acts = words(
  'supported|launched|carried out|published|organized|extended|continued|completed|piloted|evaluated|coordinated|financed|renewed|designed|strengthened|introduced|reviewed|hosted|prepared|expanded',
);
const things = words(
  'a training programme|an online course|a regional study|a survey|a policy toolkit|a data portal|a digital platform|a mentoring scheme|a series of workshops|a statistical handbook|a strategy|an assessment|a road map|an innovation fund|a knowledge network|a mobile application|guidelines|a ministerial meeting|a legal framework|a broadband project|an early warning system|a catalogue of services|a high-level dialogue|a competition',
);
const subjects = words(
  'digital skills|electronic commerce|cybersecurity|rural connectivity|open data|telemedicine|distance learning|artificial intelligence|digital identity|local content|multilingualism|media literacy|the measurement of the information society|broadband infrastructure|spectrum management|electronic government|digital agriculture|disaster risk reduction|electronic waste|financial inclusion|women entrepreneurs|youth employment|persons with disabilities|libraries and archives|postal services|intellectual property|smart cities|Internet governance|climate services|small enterprises',
);
const places = words(
  'Uganda|Zambia|Rwanda|Kenya|Senegal|Ghana|Nepal|Bhutan|Fiji|Samoa|Thailand|Viet Nam|Colombia|Peru|Costa Rica|Jamaica|Georgia|Moldova|Ukraine|Serbia|Egypt|Jordan|Tunisia|Oman|Kazakhstan|Mongolia|the Pacific islands|the least developed countries|small island developing States|landlocked developing countries',
);
const groups = words(
  'teachers|farmers|students|civil servants|young women|policymakers|journalists|health workers|vendors|statisticians|engineers|librarians|regulators|refugees|researchers|mayors|entrepreneurs|parents|judges|nurses',
);
const aims = words(
  'to narrow the digital divide|to improve access to public services|to raise the quality of statistics|to keep schools open during the pandemic|to protect consumers online|to share experience among countries|to reach remote communities|to help small firms to export|to prepare national plans|to build trust in electronic transactions|to preserve cultural heritage|to reduce the cost of remittances',
);
const months = words('January|February|March|April|May|June|July|September|October|November|December');

export function sentence(chance: Chance): string {
  const entity = chance.one(entities);
  const capital = entity.charAt(0).toUpperCase() + entity.slice(1);
  const act = chance.one(acts);
  const thing = chance.one(things);
  const subject = chance.one(subjects);
  const place = chance.one(places);
  const count = chance.whole(11, 4900).toLocaleString('en-US');
  switch (chance.whole(0, 7)) {
    case 0:
      return `${capital} ${act} ${thing} on ${subject} in ${place}, in which ${count} ${chance.one(groups)} took part.`;
    case 1:
      return `In ${place}, ${entity} ${act} ${thing} ${chance.one(aims)}, with a focus on ${subject} and ${chance.one(subjects)}.`;
    case 2:
      return `Together with ${chance.one(entities)}, ${entity} ${act} ${thing} for ${chance.one(groups)} and ${chance.one(groups)} in ${chance.one(months)} 2020.`;
    case 3:
      return `According to ${entity}, ${count} ${chance.one(groups)} in ${place} and ${chance.one(places)} benefited from ${thing} on ${subject}.`;
    case 4:
      return `${capital} plans ${thing} on ${subject} ${chance.one(aims)} by 20${chance.whole(21, 30)}.`;
    case 5:
      return `A report on ${subject} in ${place}, issued by ${entity} in ${chance.one(months)}, recommends ${thing} ${chance.one(aims)}.`;
    case 6:
      return `The work of ${entity} on ${subject} included ${thing} in ${place}, ${thing === 'guidelines' ? 'a seminar' : 'guidelines'} for ${chance.one(groups)} and ${chance.one(things)} in ${chance.one(places)}.`;
    default:
      return `More than ${count} ${chance.one(groups)} used ${thing} that ${entity} ${act} with partners in ${place}.`;
  }
}

const headings = words(
  'Key trends|The pandemic|Connectivity, access and usage|Digital cooperation|Implementation at the regional level|Africa|Asia and the Pacific|Western Asia|Europe|Latin America and the Caribbean|Implementation at the international level|United Nations Group on the Information Society|Internet Governance Forum|Measuring the information society|Financing|Action lines|The role of governments|Information and communication infrastructure|Access to information and knowledge|Capacity-building|Confidence and security|The enabling environment|E-government|E-business|E-learning|E-health|E-employment|E-environment|E-agriculture|E-science|Cultural diversity|Media|Ethical dimensions|International cooperation|Findings and suggestions',
);

export type Report = {
  readonly passages: readonly DocumentPassage[];
  readonly notes: readonly FootnoteDefinition[];
};

export function passage(id: string, kind: PassageKind, children: readonly Inline[]): DocumentPassage {
  return { id, block: id.replace(/#.*/, ''), kind, children, ...passageOf(children) };
}

export const body: PassageKind = { type: 'paragraph', role: 'body' };
export const heading = (depth: 1 | 2 | 3): PassageKind => ({ type: 'heading', depth, numbered: true });

/** A report of about that many paragraphs, headings included, its sentences partly alike. */
export function makeReport(chance: Chance, size: number): Report {
  const passages: DocumentPassage[] = [];
  const notes: FootnoteDefinition[] = [];
  for (let section = 0; passages.length < size; section += 1) {
    const title = headings[section % headings.length]!;
    passages.push(
      passage(`s${section}`, heading(section % 5 === 0 ? 1 : 2), [
        { type: 'text', value: section < headings.length ? title : `${title} ${section}` },
      ]),
    );
    for (let count = chance.whole(2, 6); count > 0; count -= 1) {
      const id = `s${section}/p${count}`;
      const text = Array.from({ length: chance.whole(1, 4) }, () => sentence(chance)).join(' ');
      const children: Inline[] = [{ type: 'text', value: text }];
      if (chance.isTrue(0.4)) {
        const identifier = `${id}/n`;
        children.push({ type: 'footnoteReference', identifier });
        const url = `https://www.example.org/${chance.one(subjects).replace(/ /g, '-')}/${chance.whole(0, 89)}`;
        notes.push({
          type: 'footnoteDefinition',
          identifier,
          paragraphs: [[{ type: 'text', value: chance.isTrue(0.5) ? `See ${url}.` : sentence(chance) }]],
        });
      }
      passages.push(passage(id, body, children));
    }
    if (chance.isTrue(0.15)) {
      const items = chance.whole(3, 5);
      for (let item = 1; item <= items; item += 1)
        passages.push(
          passage(
            `s${section}/list#${item}`,
            { type: 'item', role: 'unnumbered', ordered: false, level: 0 },
            [
              {
                type: 'text',
                value: `${chance.one(things)} on ${chance.one(subjects)} for ${chance.one(groups)}`,
              },
            ],
          ),
        );
    }
  }
  return { passages, notes };
}

const fillers = words(
  'also|further|new|national|regional|joint|major|annual|public|private|technical|several|many|local|global|recent|important|digital|social|economic|overall|moreover|notably|with|for|the|of|and|by|stakeholders|partners|members|institutions|communities|initiatives|activities|resources|services|results|efforts|measures|standards|needs|progress',
);

/** A word an editor might put in: common ones, and those of the report's own subjects. */
export function anyWord(chance: Chance): string {
  if (chance.isTrue(0.6)) return chance.one(fillers);
  return chance.one(sentence(chance).split(' '));
}
