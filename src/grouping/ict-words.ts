import { addTerm, findTerms, hasTerm, makeTrie, type TermTrie } from './term-trie.js';
import { type Token, termKeysOf } from './tokens.js';

/** Words without which a text on health, farming or trade is not about information and communications technologies. */
const ictWords: readonly string[] = [
  'digital; digitize; digitalize; digitalization; digitized; online; offline; ICT; information and communication technology',
  'information and communications technology; electronic; electronically; Internet; web; website; portal; platform; cyber; cybersecurity',
  'app; application software; phone; smartphone; telephone; SMS; text message; messaging; chatbot; USSD; hotline; call centre',
  'software; hardware; computer; computing; laptop; tablet; server; cloud; data; database; dataset; dashboard; algorithm; AI',
  'artificial intelligence; machine learning; blockchain; sensor; satellite; drone; robot; automation; automated; GIS; geospatial',
  'remote sensing; Internet of things; IoT; broadband; fibre; wireless; bandwidth; telecommunications',
  'telecommunication; telework; teleworker; teleworking; remote work; telemedicine; telehealth; teleconsultation; video; virtual',
  'videoconference; radio; television; broadcast; cell broadcast; podcast; email; e-mail; upload; download; barcode; QR code',
  'biometric; single window; information system; early warning; supercomputer; supercomputing; simulation; coding',
  'technology; technologies; technological; tech; fintech; edtech; govtech; agritech; e-waste; electronics; smart',
  'e-government; e-commerce; e-health; e-learning; e-agriculture; e-procurement; e-services; e-voting; scanner',
  'e-participation; e-visa; e-invoicing; e-payment; e-voucher; e-tourism; e-business; e-science; e-environment; e-employment; e-trade',
  'text messages; messages; repository; repositories; ASYCUDA; computers; remotely; information technology',
  'information society; WSIS; information superhighway; superhighway; IPv6; router; device; handset; spectrum; frequency bands',
  'radio frequencies; MHz; GHz; top-level domain; domain name; televised; on screen; computer chip; microchip; electronic tag',
  'network operator; mobile operator; network coverage; phone signal; encryption; malware; ransomware; phishing; password; spyware',
  'hacker; hacking; social media; distributed ledger; live-streamed; livestream; live streaming; facial recognition; e-wallet',
  'wallet; Wi-Fi; antenna; base station; undersea cable; submarine cable; camera; wearable; webinar; MOOC; open source; source code',
  'source software; learned to program; machines that learn; automated decision; remote work; working from home; work remotely',
  'from a distance; at a distance; without a connection; unconnected; search engine; app store; avatar; video game; metaverse',
  'telecom; telecoms; cyberspace; cyberattack; 3G; 4G; 5G; RFID; digitised; wiki; Wikipedia; single window; interoperability',
  'WhatsApp; chat; chats; voice message; browser; emails; teleworkers; teleradiology; teleconsultations; e-learning; e-ID',
  'monitoring system; identification system; registration system; management system; alert system; digital identity',
  'log in; logged in; logged into; login; logs in; logging in; informatics',
  'processors; gigabits; network engineers; coders; emoji; streaming; cryptocurrency; telephones',
  'Gbps; Mbps; Mbit; kbps; gigabyte; terabyte; petabyte; megawatt data centre; backbone; dark fibre; cable landing; masts',
  'imagery; orbit; orbital; radar; lidar; multimedia; microphone; loudspeaker; projector; flash drive; memory card; SIM card',
  'instant payment; instant-payment; payment switch; mobile money; mobile wallet; e-money; contactless; card reader',
  'recorded lessons; recorded lectures; lectures are recorded; audio lessons; screen reader; log-in; username; dataset; metadata',
  'machine-readable; open-source; source code; hosting; web-based; geotagged; georeferenced; GPS; interface; upload; uploaded',
  'digitally; subtitles; captioning; voice assistant; text-to-speech; speech recognition; fingerprints; iris scan; smart card',
  'neural network; large language model; language model; language models; deepfake; deepfakes; bots; botnet; firewall; two-factor',
].flatMap((list) => list.split('; '));

/** Phrases with such a word that speak of something else: people meet on platforms, too, and water has its tablets. */
const otherwise: readonly string[] = [
  'as a platform; a platform on which; a platform where; platform for action; platform for dialogue; platform for discussion',
  'platform for cooperation; platform for collaboration; platform for exchange; platform for the exchange; platform for debate',
  'platform to discuss; platform to exchange; platform to share; platform to debate; platform to meet; multi-stakeholder platform',
  'policy platform; partnership platform; dialogue platform; oil platform; railway platform; loading platform',
  'chlorine tablets; purification tablets; water tablets; iron tablets; clay tablets; stone tablet; vitamin tablets',
  'portal of the church; portal of the palace; portal of the cathedral; stone portal; wooden portal',
  'cloud forest; cloud cover; smart casual; radio silence',
].flatMap((list) => list.split('; '));

const trie = trieOf(ictWords);
const masks = trieOf(otherwise);

function trieOf(terms: readonly string[]): TermTrie<true> {
  const made = makeTrie<true>((word) => word.termKeys, 'large');
  for (const term of terms) addTerm(made, termKeysOf(term), true);
  return made;
}

/** What is mobile because it moves about; a mobile anything else is a telephone or something on one. */
const movesAbout = wordsIn(
  'team teams clinic clinics unit units brigade brigades population populations herder herders pastoralist ' +
    'pastoralists people person persons worker workers community communities hospital hospitals kitchen kitchens ' +
    'court courts van vans bus buses home homes camp camps school schools crew crews patrol patrols indigenous',
);
/** With these a place has its connectivity by land, sea or air. */
const waysThere = wordsIn(
  'road roads highway highways bridge bridges paving railway railways rail ferry ferries airport airports ' +
    'flights airline airlines port ports shipping corridor corridors travel',
);

function wordsIn(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Whether a text has any word of information and communications technologies. */
export function speaksOfIct(tokens: readonly Token[]): boolean {
  return hasIctTerm(tokens) || hasMobile(tokens) || hasConnectivity(tokens);
}

function hasIctTerm(tokens: readonly Token[]): boolean {
  // Nearly every text has none of the look-alikes, or no word of ICT at all.
  if (!hasTerm(trie, tokens)) return false;
  const masked = findTerms(masks, tokens);
  return (
    masked.length === 0 ||
    findTerms(trie, tokens).some(
      (found) => !masked.some(({ first, last }) => first <= found.first && found.last <= last),
    )
  );
}

function hasMobile(tokens: readonly Token[]): boolean {
  return tokens.some(
    ({ word }, at) => word.lower === 'mobile' && !movesAbout.has(tokens[at + 1]?.word.lower ?? ''),
  );
}

function hasConnectivity(tokens: readonly Token[]): boolean {
  return (
    tokens.some(({ word }) => word.lower === 'connectivity') &&
    !tokens.some(({ word }) => waysThere.has(word.lower))
  );
}
