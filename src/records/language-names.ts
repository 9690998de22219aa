/**
 * The languages that franc-min tells apart, by its own three-letter codes: the shortest code of ISO 639 and the English
 * name (Unicode CLDR 47, Intl.DisplayNames; written out, so that they are the same on every machine).
 */
const table = `amh am Amharic; arb ar Arabic; azj az Azerbaijani; bel be Belarusian; ben bn Bangla; bho bho Bhojpuri;
  bos bs Bosnian; bul bg Bulgarian; ceb ceb Cebuano; ces cs Czech; ckb ckb Central Kurdish; cmn zh Chinese; deu de German;
  ell el Greek; eng en English; fra fr French; fuv fuv Fulfulde; guj gu Gujarati; hau ha Hausa; hin hi Hindi;
  hms hms Hmong; hnj hnj Hmong; hrv hr Croatian; hun hu Hungarian; ibo ig Igbo; ilo ilo Iloko;
  ind id Indonesian or Malay; ita it Italian; jav jv Javanese; jpn ja Japanese; kan kn Kannada; kaz kk Kazakh;
  kin rw Kinyarwanda; koi koi Komi-Permyak; kor ko Korean; lin ln Lingala; mad mad Madurese; mag mag Magahi;
  mai mai Maithili; mal ml Malayalam; mar mr Marathi; mya my Burmese; nld nl Dutch; npi ne Nepali; nya ny Nyanja;
  pan pa Punjabi; pbu ps Pashto; pes fa Persian; plt mg Malagasy; pol pl Polish; por pt Portuguese; qug qu Quechua;
  ron ro Romanian; run rn Rundi; rus ru Russian; sin si Sinhala; skr skr Saraiki; som so Somali; spa es Spanish;
  srp sr Serbian; sun su Sundanese; swe sv Swedish; swh sw Swahili; tam ta Tamil; tel te Telugu; tgl fil Filipino;
  tha th Thai; tur tr Turkish; ukr uk Ukrainian; urd ur Urdu; uzn uz Uzbek; vie vi Vietnamese; yor yo Yoruba;
  zlm id Indonesian or Malay; zul zu Zulu; zyb za Zhuang; heb he Hebrew; hye hy Armenian; kat ka Georgian; khm km Khmer;
  lao lo Lao; bod bo Tibetan; mon mn Mongolian`;

const entries = table.split(';').map((entry) => /^\s*(\S+) (\S+) (.+?)\s*$/.exec(entry)!);
const shortCodes: ReadonlyMap<string, string> = new Map(entries.map(([, long, short]) => [long!, short!]));
const names: ReadonlyMap<string, string> = new Map(entries.map(([, , short, name]) => [short!, name!]));

/** "fra" is "fr"; languages without a code of two letters keep three. */
export function shortCode(code: string): string {
  return shortCodes.get(code) ?? code;
}

/** "French" for "fr"; null for a code that is not in the table. */
export function languageName(code: string): string | null {
  return names.get(code) ?? null;
}
