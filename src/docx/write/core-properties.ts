import { escapeXml } from '../xml/escape-xml.js';

/** `docProps/core.xml` with the given instant; the library would take the clock's. */
export function corePropertiesPart(title: string, created: string): string {
  const instant = new Date(created).toISOString().replace(/\.\d{3}Z$/, 'Z');
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>Penholder</dc:creator><cp:lastModifiedBy>Penholder</cp:lastModifiedBy><cp:revision>1</cp:revision>${time('created')}${time('modified')}</cp:coreProperties>`;
}
