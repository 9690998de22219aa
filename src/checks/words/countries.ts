/**
 * Names of countries that regions.yaml lists as other names and that a report may print: short forms after the first
 * mention, forms of UNTERM that changed lately, and names with another meaning.
 */
export const acceptedNames: ReadonlySet<string> = new Set([
  'The Gambia',
  'São Tomé and Príncipe',
  'Aotearoa',
  'United States',
  'United Kingdom',
  'Kingdom of the Netherlands',
  'Netherlands (Kingdom of the)',
  'Islamic Republic of Iran',
  'Federated States of Micronesia',
  'Occupied Palestinian Territory',
  'Plurinational State of Bolivia',
  'Bolivarian Republic of Venezuela',
]);

/**
 * Cities of two words or more, by country: seats and capitals that regions.yaml leaves out or keeps for coding. Enough to see that half of a
 * name is missing ("Ababa, Ethiopia"); which other cities exist, no list here knows.
 */
export const longCityNames: { readonly [country: string]: readonly string[] } = {
  Ethiopia: ['Addis Ababa'],
  Argentina: ['Buenos Aires'],
  Mauritius: ['Port Louis'],
  Malaysia: ['Kuala Lumpur'],
  India: ['New Delhi'],
  'United Arab Emirates': ['Abu Dhabi'],
  Cambodia: ['Phnom Penh'],
  Mexico: ['Mexico City'],
  Panama: ['Panama City'],
  'Trinidad and Tobago': ['Port of Spain'],
  'Papua New Guinea': ['Port Moresby'],
  'South Africa': ['Cape Town'],
  'Dominican Republic': ['Santo Domingo'],
  'Costa Rica': ['San José', 'San Jose'],
  'El Salvador': ['San Salvador'],
  Haiti: ['Port-au-Prince'],
  Brazil: ['Rio de Janeiro', 'São Paulo', 'Sao Paulo'],
  'Viet Nam': ['Ho Chi Minh City'],
  Tanzania: ['Dar es Salaam'],
  'United Republic of Tanzania': ['Dar es Salaam'],
  Kuwait: ['Kuwait City'],
  Guatemala: ['Guatemala City'],
  Belize: ['Belize City'],
  Egypt: ['Sharm el-Sheikh'],
  Vanuatu: ['Port Vila'],
  Switzerland: ['Geneva'],
  'Russian Federation': ['Saint Petersburg', 'St. Petersburg'],
  'United States': ['New York', 'Los Angeles', 'San Francisco'],
  'United States of America': ['New York', 'Los Angeles', 'San Francisco'],
  Thailand: ['Chiang Mai'],
  'Sierra Leone': ['Freetown'],
};
