/**
 * Nouns and words of number that open a sentence or a title with a capital and are no names. What is not among them, and
 * nowhere in small letters in the submission, keeps its capital: "Siyavula" and "Sensors" look alike.
 */
const nouns = (
  'advice alert alerts announcement applicant applicants application applications artisan artisans assessment average awards ' +
  'bank banks boy boys budget campaign campaigns card cards case cases child children citizen citizens clinic clinics code community ' +
  'communities company companies consultation consultations content cooperative cooperatives country countries course courses ' +
  'cost costs coverage dashboard data delegate delegates demand desk dialogue dialogues digital direct distance documents doctors donors ' +
  'downloads election electronic email engineers enrolment enterprises entrepreneurs evaluation exporters families farmer farmers ' +
  'fees female field files firm firms fishers flood funding girl girls governments graduates grants guidelines handbook help helpline ' +
  'herders hospitals hotline household households identification independent industry installation instructors interviews invoices job journalists ' +
  'judges kiosks language laptops lawyers legal libraries library license loan loans machine machines male man map maps market markets ' +
  'membership men messages midwives migrants ministries ministry model module modules monthly municipalities network networks nurses ' +
  'office offices older online open operators package packages parents participation partner partners passengers patients payments ' +
  'people persons phone phones pilot pilots platform police policy ports postal prices producers profiles programme project projects ' +
  'public pupils questions radio radios refugees registration registrations regulator regulators remote renewal rents repairs replies ' +
  'research residents review role rural rules satellite satellites school schools seminars sensors service services signal small ' +
  'software staff standards start-ups stations student students support survey surveys tablets teacher teachers team telephone tests ' +
  'text tickets traders traffic trainees training translation transfers travellers universities university urban use users vendors ' +
  'uptake lockdown confinement downloads closure closures interest attendance growth progress work visitors village villages voice volunteers waste web weekly women workers workshops young youth'
).split(' ');

const common: ReadonlySet<string> = new Set(nouns);

/** Whether a word with a capital has it only for its place: "Women", "Dialogue". */
export function isCommonNoun(word: string): boolean {
  return /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)?$/u.test(word) && common.has(word.toLowerCase());
}
