/** Reports a rule of structure must find something in, and look-alikes in which it must not; lines as `report` reads them. */
export const structureCases: {
  readonly [rule: string]: { readonly wrong: readonly string[]; readonly right: readonly string[] };
} = {
  'conclusion-missing': {
    wrong: [
      '# Introduction\nText.\n# Key trends\nText.',
      '# Africa\nText.',
      '# Findings\nText.\n# Annex\nText.',
    ],
    right: [
      '# Introduction\nText.\n# Findings and suggestions\nText.',
      '# Key trends\nText.\n# Conclusions and recommendations\nText.',
      'Text without headings.',
    ],
  },
  'heading-alone': {
    wrong: [
      '# Trends\n## Only\nText.\n# Findings\nText.',
      '# A\n## B\nText.\n## C\n### Only\nText.',
      '# A\n## B\n### Only\n#### One\n#### Two',
    ],
    right: [
      '# Trends\n## One\nText.\n## Two\nText.',
      '# Trends\nText.\n# Findings\nText.',
      '# A\n## B\n### One\nText.\n### Two\nText.\n## C\nText.',
    ],
  },
  'heading-number': {
    wrong: [
      '# A\n### C\nText.',
      '## B\nText.',
      '# II. Regions\nText.',
      '# A\n## A. Africa\nText.',
      '# A\n## (a) Africa\nText.',
      '# 1. Lines\nText.',
    ],
    right: [
      '# A\n## B\n### C\nText.\n# D\nText.',
      '# Regions\nText.',
      '# 2030 Agenda\nText.',
      '# Capacity-building (C4)\nText.',
      '# I and the Internet\nText.',
    ],
  },
  'heading-without-text': {
    wrong: [
      '# A\n## Empty\n## Full\nText.',
      '# Findings',
      '# A\n## Noted\n! Drafting note: none.\n## Full\nText.',
      '# \nText.',
    ],
    right: ['# A\n## B\nText.', '# A\n- An item', '# A\nText.\n! Drafting note: more.'],
  },
  'heading-acronym': {
    wrong: ['# The WSIS Forum\nText.', '# Use of ICTs\nText.', '# UN system\nText.'],
    right: ['# Media (C9)\nText.', '# COVID-19 and schools\nText.', '# UN-Women\nText.', '# Part II\nText.'],
  },
  'heading-capitals': {
    wrong: [
      '# Key Trends\nThese trends are new.',
      '# Digital Cooperation and Access\nSome cooperation and access is digital.',
      '# KEY TRENDS\nText.',
    ],
    right: [
      '# Key trends\nThese trends are new.',
      '# Internet Governance Forum\nA forum on governance met.',
      '# General Assembly and Economic and Social Council\nThe assembly of a social council.',
      '# Latin America and the Caribbean\nText.',
      '# New: Digital rules\nSome digital rules.',
    ],
  },
  'paragraph-number': {
    wrong: [
      '# A\n12. ESCWA worked on it.',
      `# A\n~ This paragraph has no number and is ${'quite '.repeat(22)}long.`,
      '# A\n3. The Forum met.',
    ],
    right: [
      '# A\nESCWA worked on it.',
      '# A\n~ a short line between lists',
      '~ The front matter has no numbers, and it goes on for many words before anything is said, so that it is as long as any paragraph of the text is.',
      '# A\n3.5 million people met.',
    ],
  },
  'cross-reference-wrong': {
    wrong: [
      '# A\nSee paragraph 9 above.',
      '# A\nText.\nAs said in paragraph 2 above.',
      '# A\nSee paragraphs 1 and 7 of this report.',
      '# A\nIt grew (see para. 12).',
    ],
    right: [
      '# A\nText.\nAs said in paragraph 1 above.',
      '# A\nSee paragraph 68 of General Assembly resolution 70/125.',
      '# A\nText (see paragraph 2 below).\nMore.',
      '# A\nIts paragraph 9 says so.',
    ],
  },
  'note-sequence': {
    wrong: [
      '# A\nText.[^1]',
      '# A\nText.\n[^1]: Never marked.',
      '# A\nText.[^1] More.[^1]\n[^1]: A source.',
      '# A\nText by hand.¹',
      '# A\nText by hand.[3]',
      '# A\nText.[^1]\n[^1]: ',
    ],
    right: [
      '# A\nText.[^1]\n[^1]: A source.',
      '# A\nText of 5 m² land.',
      '# A\nOne.[^1] Two.[^2]\n[^1]: A source.\n[^2]: Another.',
      '# A\nSee [a] and [b].',
    ],
  },
  'note-mark-place': {
    wrong: [
      '# A\nText[^1].\n[^1]: A source.',
      '# A\nSchools[^1], and more.\n[^1]: A source.',
      '# A\nText. [^1]\n[^1]: A source.',
    ],
    right: [
      '# A\nText.[^1]\n[^1]: A source.',
      '# A\nThe observatory[^1] and more.\n[^1]: A source.',
      '# A\nText.[^1][^2] More.\n[^1]: A source.\n[^2]: Another.',
    ],
  },
  'note-repeats': {
    wrong: [
      '# A\nOne.[^1] Two.[^2]\n[^1]: https://example.org/a.\n[^2]: https://example.org/a.',
      '# A\nThe Assembly adopted A/RES/75/202.[^1]\n[^1]: A/RES/75/202.',
      '# A\nSee https://example.org/b.[^1]\n[^1]: See https://example.org/b.',
    ],
    right: [
      '# A\nOne.[^1] Two.[^2]\n[^1]: https://example.org/a.\n[^2]: https://example.org/b.',
      '# A\nThe Assembly adopted a resolution.[^1]\n[^1]: A/RES/75/202.',
      '# A\nOne.[^1] Two.[^2]\n[^1]: Ibid.\n[^2]: Ibid.',
    ],
  },
  'websites-accessed': {
    wrong: [
      '# A\nText.[^1]\n[^1]: https://example.org/a.',
      '# A\nOne.[^1] Two.[^2]\n[^1]: https://a.example (accessed 1 May 2021).\n[^2]: https://b.example (accessed 2 May 2021).',
      '# A\nOne.[^1]\n[^1]: See http://a.example.',
    ],
    right: [
      '# A\nText.[^1]\n[^1]: https://example.org/a. // Note: All websites were accessed 24 February 2021.',
      '# A\nText.[^1]\n[^1]: A/RES/75/202.',
      '# A\nText.',
    ],
  },
  'acronym-undefined': {
    wrong: [
      '# A\nWIPO met.',
      '# A\nThe ABCD met. The Asian Board (ABCD) grew.',
      '# A\nThe Asian Board (ABCD) met; ABCD grew. The Asian Board (ABCD) met again.',
      '# A\nUse of ICTs grew.',
    ],
    right: [
      '# A\nThe Asian Board (ABCD) met, and ABCD grew.',
      '# A\nITU met.[^1]\n[^1]: African Union; Council of Europe; International Telecommunication Union (ITU); World Bank.',
      '# A\nPart II and the USA.',
      '# A\nThe *ABCD* and “EFGH”.',
      '# A\nSee A/RES/75/202.',
    ],
  },
  'acronym-unneeded': {
    wrong: [
      '# A\nThe Asian Board (ABCD) met.',
      '# A\nThe Asian Board (ABCD) met. Once ABCD grew.',
      '# A\nThe Online Index (LOSI) was made.\nNothing else.',
    ],
    right: [
      '# A\nThe Asian Board (ABCD) met. ABCD grew, and ABCD paid.',
      '# A\nThe disease (COVID-19) spread.',
      '# A\nThe Asian Board (Bangkok) met.',
    ],
  },
  'contributors-count': {
    wrong: [
      '# A\nIt has information from 5 entities.[^1]\n[^1]: African Union; Council of Europe; World Bank; Internet Society (ISOC).',
      '# A\nFrom 29 entities.[^1]\n[^1]: A; B; C; D.',
      '# A\nFrom four entities.[^1]\n[^1]: World Bank; World Bank; Council of Europe; Internet Society.',
    ],
    right: [
      '# A\nFrom four entities.[^1]\n[^1]: African Union Commission; Council of Europe; Internet Society (ISOC); World Bank. See https://example.org/a;b.',
      '# A\nFrom 4 entities.[^1]\n[^1]: A; B; C; D.',
      '# A\nFrom 29 entities.[^1]\n[^1]: https://example.org.',
    ],
  },
  'contributors-order': {
    wrong: [
      '# A\nText.[^1]\n[^1]: World Bank; Council of Europe; Internet Society; World Health Organization.',
      '# A\nText.[^1]\n[^1]: African Union Commission; World Bank; Internet Society; World Health Organization.',
      '# A\nText.[^1]\n[^1]: Alpha; Gamma; Beta; Delta.',
    ],
    right: [
      '# A\nText.[^1]\n[^1]: African Union Commission; Council of Europe; Internet Society; World Bank.',
      '# A\nText.[^1]\n[^1]: Organization for Economic Cooperation and Development (OECD); UNCTAD; United Nations Development Programme; World Bank.',
      '# A\nText.[^1]\n[^1]: Zeta; Alpha.',
    ],
  },
  'contributor-unused': {
    wrong: [
      '# A\nThe World Bank met.[^1]\n[^1]: African Union Commission; Council of Europe; Internet Society; World Bank.',
      '# A\nText.[^1]\n[^1]: Council of Europe; Internet Society; World Bank; World Health Organization.',
      '# A\nISOC and WHO met.[^1]\n[^1]: Council of Europe; Internet Society; World Bank; World Health Organization.',
    ],
    right: [
      '# A\nThe World Bank, the Council of Europe, ISOC and WHO met.[^1]\n[^1]: Council of Europe; Internet Society; World Bank; World Health Organization.',
      '# A\nText.',
      '# A\nText.[^1]\n[^1]: Alpha; Beta; Gamma; Delta.',
    ],
  },
  'region-mismatch': {
    wrong: [
      '# R\n## Africa\nThe Economic Commission for Europe *Economic Report on Africa* dealt with finance.\n## Europe\nText.',
      '# R\n## Europe\nESCWA published a report.\n## Africa\nText.',
      '# R\n## Latin America and the Caribbean\n### Part\nESCAP held a session.\n### Other\nText.',
      '# Lines\nECE published a report on Kenya and Uganda.',
    ],
    right: [
      '# R\n## Africa\nThe Economic Commission for Africa published its report.\n## Europe\nECE met.',
      '# R\n## Europe\nECE worked with ESCAP to promote innovation in Central Asia.',
      '# R\n## Africa\nITU and UNDP worked in Uganda.',
      '# Lines\nECE worked with ESCAP in Central Asia.',
      '# Lines\nECE published a report on Armenia.',
      '# R\n## Europe\nIt published “ESCAP in numbers”.',
    ],
  },
};
