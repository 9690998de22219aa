import type { DocumentPassage, Masthead } from '../document/index.js';

/** The running text of page one, which stands in it as paragraphs: the title and the Summary. */
export function mastheadPassages({ title, subtitle, summary }: Masthead): readonly DocumentPassage[] {
  return [
    passage('masthead/title', title),
    passage('masthead/subtitle', subtitle),
    ...summary.map((text, index) => passage(`masthead/summary/${index + 1}`, text)),
  ];
}

/** What else differs on page one, by the name cycle.yaml has for it: set in pieces, and so left to a person. */
export function mastheadByHand(base: Masthead, regenerated: Masthead): readonly (keyof Masthead)[] {
  const fields = [
    'organs',
    'symbols',
    'distribution',
    'date',
    'language',
    'notation',
    'notes',
    'job_number',
  ] as const;
  const changed = fields.filter(
    (field) => JSON.stringify(base[field]) !== JSON.stringify(regenerated[field]),
  );
  return base.summary.length === regenerated.summary.length ? changed : [...changed, 'summary'];
}

function passage(id: string, text: string): DocumentPassage {
  return {
    id,
    block: id,
    kind: { type: 'paragraph', role: 'unnumbered' },
    children: [{ type: 'text', value: text }],
    text,
    anchors: [],
  };
}
