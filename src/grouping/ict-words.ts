import { addTerm, findTerms, makeTrie, type TermTrie } from './term-trie.js';
import { type Token, termKeysOf } from './tokens.js';

/** Words without which a text on health, farming or trade is not about information and communications technologies. */
const ictWords: readonly string[] = [
  'digital; digitize; digitalize; digitalization; digitized; online; offline; ICT; information and communication technology',
  'information and communications technology; electronic; electronically; Internet; web; website; portal; platform; cyber; cybersecurity',
  'app; application software; mobile; phone; smartphone; telephone; SMS; text message; messaging; chatbot; USSD; hotline; call centre',
  'software; hardware; computer; computing; laptop; tablet; server; cloud; data; database; dataset; dashboard; algorithm; AI',
  'artificial intelligence; machine learning; blockchain; sensor; satellite; drone; robot; automation; automated; GIS; geospatial',
  'remote sensing; Internet of things; IoT; connectivity; broadband; fibre; wireless; bandwidth; telecommunications',
  'telecommunication; telework; teleworker; teleworking; remote work; telemedicine; telehealth; teleconsultation; video; virtual',
  'videoconference; radio; television; broadcast; cell broadcast; podcast; email; e-mail; upload; download; barcode; QR code',
  'biometric; single window; information system; early warning; supercomputer; supercomputing; simulation; coding',
  'technology; technologies; technological; tech; fintech; edtech; govtech; agritech; e-waste; electronics; smart',
  'e-government; e-commerce; e-health; e-learning; e-agriculture; e-procurement; e-services; e-voting; scanner',
  'e-participation; e-visa; e-invoicing; e-payment; e-voucher; e-tourism; e-business; e-science; e-environment; e-employment; e-trade',
  'text messages; messages; repository; repositories; ASYCUDA; computers; remotely; information technology',
].flatMap((list) => list.split('; '));

const trie: TermTrie<true> = makeTrie((word) => word.termKeys, 'large');
for (const word of ictWords) addTerm(trie, termKeysOf(word), true);

/** Whether a text has any word of information and communications technologies. */
export function speaksOfIct(tokens: readonly Token[]): boolean {
  return findTerms(trie, tokens).length > 0;
}
