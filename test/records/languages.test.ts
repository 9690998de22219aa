import { describe, expect, test } from '@jest/globals';
import type { SubmissionFrontMatter } from '../../src/intake/index.js';
import { makeRecord } from '../../src/records/index.js';
import { usedMs } from '../cost.js';
import { context, passage, submission } from './builders.js';

function read(texts: readonly string[], frontMatter: Partial<SubmissionFrontMatter> = {}) {
  const sent = submission({
    frontMatter: { entity: 'undp', ...frontMatter },
    passages: texts.map((text, index) => passage(text, { place: { line: index + 5, page: null } })),
  });
  const { value, problems } = makeRecord(sent, context());
  return { languages: value!.units.map(({ language }) => language), problems };
}

const long = {
  en: 'The programme opened twelve centres for teachers in West Africa, and it will open more of them in the next year.',
  fr: "Le programme a ouvert douze centres pour les enseignants en Afrique de l'Ouest, et il en ouvrira d'autres avec ses partenaires.",
  es: 'El programa abrió doce centros para docentes en América Central y este año abrirá más con sus asociados de la región.',
  pt: 'O programa abriu doze centros para professores e não para por aqui: no próximo ano serão abertos mais, com uma rede de parceiros.',
  de: 'Das Programm hat zwölf Zentren für Lehrkräfte eröffnet und wird im nächsten Jahr mit seinen Partnern weitere eröffnen.',
  it: 'Il programma ha aperto dodici centri per gli insegnanti e nel prossimo anno ne aprirà altri con i suoi partner della regione.',
  ru: 'Программа открыла двенадцать центров для учителей и откроет новые в следующем году.',
  ar: 'افتتح البرنامج اثني عشر مركزا للمعلمين في غرب أفريقيا وسيفتتح المزيد في العام المقبل',
  zh: '该方案在西非为教师开设了十二个中心,明年还将开设更多的中心,与伙伴一起努力。',
  uk: 'Програма відкрила дванадцять центрів для вчителів і відкриє нові наступного року разом із партнерами.',
  fa: 'این برنامه دوازده مرکز برای معلمان در غرب آفریقا افتتاح کرد و سال آینده مراکز بیشتری را افتتاح خواهد کرد',
  ja: 'このプログラムは西アフリカの教師のために十二のセンターを開設し、来年もさらに開設する予定です。',
  ko: '이 프로그램은 서아프리카에서 교사를 위해 열두 개의 센터를 열었으며 내년에도 더 열 것입니다.',
  tr: 'Program öğretmenler için on iki merkez açtı ve gelecek yıl ortaklarıyla birlikte yenilerini açacak.',
  id: 'Program ini membuka dua belas pusat pelatihan bagi para guru di Afrika Barat dan akan membuka lebih banyak lagi.',
  vi: 'Chương trình đã mở mười hai trung tâm cho giáo viên ở Tây Phi và sẽ mở thêm nhiều trung tâm nữa vào năm tới.',
  nl: 'Het programma opende twaalf centra voor leraren in West-Afrika en zal er volgend jaar met partners meer openen.',
  pl: 'Program otworzył dwanaście ośrodków dla nauczycieli i w przyszłym roku otworzy następne, również na wsi.',
  ro: 'Programul a deschis douăsprezece centre pentru profesori în Africa de Vest și va deschide mai multe anul viitor.',
  sw: 'Mpango huo ulifungua vituo kumi na viwili kwa walimu katika Afrika Magharibi na utafungua vingine zaidi.',
  th: 'โครงการได้เปิดศูนย์สิบสองแห่งสำหรับครูในแอฟริกาตะวันตกและจะเปิดเพิ่มอีกในปีหน้า',
  he: 'התוכנית פתחה שנים עשר מרכזים למורים במערב אפריקה ותפתח עוד בשנה הבאה.',
  el: 'Το πρόγραμμα άνοιξε δώδεκα κέντρα για εκπαιδευτικούς και θα ανοίξει νέα το επόμενο έτος.',
};

describe('the language of a unit without front matter', () => {
  test.each(Object.entries(long))('%s', (language, text) => {
    expect(read([text]).languages).toEqual([language]);
  });

  test('is that of the submission where the unit is short', () => {
    const short = "Nous avons formé 2 500 enseignants en Afrique de l'Ouest.";
    expect(read([short]).languages).toEqual(['fr']);
    expect(read([long.fr, short, 'UNESCO, Dakar, 2021', 'Formation']).languages).toEqual([
      'fr',
      'fr',
      'fr',
      'fr',
    ]);
    expect(read([long.en, long.en, 'Renforcement des capacités']).languages).toEqual(['en', 'en', 'en']);
  });

  test('is its own where it is long', () => {
    expect(read([long.en, long.fr, long.en, long.es]).languages).toEqual(['en', 'fr', 'en', 'es']);
    expect(read([long.fr, long.en, long.fr]).languages).toEqual(['fr', 'en', 'fr']);
    expect(read([long.id, long.en, long.tr, 'Jakarta, 2021']).languages).toEqual(['id', 'en', 'tr', 'en']);
  });

  test.each([
    'Médecins Sans Frontières opened a clinic in Niamey and trained the staff of nine hospitals there.',
    'The Organisation internationale de la Francophonie published “Rapport sur l’état de la connectivité en Afrique de l’Ouest” in June with the Government of Togo.',
    'The Agence universitaire de la Francophonie and the Agence française de développement funded the portal of the Ministère de la Poste.',
    'The Comisión Económica para América Latina y el Caribe held the eLAC conference in Santiago with nine States.',
    'The Bundesamt für Kommunikation and the Deutsche Gesellschaft für Internationale Zusammenarbeit supported the exchange.',
    'In Côte d’Ivoire, the Agence nationale du service universel des télécommunications connected 40 villages in the north of the country.',
    'Agence nationale de la société de l’information et de la communication; Ministère de la Poste et des Télécommunications',
    'Capacity-building, broadband, e-government, digital skills, cybersecurity, artificial intelligence, data protection',
    'UNESCO 2020, ITU 2021, UNDP 2022, 1,200,000 3,400,000 5,600,000 US$ US$ US$ US$ US$ US$ US$ US$ US$ US$ US$ US$',
    'We translated the guide into Russian (Руководство по цифровым навыкам) and into Chinese (数字技能指南) in 2021.',
    'WSIS Action Lines C2, C3, C4, C5; ITU, UNESCO, UNDP, UNCTAD; Geneva, Addis Ababa, Santiago de Chile, Bangkok, Beirut',
    'Participants: Abdoulaye Diallo, Fatoumata Koné, María José García, Nguyễn Văn An, Kwame Mensah, Siti Nurhaliza',
    'Launched e-Residency; digitized land registry; piloted telemedicine kiosks nationwide; upgraded cable landing stations',
    'The paper, « Le numérique au service de tous les citoyens : un état des lieux de la région », was read by nine States.',
    'The office for digital affairs (Oficina Nacional de Asuntos Digitales y de la Sociedad de la Información) opened in May.',
    'https://www.unesco.org/fr/articles/le-numerique-au-service-de-tous https://es.unesco.org/themes/las-tic-en-la-educacion',
    'COVID-19 made us do more online; come what may, no one is to be left behind in the die-hard cases.',
  ])('is English for all its foreign names: %s', (text) => {
    expect(read([text]).languages).toEqual(['en']);
    expect(read([text]).problems).toEqual([]);
  });

  test('is found in a hostile paragraph in good time', () => {
    const started = usedMs();
    expect(read(['de la "'.repeat(200_000), long.en]).languages).toHaveLength(2);
    expect(usedMs() - started).toBeLessThan(2000);
  });
});

describe('the language of a short unit', () => {
  test('is told by its small words, whatever the longest unit is in', () => {
    expect(
      read([
        'The Fund opened nine offices.',
        long.es,
        'UNDP trained 40 judges in Togo.',
        'UNDP published a guide on e-learning in Fiji.',
      ]).languages,
    ).toEqual(['en', 'es', 'en', 'en']);
    expect(
      read([
        long.en,
        'Le projet a formé 40 juges au Togo.',
        'La oficina abrió un portal en la capital.',
        'The project opened a portal for farmers.',
        'O projeto formou 40 juízes e foi ampliado.',
        'Das Projekt wurde mit der Bank eröffnet.',
      ]).languages,
    ).toEqual(['en', 'fr', 'es', 'en', 'pt', 'de']);
  });

  test('is told by its script, for itself alone', () => {
    expect(
      read([long.en, 'Мы обучили всех.', 'Results', '2020年培训300名教师', 'درّبنا الجميع', 'Москва'])
        .languages,
    ).toEqual(['en', 'ru', 'en', 'zh', 'ar', 'ru']);
  });

  test.each([
    'Médecins Sans Frontières in El Salvador',
    'Agence nationale de la société de l’information',
    'Ministerio de Ciencia, Tecnología e Innovación de la República',
    'Bundesamt für Kommunikation und Post',
    'Capacity-building, e-commerce',
    'Les Amis de la Terre trained 30 teachers in Lomé.',
    'São Paulo, Côte d’Ivoire, Réunion',
    'We met the Agence nationale de la société numérique.',
    'Le Monde and El País reported it.',
    'μ = 3, α = 4',
  ])('is English in an English text for all its names: %s', (text) => {
    expect(read([long.en, text, long.es]).languages).toEqual(['en', 'en', 'es']);
  });

  test('that does not tell is that of most words, and of one other paragraph never', () => {
    expect(read([long.fr, 'Togo, Bénin', long.fr, long.en]).languages).toEqual(['fr', 'fr', 'fr', 'en']);
    expect(read([`${long.es} ${long.es}`, 'Peru, Chile', long.en]).languages).toEqual(['es', 'en', 'en']);
    expect(read([`${long.es} ${long.es}`, 'Digital skills for all']).languages).toEqual(['es', 'en']);
  });

  test('is found in good time in a long list of them', () => {
    const started = usedMs();
    expect(
      read(Array.from({ length: 20_000 }, (_, index) => `La ville ${index} a un port.`)).languages,
    ).toHaveLength(20_000);
    expect(usedMs() - started).toBeLessThan(4000);
  });
});

describe('what is not in English', () => {
  test('is told once, with how much and in which language', () => {
    expect(read([long.en, long.fr, long.fr, long.es]).problems).toEqual([
      {
        code: 'language-not-english',
        severity: 'warning',
        place: { file: 'submissions/2020/undp.md', line: 6 },
        found: '2 of 4 paragraphs and list items in French, 1 in Spanish',
        expected: 'text in English',
        fix: 'This text needs translation: nothing of it is drafted. Put the English text in its place; if it is in English, write "language: en" into the front matter.',
      },
    ]);
  });

  test('is what front matter says, in whatever language the words seem to be', () => {
    expect(read([long.en], { language: 'fr' })).toMatchObject({
      languages: ['fr'],
      problems: [{ code: 'language-not-english', found: '1 of 1 paragraph or list item in French' }],
    });
    expect(read([long.fr], { language: 'en' })).toEqual({ languages: ['en'], problems: [] });
    expect(read([long.en], { language: 'xx' }).problems).toMatchObject([
      { found: '1 of 1 paragraph or list item in the language "xx"' },
    ]);
  });
});

describe('names of another language', () => {
  test('French full of names is French', () => {
    const french =
      "Formation des formateurs à Lomé, du 3 au 7 mai 2021, avec l'appui de l'Université de Lomé et de l'Agence universitaire";
    expect(read([long.en, long.en, french]).languages).toEqual(['en', 'en', 'fr']);
  });

  test('English full of French names is English', () => {
    const english =
      'Workshops at Université de Lomé by Agence universitaire de la Francophonie, with Institut de la Francophonie';
    expect(read([long.fr, long.fr, english]).languages).toEqual(['fr', 'fr', 'en']);
  });
});
