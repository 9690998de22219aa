/**
 * Words that the report writes with a capital, as they are found without, and spellings that the house style leaves to
 * a person because a sentence may mean something else by them. All others stand in templates/registers/house-style.yaml.
 */
export const termsForPeople: { readonly [form: string]: string } = {
  internet: 'Internet',
  'member states': 'Member States',
  'member state': 'Member State',
  'secretary general': 'Secretary-General',
  'world wide web': 'World Wide Web',
  'decision making': 'decision-making',
  'policy making': 'policymaking',
  'confidence building': 'confidence-building',
  rollout: 'roll-out',
  'dis-information': 'disinformation',
  'mis-information': 'misinformation',
};

export const spellingsForPeople: { readonly [form: string]: string } = {
  whilst: 'while',
  amongst: 'among',
  learnt: 'learned',
  jewelry: 'jewellery',
  artifact: 'artefact',
  artifacts: 'artefacts',
  skeptical: 'sceptical',
};

/** Governments of countries have a capital; those of cities and provinces have none. */
export const smallGovernments: readonly string[] = [
  'local',
  'municipal',
  'subnational',
  'regional',
  'provincial',
  'city',
  'state',
];
