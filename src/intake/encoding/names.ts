const names: Readonly<Record<string, string>> = {
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'windows-1255': 'Windows-1255 (Hebrew)',
  'windows-1256': 'Windows-1256 (Arabic)',
  'windows-1257': 'Windows-1257 (Baltic)',
  'iso-8859-2': 'ISO-8859-2 (Central European)',
  'iso-8859-5': 'ISO-8859-5 (Cyrillic)',
  'iso-8859-6': 'ISO-8859-6 (Arabic)',
  'iso-8859-7': 'ISO-8859-7 (Greek)',
  'iso-8859-8': 'ISO-8859-8 (Hebrew)',
  'koi8-r': 'KOI8-R (Cyrillic)',
  macintosh: 'Mac Roman (of older Apple computers)',
  gb18030: 'GB18030 (Chinese)',
  big5: 'Big5 (Chinese)',
  shift_jis: 'Shift_JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
  'utf-16le': 'UTF-16 (which Windows calls "Unicode")',
  'utf-16be': 'UTF-16 (which Windows calls "Unicode big endian")',
};

/** An encoding as people know it. */
export function encodingName(label: string): string {
  return Object.hasOwn(names, label) ? names[label]! : label;
}
